"""A time axis: where a moment stands, in units of a drawing, and the dates that are written under it. Moments are days since 1970."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final, Literal, NamedTuple

from saidby.records import Told

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_EVERY: Final = 78
"""Units that a date under the axis needs."""
Unit = Literal["hour", "day", "month"]
_STEPS: Final[tuple[tuple[Unit, int], ...]] = (
    ("hour", 1), ("hour", 3), ("hour", 6), ("hour", 12), ("day", 1), ("day", 2), ("day", 7), ("day", 14), ("month", 1), ("month", 3),
    ("month", 6), ("month", 12), ("month", 24), ("month", 60), ("month", 120), ("month", 600), ("month", 2400), ("month", 12000),
)  # fmt: skip


class Tick(NamedTuple):
    """A date under the axis."""

    x: float
    label: str


class Axis(NamedTuple):
    """Time from ``first`` to ``last`` laid over ``left`` to ``right``."""

    first: float
    last: float
    left: float
    right: float

    def at(self, moment: float) -> float:
        """Return where a moment stands; what lies outside stands at the end."""
        share = (moment - self.first) / (self.last - self.first)
        return round(self.left + (self.right - self.left) * min(1.0, max(0.0, share)), 1)


def axis(moments: Iterable[float], left: float, right: float) -> Axis:
    """Return an axis that has room for all moments; a lone one stands at the beginning of a day."""
    found = sorted(moments) or [0.0]
    first, last = found[0], found[-1]
    return Axis(first, last if last - first >= 1 / 24 else first + 1, left, right)


def moment(told: Told) -> float | None:
    """Return when a statement was published, in days since 1970; of a date alone, its noon; ``None`` where there is no date."""
    try:
        read = datetime.fromisoformat(told.published or "")
    except ValueError:
        return None if told.day is None else told.day + 0.5
    if "T" not in (told.published or "") and " " not in (told.published or ""):
        return (read.replace(tzinfo=UTC) - _EPOCH) / timedelta(days=1) + 0.5
    return ((read if read.tzinfo else read.replace(tzinfo=UTC)) - _EPOCH) / timedelta(days=1)


def ticks(on: Axis) -> tuple[Tick, ...]:
    """Return the dates under an axis: as many as fit, at round moments."""
    most = max(2, int((on.right - on.left) / _EVERY))
    days = on.last - on.first
    unit, step = next((one for one in _STEPS if days / _length(*one) <= most), _STEPS[-1])
    moments = _hours(on, step) if unit == "hour" else _days(on, step) if unit == "day" else _months(on, step)
    return tuple(Tick(on.at(_since(one)), _label(one, unit, step)) for one in moments if on.first <= _since(one) <= on.last)


def _length(unit: Unit, step: int) -> float:
    return step * {"hour": 1 / 24, "day": 1.0, "month": 30.44}[unit]


def _since(when: datetime) -> float:
    return (when - _EPOCH) / timedelta(days=1)


def _when(days: float) -> datetime:
    return _EPOCH + timedelta(days=days)


def _hours(on: Axis, step: int) -> Iterable[datetime]:
    start = _when(on.first).replace(minute=0, second=0, microsecond=0)
    start -= timedelta(hours=start.hour % step)
    return (start + timedelta(hours=step * n) for n in range(int((on.last - on.first) * 24 / step) + 3))


def _days(on: Axis, step: int) -> Iterable[datetime]:
    start = _when(on.first).replace(hour=0, minute=0, second=0, microsecond=0)
    start -= timedelta(days=(start - _EPOCH).days % step if step > 1 else 0)
    return (start + timedelta(days=step * n) for n in range(int((on.last - on.first) / step) + 3))


def _months(on: Axis, step: int) -> Iterable[datetime]:
    start, end = _when(on.first), _when(on.last)
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    return (datetime(n // 12, n % 12 + 1, 1, tzinfo=UTC) for n in range(first - first % step, last + 1, step) if 12 <= n < 119_988)


def _label(when: datetime, unit: Unit, step: int) -> str:
    if unit == "hour":
        return f"{when:%H:%M}" if when.hour else f"{when.day} {when:%b}"
    if unit == "day":
        return f"{when.day} {when:%b %Y}" if step >= 7 or when.day == 1 else f"{when.day} {when:%b}"
    return f"{when.year}" if step >= 12 else f"{when:%b %Y}"
