"""Which source of a reading is which source of the gold, by the places where each is mentioned."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from bench.matching import Marked
from saidby.types import Source, Span

PRONOUN: Final = re.compile(
    r"(?i)(?:he|she|they|it|who|whom|which|that|this|these|those|i|we|you|him|her|them|us|me|one|both|some|many|most|others?|another|"
    r"someone|nobody|no one|everyone|anyone)(?:sel(?:f|ves))?"
)
"""Words that name nobody by themselves. A list of the measure's own: it must not move with the reader that it measures."""
_APPOSED: Final = re.compile(r"\s*[,(;–—]|\s+(?:who|which|that|whose)\b")
ALIKE: Final = 0.4
"""So much of both mentions together must be shared by a mention that is the gold's, if neither begins the other."""


class Who:
    """Compares the sources of a reading with those of the gold.

    A mention of the reading *belongs* to the gold source whose mention it is most alike: of characters in either, ``ALIKE`` in both, or
    the gold's mention goes on behind it with an appositive. A mention of one source inside the mention of another ("[s1 the editor of
    [s2 the Signal]]") so belongs to the inner one.
    """

    def __init__(self, text: str, gold: Marked, read: Marked) -> None:
        self.text = text
        self.gold = {source.id: source for source in gold.sources}
        self.read = {source.id: source for source in read.sources}

    def pronoun(self, mention: Span) -> bool:
        """Tell whether the words under a span name nobody by themselves."""
        return bool(PRONOUN.fullmatch(" ".join(mention.of(self.text).split())))

    def names(self, source: Source) -> list[Span]:
        """Return the mentions that are no pronouns."""
        return [mention for mention in source.mentions if not self.pronoun(mention)]

    @cached_property
    def _owners(self) -> dict[Span, str | None]:
        """For each mention of the reading the gold source that it belongs to."""
        return {mention: self._owner(mention) for source in self.read.values() for mention in source.mentions}

    def _owner(self, mention: Span) -> str | None:
        alike = [(self._likeness(mention, theirs), id) for id, source in self.gold.items() for theirs in source.mentions]
        best, id = max(alike, default=(0.0, ""))
        return id if best >= ALIKE else None

    def _likeness(self, ours: Span, theirs: Span) -> float:
        shared = min(ours.end, theirs.end) - max(ours.start, theirs.start)
        if shared <= 0:
            return 0.0
        goes_on = ours.start == theirs.start and ours.end < theirs.end and _APPOSED.match(self.text, ours.end)
        ratio = shared / (max(ours.end, theirs.end) - min(ours.start, theirs.start))
        return max(ratio, ALIKE) if goes_on else ratio

    def held(self, read: Source) -> set[str]:
        """Return the gold sources that a source of the reading has a name of; more than one is a wrong merge."""
        return self.held_among(self.names(read))

    def held_among(self, mentions: Iterable[Span]) -> set[str]:
        """Return the gold sources that some mentions of the reading belong to."""
        return {owner for mention in mentions if (owner := self._owners[mention])}

    def same(self, gold: str | None, read: str | None) -> bool:
        """Tell whether a source of the reading is the gold's.

        If the gold knows more than a pronoun of it, the reading must have a mention with words of its own that touches one of the gold's,
        and none that belongs to another source. If it knows no more, the reading must not either. Nobody is nobody.
        """
        ours, theirs = self.read.get(read or ""), self.gold.get(gold or "")
        nobody = ours is None or ours.kind == "implicit"
        if nobody or theirs is None or ours is None:
            return nobody and theirs is None
        if theirs.kind == "author" and ours.kind == "author":
            return True
        return self._same(theirs, ours)

    def _same(self, theirs: Source, ours: Source) -> bool:
        if not self.resolved(theirs):
            return not self.names(ours) and _touch(theirs, ours)
        named = any(mention.meets(other) for mention in self.names(ours) for other in theirs.mentions)
        return named and self.held(ours) <= {theirs.id}

    def resolved(self, gold: Source) -> bool:
        """Tell whether the gold knows more of a source than a pronoun."""
        return gold.name is not None or bool(self.names(gold))

    def touch(self, gold: str | None, read: str | None) -> bool:
        """Tell whether two sources have a place in common, or are both nobody."""
        ours, theirs = self.read.get(read or ""), self.gold.get(gold or "")
        return _touch(theirs, ours) if ours and theirs else ours is theirs

    def merges(self) -> Iterator[tuple[Source, set[str]]]:
        """Yield the sources of the reading that are several in the gold."""
        for source in self.read.values():
            if len(held := self.held(source)) > 1:
                yield source, held

    def at(self, mention: Span) -> Source | None:
        """Return the source of the reading that is mentioned at a place, the one whose words are most alike."""
        alike = [(self._likeness(ours, mention), id) for id, source in self.read.items() for ours in source.mentions]
        best, id = max(alike, default=(0.0, ""))
        return self.read[id] if best > 0 else None

    def found(self, gold: Source) -> Source | None:
        """Return the source of the reading that has most of a gold source's mentions, names before pronouns."""
        counts = [(self._count(source, gold), id) for id, source in self.read.items()]
        best, id = max(counts, key=lambda count: count[0], default=(0.0, ""))
        return self.read[id] if best > 0 else None

    def _count(self, read: Source, gold: Source) -> float:
        mine = [mention for mention in read.mentions if self._owners[mention] == gold.id]
        return sum(0.1 if self.pronoun(mention) else 1.0 for mention in mine)


def _touch(one: Source, other: Source) -> bool:
    return any(mention.meets(theirs) for mention in one.mentions for theirs in other.mentions)
