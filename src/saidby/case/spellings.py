"""Names under which parties were met of late: whether "the Vesk office" is Kordane was decided by rules, and a person may confirm it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from saidby.claims.entering import bare
from saidby.records import Judgement, OtherName, Told
from saidby.store import Store
from saidby.store.tallies import Spelt

LATELY: Final = 50
"""Articles, those added last, whose names are looked at."""


def other_names(store: Store, limit: int, lately: int = LATELY) -> tuple[OtherName, ...]:
    """Return names that are not those which their parties had before, and that nobody confirmed; those least like the others first.

    Args:
        store: the case.
        limit: how many are returned, at most.
        lately: how many articles, those added last, are looked at.
    """
    found = [one for spellings in _by_party(store.tallies.spelt(lately)) for one in _new(spellings)]
    given = {bare(name) for name in store.parties.aliases()}
    judged = store.judgements.on({spelt.article for spelt, _ in found})
    asked = [(spelt, before) for spelt, before in found if bare(spelt.name) not in given and not _is_judged(store, spelt, judged)]
    asked.sort(key=lambda one: _shared(one[0].name, one[1]))
    shown = (_shown(store, spelt, before) for spelt, before in asked)
    return tuple(one for _, one in zip(range(limit), (one for one in shown if one), strict=False))


def _by_party(spelt: Iterable[Spelt]) -> Iterable[list[Spelt]]:
    found = defaultdict[str, list[Spelt]](list)
    for one in spelt:
        found[one.party].append(one)
    return found.values()


def _new(spellings: Sequence[Spelt]) -> Iterator[tuple[Spelt, list[str]]]:
    """Yield each late spelling that is more than another way to write one before it, with those before."""
    before: list[str] = []
    for one in spellings:
        if bare(one.name) in map(bare, before):
            continue
        if one.late and before:
            yield one, [*before]
        before.append(one.name)


def _is_judged(store: Store, spelt: Spelt, judged: Iterable[Judgement]) -> bool:
    """Tell whether somebody decided already who it is that is called so there."""
    marks = [mark for one in judged if one.about == "party" for mark in (one.a, one.b) if mark and mark.article == spelt.article]
    ledger = store.articles.ledger(spelt.article) if marks else None
    source = ledger.source(spelt.source) if ledger else None
    return source is not None and any(span.meets(mark.span) for mark in marks for span in source.mentions)


def _shared(name: str, before: Iterable[str]) -> float:
    """Return the share of a name's words that it has from the names before."""
    words = bare(name).split()
    known = {word for one in before for word in bare(one).split()}
    return sum(word in known for word in words) / max(1, len(words))


def _shown(store: Store, spelt: Spelt, before: Sequence[str]) -> OtherName | None:
    """Return a name with the first statement by whoever is called so; ``None`` where he says nothing himself."""
    told = next((one for one in store.statements.of_source(spelt.article, spelt.source) if _is_by(one, spelt)), None)
    party = next(iter(store.parties.heads([spelt.party])), None)
    if told is None or party is None:
        return None
    known = dict.fromkeys((*((party.name,) if party.name in before else ()), *before))
    return OtherName(party=party.id, name=spelt.name, known=tuple(known), told=told)


def _is_by(told: Told, spelt: Spelt) -> bool:
    return told.origin.source == spelt.source and told.origin.party == spelt.party
