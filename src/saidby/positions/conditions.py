"""Conditions laid side by side: what was added, what was dropped, by what the words say rather than how they are spelled."""

from collections.abc import Iterable, Sequence
from typing import Final

from saidby.claims.stems import rarity
from saidby.positions.words import letters, words_of

_SAME: Final = 0.5
"""The share of the lighter one's weight that two wordings of one condition share."""
_LITTLE_TEXT: Final = (
    "if unless only until provided that on condition as long in exchange return for after before once the a an to of its it "
    "their they and would will must first be is are with without should not no any when by he she we our his her"
)
_LITTLE: Final = frozenset(_LITTLE_TEXT.split())


def _keys(condition: str) -> dict[str, float]:
    return {word.kin: rarity(word.text) for word in letters(words_of(condition)) if word.text not in _LITTLE}


def same(a: str, b: str) -> bool:
    """Tell whether two wordings set one condition."""
    one, other = _keys(a), _keys(b)
    least = min(sum(one.values()), sum(other.values()))
    shared = sum(weight for key, weight in one.items() if key in other)
    return a == b or (least > 0 and shared / least >= _SAME)


def added(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """Return the conditions of the later position that the earlier one had not."""
    return tuple(one for one in after if not any(same(one, other) for other in before))


def same_set(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two positions set the same conditions, or one of them does not say which."""
    return not a or not b or (not added(a, b) and not added(b, a))


def joined(many: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return every condition once, in its first wording."""
    found: list[str] = []
    for conditions in many:
        found += [one for one in conditions if not any(same(one, other) for other in found)]
    return tuple(found)
