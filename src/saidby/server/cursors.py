"""Where a list goes on: a place that is handed out with one page, and handed back for the next."""

import base64
import binascii

from saidby.errors import UsageError

FARTHEST = 1_000_000
"""Records that are left out before a page, at most."""


def cursor(place: int) -> str:
    """Write a place."""
    return base64.urlsafe_b64encode(f"after {place}".encode()).decode().rstrip("=")


def place(cursor: str | None) -> int:
    """Read a place; none is the beginning.

    Raises:
        UsageError: it is none that was handed out.
    """
    if cursor is None:
        return 0
    try:
        word, _, number = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii").partition(" ")
    except (binascii.Error, ValueError):
        word, number = "", ""
    if word != "after" or not number.isdecimal() or int(number) > FARTHEST:
        raise UsageError("is no place in a list", f"cursor {cursor[:40]!r}", "begin again without it")
    return int(number)


def following(before: int, limit: int, shown: int) -> str | None:
    """Return the cursor of the next page, given that one record more than the limit was asked for; ``None`` at the end."""
    return cursor(before + limit) if shown > limit else None
