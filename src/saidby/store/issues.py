"""What users follow, and who speaks for whom."""

from collections.abc import Iterable
from typing import Final

import msgspec

from saidby.records import Belonging, Issue
from saidby.store.file import File, Row
from saidby.store.parties import folded

_DECODER: Final = msgspec.json.Decoder(Issue)
_BELONGING: Final = "SELECT part, whole, by, at, why FROM belongings"


class Issues:
    """Propositions that are followed."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM issues")

    def put(self, issue: Issue) -> None:
        """Keep an issue; one with the same id is replaced, and keeps its readings."""
        sql = "INSERT INTO issues (id, body) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET body = ?2"
        self._file.write(sql, issue.id, msgspec.json.encode(issue).decode())

    def get(self, id: str) -> Issue | None:
        """Return an issue."""
        row = self._file.row("SELECT body FROM issues WHERE id = ?", id)
        return _DECODER.decode(row[0]) if row else None

    def every(self) -> tuple[Issue, ...]:
        """Return all issues in the order in which they were added."""
        return tuple(_DECODER.decode(row[0]) for row in self._file.rows("SELECT body FROM issues ORDER BY number"))

    def remove(self, id: str) -> bool:
        """Forget an issue with all its readings; tell whether it was there."""
        return self._file.write("DELETE FROM issues WHERE id = ?", id) > 0


class Belongings:
    """Which party speaks for which; a part belongs to one whole at most."""

    def __init__(self, file: File) -> None:
        self._file = file

    def put(self, belongings: Iterable[Belonging]) -> None:
        """Keep what somebody says; it takes the place of whatever was known of the part."""
        self._file.write_many("INSERT OR REPLACE INTO belongings VALUES (?, ?, ?, ?, ?, ?, NULL)", map(_row, belongings))

    def propose(self, belongings: Iterable[Belonging]) -> None:
        """Keep what the machine proposes, where nothing is known of the part: neither a row, nor that one was taken out."""
        self._file.write_many("INSERT OR IGNORE INTO belongings VALUES (?, ?, ?, ?, ?, ?, NULL)", map(_row, belongings))

    def remove(self, part: str, at: str) -> bool:
        """Say that a part belongs to nobody, so that it is not proposed again; tell whether it belonged to somebody."""
        return self._file.write("UPDATE belongings SET removed = ? WHERE part_folded = ? AND removed IS NULL", at, folded(part)) > 0

    def every(self) -> tuple[Belonging, ...]:
        """Return all rows that stand, by whole and part."""
        rows = self._file.rows(f"{_BELONGING} WHERE removed IS NULL ORDER BY whole COLLATE NOCASE, part_folded")
        return tuple(Belonging(part=row[0], whole=row[1], by=row[2], at=row[3], why=row[4]) for row in rows)


def _row(one: Belonging) -> Row:
    return folded(one.part), one.part, one.whole, one.by, one.at, one.why
