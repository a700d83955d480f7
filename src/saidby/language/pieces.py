"""Word pieces of a text, each with its place in the text and what the uncased vocabulary forgets.

The encoder's vocabulary is lower-case and drops white space, so capital letters, line ends and "inside
quotation marks" are given to it beside the piece, as three small features.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from saidby.language.weights import model_file
from saidby.types import Spans

Ints = npt.NDArray[np.int64]

SHAPES = ("lower", "title", "upper", "mixed", "digit", "other")
GAPS = ("none", "space", "newline", "blank line")
FEATURES = (len(SHAPES), len(GAPS), 2)
"""How many values each feature has: shape of the word, gap before the piece, inside quotation marks."""

_MARK = re.compile("[“”„«»‟\"‘’']")
OPENERS = {"“": "”", "„": "“”", "«": "»", "‟": "”"}


@dataclass(frozen=True)
class Pieces:
    """The word pieces of one text.

    Attributes:
        text: the text they come from.
        ids: vocabulary numbers, ``[n]``.
        starts, ends: half-open code point offsets into ``text``, ``[n]``.
        features: shape, gap and quotation, ``[n, 3]``; see ``FEATURES``.
    """

    text: str
    ids: Ints
    starts: Ints
    ends: Ints
    features: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def slice(self, start: int, end: int) -> "Pieces":
        """The pieces from ``start`` up to ``end``, of the same text."""
        cut = slice(start, end)
        return Pieces(self.text, self.ids[cut], self.starts[cut], self.ends[cut], self.features[cut])

    def within(self, spans: Spans) -> "Pieces":
        """The pieces that lie in one of the spans."""
        kept = np.zeros(len(self), bool)
        for span in spans:
            kept[np.searchsorted(self.starts, span.start) : np.searchsorted(self.ends, span.end, "right")] = True
        return Pieces(self.text, self.ids[kept], self.starts[kept], self.ends[kept], self.features[kept])


@cache
def tokenizer() -> Tokenizer:
    """Return the tokenizer that belongs to the shipped weights."""
    loaded = Tokenizer.from_str(model_file("tokenizer.json").decode("utf8"))
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def pieces(text: str) -> Pieces:
    """Cut ``text`` into word pieces; any text will do, also an empty one."""
    encoding = tokenizer().encode(text, add_special_tokens=False)
    starts, ends = np.array(encoding.offsets, np.int64).reshape(-1, 2).T
    features = np.stack([_shapes(text, starts, ends), _gaps(text, starts, ends), _quoted(text)[starts]], axis=1)
    return Pieces(text, np.array(encoding.ids, np.int64), starts, ends, features.astype(np.int64))


def word_starts(p: Pieces) -> npt.NDArray[np.bool_]:
    """Tell for each piece whether a word begins there: punctuation is a word, "don't" is three."""
    new = np.ones(len(p), bool)
    for k in np.flatnonzero(p.starts[1:] == p.ends[:-1]) + 1:
        new[k] = not (p.text[p.starts[k]].isalnum() and p.text[p.ends[k - 1] - 1].isalnum())
    return new


def _shapes(text: str, starts: Ints, ends: Ints) -> Ints:
    """The shape of the word around each piece, so that "##ov" of "Peskov" counts as title."""
    shapes = np.zeros(len(starts), np.int64)
    for first, last in _glued(text, starts, ends):
        shapes[first : last + 1] = SHAPES.index(shape(text[starts[first] : ends[last]]))
    return shapes


def _glued(text: str, starts: Ints, ends: Ints) -> Iterator[tuple[int, int]]:
    first = 0
    for k in range(1, len(starts) + 1):
        if k == len(starts) or starts[k] > ends[k - 1] or not (text[starts[k]].isalnum() and text[ends[k - 1] - 1].isalnum()):
            yield first, k - 1
            first = k


@lru_cache(maxsize=32768)
def shape(word: str) -> str:
    """Name the shape of a word, one of ``SHAPES``."""
    if not word[:1].isalnum():
        return "other"
    if any(c.isdigit() for c in word):
        return "digit"
    if word.islower() or not any(c.isupper() for c in word):
        return "lower"
    if len(word) > 1 and word.isupper():
        return "upper"
    return "title" if word[0].isupper() and not any(c.isupper() for c in word[1:]) else "mixed"


def _gaps(text: str, starts: Ints, ends: Ints) -> Ints:
    gaps = np.zeros(len(starts), np.int64)
    before = 0
    for k, (start, end) in enumerate(zip(starts, ends, strict=True)):
        lines = text.count("\n", before, start)
        gaps[k] = 3 if lines > 1 or k == 0 else 2 if lines else int(start > before)
        before = end
    return gaps


def _quoted(text: str) -> Ints:
    """One value a character: 1 inside quotation marks. A mark left open closes at the end of its line."""
    inside = np.zeros(len(text) + 1, np.int64)
    start = 0
    for line in text.splitlines(keepends=True):
        _mark_quotations(line, inside[start : start + len(line)])
        start += len(line)
    return inside


def _mark_quotations(line: str, inside: Ints) -> None:
    closers, opened = "", 0
    for mark in _MARK.finditer(line):
        at = mark.start()
        if not closers:
            closers, opened = _opens(line, at), at
        elif _closes(line, at, closers):
            inside[opened:at] = 1
            closers = ""
    if closers:
        inside[opened:] = 1


def _opens(line: str, k: int) -> str:
    """Return what closes the quotation that opens at ``k``, or nothing if none opens there."""
    character, before, after = line[k], line[k - 1 : k], line[k + 1 : k + 2]
    if character in OPENERS:
        return OPENERS[character]
    if character == '"':
        return '"' if '"' in line[k + 1 :] or not after.isspace() else ""
    if character in "‘'" and not before.isalnum() and after.isalnum() and _closing_single(line, k):
        return "’'"
    return ""


def _closing_single(line: str, k: int) -> bool:
    return any(_closes(line, j, "’'") for j in range(k + 2, len(line)))


def _closes(line: str, k: int, closers: str) -> bool:
    """A double mark always closes; a single one only where it cannot be an apostrophe or a plural's genitive."""
    if line[k] not in closers:
        return False
    if line[k] not in "’'":
        return True
    before, after = line[k - 1 : k], line[k + 1 : k + 2]
    return not after.isalnum() and (unicodedata.category(before or " ").startswith("P") or before not in "sS")
