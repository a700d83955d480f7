"""`saidby search`, `trace`, `claims`, `origins`, `parties`: questions to a case."""

from typing import Annotated

import typer

from saidby.cli.app import app
from saidby.cli.keeping import CaseFile, opened_case
from saidby.cli.showing import MOST, Most, Shown, put
from saidby.errors import UsageError
from saidby.types import Act, SourceKind

PANEL = "Ask a case"


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def search(
    file: CaseFile,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORDS]...", help='Words to look for: "in quotes" as they stand, star* a beginning, -word not. None takes all.',
            show_default=False,
        ),
    ] = None,
    party: Annotated[str | None, typer.Option(metavar="NAME", help="Who said it: part of a name, or an id.", show_default=False)] = None,
    kind: Annotated[SourceKind | None, typer.Option(help="Kind of the origin.", show_default=False)] = None,
    via: Annotated[str | None, typer.Option(metavar="NAME", help="Through whom.", show_default=False)] = None,
    act: Annotated[Act | None, typer.Option(help="What the speaker does.", show_default=False)] = None,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="In which outlet.", show_default=False)] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Published then or later: 2031-05-04.", show_default=False)] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published then or before.", show_default=False)] = None,
    exact: Annotated[bool, typer.Option("--exact", help="These words alone, not others that mean the same.")] = False,
    limit: Most = 20,
    format: Shown = "text",
) -> None:  # fmt: skip
    """Find statements by words and meaning, by who said them and how.

    [bold]saidby search bridge.case bridge closure --kind unnamed[/bold]
    [bold]saidby search bridge.case --party "Wanda Lunn" --act deny[/bold]
    """
    from saidby.records import Question  # noqa: PLC0415 - what a case needs takes a second to import; --help should not
    from saidby.views import found as view  # noqa: PLC0415

    question = Question(
        words=" ".join(words or []), party=party, kind=kind, via=via, act=act, outlet=outlet, since=since, until=until, exact=exact,
        limit=limit,
    )  # fmt: skip
    with opened_case(file) as case:
        result, claims_of = case.search(question)
        ids = case.short([*(hit.told.id for hit in result.hits), *claims_of.values()])
    put(format, result, lambda: view.rows(result, claims_of), view.found(result, claims_of, ids))


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def trace(
    file: CaseFile,
    wanted: Annotated[
        list[str],
        typer.Argument(metavar="CLAIM-OR-WORDS", help="A claim’s or statement’s id, or its beginning, or words.", show_default=False),
    ],
    explain: Annotated[
        bool, typer.Option("--explain", help="With why each statement is in the claim, and each answer taken for one.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Every statement, however many lean on one origin.")] = False,
    format: Shown = "text",
) -> None:
    """Follow a claim back to where it entered the record: origins, copies, answers, and why they are counted so.

    [bold]saidby trace bridge.case closed to lorries[/bold]
    [bold]saidby trace bridge.case 3f2a90[/bold]
    """
    from saidby.views import trail as view  # noqa: PLC0415

    with opened_case(file) as case:
        trail = case.trail(_required(wanted))
        ids = case.short([trail.claim.id, *(told.id for told in trail.told)])
        ties = case.browse().joined(trail.claim, trail.claim.statements) if explain else {}
    put(format, trail, lambda: view.rows(trail), view.view(trail, ids, everything, explain, ties))


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def claims(
    file: CaseFile,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS]...", help="Words that their statements have.", show_default=False)
    ] = None,
    limit: Most = 20,
    format: Shown = "text",
) -> None:
    """List claims with their numbers: those with most statements first, or those that words find."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.claims(" ".join(words or []), limit)
        ids = case.short(one.claim.id for one in found)
        total = case.claims_in_all(" ".join(words or [])) if len(found) == limit else 0
    put(format, found, lambda: view.claim_rows(found), view.claims(found, ids, total))


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def origins(
    file: CaseFile,
    claim: Annotated[list[str] | None, typer.Argument(metavar="[CLAIM-OR-WORDS]...", help="Of one claim only.", show_default=False)] = None,
    limit: Most = 20,
    format: Shown = "text",
) -> None:
    """Tell what leans on whom: each origin with the statements, claims and outlets that would fall with it, heaviest first."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        every = case.origins(_required(claim) if claim else "", MOST)
    found = every[:limit]
    put(format, found, lambda: view.origin_rows(found), view.origins(found, len(every)))


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def parties(
    file: CaseFile,
    name: Annotated[list[str] | None, typer.Argument(metavar="[NAME]...", help="Part of a name.", show_default=False)] = None,
    limit: Most = 50,
    format: Shown = "text",
) -> None:
    """List who speaks, under which names, and how often."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.parties(" ".join(name or []), limit)
        ids = case.short(one.party.id for one in found)
        total = case.parties_in_all(" ".join(name or [])) if len(found) == limit else 0
    put(format, found, lambda: view.party_rows(found), view.parties(found, ids, total))


def _required(words: list[str]) -> str:
    """Join words.

    Raises:
        UsageError: there are none in them.
    """
    joined = " ".join(words).strip()
    if not joined:
        raise UsageError("no words are given", "CLAIM-OR-WORDS", "give some, or an id; see saidby claims")
    return joined
