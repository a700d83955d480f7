"""A claim's trail for the terminal: the four numbers, lanes by origin, answers, what changed on the way, and why it was counted so."""

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from saidby.records import Answer, Claim, Count, Drift, Origin, Range, Reason, Step, Told, Trail
from saidby.views.terminal import NARROW, as_text, short, show
from saidby.views.words import counted, on_one_line, quoted, trimmed

ANSWERS: dict[str, str] = {
    "deny": "denies it", "dispute": "disputes it", "decline": "declines to comment", "not_confirm": "does not confirm it",
    "confirm": "confirms it", "stand_by": "stands by it", "no_reply": "did not reply",
}  # fmt: skip
Row = tuple[str, str, Text]
"""When, in which outlet, and what is said through whom."""
_WORDS = 100
"""Columns of what is shown of a statement's words in a lane."""
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def render(trail: Trail, console: Console) -> None:
    """Print a trail."""
    show(lambda plainly: _View(trail, plainly), console)


def plain(trail: Trail, width: int = 80) -> str:
    """Return a trail as text without colour codes, no line wider than ``width`` columns."""
    return as_text(lambda plainly: _View(trail, plainly), width)


class _View:
    """What is printed of one trail."""

    def __init__(self, trail: Trail, plainly: bool) -> None:
        self.trail, self.plainly = trail, plainly
        self.told = {told.id: told for told in trail.told}

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrow = options.max_width < NARROW
        yield Text(quoted(on_one_line(self.trail.claim.gloss)), style="bold")
        yield Text(numbers(self.trail.count))
        yield Text(f"claim {self.trail.claim.id}", style="dim")
        for number, origin in enumerate(self.trail.origins, 1):
            yield from self._lane(number, origin, narrow)
        yield from self._answers(narrow)
        yield from self._changes()
        yield from _why(self.trail.count)

    def _lane(self, number: int, origin: Origin, narrow: bool) -> Iterator[RenderableType]:
        """Yield an origin, its statements in the order of time, and why they are one."""
        yield Text()
        head = f"Origin {number}" if origin.counted else "Not counted"
        yield Text.assemble((f"{head}  ", "bold"), (short(origin.label), "underline" if origin.unnamed and not self.plainly else ""))
        yield Padding(_table([self._row(self.told[id], origin) for id in origin.statements], narrow), (0, 0, 0, 2))
        for reason in origin.reasons:
            yield Padding(Text(f"{reason.rule}: {reason.text}", style="dim"), (0, 0, 0, 2))

    def _row(self, told: Told, origin: Origin) -> Row:
        first = told.id == origin.first
        return (
            when(told),
            _outlet(told, self.trail),
            Text.assemble(
                (through(told, self.plainly)),
                ": ",
                trimmed(quoted(on_one_line(told.content)), _WORDS),
                ("  first" if first else "", "bold"),
            ),
        )

    def _answers(self, narrow: bool) -> Iterator[RenderableType]:
        if not self.trail.claim.answers:
            return
        yield from (Text(), Text("Answers", style="bold"))
        rows = [self._answered(answer) for answer in in_time(self.trail) if answer.statement in self.told]
        yield Padding(_table(rows, narrow), (0, 0, 0, 2))

    def _answered(self, answer: Answer) -> Row:
        told = self.told[answer.statement]
        words = f": {trimmed(quoted(on_one_line(told.content)), _WORDS)}" if told.content else ""
        return (
            when(told),
            _outlet(told, self.trail),
            Text.assemble(through(told, self.plainly), f" {ANSWERS.get(answer.act, answer.act)}{words}"),
        )

    def _changes(self) -> Iterator[RenderableType]:
        if self.trail.drift:
            yield from (Text(), Text("Changed on the way", style="bold"))
        yield from (Padding(Text(_change(change, self.told)), (0, 0, 0, 2)) for change in self.trail.drift)


def numbers(count: Count) -> str:
    """Return the four numbers of a claim in words."""
    parts = [
        counted(count.articles, "article", "articles"),
        counted(count.outlets, "outlet", "outlets"),
        _ranged(count.origins, "origin"),
        _ranged(count.claimed, "claimed source"),
    ]
    return " · ".join(parts)


def _ranged(number: Range, noun: str) -> str:
    return f"{number} {noun}" if number == Range(1, 1) else f"{number} {noun}s"


def when(told: Told) -> str:
    """Return when an article was published, short: "4 May 09:20", with the year where it has one."""
    published = told.published or ""
    if len(published) < len("2031-05-04"):
        return "no date"
    day = f"{int(published[8:10])} {_MONTHS[int(published[5:7]) - 1]} {published[:4]}"
    return f"{day} {published[11:16]}" if "T" in published else day


def through(told: Told, plainly: bool) -> Text:
    """Return a statement's chain, outermost first; inherited hops in italics, or in brackets where there are none."""
    text = Text()
    for place, step in enumerate(told.chain):
        text.append(" → " if place else "").append(_hop(step, plainly), style="italic" if step.inherited else "")
    return text


def _hop(step: Step, plainly: bool) -> str:
    name = short(step.label) or "no source given"
    return f"({name})" if plainly and step.inherited else name


def _outlet(told: Told, trail: Trail) -> str:
    """Return an article's outlet, and whose copy it is."""
    name = on_one_line(told.outlet or "no outlet")
    return f"{name} (copy)" if any(copied.article == told.article for copied in trail.copies) else name


def in_time(trail: Trail) -> list[Answer]:
    """Return the answers in the order of their articles."""
    order = {told.id: place for place, told in enumerate(trail.told)}
    return sorted(trail.claim.answers, key=lambda answer: order.get(answer.statement, len(order)))


def _table(rows: Iterable[Row], narrow: bool) -> RenderableType:
    """Return rows in columns, or one under the other where there is no room."""
    if narrow:
        return Group(*(Text.assemble(f"{moment}, {outlet}: ", said) for moment, outlet, said in rows))
    table = Table.grid(padding=(0, 2, 0, 0))
    for wide in (False, False, True):
        table.add_column(overflow="fold", ratio=1 if wide else None, max_width=None if wide else 22)
    for row in rows:
        table.add_row(*row)
    return table


def _change(change: Drift, told: dict[str, Told]) -> str:
    where = [f"{told[id].outlet or 'no outlet'}, {when(told[id])}" for id in (change.earlier, change.later) if id in told]
    return f"{change.text} ({'; '.join(where)})"


def _why(count: Count) -> Iterator[RenderableType]:
    """Yield what leaves the number of origins open."""
    if count.reasons:
        yield from (Text(), Text(f"Why {count.origins}", style="bold"))
    yield from (Padding(Text(_reason(reason)), (0, 0, 0, 2)) for reason in count.reasons)


def _reason(reason: Reason) -> str:
    effect = "one fewer if so" if reason.costs < 0 else "one more if so" if reason.costs > 0 else ""
    return f"{reason.text}{f'; {effect}' if effect else ''}"


def overview(claims: Iterable[tuple[Claim, Count]], console: Console) -> None:
    """Print claims with their numbers, one a line."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for claim, count in claims:
        table.add_row(Text(claim.id, style="dim"), Text(numbers(count)), Text(trimmed(quoted(on_one_line(claim.gloss)), _WORDS)))
    console.print(table)
