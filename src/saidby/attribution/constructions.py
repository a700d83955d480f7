"""What is done with words by a whole construction: "refused to say", "did not rule out", "went unanswered", "asked him to leave".

The cue that was found may be any part of one ("comment" of "declined to comment"), so constructions are looked for in the text round the
cue, and count where they share a character with it. They are an ordered list: the first that is found decides.
"""

import re
from typing import Final, NamedTuple

from saidby.attribution.asking import ASKED, ASKING
from saidby.attribution.declining import DECLINING, NOTHING_DONE
from saidby.types import Act, Span

_FACT = r"[^.?!]{0,80}?\b(?:was|were|is|are|had|has|have|may|might|could|can|would|will|did|does|do|\w+n[’']t)\b"
_BETWEEN = (
    r"(?:(?:\w+ly|also|still|yet|even|ever|again|so far|just|either|once|further|at once|himself|herself|itself|themselves|"
    r"for now|on \w+day|to \w+ (?=whether)) )*"
)

_NO_DAY = r"(?! (?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))"
"""Not "insisted on Thursday"."""

MEANING: Final[tuple[tuple[Act, str, str], ...]] = (
    ("deny", "pleads not guilty", r"(?:plead|plea|pled)\w* (?:\w+ )?not guilty"),
    ("confirm", "pleads guilty", r"(?:plead|plea|pled)\w* (?:\w+ly )?guilty"),
    ("deny", "rules it out", r"(?<!not )(?<!yet )(?<!ever )(?<!n’t )(?<!n't )rul(?:es|ed|ing) (?:it |that |this |them )?out"),
    ("warn", "raises the alarm", r"(?:sound|rais)\w* (?:the|an) alarm"),
    ("confirm", "grants that it is so", r"(?:recogni[sz]|accept)\w* that\b"),
    ("believe", "holds that it is so", r"(?:hold|held)s? that\b|(?:is|are|was|were) of the (?:view|opinion)"),
    ("assert", "puts a figure at", r"put(?:s|ting)? (?:[\w’'-]+ ){1,6}?at\b"),
    (
        "assert",
        "suggests that something is so",
        rf"suggesting(?! (?:\w+ing\b|that [^.?!]{{0,80}}?\b(?:should|ought|be)\b|(?:an?|another) ))|"
        rf"suggest(?:s|ed)?\b(?: that)?(?! \w+ing\b)(?![^.?!]{{0,80}}?\b(?:should|ought)\b){_FACT}",
    ),
    (
        "demand",
        "insists on, presses for",
        rf"(?:insist\w* (?:up)?on{_NO_DAY}|(?:press|push|lobb|campaign|agitat|h[oe]ld out)\w* for)\b",
    ),
    ("assert", "swears that it is so", r"(?:swore|swears?|sworn) (?:that\b|(?:he|she|they|it|I|we) (?!would|will|[’']d|[’']ll)\w+)"),
    ("promise", "agrees to do it", rf"agree\w* {_BETWEEN}to\b"),
    ("confirm", "agrees", r"agree[ds]? (?:with|and)\b|agreed(?=[.,;:])"),
    ("warn", "threatens", r"threat\w*"),
    (
        "confirm",
        "takes responsibility",
        r"(?:claim|accept|acknowledg|admit|tak|took)\w* (?:full |sole |the )?(?:responsibility|blame|liability)",
    ),
    (
        "predict",
        "is expected to",
        r"(?:is|are|was|were|be|been) (?:\w+ )?(?:expected|set|due|likely|scheduled|slated|poised|tipped|forecast|projected|predicted) to",
    ),
    (
        "want",
        "plans to do it",
        r"(?:(?:plan|hop|intend|wish|aim|want|mean|seek|try)(?:s|es|n?ed|ing)?|wanted|means|meant|considering|weighing|keen|eager|"
        r"determined|looking) to\b(?! thank)",
    ),
    ("want", "considers doing it", r"(?:is|are|was|were|be|been) (?:\w+ )?(?:considering|weighing|mulling|contemplating)\b"),
    ("praise", "thanks", r"would like to (?:thank|congratulate|commend|praise|pay tribute)"),
    (
        "praise",
        "speaks for it",
        r"(?:paid|pay|pays|paying) (?:\w+ )?(?:tribute|homage)|sp(?:eaks?|oke) (?:\w+ )?(?:highly|warmly)|in favou?r of|in support of",
    ),
    (
        "criticise",
        "is against it",
        r"(?:t[ao]k|took)\w* (?:aim|a swipe|a dig|a shot) at|(?:find|found)\w* fault|(?:voic|express|vent)\w* (?:\w+ )?(?:anger|fury|"
        r"outrage|dismay|frustration|disappointment|disgust|displeasure)",
    ),
    (
        "dispute",
        "doubts it",
        r"(?:voic|express|rais|sow|cast)\w* (?:\w+ ){0,2}?(?:doubts?|s[ck]epticism|reservations?|objections?|opposition)|(?:not|"
        r"n[’']t) (?:\w+ )?(?:convinced|persuaded|so sure)|distanc\w+ (?:him|her|it|them)sel(?:f|ves)",
    ),
    (
        "believe",
        "is confident",
        r"(?:express|voic)\w* (?:\w+ )?(?:confidence|optimism|conviction|belief)|(?:is|are|was|were|am|remains?|’m|"
        r"feels?) (?:\w+ )?(?:confident|convinced|certain|sure|optimistic)",
    ),
    (
        "praise",
        "expresses support",
        r"(?:express|voic|offer|pledg|declar|announc|giv|gave|lend|lent|throw|threw)\w* (?:\w+ ){0,3}?(?:support|backing|solidarity|"
        r"gratitude|admiration|satisfaction|thanks|condolences|endorsement)",
    ),
)
"""Act, reason and pattern of the other constructions, in order of precedence."""

MEANT: Final = re.compile(
    r"(?i)\b(?:guilty|rul(?:es|ed|ing)\b|puts?\b|putting|alarm|recogni[sz]|accept|h[oe]lds?\b|held\b|opinion|suggest|insist|push|press|lobb|campaign|agitat|"
    r"h[oe]ld out|swor|swears?|agree|threat|responsibility|"
    r"blame|liability|"
    r"expected|set to|due to|likely|"
    r"scheduled|slated|poised|tipped|forecast|project|predict|plan|hop|intend|wish|want|aim|mean|seek|try|tri(?:es|ed)|consider|"
    r"weigh|mull|contempl|keen|eager|"
    r"determined|looking|like to|tribute|homage|speak|spoke|favou?r|support|swipe|dig|shot|fault|voic|express|vent|rais|sow|cast|"
    r"convinced|persuaded|so sure|"
    r"distanc|confident|certain|sure|optimistic|offer|pledg|declar|announc|g[ai]v|lend|lent|throw|threw)"
)
"""Without one of these words there is no such construction."""

Pattern = tuple[Act, str, re.Pattern[str]]


def _compiled(rows: tuple[tuple[Act, str, str], ...]) -> tuple[Pattern, ...]:
    return tuple((act, why, re.compile(rf"(?i)(?<!\w)(?:{pattern})(?!\w)")) for act, why, pattern in rows)


_GROUPS: Final = ((NOTHING_DONE, _compiled(DECLINING)), (ASKED, _compiled(ASKING)), (MEANT, _compiled(MEANING)))
"""The constructions in order, each group behind the words that it cannot do without."""


class Construction(NamedTuple):
    """A construction that was found: its act, its reason in words, and where it stands."""

    act: Act
    why: str
    span: Span


def construction(text: str, cue: Span, within: Span) -> Construction | None:
    """Find the first construction in ``text[within]`` that shares a character with the cue."""
    ready = (patterns for needs, patterns in _GROUPS if needs.search(text, within.start, within.end))
    made = (found for patterns in ready for pattern in patterns if (found := _touching(pattern, text, cue, within)))
    return next(made, None)


def _touching(pattern: Pattern, text: str, cue: Span, within: Span) -> Construction | None:
    act, why, words = pattern
    for found in words.finditer(text, within.start, within.end):
        if _begins(found) < cue.end and found.end() > cue.start:
            return Construction(act, why, Span(found.start(), found.end()))
    return None


def _begins(found: re.Match[str]) -> int:
    """Where a construction's own words begin: behind "nobody …" it is the verb."""
    verb = found.start("verb") if "verb" in found.re.groupindex else -1
    return verb if verb >= 0 else found.start()
