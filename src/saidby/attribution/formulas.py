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
_AWAY = rf"(?:was|were|is|are) (?:not (?:immediately |readily )?available|unavailable|unreachable)(?:{_COMMENT}|(?= on \w+day\b|[.,;]|$))"
_UNANSWERED = (
    r"(?:went|gone|go|was|were|remained?) (?:unanswered|unreturned)|(?:was|were|ha[ds] been|have been) not (?:immediately )?returned"
)
_NONE = r"(?:made|gave|offered|issued|had) no (?:immediate )?(?:reply|comment|response)"
_FORMULAS = re.compile(rf"(?i)\b(?:{_REPLY}|{_RETURN}|{_REACH}|{_AWAY}|{_UNANSWERED}|{_NONE}|neither confirmed nor denied)")


def formulas(text: str, within: Span) -> Iterator[Span]:
    """Yield where the set words of an answer, or of its want, stand in a stretch of text."""
    for found in _FORMULAS.finditer(text, within.start, within.end):
        yield Span(*found.span())
