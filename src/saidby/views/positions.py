"""Who holds what on an issue: party by party and channel by channel, with conditions, changes and the words that bear it out."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from saidby.records import Bearing, Belonging, Called, Change, Channel, Issue, Kept, Position, Positions, Read, Timeline, Told
from saidby.views.because import read_as
from saidby.views.entries import Entry, entries
from saidby.views.lanes import outlets_of
from saidby.views.records import table
from saidby.views.terminal import NARROW, View, as_text, short
from saidby.views.trail import WHOLE, Ids, through
from saidby.views.words import bearing_on, counted, dated, listed, on_one_line, quoted, trimmed

BEARINGS: Final[dict[Bearing, str]] = {
    "for": "for", "against": "against", "open": "open", "conditional": "on conditions", "declined": "declines to say",
}  # fmt: skip
CHANNELS: Final[dict[Channel, str]] = {
    "own voice": "in its own voice", "spokesman": "through a spokesman", "document": "in a document", "unnamed": "through unnamed sources",
    "told by another": "as told by another",
}  # fmt: skip
CALLS: Final = {"no change": "no change", "partial": "a partial change", "reversal": "a reversal"}
LONGEST: Final = 3
"""Statements of one position that are shown, unless all are asked for."""
DOUBTS: Final = 5
"""Doubtful readings that are shown, the likeliest, unless all are asked for."""
OTHERS: Final = 2
"""Statements that contradict or back one position and are named, unless all are asked for."""
UNDATED: Final = "no date"
_WORDS: Final = 150
"""Columns of what is shown of a statement's words."""
_HEADER: Final = [
    "issue", "proposition", "holder", "channel", "bearing", "since", "until", "conditions", "sure", "score", "past", "calls", "statement",
    "published", "outlet", "article", "url", "act", "chain", "content", "content_start", "content_end", "words", "rule", "reason",
]  # fmt: skip


def view(found: Positions, ids: Ids = WHOLE, explained: bool = False, everything: bool = False) -> View:
    """Return the positions on an issue for the terminal.

    Args:
        found: what to show.
        ids: for an id as much of it as is enough.
        explained: with the rule, the words and the reason of each reading.
        everything: every statement, however many bear out one position.
    """
    return lambda plainly: _View(found, plainly, ids, explained, everything)


def plain(found: Positions, width: int = 80, explained: bool = False) -> str:
    """Return the positions as text without colour codes, no line wider than ``width`` columns."""
    return as_text(view(found, explained=explained), width)


class _View:
    """What is printed of one issue."""

    def __init__(self, found: Positions, plainly: bool, ids: Ids, explained: bool, everything: bool) -> None:
        self.found, self.plainly, self.ids, self.explained, self.everything = found, plainly, ids, explained, everything
        self.told = {told.id: told for told in found.told}
        self.under: frozenset[str] = frozenset()

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        self.narrow = options.max_width < NARROW
        yield Text(on_one_line(self.found.issue.proposition), style="bold")
        yield Text(f"issue {self._id(self.found.issue.id)}, {self._size()}", style="dim")
        for line in self.found.timelines:
            yield from self._timeline(line)
        yield from self._doubtful()

    def _size(self) -> str:
        reads = [read for line in self.found.timelines for one in line.positions for read in one.reads]
        if not reads:
            return "and nobody holds a position on it"
        parties = counted(len(self.found.timelines), "party holds a position", "parties hold a position")
        return f"{bearing_on(*_counts((*reads, *self.found.doubtful)))}; {parties}{_span(self.found.timelines)}"

    def _id(self, id: str) -> str:
        return self.ids.get(id, id)

    # --- one party ---

    def _timeline(self, line: Timeline) -> Iterator[RenderableType]:
        self.under = frozenset((line.holder, *(one.part for one in line.members)))
        yield from (Text(), Text(short(line.holder), style="bold underline" if not self.plainly else "bold"))
        for channel in dict.fromkeys(one.channel for one in line.positions):
            yield Padding(Text(CHANNELS[channel], style="italic"), (0, 0, 0, 2))
            rows = [row for one in line.positions if one.channel == channel for row in self._position(one)]
            yield Padding(entries(rows, self.narrow), (0, 0, 0, 4))
        yield from self._changes(line)
        yield from self._called(line)
        yield from _members(line.members)

    def _position(self, one: Position) -> Iterator[Entry]:
        """Yield a position: its days, what is held, each statement that bears it out, and who contradicts or backs it."""
        first, *rest = one.reads if self.everything or len(one.reads) <= LONGEST + 1 else one.reads[:LONGEST]
        head = Text.assemble((BEARINGS[one.bearing], "bold"), "" if one.sure else " (unsure)", _past(one))
        conditions = [Padding(Text(quoted(on_one_line(words))), (0, 0, 0, 2)) for words in one.conditions]
        days = _days(one.since, one.until, " " if self.narrow else "\n")
        yield Entry(days, (head, *conditions, *self._statement(first)), self._id(first.statement))
        yield from self._rest(first, rest)
        after = [*self._left(one.reads[len(rest) + 1 :]), *self._others("contradicted by", one.contradicted)]
        after += self._others("backed by", one.backed)
        if after:
            yield Entry("", tuple(after))

    def _rest(self, last: Read, rest: Sequence[Read]) -> Iterator[Entry]:
        """Yield further statements; what is of the same day as the one before does not say again when."""
        for read in rest:
            day = self._day(read)
            yield Entry("" if day == self._day(last) else day, self._statement(read), self._id(read.statement))
            last = read

    def _day(self, read: Read) -> str:
        told = self.told.get(read.statement)
        return _date(told.day) if told else ""

    def _statement(self, read: Read) -> tuple[RenderableType, ...]:
        """Return who said it through whom, the words, and how they were read."""
        told = self.told.get(read.statement)
        if told is None:
            return ()
        words = [Text(_words(told))] if _words(told) else []
        return (self._who(told), *words, *(self._why(read, told) if self.explained else _judged(read)))

    def _who(self, told: Told) -> Text:
        return Text.assemble((short(told.outlet or "no outlet"), "bold"), " · ", through(told, self.plainly))

    def _why(self, read: Read, told: Told) -> tuple[Text, ...]:
        whose = read.holder if read.holder and read.holder not in self.under else ""
        return (Text(read_as(read, told, whose), style="dim"),)

    def _left(self, reads: Sequence[Read]) -> list[Text]:
        told = [self.told[read.statement] for read in reads if read.statement in self.told]
        if not told:
            return []
        more = counted(len(told), "statement", "statements")
        return [Text(f"and {more} more, to {_date(told[-1].day)}: {outlets_of(told)}", style="italic")]

    def _others(self, what: str, statements: Sequence[str]) -> list[Text]:
        """Say who confirms, denies or disputes a position, and in which statement."""
        told = [self.told[id] for id in statements if id in self.told]
        names = [f"{who} ({_date(some[0].day)}, {', '.join(self._id(one.id) for one in some)})" for who, some in _by_speaker(told)]
        shown = names if self.everything or len(names) <= OTHERS + 1 else names[:OTHERS]
        left = [counted(len(names) - len(shown), "other", "others")] if len(names) > len(shown) else []
        return [Text(f"{what} {listed([*shown, *left])}")] if names else []

    # --- what changed ---

    def _changes(self, line: Timeline) -> Iterator[RenderableType]:
        for change in line.changes:
            yield Padding(self._change(change), (0, 0, 0, 2))
            rows = [self._shown(id) for id in (change.before, change.after)]
            yield Padding(entries([row for row in rows if row], self.narrow), (0, 0, 0, 4))

    def _change(self, change: Change) -> Text:
        unsure = "" if change.sure else " (unsure)"
        return Text.assemble((change.kind, "bold"), f"{unsure}, {CHANNELS[change.channel]}: {on_one_line(change.text)}")

    def _shown(self, id: str) -> Entry | None:
        told = self.told.get(id)
        return Entry(_date(told.day), (self._who(told), Text(_words(told))), self._id(id)) if told else None

    def _called(self, line: Timeline) -> Iterator[RenderableType]:
        rows = [row for called in line.called if (row := self._call(called))]
        if rows:
            yield Padding(Text("what texts call it", style="italic"), (0, 0, 0, 2))
            yield Padding(entries(rows, self.narrow), (0, 0, 0, 4))

    def _call(self, called: Called) -> Entry | None:
        told = self.told.get(called.statement)
        if told is None:
            return None
        head = Text.assemble((CALLS[called.kind], "bold"), f", in the words {quoted(on_one_line(called.words))}")
        return Entry(_date(told.day), (head, self._who(told), Text(_words(told))), self._id(told.id))

    # --- what is not sure ---

    def _doubtful(self) -> Iterator[RenderableType]:
        """Yield the likeliest of what is nobody's position, and how many more there are."""
        doubtful = self.found.doubtful
        if not doubtful:
            return
        likeliest = sorted(doubtful, key=lambda read: -read.score)[: None if self.everything else DOUBTS]
        yield from (Text(), Text("Too unsure to be anybody’s position", style="bold"))
        rows = [Entry(self._day(read), self._doubt(read), self._id(read.statement)) for read in doubtful if read in likeliest]
        yield Padding(entries(rows, self.narrow), (0, 0, 0, 4))
        if left := len(doubtful) - len(rows):
            yield Padding(Text(f"and {left} more, less likely still; --all shows them", style="italic"), (0, 0, 0, 4))

    def _doubt(self, read: Read) -> tuple[RenderableType, ...]:
        of = f" of {short(read.holder)}" if read.holder else ""
        return (Text(f"perhaps {BEARINGS[read.bearing] if read.bearing else 'a word on it'}{of}"), *self._statement(read))


def _counts(reads: Sequence[Read]) -> tuple[int, int]:
    """Return how many statements bear on the issue, and how many more perhaps do; each once, whoever's positions it tells of."""
    sure = {read.statement for read in reads if read.sure}
    return len(sure), len({read.statement for read in reads if read.bearing} - sure)


def _by_speaker(told: Sequence[Told]) -> list[tuple[str, list[Told]]]:
    """Put together what one speaker said on one day, so that he is named once."""
    found: dict[tuple[str, int | None], list[Told]] = {}
    for one in told:
        found.setdefault((_origin(one).casefold(), one.day), []).append(one)
    return [(_origin(some[0]), some) for some in found.values()]


def _past(one: Position) -> str:
    return " (of the past, told later)" if all(read.past for read in one.reads) else ""


def _judged(read: Read) -> tuple[Text, ...]:
    """Tell who decided a reading, where that was not the machine."""
    return (Text(on_one_line(read.reason), style="dim"),) if read.rule == "judgement" else ()


def _members(members: Sequence[Belonging]) -> Iterator[RenderableType]:
    """Say who is counted as the party, and who says that it is."""
    rows = [f"{short(one.part)} (by {on_one_line(one.by)}{f': {on_one_line(one.why)}' if one.why else ''})" for one in members]
    if rows:
        yield Padding(Text(f"counted with it: {'; '.join(rows)}", style="dim"), (0, 0, 0, 2))


def _words(told: Told) -> str:
    return quoted(trimmed(on_one_line(told.content), _WORDS)) if told.content else ""


def _origin(told: Told) -> str:
    return short(told.origin.label or told.outlet or "no source given")


def _date(day: int | None) -> str:
    """Write a day: "4 May 2031"."""
    if day is None:
        return UNDATED
    return dated((date(1970, 1, 1) + timedelta(days=day)).isoformat()).replace(*_month(day))


def _month(day: int) -> tuple[str, str]:
    """Return the name of a day's month, and its first three letters."""
    name = (date(1970, 1, 1) + timedelta(days=day)).strftime("%B")
    return name, name[:3]


def _days(since: int | None, until: int | None, between: str) -> str:
    return _date(since) if since == until else f"{_date(since)}{between}– {_date(until)}"


def _span(lines: Sequence[Timeline]) -> str:
    positions = [one for line in lines for one in line.positions]
    days = [day for one in positions for day in (one.since, one.until) if day is not None]
    if not days:
        return ""
    return f", {_date(min(days))}" + (f" to {_date(max(days))}" if min(days) != max(days) else "")


# --- tables ---


class _Row(NamedTuple):
    """A reading, whose it is, and the position that it bears out; ``None`` where it is too unsure for one."""

    holder: str
    position: Position | None
    read: Read


def rows(found: Positions) -> str:
    """Return the positions as CSV: a row a reading, party by party; last the doubtful ones, which have no channel."""
    told, articles = {one.id: one for one in found.told}, {one.id: one for one in found.articles}
    held = [_Row(line.holder, one, read) for line in found.timelines for one in line.positions for read in one.reads]
    doubtful = [_Row(read.holder or _origin(told[read.statement]), None, read) for read in found.doubtful if read.statement in told]
    every = [(row, told[row.read.statement]) for row in (*held, *doubtful) if row.read.statement in told]
    return table(_HEADER, [_cells(found.issue, row, one, articles.get(one.article)) for row, one in every])


def _cells(issue: Issue, row: _Row, told: Told, kept: Kept | None) -> list[object]:
    read, position = row.read, row.position
    days = [_iso(position.since), _iso(position.until)] if position else [None, None]
    head = [issue.id, issue.proposition, row.holder, position.channel if position else None, read.bearing, *days]
    how = ["; ".join(read.conditions), read.sure, read.score, read.past, read.calls]
    where = [told.id, told.published, told.outlet, told.article, kept.url if kept else None, told.act]
    said = [" > ".join(step.label for step in told.chain), told.content, told.span.start, told.span.end]
    return [*head, *how, *where, *said, "; ".join(read.words), read.rule, read.reason]


def _iso(day: int | None) -> str | None:
    return None if day is None else (date(1970, 1, 1) + timedelta(days=day)).isoformat()
