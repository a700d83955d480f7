"""`saidby case`: a case is made, filled, looked after."""

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from saidby.cli.app import INTERRUPTED, app
from saidby.cli.showing import put_text
from saidby.cli.telling import Teller

if TYPE_CHECKING:
    from saidby.case import Added, Case
    from saidby.errors import SaidbyError

case_app = typer.Typer(
    name="case",
    no_args_is_help=True,
    help="Keep a case: [bold]many articles in one file[/bold], linked into claims, origins and answers.",
)
app.add_typer(case_app, rich_help_panel="Keep a case")

_NEWS = "What is new on issues"
CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.", show_default=False)]


@contextmanager
def opened_case(path: Path, *, write: bool = False) -> Iterator["Case"]:
    """Open a case, and close it whatever happens."""
    from saidby.case import Case  # noqa: PLC0415 - what a case needs takes a second to import; --help should not

    with Case.open(path, write=write) as case:
        yield case


@case_app.command()
def new(file: CaseFile) -> None:
    """Make an empty case; refuses a file that exists."""
    from saidby.case import Case  # noqa: PLC0415

    Case.new(file).close()
    typer.echo(f"{file}: an empty case; fill it with: saidby case add {file} FOLDER-OR-FILES")


@case_app.command(no_args_is_help=True)
def add(
    file: CaseFile,
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files, folders, patterns, addresses, feeds, sitemaps, JSON lines, WARC, or - for standard input.",
            show_default=False,
        ),
    ],
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Processes that read.  [dim]default: all processors[/dim]", show_default=False)
    ] = None,
    anyway: Annotated[bool, typer.Option("--anyway", help="Read what looks cut, not English or like no article, and note it.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Try once more what could not be read before.")] = False,
    delay: Annotated[float, typer.Option(min=0, help="Seconds between two requests to a host.", rich_help_panel="Fetching")] = 1.0,
    most: Annotated[int, typer.Option(min=1, help="Addresses that are fetched in all.", rich_help_panel="Fetching")] = 10_000,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Also fetch from private and loopback addresses.", rich_help_panel="Fetching")
    ] = False,
    ignore_robots: Annotated[
        bool, typer.Option("--ignore-robots", help="Fetch although robots.txt asks not to.", rich_help_panel="Fetching")
    ] = False,
) -> None:
    """Read articles into a case, and link what they say; what it has already is passed over.

    [bold]saidby case add bridge.case saved-pages/[/bold]
    [bold]saidby case add bridge.case https://example.org/feed.xml archive.warc.gz[/bold]
    [bold]zcat articles.jsonl.gz | saidby case add bridge.case -[/bold]
    """
    from saidby.case import AddOptions  # noqa: PLC0415
    from saidby.intake.item import IntakeOptions, Manners  # noqa: PLC0415
    from saidby.intake.raw import FetchOptions  # noqa: PLC0415

    fetch = FetchOptions(allow_private=allow_private, ignore_robots=ignore_robots)
    intake = IntakeOptions(fetch=fetch, manners=Manners(delay=delay, most=most))
    options = AddOptions(intake=intake, anyway=anyway, again=again, jobs=jobs)
    with opened_case(file, write=True) as case:
        tally = _Tally("adding", "added")
        _follow(case.add(sources, options), case.extent(sources, options).weight, tally)
    if tally.found_nothing():
        errors = Console(stderr=True)
        errors.print(f"saidby: there is no article in {' '.join(sources)}", markup=False, highlight=False, soft_wrap=True)
    if tally.added:
        typer.echo(f"next: saidby claims {file}, saidby origins {file}, or saidby trace {file} WORDS", err=True)
    tally.leave()


def _follow(added: Iterator["Added"], weight: int, tally: "_Tally") -> None:
    """Show how far the adding is, tell each error at once, and count."""
    errors = Console(stderr=True)
    bar = Progress(
        TextColumn(tally.doing), BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[done]}"), TimeRemainingColumn(),
        console=errors, transient=True, disable=not errors.is_terminal,
    )  # fmt: skip
    try:
        with bar, _stopped_by_term():
            task = bar.add_task(tally.doing, total=weight, done="")
            for one in added:
                tally.take(one, errors)
                bar.update(task, advance=one.weight, total=(bar.tasks[0].total or 0) + one.more, done=tally.rate(bar.tasks[0].elapsed or 0))
    except KeyboardInterrupt:
        errors.print(f"saidby: interrupted; kept: {tally.line()}. The same command goes on from here", highlight=False, soft_wrap=True)
        raise typer.Exit(INTERRUPTED) from None
    errors.print(tally.line(), highlight=False, soft_wrap=True)


@contextmanager
def _stopped_by_term() -> Iterator[None]:
    """Take being asked to end, as by a service manager or ``timeout``, for Ctrl-C: what is finished is kept, and said."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class _Tally:
    """Counts what became of each item.

    Args:
        doing: what is being done, in a word: "adding".
        done: the same, once it is done: "added".
    """

    def __init__(self, doing: str, done: str) -> None:
        self.doing, self.done = doing, done
        self.added, self.known, self.failed, self.statements, self.skipped = 0, 0, 0, 0, 0
        self.errors: list[SaidbyError] = []
        self.waited = False

    def take(self, one: "Added", errors: Console) -> None:
        """Count one, and tell its error."""
        if one.waits:
            self._tell_of_waiting(errors)
        elif one.error is not None:
            self.errors.append(one.error)
            errors.print(f"saidby: {one.error}", markup=False, highlight=False, soft_wrap=True)
        elif one.known:
            self.known += 1
        elif one.article:
            self.added, self.statements = self.added + 1, self.statements + one.statements
        self._count_skipped(one.skipped)

    def _count_skipped(self, skipped: "Mapping[str, int]") -> None:
        from saidby.case.adding import FAILED, KNOWN  # noqa: PLC0415

        self.known += skipped.get(KNOWN, 0)
        self.failed += skipped.get(FAILED, 0)
        self.skipped += sum(number for why, number in skipped.items() if why not in {KNOWN, FAILED})

    def _tell_of_waiting(self, errors: Console) -> None:
        """Say once that another program writes too."""
        if not self.waited:
            self.waited = True
            errors.print(
                "saidby: another program is writing to the case; this one goes on when it is its turn", highlight=False, soft_wrap=True
            )

    def rate(self, seconds: float) -> str:
        """Tell how many, and how fast."""
        return f"{_articles(self.added)}, {self.added / seconds:.1f} a second" if seconds > 1 else ""

    def line(self) -> str:
        """Tell all that was counted."""
        parts = [f"{_articles(self.added)} {self.done}, {_counted(self.statements, 'statement')}"]
        parts += [f"{self.known} known already"] if self.known else []
        parts += [f"{len(self.errors)} not read"] if self.errors else []
        parts += [f"{_counted(self.skipped, 'file')} passed over"] if self.skipped else []
        parts += [f"{self.failed} not tried, since reading failed before (--again tries once more)"] if self.failed else []
        return ", ".join(parts)

    def found_nothing(self) -> bool:
        """Tell whether there was nothing at all: no article, no file passed over, no error."""
        return not (self.added or self.known or self.failed or self.skipped or self.errors)

    def leave(self) -> None:
        """End with the error's own exit code where it was the only item, with 1 where others were dealt with too."""
        if self.errors:
            alone = len(self.errors) == 1 and not (self.added or self.known or self.failed or self.skipped)
            raise typer.Exit(self.errors[0].exit_code if alone else 1)


def _articles(number: int) -> str:
    return _counted(number, "article")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


@case_app.command()
def status(
    file: CaseFile,
    format: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to show it.")] = "text",
) -> None:
    """Tell what is in a case, and what could not be read into it."""
    from saidby.views import case as view  # noqa: PLC0415

    with opened_case(file) as case:
        put_text(view.status(case.status(), format))


@case_app.command()
def check(file: CaseFile) -> None:
    """Look whether a case file is whole; exit code 1 where it is not."""
    with opened_case(file) as case:
        findings = case.check()
    for finding in findings:
        typer.echo(f"{finding.where}: {finding.text}")
    if findings:
        raise typer.Exit(1)
    typer.echo(f"{file}: whole")


@case_app.command()
def compact(file: CaseFile) -> None:
    """Make a case file as small as it can be; nothing in it changes."""
    with opened_case(file, write=True) as case:
        before, after = case.compact()
    typer.echo(f"{file}: {before / 1e6:.1f} MB before, {after / 1e6:.1f} MB now")


@case_app.command()
def reread(
    file: CaseFile,
    every: Annotated[bool, typer.Option("--all", help="Also what this version of saidby has read.")] = False,
) -> None:
    """Read the articles of a case anew, after an update of saidby; judgements are kept."""
    with opened_case(file, write=True) as case:
        tally = _Tally("reading", "read anew")
        _follow(case.reread(every=every), case.status().articles, tally)
    tally.leave()


@case_app.command(no_args_is_help=True)
def watch(
    file: CaseFile,
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FEED]...", help="Addresses of RSS or Atom feeds. None: tell what is new, and leave.", show_default=False),
    ] = None,
    every: Annotated[float, typer.Option(min=1, help="Minutes between two looks at a feed.")] = 15,
    once: Annotated[bool, typer.Option("--once", help="Look once, and leave.")] = False,
    allow_private: Annotated[
        bool,
        typer.Option("--allow-private", help="Also fetch from, and send to, private and loopback addresses.", rich_help_panel="Fetching"),
    ] = False,
    jsonl: Annotated[
        Path | None,
        typer.Option("--jsonl", metavar="FILE", help="Add each to this file as a line of JSON.", rich_help_panel=_NEWS, show_default=False),
    ] = None,
    atom: Annotated[
        Path | None,
        typer.Option(
            "--atom", metavar="FILE", help="Keep this file an Atom feed of the latest 100.", rich_help_panel=_NEWS, show_default=False
        ),
    ] = None,
    webhook: Annotated[
        str | None, typer.Option("--webhook", metavar="URL", help="Send each there as JSON.", rich_help_panel=_NEWS, show_default=False)
    ] = None,
) -> None:
    """Ask feeds politely, and add what is new, until Ctrl-C; tell of new positions and changes on what is followed.

    [bold]saidby case watch bridge.case https://example.org/feed.xml --atom positions.xml[/bold]
    [bold]saidby case watch bridge.case --webhook https://example.org/hook[/bold]
    """
    from saidby.case import AddOptions  # noqa: PLC0415
    from saidby.case.webhook import Webhook  # noqa: PLC0415
    from saidby.intake.item import IntakeOptions  # noqa: PLC0415
    from saidby.intake.raw import FetchOptions  # noqa: PLC0415

    options = AddOptions(intake=IntakeOptions(fetch=FetchOptions(allow_private=allow_private)))
    hook = Webhook(webhook, FetchOptions(timeout=15, allow_private=allow_private)) if webhook else None
    tally, errors = _Tally("adding", "added"), Console(stderr=True)
    with opened_case(file, write=True) as case:
        teller = Teller(case, file.name, jsonl, atom, hook)
        teller.tell()
        if not feeds:
            if not teller.shown:
                errors.print("nothing is new on what is followed", highlight=False)
            raise typer.Exit(teller.error.exit_code if teller.error else 0)
        try:
            for one in case.watch(feeds, every=every * 60, once=once, options=options):
                tally.take(one, errors)
                if one.article and not one.known:
                    errors.print(
                        f"added {one.origin}: {_counted(one.statements, 'statement')}", markup=False, highlight=False, soft_wrap=True
                    )
                    teller.tell()
        except KeyboardInterrupt:
            pass
    errors.print(tally.line(), highlight=False, soft_wrap=True)
    if once:
        tally.leave()
        raise typer.Exit(teller.error.exit_code if teller.error else 0)
