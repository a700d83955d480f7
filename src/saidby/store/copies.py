"""Which articles repeat which: what was found of two, the groups that follow, and the sketches by which it is found."""

from collections.abc import Iterable
from typing import Final

from saidby.records import Copied
from saidby.store.file import File, Row, listed
from saidby.store.keys import signed

_FROM: Final = "AS x JOIN articles AS c ON c.number = x.article JOIN articles AS o ON o.number = x.of"
_COPY: Final = f"SELECT c.id, o.id, x.share, x.part, x.reason FROM copies {_FROM}"
_PAIR: Final = f"SELECT c.id, o.id, x.share, x.part, x.reason FROM repeats {_FROM}"
_NUMBERS: Final = "(SELECT number FROM articles WHERE id = ?), (SELECT number FROM articles WHERE id = ?)"
_TOUCHED: Final = (
    "WITH RECURSIVE touched (number) AS (SELECT a.number FROM json_each(?) AS j CROSS JOIN articles AS a ON a.id = j.value "
    "UNION SELECT x.of FROM touched AS seen CROSS JOIN repeats AS x ON x.article = seen.number "
    "UNION SELECT x.article FROM touched AS seen CROSS JOIN repeats AS x ON x.of = seen.number)"
)
"""Articles, and all that pairs lead to from them, directly or by way of others."""


class Copies:
    """Articles that repeat another."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM copies")

    def sharing(self, sketch: Iterable[int], least: int = 1) -> dict[str, tuple[int, int]]:
        """Return the articles that share hashes with a sketch: how many, at least ``least``, and how many the article has itself."""
        sql = (
            "SELECT a.id, count(*), a.sketch FROM json_each(?) AS j CROSS JOIN sketches AS k ON k.hash = j.value "
            "CROSS JOIN articles AS a ON a.number = k.article GROUP BY a.number HAVING count(*) >= ?"
        )
        return {id: (shared, size) for id, shared, size in self._file.rows(sql, listed({signed(one) for one in sketch}), least)}

    def sketch(self, article: str) -> frozenset[int]:
        """Return an article's hashes, as signed numbers. Slow: it goes through all sketches."""
        sql = "SELECT k.hash FROM sketches AS k JOIN articles AS a ON a.number = k.article WHERE a.id = ?"
        return frozenset(row[0] for row in self._file.rows(sql, article))

    def note(self, pairs: Iterable[Copied]) -> None:
        """Keep what two articles have in common, ``of`` being the earlier; a later note on the same two replaces the earlier."""
        sql = f"INSERT OR REPLACE INTO repeats (article, of, share, part, reason) VALUES ({_NUMBERS}, ?, ?, ?)"
        self._file.write_many(sql, map(_row, pairs))

    def pairs(self, articles: Iterable[str]) -> tuple[Copied, ...]:
        """Return what was noted of these articles and of all that are connected with them, directly or by way of others."""
        sql = f"{_TOUCHED} {_PAIR} WHERE x.article IN touched ORDER BY x.article, x.of"
        return tuple(map(_copied, self._file.rows(sql, listed(articles))))

    def put(self, copies: Iterable[Copied]) -> None:
        """Say of which article each is a copy in the end; a later word on the same article replaces the earlier."""
        sql = f"INSERT OR REPLACE INTO copies (article, of, share, part, reason) VALUES ({_NUMBERS}, ?, ?, ?)"
        self._file.write_many(sql, map(_row, copies))

    def clear(self, articles: Iterable[str]) -> None:
        """Forget that these articles are copies."""
        sql = "DELETE FROM copies WHERE article IN (SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(?)))"
        self._file.write(sql, listed(articles))

    def of(self, articles: Iterable[str]) -> dict[str, Copied]:
        """Return for those of the articles that are copies what they repeat."""
        rows = self._file.rows(f"{_COPY} WHERE c.id IN (SELECT value FROM json_each(?))", listed(articles))
        return {row[0]: _copied(row) for row in rows}

    def every(self) -> tuple[Copied, ...]:
        """Return all copies."""
        return tuple(map(_copied, self._file.rows(f"{_COPY} ORDER BY x.article")))


def _copied(row: Row) -> Copied:
    return Copied(article=row[0], of=row[1], share=row[2], part=bool(row[3]), reason=row[4])


def _row(copy: Copied) -> tuple[str, str, float, bool, str]:
    return copy.article, copy.of, copy.share, copy.part, copy.reason
