"""What the views for the terminal share: the measure, the way out to plain text, and how a hop is named."""

import io
from collections.abc import Callable
from typing import Final

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from saidby.types import Hop, Ledger
from saidby.views.words import LONGEST_NAME, on_one_line, trimmed, who

WIDEST: Final = 100
"""Columns; longer lines are hard to read."""
NARROW: Final = 60
"""Columns; below this there is no room for a table."""

View = Callable[[bool], RenderableType]
"""Makes what is printed; told whether the output knows neither italics nor underlines."""


def show(view: View, console: Console) -> None:
    """Print a view, no wider than is good to read."""
    plainly = not console.is_terminal or console.is_dumb_terminal
    console.print(Padding(view(plainly), (0, max(console.width - WIDEST, 0), 0, 0)), highlight=False)


def as_text(view: View, width: int) -> str:
    """Return a view as text without colour codes, no line wider than ``width`` columns (a wide character counts for two)."""
    file = io.StringIO()
    show(view, Console(file=file, width=width, color_system=None, force_terminal=False, legacy_windows=False, _environ={}))
    return "\n".join(line.rstrip() for line in file.getvalue().split("\n"))


def named(ledger: Ledger, hop: Hop, plainly: bool) -> Text:
    """Return a hop's name; of an inherited one in italics, or in brackets where there are none."""
    name = short(who(ledger, hop))
    return Text(f"({name})" if plainly and hop.inherited else name, style="italic" if hop.inherited else "")


def short(name: str) -> str:
    """Return a name on one line, cut where it is very long."""
    return trimmed(on_one_line(name), LONGEST_NAME)


def joined_by_commas(first: Text, rest: list[str]) -> Text:
    """Return a name with what follows it, as far as there is any."""
    return first.append("".join(f", {part}" for part in rest if part), style="not bold not italic")
