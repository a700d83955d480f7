"""A text as the rules of bearing see it: words with stems, "not" apart from its verb, marks that end a clause."""

import re
from functools import lru_cache
from typing import Final

import msgspec

from saidby.claims.nations import owner_of
from saidby.claims.stems import concept, stem

_STEM: Final = 4
_ENDINGS: Final = frozenset(["", "s", "n", "an", "ian", "ese", "ish", "ic", "i", "ers", "ans", "ns", "ians"])
LONGEST: Final = 2400
"""Characters of a text that are looked at."""
_TOKEN: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+?(?=n[’']t\b)|n[’']t\b|(?:[^\W\d_]\.){2,}|[^\W\d_]+|[.;:!?,]|[—–…]|[“”\"«»„]")
_MONTH: Final = re.compile(r"(?i)(?:\b(?:in|on|by|of|before|after|until|since|this|next|last|early|late|mid|from|for|to)[ -]|\d )$")
_BACK: Final = 12
"""Characters before "May" that tell the month from the verb."""
_SHORT: Final = {"ca": "can", "wo": "will", "sha": "shall", "n't": "not", "n’t": "not", "cannot": "not"}


class Word(msgspec.Struct, frozen=True):
    """One word or mark.

    Attributes:
        text: in small letters.
        key: its stem.
        kin: the stem that stands for all used alike ("hand" and "cede").
        start, end: code points of the text, half-open.
        name: it is written with a capital.
    """

    text: str
    key: str
    kin: str
    start: int
    end: int
    name: bool


Words = tuple[Word, ...]


@lru_cache(maxsize=4096)
def words_of(text: str) -> Words:
    """Cut a text into words and marks."""
    return tuple(_word(found) for found in _TOKEN.finditer(text[:LONGEST]))


def _word(found: re.Match[str]) -> Word:
    small = found[0].lower()
    text = _SHORT.get(small, small)
    if found[0] == "May" and _MONTH.search(found.string, max(0, found.start() - _BACK), found.start()):
        text = "may-month"
    root = stem(text)
    return Word(text, root, concept(root), found.start(), found.end(), found[0][0].isupper())


def root_of(word: Word) -> str:
    """What a name and its adjective share ("Orvia", "Orvian"); of another word its stem."""
    return owner_of(word.text) if word.name else word.key


def letters(words: Words) -> Words:
    """Return the words without the marks."""
    return tuple(word for word in words if word.text[0].isalnum())


def alike(a: str, b: str) -> bool:
    """Tell whether two roots are forms of one name ("Kuril", "Kurils"; "Orvia", "Orvian")."""
    short, long = sorted((a, b), key=len)
    if len(short) < _STEM or not long.startswith(short[:-1]):
        return False
    return long[len(short) - 1 :].removeprefix(short[-1]) in _ENDINGS
