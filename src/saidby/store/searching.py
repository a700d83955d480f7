"""Full text over what is said and by whom, narrowed and counted by facet; and over articles.

What a common word finds is bounded: of more than ``MOST`` statements the ones added last are ranked and counted, and ``more`` says so.
"""

import base64
import binascii
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from operator import itemgetter
from typing import Final

import msgspec

from saidby.errors import UsageError
from saidby.records import Facet, Found, Hit, Passage, Wanted
from saidby.store.articles import Articles
from saidby.store.extracts import extract, marked
from saidby.store.file import File, Row, listed
from saidby.store.statements import Statements
from saidby.store.wording import query

MOST: Final = 5_000
"""Statements that are ranked and counted: what one core does in the time that a person does not notice."""
LARGEST: Final = 1000
"""Hits on a page of results, at most."""
SHOWN: Final = 100
"""Values of a facet that are told, at most."""

Key = tuple[float, ...]

_KEYS: Final = {"best": tuple[float, float, float, float], "latest": tuple[float, float, float], "earliest": tuple[float, float, float]}
_COLUMNS: Final = "s.day, s.party, s.kind, s.act, s.outlet, s.relays"
_VIA: Final = (
    "s.number IN (SELECT statement FROM hops WHERE relay AND party = ? "
    "UNION SELECT statement FROM hops WHERE relay AND label = ? COLLATE NOCASE)"
)
_FACETS: Final = (("party", 3), ("kind", 4), ("act", 5), ("outlet", 6))


class Searching:
    """Finds statements, and articles."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._statements, self._articles = Statements(file), Articles(file)

    def search(self, wanted: Wanted) -> Found:
        """Return a page of the statements that are wanted, and how they fall into facets.

        Raises:
            UsageError: the cursor is none that a page of this search ended with.
        """
        typed = query(wanted.words)
        if wanted.words.strip() and not typed:
            return Found(hits=(), total=0)
        with self._file.reading():
            rows = self._matches(wanted, typed)
            found = rows[:MOST]
            shown, cursor = _paged(found, wanted)
            return Found(hits=self._hits(shown, typed), total=len(found), more=len(rows) > MOST, facets=self._facets(found), cursor=cursor)

    def some(self, words: Iterable[str], limit: int) -> tuple[int, ...]:
        """Return the numbers of the statements that have any of these words in their content, the best first."""
        wanted = " OR ".join(f"({one})" for word in words if (one := query(word)))
        sql = "SELECT rowid FROM said WHERE said MATCH ? ORDER BY bm25(said, 1.0, 0.0) LIMIT ?"
        return tuple(row[0] for row in self._file.rows(sql, f"content : ({wanted})", limit)) if wanted else ()

    def articles_with(self, word: str, limit: int) -> tuple[str, ...]:
        """Return the articles that have a word in title or text, the last added first."""
        of = "SELECT a.id FROM texts CROSS JOIN articles AS a ON a.number = texts.rowid"
        sql = f"{of} WHERE texts MATCH ? ORDER BY texts.rowid DESC LIMIT ?"
        typed = query(word)
        return tuple(row[0] for row in self._file.rows(sql, typed, limit)) if typed else ()

    def passages(self, words: str, limit: int = 20) -> tuple[Passage, ...]:
        """Return the articles that have these words in title or text, the best first, each with an extract."""
        typed = query(words)
        if not typed:
            return ()
        latest = "SELECT rowid, bm25(texts, 4.0, 1.0) AS score FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ?"
        sql = (
            f"SELECT a.id, best.score FROM ({latest}) AS best CROSS JOIN articles AS a ON a.number = best.rowid ORDER BY best.score LIMIT ?"
        )
        with self._file.reading():
            scores: dict[str, float] = dict(self._file.rows(sql, typed, MOST, min(limit, LARGEST)))
            return tuple(self._passage(id, score, typed) for id, score in scores.items())

    def _matches(self, wanted: Wanted, typed: str) -> list[Row]:
        """Return number, score and columns for facets of what is wanted, one more than is counted."""
        tests, values = _narrowed(wanted)
        if typed:
            tests, values = ["said MATCH ?", *tests], [typed, *values]
            of = f"s.number, bm25(said, 4.0, 1.0), {_COLUMNS} FROM said CROSS JOIN statements AS s ON s.number = said.rowid"
            order = "said.rowid DESC"
        else:
            of, order = (
                f"s.number, 0.0, {_COLUMNS} FROM statements AS s",
                "s.day ASC NULLS LAST" if wanted.order == "earliest" else "s.day DESC",
            )
        where = f"WHERE {' AND '.join(tests)}" if tests else ""
        return self._file.rows(f"SELECT {of} {where} ORDER BY {order} LIMIT ?", *values, MOST + 1)

    def _hits(self, shown: Sequence[Row], typed: str) -> tuple[Hit, ...]:
        numbers = [row[0] for row in shown]
        scores = {row[0]: -row[1] for row in shown}
        marks = self._marks(numbers, typed) if typed else {}
        return tuple(
            Hit(told=told, score=scores[number], marks=marked(marks.get(number, told.content), told.content)[1])
            for number, told in zip(numbers, self._statements.at(numbers), strict=True)
        )

    def _marks(self, numbers: Sequence[int], typed: str) -> dict[int, str]:
        sql = (
            "SELECT rowid, highlight(said, 0, char(2), char(3)) FROM said WHERE said MATCH ? AND rowid IN (SELECT value FROM json_each(?))"
        )
        return dict(self._file.rows(sql, typed, listed(numbers)))

    def _facets(self, rows: Sequence[Row]) -> dict[str, tuple[Facet, ...]]:
        counts = {name: Counter(map(itemgetter(column), rows)) for name, column in _FACETS}
        counts["via"] = self._relays([row[0] for row in rows if row[7]])
        top = {name: count.most_common(SHOWN) for name, count in counts.items()}
        names = self._names(value for name in ("party", "via") for value, _ in top[name])
        return {
            name: tuple(Facet(value=value, label=names.get(value, value or ""), count=count) for value, count in values)
            for name, values in top.items()
        }

    def _relays(self, numbers: Sequence[int]) -> "Counter[str | None]":
        sql = (
            "SELECT coalesce(h.party, h.label), count(DISTINCT h.statement) FROM json_each(?) AS j "
            "CROSS JOIN hops AS h ON h.statement = j.value AND h.relay GROUP BY 1 ORDER BY 2 DESC, 1"
        )
        return Counter(dict(self._file.rows(sql, listed(numbers))))

    def _names(self, ids: Iterable[str | None]) -> dict[str | None, str]:
        sql = "SELECT p.id, p.name FROM json_each(?) AS j CROSS JOIN parties AS p ON p.id = j.value"
        return dict(self._file.rows(sql, listed({id for id in ids if id})))

    def _passage(self, id: str, score: float, typed: str) -> Passage:
        ledger = self._articles.ledger(id)
        text, marks = extract(ledger.article.title or "", ledger.article.text, typed) if ledger else ("", ())
        return Passage(kept=self._articles.kept([id])[0], score=-score, extract=text, marks=marks)


def _narrowed(wanted: Wanted) -> tuple[list[str], list[object]]:
    """Return the tests that narrow the search, and their values."""
    equal = {"s.party": wanted.party, "s.kind": wanted.kind, "s.act": wanted.act, "s.outlet": wanted.outlet}
    tests: list[tuple[str, list[object]]] = [(f"{column} = ?", [value]) for column, value in equal.items() if value is not None]
    if wanted.via is not None:
        tests.append((_VIA, [wanted.via, wanted.via]))
    if wanted.since is not None:
        tests.append(("s.day >= ?", [wanted.since]))
    if wanted.until is not None:
        tests.append(("s.day <= ?", [wanted.until]))
    return [test for test, _ in tests], [value for _, values in tests for value in values]


def _paged(rows: Sequence[Row], wanted: Wanted) -> tuple[list[Row], str | None]:
    """Return the rows of the page that is wanted, and where the next one begins."""
    key = partial(_key, order=wanted.order)
    ordered = sorted(rows, key=key)
    first = bisect_right(ordered, _decoded(wanted.cursor, wanted.order), key=key) if wanted.cursor else 0
    last = first + max(1, min(wanted.limit, LARGEST))
    return ordered[first:last], _encoded(key(ordered[last - 1])) if last < len(ordered) else None


def _key(row: Row, order: str) -> Key:
    """Return by what a row is sorted; no two are equal, since the number is part of it, and what has no day comes last."""
    number, score, day = row[0], row[1], row[2]
    undated = float(day is None)
    if order == "earliest":
        return undated, day or 0, number
    latest = (undated, -(day or 0), -number)
    return latest if order == "latest" else (score, *latest)


def _encoded(key: Key) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode(key)).decode().rstrip("=")


def _decoded(cursor: str, order: str) -> Key:
    try:
        key: Key = msgspec.json.decode(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)), type=_KEYS[order])
        return key
    except (binascii.Error, ValueError, msgspec.DecodeError):
        raise UsageError("is no place in a list of results", f"cursor {cursor!r}", "begin again without it") from None
