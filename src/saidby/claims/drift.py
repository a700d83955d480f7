"""How a claim changed on its way: what its source is called, how many they are, hedges, the act, the quoted words.

Each statement of an origin is held against the first one; each answer of a party against the party's first answer. A change is shown with
both wordings and both statements, and is not judged.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final

from saidby.claims.claimed import people
from saidby.claims.entering import Names, speaker
from saidby.claims.origins import as_originals
from saidby.claims.reasons import inside
from saidby.records import Answer, Copied, Drift, Origin, Told
from saidby.types import Act

_SPOKEN: Final[dict[Act, str]] = {
    "not_confirm": "does not confirm it", "no_reply": "does not reply", "decline": "declines to comment", "deny": "denies it",
    "dispute": "disputes it", "confirm": "confirms it", "stand_by": "stands by it",
}  # fmt: skip
_WORD: Final = re.compile(r"\w+")
_Rule = Callable[[Told, Told], Iterator[Drift]]


def drift(
    told: Sequence[Told], origins: Sequence[Origin], answers: Sequence[Answer], copies: Sequence[Copied], names: Names
) -> tuple[Drift, ...]:
    """Return what changed along a trail, in the order of the later statement.

    Args:
        told: the statements of the claim and its answers, earliest first.
        origins: those of the claim.
        answers: which of the statements answer it.
        copies: which articles copy which; a copy is not held against what it copies.
        names: ids of parties by their bare names.
    """
    by_id = {statement.id: statement for statement in told}
    same = as_originals(told, copies)
    lines = [[by_id[id] for id in origin.statements if same[id].id == id] for origin in origins if origin.counted]
    found = [change for line in lines for change in _along(line, (_descriptor, _number, _hedge, _words))]
    answered = [change for line in _by_party(by_id, answers, names) for change in _along(line, (_acting(answers),))]
    order = {statement.id: place for place, statement in enumerate(told)}
    return tuple(sorted([*found, *answered], key=lambda change: order[change.later]))


def _by_party(told: dict[str, Told], answers: Sequence[Answer], names: Names) -> Iterator[list[Told]]:
    """Yield the answers of each party, earliest first."""
    found = sorted((told[answer.statement] for answer in answers if answer.statement in told), key=lambda t: speaker(t.origin, names))
    order = {id: place for place, id in enumerate(told)}
    for _, line in groupby(found, key=lambda statement: speaker(statement.origin, names)):
        yield sorted(line, key=lambda statement: order[statement.id])


def _along(line: Sequence[Told], rules: Sequence[_Rule]) -> Iterator[Drift]:
    """Hold each statement against the first, and tell each new wording once.

    What stands side by side in the first article did not change on the way; nor did what a later one repeats of it: it tells of two
    sources, or of one of several, in its own words.
    """
    seen: set[tuple[str, str]] = set()
    for later in line[1:]:
        for change in (change for rule in rules for change in rule(line[0], later)):
            key = (change.of, " ".join(_plain(change.after)))
            if key not in seen and later.article != line[0].article:
                yield change
            seen.add(key)


def _descriptor(first: Told, later: Told) -> Iterator[Drift]:
    before, after = first.origin.descriptor, later.origin.descriptor
    if before and after and _plain(before) != _plain(after):
        text = f"the source is called “{inside(before)}” first, “{inside(after)}” later"
        yield Drift(of="descriptor", before=before, after=after, earlier=first.id, later=later.id, text=text)


def _number(first: Told, later: Told) -> Iterator[Drift]:
    """One source that became several, or the other way round."""
    before, after = first.origin.descriptor, later.origin.descriptor
    several = people(first.origin).most > 1
    if before and after and several != (people(later.origin).most > 1):
        turned = "several sources became one" if several else "one source became several"
        text = f"{turned}: “{inside(before)}”, then “{inside(after)}”"
        yield Drift(of="number", before=before, after=after, earlier=first.id, later=later.id, text=text)


def _hedge(first: Told, later: Told) -> Iterator[Drift]:
    """A hedge that was dropped or added on the way."""
    before, after = ", ".join(first.hedges), ", ".join(later.hedges)
    if bool(before) != bool(after):
        text = f"the hedge “{before}” was dropped" if before else f"the hedge “{after}” was added"
        yield Drift(of="hedge", before=before, after=after, earlier=first.id, later=later.id, text=text)


def _words(first: Told, later: Told) -> Iterator[Drift]:
    """Words in quotation marks that are not the same words: a translation, a paraphrase, a trim put as a quotation."""
    before, after = " … ".join(first.quoted), " … ".join(later.quoted)
    if before and after and not _within(_plain(before), _plain(after)):
        yield Drift(
            of="content",
            before=before,
            after=after,
            earlier=first.id,
            later=later.id,
            text=f"quoted as “{before}” first, as “{after}” later",
        )


def _within(one: list[str], other: list[str]) -> bool:
    """Tell whether one quotation is the other trimmed."""
    return set(one) <= set(other) or set(other) <= set(one)


def _acting(answers: Sequence[Answer]) -> _Rule:
    """Return what tells of a party whose answer is another one than it was, or is told as another one."""
    does = {answer.statement: answer.act for answer in answers}

    def changed(first: Told, later: Told) -> Iterator[Drift]:
        if does[first.id] != does[later.id]:
            before, after = (_SPOKEN.get(does[one.id], does[one.id]) for one in (first, later))
            text = f"{first.origin.label} first {before}, then {after}"
            yield Drift(of="act", before=before, after=after, earlier=first.id, later=later.id, text=text)

    return changed


def _plain(words: str) -> list[str]:
    return [word for word in _WORD.findall(words.casefold()) if word not in ("a", "an", "the")]
