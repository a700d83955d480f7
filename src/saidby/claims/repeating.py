"""The statements of a copy that stand in the article it copies: they make the same claims, and nothing need be compared."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from saidby.records import Tie, Told

NEARLY: Final = 0.8
"""The share of the longer one's words, from which two contents are one that was edited; numbers must all be the same."""
_WORD: Final = re.compile(r"\w+")


def repeated(copy: Sequence[Told], original: Sequence[Told], reason: str) -> Iterator[Tie]:
    """Tie each statement of a copy to that of the original which says the same in nearly the same words.

    Args:
        copy: the statements of an article that repeats another.
        original: those of the article repeated.
        reason: why the one is a copy of the other, in words.
    """
    words = [(_words(one.content), one) for one in original if one.content]
    for told in copy:
        mine = _words(told.content)
        share, best = max(((_share(mine, theirs), one) for theirs, one in words if one.act == told.act), key=_first, default=(0.0, told))
        if share >= NEARLY:
            yield Tie(a=told.id, b=best.id, relation="same", score=0.99, rule="copy", reason=f"stands in a copy: {reason}")


def _first(pair: tuple[float, Told]) -> float:
    return pair[0]


def _words(content: str) -> list[str]:
    return _WORD.findall(content.casefold())


def _share(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """The share of words that two contents have in common; none where a number differs."""
    if {word for word in mine if word.isdigit()} != {word for word in theirs if word.isdigit()}:
        return 0.0
    return len(set(mine) & set(theirs)) / max(len(set(mine)), len(set(theirs)), 1)
