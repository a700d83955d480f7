"""`saidby judge ask` and `saidby judge bears`: how statements bear on issues, by an optional judge that the user names, or by the user."""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from saidby.cli.app import INTERRUPTED
from saidby.cli.following import Wanted
from saidby.cli.judging import By, Statement, Why, judge_app, name_of
from saidby.cli.keeping import CaseFile, opened_case
from saidby.errors import FetchError, UsageError

if TYPE_CHECKING:
    from saidby.case import Case
    from saidby.case.matters import Advice, Agenda
    from saidby.judge.costs import Estimate, Prices
    from saidby.judge.endpoint import Endpoint

Label = Literal["for", "against", "open", "conditional", "declined", "none"]
_ASKING: Final = "Asking"
_COST: Final = "Cost"


@judge_app.command(no_args_is_help=True)
def bears(
    file: CaseFile,
    statement: Statement,
    issue: Wanted,
    label: Annotated[Label, typer.Argument(metavar="LABEL", help="for, against, open, conditional, declined, none.", show_default=False)],
    conditions: Annotated[
        list[str] | None,
        typer.Option("--condition", "-c", metavar="WORDS", help="As they stand in the statement; may be repeated.", show_default=False),
    ] = None,
    holder: Annotated[
        str | None,
        typer.Option("--holder", metavar="NAME", help="Whose position, where the statement tells of several.", show_default=False),
    ] = None,
    why: Why = "",
    by: By = None,
) -> None:
    """A statement bears on an issue so, and not as it was read.

    [bold]saidby judge bears bridge.case 3fa9c1 lorries against[/bold]
    [bold]saidby judge bears bridge.case 3fa9c1 lorries conditional -c "if the ferry sails at night"[/bold]
    """
    with opened_case(file, write=True) as case:
        made = case.bears(statement, issue, label, conditions=conditions or (), holder=holder, by=name_of(by), why=why)
        id = case.short([made.id])[made.id]
    typer.echo(f"{id}: kept; take it back with: saidby judge withdraw {file} {id}")


@judge_app.command(no_args_is_help=True)
def ask(
    file: CaseFile,
    endpoint: Annotated[
        str,
        typer.Option("--endpoint", metavar="URL", help="An OpenAI-compatible one: https://…/v1, or on this machine.", show_default=False),
    ],
    model: Annotated[str, typer.Option("--model", metavar="NAME", help="As the endpoint calls it.", show_default=False)],
    key_from: Annotated[
        str | None,
        typer.Option("--key-from", metavar="VARIABLE", help="The environment variable that holds the key.", show_default=False),
    ] = None,
    issue: Annotated[
        str | None, typer.Option("--issue", "-i", metavar="ISSUE", help="Unsure readings on this one alone.", show_default=False)
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=10_000, help="Questions at most, the likeliest first.")] = 100,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Send them without asking me.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be sent, and send nothing.")] = False,
    again: Annotated[bool, typer.Option("--again", help="Also what was answered before without use.")] = False,
    price_in: Annotated[
        float | None, typer.Option(min=0, help="Of a million tokens sent.", show_default=False, rich_help_panel=_COST)
    ] = None,
    price_out: Annotated[
        float | None, typer.Option(min=0, help="Of a million tokens answered.", show_default=False, rich_help_panel=_COST)
    ] = None,
    tokens: Annotated[
        int,
        typer.Option(
            "--max-answer", min=50, max=32_000, help="Tokens of an answer; models that think first need more.", rich_help_panel=_COST
        ),
    ] = 400,
    timeout: Annotated[float, typer.Option(min=1, max=3600, help="Seconds for each try.", rich_help_panel=_ASKING)] = 60.0,
) -> None:
    """Ask a judge of yours about what saidby is unsure of; it may only choose among labels, and must quote.

    What is sent, where to, and what it costs at most is told before anything leaves this machine.
    Answers are judgements with the judge’s name: they win over the machine, and lose against a person.

    [bold]saidby judge ask bridge.case --endpoint http://localhost:11434/v1 --model llama3 --dry-run[/bold]
    [bold]saidby judge ask bridge.case --endpoint https://llm.example/v1 --model big-1 --key-from LLM_KEY[/bold]
    """
    from saidby.judge.costs import Prices, estimate  # noqa: PLC0415 - the network takes a while to import; --help should not
    from saidby.judge.endpoint import endpoint as endpoint_at  # noqa: PLC0415
    from saidby.judge.endpoint import key_from as read_key  # noqa: PLC0415
    from saidby.judge.judge import Judge  # noqa: PLC0415
    from saidby.judge.sending import Limits, Sender  # noqa: PLC0415

    whom = endpoint_at(endpoint, model)
    key = read_key(key_from, os.environ) if key_from and not dry_run else ""
    prices = Prices(sent=price_in or 0.0, got=price_out or 0.0)
    with opened_case(file, write=not dry_run) as case:
        agenda = case.agenda(whom, issue, limit, again=again)
        for line in _plan(agenda, whom, estimate(agenda.questions, tokens), prices):
            typer.echo(line)
        if dry_run:
            _show_first(agenda)
            return
        if agenda.open and not (yes or _agreed()):
            raise typer.Exit(1)
        tally = _Tally(prices)
        stopped = _follow(case.consult(Judge(Sender(whom, key, Limits(timeout=timeout, tokens=tokens))), agenda), agenda, tally)
        tally.tell(case, str(file))
    if stopped:
        raise stopped


# --- before ---


def _plan(agenda: "Agenda", whom: "Endpoint", size: "Estimate", prices: "Prices") -> Iterator[str]:
    """Tell what would be sent, to whom, and what it costs at most."""
    if not agenda.open:
        yield f"nothing to ask {whom.model} at {whom.host}"
    else:
        yield f"{_counted(size.questions, 'question')} to {whom.model} at {whom.host} ({whom.url.partition('?')[0]})"
        yield f"to send: {size.characters:,} characters, about {size.tokens:,} tokens; to get: {size.answers:,} tokens at most"
    if agenda.open and (prices.sent or prices.got):
        yield f"cost at most: {size.cost(prices):,.4f}, in the currency of your prices, with a token for every 2 characters"
    if agenda.known:
        yield f"{_counted(len(agenda.known), 'answer')} kept from before will be used again"
    if agenda.done:
        yield f"{agenda.done} answered before, not asked again"
    if agenda.left:
        yield f"{agenda.left} more beyond --limit"


def _show_first(agenda: "Agenda") -> None:
    """Show the first question to the character."""
    from saidby.judge.asking import messages  # noqa: PLC0415

    for message in messages(agenda.questions[0]) if agenda.questions else ():
        typer.echo(f"\n--- {message.role}, of the first question ---\n{message.content}")


def _agreed() -> bool:
    """Ask on a terminal.

    Raises:
        UsageError: nobody can be asked.
    """
    if not _on_terminal():
        raise UsageError("nothing is sent without your consent", "judge ask", "give --yes, or --dry-run to see what would be sent")
    return typer.confirm("Send them?")


def _on_terminal() -> bool:
    return sys.stdin.isatty()


# --- meanwhile ---


def _follow(advice: "Iterator[Advice]", agenda: "Agenda", tally: "_Tally") -> FetchError | typer.Exit | None:
    """Show how far the asking is; return why it ended before its end, if it did."""
    errors = Console(stderr=True)
    bar = Progress(
        TextColumn("asking"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[done]}"), TimeRemainingColumn(),
        console=errors, transient=True, disable=not errors.is_terminal,
    )  # fmt: skip
    try:
        with bar:
            task = bar.add_task("asking", total=len(agenda.known) + len(agenda.questions), done="")
            for one in advice:
                tally.take(one)
                bar.update(task, advance=1, done=f"{tally.judged} judged")
    except KeyboardInterrupt:
        errors.print("saidby: interrupted; what was answered is kept. The same command goes on from here", highlight=False, soft_wrap=True)
        return typer.Exit(INTERRUPTED)
    except FetchError as error:
        return error
    return None


class _Tally:
    """Counts what came of each question.

    Args:
        prices: of a million tokens.
    """

    def __init__(self, prices: "Prices") -> None:
        self._prices = prices
        self._labels: Counter[str] = Counter()
        self._idle: Counter[str] = Counter()
        self._lost: list[Advice] = []
        self._asked, self._sent, self._got = 0, 0, 0

    @property
    def judged(self) -> int:
        """Return how many judgements were made."""
        return sum(self._labels.values())

    def take(self, one: "Advice") -> None:
        """Count one."""
        self._asked, self._sent, self._got = self._asked + 1, self._sent + one.said.sent, self._got + one.said.got
        self._labels.update(made.value or made.ruling for made in one.made)
        if one.said.verdict is None:
            self._lost.append(one)
        elif one.idle:
            self._idle[one.idle] += 1

    def tell(self, case: "Case", file: str) -> None:
        """Tell all that was counted, and what stays unsure for which reason."""
        if not self._asked:
            return
        parts = [f"{_counted(self.judged, 'judgement')}{_each(self._labels)}"]
        parts += [f"{number}: {why}" for why, number in self._idle.items()]
        parts += [f"{len(self._lost)} stay unsure{_each(Counter(one.said.trouble for one in self._lost))}"] if self._lost else []
        typer.echo("; ".join(parts))
        ids = case.short(id for one in self._lost for id in one.matter.statements)
        for one in self._lost:
            typer.echo(f"  {' '.join(ids[id] for id in one.matter.statements)}  {one.said.trouble}")
        if self._sent or self._got:
            typer.echo(f"used by its own count: {self._sent:,} tokens sent, {self._got:,} got{self._cost()}")
        if self.judged:
            typer.echo(f"see: saidby judge list {file}; take one back with: saidby judge withdraw {file} JUDGEMENT")

    def _cost(self) -> str:
        cost = self._prices.of(self._sent, self._got)
        return f": {cost:,.4f}" if cost else ""


def _each(counts: "Counter[str]") -> str:
    return f" ({', '.join(f'{number} {what}' for what, number in counts.most_common())})" if counts else ""


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
