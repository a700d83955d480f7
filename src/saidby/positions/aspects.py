"""What a text speaks of: which words of it are the proposition's, and how much of it is there."""

from typing import Final

import msgspec

from saidby.positions.proposition import Proposition
from saidby.positions.words import Word, Words, alike, root_of

TOPIC: Final = 0.75
"""The part of what is spoken of that the thing itself makes up; the rest are those who act."""
ENOUGH: Final = 0.4
"""So much of the words for a thing names it: "the islands", or a surname."""


class Spoken(msgspec.Struct, frozen=True, kw_only=True):
    """How much of a proposition stands in a text.

    Attributes:
        deeds: places of words that name the deed.
        undone: places of words that name its opposite.
        things: places of words for what it is done with, those who act left out.
        share: of the weight of the things, 0 to 1.
        met: keys of the things that were found.
    """

    deeds: tuple[int, ...]
    undone: tuple[int, ...]
    things: tuple[int, ...]
    share: float
    met: frozenset[str]


def spoken(words: Words, of: Proposition) -> Spoken:
    """Lay a proposition over a text; of several wordings the one of which most is there counts."""
    met = {i: key for i, word in enumerate(words) if (key := _thing(word, of))}
    found = frozenset(met.values())
    return Spoken(
        deeds=tuple(i for i, word in enumerate(words) if word.key in of.kin or word.kin in of.kin),
        undone=tuple(i for i, word in enumerate(words) if word.key in of.undone),
        things=tuple(i for i, key in met.items() if key not in of.names),
        share=max(_share(found, part, of) for part in of.parts or (of,)),
        met=found,
    )


def _share(found: frozenset[str], part: Proposition, of: Proposition) -> float:
    """How much of one wording is there: mostly the thing, a little those who act."""
    topic = {key: weight for key, weight in part.things.items() if key not in of.names}
    actors = sum(key in of.names for key in found) / max(1, len(of.names))
    if not topic:
        return actors
    named = sum(weight for key, weight in topic.items() if key in found) / (ENOUGH * sum(topic.values()))
    return TOPIC * min(1.0, named) + (1 - TOPIC) * actors


def _thing(word: Word, of: Proposition) -> str | None:
    if not word.text[0].isalpha():
        return None
    root = root_of(word)
    if root in of.things:
        return root
    if word.kin in of.things:
        return word.kin
    return next((key for key in of.things if word.name and alike(root, key)), None)
