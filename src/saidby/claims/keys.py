"""Keys of a statement: two that make one claim share some, and most that share none need never be compared.

The kinds: rare words, pairs of telling words, numbers with what they count, runs of quoted words, and bands of random hyperplanes
over the vector of meaning (Charikar, STOC 2002). A store looks up who shares a key within a window of days, so many a key at most.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import Final

import numpy as np

from saidby.claims.wording import Word, Wording, with_cue, wording
from saidby.language.words import Floats
from saidby.records import Told

BANDS, BITS, SEED = 16, 8, 20261123
"""Bands of the vector, hyperplanes a band, and what they are drawn with; other numbers mean other keys."""
_TELLING, _RARE, _NUMBERS, _RUNS = 5, 6, 2, 4
"""How many of each kind a statement is known by: words that are paired, words alone, numbers, quoted runs."""
_RUN: Final = 4
"""Words in a quoted run."""
_WORD: Final = re.compile(r"[^\W_]+")


def keys_of(told: Told, vector: Floats) -> tuple[int, ...]:
    """Return the keys of a statement, 64-bit signed, sorted, each once; about 35 of them.

    Args:
        vector: of its content, as ``saidby.language.meaning`` makes it; zeros have no bands.
    """
    said = wording(with_cue(told.content, told.origin.cue))
    texts = {*_words(said), *_counted(said), *_quoted(told), *_bands(vector)}
    return tuple(sorted(map(_hashed, texts)))


def bands_of(vector: Floats, turned: int = 0) -> tuple[int, ...]:
    """Return those of the keys that its meaning alone gives a statement, 64-bit signed.

    Args:
        vector: of its content.
        turned: hyperplanes of each band, the nearest, of which the key on their other side is given too: a question that is asked once can
            look there, where what is as good as the same may lie (multi-probe: Lv et al., VLDB 2007).
    """
    return tuple(sorted(map(_hashed, _bands(vector, turned))))


def _hashed(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def _telling(said: Wording) -> list[Word]:
    """The words that tell most, the rarest first, each once."""
    by_key = {word.key: word for word in said.words}
    return sorted(by_key.values(), key=lambda word: (-word.weight, word.key))


def _words(said: Wording) -> Iterator[str]:
    telling = _telling(said)
    yield from (f"word {word.key}" for word in telling[:_RARE])
    yield from (f"pair {' '.join(sorted((a.key, b.key)))}" for a, b in combinations(telling[:_TELLING], 2))


def _counted(said: Wording) -> Iterator[str]:
    """A number beside the word that tells most, so that "14" alone brings nobody together."""
    telling = _telling(said)[:2]
    for number in sorted(said.numbers, key=lambda number: -number.value)[:_NUMBERS]:
        yield from (f"number {number.value:g} {word.key}" for word in telling)


def _quoted(told: Told) -> Iterator[str]:
    """Some runs of quoted words: those whose hashes are least, so that a trimmed quotation keeps the same ones."""
    words = [[word.lower() for word in _WORD.findall(quotation)] for quotation in told.quoted]
    runs = {" ".join(one[k : k + _RUN]) for one in words for k in range(len(one) - _RUN + 1)}
    yield from sorted((f"run {run}" for run in runs), key=_hashed)[:_RUNS]


@cache
def _planes(width: int) -> Floats:
    planes: Floats = np.random.default_rng(SEED).standard_normal((width, BANDS * BITS)).astype(np.float32)
    return planes


def _bands(vector: Floats, turned: int = 0) -> Iterator[str]:
    if not vector.any():
        return
    for band, row in enumerate((vector @ _planes(len(vector))).reshape(BANDS, BITS)):
        sides = [int(far > 0) for far in row]
        yield _band(band, sides)
        for bit in np.argsort(np.abs(row), kind="stable")[:turned]:
            yield _band(band, [side ^ (place == bit) for place, side in enumerate(sides)])


def _band(band: int, sides: Iterable[int]) -> str:
    return f"band {band} {''.join('01'[side] for side in sides)}"
