"""What an article recalls from before its news: "weeks after he swore that …", "…, who said in May that …"."""

import re
from typing import Final

from saidby.records import Told

_PAST: Final = re.compile(r"(?i)\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter)|ago|earlier|previously|in (?:19|20)\d\d)\b")
_MONTH: Final = (
    r"(?:Jan(?:\.|uary)|Feb(?:\.|ruary)|Mar(?:\.|ch)|Apr(?:\.|il)|May|June?|July?|Aug(?:\.|ust)|Sept?(?:\.|ember)|Oct(?:\.|ober)|"
    r"Nov(?:\.|ember)|Dec(?:\.|ember))"
)
_ASIDE: Final = re.compile(
    rf"(?i:\bwho) (?:(?:had|has|once|\w+ly) )?\w+(?: \w+){{0,2}}? "
    rf"(?:(?:on|in) (?:\d{{1,2}} )?{_MONTH}|(?i:last|earlier|previously|before)\b)"
)
_SINCE: Final = re.compile(r"(?i)\b(?:hours?|days?|weeks?|months?|years?) (?:after|since)\b|^\W*(?:despite|contrary to|after|before)\b")


def recalled(told: Told) -> bool:
    """Tell whether a statement was made before what its article reports, and is only recalled there."""
    if _PAST.search(told.when or ""):
        return True
    at = told.sentence.find(told.content[:20]) if told.content else -1
    before = told.sentence[:at] if at > 0 else ""
    return _SINCE.search(before) is not None or _ASIDE.search(before) is not None
