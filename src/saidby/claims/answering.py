"""What a statement does to another's words, by its act, else by what it says: "it was fiction", "the paper stood by its story".

The reader names the act by the cue. Where the cue is plain, the content may still be an answer that newswriting has fixed words for; and
what reads like an answer may be none: who refuses to pay, or rejects a call, has not spoken to what somebody says is so.
"""

import re
from functools import lru_cache
from typing import Final

from saidby.claims.wording import wording
from saidby.records import Told
from saidby.types import Act

ANSWERS: Final[frozenset[Act]] = frozenset(("deny", "dispute", "decline", "not_confirm", "no_reply", "confirm", "stand_by"))
"""What a speaker does to what another has said."""
_HELD: Final[frozenset[Act]] = frozenset(("want", "believe"))
_UNTRUE: Final = (
    r"(?:untrue|not true|false|fake|baseless|groundless|unfounded|without (?:any )?foundation|fiction|(?:an? )?(?:pure |complete |total )?"
    r"(?:invention|fabrication|fantasy|hoax|lie|nonsense)|lies|nonsense|rubbish|made[- ]up|invented|fabricated|no truth)"
)
_SAYING: Final = (
    r"(?:report|reporting|story|article|claim|allegation|accusation|account|rumou?r|suggestion|coverage|figure|statement|charge|finding)s?"
)
_TOLD: Final = (
    rf"(?:{_SAYING}|number|count|total|toll|date|note|letter|memo|draft|document|copy|entry|calculation|comparison|estimate|result|data)s?"
)
_WRONG: Final = (
    r"(?:confus|distort|misrepresent|misread|misunder|mislead|mistak|mischaracter|exaggerat|ignor|omit|inaccura|incorrect|wrong|flawed|"
    r"incomplete|one-sided|out of context|overstat|misquot)\w*"
)
_NOT: Final = r"(?:(?:can|could|would|will|did|does|do|had|has|have)(?: ?not|n[’']t)|wo(?:n[’']t)|never)"
_IT: Final = r"^\W*(?:that )?(?:it|this|that|which|everything|all of it|they)"
_ENDS: Final = r"(?=\W*$|\W*[,.;:!?”]| and\b)"
_OWN: Final = r"(?:its|his|her|their|the|our|my|that|this|a|one|any)"

_NOT_CONFIRM: Final = (
    r"\b(?:(?:can|could|would|will|did|does|do)(?: ?not|n[’']t| neither)|(?:un|not )able to|un(?:willing|able) to|in no position to)"
    r" (?:immediately |independently |yet |at first )?(?:confirm|verify|corroborate)\b",
    r"\bneither confirm(?:ed|s)? (?:n?or) (?:deny|denied|denies)\b",
    r"\bno (?:independent |official |immediate )?confirmation\b|\bconfirm nothing\b",
    r"\btoo (?:early|soon) to (?:say|tell|speak|know|conclude|draw)\b",
    rf"\b{_NOT} (?:yet |at this stage )?say (?:whether|if)\b|\bnot (?:yet )?(?:been )?(?:established|known|clear) (?:whether|if|that)\b",
    r"\b(?:no|nothing)\b[^.;]{0,30}\b(?:that|to) (?:(?:would|could|might) )?(?:(?:allow|enable) (?:\w+ )to )?"
    r"(?:confirm|corroborate|support)\b",
    r"\b(?:had|has|have)(?: seen| found| received| been given)? no (?:evidence|information|reports?) (?:about|of|on|that|to)\b",
)
_STAND_BY: Final = (
    rf"\bst(?:ood|ands?|anding) (?:firmly |fully )?(?:by|behind) (?:{_OWN} (?:\w+ )?{_SAYING}|every (?:word|line)|it{_ENDS})",
    rf"\b{_NOT} (?:retract|take back) (?:it\b|{_OWN} (?:\w+ )?(?:{_SAYING}|word|line)\b)",
    rf"\b(?:no reason|nothing) to (?:(?:take back|retract){_ENDS}|(?:change|correct|retract|withdraw|doubt) {_OWN} (?:\w+ )?{_TOLD}\b)",
    rf"\b{_TOLD} (?:(?:is|was|were|are) sound|held|holds|stands|stood){_ENDS}",
)
_DECLINE: Final = (
    rf"\b{_NOT} (?:\w+ )?(?:comment(?:ed|s)?|elaborate|speculate)\b",
    r"\bbefore (?:saying anything|commenting|making any comment|giving (?:an|its|his|her) (?:view|opinion))\b",
    r"\b(?:nothing|no more) (?:more |further )?to (?:say|add)\b|\bno (?:further |immediate )?comment\b",
    r"\bsay (?:nothing|no) (?:more|further)\b",
    r"\bspeak (?:only )?to (?:[\w’'-]+ ){1,5}and (?:to )?(?:nobody|no one) else\b",
)
_UNWILLING: Final = (
    r"\b(?:not|n[’']t) (?:\w+ )?(?:wish|want|care|choose|like) to (?:\w+ )?(?:comment|say|speak|talk|discuss|answer|be drawn)\b",
    r"\b(?:wish|want|prefer)(?:s|ed|red)? (?:to (?:say )?nothing|not to (?:comment|say|speak|talk|discuss|answer|be drawn))\b",
    r"\bg[ai]ve(?:s|n)? no (?:opinion|view|comment)\b",
)
"""Of what is wanted or held, by cue and content together."""
_CONFIRM: Final = (
    r"^\W*(?:that )?(?:yes|indeed)\b[,.!]",
    r"^[^.;]{0,60}\b(?:can|could|(?:is|was|are|were) able to) (?:now |also )?confirm\b",
    rf"{_IT} (?:is|was|were|had been|has been)(?: (?:indeed|quite|perfectly|all|absolutely|entirely|also))? "
    rf"(?:(?:correct|accurate|right|so|the case|the truth|genuine|authentic|what (?:had )?happened|how it (?:is|was) done){_ENDS}|true\b)",
    rf"^\W*that[’']s right{_ENDS}",
    rf"^\W*(?:that )?(?:the|its|his|her|their)(?: [\w’'-]+){{0,2}} {_TOLD}(?: of [\w’'-]+(?: [\w’'-]+)?)? (?:is|was|were|are) "
    rf"(?:\w+ly |also )?(?:correct|accurate|right|genuine|authentic|true){_ENDS}",
    r"^\W*(?:that )?(?:it|this|that|they|he|she|we|I|there) (?:is|was|were|are|had|has|have|did) indeed\b",
    r"^[^,;]{0,40}\b(?:bears?|bore|borne) (?:this|it|that) out\b",
    r"\b(?:records?|documents?|files|tests?|results?|data|figures|logs?|minutes|images|footage|evidence|inspections?)\b[^.;,]{0,60}"
    r"\bconfirm(?:s|ed)? (?:that|the|what|how)\b",
)
_DISPUTE: Final = (
    rf"^\W*(?:that )?(?:the|this|that|its|their|his|her) (?:\w+ ){{0,2}}?{_SAYING} (?:\w+ ){{0,2}}?{_WRONG}",
    r"\b(?:true|real|actual|correct) (?:number|figure|toll|price|cost|sum|rate|amount|date|reason|cause)s? (?:is|was|were|are|had|has)\b",
)
_DENY: Final = (
    rf"\b(?:is|was|are|were|be|been|as) (?:(?!not\b)\w+ ){{0,2}}?(?!not (?!true)){_UNTRUE}\b",
    rf"{_IT} (?:(?:is|was) not|isn[’']t|wasn[’']t) (?:\w+ )?(?:so|the case|what (?:had )?happened){_ENDS}",
    r"\bno truth (?:in|to)\b|^\W*(?:that )?(?:there (?:is|was|had been) )?nothing of the (?:kind|sort)\b",
)
_CALLS: Final = re.compile(r"(?i)^(?:has |have |had )?(?:call|describ|dismiss|brand|label|term|denounc|reject|condemn)\w*")
_CALLED_UNTRUE: Final = re.compile(rf"(?i)\b{_UNTRUE}\b")
_SUCH: Final = re.compile(
    r"(?i)\b(?:no|any|never any) such\b|\bnothing of the (?:kind|sort)\b|\bnot(?:hing)? (?:in|to) (?:it|that)\b|\bno truth\b"
)
_DEED: Final = re.compile(
    r"(?i)^\W*to (?!\w+ly\b)(?!(?:comment|say|discuss|answer|confirm|deny|be (?:drawn|named|quoted|identified|interviewed)|elaborate|"
    r"speak|talk|give|provide|offer|make|name|disclose|identify|explain|specify|respond|reply|reveal|rule|speculate|describe|state|tell|"
    r"share|go into|address|expand|characteri[sz]e|detail|divulge|release|clarify|predict|estimate|concede|recogni[sz]e|admit|"
    r"acknowledge|accept that)\b)\w"
)
_CALL: Final = re.compile(
    r"(?i)^\W*(?:(?!that\b)[\w’'-]+ ){0,4}?(?:calls?|demands?|requests?|appeals?|pleas?|bids?|offers?|proposals?|ultimatum|invitations?|"
    r"petitions?|applications?|ban|plan|bill|motion|deal|resignation)\b(?! (?:that|of (?:wrong|mis)))"
)
_DENIES: Final = re.compile(r"(?i)\bden(?:y|ie)")
_FURTHER: Final = re.compile(r"[,;:–—](?=\s)|\s(?:because|since|and|but)\b")
_UNCONFIRMED: Final = re.compile(r"(?i)\b(?:not|never|without|n[’']t|refus\w+|declin\w+|unable|unwilling)\b[^.;]{0,30}\bconfirm")
"""A cue that withholds what its verb would give: "did not wish to confirm"."""
_REQUEST: Final = re.compile(
    r"(?i)\b(?:e-?mails?|messages?|requests?|calls?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|letters?)\b"
    r"(?:[^.;]{0,60}?\b(?P<about>about|on|regarding|concerning|over)\b)?|^\W*(?:to )?(?:comment(?:ing)?|speak|talk|respond|reply)\W*$"
)
_PASSED_OVER: Final = re.compile(r"(?i)\bmention")


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?i)(?:{'|'.join(patterns)})")


_WORDS: Final[tuple[tuple[Act, re.Pattern[str]], ...]] = (
    ("not_confirm", _any(_NOT_CONFIRM)),
    ("stand_by", _any(_STAND_BY)),
    ("decline", _any(_DECLINE)),
    ("dispute", _any(_DISPUTE)),
    ("deny", _any(_DENY)),
    ("confirm", _any(_CONFIRM)),
)
"""What is said in so many words, the first that fits."""
_UNWILLINGLY: Final = _any(_UNWILLING)


def answering(told: Told) -> Act | None:
    """Return what a statement does to another: its own act where that answers, else what its words do; ``None`` where it is no answer."""
    return _done(told.act, told.origin.cue or "", told.content)


def only_answers(told: Told) -> bool:
    """Tell whether a statement makes no claim of its own: it answers, or tells what somebody refused, or passed over in silence.

    Who answers by what he says may say more in the same breath: "could not confirm it, because the books had been burned".
    """
    return told.act in ANSWERS or (answering(told) is not None and not _says_more(told.content))


@lru_cache(maxsize=1 << 14)
def _done(act: Act | None, cue: str, content: str) -> Act | None:
    if act == "confirm" and _UNCONFIRMED.search(cue):
        return "not_confirm"
    if act in ANSWERS:
        return None if _passes_over(act, cue) or _is_no_answer(act, cue, content) else act
    if act in (None, "assert"):
        return _by_words(cue, content)
    return "decline" if act in _HELD and _UNWILLINGLY.search(f"{cue} {content}") else None


def _by_words(cue: str, content: str) -> Act | None:
    found = next((act for act, pattern in _WORDS if pattern.search(content)), None)
    if found:
        return found
    if _CALLS.search(cue) and _CALLED_UNTRUE.search(content):
        return "deny"
    return "decline" if _UNWILLINGLY.search(f"{cue} {content}") else None


@lru_cache(maxsize=1 << 14)
def _says_more(content: str) -> bool:
    """Tell whether words that are known by themselves follow those that answer."""
    further = _further(content)
    return further is not None and wording(content[further.end() :]).thin == 0


def _further(content: str) -> re.Match[str] | None:
    found = _in_words(content)
    return _FURTHER.search(content, found.end()) if found else None


def _in_words(content: str) -> re.Match[str] | None:
    return next((hit for _, pattern in _WORDS if (hit := pattern.search(content))), None)


def _is_no_answer(act: Act | None, cue: str, content: str) -> bool:
    """Who refuses to do something, or rejects what was asked of him, speaks of what is to be done and not of what is said to be so."""
    if act == "decline":
        return _DEED.search(content) is not None
    return act in ("deny", "dispute") and not _DENIES.search(cue) and _CALL.search(content) is not None


def _passes_over(act: Act | None, cue: str) -> bool:
    return act == "decline" and _PASSED_OVER.search(cue) is not None


def answered_words(told: Told) -> str:
    """Return the words of an answer that tell what it answers: not what it adds, and not the request for comment that it left open."""
    if told.act in ("no_reply", "decline"):
        asked = _REQUEST.search(told.content)
        return told.content[asked.end("about") :] if asked and asked["about"] else "" if asked else told.content
    act = answering(told)
    if act is None or (told.act in ANSWERS and act != "not_confirm"):
        return told.content
    found, further = _in_words(told.content), _further(told.content)
    begins = found.end() if found and act == "not_confirm" else 0
    return told.content[begins : further.start() if further else None]


def points_back(told: Told) -> bool:
    """Tell whether a denial leans on what was just said: "no such letter", "nothing of the kind"."""
    return _SUCH.search(told.content) is not None
