"""Words of a window of pieces: decisions are made for words, so that no fragment of one is ever cut off."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from saidby.language.pieces import Ints, Pieces, word_starts

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Words:
    """Words of one window.

    Attributes:
        first, last: first and last piece of each word, counted from the window's start, ``[w]``.
        starts, ends: code points in the text, ``[w]``.
        spoken: whether the word holds a letter or digit, ``[w]``.
    """

    first: Ints
    last: Ints
    starts: Ints
    ends: Ints
    spoken: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.first)

    def mean(self, scores: Floats) -> Floats:
        """Average scores of pieces ``[..., n]`` over each word: ``[..., w]``."""
        sums = np.add.reduceat(scores, self.first, axis=-1)
        mean: Floats = (sums / (self.last - self.first + 1)).astype(np.float32)
        return mean


def words(p: Pieces, start: int, end: int) -> Words:
    """Group the pieces ``start`` to ``end`` into words; a window never begins inside one."""
    new = word_starts(p.slice(start, end))
    first = np.flatnonzero(new)
    last = np.append(first[1:], end - start) - 1
    spoken = p.features[start:end, 0][first] != 5
    return Words(first, last, p.starts[start:end][first], p.ends[start:end][last], spoken)
