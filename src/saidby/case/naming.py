"""Records are named by their ids, or by as much of an id as tells it from all others."""

import re
from typing import Final

from saidby.errors import UsageError
from saidby.store import Store
from saidby.store.ids import SHORT, Named

IS_ID: Final = re.compile(rf"(?=[0-9a-f]*[0-9])[0-9a-f]{{{SHORT},}}")
"""What is taken for an id or the beginning of one: with a digit in it, so that "decade" stays a word."""


def meant(store: Store, wanted: str, *kinds: Named) -> str:
    """Return the id that begins as wanted, of one of these kinds; where there is none, what was wanted as it was.

    Raises:
        UsageError: several ids begin so.
    """
    if not IS_ID.fullmatch(wanted):
        return wanted
    found = [(kind, id) for kind, id in store.ids.beginning(wanted) if kind in kinds]
    if any(id == wanted for _, id in found):
        return wanted
    if len(found) > 1:
        raise UsageError(f"{len(found)} ids begin so", wanted, f"give more of it: {_offered(store, found)}")
    return found[0][1] if found else wanted


def _offered(store: Store, found: list[tuple[Named, str]]) -> str:
    short = store.ids.shortest(id for _, id in found)
    return ", ".join(f"{short[id]} ({kind})" for kind, id in found)
