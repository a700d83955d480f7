"""What the rules of bearing look at: one statement, the proposition, and what was said just before."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from saidby.positions.aspects import Spoken, spoken
from saidby.positions.proposition import Proposition, proposition
from saidby.positions.words import Words, words_of
from saidby.records import Issue, Told

BACK: Final = 700
"""Characters behind which what was said before is no longer what "such a plan" means."""


class Scene:
    """One statement beside one issue.

    Args:
        near: likeness of meaning of statement and issue, -1 to 1.
        before: statements that stand shortly before it in its article.
    """

    def __init__(self, issue: Issue, told: Told, near: float = 0.0, before: Sequence[Told] = ()) -> None:
        self.issue, self.told, self.near, self.before = issue, told, near, before

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
    def earlier(self) -> str:
        """The sentences that stand shortly before it."""
        return " ".join(dict.fromkeys(one.sentence for one in self.before))

    @cached_property
    def context(self) -> Spoken:
        """What they have."""
        return spoken(words_of(self.earlier), self.of)


def scenes(issue: Issue, told: Sequence[Told], near: Sequence[float]) -> list[Scene]:
    """Set each statement beside the issue, with what its article said before it."""
    return [Scene(issue, one, close, _before(one, told)) for one, close in zip(told, near, strict=True)]


def _before(one: Told, told: Sequence[Told]) -> list[Told]:
    found = [other for other in told if other.article == one.article and other.sentence != one.sentence]
    return [other for other in found if 0 <= one.span.start - other.span.start <= BACK]
