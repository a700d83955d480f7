"""Any record as JSON, and rows of cells as CSV that a spreadsheet does not run."""

import csv
import io
from collections.abc import Iterable, Sequence

import msgspec

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def json(record: object) -> str:
    """Return a record, or several, indented, with a line feed at the end."""
    return msgspec.json.format(msgspec.json.encode(record), indent=2).decode() + "\n"


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return rows as CSV (RFC 4180) under a header; ``None`` is an empty cell, yes and no are *true* and *false*."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return file.getvalue()


def safe(cell: object) -> str:
    """Return a cell's text, with an apostrophe before what a spreadsheet would run as a formula."""
    text = "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
    return f"'{text}" if text.lstrip().startswith(_RISKY) else text
