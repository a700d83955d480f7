"""A claim's trail: the four numbers, lanes by origin, answers, what changed on the way, and why it was counted so."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from saidby.records import Answer, Count, Drift, Origin, Range, Reason, Step, Tie, Told, Trail
from saidby.views.because import answered, is_silence, joined
from saidby.views.entries import Entry, entries
from saidby.views.lanes import Stack, cut, outlets_of, stacked
from saidby.views.records import table
from saidby.views.terminal import NARROW, View, as_text, short, show
from saidby.views.words import counted, on_one_line, quoted, trimmed

ANSWERS: dict[str, str] = {
    "deny": "denies it", "dispute": "disputes it", "decline": "declines to comment", "not_confirm": "does not confirm it",
    "confirm": "confirms it", "stand_by": "stands by it", "no_reply": "did not reply",
}  # fmt: skip
Ids = Mapping[str, str]
"""For an id as much of it as is enough; an id that is not in it is shown whole."""
WHOLE: Ids = MappingProxyType({})
_WORDS = 150
"""Columns of what is shown of a statement's words."""
_OTHER = 70
"""The same, of another that a statement is tied to."""
Ties = Mapping[str, Tie]
UNTOLD: Ties = MappingProxyType({})
_UNDATED = "no date"
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_HEADER = [
    "claim", "statement", "does", "origin", "origin_label", "counted", "copy_of", "published", "outlet", "article", "act", "chain",
    "content", "content_start", "content_end",
]  # fmt: skip


def view(trail: Trail, ids: Ids = WHOLE, everything: bool = False, explained: bool = False, ties: Ties = UNTOLD) -> View:
    """Return a trail for the terminal.

    Args:
        trail: what to show.
        ids: see ``Ids``.
        everything: every statement, however many lean on one origin.
        explained: with why each answer is taken for one.
        ties: by the statement's id, what binds it to another of the claim, which is shown where it is given.
    """
    return lambda plainly: _View(trail, plainly, ids, everything, explained, ties)


def render(trail: Trail, console: Console) -> None:
    """Print a trail."""
    show(view(trail), console)


def plain(trail: Trail, width: int = 80) -> str:
    """Return a trail as text without colour codes, no line wider than ``width`` columns."""
    return as_text(view(trail), width)


class _View:
    """What is printed of one trail."""

    def __init__(  # noqa: PLR0913, PLR0917 - a trail is shown in as many ways
        self, trail: Trail, plainly: bool, ids: Ids, everything: bool, explained: bool, ties: Ties
    ) -> None:
        self.trail, self.plainly, self.ids, self.everything, self.explained = trail, plainly, ids, everything, explained
        self.ties = ties
        self.told = {told.id: told for told in trail.told}

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrow = options.max_width < NARROW
        yield Text(quoted(on_one_line(self.trail.claim.gloss)), style="bold")
        yield Text(numbers(self.trail.count))
        yield Text(f"claim {self._id(self.trail.claim.id)}{_days(self.trail.told)}", style="dim")
        for number, origin in enumerate(self.trail.origins, 1):
            yield from self._lane(number, origin, narrow)
        yield from self._answers(narrow)
        yield from self._changes()
        yield from _why(self.trail.count)

    def _id(self, id: str) -> str:
        return self.ids.get(id, id)

    def _lane(self, number: int, origin: Origin, narrow: bool) -> Iterator[RenderableType]:
        """Yield an origin, its statements in the order of time, and why they are one."""
        yield Text()
        head = f"Origin {number}" if origin.counted else "Not counted"
        label = (short(origin.label), "underline" if origin.unnamed and not self.plainly else "")
        yield Text.assemble((head, "bold"), "  ", label)
        yield from self._stacks([self.told[id] for id in origin.statements], narrow, origin.label)
        if reasons := [on_one_line(reason.text) for reason in origin.reasons if reason.rule != "copy" and not reason.costs]:
            yield Padding(Text(f"{_why_so(origin)}: {'; '.join(reasons)}", style="dim"), (0, 0, 0, 2))  # copies are seen

    def _stacks(self, told: Sequence[Told], narrow: bool, label: str = "") -> Iterator[RenderableType]:
        shown, left = cut(stacked(told, self.trail.copies), self.everything)
        before = [None, *(stack.told for stack in shown)]
        rows = [self._entry(stack, last, label) for stack, last in zip(shown, before, strict=False)]
        yield Padding(entries(rows, narrow), (0, 0, 0, 2))
        if left:
            more = [one for stack in left for one in (stack.told, *stack.copies)]
            words = f"and {counted(len(more), 'statement', 'statements')} more, to {when(more[-1])}: {outlets_of(more)}"
            yield Padding(Text(words, style="italic"), (0, 0, 0, 2))

    def _entry(self, stack: Stack, last: Told | None, label: str) -> Entry:
        """Return a statement with where and through whom it stands; an article's second one does not say again where."""
        told, again = stack.told, last is not None and last.article == stack.told.article
        place = Text() if again else Text.assemble((_outlet(told), "bold"), " (copy)" if stack.copy else "")
        said = Text(" ").join(part for part in (place, self._said(told, label, again)) if part)
        answer = None if label else next((one for one in self.trail.claim.answers if one.statement == told.id), None)
        words = Text() if answer and is_silence(told) else Text(_words(told))
        why = self._why_answers(answer, told) if answer and self.explained else self._why_joined(told) if label else Text()
        lines = tuple(line for line in (said, words, why, _copies(stack.copies)) if line)
        return Entry("" if again else when(told), lines, self._id(told.id))

    def _said(self, told: Told, label: str, again: bool) -> Text:
        """Return the chain, unless the lane's head says it already, and what an answer does."""
        answer = next((one for one in self.trail.claim.answers if one.statement == told.id), None)
        known = not told.relays and short(told.origin.label) == short(label)
        chain = Text() if known else through(told, self.plainly)
        mark = Text("" if again or not chain else "·")
        does = Text(ANSWERS.get(answer.act, answer.act)) if answer and not label else Text()
        return Text(" ").join(part for part in (mark, chain, does) if part)

    def _why_answers(self, answer: Answer, told: Told) -> Text:
        """Return why a statement is taken for an answer to the claim, and how likely that is."""
        why = answered(answer.reason, told.content, told.sentence, self.trail.claim.gloss)
        return Text(f"why: {why}{'; ' if why else ''}{round(100 * answer.score)} % likely", style="dim")

    def _why_joined(self, told: Told) -> Text:
        """Return why a statement is in the claim: which other it is tied to, and by what."""
        tie = self.ties.get(told.id)
        other = self.told.get(tie.b if tie.a == told.id else tie.a) if tie else None
        if tie is None or other is None:
            return Text()
        before, after = joined(tie, told.id, told.content, other.content)
        return Text(f"why: {before} {self._named(other, told)}{after}", style="dim")

    def _named(self, other: Told, told: Told) -> str:
        """Name another statement of the claim by where and when it stands; one of the same article by its words."""
        if other.article == told.article:
            return f"{quoted(trimmed(on_one_line(other.content), _OTHER))} in the same article"
        return f"{_outlet(other)}, {when(other)} ({self._id(other.id)})"

    def _answers(self, narrow: bool) -> Iterator[RenderableType]:
        answers = [self.told[answer.statement] for answer in in_time(self.trail) if answer.statement in self.told]
        if answers:
            yield from (Text(), Text("Answers", style="bold"))
            yield from self._stacks(answers, narrow)

    def _changes(self) -> Iterator[RenderableType]:
        if self.trail.drift:
            yield from (Text(), Text("Changed on the way", style="bold"))
        yield from (Padding(Text(_change(change, self.told)), (0, 0, 0, 2)) for change in self.trail.drift)


def _words(told: Told) -> str:
    return quoted(trimmed(on_one_line(told.content), _WORDS)) if told.content else ""


def _copies(copies: Sequence[Told]) -> Text:
    noun = "copy" if len(copies) == 1 else "copies"
    return Text(f"and {len(copies)} {noun}: {outlets_of(copies)}" if copies else "", style="italic")


def _days(told: Sequence[Told]) -> str:
    days = [day for one in told if (day := _day(one)) != _UNDATED]
    return f", {days[0]}" + (f" to {days[-1]}" if days[-1] != days[0] else "") if days else ""


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
    """Return when an article was published, short: "4 May 2031 09:20", or the day alone."""
    published = told.published or ""
    return f"{_day(told)} {published[11:16]}" if "T" in published else _day(told)


def _day(told: Told) -> str:
    published = told.published or ""
    if told.day is None or len(published) < len("2031-05-04"):
        return _UNDATED
    return f"{int(published[8:10])} {_MONTHS[int(published[5:7]) - 1]} {published[:4]}"


def through(told: Told, plainly: bool) -> Text:
    """Return a statement's chain, outermost first; inherited hops in italics, or in brackets where there are none."""
    text = Text()
    for place, step in enumerate(told.chain):
        text.append(" → " if place else "").append(_hop(step, plainly), style="italic" if step.inherited else "")
    return text


def _hop(step: Step, plainly: bool) -> str:
    name = short(step.label) or "no source given"
    return f"({name})" if plainly and step.inherited else name


def _outlet(told: Told) -> str:
    return short(told.outlet or "no outlet")


def in_time(trail: Trail) -> list[Answer]:
    """Return the answers in the order of their articles."""
    order = {told.id: place for place, told in enumerate(trail.told)}
    return sorted(trail.claim.answers, key=lambda answer: order.get(answer.statement, len(order)))


def _change(change: Drift, told: Mapping[str, Told]) -> str:
    where = [f"{told[id].outlet or 'no outlet'}, {when(told[id])}" for id in (change.earlier, change.later) if id in told]
    return f"{change.text} ({'; '.join(where)})"


def _why_so(origin: Origin) -> str:
    """Say what the reasons of an origin are reasons for."""
    if not origin.counted:
        return "Why it is not counted"
    return "Why they are one origin" if len(origin.statements) > 1 else "Why it counts"


def _why(count: Count) -> Iterator[RenderableType]:
    """Yield what leaves the number of origins open, each doubt once."""
    if count.reasons:
        yield from (Text(), Text(f"Why {count.origins} origins", style="bold"))
    doubts = dict.fromkeys(_reason(reason) for reason in count.reasons)
    yield from (Padding(Text(text), (0, 0, 0, 2)) for text in doubts)


def _reason(reason: Reason) -> str:
    effect = "then there is one fewer" if reason.costs < 0 else "then there is one more" if reason.costs > 0 else ""
    return f"{on_one_line(reason.text)}{f'; {effect}' if effect else ''}"


def rows(trail: Trail) -> str:
    """Return a trail as CSV: a row a statement, in the order of time; ``does`` is *makes*, or the act of an answer."""
    answers = {answer.statement: answer.act for answer in trail.claim.answers}
    of = {copied.article: copied.of for copied in trail.copies}
    origin = {id: (place, one) for place, one in enumerate(trail.origins, 1) for id in one.statements}
    return table(_HEADER, [_cells(trail, told, answers.get(told.id, "makes"), origin.get(told.id), of) for told in trail.told])


def _cells(trail: Trail, told: Told, does: str, origin: tuple[int, Origin] | None, of: Mapping[str, str]) -> list[object]:
    lane = (origin[0], origin[1].label, origin[1].counted) if origin else (None, None, None)
    chain = " > ".join(step.label for step in told.chain)
    where = (of.get(told.article), told.published, told.outlet, told.article)
    return [trail.claim.id, told.id, does, *lane, *where, told.act, chain, told.content, told.span.start, told.span.end]
