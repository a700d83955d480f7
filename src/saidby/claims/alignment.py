"""Two contents laid side by side: which words of the one stand for which of the other, and what is left over."""

from collections.abc import Sequence
from typing import Final

import msgspec

from saidby.claims.likeness import Likeness
from saidby.claims.stems import opposites
from saidby.claims.wording import Word, Wording

SOFT: Final = 0.85
"""What a word that is merely alike counts at most."""
_STEM: Final = 4
"""Letters that two forms of a name share ("Tarvia", "Tarvian")."""


class Aligned(msgspec.Struct, frozen=True, kw_only=True):
    """Two contents laid side by side.

    Attributes:
        covered: the share of each one's weight that the other has.
        plain: the same of the words that are no names; 0 where there are none.
        shared: keys that both have.
        left: the words of each that the other has nothing for.
        opposed: words, one of each, that cannot both hold.
    """

    covered: tuple[float, float]
    plain: tuple[float, float]
    shared: frozenset[str]
    left: tuple[tuple[Word, ...], tuple[Word, ...]]
    opposed: tuple[str, str] | None


def aligned(a: Wording, b: Wording, likeness: Likeness) -> Aligned:
    """Lay two contents side by side."""
    shared = a.keys & b.keys
    one, other = _distinct(a.words), _distinct(b.words)
    best_a, best_b = _best(one, other, shared, likeness)
    return Aligned(
        covered=(_covered(one, best_a), _covered(other, best_b)),
        plain=(_plain(one, best_a), _plain(other, best_b)),
        shared=shared,
        left=(_left(one, best_a), _left(other, best_b)),
        opposed=_opposed([word for word in one if word.key not in shared], [word for word in other if word.key not in shared]),
    )


def _distinct(words: Sequence[Word]) -> list[Word]:
    return list({word.key: word for word in reversed(words)}.values())[::-1]


def _best(one: Sequence[Word], other: Sequence[Word], shared: frozenset[str], likeness: Likeness) -> tuple[list[float], list[float]]:
    """How well each word of either side is matched: 1 where the other has it."""
    open_a, open_b = [word for word in one if word.key not in shared], [word for word in other if word.key not in shared]
    near = likeness.of([word.text for word in open_a], [word.text for word in open_b]) * SOFT
    for i, x in enumerate(open_a):
        for j, y in enumerate(open_b):
            if x.name or y.name:
                near[i, j] = 0.9 if _one_name(x, y) else 0.0
    near_a, near_b = near.max(1, initial=0.0), near.max(0, initial=0.0)
    spare_a, spare_b = _spare(open_a, open_b, shared), _spare(open_b, open_a, shared)
    by_a = {word.key: max(float(near_a[i]), spare_a[i]) for i, word in enumerate(open_a)}
    by_b = {word.key: max(float(near_b[i]), spare_b[i]) for i, word in enumerate(open_b)}
    return [by_a.get(word.key, 1.0) for word in one], [by_b.get(word.key, 1.0) for word in other]


def _spare(mine: Sequence[Word], theirs: Sequence[Word], shared: frozenset[str]) -> list[float]:
    """Which words one may do without: forename or title before a name that both have, where the other has no other one there."""
    taken = {word.before for word in theirs}
    free = {word.key for word in mine if word.before and word.before not in taken and _leads_to(word, mine, shared)}
    return [0.9 if word.key in free else 0.0 for word in mine]


def _leads_to(word: Word, words: Sequence[Word], shared: frozenset[str]) -> bool:
    """Follow "Prime Minister Alda Brekke" to the name that both have."""
    behind = {one.key: one.before for one in words}
    at = word.before
    for _ in range(4):
        if at in shared:
            return True
        at = behind.get(at, "")
    return False


def _one_name(x: Word, y: Word) -> bool:
    """Two forms of one name, or a name and the adjective or small-letter word from it."""
    short, long = sorted((x.text, y.text), key=len)
    return len(short) >= _STEM and long.startswith(short[: max(_STEM, len(short) - 2)]) and len(long) - len(short) <= 4


def _covered(words: Sequence[Word], best: Sequence[float]) -> float:
    total = sum(word.weight for word in words)
    return sum(word.weight * match for word, match in zip(words, best, strict=True)) / total if total else 0.0


def _plain(words: Sequence[Word], best: Sequence[float]) -> float:
    kept = [(word, match) for word, match in zip(words, best, strict=True) if not word.name]
    return _covered([word for word, _ in kept], [match for _, match in kept])


def _left(words: Sequence[Word], best: Sequence[float]) -> tuple[Word, ...]:
    return tuple(word for word, match in zip(words, best, strict=True) if match < 0.35)


def _opposed(a: Sequence[Word], b: Sequence[Word]) -> tuple[str, str] | None:
    theirs = {form: word.text for word in b for form in (word.stem, word.key)}
    for word in a:
        for form in (word.stem, word.key):
            if against := opposites().get(form, frozenset()) & theirs.keys():
                return word.text, theirs[min(against)]
    return None
