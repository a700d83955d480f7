"""What is passed over when articles are added, since it was dealt with before: it became an article, or failed and would fail again."""

from collections.abc import Mapping
from typing import Final

from saidby.case.adding import FAILED, KNOWN, AddOptions
from saidby.errors import AddressRefused, MissingInput, NotAnArticle, NotEnglish, RobotsRefused, Truncated, Unreadable
from saidby.intake.item import Item
from saidby.store import Store

_HINDERED: Final = frozenset(error.__name__ for error in (AddressRefused, RobotsRefused, MissingInput, Unreadable))
"""Errors that tell nothing of the article: it was not allowed, or not there; the next command may allow it, and asking costs nothing."""
_ANYWAY: Final = frozenset(error.__name__ for error in (NotAnArticle, NotEnglish, Truncated))
"""Errors that are none where everything is read anyway."""


class PassedOver:
    """Tells during one run what was dealt with, and keeps which of that had failed; it is called with an item's origin."""

    def __init__(self, store: Store, options: AddOptions) -> None:
        self._store, self._again = store, options.again
        self._open = _HINDERED | _ANYWAY if options.anyway else _HINDERED
        self._failed: set[str] = set()
        self._untold = 0

    def __call__(self, origin: str) -> bool:
        """Tell whether an item is to be passed over."""
        code = self._store.intake.outcome(origin)
        failed = bool(code) and not self._again and code not in self._open
        if failed:
            self._failed.add(origin)
            self._untold += 1
        return failed or code == ""

    def told(self, skipped: Mapping[str, int]) -> Mapping[str, int]:
        """Return what was passed over with what failed before told apart from what is known; over a whole run the numbers are right.

        Items are looked up some way ahead of being told of, so that of several archives one may be told of another's.
        """
        failed = min(skipped.get(KNOWN, 0), self._untold)
        self._untold -= failed
        parted = {**skipped, KNOWN: skipped.get(KNOWN, 0) - failed, FAILED: failed}
        return {why: number for why, number in parted.items() if number}

    def opened(self, item: Item) -> bool:
        """Tell whether the source of an item was opened: a feed or an archive that led to it, a folder that was walked."""
        return item.error is None and item.source not in self._failed and (item.origin != item.source or bool(item.skipped))
