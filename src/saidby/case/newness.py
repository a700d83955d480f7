"""What is new on the issues of a case since whoever watches was last told: positions, changes, and what texts call changes."""

import hashlib
from collections.abc import Collection, Iterable, Iterator

import msgspec

from saidby.case.holding import Holding
from saidby.case.identified import identified
from saidby.case.judging import now
from saidby.positions.channels import holder_of
from saidby.positions.meant import with_called
from saidby.records import Called, Change, Issue, News, Position, Timeline
from saidby.store import Store


def find(store: Store) -> None:
    """Find what is new, and keep it as news; inside ``store.writing()``."""
    holding = Holding(store)
    for issue in store.issues.every():
        fresh = store.readings.fresh(issue.id)
        if fresh:
            store.news.put(_news(holding, issue, _timelines(store, holding, issue, fresh), frozenset(fresh)))
            store.readings.age(issue.id, fresh)


def _timelines(store: Store, holding: Holding, issue: Issue, fresh: Collection[str]) -> tuple[Timeline, ...]:
    """Return the timelines of those whose statements are new."""
    told = {one.id: one for one in identified(store, store.statements.tolds(fresh))}
    reads = store.readings.of_statements(issue.id, fresh)
    after = with_called((), ((read, told[read.statement]) for read in reads), issue.parties)
    names = {holder_of(read, told[read.statement], after) for read in reads}
    return holding.timelines(issue, holding.reads(issue, holding.wholes(names)))


def _news(holding: Holding, issue: Issue, lines: Iterable[Timeline], fresh: frozenset[str]) -> Iterator[News]:
    for line in lines:
        for what in _new_in(line, fresh):
            yield _item(holding, issue, line, what)


def _new_in(line: Timeline, fresh: frozenset[str]) -> Iterator[Position | Change | Called]:
    """Yield what rests on new statements: a sure position of new ones alone, a change that one of them shows, a call that is one."""
    yield from (one for one in line.positions if one.sure and fresh.issuperset(read.statement for read in one.reads))
    yield from (one for one in line.changes if one.sure and one.kind != "no change" and not fresh.isdisjoint((one.before, one.after)))
    yield from (one for one in line.called if one.statement in fresh)


def _item(holding: Holding, issue: Issue, line: Timeline, what: Position | Change | Called) -> News:
    part = _only(line, what)
    return News(
        id=_hashed(issue.id, line.holder, what),
        issue=issue.id,
        proposition=issue.proposition,
        holder=line.holder,
        at=now(),
        position=what if isinstance(what, Position) else None,
        change=what if isinstance(what, Change) else None,
        called=what if isinstance(what, Called) else None,
        told=holding.told_of([part]),
    )


def _only(line: Timeline, what: Position | Change | Called) -> Timeline:
    """Return a timeline that holds this alone."""
    return Timeline(
        holder=line.holder,
        positions=(what,) if isinstance(what, Position) else (),
        changes=(what,) if isinstance(what, Change) else (),
        called=(what,) if isinstance(what, Called) else (),
    )


def _hashed(issue: str, holder: str, what: Position | Change | Called) -> str:
    """Return an id by what is new and the statements that show it, whatever comes to be known beside them."""
    if isinstance(what, Position):
        key: tuple[str, ...] = ("position", what.channel, what.bearing, what.reads[0].statement)
    elif isinstance(what, Change):
        key = ("change", what.kind, what.before, what.after)
    else:
        key = ("called", what.kind, what.statement)
    return hashlib.sha256(msgspec.json.encode((issue, holder, key))).hexdigest()[:16]
