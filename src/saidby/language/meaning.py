"""The meaning of a short text as a vector, so that the same thing said in other words lies near.

The network is all-MiniLM-L6-v2 in 8 bits, its vectors turned to 256 directions (``training/meaning`` has why and how well).
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from saidby.language.pieces import tokenizer
from saidby.language.weights import session
from saidby.language.words import Floats

WIDTH = 256
"""Numbers in a vector."""
LONGEST = 128
"""Pieces of a text that are read, the marks at its ends included; a longer one is known by its beginning."""
_SPARE = 12
"""Characters a piece, at most, in the stretch of a long text that is cut into pieces at all."""


class Meaning:
    """Turns texts into vectors. Opening it costs a fraction of a second; keep one a process.

    Args:
        threads: processors to use; 0 takes all that the process may use.
    """

    def __init__(self, threads: int = 0) -> None:
        self._session = session("meaning.onnx", threads)
        self._marks = [tokenizer().token_to_id(mark) for mark in ("[CLS]", "[SEP]")]

    def of(self, texts: Sequence[str]) -> Floats:
        """Return a vector of unit length for each text, ``[n, 256]``; the product of two is their likeness, -1 to 1.

        One text at a time: the same words have the same vector, whatever stands beside them. A text without a word has zeros.
        """
        vectors = np.zeros((len(texts), WIDTH), np.float32)
        for row, text in enumerate(texts):
            ids = tokenizer().encode(text[: LONGEST * _SPARE], add_special_tokens=False).ids[: LONGEST - 2]
            if ids:
                vectors[row] = self._vector(ids)
        return vectors

    def _vector(self, ids: list[int]) -> Floats:
        pieces = np.array([[self._marks[0], *ids, self._marks[1]]], np.int64)
        vector: Floats = self._session.run(["vector"], {"ids": pieces})[0]
        return vector


def packed(vector: Floats) -> bytes:
    """Return a vector as it is stored: 16-bit floats, little-endian, 512 bytes."""
    return vector.astype("<f2").tobytes()


def unpacked(data: bytes) -> Floats:
    """Return the vector of ``packed``."""
    stored: npt.NDArray[np.float16] = np.frombuffer(data, "<f2")
    return stored.astype(np.float32)
