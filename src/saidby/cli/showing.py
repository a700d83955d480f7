"""Where answers go: to the terminal as wide as it is, or as plain text, JSON or CSV to whoever reads it."""

import sys
from collections.abc import Callable
from typing import Annotated, Final, Literal

import typer
from rich.console import Console, RenderableType

from saidby.output import write

Shown = Annotated[Literal["text", "json", "csv"], typer.Option("--format", "-f", help="How to show it.")]
MOST: Final = 10_000
"""Entries of a list that can be asked for."""
Most = Annotated[int, typer.Option("--limit", "-n", min=1, max=MOST, help="How many at most.")]


def put(format: Literal["text", "json", "csv"], record: object, rows: Callable[[], str], view: Callable[[bool], RenderableType]) -> None:
    """Show a record.

    Args:
        format: as what.
        record: what is written as JSON.
        rows: makes it CSV.
        view: makes it text; see ``saidby.views.terminal.View``.
    """
    from saidby.views import records  # noqa: PLC0415 - the views take a while to import; --help should not
    from saidby.views.terminal import as_text, show  # noqa: PLC0415

    if format == "json":
        put_text(records.json(record))
    elif format == "csv":
        put_text(rows())
    elif sys.stdout.isatty():
        show(view, Console())
    else:
        put_text(as_text(view, Console().width))


def put_text(text: str) -> None:
    """Write text that a view made.

    Raises:
        OutputError: the disk is full, or the place is gone.
    """
    write([text], sys.stdout)
