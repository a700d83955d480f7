"""What people decided: kept as it was made, withdrawn perhaps, never edited; it outlives the articles that it is about."""

from collections.abc import Iterable
from typing import Final

import msgspec

from saidby.records import Judgement
from saidby.store.file import File, Row, listed

_DECODER: Final = msgspec.json.Decoder(Judgement)


class Judgements:
    """Decisions by people or named judges."""

    def __init__(self, file: File) -> None:
        self._file = file

    def __len__(self) -> int:
        return self._file.count("SELECT count(*) FROM judgements")

    def put(self, judgements: Iterable[Judgement]) -> None:
        """Keep judgements. One that is there already stays, except that it takes on a withdrawal that it did not have."""
        for judgement in judgements:
            kept = self._file.write("INSERT OR IGNORE INTO judgements VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)", *_row(judgement))
            if not kept and judgement.withdrawn:
                self.withdraw(judgement.id, judgement.withdrawn)

    def withdraw(self, id: str, at: str) -> bool:
        """Take a judgement back at a time (ISO 8601, UTC); tell whether it stood until now."""
        found = self.get(id)
        if found is None or found.withdrawn:
            return False
        body = msgspec.json.encode(msgspec.structs.replace(found, withdrawn=at)).decode()
        self._file.write("UPDATE judgements SET withdrawn = ?, body = ? WHERE id = ?", at, body, id)
        return True

    def get(self, id: str) -> Judgement | None:
        """Return a judgement."""
        return next(iter(_judged(self._file.rows("SELECT body FROM judgements WHERE id = ?", id))), None)

    def every(self, withdrawn: bool = True) -> tuple[Judgement, ...]:
        """Return all judgements in the order in which they were kept, or only those that stand."""
        return _judged(self._file.rows("SELECT body FROM judgements WHERE ? OR withdrawn IS NULL ORDER BY number", withdrawn))

    def on(self, articles: Iterable[str]) -> tuple[Judgement, ...]:
        """Return the judgements that stand and are about words of these articles."""
        asked = listed(articles)
        articles_of = "SELECT number FROM judgements WHERE {} IN (SELECT value FROM json_each(?))"
        numbers = f"{articles_of.format('a')} UNION {articles_of.format('b')}"
        sql = f"SELECT body FROM judgements WHERE number IN ({numbers}) AND withdrawn IS NULL ORDER BY number"
        return _judged(self._file.rows(sql, asked, asked))


def _row(judgement: Judgement) -> Row:
    b = judgement.b.article if judgement.b else None
    head = (judgement.id, judgement.ruling, judgement.about, judgement.a.article, b)
    return (*head, judgement.by, judgement.at, judgement.withdrawn, msgspec.json.encode(judgement).decode())


def _judged(rows: Iterable[Row]) -> tuple[Judgement, ...]:
    return tuple(_DECODER.decode(row[0]) for row in rows)
