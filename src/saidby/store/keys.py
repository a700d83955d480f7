"""By what a statement is found as a candidate: keys in a window of days, and vectors."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from saidby.records import Told
from saidby.store.file import File, Row, listed

NO_DAY: Final = -(2**31)
"""The day under which the keys of a statement without one are kept."""
EVER: Final = 2**31

_SIGNED: Final = 2**63
_VECTORS: Final = "SELECT statement, vector FROM vectors WHERE statement > ? ORDER BY statement"


def signed(key: int) -> int:
    """Return a 64-bit number as SQLite can hold it, which knows no unsigned ones."""
    return (key + _SIGNED) % (2 * _SIGNED) - _SIGNED


def key_rows(numbered: Iterable[tuple[int, Told]], keys: Mapping[str, tuple[int, ...]]) -> Iterator[Row]:
    """Yield a row for each key of each statement."""
    for number, told in numbered:
        day = NO_DAY if told.day is None else told.day
        yield from ((signed(key), day, number) for key in keys.get(told.id, ()))


class Keys:
    """Looks candidates up by key. What it gives are numbers (see ``Statements``), some perhaps of statements that are gone."""

    def __init__(self, file: File) -> None:
        self._file = file

    def near(
        self, keys: Iterable[int], since: int = NO_DAY + 1, until: int = EVER, limit: int = 200, undated: bool = True
    ) -> dict[int, tuple[int, ...]]:
        """Return for each key the statements that have it in a window of days, both included, the latest first, at most ``limit``.

        With ``undated``, those without a day fill what the limit leaves.
        """
        undated = undated and self._file.row("SELECT 1 FROM articles WHERE day IS NULL LIMIT 1") is not None
        return {key: self._near(signed(key), since, until, limit, undated) for key in keys}

    def _near(self, key: int, since: int, until: int, limit: int, undated: bool) -> tuple[int, ...]:
        sql = "SELECT statement FROM keys WHERE key = ? AND day BETWEEN ? AND ? ORDER BY day DESC, statement DESC LIMIT ?"
        found = self._file.rows(sql, key, since, until, limit)
        if undated and len(found) < limit:
            found += self._file.rows(sql, key, NO_DAY, NO_DAY, limit - len(found))
        return tuple(row[0] for row in found)

    def frequencies(self, keys: Iterable[int], cap: int = 1000) -> dict[int, int]:
        """Return how many statements have each key, counted up to ``cap``: how common it is."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM keys WHERE key = ? LIMIT ?)"
        return {key: self._file.count(sql, signed(key), cap) for key in keys}


class Vectors:
    """Keeps statements' embeddings, as bytes whose meaning is the caller's."""

    def __init__(self, file: File) -> None:
        self._file = file

    def put(self, vectors: Mapping[str, bytes]) -> None:
        """Keep these vectors, by statement id; what the case does not hold is passed over."""
        sql = "INSERT OR REPLACE INTO vectors SELECT number, ? FROM statements WHERE id = ?"
        self._file.write_many(sql, ((vector, id) for id, vector in vectors.items()))

    def get(self, ids: Iterable[str]) -> dict[str, bytes]:
        """Return the vectors of these statements, where they have one."""
        sql = (
            "SELECT s.id, v.vector FROM json_each(?) AS j CROSS JOIN statements AS s ON s.id = j.value "
            "JOIN vectors AS v ON v.statement = s.number"
        )
        return dict(self._file.rows(sql, listed(ids)))

    def at(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """Return the vectors of the statements with these numbers, where they have one."""
        sql = "SELECT v.statement, v.vector FROM json_each(?) AS j CROSS JOIN vectors AS v ON v.statement = j.value"
        return dict(self._file.rows(sql, listed(numbers)))

    def every(self, after: int = 0) -> Iterator[tuple[int, bytes]]:
        """Yield number and vector of all statements beyond the number ``after``, in order."""
        yield from ((number, vector) for number, vector in self._file.each(_VECTORS, after))
