"""What somebody who merely "said" does to another's words, by what he said: "it was fiction", "the paper stood by its story".

The reader names the act by the cue. Where the cue is plain, the content may still be an answer that newswriting has fixed words for.
"""

import re
from typing import Final

from saidby.records import Told
from saidby.types import Act

ANSWERS: Final[frozenset[Act]] = frozenset(("deny", "dispute", "decline", "not_confirm", "no_reply", "confirm", "stand_by"))
"""What a speaker does to what another has said."""
_UNTRUE: Final = (
    r"(?:untrue|not true|false|fake|baseless|groundless|unfounded|without (?:any )?foundation|fiction|(?:an? )?(?:pure |complete |total )?"
    r"(?:invention|fabrication|fantasy|hoax|lie|nonsense)|lies|nonsense|rubbish|made[- ]up|invented|fabricated|no truth)"
)
_SAYING: Final = (
    r"(?:report|reporting|story|article|claim|allegation|accusation|account|rumou?r|suggestion|coverage|figure|statement|charge|finding)s?"
)
_NOT_CONFIRM: Final = re.compile(
    r"(?i)\b(?:(?:can|could|would|will|did|does|do)(?: ?not|n[’']t| neither)|(?:un|not )able to|un(?:willing|able) to|in no position to)"
    r" (?:immediately |independently |yet )?(?:confirm|verify|corroborate)\b|\bneither confirm(?:ed|s)? (?:n?or) (?:deny|denied|denies)\b"
)
_STAND_BY: Final = re.compile(
    rf"(?i)\bst(?:ood|ands?|anding) (?:firmly |fully )?(?:by|behind) (?:its|his|her|their|the|our|my) (?:\w+ )?{_SAYING}\b"
)
_CALLS: Final = re.compile(r"(?i)^(?:has |have |had )?(?:call|describ|dismiss|brand|label|term|denounc|reject|condemn)\w*")
_IS_UNTRUE: Final = re.compile(rf"(?i)\b(?:is|was|are|were|be|been|as) (?:\w+ ){{0,2}}?{_UNTRUE}\b|\bno truth (?:in|to)\b")
_CALLED_UNTRUE: Final = re.compile(rf"(?i)\b{_UNTRUE}\b")
_WRONG: Final = (
    r"(?:confus|distort|misrepresent|misread|misunder|mislead|mistak|mischaracter|exaggerat|ignor|omit|inaccura|incorrect|wrong|flawed|"
    r"incomplete|one-sided|out of context|overstat|misquot)\w*"
)
_IS_WRONG: Final = re.compile(rf"(?i)^\W*(?:that )?(?:the|this|that|its|their|his|her) (?:\w+ ){{0,2}}?{_SAYING} (?:\w+ ){{0,2}}?{_WRONG}")
_SUCH: Final = re.compile(
    r"(?i)\b(?:no|any|never any) such\b|\bnothing of the (?:kind|sort)\b|\bnot(?:hing)? (?:in|to) (?:it|that)\b|\bno truth\b"
)


def answering(told: Told) -> Act | None:
    """Return what a statement does to another: its own act where that answers, else what its words do; ``None`` where it is no answer."""
    if told.act in ANSWERS:
        return told.act
    return _by_words(told) if told.act in (None, "assert") else None


def _by_words(told: Told) -> Act | None:
    if _NOT_CONFIRM.search(told.content):
        return "not_confirm"
    if _STAND_BY.search(told.content):
        return "stand_by"
    if _IS_WRONG.search(told.content):
        return "dispute"
    return "deny" if _denies(told) else None


def _denies(told: Told) -> bool:
    """Tell whether it says of another's words that they are untrue; "said that it was false" and "called it fiction" alike."""
    called = _CALLS.search(told.origin.cue or "") and _CALLED_UNTRUE.search(told.content)
    return bool(called or _IS_UNTRUE.search(told.content))


def points_back(told: Told) -> bool:
    """Tell whether a denial leans on what was just said: "no such letter", "nothing of the kind"."""
    return _SUCH.search(told.content) is not None
