"""How alike single words are, by the vectors of their meaning, kept so that each word is asked for once."""

from collections.abc import Callable, Sequence

import numpy as np

from saidby.language.words import Floats

MOST = 20_000
"""Words whose vectors are kept; then the cache begins anew."""
NONE, FULL = 0.40, 0.85
"""Cosines of single words below which they have nothing to do with each other, and above which they are as good as one."""


class Likeness:
    """Compares words.

    Args:
        vectors: texts to vectors of unit length, as ``saidby.language.meaning.Meaning.of``.
    """

    def __init__(self, vectors: Callable[[Sequence[str]], Floats]) -> None:
        self._vectors = vectors
        self._known: dict[str, Floats] = {}

    def of(self, a: Sequence[str], b: Sequence[str]) -> Floats:
        """Return how alike each word of ``a`` is to each of ``b``, 0 to 1, ``[len(a), len(b)]``."""
        if not a or not b:
            return np.zeros((len(a), len(b)), np.float32)
        self._learn([*a, *b])
        near = np.stack([self._known[word] for word in a]) @ np.stack([self._known[word] for word in b]).T
        alike: Floats = np.clip((near - NONE) / (FULL - NONE), 0, 1).astype(np.float32)
        return alike

    def _learn(self, words: Sequence[str]) -> None:
        if len(self._known) > MOST:
            self._known.clear()
        new = sorted({word for word in words if word not in self._known})
        self._known.update(zip(new, self._vectors(new), strict=True))
