"""Where in a text the words are that were searched for, told by the same tokenizer that found them."""

import sqlite3
from contextlib import closing
from typing import Final

from saidby.types import Span, Spans

WORDS: Final = 40
"""Words of an extract."""

_OPEN, _CLOSE = "\x02", "\x03"
_TABLE: Final = "CREATE VIRTUAL TABLE shown USING fts5 (title, text, tokenize = 'porter unicode61 remove_diacritics 2')"


def extract(title: str, text: str, typed: str) -> tuple[str, Spans]:
    """Return some words of a text around those searched for, and the places of these in it."""
    plain = text.replace(_OPEN, " ").replace(_CLOSE, " ")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(_TABLE)
        connection.execute("INSERT INTO shown VALUES (?, ?)", (title, plain))
        sql = f"SELECT snippet(shown, 1, char(2), char(3), '…', {WORDS}) FROM shown WHERE shown MATCH ?"
        row = connection.execute(sql, (typed,)).fetchone()
    return marked(row[0]) if row else ("", ())


def marked(words: str, plain: str | None = None) -> tuple[str, Spans]:
    """Take the marks out of a text, and tell where they stood; none where they cannot be told from the text ``plain`` itself."""
    pieces, spans, place, start = [], [], 0, 0
    if plain is not None and (_OPEN in plain or _CLOSE in plain):
        return plain, ()
    for piece in words.replace(_CLOSE, _OPEN).split(_OPEN):
        pieces.append(piece)
        start, place = place, place + len(piece)
        if len(pieces) % 2 == 0:
            spans.append(Span(start, place))
    return "".join(pieces), tuple(spans)
