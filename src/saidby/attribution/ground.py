"""Where mentions stand: sentence, paragraph, in whose words, inside quotation marks or not, at the head of a sentence or not."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from saidby.attribution.chains import Draft
from saidby.attribution.mentions import Mention
from saidby.attribution.scene import Scene
from saidby.types import Span, Spans

_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*»|„[^“”\n]*[“”]", re.MULTILINE)
_BEFORE_SUBJECT = re.compile(
    r"[“\"‘ ]*(?:(?:But|And|Yet|So|Still|Meanwhile|Later|Then|However|Also)\b,? |[^,“”\"\n]{1,60}, )?(?:[Tt]he |[Aa]n? )?"
)
_AFTER_CONJUNCTION = re.compile(r"(?i)^[“\"]*(?:after|when|while|as|before|since|although|though|if|because|once|until|where|who|which)\b")
_NESTED = 12
"""So many contents that begin before a place are looked at: nothing is nested deeper."""


@dataclass(frozen=True)
class Place:
    """Where a mention stands.

    Attributes:
        sentence, paragraph: counted from the beginning of the text.
        within: the contents that hold it, the outermost first.
        speaker: the words that name whose content it stands in, the innermost; empty in the article's own voice.
        quoted: inside quotation marks.
        opens: it is the first thing in its sentence, and so most likely the subject.
        title: its line is a headline, which has no full stop.
    """

    sentence: int
    paragraph: int
    within: Spans
    speaker: Spans
    quoted: bool
    opens: bool
    title: bool


class Ground:
    """Looks places up; every question is a bisection."""

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        self._scene = scene
        self._starts = [sentence.start for sentence in scene.sentences]
        self._lines = [found.start() for found in re.finditer("\n", scene.text)]
        marked = [Span(*found.span()) for found in _QUOTED.finditer(scene.text)]
        self._quotes = sorted([*marked, *(content for draft in drafts if draft.verbatim for content in draft.content)])
        self._quote_starts = [quote.start for quote in self._quotes]
        held = {(content, draft.links[-1].named) for draft in drafts for content in draft.content if draft.links and draft.links[-1].named}
        self._contents = sorted(held, key=lambda one: (one[0].start, -one[0].end))
        self._content_starts = [content.start for content, _ in self._contents]

    def place(self, one: Mention) -> Place:
        """Say where a mention stands."""
        holders = self._holders(one)
        sentence = bisect_right(self._starts, one.start)
        return Place(
            sentence=sentence,
            paragraph=bisect_right(self._lines, one.start),
            within=tuple(content for content, _ in holders),
            speaker=holders[-1][1] if holders else (),
            quoted=self._quoted(one.start),
            opens=self._opens(one, sentence),
            title=self._title(one.start),
        )

    def _holders(self, one: Mention) -> list[tuple[Span, Spans]]:
        last = bisect_right(self._content_starts, one.start)
        near = self._contents[max(0, last - _NESTED) : last]
        return [(content, speaker) for content, speaker in near if one.end <= content.end and one.anchor != speaker]

    def _quoted(self, at: int) -> bool:
        last = bisect_right(self._quote_starts, at)
        return any(at < quote.end for quote in self._quotes[max(0, last - 3) : last])

    def _opens(self, one: Mention, sentence: int) -> bool:
        start = self._starts[sentence - 1] if sentence else 0
        before = self._scene.text[start : one.start]
        return len(before) < 90 and bool(_BEFORE_SUBJECT.fullmatch(before)) and not _AFTER_CONJUNCTION.match(before)

    def _title(self, at: int) -> bool:
        line = bisect_right(self._lines, at)
        start = self._lines[line - 1] + 1 if line else 0
        end = self._lines[line] if line < len(self._lines) else len(self._scene.text)
        text = self._scene.text[start:end].rstrip()
        return start < 400 and end - start < 160 and not re.search(r"[.!?:;][”\"’)]*$", text)


def contents_of(drafts: Iterable[Draft]) -> dict[Spans, Spans]:
    """For the words that name each speaker, the contents that they are the source of; an outlet that is told is none."""
    told: dict[Spans, Spans] = {}
    for draft in drafts:
        for link in draft.links:
            if link.cue:
                told[link.named] = (*told.get(link.named, ()), *draft.content)
    return told
