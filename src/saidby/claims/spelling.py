"""Names as they are compared: without accents, case, marks and the letters that ways of writing another script differ in."""

import re
from functools import lru_cache
from typing import Final

from anyascii import anyascii

_LONG: Final = 300
"""A name longer than so many characters is none; the rest is not looked at."""
_NOT_WORD = re.compile(r"[^a-z0-9& ]+")
_OWNS = re.compile(r"(?<=\w)[’']s?(?=$|\s)")
_WAYS: Final = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"shch|sch", "sh"),
        (r"kh", "h"),
        (r"ph", "f"),
        (r"ck|c(?![eihy])", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"tz", "ts"),
        (r"ou", "u"),
        (r"(?:ff)$", "v"),
        (r"[yj]", "i"),
        (r"^i(?=[ae])|(?<=[aeiou])i(?=e)", ""),
        (r"i+e", "e"),
        (r"(.)\1+", r"\1"),
    )
)
"""How the same sound is written from Cyrillic, Arabic or Greek: Zelenskyy, Zelenskiy; Mikhail, Michail; Yeltsin, Eltsin."""


@lru_cache(maxsize=1 << 16)
def folded(words: str) -> str:
    """A name in small Latin letters and digits: "РИА Новости" and "RIA Novosti" are the same."""
    plain = _OWNS.sub("", words[:_LONG].replace("’", "'"))
    return " ".join(_NOT_WORD.sub(" ", anyascii(plain).lower().replace(".", "").replace("'", "")).split())


@lru_cache(maxsize=1 << 16)
def sounded(word: str) -> str:
    """A folded word by its sound, so that transliterations meet; what is short stays as it is."""
    if len(word) < 4:
        return word
    for pattern, to in _WAYS:
        word = pattern.sub(to, word)
    return word
