"""Who holds what on an issue: the readings of a case as timelines, with all that a view needs."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from saidby.case.identified import identified
from saidby.claims.nations import owner_of
from saidby.claims.trail import earliest_first
from saidby.errors import UsageError
from saidby.positions.belonging import plain
from saidby.positions.timeline import timelines
from saidby.records import Answer, Issue, Positions, Read, Timeline, Told
from saidby.store import Store

PERHAPS: Final = 0.4
"""Readings that are not sure and score less are nobody's position, but shown apart."""


class Holding:
    """Answers who holds what; reads the case, and changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def positions(self, issue: Issue, names: Sequence[str] = ()) -> Positions:
        """Return the timelines of an issue: of everybody, or of whoever has one of these names and those rolled up to them.

        Raises:
            UsageError: nobody of these names holds anything on it.
        """
        with self._store.reading():
            wholes = self.wholes(names)
            reads = self.reads(issue, wholes)
            found = self.timelines(issue, reads)
            chosen = tuple(line for line in found if not wholes or _is_one(line, wholes))
            if names and not chosen:
                raise UsageError(
                    f"nobody called so holds a position on “{issue.proposition}”", ", ".join(names), "see saidby positions without --party"
                )
            return self._assembled(issue, chosen, tuple(read for read in reads if not _is_somebodys(read)))

    def reads(self, issue: Issue, wholes: Iterable[str] = ()) -> tuple[Read, ...]:
        """Return the readings of an issue: all, or those that somebody of these names, or rolled up to them, may hold."""
        wanted = list(wholes)
        if not wanted:
            return self._store.readings.of_issue(issue.id)
        parts = [one.part for one in self._store.belongings.under(wanted)]
        return self._store.readings.held_by(issue.id, [plain(name) for name in (*wanted, *parts, *self._called(parts))])

    def timelines(self, issue: Issue, reads: Sequence[Read]) -> tuple[Timeline, ...]:
        """Return what readings amount to, party by party; those that are too unsure are left out."""
        somebodys = [read for read in reads if _is_somebodys(read)]
        told = identified(self._store, self._store.statements.tolds(dict.fromkeys(read.statement for read in somebodys)))
        claims = self._store.claims.of(one.id for one in told)
        everybody = msgspec.structs.replace(issue, parties=())  # who is wanted was chosen before
        return timelines(everybody, somebodys, told, self._store.belongings.every(), self._answers(claims), claims)

    def told_of(self, lines: Iterable[Timeline], doubtful: Iterable[Read] = ()) -> tuple[Told, ...]:
        """Return the statements that timelines point at, earliest first."""
        ids = [id for line in lines for id in _pointed_at(line)]
        return tuple(earliest_first(self._store.statements.tolds(dict.fromkeys((*ids, *(read.statement for read in doubtful))))))

    def _assembled(self, issue: Issue, lines: tuple[Timeline, ...], doubtful: tuple[Read, ...]) -> Positions:
        told = self.told_of(lines, doubtful)
        articles = self._store.articles.kept(dict.fromkeys(one.article for one in told))
        return Positions(issue=issue, timelines=lines, told=told, doubtful=doubtful, articles=articles)

    def _answers(self, of: Mapping[str, str]) -> Mapping[str, Sequence[Answer]]:
        """Return by statement what answers the claim that it makes."""
        answers = {claim.id: claim.answers for claim in self._store.claims.get(dict.fromkeys(of.values()))}
        return {id: answers[claim] for id, claim in of.items() if answers.get(claim)}

    def wholes(self, names: Iterable[str]) -> frozenset[str]:
        """Return these names and all others of their parties, each rolled up as far as the belongings lead; as they are compared."""
        above = {plain(one.part): plain(one.whole) for one in self._store.belongings.every()}
        return frozenset(_top(plain(name), above) for name in (*names, *self._called(names)))

    def _called(self, names: Iterable[str]) -> set[str]:
        """Return all names of the parties that are called so."""
        ids = {id for ids in self._store.parties.all_named(names).values() for id in ids}
        return {name for party in self._store.parties.heads(ids) for name in (party.name, *party.names)}


def _top(name: str, above: Mapping[str, str]) -> str:
    """Follow the belongings of a name upward; a circle ends where it began."""
    seen = {name}
    while (higher := above.get(name)) and higher not in seen:
        seen.add(higher)
        name = higher
    return name


def _is_one(line: Timeline, wholes: frozenset[str]) -> bool:
    """Tell whether a timeline is of somebody of these names, or of these states ("Russian")."""
    return plain(line.holder) in wholes or owner_of(line.holder) in {owner_of(name) for name in wholes}


def _pointed_at(line: Timeline) -> Iterable[str]:
    for position in line.positions:
        yield from (read.statement for read in position.reads)
        yield from (*position.backed, *position.contradicted)
    for change in line.changes:
        yield from (change.before, change.after)
    yield from (called.statement for called in line.called)


def _is_somebodys(read: Read) -> bool:
    """Tell whether a reading is sure enough to be a position at all, be it one that is marked as unsure."""
    return read.sure or read.score >= PERHAPS
