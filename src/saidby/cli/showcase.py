"""`saidby demo`: one article of our own fiction, then a case of forty-five; nothing is written unless it is asked for."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from shlex import quote
from shutil import which
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import track

from saidby.cli.app import app
from saidby.cli.reading import PANEL
from saidby.cli.showing import put, put_text
from saidby.errors import CaseExists

if TYPE_CHECKING:
    from saidby.records import Counted, Status


@app.command(rich_help_panel=PANEL)
def demo(
    keep: Annotated[
        Path | None,
        typer.Option("--keep", metavar="FILE", help="Keep the case in this file, to ask and correct it.", show_default=False),
    ] = None,
) -> None:
    """Show saidby at work on its own fiction: one article, then a case of many; then say what to try next."""
    if keep is not None and keep.exists():
        raise CaseExists("exists already", str(keep), "give another name")
    _article()
    with _place(keep) as file, as_file(files("saidby") / "examples" / "case" / "articles.jsonl") as articles:
        _case(file, articles)
    _next(keep)


@contextmanager
def _place(keep: Path | None) -> Iterator[Path]:
    """Return where the case goes: to the file that the user named, or to one that is gone afterwards."""
    if keep is not None:
        yield keep
        return
    with TemporaryDirectory(prefix="saidby-") as folder:
        yield Path(folder) / "demo.case"


def _article() -> None:
    from saidby.reader import Reader  # noqa: PLC0415 - the reader's libraries take a second; --help should not
    from saidby.views.text import plain, render  # noqa: PLC0415

    with as_file(files("saidby") / "examples" / "harbour.html") as path:
        ledger = Reader().read(str(path))
    if sys.stdout.isatty():
        render(ledger, Console())
    else:
        put_text(plain(ledger))


def _case(file: Path, articles: Path) -> None:
    """Make a case of the articles, and print the trail of the claim that has most to tell."""
    from saidby.case import Case  # noqa: PLC0415
    from saidby.views import trail as view  # noqa: PLC0415

    lines, errors = len(articles.read_bytes().splitlines()), Console(stderr=True)
    with Case.new(file) as case:
        added = case.add([str(articles)])
        for _ in track(added, "adding articles to a case", lines, console=errors, transient=True, disable=not errors.is_terminal):
            pass
        put_text(_heading(case.status()))
        trail = case.trail(max(case.claims(), key=_richness).claim.id)
        ids = case.short([trail.claim.id, *(told.id for told in trail.told)])
    put("text", trail, lambda: view.rows(trail), view.view(trail, ids))


def _heading(status: "Status") -> str:
    return (
        f"\n{'─' * 40}\n\nMany articles make a case. These are {status.articles} of {status.outlets} invented outlets: "
        f"{status.statements} statements,\n{status.claims} claims. One of them, followed to where it entered the record:\n\n"
    )


def _richness(one: "Counted") -> int:
    """Tell how much there is to see in a claim's trail."""
    count = one.count
    return count.articles + count.outlets + count.origins.most + count.claimed.most + len(one.claim.answers)


def _next(keep: Path | None) -> None:
    """Say what to try next, in commands that work when they are copied."""
    file = quote(str(keep or "demo.case"))
    first = [] if keep else [(f"saidby demo --keep {file}", "this case, to ask and correct it")]
    asked = [
        (f"saidby serve {file} --open", "the case as pages, to read and correct in a browser"),
        (f"saidby claims {file}", "what is claimed, and on how many origins"),
        (f"saidby trace {file} Meravian inspectors", "one claim’s trail, found by words"),
        (f'saidby issue add {file} "Kordane lets foreign inspectors into the Halm dam"', "follow who is for it and who against, then:"),
        (f"saidby positions {file}", "who holds what, since when, on which conditions"),
        (f"saidby case review {file}", "what the machine was unsure of, for you to judge"),
    ]
    yours = [
        ("saidby read PAGE.html", "a page of yours, as a browser saved it"),
        ("saidby read PAGE.html -o ledger.html", "the same, to read, print or send"),
        ("saidby case new my.case", "a case of your own, then:"),
        ("saidby case add my.case FOLDER", "files, feeds, JSON lines, WARC; see --help"),
    ]
    program = _program()
    lines = _columns([(command.replace("saidby", program, 1), what) for command, what in (*first, *asked, *yours)])
    Console().print("\n[bold]Next[/bold]", *lines, sep="\n", highlight=False, soft_wrap=True)


def _program() -> str:
    """Return how this program is called: by its name, or by where it is if the shell does not find it."""
    if which("saidby"):
        return "saidby"
    as_module = Path(sys.argv[0]).name == "__main__.py"
    return f"{quote(sys.executable)} -m saidby" if as_module else quote(sys.argv[0])


def _columns(rows: Sequence[tuple[str, str]]) -> list[str]:
    """Put what a command does to its right; two blanks between them, however long it is."""
    width = max(len(command) for command, _ in rows)
    return [f"  {command:<{width}}  {what}" for command, what in rows]
