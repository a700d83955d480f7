"""A claim's trail as a picture: time from left to right, a lane for each origin, copies stacked, answers below; pure geometry.

What a template draws is all here: where each mark stands, what it is called, where it leads. The same statements stand in the table
beside it, so that nothing is told by the picture alone.
"""

from collections.abc import Iterator, Mapping, Sequence
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


class _Drawing:
    """What the lanes of one picture share."""

    def __init__(self, trail: Trail, width: float) -> None:
        self.trail, self.width = trail, width
        self.told = {one.id: one for one in trail.told}
        self.acts = {one.statement: one.act for one in trail.claim.answers}
        self.moments = {one.id: moment(one) for one in trail.told}
        dated = [at for at in self.moments.values() if at is not None]
        self.undated = len(dated) < len(self.moments)
        left = _UNDATED if self.undated and dated else _LEFT
        self.axis: Axis = axis(dated, left, width - _LEFT)
        self.first = first_of(trail)
        self.letters = int(width / 2 / GLYPH) - 3

    def x(self, id: str) -> float:
        at = self.moments[id]
        return _LEFT if at is None else self.axis.at(at)


def first_of(trail: Trail) -> str | None:
    """Return the statement with which the claim first appeared, as far as is known; ``None`` where none that stands for it has a date.

    That is the earliest in any lane: who confirms a claim of his own knowledge stands for it too.
    """
    made = {*trail.claim.statements, *(id for origin in trail.origins for id in origin.statements)}
    return next((one.id for one in trail.told if one.id in made and moment(one) is not None), None)


def picture(trail: Trail, width: float) -> Picture:
    """Draw a trail.

    Args:
        trail: what to draw.
        width: of the drawing, in units that are shown as pixels.
    """
    drawing = _Drawing(trail, width)
    lanes = list(_lanes(drawing))
    foot = max((_below(lane) for lane in lanes), default=0.0) + (32 if drawing.axis.silences() else 14)
    return Picture(
        width=width,
        height=foot + 26,
        foot=foot,
        ticks=ticks(drawing.axis) if any(at is not None for at in drawing.moments.values()) else (),
        silences=drawing.axis.silences(),
        lanes=tuple(lanes),
        undated=_LEFT if drawing.undated else None,
        left_out=max(0, len(trail.origins) - _LANES),
    )


def _lanes(drawing: _Drawing) -> Iterator[Lane]:
    y = 18.0
    for number, origin in enumerate(drawing.trail.origins[:_LANES], 1):
        lane = _lane(drawing, y, _head(number, origin), f"origin-{number}", origin.counted, _members(drawing, origin))
        yield lane
        y = _below(lane) + HEAD + 16
    answers = [drawing.told[one.statement] for one in drawing.trail.claim.answers if one.statement in drawing.told]
    if answers:
        yield _lane(drawing, y, "Answers", "answers", True, sorted(answers, key=lambda one: drawing.x(one.id)), answers=True)


def _members(drawing: _Drawing, origin: Origin) -> list[Told]:
    return sorted((drawing.told[id] for id in origin.statements if id in drawing.told), key=lambda one: drawing.x(one.id))


def _head(number: int, origin: Origin) -> str:
    return f"{'Origin' if origin.counted else 'Not counted:'} {f'{number}: ' if origin.counted else ''}{on_one_line(origin.label)}"


def _below(lane: Lane) -> float:
    return max((dot.y for dot in lane.dots), default=lane.y + ROW)


def _lane(  # noqa: PLR0913, PLR0917 - a lane has as many parts
    drawing: _Drawing, y: float, name: str, to: str, counts: bool, told: Sequence[Told], answers: bool = False
) -> Lane:
    stacks = {stack.told.id: stack for stack in stacked(told, drawing.trail.copies)}
    labels = {id: _label(drawing, stack, answers) for id, stack in stacks.items()}
    items = [Item(id, drawing.x(id) - 6, drawing.x(id) + 8, max(_SHORTEST, len(labels[id]))) for id in stacks]
    placed = pack(items, drawing.width - 2, _ROWS)
    dots = tuple(_dot(drawing, one, stacks, labels, y, answers) for one in placed)
    xs = [drawing.x(one.id) for one in told]
    line = (min(xs), max(xs), y + ROW) if len(told) > 1 and not answers else None
    return Lane(trimmed(name, int(drawing.width / GLYPH) - 2), name, to, y, counts, line, dots)


def _label(drawing: _Drawing, stack: Stack, answers: bool) -> str:
    told = stack.told
    outlet = on_one_line(told.outlet or "no outlet")
    does = answering(drawing.acts[told.id]) if answers else ""
    copies = f" +{counted(len(stack.copies), 'copy', 'copies')}" if stack.copies else ""
    head = f"{outlet}: {does}" if does else f"First: {outlet}" if told.id == drawing.first else outlet
    return trimmed(head, max(6, drawing.letters - len(copies))) + copies


def _dot(  # noqa: PLR0913, PLR0917
    drawing: _Drawing, placed: Placed, stacks: Mapping[str, Stack], labels: Mapping[str, str], y: float, answers: bool
) -> Dot:
    stack, id = stacks[placed.item.key], placed.item.key
    more = f" +{len(placed.more)}" if placed.more else ""
    label = trimmed(labels[id], max(3, len(labels[id]) - len(more))) + more
    return Dot(
        id=id,
        x=drawing.x(id),
        y=y + ROW * (placed.row + 1),
        shape="answer" if answers else "first" if id == drawing.first else _shape(stack.told.origin.kind),
        copies=len(stack.copies),
        label=label,
        side=placed.side,
        name=_name(stack, labels[id], len(placed.more)),
        more=len(placed.more),
    )


def _name(stack: Stack, label: str, more: int) -> str:
    """Return a mark in full, as it is read out."""
    words = trimmed(on_one_line(stack.told.content or stack.told.sentence), 120)
    return f"{label}{f' and {more} more' if more else ''}, {when(stack.told)}: {words}"


def _shape(kind: SourceKind | None) -> Shape:
    return "solid" if kind in ("named", "organisation", "document") else "hollow"
