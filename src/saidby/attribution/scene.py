"""What the rules look at: the text, its sentences, its outlets, its names."""

from bisect import bisect_right
from dataclasses import dataclass

from saidby.attribution.names import NO_NAMES, Names
from saidby.attribution.outlets import Outlets
from saidby.types import Span, Spans


@dataclass(frozen=True)
class Scene:
    """What the rules look at: the text, its sentences and paragraphs in order, its outlets, and the names in it."""

    text: str
    sentences: Spans
    outlets: Outlets
    names: Names = NO_NAMES
    paragraphs: Spans = ()

    def sentence(self, at: Span) -> Span:
        """The sentence that ``at`` begins in (or the stretch itself, where there is none)."""
        before = bisect_right(self.sentences, at.start, key=lambda sentence: sentence.start)
        return self.sentences[before - 1] if before and at.start < self.sentences[before - 1].end else at

    def number(self, place: int) -> int:
        """The number of the sentence that holds a place, counted from 0."""
        return max(0, bisect_right(self.sentences, place, key=lambda sentence: sentence.start) - 1)

    def outlet(self, spans: Spans) -> bool:
        """Tell whether the words under ``spans`` name a news organisation."""
        return bool(spans) and self.outlets.named(" ".join(span.of(self.text) for span in spans))

    def words(self, span: Span) -> str:
        """The words under a span."""
        return span.of(self.text)
