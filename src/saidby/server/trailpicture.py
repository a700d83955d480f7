"""A claim's trail as a picture: time from left to right, a lane for each origin, copies stacked, answers below; pure geometry.

What a template draws is all here: where each mark stands, what it is called, where it leads. The same statements stand in the table
beside it, so that nothing is told by the picture alone.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple

import msgspec

from saidby.records import Origin, Told, Trail
from saidby.server.axis import Axis, Silence, Tick, axis, moment, ticks
from saidby.server.packing import GLYPH, Item, Placed, pack
from saidby.server.phrases import answering
from saidby.types import SourceKind
from saidby.views.lanes import Stack, stacked
from saidby.views.trail import when
from saidby.views.words import counted, on_one_line, trimmed

ROW: Final = 26.0
"""Units from one row of marks to the next."""
HEAD: Final = 24.0
"""Units that the name of a lane takes."""
_ROWS: Final = 6
_SHORTEST: Final = 7
"""Characters of a label that room is kept for, so that what stands beside it can be counted in it."""
_LEFT: Final = 12.0
_UNDATED: Final = 92.0
"""Units to the left of the axis for what has no date."""
_LANES: Final = 40
"""Lanes that are drawn; the table has the others too."""
Shape = Literal["first", "solid", "hollow", "answer"]


class Dot(NamedTuple):
    """A mark: where it stands, its shape, how many copies lie under it, its label and on which side, its full name, where it leads."""

    id: str
    x: float
    y: float
    shape: Shape
    copies: int
    label: str
    side: Literal["right", "left"]
    name: str
    more: int


class Lane(NamedTuple):
    """An origin, or the answers.

    Attributes:
        head: what stands above it; ``name`` in full.
        to: the id in the table that the head leads to.
        line: where the line between its first and its last mark begins and ends, and how high; ``None`` for one mark.
    """

    head: str
    name: str
    to: str
    y: float
    counted: bool
    line: tuple[float, float, float] | None
    dots: tuple[Dot, ...]


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A drawing in units; ``undated`` is where what has no date stands."""

    width: float
    height: float
    foot: float
    ticks: tuple[Tick, ...]
    silences: tuple[Silence, ...]
    lanes: tuple[Lane, ...]
    undated: float | None
    left_out: int = 0


class _Row(NamedTuple):
    """What stands in a lane, whatever the width: its name, where it leads, its statements in time, copies under what they copy."""

    name: str
    to: str
    counted: bool
    told: tuple[Told, ...]
    stacks: Mapping[str, Stack]
    answers: bool = False


class _Label(NamedTuple):
    """What a mark is called: its outlet, and how many copies lie under it."""

    head: str
    copies: str

    def within(self, letters: int) -> str:
        """Return it with no more letters than there is room for, as far as the copies allow."""
        return trimmed(self.head, max(6, letters - len(self.copies))) + self.copies


class _Content:
    """What all drawings of one trail share."""

    def __init__(self, trail: Trail) -> None:
        self.trail = trail
        self.told = {one.id: one for one in trail.told}
        self.acts = {one.statement: one.act for one in trail.claim.answers}
        self.moments = {one.id: moment(one) for one in trail.told}
        self.first = first_of(trail)
        self.rows = tuple(self._rows())
        self.labels = {(row.to, id): self._label(stack, row.answers) for row in self.rows for id, stack in row.stacks.items()}
        self.words = {id: _said(stack.told) for row in self.rows for id, stack in row.stacks.items()}

    def _rows(self) -> Iterator[_Row]:
        for number, origin in enumerate(self.trail.origins[:_LANES], 1):
            yield self._row(_head(number, origin), f"origin-{number}", origin.counted, origin.statements)
        answers = [one.statement for one in self.trail.claim.answers if one.statement in self.told]
        if answers:
            yield self._row("Answers", "answers", True, answers, answers=True)

    def _row(self, name: str, to: str, counted: bool, ids: Iterable[str], answers: bool = False) -> _Row:
        told = sorted((self.told[id] for id in ids if id in self.told), key=self._since)
        return _Row(name, to, counted, tuple(told), {stack.told.id: stack for stack in stacked(told, self.trail.copies)}, answers)

    def _label(self, stack: Stack, answers: bool) -> _Label:
        told = stack.told
        outlet = on_one_line(told.outlet or "no outlet")
        does = answering(self.acts[told.id]) if answers else ""
        head = f"{outlet}: {does}" if does else f"First: {outlet}" if told.id == self.first else outlet
        return _Label(head, f" +{counted(len(stack.copies), 'copy', 'copies')}" if stack.copies else "")

    def _since(self, told: Told) -> float:
        """Order what has no date before what has one, as it is drawn."""
        at = self.moments[told.id]
        return -math.inf if at is None else at


class _Drawing:
    """One picture."""

    def __init__(self, content: _Content, width: float) -> None:
        self.content, self.width = content, width
        dated = [at for at in content.moments.values() if at is not None]
        self.undated = len(dated) < len(content.moments)
        left = _UNDATED if self.undated and dated else _LEFT
        self.axis: Axis = axis(dated, left, width - _LEFT)
        self.letters = int(width / 2 / GLYPH) - 3
        self.x = {id: _LEFT if at is None else self.axis.at(at) for id, at in content.moments.items()}


def first_of(trail: Trail) -> str | None:
    """Return the statement with which the claim first appeared, as far as is known; ``None`` where none that stands for it has a date.

    That is the earliest in any lane: who confirms a claim of his own knowledge stands for it too.
    """
    made = {*trail.claim.statements, *(id for origin in trail.origins for id in origin.statements)}
    return next((one.id for one in trail.told if one.id in made and moment(one) is not None), None)


def pictures(trail: Trail, widths: Iterable[float]) -> tuple[Picture, ...]:
    """Draw a trail in several widths.

    Args:
        trail: what to draw.
        widths: of the drawings, in units that are shown as pixels.
    """
    content = _Content(trail)
    return tuple(_picture(_Drawing(content, width)) for width in widths)


def _picture(drawing: _Drawing) -> Picture:
    lanes = tuple(_lanes(drawing))
    foot = max((_below(lane) for lane in lanes), default=0.0) + (32 if drawing.axis.silences() else 14)
    dated = any(at is not None for at in drawing.content.moments.values())
    return Picture(
        width=drawing.width,
        height=foot + 26,
        foot=foot,
        ticks=ticks(drawing.axis) if dated else (),
        silences=drawing.axis.silences(),
        lanes=lanes,
        undated=_LEFT if drawing.undated else None,
        left_out=max(0, len(drawing.content.trail.origins) - _LANES),
    )


def _lanes(drawing: _Drawing) -> Iterator[Lane]:
    y = 18.0
    for row in drawing.content.rows:
        lane = _lane(drawing, y, row)
        yield lane
        y = _below(lane) + HEAD + 16


def _head(number: int, origin: Origin) -> str:
    return f"{'Origin' if origin.counted else 'Not counted:'} {f'{number}: ' if origin.counted else ''}{on_one_line(origin.label)}"


def _below(lane: Lane) -> float:
    return max((dot.y for dot in lane.dots), default=lane.y + ROW)


def _lane(drawing: _Drawing, y: float, row: _Row) -> Lane:
    labels = {id: drawing.content.labels[row.to, id].within(drawing.letters) for id in row.stacks}
    items = [Item(id, drawing.x[id] - 6, drawing.x[id] + 8, max(_SHORTEST, len(labels[id]))) for id in row.stacks]
    placed = pack(items, drawing.width - 2, _ROWS)
    dots = tuple(_dot(drawing, one, row, labels[one.item.key], y) for one in placed)
    xs = [drawing.x[one.id] for one in row.told]
    line = (min(xs), max(xs), y + ROW) if len(xs) > 1 and not row.answers else None
    return Lane(trimmed(row.name, int(drawing.width / GLYPH) - 2), row.name, row.to, y, row.counted, line, dots)


def _dot(drawing: _Drawing, placed: Placed, row: _Row, label: str, y: float) -> Dot:
    id, many = placed.item.key, len(placed.more)
    stack, more = row.stacks[id], f" +{many}" if many else ""
    first = id == drawing.content.first
    return Dot(
        id=id,
        x=drawing.x[id],
        y=y + ROW * (placed.row + 1),
        shape="answer" if row.answers else "first" if first else _shape(stack.told.origin.kind),
        copies=len(stack.copies),
        label=trimmed(label, max(3, len(label) - len(more))) + more,
        side=placed.side,
        name=f"{label}{f' and {many} more' if many else ''}, {drawing.content.words[id]}",
        more=many,
    )


def _said(told: Told) -> str:
    """Return when a statement was made and its words, as a mark is read out."""
    return f"{when(told)}: {trimmed(on_one_line(told.content or told.sentence), 120)}"


def _shape(kind: SourceKind | None) -> Shape:
    return "solid" if kind in ("named", "organisation", "document") else "hollow"
