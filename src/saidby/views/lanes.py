"""The statements of one origin as they are shown: copies under what they copy, and no more than can be taken in."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from saidby.records import Copied, Told
from saidby.views.words import LONGEST_NAME, counted, listed, on_one_line, trimmed

LONGEST: Final = 12
"""Entries of a lane that are shown, unless all are asked for."""
_ALIKE: Final = 0.5
"""Share of the words of the shorter content that stand in the longer one, where one is taken for the copy of the other."""
_NAMED: Final = 6
"""Outlets that are named in a line."""
_WORD = re.compile(r"\w+")


class Stack(NamedTuple):
    """A statement, the same in copies of its article, and whether its own article is a copy of one that is not shown here."""

    told: Told
    copies: tuple[Told, ...] = ()
    copy: bool = False


def stacked(told: Sequence[Told], copies: Iterable[Copied]) -> list[Stack]:
    """Put under each statement those that say the same in a copy of its article; told is in the order of time, and so are stacks."""
    of = {copied.article: copied.of for copied in copies}
    under: dict[str, list[Told]] = {}
    heads = defaultdict[str, list[Told]](list)
    for one in told:
        group = heads[of.get(one.article, one.article)]
        alike = {other.id: _alike(one.content, other.content) for other in group if one.article != other.article}
        above = max((other for other in group if alike.get(other.id, -1) >= 0), key=lambda other: alike[other.id], default=one)
        under.setdefault(above.id, []).append(one)
        if above is one:
            group.append(one)
    return [Stack(one, tuple(under[one.id][1:]), one.article in of) for one in told if one.id in under]


def _alike(one: str, other: str) -> int:
    """Return how many words two contents share, where that is enough of the shorter to take one for a copy of the other; else -1."""
    first, second = (set(_WORD.findall(words.casefold())) for words in (one, other))
    shared = len(first & second)
    return shared if shared >= _ALIKE * min(len(first), len(second)) else -1


def cut(stacks: Sequence[Stack], everything: bool) -> tuple[Sequence[Stack], Sequence[Stack]]:
    """Return the stacks to show, and those left over; one alone is never left over."""
    if everything or len(stacks) <= LONGEST + 1:
        return stacks, ()
    return stacks[:LONGEST], stacks[LONGEST:]


def outlets_of(told: Iterable[Told]) -> str:
    """Return the outlets of statements in words, those with most first, a few by name."""
    counts = Counter(trimmed(on_one_line(one.outlet or "no outlet"), LONGEST_NAME) for one in told)
    named = [f"{outlet} ({count})" if count > 1 else outlet for outlet, count in counts.most_common(_NAMED)]
    left = len(counts) - _NAMED
    return listed([*named, counted(left, "other outlet", "other outlets")] if left > 0 else named)
