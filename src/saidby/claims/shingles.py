"""The body of an article as overlapping runs of words (shingles): what copies are found and checked by.

Broder, "On the resemblance and containment of documents" (1997). Only paragraphs count: headlines are the outlet's own, captions and
furniture stand on many pages.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from saidby.types import Article, Span

SIZE: Final = 5
"""Words in a shingle. On rewrites made from 128 real pages 4, 5 and 6 did alike; 6 lost one page edited in every tenth word."""

Hashes = npt.NDArray[np.uint64]
Flags = npt.NDArray[np.bool_]
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_QUOTED = re.compile(
    r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|«[^»\n]*»|„[^“”\n]*[“”]|(?<!\w)‘[^\n]*?’(?!\w)|(?<!\w)'[^'\n]*?'(?!\w)", re.MULTILINE
)
_ODD: Final = np.uint64(0x9E3779B97F4A7C15)
_MIX: Final = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


@dataclass(frozen=True, eq=False)
class Imprint:
    """The words of an article's paragraphs.

    Attributes:
        article: its id.
        hashes: of each shingle, in order: the k-th is of the words k up to k + ``SIZE``; ``[w - SIZE + 1]``, or none.
        starts, ends: code points of each word in the article's text, ``[w]``.
        quoted: whether the word stands in quotation marks, ``[w]``.
    """

    article: str
    hashes: Hashes
    starts: npt.NDArray[np.int64]
    ends: npt.NDArray[np.int64]
    quoted: Flags

    def __len__(self) -> int:
        return len(self.starts)


def imprint(article: Article) -> Imprint:
    """Return the imprint of an article's paragraphs; the same words always have the same hashes, on every machine."""
    found = [word for block in article.blocks if block.kind == "paragraph" for word in words_of(article.text, block.span)]
    marks = [_QUOTED.finditer(article.text, b.span.start, b.span.end) for b in article.blocks if b.kind == "paragraph"]
    starts = np.array([word.start() for word in found], dtype=np.int64)
    ends = np.array([word.end() for word in found], dtype=np.int64)
    inside = _inside(starts, [Span(*mark.span()) for one in marks for mark in one])
    return Imprint(article.id, shingled([bare(word[0]) for word in found]), starts, ends, inside)


def words_of(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Find the words of a stretch of text."""
    return _WORD.finditer(text, span.start, span.end)


def bare(word: str) -> str:
    """A word as it is compared: without case and apostrophes."""
    return word.casefold().replace("’", "").replace("'", "")


def shingled(words: Sequence[str]) -> Hashes:
    """Return a 64-bit hash for each run of ``SIZE`` words."""
    count = len(words) - SIZE + 1
    if count < 1:
        return np.empty(0, dtype=np.uint64)
    each = np.array([_hash(word) for word in words], dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for place in range(SIZE):
        total = total * _ODD + each[place : place + count]
    return _mixed(total)


@lru_cache(maxsize=1 << 17)
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf8", "replace"), digest_size=8).digest(), "little")


def _mixed(values: Hashes) -> Hashes:
    """Spread sums evenly over 64 bits: the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014)."""
    values = (values ^ (values >> np.uint64(30))) * _MIX[0]
    values = (values ^ (values >> np.uint64(27))) * _MIX[1]
    mixed: Hashes = values ^ (values >> np.uint64(31))
    return mixed


def _inside(starts: npt.NDArray[np.int64], marks: Sequence[Span]) -> Flags:
    flags = np.zeros(len(starts), dtype=np.bool_)
    for mark in marks:
        flags[np.searchsorted(starts, mark.start) : np.searchsorted(starts, mark.end)] = True
    return flags
