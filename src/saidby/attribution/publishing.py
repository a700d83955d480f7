"""Which names an article treats as news organisations': by what they do in it ("Undertow reported", "told Corvid", "(Norpress) –").

It knows no list: it is for outlets that none has heard of. A name that does such things may still be a person's ("Marn reported"), so
only a name that nothing else explains should be asked about.
"""

import re
from functools import lru_cache

_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'&.-]*\w(?: (?:(?:of|and|de|do|la) )?[A-ZÀ-Þ0-9][\w’'&.-]*\w){0,3}(?: of [A-ZÀ-Þ]\w+(?: [A-ZÀ-Þ]\w+)?)?)"
_ADVERBS = r"(?:(?:has|have|had|also|first|later|earlier|separately|exclusively|recently|both|yesterday|then|previously) )*"
_THINGS = (
    r"(?:report|reports|reporting|story|stories|account|article|coverage|scoop|investigation|exclusive|newsroom|website|front page|"
    r"readers?|"
    r"reporters?|correspondents?|columnists?|editors?|editorial|(?:deputy|political|sports|business|science|foreign|news|city|managing|"
    r"chief) "
    r"(?:editor|correspondent|reporter)|journalists?|podcast|breakfast show|morning show|interview|question|questions)"
)
_TITLES = (
    r"Advocate|Signal|Lantern|Banner|Clarion|Bugle|Packet|Statesman|Patriot|Eagle|Free Press|Chieftain|Crier|Spectator|Pictorial|"
    r"Newspaper|FM|TV|Radio|"
    r"Digest|Broadcasting|Gazette|Newswire|Wire|Inquirer|Tribune"
)
_DAY = (
    r"(?:(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day |yesterday |today |this week |last (?:week|month) |"
    r"in its \w+ (?:edition|issue) )?"
)
_ONLY_OUTLETS = (
    rf"{_NAME} (?:writes|wrote|reports?|reported)[^.\n]{{0,120}}?,? (?:citing|quoting|referring to|with reference to)\b",
    rf"{_NAME}, (?:citing|quoting|which (?:cited|quoted|cites|quotes|first reported|reported|broke|published|obtained))\b",
    rf"^[^\n()]{{2,40}}\({_NAME}\) ?(?:[–—:-]|--)",
    rf"\bReporting by {_NAME}",
    rf"{_NAME} contributed to this report",
    r"^(?P<name>[A-ZÀ-Þ]{3,}) [–—-]+ ",
)
"""What no other body does: report and cite, sign a dateline, contribute to a report."""
_MOSTLY_OUTLETS = (
    rf"{_NAME} (?:said|says|found|claimed)[^.\n]{{0,120}}?,? (?:citing|quoting|referring to|with reference to)\b",
    rf"[, ]{_NAME} (?:said|says),? (?:citing|quoting)\b",
    rf"\b(?:told|tells|telling|spoke to|spoke with|speaking to|interview with|interview to|comments to|remarks to|interviewed by|as "
    rf"reported by|"
    rf"(?:report|reports|story|article|articles|investigation) (?:by|in|from|on)|confirmed to|admitted to|writing in|as quoted by|"
    rf"(?:seen|obtained|viewed|reviewed|cited|quoted|reported|revealed|broadcast) by|told both) (?:the )?{_NAME}",
    rf"{_NAME}(?:, together with [^,\n]+,)? {_ADVERBS}{_DAY}(?:reported|reports|revealed|writes|quoted|cited|quotes|cites|published|"
    rf"broadcast|aired|broke)\b",
    rf"\b(?:a|the|an earlier|its|that|another) {_NAME} (?:report|story|article|account|investigation|scoop|exclusive|interview) (?:that|"
    rf"about|on|of|which|said|says)\b",
    rf"{_NAME}(?:’s?|'s?) (?:own )?{_THINGS}\b",
    rf"[/(]\s?(?:Reporting by )?{_NAME}\s?(?:/|; |\)\s?[–—])",
    rf"{_NAME} (?:carries|carried|ran|is carrying|printed) (?:\w+ ){{0,4}}(?:account|interview|report|story|article|letter)\b",
    rf"\b(?:the|The|and|of|in|by|told) (?P<name>(?:[A-ZÀ-Þ][\w’'-]* ){{1,3}}(?:{_TITLES}))\b",
)
"""What persons and bodies do too, now and then."""
_SURE = tuple(re.compile(rule, re.MULTILINE) for rule in _ONLY_OUTLETS)
_RULES = (*_SURE, *(re.compile(rule, re.MULTILINE) for rule in _MOSTLY_OUTLETS))
_NOT = re.compile(
    r"^(?:The|A|An|He|She|It|They|We|I|In|On|At|But|And|As|For|If|Mr|Mrs|Ms|Dr|Congress|Parliament|Police|Prosecutors?|Officials?|Sources?|"
    r"Judge|Lawmakers|Reporters|MPs?|Senators?|Members|Court|That|This|Who|What|When|Reports?|Last|Another)(?: |$)|\b(?:Court|Council|"
    r"Committee|House|Senate|Crown)$"
)
_LEADING = re.compile(r"^(?:The|A|An|As|But|And|In|On|Both|When|While|After|Then) (?=[A-ZÀ-Þ])")


@lru_cache(maxsize=16)
def surely(text: str) -> frozenset[str]:
    """Return the names that do what only news organisations do."""
    return _found(_SURE, text)


@lru_cache(maxsize=16)
def publishers(text: str) -> frozenset[str]:
    """Return the names that do in a text what news organisations do; names of two outlets joined by "and" are taken apart."""
    return _found(_RULES, text)


def _found(rules: tuple[re.Pattern[str], ...], text: str) -> frozenset[str]:
    found = {_LEADING.sub("", match["name"]) for rule in rules for match in rule.finditer(text)}
    parts = {part for name in found for part in [name, *name.split(" and ")]}
    return frozenset(part for part in parts if len(part) > 1 and not _NOT.search(part))


def is_publisher(name: str, text: str) -> bool:
    """Tell whether a text treats a name as a news organisation's: it, or a longer name that ends in it ("the Signal") or begins with it."""
    known = publishers(text)
    return (
        has_title(name)
        or name in known
        or any(one.startswith(name + " of ") or (" " not in name and one.endswith(" " + name)) for one in known)
    )


_TITLE = re.compile(
    rf"^(?:[A-ZÀ-Þ][\w’'-]* )+(?:{_TITLES})$|"
    r"^(?:Radio|Kanal|Canal|TV|Rádio|Daily|Morning|Evening|Sunday|Weekly|Diario|Diário|Le Journal|Nová|Novaya|La Voz|El Diario) [A-ZÀ-Þ]\w+"
)


def has_title(name: str) -> bool:
    """Tell whether a name has the form of an outlet's title, though no list has it ("the Wirral Packet", "Radio Ombra", "Morning Kolo")."""
    return _TITLE.search(name) is not None
