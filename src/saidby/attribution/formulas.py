"""Answers that newspapers give in set words, so set that the words alone make them a cue: "could not be reached", "did not reply".

The network was trained on a corpus that marks few of them. It is asked for their source and content all the same.
"""

import re
from collections.abc import Iterator

from saidby.types import Span

_NOT = (
    r"(?:did not|didn[’']t|does not|doesn[’']t|do not|has not|hasn[’']t|have not|haven[’']t|had not|hadn[’']t|"
    r"(?:has|had|have) yet to|failed to|fails to)"
)
_SOON = r"(?:(?:immediately|yet|also|so far|initially|ever|promptly|still|reportedly) )*"
_ASKED = (
    r"(?:(?:phone |telephone |text |emailed |written )?(?:calls?|messages?|emails?|e-mails?|letters?|texts?|requests?|inquiries|enquiries|"
    r"quer(?:y|ies)|questions?|inquiry|enquiry)\b)"
)
_COMMENT = r"(?: (?:for|to) (?:further |immediate )?comment)"
_REPLY = (
    rf"{_NOT} {_SOON}(?:respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)(?= to\b| by\b| on\b| when\b| before\b|[.,;]|$)"
    rf"(?: to (?:[\w’'&.-]+ ){{0,4}}?{_ASKED}(?: for (?:comment|an interview|information|reaction))?)?"
)
_RETURN = rf"{_NOT} {_SOON}(?:return(?:ed)?|answer(?:ed)?) (?:[\w’'-]+ ){{0,3}}?{_ASKED}(?: for comment)?"
_REACH = (
    r"(?:could not|couldn[’']t|cannot|can[’']t) (?:immediately |readily )?be (?:immediately |readily )?(?:reached|contacted)"
    rf"{_COMMENT}?"
)
_BUSY = r"(?:(?:\w+ing|away|abroad|ill|on leave|at sea) and )"
_AWAY = (
    rf"(?:was|were|is|are) {_BUSY}?(?:not (?:immediately |readily )?(?:available|reachable)|unavailable|unreachable)(?:{_COMMENT}|"
    rf"(?= on \w+day\b|[.,;]|$))"
)
_UNANSWERED = (
    r"(?:went|gone|go|was|were|remained?) (?:unanswered|unreturned|unacknowledged|(?:straight )?to voicemail)|rang (?:out|"
    r"unanswered)(?=[.,;]| on\b|$)|(?:was|were|ha[ds] been|have been) not (?:immediately )?returned"
)
_NONE = r"(?:made|gave|offered|issued|had) no (?:immediate )?(?:reply|comment|response)"
_STAND_BY = r"(?:(?:is|was|are|were) )?(?:stands?|stood|standing) by(?= (?:its|his|her|their|the|our|that|every) )"
_VERIFY = (
    r"(?:could not|couldn[’']t|cannot|can[’']t|(?:has|have|had) not|(?:was|were) (?:not able|unable) to) (?:be )?"
    r"(?:(?:independently |immediately )(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|establish(?:ed)?)|verify|corroborate|authenticate|"
    r"establish(?= (?:where|who|whether|how|why|what|when)\b))"
)
_SILENT = (
    r"(?:(?:will|would) not|wo(?:n|uld)n[’']t|(?:is|are|was|were) not|(?:is|are|was|were)n[’']t) say(?:ing)?"
    r"(?= (?:who|whom|what|why|whether|how|where|when|which|if)\b|[.,;]|$)|"
    r"(?:(?:has|have|had) )?plead(?:ed|s)? (?:not )?guilty|left (?:[\w’'-]+ ){1,5}un(?:answered|returned)|"
    r"(?<!get )(?<!be )(?<!been )(?<!getting )(?<!got )hung up(?=[.,;]|$)"
)
_DRAWN = r"(?:would not|wouldn[’']t|could not|refused to|declined to) (?:be drawn|(?:further )?elaborate|go into details?|give details)"
_FORMULAS = re.compile(
    rf"(?i)\b(?:{_REPLY}|{_RETURN}|{_REACH}|{_AWAY}|{_UNANSWERED}|{_NONE}|{_STAND_BY}|{_VERIFY}|{_DRAWN}|{_SILENT}|"
    rf"neither confirmed nor denied)"
)
_LEFT = re.compile(rf"(?i)(?:{_ASKED}|calls?|messages?)(?: \w+)?? (?:left (?:with|for)|sent to|to|for|with) (?P<who>[^,;:.“”\"\n]+?) $")
_SUBJECT = re.compile(
    r"(?:^|(?:[.;:!?“”\"\n—–(]|,? (?:and|but|while|whereas|though|although|as|that|because)) )"
    r"(?P<who>(?:(?!\b(?:and|but|while|whereas|although|because)\b)[^.;:!?“”\"\n—–(])+?),? $"
)
MOST = 16
"""Words of a subject; what is longer is a sentence of its own."""


def subject_of(text: str, sentence: Span, cue: Span) -> Span | None:
    """Return whose answer the set words tell of, where the network sees nobody: those before them, or who was called or written to."""
    before = text[sentence.start : cue.start]
    found = _LEFT.search(before) or _SUBJECT.search(before)
    if not found or not 0 < len(found["who"].split()) <= MOST:
        return None
    return Span(sentence.start + found.start("who"), sentence.start + found.end("who"))


def formulas(text: str, within: Span) -> Iterator[Span]:
    """Yield where the set words of an answer, or of its want, stand in a stretch of text."""
    for found in _FORMULAS.finditer(text, within.start, within.end):
        yield Span(*found.span())
