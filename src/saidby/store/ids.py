"""Records by the beginning of their ids, and how much of an id is enough to tell it from all others, as in git."""

from collections.abc import Iterable
from typing import Final, Literal

from saidby.store.file import File

Named = Literal["statement", "claim", "party", "judgement", "article", "issue"]
"""What a person may name by an id."""

SHORT: Final = 6
"""Characters of an id that are shown at least; fewer are not taken for the beginning of one."""
_TABLES: Final[dict[Named, str]] = {
    "statement": "statements", "claim": "claims", "party": "parties", "judgement": "judgements", "article": "articles",
    "issue": "issues",
}  # fmt: skip
_BEYOND: Final = "g"
"""Comes after every digit of an id."""


class Ids:
    """Finds ids, all kinds together; each question is answered from an index."""

    def __init__(self, file: File) -> None:
        self._file = file

    def beginning(self, start: str, limit: int = 5) -> tuple[tuple[Named, str], ...]:
        """Return kind and id of the records whose ids begin so, a few of each kind at most."""
        sql = "SELECT id FROM {} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"
        rows = {kind: self._file.rows(sql.format(table), start, start + _BEYOND, limit) for kind, table in _TABLES.items()}
        return tuple((kind, row[0]) for kind, found in rows.items() for row in found)

    def shortest(self, ids: Iterable[str]) -> dict[str, str]:
        """Return for each id as much of it as tells it from every other; a digit is part of it, so that it is no word."""
        with self._file.reading():
            return {id: id[: max(SHORT, self._telling(id), _first_digit(id))] for id in dict.fromkeys(ids)}

    def _telling(self, id: str) -> int:
        """Return how many characters tell an id from its neighbours in the order of the alphabet, of every kind."""
        return max((_shared(id, other) + 1 for other in self._neighbours(id)), default=0)

    def _neighbours(self, id: str) -> list[str]:
        sql = "SELECT max(id) FROM {0} WHERE id < ?1 UNION ALL SELECT min(id) FROM {0} WHERE id > ?1"
        return [row[0] for table in _TABLES.values() for row in self._file.rows(sql.format(table), id) if row[0]]


def _shared(one: str, other: str) -> int:
    """Count the characters with which both begin."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _first_digit(id: str) -> int:
    return next((place for place, character in enumerate(id, start=1) if character.isdigit()), 0)
