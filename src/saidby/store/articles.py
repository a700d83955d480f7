"""Articles of a case: listing them, and their ledgers."""

from collections.abc import Iterable, Iterator
from typing import Final

from saidby.records import Kept
from saidby.store.file import File, Row, listed
from saidby.store.packing import unpack
from saidby.types import Ledger

_KEPT: Final = "SELECT a.id, a.url, a.outlet, a.title, a.published, a.day, a.sha256, a.address, a.fetched, a.added, a.reader, a.statements"


def kept_of(row: Row) -> Kept:
    """Build the record from the columns of ``_KEPT``."""
    return Kept(**dict(zip(Kept.__struct_fields__, row, strict=True)))


class Articles:
    """Reads articles; ``Store.add``, ``replace`` and ``remove`` write them."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM articles")

    def known(self, ids: Iterable[str]) -> frozenset[str]:
        """Return those of the ids that the case holds."""
        rows = self._file.rows("SELECT a.id FROM json_each(?) AS j CROSS JOIN articles AS a ON a.id = j.value", listed(ids))
        return frozenset(row[0] for row in rows)

    def kept(self, ids: Iterable[str]) -> tuple[Kept, ...]:
        """Return these articles in the order asked for; those not held are left out."""
        rows = self._file.rows(f"{_KEPT} FROM json_each(?) AS j CROSS JOIN articles AS a ON a.id = j.value ORDER BY j.key", listed(ids))
        return tuple(map(kept_of, rows))

    def every(self) -> Iterator[Kept]:
        """Yield all articles in the order in which they were added."""
        yield from map(kept_of, self._file.each(f"{_KEPT} FROM articles AS a ORDER BY a.number"))

    def latest(self, limit: int = 20, before: int = 0) -> tuple[Kept, ...]:
        """Return the articles added last, the last first, after leaving out the first ``before``."""
        return tuple(map(kept_of, self._file.rows(f"{_KEPT} FROM articles AS a ORDER BY a.number DESC LIMIT ? OFFSET ?", limit, before)))

    def by_outlet(self, outlet: str, limit: int = 1000) -> tuple[Kept, ...]:
        """Return the articles of an outlet, the latest first."""
        return tuple(map(kept_of, self._file.rows(f"{_KEPT} FROM articles AS a WHERE outlet = ? ORDER BY day DESC LIMIT ?", outlet, limit)))

    def with_bytes(self, sha256: str) -> tuple[str, ...]:
        """Return the ids of the articles that came as these very bytes."""
        return tuple(row[0] for row in self._file.rows("SELECT id FROM articles WHERE sha256 = ? ORDER BY number", sha256))

    def not_read_by(self, reader: str) -> tuple[str, ...]:
        """Return the ids of the articles that another version of the reader read."""
        return tuple(row[0] for row in self._file.rows("SELECT id FROM articles WHERE reader <> ? ORDER BY number", reader))

    def count_read_by(self, reader: str) -> int:
        """Return how many articles this version of the reader read."""
        return self._file.count("SELECT count(*) FROM articles WHERE reader = ?", reader)

    def outlets(self) -> dict[str, int]:
        """Return how many articles each outlet has, the most first."""
        rows = self._file.rows("SELECT outlet, count(*) FROM articles WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY 2 DESC, 1")
        return dict(rows)

    def days(self) -> tuple[int, int] | None:
        """Return the first and the last day of publication; ``None`` where no article has a date."""
        row = self._file.row("SELECT min(day), max(day) FROM articles")
        return None if row is None or row[0] is None else (row[0], row[1])

    def ledger(self, id: str) -> Ledger | None:
        """Return an article's ledger as it was added.

        Raises:
            DamagedCase: its bytes are damaged.
        """
        return next(self.ledgers([id]), None)

    def ledgers(self, ids: Iterable[str]) -> Iterator[Ledger]:
        """Yield the ledgers of these articles, in the order asked for."""
        sql = (
            "SELECT l.packed FROM json_each(?) AS j CROSS JOIN articles AS a ON a.id = j.value "
            "JOIN ledgers AS l ON l.article = a.number ORDER BY j.key"
        )
        yield from (unpack(row[0]) for row in self._file.each(sql, listed(ids)))
