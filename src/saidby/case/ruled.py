"""What judgements make of readings: a person's word goes before a judge's, a judge's before the machine's."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, get_args

from msgspec.structs import replace

from saidby.case.judging import is_judges, statement_at
from saidby.positions.belonging import plain
from saidby.positions.channels import holder_of, own_name
from saidby.records import Bearing, Issue, Judgement, Read, Told
from saidby.store import Store
from saidby.store.parties import folded

RULE: Final = "judgement"
"""The rule of a reading that somebody decided."""
_BEARINGS: Final[Mapping[str, Bearing]] = {one: one for one in get_args(Bearing)}


def articles_ruled(store: Store, issue: Issue) -> tuple[str, ...]:
    """Return the articles of the case of whose statements somebody said how they bear on an issue."""
    named = dict.fromkeys(one.a.article for one in store.judgements.every(withdrawn=False) if is_on(one, issue))
    known = store.articles.known(named)
    return tuple(article for article in named if article in known)


def rulings(store: Store, issue: Issue, article: str) -> Mapping[str, Sequence[Judgement]]:
    """Return what was said of how an article's statements bear on an issue, by the statements that stand on the words now."""
    judged = [one for one in store.judgements.on([article]) if is_on(one, issue) and one.a.article == article]
    ledger = store.articles.ledger(article) if judged else None
    found: dict[str, list[Judgement]] = {}
    for one in judged if ledger else ():
        statement = statement_at(one.a, ledger) if ledger else None
        found.setdefault(statement.id if statement else "", []).append(one)
    return found


def is_on(one: Judgement, issue: Issue) -> bool:
    """Tell whether a judgement says how a statement bears on an issue: on its proposition, under whatever id."""
    return one.ruling == "bears" and folded(one.issue or "") == folded(issue.proposition)


def ruled(reads: Sequence[Read], told: Iterable[Told], judged: Mapping[str, Sequence[Judgement]]) -> tuple[Read, ...]:
    """Return readings with those in place that somebody decided.

    Args:
        reads: the machine's, all that there are of a statement.
        told: the statements, with their sources as the case knows them.
        judged: by statement, in the order in which it was made.
    """
    by_id = {one.id: one for one in told}
    mine = [read for read in reads if read.statement not in judged]
    others = [_settled([read for read in reads if read.statement == id], by_id[id], judged[id]) for id in judged if id in by_id]
    return (*mine, *(read for found in others for read in found))


def _settled(machine: list[Read], told: Told, judged: Sequence[Judgement]) -> list[Read]:
    """Carry out what was said of one statement: judges first, so that people have the last word."""
    reads = machine
    for one in sorted(judged, key=lambda one: not is_judges(one)):
        reads = _with(one, reads, told, machine)
    return reads


def _with(one: Judgement, reads: list[Read], told: Told, machine: Sequence[Read]) -> list[Read]:
    """Return readings with what one judgement makes of them; one that names no holder is about all of them."""
    if one.holder is None:
        return _whole(one, reads or list(machine), told)
    found = _of(one.holder, reads, told) or _renamed(reads, machine)
    base = found or _of(one.holder, machine, told) or _new(one, told)
    at = next((place for place, read in enumerate(reads) if read is found), len(reads))
    return [*reads[:at], *_decided(one, base), *reads[at + 1 :]]


def _whole(one: Judgement, reads: Sequence[Read], told: Told) -> list[Read]:
    """Return what a judgement of a whole statement makes of its readings: one, or none but what its text calls a change."""
    if one.value not in _BEARINGS:
        return [left for read in reads for left in _decided(one, read)]
    return _decided(one, next((read for read in reads if read.bearing), None) or next(iter(reads), None) or _new(one, told))


def _of(holder: str, reads: Sequence[Read], told: Told) -> Read | None:
    """Return the reading of a holder's position, before one that bears on nothing."""
    found = [read for read in reads if plain(holder_of(read, told, ())) == plain(holder)]
    return next((read for read in found if read.bearing), found[0] if found else None)


def _renamed(reads: Sequence[Read], machine: Sequence[Read]) -> Read | None:
    """Return the only reading that bears, where there never was another: it is meant, whatever its holder is called by now."""
    bearing = [read for read in reads if read.bearing]
    return bearing[0] if len(bearing) == 1 and sum(read.bearing is not None for read in machine) <= 1 else None


def _new(one: Judgement, told: Told) -> Read:
    """Return a reading where the machine has none."""
    own = one.holder is None or plain(own_name(told.origin)) == plain(one.holder)
    return Read(statement=told.id, bearing=None, holder=None if own else one.holder, score=1.0, rule=RULE, reason="")


def _decided(one: Judgement, base: Read) -> list[Read]:
    """Return a reading as it was decided; none where it bears on nothing, unless its text calls something a change."""
    bearing = _BEARINGS.get(one.value or "")
    if bearing is None and base.calls is None:
        return []
    conditions = (one.conditions or base.conditions) if bearing == "conditional" else ()
    return [
        replace(
            base,
            bearing=bearing,
            conditions=conditions,
            words=(*one.words, *(base.words[-1:] if base.calls else ())) if one.words else base.words,
            score=1.0,
            sure=True,
            rule=RULE,
            reason=_reason(one),
        )
    ]


def _reason(one: Judgement) -> str:
    return f"so judged by {one.by}" + (f": {one.why}" if one.why else "")
