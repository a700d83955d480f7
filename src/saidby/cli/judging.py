"""`saidby judge`: what people decide about a case; it wins over the machine."""

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from saidby.cli.app import app
from saidby.cli.keeping import CaseFile, case_app, opened_case
from saidby.cli.showing import Most, Shown, put, put_text
from saidby.errors import UsageError
from saidby.output import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    from saidby.case import Case
    from saidby.records import Judgement, Ruling

judge_app = typer.Typer(
    name="judge",
    no_args_is_help=True,
    help="Correct a case: [bold]what you say wins[/bold], is kept with name, time and reason, and can be withdrawn.",
    epilog="ID is that of a claim, statement or party, as trace, search, claims and parties print it: its beginning is enough.",
)
app.add_typer(judge_app, rich_help_panel="Keep a case")

Why = Annotated[str, typer.Option(metavar="WORDS", help="The reason, for whoever reads it later.", show_default=False)]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who judges.  [dim]default: your user name[/dim]", show_default=False)]
One = Annotated[str, typer.Argument(metavar="ID", help="A claim, statement or party.", show_default=False)]
Statement = Annotated[str, typer.Argument(metavar="STATEMENT", help="Its id.", show_default=False)]
Other = Annotated[str, typer.Argument(metavar="ID", help="The other one.", show_default=False)]


@judge_app.command()
def same(file: CaseFile, one: One, other: Other, why: Why = "", by: By = None) -> None:
    """Two claims, statements or parties are one."""
    _compare(file, "same", one, other, why, by)


@judge_app.command()
def different(file: CaseFile, one: One, other: Other, why: Why = "", by: By = None) -> None:
    """Two that the machine took for one are two; of a claim and one of its statements: the statement leaves it."""
    _compare(file, "different", one, other, why, by)


@judge_app.command()
def unsure(file: CaseFile, one: One, other: Other, why: Why = "", by: By = None) -> None:
    """Nobody can tell whether two are one; they stay apart, and are not asked about again."""
    _compare(file, "unsure", one, other, why, by)


@judge_app.command("not-a-statement")
def not_a_statement(file: CaseFile, statement: Statement, why: Why = "", by: By = None) -> None:
    """What the reader took for a statement is none."""
    with opened_case(file, write=True) as case:
        _judge(case, file, lambda: case.judge("not_a_statement", statement, by=name_of(by), why=why))


@judge_app.command(no_args_is_help=True)
def speaker(
    file: CaseFile,
    statement: Statement,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who said it.", show_default=False)],
    why: Why = "",
    by: By = None,
) -> None:
    """A statement is somebody else’s."""
    with opened_case(file, write=True) as case:
        _judge(case, file, lambda: case.judge("speaker", statement, value=name, by=name_of(by), why=why))


@judge_app.command(no_args_is_help=True)
def alias(
    file: CaseFile,
    party: Annotated[str, typer.Argument(metavar="PARTY", help="Its id, or its name.", show_default=False)],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Another name of it.", show_default=False)],
) -> None:
    """A party is also called so; articles that are added or reread from now on are read so."""
    with opened_case(file, write=True) as case:
        case.alias(party, name)
    typer.echo(f"{name}: taken for {party} from now on; for what is in the case already: saidby case reread --all {file}")


@judge_app.command()
def aliases(file: CaseFile, format: Shown = "text") -> None:
    """List the names that parties were given, and what each is taken for."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.aliases()
    put(format, found, lambda: view.alias_rows(found), view.aliases(found))


@judge_app.command(no_args_is_help=True)
def unalias(
    file: CaseFile, name: Annotated[str, typer.Argument(metavar="NAME", help="The other name; see aliases.", show_default=False)]
) -> None:
    """Take back that a party is also called so; articles that are added or reread from now on are read so."""
    with opened_case(file, write=True) as case:
        case.forget_alias(name)
    typer.echo(f"{name}: no longer taken for another; for what is in the case already: saidby case reread --all {file}")


@judge_app.command("list")
def list_all(
    file: CaseFile,
    withdrawn: Annotated[bool, typer.Option("--withdrawn", help="Also those taken back.")] = False,
    format: Shown = "text",
) -> None:
    """List the judgements of a case, in the order in which they were made."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.judgements(withdrawn=withdrawn)
        ids = case.short(one.id for one in found)
    put(format, found, lambda: view.judgement_rows(found), view.judgements(found, ids))


@judge_app.command()
def withdraw(
    file: CaseFile,
    judgement: Annotated[str | None, typer.Argument(metavar="JUDGEMENT", help="Its id; see list.", show_default=False)] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="All that this person or judge decided, the last first.", show_default=False)
    ] = None,
) -> None:
    """Take a judgement back and undo what it did; it stays on record as withdrawn."""
    if (judgement is None) == (by is None):
        raise UsageError("is not told which judgement to take back", "judge withdraw", "give its id, or --by NAME; see saidby judge list")
    with opened_case(file, write=True) as case:
        if judgement is not None:
            case.withdraw(judgement)
        gone = [one.id for one in reversed(case.judgements()) if one.by == by] if by else []
        for id in gone:
            case.withdraw(id)
    typer.echo(f"{judgement}: withdrawn" if judgement else f"{len(gone)} by {by}: withdrawn")


@judge_app.command()
def export(
    file: CaseFile,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="To this file.  [dim]default: standard output[/dim]", show_default=False)
    ] = None,
) -> None:
    """Write the judgements as JSON lines, to be imported into another copy of the case."""
    with opened_case(file) as case:
        lines = case.exported()
    if output is None:
        put_text("".join(lines))
        return
    with opened(output) as target:
        target.writelines(lines)


@judge_app.command("import")
def import_(
    file: CaseFile,
    source: Annotated[Path, typer.Argument(metavar="FILE", help="As export writes it; - for standard input.", show_default=False)],
) -> None:
    """Take over judgements from another copy of the case; those it has already change nothing."""
    with opened_case(file, write=True) as case:
        taken, missing = case.imported(sys.stdin.buffer.read() if str(source) == "-" else _bytes(source), str(source))
    typer.echo(f"{taken} taken over" + (f", {missing} about articles that this case has not" if missing else ""))


@case_app.command()
def review(file: CaseFile, limit: Most = 20, format: Shown = "text") -> None:
    """List what the machine was unsure of: parties and claims that may be one."""
    from saidby.views import listing as view  # noqa: PLC0415

    with opened_case(file) as case:
        found = case.suggestions(limit)
        ids = case.short(id for one in found for id in (one.doubt.a, one.doubt.b))
    put(format, found, lambda: view.suggestion_rows(found), view.suggestions(found, ids))
    if found and format == "text":
        typer.echo(f"settle one with: saidby judge same {file} ID ID, or different, or unsure", err=True)


def _compare(file: Path, ruling: "Ruling", one: str, other: str, why: str, by: str | None) -> None:
    with opened_case(file, write=True) as case:
        _judge(case, file, lambda: case.judge(ruling, one, other, by=name_of(by), why=why))


def _judge(case: "Case", file: Path, judged: "Callable[[], Judgement]") -> None:
    """Keep a judgement, and tell what came of it; of one that is in force already, that it stands."""
    from saidby.views.outcome import outcome  # noqa: PLC0415

    had = {one.id for one in case.judgements()}
    made = judged()
    id = case.short([made.id])[made.id]
    came = "stands already" if made.id in had else f"kept; {outcome(made, case.came_of(made))}"
    typer.echo(f"{id}: {came}\ntake it back with: saidby judge withdraw {file} {id}")


def name_of(by: str | None) -> str:
    """Return who judges: the name given, else that of the user."""
    return by or name_of_user()


def name_of_user() -> str:
    """Return the name that the user has on this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


def _bytes(path: Path) -> bytes:
    from saidby.intake.sources import load  # noqa: PLC0415

    return load(str(path)).data
