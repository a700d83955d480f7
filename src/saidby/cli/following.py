"""`saidby issue`, `positions`, `belongs`: what is followed, who holds what on it, who speaks for whom."""

from shlex import quote
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from saidby.cli.app import app
from saidby.cli.asking import PANEL
from saidby.cli.judging import By, Why, name_of
from saidby.cli.keeping import CaseFile, opened_case
from saidby.cli.showing import Most, Shown, put, put_text

if TYPE_CHECKING:
    from saidby.case import Case
    from saidby.case.noticing import Noticed
    from saidby.records import Issue

issue_app = typer.Typer(
    name="issue",
    no_args_is_help=True,
    help="Follow issues: [bold]a proposition[/bold], and who is for, against, open, or sets conditions.",
    epilog="ISSUE is its id, the beginning of its id, or words of it; see list.",
)
app.add_typer(issue_app, rich_help_panel="Keep a case")

belongs_app = typer.Typer(
    name="belongs",
    no_args_is_help=True,
    help="Say who speaks for whom: [bold]a ministry for its state, a spokesman for his firm[/bold]; positions are rolled up so.",
    epilog="Rows by saidby were read from the articles. What you add or remove wins, and is not proposed again.",
)
app.add_typer(belongs_app, rich_help_panel="Keep a case")

Wanted = Annotated[str, typer.Argument(metavar="ISSUE", help="Its id, or words of it.", show_default=False)]
Wordings = Annotated[
    list[str] | None, typer.Option("--wording", "-w", metavar="WORDS", help="Another way to put it; may be repeated.", show_default=False)
]
Parties = Annotated[
    list[str] | None,
    typer.Option("--party", "-p", metavar="NAME", help="Whose positions are wanted, by full name; may be repeated.", show_default=False),
]
Part = Annotated[str, typer.Argument(metavar="PART", help="Who speaks for another: “Foreign Ministry”.", show_default=False)]
Whole = Annotated[str, typer.Argument(metavar="WHOLE", help="For whom: “Karvania”.", show_default=False)]


# --- issues ---


@issue_app.command("add", no_args_is_help=True)
def add_issue(
    file: CaseFile,
    proposition: Annotated[
        str, typer.Argument(metavar="PROPOSITION", help="As a sentence that can be for or against.", show_default=False)
    ],
    wordings: Wordings = None,
    parties: Parties = None,
    by: By = None,
) -> None:
    """Follow a proposition: the case is read against it now, and whatever is added later too.

    [bold]saidby issue add bridge.case "The city closes the bridge to lorries"[/bold]
    [bold]saidby issue add bridge.case "The city closes the bridge to lorries" -w "a ban on heavy traffic" -p Skarn[/bold]
    """
    with opened_case(file, write=True) as case:
        made = case.add_issue(proposition, wordings or (), parties or (), by=name_of(by))
        id, words = _told(case, made)
        found = case.noticed(made)
    see = f"; see: saidby positions {quote(str(file))} --issue {id}" if found.statements or found.unsure else ""
    typer.echo(f"{id}: followed, {words}{see}")
    _note(made, found, f"saidby issue edit {quote(str(file))} {id}")


@issue_app.command("list")
def list_issues(file: CaseFile, format: Shown = "text") -> None:
    """List what is followed."""
    from saidby.views import issues as view  # noqa: PLC0415 - what a case needs takes a second to import; --help should not

    with opened_case(file) as case:
        found = case.issues()
        ids = case.short(one.issue.id for one in found)
    put(format, found, lambda: view.issue_rows(found), view.issues(found, ids))


@issue_app.command("edit", no_args_is_help=True)
def edit_issue(
    file: CaseFile,
    issue: Wanted,
    proposition: Annotated[str | None, typer.Option("--proposition", metavar="WORDS", help="In other words.", show_default=False)] = None,
    wordings: Wordings = None,
    parties: Parties = None,
    everybody: Annotated[bool, typer.Option("--everybody", help="The positions of all parties are wanted.")] = False,
    no_wordings: Annotated[bool, typer.Option("--no-wordings", help="No other wordings.")] = False,
) -> None:
    """Change an issue; what is given takes the place of what was, and the case is read anew where the words are others."""
    with opened_case(file, write=True) as case:
        made = case.edit_issue(issue, proposition, () if no_wordings else wordings, () if everybody else parties)
        id, words = _told(case, made)
        found = case.noticed(made)
    typer.echo(f"{id}: {made.proposition}; {words}")
    _note(made, found, f"saidby issue edit {quote(str(file))} {id}")


@issue_app.command("remove", no_args_is_help=True)
def remove_issue(file: CaseFile, issue: Wanted) -> None:
    """Follow an issue no longer; articles and judgements stay."""
    with opened_case(file, write=True) as case:
        gone = case.remove_issue(issue)
    typer.echo(f"no longer followed: {gone.proposition}")


@issue_app.command("suggest")
def suggest_issues(file: CaseFile, limit: Most = 10, format: Shown = "text") -> None:
    """Propose issues: what parties answer and demand most, each once, with who does so and the statements that speak for it."""
    from saidby.views import issues as view  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.suggest_issues(limit)
        ids = case.short(one.claims[0] for one in found)
        contested = (0, 0) if found else case.contested()
    put(format, found, lambda: view.proposal_rows(found), view.proposals(found, ids, *contested))
    if found and format == "text":
        typer.echo(f'follow one, in your words, with: saidby issue add {file} "PROPOSITION"', err=True)


# --- positions ---


@app.command(no_args_is_help=True, rich_help_panel=PANEL)
def positions(
    file: CaseFile,
    issue: Annotated[
        str,
        typer.Option(
            "--issue", "-i", metavar="ISSUE", help="Its id, or words of it.  [dim]default: the only one[/dim]", show_default=False
        ),
    ] = "",
    party: Annotated[
        str | None, typer.Option("--party", "-p", metavar="NAME", help="Whose; of a part, of the party it speaks for.", show_default=False)
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="With the rule, the reason and the score of each reading.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Every statement, however many bear out one position.")] = False,
    format: Annotated[Literal["text", "json", "csv", "citations"], typer.Option("--format", "-f", help="How to show it.")] = "text",
) -> None:
    """Show who holds what on an issue: since when, through whom, under which conditions, and what changed.

    [bold]saidby positions bridge.case --issue lorries[/bold]
    [bold]saidby positions bridge.case --issue lorries --party "Wanda Lunn" --explain[/bold]
    [bold]saidby positions bridge.case --issue lorries -f citations[/bold]
    """
    from saidby.views import positions as view  # noqa: PLC0415
    from saidby.views.citations import citations  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.positions(issue, party)
        ids = case.short([found.issue.id, *(told.id for told in found.told)])
    if format == "citations":
        put_text(citations(found))
        return
    put(format, found, lambda: view.rows(found), view.view(found, ids, explain, everything))


# --- who speaks for whom ---


@belongs_app.command("list")
def list_belongings(file: CaseFile, format: Shown = "text") -> None:
    """List who speaks for whom, and who says so."""
    from saidby.views import issues as view  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.belongings()
    put(format, found, lambda: view.belonging_rows(found), view.belongings(found))


@belongs_app.command("add", no_args_is_help=True)
def add_belonging(file: CaseFile, part: Part, whole: Whole, why: Why = "", by: By = None) -> None:
    """One speaks for another: positions of the one are shown as the other’s, with this row beside them."""
    with opened_case(file, write=True) as case:
        made = case.belong(part, whole, name_of(by), why)
    typer.echo(f"{made.part} speaks for {made.whole} from now on")


@belongs_app.command("remove", no_args_is_help=True)
def remove_belonging(file: CaseFile, part: Part) -> None:
    """One speaks for nobody else; it is not proposed again."""
    with opened_case(file, write=True) as case:
        case.not_belong(part)
    typer.echo(f"{part} speaks for nobody else from now on")


def _told(case: "Case", made: "Issue") -> tuple[str, str]:
    """Return the short id of an issue, and how many statements bear on it, in words."""
    from saidby.views.words import bearing_on  # noqa: PLC0415

    found = next(one for one in case.issues() if one.issue.id == made.id)
    return case.short([made.id])[made.id], bearing_on(found.statements, found.unsure)


def _note(issue: "Issue", found: "Noticed", edit: str) -> None:
    """Say on standard error what an issue lacks, or why nothing bears on it, and what to do."""
    from saidby.views.issues import notes  # noqa: PLC0415

    for line in notes(issue, found.lacks, found.statements, found.worded, found.near, found.instead, edit):
        typer.echo(line, err=True)
