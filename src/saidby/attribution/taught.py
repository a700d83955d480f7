"""Which names an article itself shows to be outlets: by how the network of names reads them, and by what is said of them.

"Ledgerline" is on no list, but who "told Ledgerline" something, told it to an outlet.
"""

import re
from collections import defaultdict

from saidby.attribution.names import Name, Names
from saidby.attribution.nouns import listed
from saidby.attribution.outlets import PLATFORMS

SURE = 0.6
"""So sure the network must be of a name's best mention; the others must not speak against it."""
_TOLD = re.compile(
    r"(?:\b(?:told|telling|interview(?:ed)? (?:with|by|to)|(?:spoke|speaking|spoken|talked|talking) (?:to|with)|"
    r"(?:comments?|remarks?|statement|quotes) to|(?:seen|obtained|reviewed|viewed|first reported|published|reported|carried) by|"
    r"(?:report|story|article|investigation) (?:by|in|from)|(?:editor|columnist|correspondent|reporter) (?:of|at|for|with))) (?:the )?$"
)
"""What stands before an outlet's name, and hardly before the name of another organisation that is no body of a state."""
_BODIES = listed("body") | listed("place")
_BRACKETED = re.compile(r"[A-Z][a-z]\w+(?: (?:of|and|the|for|on) (?:the )?)?(?: [A-Z][a-z]\w+)+ \(\s*$")
_WORD_END = re.compile(r"(?:[-.]?\w+)*")
_ACRONYM = re.compile(r"[A-Z][A-Z&.]{1,7}")


def taught(text: str, names: Names) -> frozenset[str]:
    """Return the names that the article shows to be outlets'."""
    seen: dict[str, list[Name]] = defaultdict(list)
    for name in names.all:
        seen[_whole(name, text)].append(name)
    return frozenset(words for words, mentions in seen.items() if _is_outlet(words, mentions, text))


def _whole(name: Name, text: str) -> str:
    """The words of a name with the whole of its last one ("Tribune-Echo")."""
    found = _WORD_END.match(text, name.span.end)
    return text[name.span.start : found.end() if found else name.span.end]


def _is_outlet(words: str, mentions: list[Name], text: str) -> bool:
    if _is_defined(words, mentions, text) or not words[:1].isupper() or words in PLATFORMS:
        return False
    for_it = sum(name.sure for name in mentions if name.kind == "outlet")
    against = sum(name.sure for name in mentions if name.kind != "outlet")
    best = max((name.sure for name in mentions if name.kind == "outlet"), default=0.0)
    return (best >= SURE and for_it >= against) or any(_is_told(name, text) for name in mentions if name.kind == "organisation")


def _is_defined(words: str, mentions: list[Name], text: str) -> bool:
    """Tell whether the name is the acronym of a body that is named in full before it: "the National Vaccine Agency (NVA)"."""
    return _ACRONYM.fullmatch(words) is not None and any(_BRACKETED.search(text, max(0, n.span.start - 40), n.span.start) for n in mentions)


def _is_told(name: Name, text: str) -> bool:
    """Tell whether an organisation that is no body of a state or a firm by its noun is told something, or publishes it."""
    before = text[max(0, name.span.start - 40) : name.span.start]
    words = name.span.of(text)
    if before.endswith("the ") and _ACRONYM.fullmatch(words):
        return False  # "told the NTB" is as often a body of the state
    return _TOLD.search(before) is not None and not any(word in _BODIES for word in re.findall(r"\w+", words))
