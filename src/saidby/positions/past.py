"""Positions of the past, told now: "had promised", "in 2019 offered", "once wanted"."""

import re
from typing import Final

from saidby.positions.scene import Scene
from saidby.records import Told

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


_THEN: Final = re.compile(r"(?i)\b(?:at the time|back then|in those days)\b")
_YEAR: Final = re.compile(r"\b(?:in|of|since|back in|from|as early as) (?:\w+ )?(?P<year>(?:19|20)\d\d)\b")
_HAD_SAID: Final = re.compile(r"(?i)^had (?:\w+ly |once |already |long )?(?:said|told|added|warned|asked)\b")
_EARLIER: Final = re.compile(
    r"(?i)\b(?:(?:days?|weeks?|months?|years?) (?:ago|earlier|before|after)|last (?:week|month|year|spring|summer|autumn|winter)|earlier|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|December)|the (?:day|week|month|year) before)\b"
)
"""Beside "had said", a time before that of which the article tells."""
_HAD: Final = re.compile(r"(?i)^had (?:\w+ly |once |already |long )?(?!said|told|been told|added|warned|asked)\w+")


def past(scene: Scene) -> str | None:
    """Return the words that put a position in the past."""
    told = scene.told
    if _NOW.search(told.content):
        return None
    return _in_content(told.content) or _about(told)


def _in_content(content: str) -> str | None:
    if found := _PLUPERFECT.search(content):
        return found[0]
    time = _TIME.search(content)
    return time[0] if time and _PAST_VERB.search(content) else None


def _about(told: Told) -> str | None:
    """Words beside the content that put its saying in the past: "in 2024 she vowed", "had rejected"."""
    beside = told.sentence.replace(told.content, " ") if told.content else told.sentence
    year = next((hit for hit in _YEAR.finditer(beside) if _is_before(int(hit["year"]), told)), None)
    cue = told.origin.cue or ""
    had = _HAD.match(cue) or (_HAD_SAID.match(cue) and _EARLIER.search(beside))
    time = _THEN.search(beside) or _TIME.search(beside)
    then = time if time and (_THEN.match(time[0]) or _PAST_VERB.search(cue)) else None
    found = year or had or then
    return found[0] if found else None


def _is_before(year: int, told: Told) -> bool:
    published = re.match(r"\d{4}", told.published or "")
    return year < int(published[0]) if published else True
