"""Whether two quotations are of the same words, trimmed or translated differently."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
LONG: Final = 60
"""Words of a quotation that are compared."""


def run(a: Sequence[str], b: Sequence[str]) -> tuple[int, float]:
    """Return the longest run of words that a quotation of each shares, and the share of the shorter quotation that it is."""
    best = (0, 0.0)
    for one in map(_words, a):
        for other in map(_words, b):
            best = max(best, _run(one, other))
    return best


def _words(quotation: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(quotation)[:LONG]]


def _run(a: list[str], b: list[str]) -> tuple[int, float]:
    if not a or not b:
        return 0, 0.0
    size = SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size
    return size, size / min(len(a), len(b))
