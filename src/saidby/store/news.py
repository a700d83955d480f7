"""What was found to be new on issues, and whether whoever watches was told."""

from collections.abc import Iterable
from typing import Final

import msgspec

from saidby.records import News as Item
from saidby.store.file import File, listed

KEPT: Final = 1000
"""News that are kept, the latest."""
_DECODER: Final = msgspec.json.Decoder(Item)


class News:
    """News, in the order in which they were found."""

    def __init__(self, file: File) -> None:
        self._file = file

    def put(self, items: Iterable[Item]) -> None:
        """Keep news that nobody was told of yet; those that were found before stay as they are."""
        rows = ((item.id, item.at, msgspec.json.encode(item).decode()) for item in items)
        self._file.write_many("INSERT OR IGNORE INTO news (id, at, body) VALUES (?, ?, ?)", rows)
        oldest = "(SELECT number FROM news WHERE told ORDER BY number DESC LIMIT 1 OFFSET ?)"
        self._file.write(f"UPDATE news SET body = NULL WHERE told AND body IS NOT NULL AND number <= {oldest}", KEPT)

    def untold(self) -> tuple[Item, ...]:
        """Return what nobody was told of yet, the oldest first."""
        return tuple(_DECODER.decode(row[0]) for row in self._file.rows("SELECT body FROM news WHERE NOT told ORDER BY number"))

    def latest(self, limit: int = 100, since: str = "") -> tuple[Item, ...]:
        """Return the latest news, the last first, found at or after a moment (ISO 8601, UTC)."""
        sql = "SELECT body FROM news WHERE body IS NOT NULL AND at >= ? ORDER BY number DESC LIMIT ?"
        return tuple(_DECODER.decode(row[0]) for row in self._file.rows(sql, since, limit))

    def told(self, ids: Iterable[str]) -> None:
        """Say that whoever watches was told of these."""
        self._file.write("UPDATE news SET told = 1 WHERE id IN (SELECT value FROM json_each(?))", listed(ids))
