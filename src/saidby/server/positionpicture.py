"""Positions as a picture: time from left to right, a lane for each party, a row for each channel, bands for what is held; pure geometry."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from saidby.records import Bearing, Change, Channel, Position, Positions, Timeline
from saidby.server.axis import Axis, Silence, Tick, axis, ticks
from saidby.server.packing import GLYPH, Item, pack
from saidby.server.phrases import day as written
from saidby.server.trailpicture import HEAD, ROW
from saidby.views.positions import BEARINGS, CHANNELS
from saidby.views.words import on_one_line, trimmed

_LEFT: Final = 12.0
_ROWS: Final = 3
_LANES: Final = 40


class Band(NamedTuple):
    """What was held from one day to another, through one channel.

    Attributes:
        to: id of the statement that bears it out first, which the band leads to.
        label, side: what stands beside it; ``name`` in full.
    """

    to: str
    x: float
    y: float
    width: float
    bearing: Bearing
    sure: bool
    label: str
    side: str
    name: str
    days: tuple[float, ...]


class Turn(NamedTuple):
    """Where a position changed: a reversal, or a part of it; without a label where there is no room for one."""

    x: float
    y: float
    label: str
    side: str
    to: str
    name: str


class Course(NamedTuple):
    """One party's lane, with the heights of its channels."""

    head: str
    to: str
    y: float
    channels: tuple[tuple[str, float], ...]
    bands: tuple[Band, ...]
    turns: tuple[Turn, ...]


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A drawing in units; ``left_out`` counts parties that only the table has."""

    width: float
    height: float
    foot: float
    ticks: tuple[Tick, ...]
    silences: tuple[Silence, ...]
    courses: tuple[Course, ...]
    left_out: int = 0


def chart(found: Positions, width: float, first: int = 1) -> Chart:
    """Draw who held what when.

    Args:
        found: what to draw; positions without a day are in the table only.
        width: of the drawing, in units that are shown as pixels.
        first: the number of the first party; a page with several charts has each lead to its own.
    """
    days = [day + 0.5 for line in found.timelines for one in line.positions for day in (one.since, one.until) if day is not None]
    on = axis(days, _LEFT, width - _LEFT)
    told = {one.id: one.day for one in found.told}
    courses = list(_courses(enumerate(found.timelines[:_LANES], first), on, width, told))
    foot = max((_below(one) for one in courses), default=0.0) + (32 if on.silences() else 14)
    left = len(found.timelines) - len(courses)
    return Chart(
        width=width,
        height=foot + 26,
        foot=foot,
        ticks=ticks(on) if days else (),
        silences=on.silences(),
        courses=tuple(courses),
        left_out=left,
    )


def _courses(lines: Iterable[tuple[int, Timeline]], on: Axis, width: float, told: dict[str, int | None]) -> Iterator[Course]:
    y = 18.0
    for number, line in lines:
        course = _course(line, number, y, on, width, told)
        if course.bands:
            yield course
            y = _below(course) + HEAD + 10


def _course(line: Timeline, number: int, y: float, on: Axis, width: float, told: dict[str, int | None]) -> Course:  # noqa: PLR0913, PLR0917
    channels: list[tuple[str, float]] = []
    bands: list[Band] = []
    at = y
    heights: dict[Channel, float] = {}
    for channel in CHANNELS:
        mine = [one for one in line.positions if one.channel == channel and one.since is not None]
        if mine:
            channels.append((trimmed(CHANNELS[channel], int(width / GLYPH) - 4), at + 20))
            heights[channel] = at + 20
            bands += _bands(mine, at + 14, on, width, told)
            at = max(band.y for band in bands) + 4
    turns = [
        turn
        for channel, height in heights.items()
        for turn in _turns([one for one in line.changes if one.channel == channel], height, on, width)
    ]
    head = trimmed(on_one_line(line.holder), int(width / GLYPH) - 2)
    return Course(head, f"party-{number}", y, tuple(channels), tuple(bands), tuple(turns))


def _bands(positions: Sequence[Position], y: float, on: Axis, width: float, told: dict[str, int | None]) -> list[Band]:
    letters = int(width / 2 / GLYPH) - 4
    ordered = sorted(positions, key=lambda one: (one.since or 0, one.until or 0))
    known = {str(place): one for place, one in enumerate(ordered)}
    labels = {key: trimmed(_label(one), letters) for key, one in known.items()}
    items = [Item(key, _x(on, one.since), _x(on, one.until, 8.0), len(labels[key])) for key, one in known.items()]
    placed = pack(items, width - 2, _ROWS)
    return [_band(known[one.item.key], one.item, y + ROW * (one.row + 1), labels[one.item.key], one.side, on, told) for one in placed]


def _x(on: Axis, day: int | None, more: float = 0.0) -> float:
    return on.at((day or 0) + 0.5) + more


def _band(  # noqa: PLR0913, PLR0917 - a band has as many parts
    one: Position, item: Item, y: float, label: str, side: str, on: Axis, told: dict[str, int | None]
) -> Band:
    days = sorted({day for read in one.reads if (day := told.get(read.statement)) is not None})
    until = f" to {written(one.until)}" if one.until != one.since else ""
    return Band(
        to=one.reads[0].statement,
        x=item.start,
        y=y,
        width=max(8.0, item.end - item.start),
        bearing=one.bearing,
        sure=one.sure,
        label=label,
        side=side,
        name=f"{on_one_line(one.holder)}, {CHANNELS[one.channel]}, {written(one.since)}{until}: {_label(one)}",
        days=tuple(_x(on, day) for day in days),
    )


def _label(one: Position) -> str:
    conditions = f": {on_one_line(one.conditions[0])}" if one.bearing == "conditional" and one.conditions else ""
    return f"{BEARINGS[one.bearing]}{'' if one.sure else ' (unsure)'}{conditions}"


def _turns(changes: Sequence[Change], y: float, on: Axis, width: float) -> list[Turn]:
    """Return the changes of one channel, which stand beside its name; what finds no room for its label has none."""
    known = {str(place): one for place, one in enumerate(changes) if one.day is not None and one.kind != "no change"}
    items = sorted((Item(key, _x(on, one.day) - 3, _x(on, one.day) + 8, len(one.kind)) for key, one in known.items()), key=_start)
    taken = Item("", 0, len(CHANNELS[changes[0].channel]) * GLYPH, 0) if changes else None
    placed = pack([*([taken] if taken else []), *items], width - 2, 1)
    sides = {one.item.key: one.side for one in placed}
    return [_turn(known[item.key], item.start + 3, y, sides.get(item.key)) for item in items]


def _start(item: Item) -> float:
    return item.start


def _turn(change: Change, x: float, y: float, side: str | None) -> Turn:
    label = change.kind if side else ""
    return Turn(x, y, label, side or "right", change.after, f"{change.kind}, {on_one_line(change.text)}")


def _below(course: Course) -> float:
    return max((band.y for band in course.bands), default=course.y + ROW)
