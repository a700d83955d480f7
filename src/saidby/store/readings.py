"""How statements bear on issues, found by the issue and by whoever may hold the position; and what of it is new."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from saidby.records import Read
from saidby.store.file import File, Row, listed

_DECODER: Final = msgspec.json.Decoder(tuple[Read, ...])
_ISSUE: Final = "(SELECT number FROM issues WHERE id = ?)"
_IN_TIME: Final = "ORDER BY s.day IS NULL, s.day, s.number"


class Readings:
    """Readings by issue and statement; ``Store.replace`` and ``remove`` take away those of an article's statements."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM readings")

    def put(self, issue: str, reads: Iterable[Read], names: Mapping[str, Sequence[str]], fresh: bool = True) -> None:
        """Keep how statements bear on an issue; what was kept of the same statement is replaced, and is not told of again.

        Args:
            issue: its id.
            reads: the readings, all that there are of a statement.
            names: by statement, the names under which whoever holds the position may be looked for, as they are looked for.
            fresh: whoever watches is to be told.

        Raises:
            CaseError: the case does not hold the issue, or one of the statements.
        """
        number = self._file.count("SELECT number FROM issues WHERE id = ?", issue)
        by_statement: defaultdict[str, list[Read]] = defaultdict(list)
        for read in reads:
            by_statement[read.statement].append(read)
        for statement, several in by_statement.items():
            self._put(number, statement, several, names.get(statement, ()), fresh)

    def _put(self, issue: int, statement: str, reads: Sequence[Read], names: Iterable[str], fresh: bool) -> None:
        sql = (
            "INSERT INTO readings (issue, statement, bearing, sure, fresh, body) "
            "VALUES (?1, (SELECT number FROM statements WHERE id = ?2), ?3, ?4, ?5, ?6) "
            "ON CONFLICT (issue, statement) DO UPDATE SET bearing = ?3, sure = ?4, body = ?6"
        )
        self._file.write(
            sql, issue, statement, reads[0].bearing, any(read.sure for read in reads), fresh, msgspec.json.encode(reads).decode()
        )
        where = "SELECT r.number FROM readings AS r JOIN statements AS s ON s.number = r.statement WHERE r.issue = ? AND s.id = ?"
        reading = self._file.count(where, issue, statement)
        self._file.write("DELETE FROM holders WHERE reading = ?", reading)
        rows = ((issue, name, reading) for name in sorted(set(names)))
        self._file.write_many("INSERT INTO holders VALUES (?, ?, ?)", rows)

    def of_issue(self, issue: str) -> tuple[Read, ...]:
        """Return all readings of an issue, earliest statement first."""
        sql = f"SELECT r.body FROM readings AS r JOIN statements AS s ON s.number = r.statement WHERE r.issue = {_ISSUE} {_IN_TIME}"
        return _reads(self._file.rows(sql, issue))

    def held_by(self, issue: str, names: Iterable[str]) -> tuple[Read, ...]:
        """Return the readings of positions that somebody of these names may hold, earliest statement first."""
        sql = (
            "SELECT r.body FROM (SELECT DISTINCT h.reading FROM json_each(?) AS j "
            f"CROSS JOIN holders AS h ON h.issue = {_ISSUE} AND h.name = j.value) AS found "
            f"CROSS JOIN readings AS r ON r.number = found.reading CROSS JOIN statements AS s ON s.number = r.statement {_IN_TIME}"
        )
        return _reads(self._file.rows(sql, listed(names), issue))

    def holders(self, issue: str) -> tuple[str, ...]:
        """Return the names under which whoever holds a position on an issue may be looked for, each once."""
        sql = (
            f"WITH RECURSIVE each (issue, name) AS (SELECT {_ISSUE}, '' UNION ALL SELECT issue, "
            "(SELECT min(h.name) FROM holders AS h WHERE h.issue = each.issue AND h.name > each.name) FROM each WHERE name IS NOT NULL) "
            "SELECT name FROM each WHERE name > ''"
        )
        return tuple(row[0] for row in self._file.rows(sql, issue))

    def of_statements(self, issue: str, statements: Iterable[str]) -> tuple[Read, ...]:
        """Return how these statements bear on an issue, as far as that is kept."""
        sql = (
            "SELECT r.body FROM json_each(?) AS j CROSS JOIN statements AS s ON s.id = j.value "
            f"CROSS JOIN readings AS r ON r.issue = {_ISSUE} AND r.statement = s.number ORDER BY j.key"
        )
        return _reads(self._file.rows(sql, listed(statements), issue))

    def drop(self, issue: str, statements: Iterable[str] | None = None) -> None:
        """Forget the readings of some statements, or all of an issue."""
        if statements is None:
            self._file.write(f"DELETE FROM readings WHERE issue = {_ISSUE}", issue)
            return
        numbers = "(SELECT s.number FROM json_each(?) AS j CROSS JOIN statements AS s ON s.id = j.value)"
        self._file.write(f"DELETE FROM readings WHERE issue = {_ISSUE} AND statement IN {numbers}", issue, listed(statements))

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return how many statements bear on each issue, and how many more perhaps do; each once, whoever's positions it tells of."""
        sql = (
            "SELECT i.id, count(DISTINCT r.statement) FILTER (WHERE r.sure), count(DISTINCT r.statement) "
            "FROM issues AS i LEFT JOIN readings AS r ON r.issue = i.number AND r.bearing IS NOT NULL GROUP BY i.number"
        )
        return {id: (sure, every - sure) for id, sure, every in self._file.rows(sql)}

    # --- what is new ---

    def fresh(self, issue: str) -> tuple[str, ...]:
        """Return the statements of an issue whose readings nobody was told of yet."""
        sql = (
            "SELECT s.id FROM readings AS r JOIN statements AS s ON s.number = r.statement "
            f"WHERE r.issue = {_ISSUE} AND r.fresh ORDER BY r.number"
        )
        return tuple(row[0] for row in self._file.rows(sql, issue))

    def age(self, issue: str, statements: Iterable[str]) -> None:
        """Say that whoever watches was told of the readings of these statements."""
        numbers = "(SELECT s.number FROM json_each(?) AS j CROSS JOIN statements AS s ON s.id = j.value)"
        self._file.write(f"UPDATE readings SET fresh = 0 WHERE issue = {_ISSUE} AND statement IN {numbers}", issue, listed(statements))


def _reads(rows: Iterable[Row]) -> tuple[Read, ...]:
    return tuple(read for row in rows for read in _DECODER.decode(row[0]))
