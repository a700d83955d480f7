"""What stands about a party's name and is no part of it: a title before it, a word like "neighbouring", and words that name nobody."""

import re
from typing import Final

_OFFICES: Final = (
    "agriculture commerce communications culture defence defense development digital economy education energy environment finance "
    "fisheries foreign health home housing immigration industry information infrastructure interior justice labor labour media "
    "mines mining oil petroleum planning power science security special sport sports state technology tourism trade transport "
    "treasury water works"
)
_PORTFOLIO: Final = re.compile(rf"(?i)(?:the )?(?:{'|'.join(_OFFICES.split())})(?: affairs)?(?: (?:and|&) \w+)?$")
_OFFICER: Final = re.compile(r"(?i)(?:.* )?(?:minister|secretary|advis[eo]r|commissioner)(?: of \w+)?$")
_BESIDE_WORDS: Final = "neighbouring neighboring nearby rival fellow downstream upstream tiny oil-rich landlocked embattled"
_BESIDE: Final = re.compile(rf"(?i:(?:{'|'.join(_BESIDE_WORDS.split())}) )+(?=[A-ZÀ-Þ])")
"""What stands before a party's name, with a capital where a sentence begins."""
_BEFORE_OFFICE: Final = r"(?:[Vv]ice|[Pp]rime|[Ff]oreign|[Dd]eputy|[Ff]ormer|[Tt]rade|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior)[ -]"
_TITLE: Final = re.compile(
    rf"(?:{_BEFORE_OFFICE})*(?:[Pp]resident|[Mm]inister|[Pp]remier|[Cc]hancellor|[Gg]overnor|[Mm]ayor|[Ss]enator|[Gg]eneral|[Ss]heikh|[Kk]ing|"
    r"[Qq]ueen|[Pp]rofessor|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Prof)\.? (?=[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]*)*$)"
)
"""An office or a title before a person's name."""
_GROUP: Final = (
    r"(?:side|part(?:y|ie)|government|countr(?:y|ie)|state|capital|ministr(?:y|ie)|camp|team|club|compan(?:y|ie)|man|men|woman|women|delegation|"
    r"neighbou?r)s?"
)
_DETERMINER: Final = re.compile(
    rf"(?i)(?:(?:neither|either|both|each|all|none|any|every|some|another|(?:the )?others?)(?: of .*| {_GROUP}\b.*)?|"
    rf"(?:the )?(?:two|three|four) {_GROUP}|(?:the )?latter|(?:the )?former|everyone|everybody|nobody|no one|someone)$"
)
"""Words that point at others and name nobody."""
_NAMED: Final = re.compile(r"(?<=[\w’'] )[A-ZÀ-Þ]")
"""A capital behind the first word, as names have."""


def is_determiner(name: str) -> bool:
    """Tell whether words only point at others who are named elsewhere: "Neither", "both sides", "Neither government"."""
    words = name.strip()
    return _DETERMINER.match(words) is not None and not _NAMED.search(words.partition(" of ")[0])


def bare_name(name: str) -> str:
    """Return a party's name without what only stands before it: "Neighbouring Orvia", "President Ada Kell"."""
    return _TITLE.sub("", _BESIDE.sub("", name.strip()))


def is_portfolio(body: str, role: str) -> bool:
    """Tell whether what somebody is said to be of is what his office is about, and no body: a "Minister" of "Trade"."""
    return _PORTFOLIO.match(body.strip()) is not None and _OFFICER.match(role.strip()) is not None
