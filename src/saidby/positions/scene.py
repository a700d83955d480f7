"""What the rules of bearing look at: one statement, the proposition, and what was said just before."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from saidby.positions.aspects import Spoken, spoken
from saidby.positions.proposition import Proposition, proposition
from saidby.positions.words import Words, words_of
from saidby.records import Issue, Told
from saidby.types import Article

BACK: Final = 700
"""Characters behind which what was said before is no longer what "such a plan" means."""
PRECEDING: Final = 240
"""Characters of the article that are looked at before a statement."""
_KNOWN: Final = 40
"""Characters by which a sentence is found in its article."""


class Scene:
    """One statement beside one issue.

    Args:
        near: likeness of meaning of statement and issue, -1 to 1.
        before: statements that stand shortly before it in its article.
        article: its article, where more is to be known than its statements tell.
    """

    def __init__(self, issue: Issue, told: Told, near: float = 0.0, before: Sequence[Told] = (), article: Article | None = None) -> None:
        self.issue, self.told, self.near, self.before, self._article = issue, told, near, before, article

    @cached_property
    def of(self) -> Proposition:
        """The proposition."""
        return proposition(self.issue)

    @cached_property
    def words(self) -> Words:
        """Those of the content."""
        return words_of(self.told.content)

    @cached_property
    def cue(self) -> Words:
        """The words by which the origin is said to have said it, with a negation right before them."""
        cue = self.told.origin.cue or ""
        found = re.search(rf"(?i)\b(no longer|never|not|n[’']t)(?: \w+ly)? {re.escape(cue)}", self.told.sentence) if cue else None
        return words_of(f"{found[1]} {cue}" if found and found[1] not in cue else cue)

    @cached_property
    def spoken(self) -> Spoken:
        """What the content has of the proposition."""
        return spoken(self.words, self.of)

    @cached_property
    def around(self) -> Spoken:
        """What its sentence has."""
        return spoken(words_of(self.told.sentence), self.of)

    @cached_property
    def context(self) -> Spoken:
        """What the sentences of the statements before it have."""
        return spoken(words_of(" ".join(dict.fromkeys(one.sentence for one in self.before))), self.of)

    @cached_property
    def headline(self) -> str:
        """The headline of its article; "" where the statement stands in it."""
        title = (self._article.title or "") if self._article else ""
        return "" if title and self.told.sentence in title else title

    @cached_property
    def preceding(self) -> str:
        """What its article has right before its sentence, whoever says it."""
        if self._article is None:
            return " ".join(dict.fromkeys(one.sentence for one in self.before))[-PRECEDING:]
        text, sentence = self._article.text, self.told.sentence[:_KNOWN]
        at = text.rfind(sentence, 0, self.told.span.start + len(sentence)) if sentence else -1
        end = at if at >= 0 else self.told.span.start
        return " ".join(text[max(0, end - PRECEDING) : end].split())

    def is_name(self, words: Words, at: int) -> bool:
        """Tell whether a word with a capital is a name, and does not only begin a sentence, as far as its article tells."""
        if not words[at].name or self._article is None or not _begins(words, at, self.told.content):
            return words[at].name
        word = self.told.content[words[at].start : words[at].end]
        followed = any(word.name for word in words[at + 1 : at + 2])
        return followed or re.search(rf"[a-z,;] {re.escape(word)}\b", self._article.text) is not None

    @cached_property
    def setting(self) -> Spoken:
        """What headline and preceding text have."""
        return spoken(words_of(f"{self.headline}. {self.preceding}"), self.of)


def scenes(issue: Issue, told: Sequence[Told], near: Sequence[float], articles: Mapping[str, Article]) -> list[Scene]:
    """Set each statement beside the issue, with what its article said before it."""
    return [Scene(issue, one, close, _before(one, told), articles.get(one.article)) for one, close in zip(told, near, strict=True)]


def _begins(words: Words, at: int, content: str) -> bool:
    """Tell whether nothing stands before a word, or what ends a sentence."""
    return at == 0 or bool(re.search(r"[.!?:…“\"][^\w]*$", content[: words[at].start]))


def _before(one: Told, told: Sequence[Told]) -> list[Told]:
    found = [other for other in told if other.article == one.article and other.sentence != one.sentence]
    return [other for other in found if 0 <= one.span.start - other.span.start <= BACK]
