"""How much each thing weighs that speaks for or against one claim, chosen by ``python -m training.meaning.weigh``."""

import math
from typing import Final

import msgspec

from saidby.claims.comparing import Compared

WEIGHTS: Final[dict[str, float]] = {
    "bias": -2.4,
    "near": 3.0,
    "short": 1.4,
    "long": 0.9,
    "plain": 0.5,
    "counted": 1.4,
    "numbers": -6.5,
    "names": -0.2,
    "opposed": -8.0,
    "negated": -5.5,
    "swapped": -8.0,
    "dates": -0.2,
    "contrast": -2.0,
    "quoted": 0.6,
    "left": 0.0,
    "thin": -2.0,
    "bare": -2.0,
    "speakers": 0.0,
    "same_origin": 1.5,
    "same_article": -0.4,
    "together": -0.2,
    "days": -1.7,
    "restates": 1.0,
    "other_acts": -0.7,
    "uncued": -1.3,
    "same": 5.6,
}
"""Log odds for each unit of a measure."""
REPLACED: Final = 0.6
"""The contrast from which a replaced word speaks against two being one."""
_APART: Final = frozenset(("days", "other_acts"))
"""What of the setting speaks against."""
_FLIPPED: Final = 0.25
"""What is denied and opposed at once is the same again ("will close", "will not stay open"), but less surely."""


def measures(c: Compared) -> dict[str, float]:
    """What speaks for and against, as numbers."""
    both = c.opposed is not None and c.negated == 1.0
    against = c.numbers is not None or c.swapped or (c.opposed is not None) != (c.negated == 1.0)
    return {
        "bias": 1.0,
        "near": c.near,
        "short": c.short,
        "long": c.long,
        "plain": c.plain,
        "counted": float(c.counted),
        "numbers": float(c.numbers is not None),
        "names": float(c.names is not None),
        "opposed": _FLIPPED if both else float(c.opposed is not None),
        "negated": 0.0 if both else c.negated,
        "swapped": float(c.swapped),
        "dates": float(c.dates),
        "contrast": 0.0 if both else c.contrast,
        "quoted": min(1.0, c.quoted / 6) if c.quoted >= 3 else 0.0,
        "left": c.left,
        "thin": c.thin,
        "speakers": float(c.speakers),
        "same_origin": float(c.same_origin and not against),  # who contradicts himself does not say the same
        "same_article": float(c.same_article),
        "together": float(c.same_article and c.same_origin),
        "bare": float(c.bare) * (1.0 if c.same_origin else 2.0),  # "to endorse Lunn" is what one person says, and hardly another's claim
        "uncued": float(c.uncued),
        "same": c.same,
        **_placed(c, against or c.dates or c.contrast > REPLACED),
    }


def _placed(c: Compared, against: bool) -> dict[str, float]:
    """Where and when they stand; a place speaks for nothing that the words speak against."""
    found: dict[str, float] = msgspec.structs.asdict(c.setting)
    return {name: value if name in _APART or not against else 0.0 for name, value in found.items()}


def chance(c: Compared, prior: float = 0.0) -> float:
    """The chance that the two make one claim, 0 to 1; ``prior``: log odds to begin with."""
    odds = prior + sum(WEIGHTS[name] * value for name, value in measures(c).items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
