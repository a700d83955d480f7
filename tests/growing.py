"""How much longer a thing takes of more: told by one processor's time, which a busy machine hardly changes."""

import time
from collections.abc import Callable

RUNS = 3


def growth(work: Callable[[int], object], few: int, many: int) -> float:
    """Return how many times as long ``work(many)`` takes as ``work(few)``, each at its quickest."""
    return _quickest(work, many) / _quickest(work, few)


def _quickest(work: Callable[[int], object], size: int) -> float:
    return min(_seconds(work, size) for _ in range(RUNS))


def _seconds(work: Callable[[int], object], size: int) -> float:
    begun = time.process_time()
    work(size)
    return time.process_time() - begun
