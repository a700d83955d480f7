"""Who holds what on an issue: the readings of a case as timelines, with all that a view needs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from saidby.case.identified import identified
from saidby.claims.nations import owner_of
from saidby.claims.trail import earliest_first
from saidby.positions.belonging import Rows, plain, roll
from saidby.positions.channels import holder_of
from saidby.positions.learned import ALONE
from saidby.positions.meant import with_called
from saidby.positions.timeline import timelines
from saidby.records import Answer, Bearing, Belonging, Issue, Party, Positions, Read, Timeline, Told
from saidby.store import Store
from saidby.types import Act

PERHAPS: Final = 0.3
"""Readings that are not sure and score less are nobody's position, but shown apart."""
PERHAPS_ALONE: Final = 0.36
"""The same for what the network alone reads."""


DENIALS: Final[frozenset[Act]] = frozenset({"deny", "dispute"})


class Wholes:
    """Those whose positions are wanted, and who is rolled up to them; nobody stands for everybody.

    Args:
        names: as belongings compare them, each rolled up as far as it goes.
        rows: who belongs to them.
        called: all names of the parties that belong to them, compared likewise.
    """

    def __init__(self, names: Iterable[str] = (), rows: Iterable[Belonging] = (), called: Iterable[str] = ()) -> None:
        self.names, self.rows, self._called = frozenset(names), Rows(rows), frozenset(called)
        self._states = frozenset(map(owner_of, self.names))

    def __bool__(self) -> bool:
        return bool(self.names)

    def hold(self, name: str) -> bool:
        """Tell whether a holder is one of them, or rolled up to one, as far as rows about them tell ("Russian": "Russia")."""
        top = roll(name, self.rows)
        return plain(top) in self.names or plain(name) in self._called or owner_of(top) in self._states


class Holding:
    """Answers who holds what; reads the case, and changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def positions(self, issue: Issue, names: Sequence[str] = ()) -> Positions:
        """Return the timelines of an issue: of everybody, or of whoever has one of these names and those rolled up to them."""
        with self._store.reading():
            wholes = self.wholes(names)
            reads = self.reads(issue, wholes)
            told = self._told(reads)
            lines = tuple(line for line in self._timelines(issue, reads, told) if not wholes or wholes.hold(line.holder))
            doubtful = tuple(read for read in reads if not is_somebodys(read) and _is_of(read, told[read.statement], wholes))
            return self._assembled(issue, lines, doubtful, told)

    def wholes(self, names: Iterable[str]) -> Wholes:
        """Return whom these names mean: under whatever name, and rolled up as far as the belongings lead."""
        given = [*names]
        every = Rows(self._store.belongings.every()) if given else Rows()
        tops = {plain(roll(name, every)) for name in (*given, *self._called(given))}
        rows = [one for one in every if plain(roll(one.part, every)) in tops]
        beside = [name for one in rows for name in (one.part, one.whole)]
        return Wholes(tops, rows, map(plain, self._called([*given, *beside])))

    def reads(self, issue: Issue, wholes: Wholes) -> tuple[Read, ...]:
        """Return the readings of an issue: all, or those that somebody who is wanted may hold, and perhaps some of others."""
        if not wholes:
            return self._store.readings.of_issue(issue.id)
        return self._store.readings.held_by(issue.id, [name for name in self._store.readings.holders(issue.id) if wholes.hold(name)])

    def timelines(self, issue: Issue, reads: Sequence[Read]) -> tuple[Timeline, ...]:
        """Return what readings amount to, party by party; those that are too unsure are left out."""
        return self._timelines(issue, reads, self._told(reads))

    def told_of(
        self, lines: Iterable[Timeline], doubtful: Iterable[Read] = (), known: Mapping[str, Told] | None = None
    ) -> tuple[Told, ...]:
        """Return the statements that timelines point at, earliest first."""
        ids = dict.fromkeys((*(id for line in lines for id in _pointed_at(line)), *(read.statement for read in doubtful)))
        have = known or {}
        missing = self._store.statements.tolds(id for id in ids if id not in have)
        return tuple(earliest_first((*(have[id] for id in ids if id in have), *missing)))

    def _told(self, reads: Iterable[Read]) -> dict[str, Told]:
        return {one.id: one for one in self._store.statements.tolds(dict.fromkeys(read.statement for read in reads))}

    def _timelines(self, issue: Issue, reads: Iterable[Read], told: Mapping[str, Told]) -> tuple[Timeline, ...]:
        somebodys = [read for read in reads if is_somebodys(read)]
        known = identified(self._store, [told[id] for id in dict.fromkeys(read.statement for read in somebodys)])
        claims = self._store.claims.of(one.id for one in known)
        everybody = msgspec.structs.replace(issue, parties=())  # who is wanted was chosen before
        answers = self._answers(claims, {read.statement: read.bearing for read in somebodys})
        return timelines(everybody, somebodys, known, self._belongings(issue, somebodys, known), answers, claims)

    def _belongings(self, issue: Issue, reads: Iterable[Read], told: Iterable[Told]) -> Rows:
        """Return who is rolled up to whom on an issue: as the case has it, and who is called after one of the issue's parties."""
        by_id = {one.id: one for one in told}
        return with_called(self._store.belongings.every(), ((read, by_id[read.statement]) for read in reads), issue.parties)

    def _assembled(self, issue: Issue, lines: tuple[Timeline, ...], doubtful: tuple[Read, ...], known: Mapping[str, Told]) -> Positions:
        told = self.told_of(lines, doubtful, known)
        articles = self._store.articles.kept(dict.fromkeys(one.article for one in told))
        return Positions(issue=issue, timelines=lines, told=told, doubtful=doubtful, articles=articles)

    def _answers(self, of: Mapping[str, str], bearings: Mapping[str, Bearing | None]) -> Mapping[str, Sequence[Answer]]:
        """Return by statement what answers the claim that it makes; who holds the same on the issue does not deny it there."""
        answers = {claim.id: claim.answers for claim in self._store.claims.get(dict.fromkeys(of.values()))}
        return {
            id: [one for one in answers[claim] if one.act not in DENIALS or bearings.get(one.statement) != bearings.get(id)]
            for id, claim in of.items()
            if answers.get(claim)
        }

    def _called(self, names: Iterable[str]) -> set[str]:
        """Return all names of the parties that are called so.

        What one party is called at times and another always ("Velmark": the Velmark Press Agency, and Velmark) is the other's name.
        """
        meant = {party.id: party for each in self._named(names).values() for party in each}
        every = {name for party in meant.values() for name in (party.name, *party.names)}
        return {name for name, parties in self._named(every).items() if any(party.id in meant for party in parties)}

    def _named(self, names: Iterable[str]) -> dict[str, list[Party]]:
        """Return for each of some names the parties that have it as their first name; where there are none, those that have it at all."""
        ids = self._store.parties.all_named(names)
        heads = {party.id: party for party in self._store.parties.heads({id for some in ids.values() for id in some})}
        found = {name: [heads[id] for id in some if id in heads] for name, some in ids.items()}
        return {name: [one for one in some if plain(one.name) == plain(name)] or some for name, some in found.items()}


def is_somebodys(read: Read) -> bool:
    """Tell whether a reading is sure enough to be a position at all, be it one that is marked as unsure."""
    return read.sure or read.score >= (PERHAPS_ALONE if read.rule == ALONE else PERHAPS)


def _is_of(read: Read, told: Told, wholes: Wholes) -> bool:
    return not wholes or wholes.hold(holder_of(read, told, ()))


def _pointed_at(line: Timeline) -> Iterable[str]:
    for position in line.positions:
        yield from (read.statement for read in position.reads)
        yield from (*position.backed, *position.contradicted)
    for change in line.changes:
        yield from (change.before, change.after)
    yield from (called.statement for called in line.called)
