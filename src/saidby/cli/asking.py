"""`saidby search`, `trace`, `claims`, `origins`, `parties`: questions to a case."""

import sys
from typing import Annotated, Literal

import typer
from rich.console import Console

from saidby.cli.app import app
from saidby.cli.keeping import CaseFile, opened_case, write_out
from saidby.types import Act, SourceKind

Shown = Annotated[Literal["text", "json", "csv"], typer.Option("--format", "-f", help="How to show it.")]
Plain = Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="How to show it.")]
Most = Annotated[int, typer.Option("--limit", "-n", min=1, max=10_000, help="How many at most.")]


@app.command(no_args_is_help=True)
def search(
    file: CaseFile,
    words: Annotated[list[str] | None, typer.Argument(help="Words to look for; none takes all.", show_default=False)] = None,
    party: Annotated[str | None, typer.Option(help="Who said it, or through whom.", show_default=False)] = None,
    kind: Annotated[SourceKind | None, typer.Option(help="Kind of the origin.", show_default=False)] = None,
    via: Annotated[str | None, typer.Option(help="Through which outlet.", show_default=False)] = None,
    act: Annotated[Act | None, typer.Option(help="What the speaker does.", show_default=False)] = None,
    outlet: Annotated[str | None, typer.Option(help="In which outlet.", show_default=False)] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.", show_default=False)] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or before.", show_default=False)] = None,
    exact: Annotated[bool, typer.Option("--exact", help="These words alone, not others that mean the same.")] = False,
    limit: Most = 20,
    format: Shown = "text",
) -> None:
    """Find statements by words and meaning, by who said them and how.

    [bold]saidby search bridge.case bridge closure --kind unnamed[/bold]
    [bold]saidby search bridge.case --party "Wanda Lunn" --act deny[/bold]
    """
    from saidby.records import Question  # noqa: PLC0415
    from saidby.views import found as view  # noqa: PLC0415

    question = Question(
        words=" ".join(words or []),
        party=party,
        kind=kind,
        via=via,
        act=act,
        outlet=outlet,
        since=since,
        until=until,
        exact=exact,
        limit=limit,
    )
    with opened_case(file) as case:
        result, claims_of = case.search(question)
    write_out(view.found(result, claims_of, format, _width()))


@app.command(no_args_is_help=True)
def trace(
    file: CaseFile,
    wanted: Annotated[
        list[str], typer.Argument(metavar="CLAIM-OR-WORDS", help="A claim's or statement's id, or words.", show_default=False)
    ],
    format: Plain = "text",
) -> None:
    """Follow a claim back to where it entered the record: origins, copies, answers, and why they are counted so."""
    from saidby.views import records  # noqa: PLC0415
    from saidby.views import trail as view  # noqa: PLC0415

    with opened_case(file) as case:
        trail = case.trail(" ".join(wanted))
    if format == "json":
        write_out(records.json(trail))
    elif sys.stdout.isatty():
        view.render(trail, Console())
    else:
        write_out(view.plain(trail))


@app.command()
def claims(
    file: CaseFile,
    words: Annotated[list[str] | None, typer.Argument(help="Words that their statements have.", show_default=False)] = None,
    limit: Most = 20,
    format: Shown = "text",
) -> None:
    """List claims with their numbers: those in most outlets first, or those that words find."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        write_out(view.claims(case.claims(" ".join(words or []), limit), format, _width()))


@app.command()
def origins(
    file: CaseFile,
    claim: Annotated[list[str] | None, typer.Argument(metavar="CLAIM-OR-WORDS", help="Of one claim only.", show_default=False)] = None,
    limit: Most = 20,
    format: Shown = "text",
) -> None:
    """Tell what leans on whom: each origin with the statements, claims and outlets that would fall with it, heaviest first."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        write_out(view.origins(case.origins(" ".join(claim or []), limit), format, _width()))


@app.command()
def parties(
    file: CaseFile,
    name: Annotated[list[str] | None, typer.Argument(help="Part of a name.", show_default=False)] = None,
    limit: Most = 50,
    format: Shown = "text",
) -> None:
    """List who speaks, under which names, and how often."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        write_out(view.parties(case.parties(" ".join(name or []), limit), format, _width()))


def _width() -> int:
    return Console().width if sys.stdout.isatty() else 100
