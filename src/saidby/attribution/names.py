"""Names in an article: persons, organisations, places and outlets, and where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from saidby.types import Span

NameKind = Literal["person", "organisation", "place", "outlet"]


@dataclass(frozen=True)
class Name:
    """A name as it stands in the text.

    Attributes:
        span: its words, without an article or a title before them ("Varga", "Harbour Board").
        kind: what it names; an outlet is an organisation that publishes news.
        sure: the network's probability of this kind for these words.
    """

    span: Span
    kind: NameKind
    sure: float


@dataclass(frozen=True)
class Names:
    """The names of one article, in order; no two of them meet.

    Every look-up is a bisection, so that rules may ask as often as they like.
    """

    all: tuple[Name, ...] = ()

    def within(self, span: Span) -> tuple[Name, ...]:
        """The names that lie wholly within ``span``."""
        return self.all[bisect_left(self._starts, span.start) : bisect_right(self._ends, span.end)]

    def meeting(self, span: Span) -> tuple[Name, ...]:
        """The names that share a character with ``span``."""
        return self.all[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    def at(self, span: Span) -> Name | None:
        """The longest name that shares a character with ``span``; of two as long, the first."""
        return max(self.meeting(span), key=lambda name: name.span.end - name.span.start, default=None)

    @cached_property
    def persons(self) -> tuple[Name, ...]:
        """Names of persons."""
        return self._of("person")

    @cached_property
    def outlets(self) -> tuple[Name, ...]:
        """Names of news organisations."""
        return self._of("outlet")

    def _of(self, kind: NameKind) -> tuple[Name, ...]:
        return tuple(name for name in self.all if name.kind == kind)

    @cached_property
    def _starts(self) -> list[int]:
        return [name.span.start for name in self.all]

    @cached_property
    def _ends(self) -> list[int]:
        return [name.span.end for name in self.all]


def in_order(names: Iterable[Name]) -> Names:
    """Put names in order; where two meet, the longer is kept."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.span.start, -name.span.end)):
        if not kept or kept[-1].span.end <= name.span.start:
            kept.append(name)
        elif name.span.end - name.span.start > kept[-1].span.end - kept[-1].span.start:
            kept[-1] = name
    return Names(tuple(kept))


NO_NAMES: Final = Names()
"""Of a text that was not looked through."""
