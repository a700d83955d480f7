"""Which names are of the same person or body: full name and surname, long name and short, acronym."""

import re
from collections.abc import Iterable

from saidby.attribution.alike import stem
from saidby.attribution.gender import folded, gender_of_nouns
from saidby.attribution.mentions import Mention
from saidby.attribution.nouns import listed
from saidby.attribution.outlets import demonyms

_SUFFIX = frozenset({"jr", "sr", "ii", "iii", "iv", "esq", "kc", "qc", "mp", "phd", "md"})
_PARTICLE = frozenset({"van", "von", "der", "de", "del", "della", "di", "da", "al", "el", "bin", "la", "le", "du", "dos", "of"})
_SMALL = frozenset({"the", "of", "for", "and", "on", "in", "at", "to", "a", "an", "&", "de", "du", "la", "des", "für", "der"})
_WORD = re.compile(r"[^\W_][\w’'&.-]*")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z][A-Za-z]{0,4}s?|[A-Z](?:\.[A-Z])+\.?")


def same_person(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions can be of one person by their names: every word of the shorter is one of the longer, in order."""
    a, b = _parts(one), _parts(other)
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if not short or not _in_order(short, long):
        return len(a) > 1 and len(b) > 1 and _first_and_last(a, b)
    return len(short) > 1 or short == long or _single(short[0], long)


def _parts(one: Mention) -> list[str]:
    parts = [re.sub(r"'s$", "", part.strip(',."“”‘')) for part in one.parts]
    return [part for part in parts if part and part not in _SUFFIX and part not in _PARTICLE]


def _single(part: str, long: list[str]) -> bool:
    return len(part) > 1 and part in long


def _first_and_last(a: list[str], b: list[str]) -> bool:
    """Tell whether two full names share the last word, and the first or its initial ("J. Marn", "Ivo P. Marn")."""
    if a[-1] != b[-1]:
        return False
    return a[0] == b[0] or (1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0])


def _in_order(short: list[str], long: list[str]) -> bool:
    rest = iter(long)
    return all(any(part == other for other in rest) for part in short)


def shared_surnames(mentions: Iterable[Mention]) -> frozenset[str]:
    """The surnames that persons with different given names bear."""
    given: dict[str, set[str]] = {}
    for parts in {one.parts for one in mentions if len(one.parts) > 1}:
        given.setdefault(parts[-1], set()).add(parts[0])
    return frozenset(surname for surname, names in given.items() if len(names) > 1)


def gender_fits(one: Mention, other: Mention) -> bool:
    """Tell whether nothing in the words speaks against one gender ("Mr Lunn" is not Hedda Lunn)."""
    return one.gender is None or other.gender is None or one.gender == other.gender


def titled(one: Mention) -> bool:
    """Tell whether a form of address or a noun tells the gender ("Ms Lunn")."""
    return gender_of_nouns(one.words) is not None


def body_rule(one: Mention, other: Mention) -> str | None:
    """Tell by which rule two names can be of one body or outlet: the same, an acronym, or one short for the other."""
    if folded(bare(one.body)).replace(".", "") == folded(bare(other.body)).replace(".", ""):
        return "same-name"
    if is_acronym(one.body, other) or is_acronym(other.body, one):
        return "acronym"
    a, b = tokens(one.body), tokens(other.body)
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if set(a) == set(b):
        return "same-name"
    if is_town_of(one.body, other.body) or is_town_of(other.body, one.body):
        return None
    is_part = short and set(short) < set(long) and _telling(short, long) and (one.kind == other.kind or short[-1] == long[-1])
    return "short-name" if is_part and not _only_a_place(one.body if short is a else other.body) else None


_PAPER = re.compile(
    r" (?:Times|Post|Monitor|Courier|Tribune|Gazette|Herald|Star|Mail|Examiner|Standard|Chronicle|Observer|Journal|Telegraph|Guardian|"
    r"Mirror|Inquirer|Globe|Sun|Record|Dispatch|Echo|Leader|Advertiser|Argus|Mercury|Bulletin|Messenger|Evening News)$"
)
"""A newspaper that is called by its last word where it is cut short; what stands before is a town."""


def is_town_of(name: str, paper: str) -> bool:
    """Tell whether a name is that of the town in a newspaper’s: "Tern" is not the Tern Monitor."""
    town = _PAPER.sub("", bare(paper))
    return town != bare(paper) and town == bare(name)


def _only_a_place(name: str) -> bool:
    """Tell whether a name is that of a place or people: "Russia" is not "Russia’s Foreign Ministry"."""
    words = bare(name).split()
    return all(word in listed("place") or word in demonyms() for word in words)


def bare(name: str) -> str:
    """A name without article, possessive, and a noun that says what it is ("the Tern Monitor newspaper")."""
    return re.sub(r"^(?:The|the) |[’']s?$|(?<=[\w’]) (?:newspaper|daily|weekly|tabloid|broadsheet)$", "", name).strip()


def tokens(name: str) -> list[str]:
    """The stems of a name's words, without the small ones."""
    return [stem(word) for word in _WORD.findall(re.sub(r"[’']s\b", "", bare(name))) if word.lower() not in _SMALL]


def _telling(short: list[str], long: list[str]) -> bool:
    """Tell whether what is left is enough: the first word, which tells most, or the noun at the end ("the Herald"), never a middle."""
    return short[0] == long[0] or short[-1] == long[-1]


def is_acronym(short: str, of: Mention) -> bool:
    """Tell whether a name is another's acronym: in parentheses behind it, or its initials."""
    word = bare(short).replace(".", "")
    if not _ACRONYM.fullmatch(bare(short)) and not (word.isupper() and 2 <= len(word) <= 7):
        return False
    return word.upper() in acronyms(of)


def acronyms(of: Mention) -> set[str]:
    """The acronyms that a body's name can have: the one in parentheses, and its initials with or without small words."""
    given = re.search(r"\(([^)\s]{2,10})\)", of.words)
    return ({given[1].replace(".", "").upper()} if given else set()) | _initials(of.body)


def _initials(name: str) -> set[str]:
    words = _WORD.findall(re.sub(r"\s*\([^)]*\)", "", bare(name)))
    great = [word for word in words if word.lower() not in _SMALL]
    if len(great) < 2:
        return set()
    return {"".join(word[0] for word in great).upper(), "".join(word[0] for word in words).upper()}
