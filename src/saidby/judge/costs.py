"""What asking would send, and cost at most, told before anything is sent."""

from collections.abc import Iterable
from typing import Final

import msgspec

from saidby.judge.asking import Asked, length

USUAL: Final = 4
"""Characters of English a token, about; OpenAI, "What are tokens and how to count them"."""
LEAST: Final = 2
"""Characters a token that the cost is counted with, so that names and figures do not make it dearer than told."""
_MILLION: Final = 1_000_000


class Prices(msgspec.Struct, frozen=True, kw_only=True):
    """What a million tokens cost, in whatever currency."""

    sent: float = 0.0
    got: float = 0.0

    def of(self, sent: int, got: int) -> float:
        """Return what so many tokens cost."""
        return (sent * self.sent + got * self.got) / _MILLION


class Estimate(msgspec.Struct, frozen=True, kw_only=True):
    """What asking some questions would send.

    Attributes:
        characters: of all messages.
        tokens: of all messages, about.
        answers: tokens of all answers, at most.
    """

    questions: int
    characters: int
    tokens: int
    answers: int

    def cost(self, prices: Prices) -> float:
        """Return what it costs at most."""
        return prices.of(-(-self.characters // LEAST), self.answers)


def estimate(questions: Iterable[Asked], tokens: int) -> Estimate:
    """Measure questions, each answered in so many tokens at most."""
    lengths = [length(one) for one in questions]
    characters = sum(lengths)
    return Estimate(questions=len(lengths), characters=characters, tokens=-(-characters // USUAL), answers=tokens * len(lengths))
