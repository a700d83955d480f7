"""Cut a text into stretches that the encoder reads at once, at the best break that fits.

Attributions hardly ever cross a blank line (0.7 % in PolNeAR), so whole paragraphs are packed into a window and
nothing is read twice. A paragraph that is longer than a window breaks at a line end, else after a sentence.
"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from saidby.language.pieces import Pieces

WINDOW = 254
"""Most pieces in a window; with the two marks at its ends 256, the length the base weights were trained on."""

SENTENCE, LINE, PARAGRAPH = 1, 2, 3


def windows(p: Pieces, size: int = WINDOW, first: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of pieces that cover the text in order, at most ``size`` long.

    Args:
        p: the pieces of a text.
        size: most pieces in a window.
        first: size of the first window, if another (training shifts the cuts with it).
    """
    strength = breaks(p)
    start, limit = 0, first or size
    while start < len(p):
        end = _cut(strength, start, min(start + limit, len(p)))
        yield start, end
        start, limit = end, size


def _cut(strength: npt.NDArray[np.int64], start: int, furthest: int) -> int:
    if furthest == len(strength):
        return furthest
    ahead = strength[start + 1 : furthest + 1]
    best = ahead.max(initial=0)
    return start + 1 + int(np.flatnonzero(ahead == best)[-1]) if best else furthest


def breaks(p: Pieces) -> npt.NDArray[np.int64]:
    """Say how well the text may be cut before each piece: 0 not at all, else SENTENCE, LINE or PARAGRAPH."""
    gaps = p.features[:, 1]
    strength = np.where(gaps == 3, PARAGRAPH, np.where(gaps == 2, LINE, 0))
    for k in np.flatnonzero(gaps == 1):
        if _ends_sentence(p.text[: p.ends[k - 1]][-2:]) and p.features[k, 0] != 0:
            strength[k] = SENTENCE
    return strength


def _ends_sentence(tail: str) -> bool:
    return tail[-1:] in ".!?" or (tail[-1:] in "”\"'’)" and tail[:1] in ".!?")
