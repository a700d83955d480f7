"""The program itself: its options, and what becomes of whatever goes wrong."""

import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from saidby.errors import SaidbyError
from saidby.version import VERSION

INTERRUPTED, DEFECT = 130, 70
"""Exit codes of the shell's and of sysexits.h's custom: Ctrl-C, and a defect of the program."""

app = typer.Typer(
    name="saidby",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Read the news as a standards editor does: [bold]who said what, through whom, how firmly[/bold].

    Try [bold]saidby demo[/bold], then [bold]saidby read[/bold] a page of your own: a file, an address, or - for standard input.
    Keep many articles in a case: [bold]saidby case new[/bold], then [bold]case add[/bold], [bold]claims[/bold], [bold]trace[/bold].""",
    epilog="saidby gives evidence, never a verdict: everything it says points at exact characters of the text.",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"saidby {VERSION}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.", callback=_show_version, is_eager=True)] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; whatever goes wrong becomes one line and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.exit(_guarded(app))


def _guarded(run: Callable[[], object]) -> int:
    try:
        run()
    except SaidbyError as error:
        print(f"saidby: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # whoever read us has left; nothing more is to be flushed to them
        return 0
    except Exception as error:
        if os.environ.get("SAIDBY_DEBUG"):
            raise
        print(
            f"saidby: a defect of saidby itself ({type(error).__name__}: {error}); set SAIDBY_DEBUG=1 to see where, and please report it",
            file=sys.stderr,
        )
        return DEFECT
    return 0
