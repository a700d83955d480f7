"""Likeness of single words, each asked for once."""

from collections.abc import Sequence

from saidby.claims.likeness import Likeness
from saidby.language.words import Floats
from tests.claims.telling import MEANING


def test_near_words_are_alike_and_far_ones_are_not() -> None:
    alike = Likeness(MEANING.of).of(["ship"], ["vessel", "sugar", "ship"])
    assert alike[0, 1] < 0.2 < alike[0, 0] < alike[0, 2] == 1


def test_each_word_is_asked_for_once() -> None:
    asked: list[str] = []

    def vectors(texts: Sequence[str]) -> Floats:
        asked.extend(texts)
        return MEANING.of(texts)

    likeness = Likeness(vectors)
    likeness.of(["ship", "dam"], ["dam"])
    likeness.of(["dam"], ["ship"])
    assert sorted(asked) == ["dam", "ship"]
    assert likeness.of([], ["dam"]).shape == (0, 1)
