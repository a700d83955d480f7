"""Labelled texts as what the network sees: one row a word, window by window, from the encoder that ships."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from saidby.attribution.naming import KINDS, by_word, edges
from saidby.language.encoder import Encoder
from saidby.language.pieces import Ints, Pieces, pieces
from saidby.language.words import Floats, Words, words
from training.names.corpus import Labelled, Mark


@dataclass(frozen=True)
class Example:
    """One window.

    Attributes:
        hidden: encoder states, the mean of each word's pieces, ``[w, 384]``, in half precision.
        features: of each word's first piece, ``[w, 3]``.
        edges: vocabulary numbers of each word's first and last piece, ``[w, 2]``.
        tags: the tag of each word, ``[w]``.
    """

    hidden: "np.typing.NDArray[np.float16]"
    features: Ints
    edges: Ints
    tags: Ints


def examples(items: Iterable[Labelled], encoder: Encoder) -> Iterator[Example]:
    """Encode the texts; windows without a word are left out."""
    for item in items:
        p = pieces(item.text)
        for state in encoder.states(p):
            w = words(p, state.start, state.end)
            if len(w):
                yield _example(p, state.start, state.hidden, w, item.marks)


def _example(p: Pieces, start: int, hidden: Floats, w: Words, marks: tuple[Mark, ...]) -> Example:
    window = p.slice(start, start + int(w.last[-1]) + 1)
    return Example(by_word(hidden, w).astype(np.float16), window.features[w.first].astype(np.int8), edges(window, w), tags(w, marks))


def tags(w: Words, marks: tuple[Mark, ...]) -> Ints:
    """Begin and inside tags: a word belongs to a name that covers its first character."""
    found = np.zeros(len(w), np.int64)
    for start, end, kind in marks:
        covered = np.flatnonzero((w.starts < end) & (w.ends > start))
        if len(covered):
            found[covered] = 2 + 2 * KINDS.index(kind)
            found[covered[0]] -= 1
    return found
