"""Nesting: marks that cross are cut, so that they can be written as brackets or elements."""

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Generic, NamedTuple, TypeVar

from saidby.types import Span, Spans

T = TypeVar("T")


class Mark(NamedTuple, Generic[T]):
    """Something that lies over a span."""

    span: Span
    what: T


class Opened(NamedTuple, Generic[T]):
    """A mark begins here, or goes on after it was cut."""

    mark: Mark[T]


class Closed(NamedTuple, Generic[T]):
    """A mark ends here, or is cut."""

    mark: Mark[T]


def weave(marks: Iterable[Mark[T]], within: Span) -> Iterator[Opened[T] | Closed[T] | Span]:
    """Yield ``within`` as bare stretches between openings and closings that nest properly.

    Marks that cross are cut where the one that began earlier ends; marks are clipped to ``within``. Of two that begin together the
    longer is the outer, and of two equal ones the one that was given first.
    """
    waiting = _clipped(marks, within)
    points = sorted({within.start, within.end, *(edge for span, _ in waiting for edge in (span.start, span.end))})
    stack: list[Mark[T]] = []
    for start, end in zip(points, [*points[1:], within.end], strict=True):
        place = _first_ending(stack, start)
        yield from (Closed(mark) for mark in reversed(stack[place:]))
        again = [mark for mark in stack[place:] if mark.span.end > start]
        opening = [*again, *takewhile(lambda mark, at=start: mark.span.start == at, waiting)]  # type: ignore[misc]
        waiting = waiting[len(opening) - len(again) :]
        stack[place:] = opening
        yield from (Opened(mark) for mark in opening)
        if start < end:
            yield Span(start, end)


def _clipped(marks: Iterable[Mark[T]], within: Span) -> list[Mark[T]]:
    """Return the marks cut to ``within``, outer before inner; those outside are left out."""
    cut = [Mark(Span(max(span.start, within.start), min(span.end, within.end)), what) for span, what in marks]
    return sorted((mark for mark in cut if mark.span.start < mark.span.end), key=lambda mark: (mark.span.start, -mark.span.end))


def _first_ending(stack: list[Mark[T]], at: int) -> int:
    """Return the place of the outermost mark that ends here; where none does, that after the last."""
    return next((place for place, mark in enumerate(stack) if mark.span.end == at), len(stack))


def joined(spans: Iterable[Span]) -> Spans:
    """Return the spans in order, with those that touch or overlap made one and empty ones left out."""
    whole: list[Span] = []
    for span in sorted(span for span in spans if span.start < span.end):
        if whole and span.start <= whole[-1].end:
            whole[-1] = Span(whole[-1].start, max(whole[-1].end, span.end))
        else:
            whole.append(span)
    return tuple(whole)
