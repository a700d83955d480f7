"""The four numbers of a claim, kept apart: articles, outlets, origins, claimed sources; what is uncertain is a range with its reasons."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations
from typing import Final

from saidby.claims.claimed import is_one_of, people
from saidby.claims.entering import Names, bare, teller
from saidby.claims.origins import makers
from saidby.claims.reasons import inside
from saidby.records import Answer, Copied, Count, Origin, Range, Reason, Step, Told

_WITHOUT_MEANING: Final = frozenset(
    re.findall(
        r"\w+",
        "source official people person who anonymous unnamed familiar close with to the of at in on for from by and that about matter a an",
    )
)
"""Words by which one unnamed source is not told from another, in the singular."""


def count(told: Sequence[Told], origins: Sequence[Origin], answers: Sequence[Answer], copies: Sequence[Copied], names: Names) -> Count:
    """Count what a claim rests on.

    Args:
        told: the statements of the claim and its answers.
        origins: those of the claim.
        answers: which of the statements answer it.
        copies: which articles copy which.
        names: ids of parties by their bare names.
    """
    making = makers(told, answers)
    by_id = {statement.id: statement for statement in making}
    doubts = tuple(_doubts([origin for origin in origins if origin.counted], by_id, names))
    return Count(
        articles=len({statement.article for statement in making}),
        outlets=len(_outlets(making, copies)),
        origins=_range(origins, doubts),
        claimed=_claimed(origins, by_id),
        reasons=(*doubts, *(reason for origin in origins for reason in origin.reasons if reason.costs)),
    )


def _outlets(making: Sequence[Told], copies: Sequence[Copied]) -> set[str]:
    """Return the outlets that carry a claim; a copy counts with the outlet of what it copies."""
    of = {copied.article: copied.of for copied in copies}
    outlet = {statement.article: statement.publisher or bare(statement.outlet or statement.article) for statement in making}
    return {outlet.get(original := of.get(article, article), original) for article in outlet}


def _range(origins: Sequence[Origin], doubts: Sequence[Reason]) -> Range:
    """Return how many origins there are: at least those that no doubt could make one, at most all."""
    counted = [origin for origin in origins if origin.counted]
    more = sum(reason.costs for origin in origins for reason in origin.reasons if reason.costs > 0)
    least = len(_components(counted, doubts))
    return Range(least or min(1, more), len(counted) + more)


def _components(counted: Sequence[Origin], doubts: Sequence[Reason]) -> set[frozenset[str]]:
    """Return the origins as they would be if every doubt made one of two."""
    groups = {origin.id: frozenset({origin.id}) for origin in counted}
    first = {origin.first: origin.id for origin in counted}
    for doubt in doubts:
        joined = frozenset().union(*(groups[first[id]] for id in doubt.statements if id in first))
        groups.update(dict.fromkeys(joined, joined))
    return set(groups.values())


def _doubts(counted: Sequence[Origin], told: Mapping[str, Told], names: Names) -> Iterator[Reason]:
    houses = {origin.id: _houses(origin, told, names) for origin in counted}
    bodies = {origin.id: [step for step in _steps(origin, told) if step.kind == "organisation"] for origin in counted}
    for one, other in combinations(counted, 2):
        yield from _same_people(one, other, told)
        if bodies[one.id] and bodies[other.id]:
            yield from _without_name(one, other, told)
        if shared := houses[one.id] & houses[other.id]:
            yield from _same_house(one, other, shared, told, names)


def _same_people(one: Origin, other: Origin, told: Mapping[str, Told]) -> Iterator[Reason]:
    """Rule 4: two outlets' unnamed sources are two; called alike, they may be the same people."""
    if not (one.unnamed and other.unnamed):
        return
    if _called_alike(_sources(one, told), _sources(other, told)):
        text = f"{_of_report(one, told)} and {_of_report(other, told)} may be the same people: neither is named"
        yield Reason(rule="own sources", text=text, statements=(one.first, other.first), costs=-1)


def _of_report(origin: Origin, told: Mapping[str, Told]) -> str:
    """Name a source in a sentence: whoever has no name in quotation marks, with the outlet that it spoke to."""
    if not origin.unnamed:
        return inside(origin.label)
    first = told[origin.first]
    source = next((told[id].origin for id in origin.statements if told[id].origin.kind != "outlet"), None)
    outlet = inside(origin.via or first.outlet or "an article")
    return f"“{inside(source.descriptor or source.label)}” ({outlet})" if source and source.label else f"the source of {outlet}"


def _sources(origin: Origin, told: Mapping[str, Told]) -> list[Step]:
    return [told[id].origin for id in origin.statements if told[id].origin.kind != "outlet"]


def _called_alike(some: Sequence[Step], others: Sequence[Step]) -> bool:
    """Tell whether two sources could be one by what they are called; of whom nothing is told, he could be anybody."""
    bodies = [{bare(step.organisation or step.proximity or "") for step in steps} - {""} for steps in (some, others)]
    if all(bodies):
        return bool(bodies[0] & bodies[1])
    words = [{word.removesuffix("s") for step in steps for word in bare(step.label).split()} - _WITHOUT_MEANING for steps in (some, others)]
    return not all(words) or bool(words[0] & words[1])


def _same_house(one: Origin, other: Origin, shared: Set[str], told: Mapping[str, Told], names: Names) -> Iterator[Reason]:
    """Rule 5: a body and one of its people, or two of its people, may have it from the same desk."""
    if not (one.unnamed and other.unnamed):
        body = next(step.organisation or step.label for step in _steps(one, told) if _house(step, names) & shared)
        text = f"{_of_report(one, told)} and {_of_report(other, told)} are both of {inside(body)} and may have it from one desk"
        yield Reason(rule="same house", text=text, statements=(one.first, other.first), costs=-1)


def _without_name(one: Origin, other: Origin, told: Mapping[str, Told]) -> Iterator[Reason]:
    """A body that an article does not name ("the country’s drug regulator") may be the one that another article names."""
    bodies = [[step for step in _steps(origin, told) if step.kind == "organisation"] for origin in (one, other)]
    nameless = [bool(steps) and not any(step.name or step.party for step in steps) for steps in bodies]
    together = {told[id].article for id in one.statements} & {told[id].article for id in other.statements}
    if all(bodies) and any(nameless) and not together:
        unnamed, named = (one, other) if nameless[0] else (other, one)
        text = f"“{inside(unnamed.label)}”, which is not named, may be {inside(named.label)}"
        yield Reason(rule="without name", text=text, statements=(one.first, other.first), costs=-1)


def _houses(origin: Origin, told: Mapping[str, Told], names: Names) -> set[str]:
    return {house for step in _steps(origin, told) for house in _house(step, names)}


def _house(step: Step, names: Names) -> set[str]:
    name = step.organisation or (step.name or step.label if step.kind == "organisation" else None)
    return {names.get(bare(name), bare(name))} if name else set()


def _steps(origin: Origin, told: Mapping[str, Told]) -> list[Step]:
    return [told[id].origin for id in origin.statements]


def _claimed(origins: Sequence[Origin], told: Mapping[str, Told]) -> Range:
    """Count the sources that articles claim to have: of one origin, from the fewest that an article claims to the most."""
    ranges = [_claimed_by(origin, told) for origin in origins if origin.counted]
    return Range(sum(r.least for r in ranges), sum(r.most for r in ranges))


def _claimed_by(origin: Origin, told: Mapping[str, Told]) -> Range:
    articles: dict[str, dict[str, Step]] = {}
    for id in origin.statements:
        step = teller(told[id])
        articles.setdefault(told[id].article, {})[step.source or step.label] = step
    counts = [_in_article(list(steps.values())) for steps in _of_sources(articles.values())]
    return Range(min(c.least for c in counts), max(c.most for c in counts))


def _of_sources(articles: Iterable[Mapping[str, Step]]) -> list[Mapping[str, Step]]:
    """Return the sources of each article without the outlets that they spoke to, where any article tells of sources."""
    found = list(articles)
    within = [{id: step for id, step in steps.items() if step.kind != "outlet"} for steps in found]
    return [steps for steps in within if steps] or found


def _in_article(steps: Sequence[Step]) -> Range:
    """Count the sources of one origin in one article: one of several is no further one, a body and its people may be one."""
    several = any(people(step).most > 1 and not is_one_of(step) for step in steps)
    told = [step for step in steps if not (several and is_one_of(step))]
    named = sum(step.kind in ("named", "organisation", "document") for step in told)
    total = _sum(people(step) for step in told)
    return Range(total.least - max(0, named - 1), total.most)


def _sum(ranges: Iterable[Range]) -> Range:
    found = list(ranges)
    return Range(sum(r.least for r in found), sum(r.most for r in found))
