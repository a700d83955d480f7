"""What only what was said before makes a position: a quotation that goes on, a denial of a report."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from saidby.positions.polarity import opposite
from saidby.positions.scene import Scene
from saidby.records import Bearing, Read, Told

NEAR: Final = 260
"""Characters behind a statement in which the same speaker still speaks of the same thing."""
BACK: Final = 1200
"""Characters before a denial in which the report that it denies stands."""
_REPORT: Final = re.compile(
    r"(?i)\b(?:reports?|reporting|story|stories|claims?|rumou?rs?|suggestions?|speculation|allegations?|leaks?|account|version|reading)\b|"
    r"^\W*(?:it|this|that|all that|nonsense|fiction|untrue|not true|fantasy|rubbish|gossip)\W*$|\b(?:untrue|not true|nonsense|"
    r"fiction|rubbish)\b"
)
_LONG: Final = 14
"""Words of a denial of something that was reported before, at most; a longer one says what it denies."""


def goes_on(told: Told, read: Sequence[tuple[Told, Read]]) -> tuple[Told, Read] | None:
    """Return the statement of the same speaker, just before, whose position a quotation goes on with."""
    if not told.quoted:
        return None
    near = [(one, held) for one, held in read if one.article == told.article and 0 <= told.span.start - one.span.end <= NEAR]
    mine = [(one, held) for one, held in near if _one_speaker(one, told) and held.bearing not in (None, "declined") and not held.past]
    return mine[-1] if mine else None


def _one_speaker(a: Told, b: Told) -> bool:
    return a.origin.source is not None and a.origin.source == b.origin.source


def denied(scene: Scene, read: Sequence[tuple[Told, Read]]) -> tuple[Read, Bearing] | None:
    """Return the reading of a report that a short denial denies, and what whoever denies it holds, as far as the denial tells."""
    told = scene.told
    if told.act not in ("deny", "dispute") or len(scene.words) > _LONG or not _REPORT.search(told.content):
        return None
    before = [held for one, held in read if one.article == told.article and 0 <= told.span.start - one.span.start <= BACK]
    others = [held for held in before if held.bearing in _TURNED and held.sure]
    return (others[-1], _TURNED[others[-1].bearing or ""]) if others else None


_TURNED: Final[Mapping[str | None, Bearing]] = {"for": opposite("for"), "against": opposite("against")}
