"""Whether two names are of one organisation or outlet: acronyms, short forms, and whose ministry it is."""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from saidby.claims.nations import nation_of, owner_of, speaks_for
from saidby.claims.spelling import folded

_GENERIC: Final = frozenset(
    re.findall(
        r"[\w-]+",
        "ministry department government parliament police army navy force forces air court courts supreme high constitutional "
        "district cabinet "
        "bank central national federal state public embassy consulate mission prosecutor prosecutors general office bureau agency service "
        "services senate congress house lower upper assembly council administration foreign defence defense interior justice "
        "health finance "
        "economy education transport energy environment culture agriculture trade labour labor treasury coast guard border "
        "customs security "
        "intelligence military armed secretariat commission committee board authority authorities ministers affairs external "
        "internal of the "
        "for and on chamber duma presidency presidential election electoral statistics ombudsman civil emergency emergencies fire brigade "
        "rescue tax city town regional provincial municipal county local opposition ruling party union association staff command port "
        "harbour harbor hospital university school prison leadership officials side",
    )
)
"""Words that many bodies of many owners share: a name of them alone says nothing without its owner."""
_SUFFIXES: Final = frozenset(
    {"inc", "ltd", "llc", "plc", "gmbh", "corp", "corporation", "co", "company", "sa", "ag", "nv", "limited", "oao"}
)
_TAILS: Final = frozenset(
    re.findall(
        r"\w+",
        "news agency newspaper magazine online tv television radio broadcasting corporation service services press wire newswire "
        "group media "
        "channel network website site com org net company holding holdings bank newsroom daily weekly",
    )
)
"""What a name may have behind it or not: "CBS", "CBS News"; "Meridian", "Meridian News Agency"."""
_TRADES: Final = frozenset(
    re.findall(
        r"\w+",
        "signals dairies railways airlines airways foods motors energy steel industries systems technologies pharmaceuticals oil gas "
        "petroleum mining mines shipping ferries lines logistics telecom telecoms mobile insurance capital partners brewery mills "
        "works shipyard shipyards aerospace electronics chemicals construction properties stores supermarkets software labs laboratories "
        "engineering robotics semiconductors biotech therapeutics cosmetics textiles fisheries timber cement bakeries power water",
    )
)
"""What firms trade in, behind their names."""
_SURNAMES: Final = frozenset({"mills", "steel", "power", "water", "timber", "ag", "co", "sa"})
"""Those of the words behind firms' names by which people are called too."""
_STATE: Final = frozenset(
    re.findall(
        r"\w+",
        "ministry government parliament army navy police cabinet embassy consulate treasury assembly presidency authority authorities "
        "ombudsman court courts intelligence military administration officials guard agency council department",
    )
)
"""Bodies that whoever stands before them owns, though no list knows the name ("the Karvanian navy")."""
_NATIONAL: Final = frozenset({"ministry", "government", "parliament", "army", "navy", "cabinet", "presidency", "embassy"})
"""Bodies that states have, and towns do not."""
_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "de", "la", "on", "&"})
_MINISTRY = re.compile(r"^(?:ministry|department) (?:of|for) (?:the )?(.+)$")
_OF = re.compile(r"^(.+) (?:of|in) (?:the )?(.+)$")
_REALM = re.compile(r"(?<= of )(?:the )?(?:\w+ )?(?:Republic|Kingdom|Commonwealth|State) of (?:the )?")
_ALIKE: Final = {"defense": "defence", "labor": "labour", "harbor": "harbour", "external": "foreign", "emergencies": "emergency"}

OrganisationLikeness = Literal["name", "acronym", "short", "bare"]
"""How two names are of one body: the same; initials; with or without a tail; the same, of which only one tells its owner."""


class OrganisationName(NamedTuple):
    """A body's name taken apart.

    Attributes:
        words: folded, without its owner and what says little.
        owner: reduced ("russia"); empty where the name does not tell.
        generic: whether the words say nothing without the owner.
        acronym: whether the name was written in capitals alone.
    """

    words: tuple[str, ...]
    owner: str = ""
    generic: bool = False
    acronym: bool = False


@lru_cache(maxsize=1 << 16)
def organisation(name: str, owner: str = "") -> OrganisationName | None:
    """Take the name of an organisation or outlet apart; ``None`` where nothing is left.

    A state, or its seat where it speaks, is its government.

    Args:
        name: as it is written.
        owner: whose it is, where the article tells elsewhere.
    """
    state = speaks_for(name)
    if state:
        return OrganisationName(("government",), owner_of(state), True)
    rest, found = _owned(name)
    words = _trimmed(folded(re.sub(r"(?i)^(?:www\.)?([\w-]+)\.(?:com|org|net|ru|co\.\w\w|\w\w)$", r"\1", rest)))
    if not words:
        return None
    generic = all(word in _GENERIC for word in words)
    written = re.sub(r"[^\w]", "", rest.removeprefix("the ").removeprefix("The "))
    short = len(words) == 1 and written.isupper() and 2 <= len(written) <= 8
    mine = owner_of(found) if found else owner_of(_state_at(owner, words)) if owner and generic else ""
    return OrganisationName(words if generic or not found else (f"{folded(found)}'", *words), mine if generic else "", generic, short)


def _state_at(place: str, words: tuple[str, ...]) -> str:
    """Return whose a body is that sits in a place: a ministry in Moscow is Russia's, a court there may be the city's."""
    return (speaks_for(place) or place) if words[-1] in _NATIONAL else place


def owner_words(name: str) -> str:
    """Return the words that tell whose a body is ("Karvania", "Russian"); empty where the name does not tell."""
    return _owned(name)[1]


def of_a_state(name: str) -> bool:
    """Tell whether a body is one that a state has: in its seat there is but one ("the ministry in Moscow"); a court may be the city's."""
    known = organisation(name)
    return known is not None and known.generic and known.words[-1] in _NATIONAL


def _owned(name: str) -> tuple[str, str]:
    """Part a name from its owner: "Japan’s Foreign Ministry", "the Russian Defence Ministry", "Ministry of Justice of Karvania"."""
    bare = _REALM.sub("", re.sub(r"^[Tt]he ", "", name.strip()))
    if found := re.match(r"(.+?)[’'](?:s)? (.+)$", bare):
        return found[2], found[1]
    if (found := _OF.match(bare)) and _all_generic(found[1]) and not _all_generic(found[2]):
        return found[1], found[2]
    for size in (3, 2, 1):
        head, rest = " ".join(bare.split()[:size]), " ".join(bare.split()[size:])
        if rest and (nation_of(head) or (size == 1 and head[:1].isupper() and _is_of_state(rest) and not _all_generic(head))):
            return rest, head
    return bare, ""


def _is_of_state(words: str) -> bool:
    return _all_generic(words) and folded(words).split()[-1] in _STATE


def _all_generic(words: str) -> bool:
    return all(word in _GENERIC for word in folded(words).split())


def _trimmed(name: str) -> tuple[str, ...]:
    """The words of a folded name, "ministry of defense" as "defence ministry", without "Inc"."""
    name = name.removeprefix("the ")
    ministry = _MINISTRY.match(name)
    words = [*ministry[1].removesuffix(" affairs").split(), name.split()[0]] if ministry else name.split()
    words = [_ALIKE.get(word, word) for word in words if word not in ("the", "of")] or words
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words = words[:-1]
    return tuple(words)


def organisation_likeness(one: OrganisationName, other: OrganisationName) -> OrganisationLikeness | None:
    """Return how two names can be of one body; ``None`` where they cannot."""
    if one.words == other.words:
        if one.owner and other.owner and one.owner != other.owner:
            return None
        return "bare" if one.generic and (one.owner != other.owner) else "name"
    if _is_acronym(one, other) or _is_acronym(other, one):
        return "acronym"
    if one.generic or other.generic:
        return None
    return "short" if _is_short(one, other) or _is_short(other, one) else None


def is_trading(name: str) -> bool:
    """Tell whether a name ends as firms' names do and persons' do not: by what it trades in, or by its form ("Orl Dairies", "Orl Ltd")."""
    words = folded(name).split()
    return len(words) > 1 and (words[-1] in _TRADES or words[-1] in _SUFFIXES) and words[-1] not in _SURNAMES


def is_firm(word: str, name: str) -> bool:
    """Tell whether one word is a firm's name without what it trades in ("Pellworth", "Pellworth Dairies")."""
    short, full = folded(word), folded(name).split()
    return len(full) > 1 and full[0] == short and all(tail in _TRADES or tail in _SUFFIXES for tail in full[1:]) and not speaks_for(word)


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words that count."""
    return "".join(word[0] for word in words if word not in _SMALL)


def _is_acronym(short: OrganisationName, full: OrganisationName) -> bool:
    return short.acronym and len(full.words) > (2 if full.generic else 1) and initials(full.words) == short.words[0]


def _is_short(short: OrganisationName, full: OrganisationName) -> bool:
    """Tell whether a name is another without its tail; behind capitals ("RIA") the tail may be any but a country's."""
    size = len(short.words)
    tail = full.words[size:]
    if not tail or full.words[:size] != short.words or _all_generic(" ".join(short.words)) or nation_of(" ".join(short.words)):
        return False
    plain = all(word in _TAILS for word in tail) and len(short.words[0]) > 1
    return plain or (short.acronym and len(short.words[0]) > 2 and not nation_of(" ".join(tail)))
