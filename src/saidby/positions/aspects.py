"""What a text speaks of: which words of it are the proposition's, and how much of it is there."""

import msgspec

from saidby.positions.proposition import Proposition
from saidby.positions.words import Word, Words, alike, root_of


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a proposition stands in a text.

    Attributes:
        deeds: places of words that name the deed.
        undone: places of words that name its opposite.
        things: places of words for what it is done with.
        share: of the weight of the things, 0 to 1.
        met: keys of the things that were found.
    """

    deeds: tuple[int, ...]
    undone: tuple[int, ...]
    things: tuple[int, ...]
    share: float
    met: frozenset[str]


def spoken(words: Words, of: Proposition) -> Spoken:
    """Lay a proposition over a text."""
    met = {i: key for i, word in enumerate(words) if (key := _thing(word, of))}
    found = frozenset(met.values())
    total = sum(of.things.values()) or 1.0
    return Spoken(
        deeds=tuple(i for i, word in enumerate(words) if word.key in of.kin or word.kin in of.kin),
        undone=tuple(i for i, word in enumerate(words) if word.key in of.undone),
        things=tuple(met),
        share=sum(of.things[key] for key in found) / total,
        met=found,
    )


def _thing(word: Word, of: Proposition) -> str | None:
    if not word.text[0].isalpha():
        return None
    root = root_of(word)
    if root in of.things:
        return root
    if word.kin in of.things:
        return word.kin
    return next((key for key in of.things if word.name and alike(root, key)), None)
