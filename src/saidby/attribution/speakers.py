"""Whether some words name one who can speak: a person, people, a body. Stricter than a kind, which takes any noun for a body's."""

import re
from functools import cache, lru_cache
from typing import Final

from saidby.attribution.kinds import PRONOUN, head_of, kind_of
from saidby.attribution.nouns import section_of
from saidby.attribution.outlets import Outlets, listed

_SPEAK: Final = frozenset({"person", "people", "collective", "bodies", "organisation"})
_LONGEST: Final = 24
"""Words of a name with all that describes it."""
_CLAUSE: Final = re.compile(r"[!?;:“”\"\n]|\b(?:and|but|because|although|though|if|when|while)\b (?=(?:he|she|it|they)\b)")
_DANGLES: Final = re.compile(
    r"^(?:[Ii]f|[Ww]hen|[Aa]s|[Tt]hat|[Ww]hile|[Bb]ecause|[Aa]fter|[Bb]efore|[Uu]nless|[Aa]lthough|[Nn]or?|[Tt]hough|[Aa]nd|[Bb]ut|[Ww]hat|"
    r"[Hh]ow|[Ww]hy|[Ww]here|[Tt]o|[Ii]n|[Ff]or|[Oo]f|[Bb]y|[Ww]ith|[Nn]ot) |(?:^| )(?:who|which|that)$"
)
_BEHIND: Final = re.compile(r"\s*\([^()]*\)$| (?:there|here|too|alone|also)$")
_FIRST: Final = re.compile(r"[A-Z]")
_TIME: Final = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|August|"
    r"September|October|November|"
    r"December|Spring|Summer|Autumn|Winter|Christmas|Easter)"
)


@lru_cache(maxsize=4096)
def is_speaker(words: str) -> bool:
    """Tell whether words name a person, people, or a body by a name or by a noun that is listed for one.

    Args:
        words: a noun phrase on one line, with what describes it.
    """
    if not words.strip() or len(words.split()) > _LONGEST or _CLAUSE.search(words) or _DANGLES.search(words):
        return False
    head = _BEHIND.sub("", head_of(words)).strip(" ,“”\"'")
    last = re.sub(r"[’']s?$", "", head.rpartition(" ")[2])
    if not last or _TIME.fullmatch(last) or PRONOUN.fullmatch(head):
        return False
    kind = kind_of(head, _outlets())
    named = head.partition(" ")[2] if head.split()[0] in ("The", "A", "An", "His", "Her", "Its", "Their") else head
    if kind == "organisation" or kind is None:
        return section_of(last) in _SPEAK or (_FIRST.match(last) is not None and named == head[-len(named) :] and not _ordinary(named))
    return kind in ("named", "unnamed", "collective", "outlet")


def _ordinary(named: str) -> bool:
    """Tell whether the only capital is that of the first word of a sentence."""
    return " " not in named and section_of(named) is None and not named.isupper() and not _FIRST.match(named)


@cache
def _outlets() -> Outlets:
    return Outlets(listed())
