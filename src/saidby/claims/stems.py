"""Words by their stems: inflected forms, irregular ones and a few words that stand for one another come to one.

Stems are those of the Snowball stemmer (Porter, 2001); what it does not know of English verbs stands in ``irregular.txt``.
How rare a word is comes from its place in the vocabulary of the shipped tokenizer, which is sorted by frequency.
"""

import math
from functools import cache, lru_cache
from importlib.resources import files

import snowballstemmer

from saidby.language.pieces import tokenizer

_FIRST, _LAST = 1996, 30522
"""The vocabulary's whole words begin and end here, the most frequent first."""
LEAST = 0.25
"""The weight of the most frequent word; the rarest weighs 1."""


@cache
def _stemmer() -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer("english")


@cache
def _irregular() -> dict[str, str]:
    """The first word of each line by the others."""
    rows = [line.split() for line in _lines("irregular.txt")]
    return {form: row[0] for row in rows for form in row}


@cache
def _alike() -> dict[str, str]:
    """The stem of the first word of each line by the stems of the others; a word belongs where it stands first."""
    found: dict[str, str] = {}
    for line in _lines("alike.txt"):
        row = [_plain_stem(word) for word in line.split()]
        for one in row:
            found.setdefault(one, found.get(row[0], row[0]))
    return found


@cache
def opposites() -> dict[str, frozenset[str]]:
    """The stems that cannot hold beside a stem of one thing at one time."""
    found: dict[str, set[str]] = {}
    for line in _lines("opposites.txt"):
        left, right = ([_plain_stem(word) for word in side.split()] for side in line.split("|"))
        for one, other in ((left, right), (right, left)):
            for word in one:
                found.setdefault(word, set()).update(other)
    return {word: frozenset(others - {word}) for word, others in found.items()}


def _lines(name: str) -> list[str]:
    text = (files("saidby") / "claims" / name).read_text("utf8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=65536)
def _plain_stem(word: str) -> str:
    base = _irregular().get(word, word)
    stem: str = _stemmer().stemWord(base[:-2] if base.endswith("ly") and len(base) > 5 else base)
    return stem


def stem(word: str) -> str:
    """Return the stem of a word in small letters: "sunk" and "sinking" are "sink"."""
    return _plain_stem(word)


def concept(stem: str) -> str:
    """Return the stem that stands for all stems used alike: "kill" and "death" are "die"."""
    return _alike().get(stem, stem)


@lru_cache(maxsize=65536)
def rarity(word: str) -> float:
    """Return how much a word tells, from ``LEAST`` to 1, by how rare it is in English; a word of several pieces is rare."""
    number = tokenizer().token_to_id(word)
    if number is None or number < _FIRST:
        return 1.0
    return LEAST + (1 - LEAST) * min(1.0, math.log(number - _FIRST + 1) / math.log(_LAST - _FIRST))
