"""Statements of a case, built again from their rows without the ledgers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

import msgspec

from saidby.records import Step, Told
from saidby.store.adding import NOTHING_MORE, More
from saidby.store.file import File, Row, listed
from saidby.types import Span

EVER: Final = 2**31
"""A day later than any."""
BATCH: Final = 2000
"""Statements that are built at a time where all are gone through."""

_TOLD: Final = """
SELECT s.number, s.id, a.id, s.outlet, o.party, a.published, s.day, w.content, w.quoted, w.sentence, s.start, s."end",
       s.mode, s.act, s.negated, w.hedges, w.conditions, w."when", s.confidence
FROM json_each(?) AS j
CROSS JOIN statements AS s ON s.number = j.value
CROSS JOIN wordings AS w ON w.statement = s.number
CROSS JOIN articles AS a ON a.number = s.article
LEFT JOIN outlets AS o ON o.name = s.outlet
"""
_HOPS: Final = """
SELECT h.statement, h.source, h.party, h.label, h.kind, h.name, h.role, h.organisation, h.cue, h.more
FROM json_each(?) AS j CROSS JOIN hops AS h ON h.statement = j.value ORDER BY h.statement, h.position
"""
_LIST: Final = msgspec.json.Decoder(tuple[str, ...])
_MORE: Final = msgspec.json.Decoder(More)

Part = Literal["origin", "relay", "any"]


class Statements:
    """Reads statements, by id or by number: the case's own short name for one, which is never used again."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM statements")

    def tolds(self, ids: Iterable[str]) -> tuple[Told, ...]:
        """Return these statements in the order asked for; those not held are left out."""
        with self._file.reading():
            wanted = list(ids)
            numbers = self.numbers(wanted)
            return self.at([numbers[id] for id in wanted if id in numbers])

    def at(self, numbers: Sequence[int]) -> tuple[Told, ...]:
        """Return the statements with these numbers in the order asked for; those not held are left out."""
        with self._file.reading():
            asked = listed(set(numbers))
            chains = self._chains(asked)
            built = {row[0]: _told(row, tuple(chains[row[0]])) for row in self._file.rows(_TOLD, asked)}
        return tuple(built[number] for number in numbers if number in built)

    def numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """Return the numbers of the statements that the case holds."""
        sql = "SELECT s.id, s.number FROM json_each(?) AS j CROSS JOIN statements AS s ON s.id = j.value"
        return dict(self._file.rows(sql, listed(ids)))

    def of_article(self, article: str) -> tuple[Told, ...]:
        """Return an article's statements in the order of the text."""
        sql = "SELECT s.number FROM articles AS a JOIN statements AS s ON s.article = a.number WHERE a.id = ? ORDER BY s.number"
        return self._found(sql, article)

    def articles(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """Return the articles that the statements with these numbers stand in, each once."""
        sql = (
            "SELECT DISTINCT a.id FROM json_each(?) AS j CROSS JOIN statements AS s ON s.number = j.value "
            "CROSS JOIN articles AS a ON a.number = s.article"
        )
        return tuple(row[0] for row in self._file.rows(sql, listed(numbers)))

    def of_party(self, party: str, part: Part = "origin", since: int = -EVER, until: int = EVER, limit: int = 1000) -> tuple[Told, ...]:
        """Return what a party said, relayed, or either, the latest first; what has no day comes last."""
        days = "(s.day BETWEEN ? AND ? OR (s.day IS NULL AND ?)) ORDER BY s.day DESC, s.number DESC LIMIT ?"
        bounds = (since, until, since == -EVER and until == EVER, limit)
        if part == "origin":
            return self._found(f"SELECT s.number FROM statements AS s WHERE s.party = ? AND {days}", party, *bounds)
        relay = "AND h.relay" if part == "relay" else ""
        hops = f"SELECT h.statement FROM hops AS h WHERE h.party = ? {relay}"
        return self._found(f"SELECT s.number FROM statements AS s WHERE s.number IN ({hops}) AND {days}", party, *bounds)

    def of_source(self, article: str, source: str) -> tuple[Told, ...]:
        """Return what a source of an article said or relayed."""
        sql = (
            "SELECT DISTINCT s.number FROM articles AS a JOIN statements AS s ON s.article = a.number "
            "JOIN hops AS h ON h.statement = s.number WHERE a.id = ? AND h.source = ? ORDER BY s.number"
        )
        return self._found(sql, article, source)

    def between(self, since: int, until: int, limit: int = 1000) -> tuple[Told, ...]:
        """Return the statements of these days, both included, the latest first."""
        sql = "SELECT number FROM statements WHERE day BETWEEN ? AND ? ORDER BY day DESC, number DESC LIMIT ?"
        return self._found(sql, since, until, limit)

    def ids(self) -> Iterator[str]:
        """Yield the ids of all statements."""
        yield from (row[0] for row in self._file.each("SELECT id FROM statements ORDER BY number"))

    def every(self) -> Iterator[Told]:
        """Yield all statements in the order in which they were added."""
        last = 0
        while numbers := self._after(last):
            yield from self.at(numbers)
            last = numbers[-1]

    def _after(self, number: int) -> list[int]:
        return [row[0] for row in self._file.rows("SELECT number FROM statements WHERE number > ? ORDER BY number LIMIT ?", number, BATCH)]

    def _found(self, sql: str, *values: object) -> tuple[Told, ...]:
        with self._file.reading():
            return self.at([row[0] for row in self._file.rows(sql, *values)])

    def _chains(self, asked: str) -> defaultdict[int, list[Step]]:
        chains: defaultdict[int, list[Step]] = defaultdict(list)
        for row in self._file.rows(_HOPS, asked):
            chains[row[0]].append(_step(row))
        return chains


def _step(row: Row) -> Step:
    more = _MORE.decode(row[9]) if row[9] else NOTHING_MORE
    return Step(
        source=row[1], party=row[2], label=row[3], kind=row[4], name=row[5], role=row[6], organisation=row[7], cue=row[8],
        descriptor=more.descriptor, proximity=more.proximity, number=more.number, inherited=more.inherited,
    )  # fmt: skip


def _told(row: Row, chain: tuple[Step, ...]) -> Told:
    return Told(
        id=row[1], article=row[2], outlet=row[3], publisher=row[4], published=row[5], day=row[6], content=row[7], quoted=_words(row[8]),
        sentence=row[9], span=Span(row[10], row[11]), mode=row[12], act=row[13], negated=None if row[14] is None else bool(row[14]),
        hedges=_words(row[15]), conditions=_words(row[16]), when=row[17], chain=chain, confidence=row[18],
    )  # fmt: skip


def _words(column: str | None) -> tuple[str, ...]:
    return _LIST.decode(column) if column else ()
