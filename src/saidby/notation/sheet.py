"""A marked text taken apart, and what is understood where nothing is written."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, NoReturn

import msgspec

from saidby.errors import UsageError
from saidby.types import Hop, Source, Span, Spans, Statement

LETTERS = {"e": "evidence", "c": "content", "i": "condition", "h": "hedge", "w": "when", "s": "source", "q": "cue"}
"""What a label's letter stands for; where spans are equal, the earlier letter is the outer bracket."""


LINE = re.compile(r"[cs]\d+:")
"""How a line after the text begins."""

POLARITY = {"negated": True, "affirmed": False}
DETAILS = ("role", "organisation", "location")
PROFILE = ("descriptor", "proximity", "number", "reason", "specificity")
"""Details of an unnamed source, in the order in which they are written; all but the first may be left out."""

FORMULA = {"formula": True, "no_formula": False}


class Parsed(msgspec.Struct, frozen=True, kw_only=True):
    """What a marked text says: the bare text, who is cited in it, and the statements in the order of their numbers."""

    text: str
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]


class Label(NamedTuple):
    """What a bracket is labelled with: a letter of ``LETTERS`` and a number."""

    letter: str
    number: int

    def __str__(self) -> str:
        return f"{self.letter}{self.number}"


Table = Mapping[Label, Spans]


class Line(NamedTuple):
    """A line after the text, or a part of one, and where it stands: line and column, counted from 1."""

    rest: str
    number: int
    column: int

    @property
    def where(self) -> str:
        """Say where it stands."""
        return f"line {self.number}, column {self.column}"

    def part(self, start: int, end: int | None = None) -> "Line":
        """Return a stretch of it, without the blanks around."""
        piece = self.rest[start:end]
        return Line(piece.strip(), self.number, self.column + start + len(piece) - len(piece.lstrip()))

    def parts(self, by: str) -> Iterator["Line"]:
        """Yield what stands between the separators, without the blanks around."""
        start = 0
        for piece in self.rest.split(by):
            yield self.part(start, start + len(piece))
            start += len(piece) + 1


class Sheet(NamedTuple):
    """A marked text taken apart: the spans under each label, the lines by the label each begins with, and where brackets first open."""

    table: Table
    lines: Mapping[Label, Line] = {}
    places: Mapping[Label, str] = {}

    def labels(self, letter: str) -> list[Label]:
        """Return, in order, the labels with this letter that stand in the text or begin a line."""
        return sorted({label for label in (*self.table, *self.lines) if label.letter == letter})

    def spans(self, letter: str, number: int) -> Spans:
        """Return the spans under a label; none where it does not stand."""
        return self.table.get(Label(letter, number), ())

    def named(self) -> set[str]:
        """Return the labels that the statements' lines name."""
        return {name for label, line in self.lines.items() if label.letter == "c" for name in re.findall(r"\b[a-z]\d+", line.rest)}


def default_hop(number: int, content: Spans, sheet: Sheet) -> Hop:
    """Return the one hop that a statement without a line has: source and cue of its own number."""
    mentions, cue = sheet.spans("s", number), first(sheet.spans("q", number))
    return Hop(source=f"s{number}" if mentions else None, anchor=nearest(mentions, cue, content), cue=cue)


def nearest(mentions: Spans, cue: Span | None, content: Spans) -> Spans:
    """Return the mention nearest to the cue or, without one, to the content; of two equally near, the earlier."""
    near = (cue,) if cue else content
    return (min(mentions, key=lambda mention: min((_gap(mention, span) for span in near), default=0)),) if mentions else ()


def _gap(one: Span, other: Span) -> int:
    """Return how many characters lie between two spans."""
    return max(one.start - other.end, other.start - one.end, 0)


def first(spans: Spans) -> Span | None:
    """Return the first span, if there is one."""
    return spans[0] if spans else None


def fail(what: str, where: str, remedy: str) -> NoReturn:
    """Raise a ``UsageError``."""
    raise UsageError(what, where, remedy)
