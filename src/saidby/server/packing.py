"""Marks with labels in rows, so that no label runs into another; what finds no room is counted with the mark before it."""

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

GLYPH: Final = 6.6
"""Units that a character of a label takes, on average and a little more."""
_GAP: Final = 12.0


class Item(NamedTuple):
    """What is to be placed: where it begins and ends, how many characters its label has, and by what it is known."""

    key: str
    start: float
    end: float
    label: int


class Placed(NamedTuple):
    """Where an item stands.

    Attributes:
        row: from 0, at the top.
        side: of the mark on which the label stands.
        more: keys of those that found no room, and are counted with it.
    """

    item: Item
    row: int
    side: Literal["right", "left"]
    more: tuple[str, ...] = ()


def pack(items: Iterable[Item], right: float, rows: int) -> tuple[Placed, ...]:
    """Place items, which come in the order of their beginnings, in a few rows up to ``right``."""
    placed: list[Placed] = []
    ends: list[float] = []
    for item in items:
        found = _room(item, ends, right, rows)
        if found is None and placed:
            placed[-1] = placed[-1]._replace(more=(*placed[-1].more, item.key))
            continue
        one, end = found or (Placed(item, 0, "right"), right)
        ends[one.row : one.row + 1] = [end]
        placed.append(one)
    return tuple(placed)


def _room(item: Item, ends: list[float], right: float, rows: int) -> tuple[Placed, float] | None:
    """Return where an item fits and where its row ends then; the highest row first."""
    wide = item.label * GLYPH
    for row in range(min(len(ends) + 1, rows)):
        end = ends[row] if row < len(ends) else -_GAP
        if item.start - 8 >= end and item.end + wide <= right:
            return Placed(item, row, "right"), item.end + wide + _GAP
        if item.start - wide >= end and item.end + wide > right:
            return Placed(item, row, "left"), item.end + _GAP
    return None
