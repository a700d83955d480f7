"""`saidby read`, `schema`: articles in, ledgers out."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from saidby.cli.app import INTERRUPTED, app
from saidby.errors import NotAnArticle, NotEnglish, SaidbyError, Truncated, UsageError
from saidby.output import opened, write

if TYPE_CHECKING:
    from saidby.reader import Reading, Settings
    from saidby.types import Ledger
    from saidby.views.formats import Format

PANEL = "Read articles"
FormatName = Literal["text", "json", "jsonl", "csv", "html", "marked"]


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def read(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE", help="Files, http(s) addresses, or - for standard input.", show_default=False)
    ],
    format: Annotated[
        FormatName | None,
        typer.Option(
            "--format", "-f", help="How to show the ledger. Default: after the ending of --output, else text.", show_default=False
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="Write to this file, or one file for each source into this folder.", show_default=False),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option(
            "--explain",
            "-e",
            metavar="ID",
            help="Tell how one statement was read: each decision, why, and the words that made it. ID is its number in the text "
            "view, or the beginning of its id. As text, or with --format json.",
            show_default=False,
        ),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Take text exactly as given, character for character; no line is furniture.")
    ] = False,
    anyway: Annotated[bool, typer.Option("--anyway", help="Read what looks cut, not English or like no article, and note it.")] = False,
    own_voice: Annotated[
        bool, typer.Option("--own-voice", help="Also what headline, standfirst and lead tell without citing anybody, as a case has it.")
    ] = False,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs", "-j", min=1, help="Processes.  [dim]default: one, or all processors for many sources[/dim]", show_default=False
        ),
    ] = None,
    outlets: Annotated[
        Path | None, typer.Option(help="A file with names of further news organisations, one a line.", show_default=False)
    ] = None,
    encoding: Annotated[
        str | None, typer.Option(help="Decode as this, whatever the input declares.", show_default=False, rich_help_panel="Input")
    ] = None,
    max_bytes: Annotated[int, typer.Option(min=1, help="Refuse larger input.", rich_help_panel="Input")] = 20_000_000,
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds that fetching an address may take, all in all.", rich_help_panel="Fetching")
    ] = 30.0,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from private and loopback addresses.", rich_help_panel="Fetching")
    ] = False,
    ignore_robots: Annotated[
        bool, typer.Option("--ignore-robots", help="Fetch although robots.txt asks not to.", rich_help_panel="Fetching")
    ] = False,
) -> None:
    """Read articles: a ledger of who said what, through whom, for each.

    [bold]saidby read story.html[/bold]                        in the terminal
    [bold]saidby read https://example.org/story[/bold]         fetched politely
    [bold]saidby read story.html -o story.ledger.html[/bold]   a page to print or send
    [bold]saidby read --format csv *.html > all.csv[/bold]     one row a statement
    [bold]saidby read story.html --explain 3[/bold]            each decision on statement 3
    [bold]pbpaste | saidby read -[/bold]                       what you copied from a browser
    """
    from saidby.intake.raw import FetchOptions  # noqa: PLC0415 - the reader's libraries take a second; --help should not
    from saidby.reader import Settings, jobs_for  # noqa: PLC0415

    fetch = FetchOptions(timeout=timeout, max_bytes=max_bytes, allow_private=allow_private, ignore_robots=ignore_robots, encoding=encoding)
    settings = Settings(plain=plain, anyway=anyway, own_voice=own_voice, outlets=_names(outlets), fetch=fetch)
    _read(sources, settings, jobs or jobs_for(len(sources)), _target(format, output, len(sources), explain))


@app.command(rich_help_panel=PANEL)
def schema() -> None:
    """Print the JSON Schema of a ledger."""
    typer.echo((files("saidby") / "ledger.schema.json").read_text(encoding="utf8"), nl=False)


class _Target(NamedTuple):
    """Where ledgers go and how they are shown; ``explain`` is the statement to tell of, where it is one only."""

    format: "Format"
    output: Path | None
    explain: str | None = None


def _target(format: FormatName | None, output: Path | None, sources: int, explain: str | None = None) -> _Target:
    """Settle the format and check that it can go where it should."""
    from saidby.views.formats import EXPLANATIONS, FORMATS, format_for  # noqa: PLC0415

    folder = output is not None and output.is_dir()
    chosen = FORMATS[format] if format else format_for(str(output)) if output and not folder else FORMATS["text"]
    if explain is not None:
        if chosen.name not in EXPLANATIONS:
            raise UsageError(f"{chosen.name} cannot explain a statement", f"--explain {explain}", f"use {' or '.join(EXPLANATIONS)}")
        return _Target(chosen, output, explain)
    if not chosen.several and sources > 1 and not folder:
        raise UsageError(f"{chosen.name} holds one article", f"--format {chosen.name}", "give a folder for several: --output FOLDER")
    if chosen.name == "html" and output is None and sys.stdout.isatty():
        raise UsageError("a page is no sight for a terminal", "--format html", "write it to a file: --output FILE.html")
    return _Target(chosen, output)


def _names(path: Path | None) -> frozenset[str]:
    """Read the user's names of outlets."""
    if path is None:
        return frozenset()
    try:
        lines = path.read_text(encoding="utf8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'})", str(path), "give a text file with a name a line"
        ) from None
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


class _Tally:
    """Counts readings as they pass, and tells the user of each failure at once."""

    def __init__(self, errors: Console) -> None:
        self.read, self.statements, self.failed, self._errors = 0, 0, list[SaidbyError](), errors

    def ledgers(self, readings: Iterator["Reading"]) -> Iterator[tuple[str, "Ledger"]]:
        for reading in readings:
            if reading.ledger:
                self.read += 1
                self.statements += len(reading.ledger.statements)
                yield reading.source, reading.ledger
            elif reading.error:
                self.failed.append(reading.error)
                self._errors.print(f"saidby: {reading.error}{_way_on(reading.error)}", markup=False, highlight=False, soft_wrap=True)

    def line(self) -> str:
        failed = f", {len(self.failed)} not read" if self.failed else ""
        return f"{self.read} read{failed}, {self.statements} statements"

    def exit_code(self, sources: int) -> int:
        """The error's own code for a single source; 1 where one of several failed."""
        return 0 if not self.failed else self.failed[0].exit_code if sources == 1 else 1


def _way_on(error: SaidbyError) -> str:
    """What can be read all the same, if the user says so."""
    return ", or add --anyway" if isinstance(error, NotAnArticle | NotEnglish | Truncated) else ""


def _read(sources: list[str], settings: "Settings", jobs: int, target: _Target) -> None:
    from saidby.reader import Reader  # noqa: PLC0415

    errors = Console(stderr=True)
    tally = _Tally(errors)
    try:
        with Progress(
            TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            console=errors, transient=True, disable=len(sources) < 2 or not errors.is_terminal,
        ) as progress:  # fmt: skip
            readings = progress.track(Reader(settings).read_many(sources, jobs), total=len(sources))
            ledgers = tally.ledgers(iter(readings))
            _show(ledgers, target) if target.explain is None else _explain(ledgers, target, target.explain)
    except KeyboardInterrupt:
        errors.print(f"saidby: interrupted; kept what was done: {tally.line()}", highlight=False)
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        sys.stdout = None  # whoever read us has left; nothing more is to be flushed to them
        raise typer.Exit from None
    if len(sources) > 1:
        errors.print(tally.line(), highlight=False)
    if code := tally.exit_code(len(sources)):
        raise typer.Exit(code)


def _show(ledgers: Iterator[tuple[str, "Ledger"]], target: _Target) -> None:
    """Send ledgers where they should go: the terminal, one file, or a file each; where there is none, nothing is written."""
    first = next(ledgers, None)
    if first is None:
        return
    ledgers = chain([first], ledgers)
    if target.output is None:
        _to_terminal(ledgers, target.format)
    elif target.output.is_dir():
        for source, ledger in ledgers:
            with opened(_place(target.output, source, target.format.ending)) as file:
                write(target.format.write([ledger]), file)
    else:
        with opened(target.output) as file:
            write(target.format.write(ledger for _, ledger in ledgers), file)


def _to_terminal(ledgers: Iterator[tuple[str, "Ledger"]], format: "Format") -> None:
    from saidby.views.text import render  # noqa: PLC0415

    if format.name != "text" or not sys.stdout.isatty():
        write(format.write(ledger for _, ledger in ledgers), sys.stdout)
        return
    console = Console()
    for number, (_, ledger) in enumerate(ledgers):
        if number:
            console.rule(style="dim")
        render(ledger, console)


def _explain(ledgers: Iterator[tuple[str, "Ledger"]], target: _Target, wanted: str) -> None:
    """Send where it should go why one statement was read as it was; where nothing was read, nothing is written."""
    from saidby.views.choosing import meant  # noqa: PLC0415

    read = list(ledgers)
    if not read:
        return
    source, ledger, number = meant(read, wanted)
    if target.output is None:
        _explain_here(ledger, number, target.format)
        return
    folder = target.output.is_dir()
    with opened(_place(target.output, source, target.format.ending) if folder else target.output) as file:
        write([_explanation(ledger, number, target.format)], file)


def _explain_here(ledger: "Ledger", number: int, format: "Format") -> None:
    from saidby.views.explain import render  # noqa: PLC0415

    if format.name == "text" and sys.stdout.isatty():
        render(ledger, number, Console())
    else:
        write([_explanation(ledger, number, format)], sys.stdout)


def _explanation(ledger: "Ledger", number: int, format: "Format") -> str:
    from saidby.views.formats import EXPLANATIONS  # noqa: PLC0415

    return EXPLANATIONS[format.name](ledger, number)


def _place(folder: Path, source: str, ending: str) -> Path:
    """A free file name in the folder, after the source."""
    stem = Path(source.rstrip("/").split("?")[0]).name.removesuffix(".gz").rsplit(".", 1)[0] or "article"
    names = (f"{stem}{'' if k == 1 else f'-{k}'}{ending}" for k in range(1, 1_000_000))
    return next(folder / name for name in names if not (folder / name).exists())
