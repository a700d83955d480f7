"""When it was said: the time in the cue's clause, outside of what is said and of who says it."""

import re
from collections.abc import Iterator
from typing import Final

from saidby.attribution.scene import Scene
from saidby.types import Span, Spans

_DAY: Final = r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)"
_MONTH: Final = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|"
    r"Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_PART: Final = r"(?:morning|afternoon|evening|night|lunchtime|noon|midday)"
_NUMBER: Final = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?|"
    r"several|some|a few|a couple of|many|\d+)"
)
_UNIT: Final = r"(?:seconds?|moments?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)"
_DATE: Final = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}}\b)?(?!\d)|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}}\b)?)"
_CLOCK: Final = (
    r"(?:(?:about |around |just after |just before |shortly after |shortly before )?(?:\d{1,2}(?:[:.]\d\d)? ?(?:(?:[ap]\.m\.|[ap]m\b)|"
    r"o[’']clock)|\d{1,2}[:.]\d\d(?: (?:GMT|UTC|BST|CET|EST|EDT|local time))?|"
    r"noon|midnight|dawn|dusk|midday|lunchtime|nightfall|daybreak))(?: local time)?"
)
_SHADE: Final = (
    r"(?:(?:only |just |as |very |)?(?:earlier|late|later|early|again|first|back|shortly|recently as|late as|early as|"
    r"afterwards)(?: on| in)? |only |again )?"
)
_THIS: Final = (
    rf"(?:this|last|that|the same|the (?:following|next|previous|preceding)|earlier (?:this|that|last|the same)|later (?:this|"
    rf"that|the same)|early (?:this|last)|late (?:this|last)) (?:{_PART}|week(?:end)?|month|year|day|hour|spring|summer|autumn|"
    rf"fall|winter|quarter|season|{_DAY}(?: {_PART})?|{_MONTH})"
)
_UNTOLD: Final = (
    r"(?!that\b)(?:(?!that\b|and\b|but\b)[\w’'%$€£-]+ ?){1,9}?(?=(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.,;:”]|\s*\Z| that\b|"
    r" and\b| but\b|$)"
)
"""What comes behind "minutes before": to the end of the clause."""
_EVENT: Final = (
    r"(?:after|before|ahead of) (?:the|his|her|its|their|a|an|yesterday[’']s|today[’']s|"
    r"\w+day[’']s) (?:[\w’'-]+ ){0,2}?(?:match|game|race|fight|bout|final|meeting|"
    r"hearing|vote|verdict|ruling|summit|talks|session|trial|debate|ceremony|funeral|election|briefing|kick-off|interval|interview|"
    r"rally|sermon|concert)"
)
"""What is over by the time that somebody speaks of it."""
_PHRASE: Final = (
    rf"(?:{_SHADE}(?:on )?(?:{_DAY}(?: {_PART})?(?:,? {_DATE})?|(?:the )?(?:{_PART}|evening|night|eve) (?:of|before) (?:{_DAY}|"
    rf"{_DATE}|(?:the|his|her|its|their) [\w’'-]+)|{_DATE})"
    rf"|{_SHADE}in (?:early |late |mid-?)?(?:{_MONTH}(?: (?:of )?\d{{4}}| last year| this year)?\b|(?:1[89]|20)\d\d\b|the (?:spring|"
    rf"summer|autumn|winter)(?: of \d{{4}})?)"
    rf"|(?:in|over) (?:recent|the past few|the last few) {_UNIT}"
    rf"|(?:{_SHADE}(?:at |shortly after |just after |shortly before |just before |before |soon after |after |around |by ))(?:{_CLOCK})"
    rf"|{_THIS}"
    rf"|(?:{_SHADE}(?:yesterday|today|tonight|overnight|last night)(?: {_PART})?)"
    rf"|(?:only |just |barely |nearly |almost |more than |about |less than |some )?{_NUMBER} {_UNIT} (?:ago|later|earlier|afterwards|"
    rf"(?:before|after) {_UNTOLD})"
    rf"|within (?:{_NUMBER} )?{_UNIT}(?! (?:of|from|after|the))"
    rf"|(?:only |just )?(?:{_UNIT}|shortly|soon|immediately|moments|straight|right) (?:later|earlier|afterwards?|ago|(?:before|"
    rf"after) {_UNTOLD})"
    rf"|{_EVENT}|(?:at|over|during) the weekend|afterwards?\b(?=[.,;]|$)|(?:the|that) (?:day|night|morning|evening|week) (?:before|"
    rf"after|earlier)"
    rf"|on (?:election|polling|match|race|opening|Christmas|New Year[’']s|Boxing) (?:night|day|eve|Day|Eve)|(?:in|"
    rf"at) the (?:early hours|small hours)(?: of {_DAY})?)"
)
TIME: Final = re.compile(
    rf"(?i)(?!(?-i:This Morning))(?<![\w-])(?<!Mail )(?<!since )(?<!until )(?<!by ){_PHRASE}(?:,? (?:{_PHRASE}))?(?![\w’'-])(?<! )"
)
_LEAD: Final = 40
"""Characters in which a time may begin before the word that gives it away."""
_MAYBE: Final = re.compile(
    r"(?i)day|\beve\b|ahead|night|noon|dawn|dusk|midday|break\b|week|month|year|ago\b|later\b|earl|after|before|morning|evening|"
    r"hour|minute|moment|"
    r"recent|\d|o[’']clock|"
    r"spring|summer|autumn|winter|(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""Without one of these there is no time, and the long pattern need not look."""
_CUT: Final = re.compile(
    r"[;:()]| [–—] |,? \b(?:and|but|while|whereas|who|whom|which|whose|because|although|though|when|where|whether|that|since|until|"
    r"than|over(?! the (?:weekend|past|last))|against|"
    r"dated|published|due|scheduled|accused|charged|arrested|(?<!the )following|amid)\b|, (?:a|an|the) "
)
"""Where the cue's clause ends: what follows tells of something else."""


def said_when(scene: Scene, cue: Span, content: Spans, source: Spans = ()) -> Span | None:
    """Return the time in the cue's clause, nearest to it, behind the cue sooner than ahead of it; ``None`` where there is none."""
    sentence = scene.sentence(cue)
    if not _MAYBE.search(scene.text, sentence.start, sentence.end):
        return None
    taken = tuple(sorted((*content, *source)))
    for gap in _gaps(Span(cue.end, max(cue.end, sentence.end)), taken):
        stretch, cut = _until_cut(scene.text, gap)
        found = next(_times(scene.text, stretch), None)
        if found:
            return found
        if cut:
            break
    within = next(_times(scene.text, cue), None)
    if within or _NOUN.fullmatch(scene.words(cue)):
        return within
    return _ahead(scene, Span(min(sentence.start, cue.start), cue.start), taken)


def _ahead(scene: Scene, before: Span, taken: Spans) -> Span | None:
    """The last time ahead of the cue, with no other clause between them."""
    for gap in reversed(_gaps(before, taken)):
        found = list(_times(scene.text, gap))
        if found and _belongs(scene.text, gap, found[-1]):
            return found[-1]
        if _CUT_AHEAD.search(scene.text, gap.start, gap.end):
            return None
    return None


_CUT_AHEAD: Final = re.compile(
    r"[;:()]| [–—] |\b(?:and|but|while|whereas|who|whom|which|whose|because|although|though|when|where|whether|that)\b"
)


_NOUN: Final = re.compile(r"(?i)(?:reports?|stor(?:y|ies)|claims?|accounts?|allegations?|accusations?|articles?|denials?)")
"""A noun for a cue: the time ahead of it is that of the verb that governs it."""
_WHEN: Final = re.compile(r",? when ")
_HANGS_ON: Final = re.compile(r"\b(?:who|whom|which|whose|that|when|after|because|while|as|where)\b[^,]*\Z")


def _belongs(text: str, gap: Span, time: Span) -> bool:
    """Tell whether a time ahead of the cue is in its clause: not in one that hangs on the source ("who resigned on Friday")."""
    if _HANGS_ON.search(text[gap.start : time.start]):
        return False
    return _WHEN.fullmatch(text, time.end, gap.end) is not None or not _CUT_AHEAD.search(text, time.end, gap.end)


def _gaps(within: Span, taken: Spans) -> Spans:
    """The parts of a stretch that nothing takes up, in order."""
    gaps, start = [], within.start
    for span in taken:
        if span.end > start and span.start < within.end:
            gaps.append(Span(start, max(start, span.start)))
            start = span.end
    return tuple(gap for gap in (*gaps, Span(start, max(start, within.end))) if gap.start < gap.end)


def _until_cut(text: str, gap: Span) -> tuple[Span, bool]:
    """The part of a gap that belongs to the cue's clause, and whether something cuts it off from the rest."""
    cut = _CUT.search(text, gap.start, gap.end)
    return (Span(gap.start, cut.start()), True) if cut else (gap, False)


def _times(text: str, within: Span) -> Iterator[Span]:
    maybe = _MAYBE.search(text, within.start, within.end)
    if maybe:
        found = TIME.finditer(text, max(within.start, maybe.start() - _LEAD), within.end)
        yield from (Span(one.start(), one.end()) for one in found)
