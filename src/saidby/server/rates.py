"""How much each client may ask: a bucket that fills at a rate, up to a burst."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from typing import Final

REMEMBERED: Final = 10_000
"""Clients; who was silent longest is forgotten first, which only ever favours him."""


class Buckets:
    """A bucket for each client.

    Args:
        rate: requests a second.
        burst: requests at once.
        clock: seconds.
    """

    def __init__(self, rate: float, burst: int, clock: Callable[[], float] = monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, client: str) -> bool:
        """Take one from a client's bucket; tell whether there was one."""
        now = self._clock()
        held, since = self._held.pop(client, (float(self._burst), now))
        held = min(self._burst, held + (now - since) * self._rate)
        self._held[client] = (held - 1 if held >= 1 else held, now)
        if len(self._held) > REMEMBERED:
            self._held.popitem(last=False)
        return held >= 1
