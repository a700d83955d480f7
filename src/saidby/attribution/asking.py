"""Constructions of asking: for a comment, whether something is so, or that somebody do something."""

import re
from typing import Final

from saidby.types import Act

_AIM = r"(?! (?:the|a|an|its|his|her|their|our|my|this|that|these|those|it|him|them|us|me|\d\S*|(?-i:[A-Z])\S*)\b)"
"""After "to": a verb, not a place or a person."""
_WHOM = r"(?: (?!(?:to|for|that|whether|if|why|what|how|when|where|which|about|who|not)\b)[\w’'&,.-]+){0,9}?"
_WHOM_TOLD = (
    r"(?: (?!(?:it|he|she|they|there|this|that|these|we|I|you)\b)(?:(?:the|his|her|its|their|a|an|all|both|our|my|two|some) )?"
    r"[\w’'-]+(?: (?:of|in|at) \w+| \w+s)?)"
)

ASKING: Final[tuple[tuple[Act, str, str], ...]] = (
    (
        "ask",
        "asks for a comment",
        r"(?:ask|request|contact|approach|press|sought|seek|reach\w* out to)\w* (?:[\w’'.,&-]+ ){0,12}?"
        r"(?:for|to) (?:(?:a|an|any|its|his|her|their|further|more) )?(?:\w+ )?(?:comment|clarification|explanation|response|"
        r"reaction|answers?)|"
        r"(?:sought|seeks?|seeking|request(?:s|ed|ing)?) (?:\w+ ){0,3}?(?:comment|clarification|answers?|explanation)",
    ),
    ("ask", "demands to know", r"(?:demand|want)\w* to know"),
    (
        "ask",
        "asks whether, who, about …",
        r"(?:ask|enquir|inquir|wonder)\w*(?: (?:me|him|her|them|us|you|reporters|himself|herself|themselves|aloud))?,? (?:who|whose|"
        r"what|which|where|when|why|how|if|whether|about)\b|ask\w*,? (?:would|could|will|do|did|does|is|are|was|were|can|have|"
        r"has) [\w’'-]+|"
        r"press\w* (?:on|about)\b",
    ),
    (
        "demand",
        "asks someone to do something",
        rf"ask\w*{_WHOM} (?:not )?to\b{_AIM}|ask\w*{_WHOM} (?:that|for)\b|ask\w* (?:\S+ ){{1,8}}?not to\b",
    ),
    ("ask", "asks whether, about …", rf"ask\w*{_WHOM} (?:whether|if|about|why|what|how|when|where|which|who)\b"),
    (
        "demand",
        "tells someone to do something",
        rf"(?:(?:told|tell|tells|telling|dar(?:es|ed|ing)|challeng\w+){_WHOM_TOLD}?|say|says|"
        rf"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )said|saying) (?:not )?to\b"
        rf"(?! (?:be|have)\b){_AIM}",
    ),
)
"""Act, reason and pattern, in order of precedence."""

ASKED: Final = re.compile(
    r"(?i)\b(?:ask|request|contact|approach|press|sought|seek|reach|demand|want|enquir|inquir|wonder|told|tell|dar(?:es|ed|ing)\b|challeng|"
    r"sa(?:y|ys|id|ying) (?:not )?to\b)"
)
"""Without one of these words there is no such construction."""
