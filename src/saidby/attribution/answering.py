"""Plain speech that answers a report or a question: what is said, not the verb, tells that the speaker denies it or does not comment.

"It could not confirm the figures, the ministry said" answers as "the ministry could not confirm the figures" does. Only what a speaker
says of himself in so many words, or of a report, is read so; and a first person whose verb is itself the act ("we urge the board to").
"""

import re
from typing import Final

from saidby.types import Act

_SELF = r"^[“\"‘'«„\s]*(?:that )?(?:it|they|he|she|we|I) (?:\w+ly |also |still )?"
_BODY = (
    r"(?:the|his|her|its|their|our|my) (?:[\w’'-]+ )?(?:paper|newspaper|publication|magazine|site|website|outlet|network|station|"
    r"broadcaster|company|firm|bank|club|"
    r"ministry|department|agency|office|board|council|union|government|university|hospital|school|party|team|airline|group|"
    r"organi[sz]ation|charity|court|"
    r"police|force|embassy|commission|committee|family)"
)
"""Whom a spokesman speaks for."""
_OWN = rf"^[“\"‘'«„\s]*(?:that )?{_BODY} (?:\w+ly |also |still )?"
_REPORT = (
    r"(?:reports?|reporting|stor(?:y|ies)|claims?|allegations?|accusations?|accounts?|suggestions?|rumou?rs?|descriptions?|"
    r"characteri[sz]ations?|articles?|charges?|assertions?|coverage)"
)
_INEXACT = r"(?:not (?:\w+ly )?(?:accurate|correct|right|fair)|inaccurate|incorrect|wrong|misleading|mistaken|flawed|exaggerated)"
_FALSE = (
    r"(?:(?:not|n[’']t) (?:\w+ly )?true|false|untrue|baseless|groundless|unfounded|fabricat\w+|fabrications?|"
    r"(?:a )?(?:pack of )?lies?|nonsense|ridiculous|absurd|"
    r"rubbish|fake(?: news)?|fiction|invented|made up|bogus|preposterous|ludicrous)"
)
_IS = r"(?:is|are|was|were|[’']s|[’']re)(?:n[’']t)?"
_ME = r"^[“\"‘'«„\s]*(?:I|we) (?:(?:\w+ly|also|again|therefore|still|do|now|would like to|must) )*"
"""Who does with these very words what the verb says."""
_WRONG_SOURCE = (
    r"\b(?:sources?|sourcing|reporters?|journalists?|information)\b[^.;]{0,60}?\b(?:wrong|mistaken|misinformed|misled|incorrect|inaccurate)"
)
_TAKE_BACK = (
    rf"\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\b[^.;]{{0,60}}?\b(?:retract|issue an? (?:correction|retraction|apology)|"
    rf"(?:withdraw|correct|take (?:back|down)|disown|pull|apologi[sz]e for)\b[^.;]{{0,30}}?\b{_REPORT})"
)

_RULES: Final[tuple[tuple[Act, str, str], ...]] = (
    (
        "not_confirm",
        "says of itself that it cannot confirm",
        rf"{_SELF}(?:(?:could|can|would|had|has|have|was|were|is|are|did)(?: not|n[’']t)|cannot|(?:was|were|is|are) unable to)"
        r"(?: \w+ly| yet| able to| been able to){0,3} (?:confirm|verify|confirmed|verified)",
    ),
    (
        "decline",
        "says of itself that it does not comment",
        rf"{_SELF}(?:(?:would|could|can|will|do|does|did)(?: not|n[’']t)|cannot|won[’']t) (?:\w+ly |be able to )?"
        rf"(?:comment(?:ing)?|discuss|elaborate|speculate)|{_SELF}(?:had|has|have) no (?:\w+ )?comment|{_SELF}declin(?:es?|ed)|"
        rf"^[“\"‘']?no comment",
    ),
    ("stand_by", "says of itself that it stands by it", rf"{_SELF}(?:st(?:ands?|ood)|(?:is|was|are|were) standing) (?:firmly )?by"),
    ("deny", "says of itself that it denies", rf"{_SELF}(?:\w+ly )?den(?:y|ies|ied)"),
    ("demand", "says that a report should be taken back", _TAKE_BACK),
    (
        "deny",
        "says that a report has more than one fault",
        rf"(?:^[“\"‘'\s]*|\b{_REPORT}\b[^.;]{{0,60}}?[“\"‘]?)(?:(?:so |too )?many|numerous|countless|a (?:litany|string) of|"
        r"(?:is |was )?(?:full of|riddled with|replete with|strewn with)) (?:[\w-]+ )?"
        r"(?:inaccuracies|errors|falsehoods|untruths|fabrications|mistakes|lies)",
    ),
    ("dispute", "says that a report’s sources are wrong", _WRONG_SOURCE),
    (
        "dispute",
        "says that a report is not accurate",
        rf"\b{_REPORT}\b[^.;]{{0,80}}?{_IS} [“\"‘]?(?:\w+ )?{_INEXACT}|^[“\"‘]?{_IS} (?:\w+ly )?{_INEXACT}",
    ),
    (
        "deny",
        "says that a report is false",
        rf"\b{_REPORT}\b[^.;]{{0,80}}?{_IS} [“\"‘]?(?:\w+ )?[“\"‘]?{_FALSE}|^[“\"‘]?{_IS} (?:\w+ly )?{_FALSE}|"
        r"\b(?:no|not (?:a (?:shred|grain|word|bit|ounce|scintilla) of|any)) truth (?:to|in|whatsoever)",
    ),
    ("demand", "urges in so many words", rf"{_ME}(?:urge|demand|call (?:on|upon|for)|implore|appeal (?:to|for)|beg)"),
    ("criticise", "condemns in so many words", rf"{_ME}(?:condemn|denounce|deplore)"),
    ("praise", "praises in so many words", rf"{_ME}(?:welcome|applaud|commend|congratulate|salute|thank)"),
    ("deny", "denies in so many words", rf"{_ME}(?:deny|reject|refute|repudiate)"),
    ("promise", "promises in so many words", rf"{_ME}(?:promise|pledge|vow|guarantee|undertake to)"),
)
_ANSWERS: Final = tuple((act, why, re.compile(rf"(?i){pattern}\b")) for act, why, pattern in _RULES)
_ALONE: Final = tuple((act, why, re.compile(rf"(?i){pattern.replace(_SELF, f'(?:{_SELF}|{_OWN})')}\b")) for act, why, pattern in _RULES)
_CALLED: Final = re.compile(
    rf"(?i)\b(?:call|describ|brand|label|characteri[sz])\w*\b[^.;]{{0,60}}?\b{_REPORT}\b[^.;]{{0,20}}?[“\"‘]?(?:\w+ )?{_FALSE}\b"
)

_DID_NOT: Final = re.compile(
    r"(?i)^[“\"‘'«„\s]*(?:that )?(?:(?:it|they|he|she|we|I)[’']?(?:d|ve)? )?(?:had |have |has |did |was |were )?[“\"‘]?"
    r"(?:never\b|(?:did|had|have|has)(?: not|n[’']t) (?:ever |at any time |in any way )?\w+)"
)
_ALLEGED: Final = re.compile(
    r"(?i)\b(?:alleg(?:e|es|ed|ing|ations?)\b(?!ly)|accus(?:e|es|ed|ing|ations?)\b|(?:report(?:er)?s?|sources?|stor(?:y|ies)) (?:\w+ )?"
    r"claim(?:s|ed|ing)?\b|den(?:y|ies|ied|ying)\b)"
)
_BEHIND: Final = re.compile(
    rf"\s*,? (?:(?:flatly|directly|thereby|apparently|in effect) )?(?P<verb>contradict|deny|refut|rebutt|dismiss|reject|disput|confirm|"
    rf"corroborat)ing (?:[\w’'-]+ ){{0,5}}?{_REPORT}\b"
)
_DOES: Final[dict[str, Act]] = {"disput": "dispute", "confirm": "confirm", "corroborat": "confirm"}


def done_behind(rest: str) -> Act | None:
    """Read what the rest of a sentence says that the words did to a report ("…, contradicting the newspaper’s report")."""
    found = _BEHIND.match(rest)
    return _DOES.get(found["verb"], "deny") if found else None


def answers_allegation(said: str, before: str) -> bool:
    """Tell whether somebody says that he never did something, right after it was alleged; ``before`` is the text ahead of it."""
    return _DID_NOT.search(said) is not None and _ALLEGED.search(before) is not None


def answer_in(said: str, alone: bool = True) -> tuple[Act, str] | None:
    """Read what a content answers, and why; ``None`` where it answers nothing.

    ``alone``: no statement of its own stands within, so that "the company stands by it" is what its spokesman says of himself.
    """
    return next(((act, why) for act, why, pattern in (_ALONE if alone else _ANSWERS) if pattern.search(said[:200])), None)


def calls_it_false(clause: str) -> bool:
    """Tell whether a clause calls a report false ("called the story “a pack of lies”")."""
    return _CALLED.search(clause) is not None
