"""Which statement of a reading answers which statement of the gold: one to one, best first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, Protocol

from saidby.types import Source, Span, Spans, Statement

HALF: Final = 0.5
"""So much of the longer content's words two contents must share to be of one statement."""
_WORD = re.compile(r"\w+")


class Marked(Protocol):
    """What gold and reading have in common."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who is cited."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """What they are said to say."""


class Words:
    """Maps spans of a text to the words that they touch, each known by its place."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts, self._ends = [start for start, _ in found], [end for _, end in found]

    def under(self, spans: Iterable[Span]) -> frozenset[int]:
        """Return the places of the words under the spans; of marks alone (a dash for cue) those of the marks."""
        kept = list(spans)
        first = [bisect_right(self._ends, span.start) for span in kept]
        last = [bisect_left(self._starts, span.end) for span in kept]
        words = frozenset(start for a, b in zip(first, last, strict=True) for start in self._starts[a:b])
        return words or frozenset(place for span in kept for place in range(span.start, span.end) if not self.text[place].isspace())

    def said(self, spans: Iterable[Span]) -> str:
        """Return the words under the spans, as they stand."""
        return " … ".join(" ".join(span.of(self.text).split()) for span in spans)

    def around(self, span: Span, margin: int = 110) -> str:
        """Return the line of a span, cut to what stands near it."""
        start = max(self.text.rfind("\n", 0, span.start) + 1, span.start - margin)
        line = self.text.find("\n", span.end)
        return self.text[start : min(line if line >= 0 else len(self.text), span.end + margin)].strip()


def share(one: frozenset[int], other: frozenset[int]) -> float:
    """Return how much of the longer of two stretches both have; two empty ones share nothing."""
    return len(one & other) / max(len(one), len(other), 1)


class _Likeness(NamedTuple):
    """How alike two statements are; the greater the likelier one answers the other."""

    cue: bool
    content: float
    hops: bool


def paired(gold: Sequence[Statement], read: Sequence[Statement], words: Words) -> dict[int, int]:
    """Return, for each gold statement that was found, the place of the one that answers it.

    Two can be the same if the cues of their origins share a word, or their contents at least half of the words. The likeliest pair is
    taken first: cue before content before the number of hops.
    """
    alike = [(_likeness(one, other, words), g, r) for g, one in enumerate(gold) for r, other in enumerate(read)]
    pairs: dict[int, int] = {}
    for likeness, g, r in sorted(alike, key=lambda pair: (pair[0], -pair[1], -pair[2]), reverse=True):
        if (likeness.cue or likeness.content >= HALF) and g not in pairs and r not in pairs.values():
            pairs[g] = r
    return pairs


def _likeness(one: Statement, other: Statement, words: Words) -> _Likeness:
    content = share(words.under(one.content), words.under(other.content))
    return _Likeness(meet(_cue(one), _cue(other), words), content, len(one.chain) == len(other.chain))


def _cue(statement: Statement) -> Spans:
    cue = statement.chain[-1].cue if statement.chain else None
    return (cue,) if cue else ()


def meet(one: Iterable[Span], other: Iterable[Span], words: Words) -> bool:
    """Tell whether two groups of spans share a word."""
    return not words.under(one).isdisjoint(words.under(other))
