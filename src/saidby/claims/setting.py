"""Where and when two statements stand: a story is told in days, and what an article opens with it says again below.

None of this shows that two statements are one; it moves the chance for those whose words leave it open.
"""

from typing import Final

import msgspec

from saidby.records import Told

DAYS: Final = 4
"""Days after which it makes no more difference how many there were."""


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """Where and when two statements stand, each from 0 to 1; what is not known counts as 0.

    Attributes:
        days: between the two, as a share of ``DAYS``.
        restates: both in one article, one of them in its first sentence: headline or lead, and what bears it out.
        other_acts: their speakers do different things with the words.
    """

    days: float = 0.0
    restates: float = 0.0
    other_acts: float = 0.0


NOWHERE: Final = Setting()
"""Of two statements that are compared by their words alone."""


def setting(a: Told, b: Told) -> Setting:
    """Return how two statements stand to each other in place and time."""
    return Setting(days=_days(a, b), restates=float(a.article == b.article and (opens(a) or opens(b))), other_acts=float(a.act != b.act))


def opens(told: Told) -> bool:
    """Tell whether a statement stands in the first sentence of its article, which is the headline where there is one."""
    return told.span.start < len(told.sentence)


def heads(told: Told) -> bool:
    """Tell whether a statement stands in a headline: its article opens with it, and it ends without a stop."""
    return opens(told) and not told.sentence.rstrip().endswith((".", "!", "?", "”", '"', "’", ":"))


def _days(a: Told, b: Told) -> float:
    return min(DAYS, abs(a.day - b.day)) / DAYS if a.day is not None and b.day is not None else 0.0
