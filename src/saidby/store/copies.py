"""Which articles repeat which, and the sketches by which that is found."""

from collections.abc import Iterable
from typing import Final

from saidby.records import Copied
from saidby.store.file import File, Row, listed
from saidby.store.keys import signed

_COPY: Final = (
    "SELECT c.id, o.id, x.share, x.reason FROM copies AS x JOIN articles AS c ON c.number = x.article JOIN articles AS o ON o.number = x.of"
)


class Copies:
    """Articles that repeat another."""

    def __init__(self, file: File) -> None:
        self._file = file

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

    def put(self, copies: Iterable[Copied]) -> None:
        """Note copies; a later note on the same article replaces the earlier."""
        sql = (
            "INSERT OR REPLACE INTO copies (article, of, share, reason) "
            "VALUES ((SELECT number FROM articles WHERE id = ?), (SELECT number FROM articles WHERE id = ?), ?, ?)"
        )
        self._file.write_many(sql, ((copy.article, copy.of, copy.share, copy.reason) for copy in copies))

    def clear(self, articles: Iterable[str]) -> None:
        """Forget that these articles are copies."""
        sql = "DELETE FROM copies WHERE article IN (SELECT number FROM articles WHERE id IN (SELECT value FROM json_each(?)))"
        self._file.write(sql, listed(articles))

    def of(self, articles: Iterable[str]) -> dict[str, Copied]:
        """Return for those of the articles that are copies what they repeat."""
        rows = self._file.rows(f"{_COPY} WHERE c.id IN (SELECT value FROM json_each(?))", listed(articles))
        return {row[0]: _copied(row) for row in rows}

    def among(self, articles: Iterable[str]) -> tuple[Copied, ...]:
        """Return the copies in the groups that these articles belong to, whether or not they stand among them."""
        sql = (
            f"{_COPY} WHERE x.of IN (SELECT coalesce(y.of, a.number) FROM json_each(?) AS j CROSS JOIN articles AS a ON a.id = j.value "
            "LEFT JOIN copies AS y ON y.article = a.number) ORDER BY x.article"
        )
        return tuple(map(_copied, self._file.rows(sql, listed(articles))))

    def every(self) -> tuple[Copied, ...]:
        """Return all copies."""
        return tuple(map(_copied, self._file.rows(f"{_COPY} ORDER BY x.article")))


def _copied(row: Row) -> Copied:
    return Copied(article=row[0], of=row[1], share=row[2], reason=row[3])
