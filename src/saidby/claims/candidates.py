"""Which of the statements that share a key are worth comparing: so many at most, so that a statement costs the same in any case."""

from collections.abc import Mapping
from typing import Final

MOST: Final = 24
"""Statements that a new one is compared with, at most."""
KEY: Final = 0.1
"""What a shared key counts beside the cosine of two vectors."""


def shortlist(shared: Mapping[str, int], similarity: Mapping[str, float], most: int = MOST) -> tuple[str, ...]:
    """Return the statements to compare, the likeliest first.

    Args:
        shared: how many keys each candidate shares with the statement.
        similarity: cosine of its vector and the statement's; 0 where it is not known.
        most: how many to return at most.
    """
    ranked = sorted(shared, key=lambda id: (-(similarity.get(id, 0.0) + KEY * shared[id]), id))
    return tuple(ranked[:most])
