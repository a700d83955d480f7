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
    r"(?:Telegram|YouTube|WhatsApp) channel|radio|television|TV|podcast|daily|weekly|portal|(?:media |news )?outlets?|newspapers|"
    r"(?:website|agency)(?= [A-Z]))"
)
_TITLED = (
    "(?:Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|News|Newspaper|Press|Mirror|Observer|Globe|Courier|Dispatch|Examiner|Inquirer|Sentinel|"
    "Bulletin|Mail|Express|Telegraph|Weekly|Daily|Magazine|Radio|TV|Television|Broadcasting|Wire|Newswire|Echo|Advertiser|Argus|Monitor|Ledger|"
    "Register|Messenger|Newsroom|News Agency|Press Agency|Reporter|Recorder|Guardian|Review|Beacon|Informer|Correspondent|Dagblad|Zeitung|"
    "Pravda|Shimbun)"
)
_TITLED_WITH_NAME = "(?:Mercury|Citizen|Independent|Standard|Star|Sun|Today|Live|Online|Leader|Intelligencer)"
"""Words that make a title only behind a name or "the": "the Independent", "Harbour Today"."""
_CAPITALS = re.compile(r"[A-Z][\w’'&.-]*(?: (?:[A-Z0-9][\w’'&.-]*|of|the|and|de|la))*")
PLATFORMS = frozenset(
    re.findall(
        r"\w+",
        "X Twitter Facebook Instagram Telegram TikTok YouTube LinkedIn WhatsApp Snapchat Reddit Weibo WeChat VK VKontakte Threads Bluesky "
        "Mastodon Substack Medium Discord Parler Gab Rumble Twitch Gettr Viber Tumblr Pinterest Meta Quora Odnoklassniki Douyin",
    )
) | {"Truth Social", "Sina Weibo", "Instagram Live", "Facebook Live", "X Spaces", "Twitter Spaces"}
"""Where everybody posts: no outlets, whatever stands beside them."""
_NO_LEADER = "".join(
    rf"(?<!{word} )"
    for word in re.findall(
        r"\w+",
        "Opposition Majority Minority Party Labour Labor Tory Conservative Republican Democratic House Senate Council Deputy Supreme Group "
        "GOP Union Rising Rock Gold Movie Pop Senior Film",
    )
)
"""Before "Leader", "Star", "Standard", "Citizen": what makes them an office, a person or a measure."""
_NAME = r"(?:[A-Z][\w’'&.-]*(?: (?:[A-Z0-9][\w’'&.-]*|of|the|and|de|do|la))*)"
_PLAIN = re.compile(rf"\b(?i:{_NOUN})(?=$|[,’']| [A-Z])")
_TITLE = re.compile(rf"(?:^|\s)(?:{_TITLED}|(?:[A-Z][\w’'&.-]*|the) {_NO_LEADER}{_TITLED_WITH_NAME})(?=$|[,’']|\s(?![A-Z]))")
_GENERIC = re.compile(r"[Tt]he (?:website|news site|network|channel|station)$")
_AGAIN = re.compile(r"[Tt]he (?:paper|site|publication|programme|program|show|news programme)")
"""What an outlet is called again; a paper may be a study, a site a quarry, where the article names no outlet."""
_OF_AN_OUTLET = re.compile(
    r"^(?:’s|'s)?(?:[ -]\w+)? (?:spokes(?:man|woman|person|people)|polls?|surveys?|audience|executives?|employees?|staff(?:ers)?|readers|"
    r"viewers|listeners|owners?|lawyers?|panel|database|index|average|headquarters|office|building|shares|project|victims?)\b"
)
"""What belongs to an outlet and does not publish: its spokesman is a source of his own."""
_NO_OUTLET = re.compile(r"(?i)(?:(?:the|a|his|her|their|our|my|on|by) )?(?:TV|radio|television|dailies)")
"""The thing, not who broadcasts: "she said to the TV"."""
_CALL_SIGN = re.compile(r"\b[KW][A-Z]{2,3}-(?:TV|FM|AM|DT)\b")
_TAUGHT_BY = (
    rf"(?:{_ADJECTIVE}[ -])?(?:newspaper|(?:news|press|News|Press) (?:agency|Agency)|"
    r"news (?:site|website|outlet|service|portal|channel|programme|program)|newswire|wire service|"
    r"magazine|broadcaster|tabloid|broadsheet|(?:radio|television|TV) (?:station|channel|network)|(?:Telegram|YouTube) channel)"
)
"""The nouns that teach a name. "TV" and "daily" are too common beside names that are none ("Samsung TV")."""
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ARTICLES = frozenset(
    {"The", "A", "An", "His", "Her", "Its", "Their", "Our", "My", "This", "That", "One", "Another", "Local", "State", "News"}
)
_NO_NAME = re.compile(r"\.$|(?<=\w)[’']s?$")
_APPOSED = r"(?=[,.;:)]| (?:that|which|based|run|owned|published|in|of|close|known|linked|funded|from)\b)"
_TEACHES = (
    re.compile(rf"({_NAME}) {_TAUGHT_BY}\b(?! (?!{_DAY})[A-Z])"),
    re.compile(rf"({_NAME}), (?:an?|the) (?:[a-z-]+ ){{0,3}}(?:{_TAUGHT_BY}|(?:news )?website|podcast|weekly|daily){_APPOSED}"),
    re.compile(rf"\b{_TAUGHT_BY} (?!{_DAY}|The |An? )({_NAME})"),
)
_PHRASE_END = re.compile(
    r"\.(?!\w)|[,;:?!()\[\]“”\"«»\n—–]|\s(?:that|on|in|and|but|by|after|before|when|while|who|which|as|at|for|from|about|during|over|last|this|"
    r"earlier|late|early|yesterday|today|tomorrow|then|via|through|with|without|he|she|they|it|to|has|had|was|is|were|would|will|citing|quoting|following|ahead|shortly|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


_NAME_IN_PHRASE = re.compile(
    r"(?:(?![A-Z])[\w’'-]+ )*"
    r"[A-Z0-9][\w’'&.-]*(?: (?:(?:of|and|de|do|la|the|for) )*(?:[A-Z0-9][\w’'&.-]*))*"
    rf"(?: (?:[a-z-]+ )?(?:{_NOUN}|show|programme|program|bulletin|column|service|section|edition|correspondent|channel|network|podcast|"
    r"website|site|daily|weekly)\b)?"
)
"""What stands before a name, the name, and a noun of outlets behind it."""
_QUOTED = re.compile(r"“[^”“\n]{1,80}”|\"[^\"\n]{1,80}\"")
_OWNS = re.compile(r"[’']s$|s[’']$")


@cache
def listed() -> frozenset[str]:
    """The compiled list of names."""
    lines = (files("saidby.attribution") / "outlets.txt").read_text(encoding="utf8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of peoples and places, as compiled."""
    blocks = (files("saidby.attribution") / "nouns.txt").read_text(encoding="utf8").split("\n[demonym]")
    return frozenset(blocks[1].split("\n[")[0].split())


@dataclass(frozen=True)
class Outlets:
    """Recognises outlets in one article.

    Attributes:
        names: names known from the list, from the user and from the article.
        some: the article names one, so that "the paper" or "the programme" may be it.
    """

    names: frozenset[str]
    some: bool = False

    def named(self, words: str) -> bool:
        """Tell whether the words name a news organisation."""
        return _named(self.names, words) or (self.some and _AGAIN.fullmatch(words) is not None)

    def exactly(self, words: str) -> bool:
        """Tell whether the words are a known name and nothing else ("The Hill")."""
        return words in self.names or re.fullmatch(rf"[Tt]he {_TITLED_WITH_NAME}", words) is not None


def introduced(words: str, name: str) -> bool:
    """Tell whether an outlet's noun stands right before the name ("the agency Karpress", not "newspaper columnist Ivo Marn")."""
    return any(words[found.end() :].strip() == name for found in _PLAIN.finditer(words))


@lru_cache(maxsize=8192)
def _named(names: frozenset[str], words: str) -> bool:
    """The answer, kept: the chain rules ask for the same few sources again and again."""
    if _NO_OUTLET.fullmatch(words):
        return False
    ends = [*_by_name(names, words), *(found.end() for rule in (_PLAIN, _TITLE, _CALL_SIGN, _GENERIC) for found in rule.finditer(words))]
    return bool(ends) and not any(_OF_AN_OUTLET.match(words[end:]) for end in ends)


def _by_name(names: frozenset[str], words: str) -> list[int]:
    """Where known names end in the words."""
    tokens = list(re.finditer(r"[\w’'&./-]+", words))
    return [
        tokens[j - 1].end()
        for i in range(len(tokens))
        for j in range(i + 1, min(i + 6, len(tokens)) + 1)
        if _NO_NAME.sub("", words[tokens[i].start() : tokens[j - 1].end()]) in names
    ]


def outlets_in(text: str, also: frozenset[str] = frozenset()) -> Outlets:
    """Return what is known of outlets once the article has been looked through ("the Volna news website" teaches "Volna")."""
    taught = {_bare(found) for pattern in _TEACHES for found in pattern.findall(text)}
    names = listed() | also | frozenset(name for name in taught if len(name) > 1 and not _general(name))
    return Outlets(names, some=_AGAIN.search(text) is not None and _names_some(names, text))


def _names_some(names: frozenset[str], text: str) -> bool:
    """Tell whether a text names an outlet."""
    return any(_named(names, found[0]) for found in _CAPITALS.finditer(text))


def _bare(name: str) -> str:
    """The name without what stands before it in a sentence ("As the Ankara-based Volna")."""
    return re.sub(r"^(?:(?:The|the|An?|In|On|For|As|But|And|[A-Z]\w+-based|[a-z]\w*-\w+) )+", "", name).strip(" .,")


def _general(name: str) -> bool:
    """Tell whether a would-be name is only an article, a day or a people: "the Turkish newspaper" names none."""
    return name in _ARTICLES or name[0].islower() or name in demonyms() or re.fullmatch(_DAY, name) is not None


_DESCRIPTION_END = re.compile(r"(?<![A-Z])\.|\.(?!\s[a-z]|[A-Z])|[,;:?!()\[\]“”\"«»\n—–]|\s(?:that|as|in saying|to the effect|for)\b")
"""A dot in "U.S. officials" ends nothing."""


def description(text: str, start: int, end: int) -> Span:
    """The description of a source that begins at ``start`` ("two people who have read the draft"): up to punctuation or what they say."""
    found = _DESCRIPTION_END.search(text, _behind_quoted(text, start), end)
    return Span(start, found.start() if found else end)


def _behind_quoted(text: str, start: int) -> int:
    """Where a phrase in marks that begins at ``start`` is closed ("citing “an official” of the port"), or ``start`` itself."""
    found = _QUOTED.match(text, start)
    return found.end() if found else start


def phrase(text: str, start: int, end: int) -> Span:
    """The noun phrase that begins at ``start``: up to punctuation, a preposition or a weekday, at most to ``end``.

    Behind a name only an outlet's noun goes on ("told Radio Ombra the pier was shut": "Radio Ombra"). A programme in marks belongs to it
    ("Skarn Radio's “Harbour Hour”").
    """
    start += len(text[start:end]) - len(text[start:end].lstrip())
    found = _PHRASE_END.search(text, start, end)
    stop = found.start() if found else end
    stop = _end_of_name(text, start, stop)
    words = text[start:stop].rstrip()
    behind = stop + len(text[stop:end]) - len(text[stop:end].lstrip())
    programme = _QUOTED.match(text, behind, end) if _OWNS.search(words) else None
    return Span(start, programme.end() if programme else start + len(words))


def _end_of_name(text: str, start: int, stop: int) -> int:
    """Where the first run of capitalised words ends, with the outlet's noun behind it; ``stop`` where there is no such run."""
    found = _NAME_IN_PHRASE.match(text, start, stop)
    return found.end() if found else stop
