"""A small sample of an article's shingles, by which a store finds what may be a copy.

FracMinHash keeps every hash below a fixed share of the range (Broder's ``mod m``, 1997; Irber et al., "Lightweight compositional analysis
of metagenomes with FracMinHash", 2022): unlike MinHash it tells containment, so a long rewrite is found by the third that it keeps, and
what two sketches share grows with what the articles share.
"""

from typing import Final

import numpy as np

from saidby.claims.shingles import Imprint, imprint
from saidby.types import Article

KEEP: Final = 8
"""One hash in so many is kept."""
SHARED: Final = 2
"""So many hashes in common make a candidate: 200 words in common share 24 on average, 45 words 5."""
_BELOW: Final = np.uint64(2**64 // KEEP)


def sketch(article: Article) -> frozenset[int]:
    """Return the sampled hashes of an article's shingles, as signed 64-bit numbers."""
    return sampled(imprint(article))


def sampled(words: Imprint) -> frozenset[int]:
    """Return the sketch of an imprint that is at hand."""
    kept = words.hashes[words.hashes < _BELOW]
    return frozenset(kept.view(np.int64).tolist())
