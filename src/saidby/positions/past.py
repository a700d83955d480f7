"""Positions of the past, told now: "had promised", "in 2019 offered", "once wanted"."""

import re
from typing import Final

from saidby.positions.scene import Scene

_PLUPERFECT: Final = re.compile(
    r"(?i)\bhad (?:once |already |earlier |previously |long |repeatedly |initially |originally )?(?:promis|offer|agree|pledg|vow|plan|want|"
    r"oppos|refus|reject|support|back|commit|rul|demand|consider|been (?:ready|willing|prepared|against|in favou?r)|said|wish|intend|"
    r"accept|approv|insist|object|sworn|threaten)\w*"
)
_TIME: Final = re.compile(
    r"(?i)\b(?:in (?:19|20)\d\d|back in|(?:last|that) (?:year|spring|summer|autumn|winter|month|decade)|(?:\w+ )?(?:years|decades|months) "
    r"(?:ago|earlier|before)|once (?:wanted|offered|promised|supported|opposed|backed|said|favou?red|planned|considered)|used to|formerly|"
    r"previously|at the time|originally|initially|until (?:recently|last|then)|earlier (?:offer|promis|pledg|refus|oppos|support))\b"
)
_NOW: Final = re.compile(r"(?i)\b(?:but|now|no longer|today|still|remains?)\b")
_PAST_VERB: Final = re.compile(
    r"(?i)\b(?:promised|offered|agreed|pledged|vowed|planned|wanted|opposed|refused|rejected|supported|backed|was|were|had|said|ruled|"
    r"demanded|considered|favou?red|accepted|signed|voted|used)\b"
)


def past(scene: Scene) -> str | None:
    """Return the words that put a position in the past."""
    content = scene.told.content
    if _NOW.search(content):
        return None
    if found := _PLUPERFECT.search(content):
        return found[0]
    time = _TIME.search(content)
    return time[0] if time and _PAST_VERB.search(content) else None
