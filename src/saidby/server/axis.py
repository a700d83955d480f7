"""A time axis: where a moment stands, in units of a drawing, and the dates under it. Moments are days since 1970.

News comes in bursts: where little happens for long, the axis is broken, and says how long the silence was; between two breaks it is even.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from saidby.records import Told
from saidby.views.words import counted

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EVERY: Final = 78
"""Units that a date under the axis needs."""
_LETTER: Final = 7.0
"""Units that a character of a date takes."""
_APART: Final = 2.0
"""Units between two dates."""
_BREAK: Final = 58.0
"""Units that a break takes, with the words under it."""
_SILENT: Final = 0.3
"""Share of a stretch of time that a silence takes where the axis is broken."""
_SHORTEST: Final = 2.0
"""Days of the shortest silence that is left out."""
_BREAKS: Final = 3
_LEAST: Final = 0.14
"""Share of the width that a piece has at least, however short."""
Unit = Literal["hour", "day", "month"]
_STEPS: Final[tuple[tuple[Unit, int], ...]] = (
    ("hour", 1), ("hour", 3), ("hour", 6), ("hour", 12), ("day", 1), ("day", 2), ("day", 7), ("day", 14), ("month", 1), ("month", 3),
    ("month", 6), ("month", 12), ("month", 24), ("month", 60), ("month", 120), ("month", 600), ("month", 2400), ("month", 12000),
)  # fmt: skip


class Tick(NamedTuple):
    """A date under the axis."""

    x: float
    label: str


class Silence(NamedTuple):
    """Where the axis is broken, and for how long nothing was published."""

    x: float
    label: str


class Piece(NamedTuple):
    """Time from ``first`` to ``last`` laid evenly over ``left`` to ``right``."""

    first: float
    last: float
    left: float
    right: float


class Axis(NamedTuple):
    """Pieces of even time, with breaks between them; the first begins, and the last ends, where the axis does."""

    pieces: tuple[Piece, ...]

    def at(self, moment: float) -> float:
        """Return where a moment stands: in a break in proportion, and what lies outside at the end."""
        known = [(end, x) for one in self.pieces for end, x in ((one.first, one.left), (one.last, one.right))]
        for (start, left), (end, right) in pairwise(known):
            if moment <= end:
                return round(left + (right - left) * max(0.0, moment - start) / (end - start), 1) if end > start else round(left, 1)
        return round(known[-1][1], 1)

    def silences(self) -> tuple[Silence, ...]:
        """Return the breaks."""
        return tuple(
            Silence(round((one.right + other.left) / 2, 1), _lasting(other.first - one.last)) for one, other in pairwise(self.pieces)
        )


def axis(moments: Iterable[float], left: float, right: float) -> Axis:
    """Return an axis that has room for all moments; a lone one stands at its beginning."""
    found = sorted(set(moments)) or [0.0]
    runs = _runs(found)
    room = right - left - _BREAK * (len(runs) - 1)
    longest = sum(run[-1] - run[0] for run in runs) or 1.0
    weights = [max((run[-1] - run[0]) / longest, _LEAST) for run in runs]
    pieces, at = list[Piece](), left
    for run, weight in zip(runs, weights, strict=True):
        wide = room * weight / sum(weights)
        last = run[-1] if run[-1] - run[0] >= 1 / 24 else run[0] + 1
        pieces.append(Piece(run[0], last, at, at + wide))
        at += wide + _BREAK
    return Axis(tuple(pieces))


def _runs(moments: list[float]) -> list[list[float]]:
    """Cut moments at the longest silences, each a good share of the stretch that it stands in."""
    runs = [moments]
    while len(runs) <= _BREAKS:
        gaps = [(run[n + 1] - run[n], place, n + 1) for place, run in enumerate(runs) for n in range(len(run) - 1) if _is_silent(run, n)]
        if not gaps:
            break
        _, place, at = max(gaps)
        runs[place : place + 1] = [runs[place][:at], runs[place][at:]]
    return runs


def _is_silent(run: Sequence[float], n: int) -> bool:
    gap = run[n + 1] - run[n]
    return len(run) > 2 and gap >= _SHORTEST and gap > _SILENT * (run[-1] - run[0])


def _lasting(days: float) -> str:
    """Say how long a silence was: "23 months"."""
    if days >= 730:
        return counted(round(days / 365.25), "year", "years")
    return counted(round(days / 30.44), "month", "months") if days >= 61 else counted(round(days), "day", "days")


def moment(told: Told) -> float | None:
    """Return when a statement was published, in days since 1970; of a date alone, its noon; ``None`` where there is no date."""
    try:
        read = datetime.fromisoformat(told.published or "")
    except ValueError:
        return None if told.day is None else told.day + 0.5
    if "T" not in (told.published or "") and " " not in (told.published or ""):
        return _since(read.replace(tzinfo=UTC)) + 0.5
    return _since(read if read.tzinfo else read.replace(tzinfo=UTC))


def ticks(on: Axis) -> tuple[Tick, ...]:
    """Return the dates under an axis: as many as fit under each piece, at round moments, and one at least.

    None runs into another: where it would, it goes without its year, if that is the year before, or it is left out.
    """
    found: list[Tick] = []
    right = on.pieces[-1].right
    for tick in (tick for piece in on.pieces for tick in _ticks(piece)):
        fitting = (one for one in (tick, _without_year(tick, found)) if not found or _end(found[-1], right) + _APART <= _start(one, right))
        found += [one for _, one in zip(range(1), fitting, strict=False)]
    return tuple(found)


def side(x: float, right: float) -> Literal["start", "middle", "end"]:
    """Return where under its moment a date stands: at either end of an axis it must not run out of the drawing."""
    return "end" if x > right - _LETTER * 5.5 else "start" if x < _LETTER * 5.5 else "middle"


def _start(tick: Tick, right: float) -> float:
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[side(tick.x, right)]
    return tick.x - share * _LETTER * len(tick.label)


def _end(tick: Tick, right: float) -> float:
    return _start(tick, right) + _LETTER * len(tick.label)


def _without_year(tick: Tick, before: Sequence[Tick]) -> Tick:
    """Return a date without its year, where the one before has the same."""
    date, _, year = tick.label.rpartition(" ")
    same = bool(before and date) and year.isdecimal() and before[-1].label.endswith(f" {year}")
    return tick._replace(label=date) if same else tick


def _ticks(on: Piece) -> list[Tick]:
    most = max(1, int((on.right - on.left) / _EVERY))
    unit, step = next((one for one in _STEPS if (on.last - on.first) / _length(*one) <= most), _STEPS[-1])
    found = [one for one in _round(on, unit, step) if on.first <= _since(one) <= on.last]
    if not found or most == 1:
        return [Tick(round(on.left, 1), _dated(_when(on.first)))]
    labels = [_label(one, unit, step) for one in found]
    first = f"{found[0].day} {found[0]:%b}, {found[0]:%H:%M}" if unit == "hour" else labels[0]
    return [Tick(_x(on, _since(one)), label) for one, label in zip(found, [first, *labels[1:]], strict=True)]


def _x(on: Piece, at: float) -> float:
    return round(on.left + (on.right - on.left) * (at - on.first) / (on.last - on.first), 1)


def _length(unit: Unit, step: int) -> float:
    return step * {"hour": 1 / 24, "day": 1.0, "month": 30.44}[unit]


def _since(when: datetime) -> float:
    return (when - _EPOCH) / timedelta(days=1)


def _when(days: float) -> datetime:
    return _EPOCH + timedelta(days=days)


def _round(on: Piece, unit: Unit, step: int) -> Iterable[datetime]:
    if unit == "month":
        return _months(on, step)
    return _hours(on, step) if unit == "hour" else _days(on, step)


def _hours(on: Piece, step: int) -> Iterable[datetime]:
    start = _when(on.first).replace(minute=0, second=0, microsecond=0)
    start -= timedelta(hours=start.hour % step)
    return (start + timedelta(hours=step * n) for n in range(int((on.last - on.first) * 24 / step) + 3))


def _days(on: Piece, step: int) -> Iterable[datetime]:
    start = _when(on.first).replace(hour=0, minute=0, second=0, microsecond=0)
    start -= timedelta(days=(start - _EPOCH).days % step)
    return (start + timedelta(days=step * n) for n in range(int((on.last - on.first) / step) + 3))


def _months(on: Piece, step: int) -> Iterable[datetime]:
    start, end = _when(on.first), _when(on.last)
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return (datetime(n // 12, n % 12 + 1, 1, tzinfo=UTC) for n in range(first - first % step, last + 1, step) if 12 <= n < 119_988)


def _label(when: datetime, unit: Unit, step: int) -> str:
    if unit == "hour":
        return f"{when:%H:%M}" if when.hour else f"{when.day} {when:%b}"
    if unit == "day":
        return _dated(when)
    return f"{when.year}" if step >= 12 else f"{when:%b %Y}"


def _dated(when: datetime) -> str:
    return f"{when.day} {when:%b %Y}"
