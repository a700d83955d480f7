"""Entries of a list for the terminal: when or how many on the left, what it is in the middle, its id on the right."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text


class Entry(NamedTuple):
    """One entry.

    Attributes:
        left: short and aligned to the right: a moment, a score.
        lines: the first in short who and where, then the words, then what else there is to say.
        id: to name it by.
    """

    left: str
    lines: tuple[RenderableType, ...]
    id: str = ""


GAP = Entry("", (Text(),))
"""Parts two entries."""


def named(id: str, words: str) -> RenderableType:
    """Return words with their id before them; further lines stand under the words."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_row(Text(id, style="dim"), Text(words))
    return table


def entries(rows: Iterable[Entry], narrow: bool) -> RenderableType:
    """Return entries in columns or, where there is no room for these, one under the other."""
    made = list(rows)
    return Group(*(line for row in made for line in _stacked(row))) if narrow else _columns(made)


def _columns(rows: Iterable[Entry]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    table.add_column(justify="right", no_wrap=True, style="dim")
    for row in rows:
        table.add_row(row.left, Group(*row.lines), row.id)
    return table


def _stacked(row: Entry) -> Iterator[RenderableType]:
    around = ", ".join(part for part in (row.left, row.id) if part)
    yield from ([Text(around, style="dim")] if around else [])
    yield from (Padding(line, (0, 0, 0, 2)) for line in row.lines)
