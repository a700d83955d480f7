"""Stands taken in a plain clause: a speaker, a finite verb of attitude, and what it is about ("The trust contests the plan").

The network marks few of these where the words are no quotation and have no "that". It is asked for their source and content all the
same, as with set words (``saidby.attribution.formulas``), and is believed where these stand as in a plain clause: the subject at its
beginning, the verb right behind it, the object right behind the verb.
"""

import re
from collections.abc import Iterator
from typing import Final

from saidby.attribution.kinds import head_of
from saidby.attribution.nouns import section_of
from saidby.attribution.speakers import is_speaker
from saidby.types import Span, Spans

_TRANSITIVE: Final = (
    r"applaud(?:s|ed)?|back(?:s|ed)?|blame[sd]?|bemoan(?:s|ed)?|celebrate[sd]|commend(?:s|ed)?|condemn(?:s|ed)?|contest(?:s|ed)?|"
    r"critici[sz]e[sd]?|decr(?:y|ies|ied)|defend(?:s|ed)?|den(?:y|ies|ied)|denounce[sd]?|deplore[sd]?|deride[sd]?|dispute[sd]?|"
    r"doubt(?:s|ed)?|endorse[sd]?|favou?r(?:s|ed)?|fear(?:s|ed)?|hail(?:s|ed)?|lament(?:s|ed)?|mock(?:s|ed)?|mourn(?:s|ed)?|"
    r"offered|oppose[sd]?|praise[sd]?|protest(?:s|ed)?|regret(?:s|ted)?|reject(?:s|ed)?|resent(?:s|ed)?|ridicule[sd]?|"
    r"salute[sd]?|scorn(?:s|ed)?|slam(?:s|med)?|support(?:s|ed)?|thank(?:s|ed)?|trust(?:s|ed)?|welcome[sd]?|"
    r"(?:stands?|stood) (?:firm(?:ly)? )?(?:behind|on)|(?:takes?|took) issue with|object(?:s|ed)? to|own(?:s|ed) up to|rule[sd]? out"
)
"""What one does to a thing with words, or thinks of it."""
_THINKING: Final = (
    r"believe[sd]|think(?:s)|thought|suspect(?:s|ed)|hope[sd]|want(?:s|ed)|wishe[sd]|plan(?:s|ned)(?= to\b)|intend(?:s|ed)(?= to\b)|"
    r"(?:is|are|was|were) (?:convinced|confident|certain|adamant|worried|afraid|scared|hopeful|sceptical|skeptical|wary)"
    r"(?= (?:that|of|about|the|an?|it|he|she|they|there)\b)|reckon(?:s|ed)|worr(?:ies|ied)(?= that\b)|"
    r"ha(?:s|ve) invited(?= (?:the|its|his|her|their|[A-Z]))"
)
_COMMITTING: Final = (
    r"(?:agree[sd]|refuse[sd]|pledge[sd]|vow(?:s|ed)|promise[sd]|threaten(?:s|ed)|decline[sd]|undertook|undertakes|"
    r"resolve[sd]|volunteer(?:s|ed))(?= (?:not )?to\b)|"
    r"(?:call(?:s|ed)|press(?:es|ed)|push(?:es|ed)|campaign(?:s|ed)|plead(?:s|ed)|lobb(?:ies|ied)|argue[sd]|vote[sd]) (?:for|against)|"
    r"demand(?:s|ed)|consent(?:s|ed) to|insist(?:s|ed) on|veto(?:es|ed)|mull(?:s|ed)|"
    r"sign(?:s|ed) up (?:to|for)|"
    r"drop(?:s|ped) (?:its|his|her|their) (?:opposition|resistance|objections?|demands?|support|calls?)(?: (?:to|for))?"
)
"""What one binds oneself to, asks of others, or settles by a vote."""
_PUTTING: Final = (
    r"puts?(?= (?:(?:the|its|his|her|their|that|this|total) )?[^.,;:“”\"\n]{2,60}? at (?:(?:about|around|nearly|almost|"
    r"some|over|under|just|"
    r"more than|less than|at least|up to|between|roughly) ){0,2}(?:[$£€]|Rs\b|R\d|\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?|several|half)\b))"
)
"""What one does to a number ("put the cost at nine million")."""
_DEED: Final = re.compile(
    rf"(?<![\w-])(?:(?:has|have|had|also|still|now|himself|herself|itself|publicly|openly) )*(?:{_TRANSITIVE}|{_THINKING}|"
    rf"{_COMMITTING}|{_PUTTING})(?![\w-])"
)
_OPENS: Final = re.compile(
    r"(?:^|[.!?:;–—(“”\"\n]\s*|,? \b(?:and|but|while|whereas|though|although|because|since|that|as) |[.!?”]\s(?:That|"
    r"While|Whereas|Though|Although|Because|But|And|Yet) |"
    r"(?<![^\n])(?:That|While|Whereas|Though|Although|Because|But|And|Yet) |(?:^|[.!?] )[^.,;:!?“”\"\n]{2,40}, )\Z"
)
"""What may stand before the subject of a clause."""
_OBJECT: Final = re.compile(
    r"(?:the|an?|its|his|her|their|our|this|that|these|those|it|them|him|what|whether|how|all|any|both|every|no|to|any|\w+ing|"
    r"[a-z]+s|[A-Z][\w’'.-]*|\d\S*|[“\"])(?![\w-])"
)
_ADVERB: Final = re.compile(r",? ?(?:(?:also|still|now|both|\w+ly|on \w+day|himself|herself|itself|themselves),? )?")
_PRONOUN: Final = re.compile(r"(?i)he|she|they|it")
WINDOW: Final = 60
"""Characters before a subject that tell how its clause begins."""


def deeds(text: str, within: Span) -> Iterator[Span]:
    """Yield where the verbs of a stand are in a stretch of text."""
    for found in _DEED.finditer(text, within.start, within.end):
        yield Span(*found.span())


def is_plain_clause(text: str, cue: Span, source: Spans, content: Spans) -> bool:
    """Tell whether a verb of a stand has a speaker for its subject and an object right behind it, at the beginning of a clause."""
    verb = _DEED.match(text, cue.start)
    if not source or not content or verb is None or verb.end() != cue.end:
        return False
    who, what = source[0], content[0]
    counts = cue.of(text).startswith("put")
    counted = counts and _counts(who.of(text))
    begins = counted or _OPENS.search(text, max(0, who.start - WINDOW), who.start) is not None or who.start == 0
    near = who.end <= cue.start and _ADVERB.fullmatch(text, who.end, cue.start) is not None
    behind = 0 <= what.start - cue.end <= 1 and (counts or _OBJECT.match(text, what.start, what.end) is not None)
    return begins and near and behind and (counted or is_speaker(who.of(text)))


def _counts(who: str) -> bool:
    """Tell whether a subject that is no speaker by its words can put a number on something: "he", "a poll for the Courier"."""
    return _PRONOUN.fullmatch(who) is not None or section_of(head_of(who).rpartition(" ")[2]) == "document"
