"""Which words name a news organisation: a list, the nouns that such names carry, and what the article itself teaches.

Case matters throughout: "the Post" is an outlet, "the post" is not.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from saidby.types import Span

_ADJECTIVE = (
    "(?:news|state|wire|press|regional|local|business|investigative|online|satellite|independent|public|national|weekly|daily|"
    "Sunday|evening)"
)
_NOUN = (
    rf"(?:{_ADJECTIVE}[ -])?(?:newspaper|(?:news|press) agency|news (?:site|website|outlet|service|portal|channel|programme|program)|"
    r"newswire|wire service|magazine|broadcaster|tabloid|broadsheet|(?:radio|television|TV) (?:station|channel|network|programme|show)|"
    r"radio|television|TV|podcast|daily|weekly|outlet|website(?= [A-Z]))"
)
_TITLED = (
    "(?:Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|News|Newspaper|Press|Mirror|Observer|Globe|Courier|Dispatch|Examiner|Inquirer|Sentinel|"
    "Bulletin|Mail|Express|Telegraph|Weekly|Daily|Magazine|Radio|TV|Television|Broadcasting|Wire|Newswire|Echo|Advertiser|Argus|Monitor|Ledger|"
    "Register|Messenger|Newsroom|News Agency|Press Agency|Reporter|Mercury|Recorder|Citizen|Independent|Guardian|Standard|Star|Sun|Today|"
    "Review|Beacon|Informer|Correspondent|Dagblad|Zeitung|Pravda|Shimbun)"
)
_NAME = r"(?:[A-Z][\w’'&.-]*(?: (?:[A-Z0-9][\w’'&.-]*|of|the|and|de|do|la))*)"
_PLAIN = re.compile(rf"\b(?i:{_NOUN})(?=$|[,’']| [A-Z])")
_TITLE = re.compile(rf"(?:^|\s)(?:{_NAME} )?{_TITLED}(?:$|[\s,’'])")
_CALL_SIGN = re.compile(r"\b[KW][A-Z]{2,3}-(?:TV|FM|AM|DT)\b")
_TEACHES = (
    re.compile(rf"({_NAME})(?:, (?:an?|the) (?:[a-z-]+ ){{0,3}}| )(?i:{_NOUN})\b"),
    re.compile(rf"\b(?i:{_NOUN}) ({_NAME})"),
)
_PHRASE_END = re.compile(
    r"[.,;:?!()\[\]“”\"«»\n—–]|\s(?:that|on|in|and|but|by|after|before|when|while|who|which|as|at|for|from|about|during|over|last|this|"
    r"earlier|late|early|yesterday|today|tomorrow|via|through|with|without|he|she|they|it|to|has|had|was|is|were|would|will|citing|quoting|following|ahead|shortly|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


@cache
def listed() -> frozenset[str]:
    """The compiled list of names."""
    lines = (files("saidby.attribution") / "outlets.txt").read_text(encoding="utf8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@dataclass(frozen=True)
class Outlets:
    """Recognises outlets in one article.

    Attributes:
        names: names known from the list, from the user and from the article.
    """

    names: frozenset[str]

    def named(self, words: str) -> bool:
        """Tell whether the words name a news organisation."""
        return _named(self.names, words)


@lru_cache(maxsize=8192)
def _named(names: frozenset[str], words: str) -> bool:
    """The answer, kept: the chain rules ask for the same few sources again and again."""
    return bool(_by_name(names, words) or _PLAIN.search(words) or _TITLE.search(words) or _CALL_SIGN.search(words))


def _by_name(names: frozenset[str], words: str) -> bool:
    tokens = re.findall(r"[\w’'&./-]+", words)
    return any(
        " ".join(tokens[i:j]).rstrip(".").removesuffix("’s").removesuffix("'s") in names
        for i in range(len(tokens))
        for j in range(i + 1, min(i + 6, len(tokens)) + 1)
    )


def outlets_in(text: str, also: frozenset[str] = frozenset()) -> Outlets:
    """Return what is known of outlets once the article has been looked through ("the Volna news website" teaches "Volna")."""
    taught = {_bare(found) for pattern in _TEACHES for found in pattern.findall(text)}
    return Outlets(listed() | also | frozenset(name for name in taught if len(name) > 1))


def _bare(name: str) -> str:
    return re.sub(r"^(?:The|An?|In|On|For|As|But|And) ", "", name).strip(" .,")


def description(text: str, start: int, end: int) -> Span:
    """The description of a source that begins at ``start`` ("two people who have read the draft"): up to punctuation or what they say."""
    found = re.compile(r"[.,;:?!()\[\]“”\"«»\n—–]|\s(?:that|as|in saying|to the effect|for)\b").search(text, start, end)
    return Span(start, found.start() if found else end)


def phrase(text: str, start: int, end: int) -> Span:
    """The noun phrase that begins at ``start``: up to punctuation, a preposition or a weekday, at most to ``end``."""
    found = _PHRASE_END.search(text, start, end)
    return Span(start, found.start() if found else end)
