"""Whether two names are of one person: titles, order of names, initials, short forms, ways of writing another script."""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from saidby.claims.spelling import folded, sounded

_TITLES: Final = frozenset(
    re.findall(
        r"\w+",
        "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother hon honorable honourable judge "
        "justice president premier chancellor minister secretary senator sen representative rep congressman congresswoman governor gov "
        "mayor ambassador general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral commander chief king queen "
        "prince princess pope cardinal archbishop bishop imam sheikh rabbi baron baroness count countess inspector detective officer "
        "attorney speaker mp md phd esq emeritus foreign prime vice deputy former acting then late "
        "comrade alhaji alhaja hajia hajiya mallam malam engr barr barrister otunba shaykh mullah ayatollah herr frau monsieur madame "
        "signor signora senhor senhora datuk dato shri smt pandit archdeacon",
    )
)
_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
_LEADING: Final = frozenset(
    re.findall(
        r"\w+",
        "xi kim lee li wang ban moon mao park chen zhang ho tran nguyen le pham hu wen deng zhu liu wu zhao yoon shin han jiang chiang "
        "tsai lai ma ri choe pak huang zhou xu sun lin yang wei qin peng orban nagy",
    )
)
"""Surnames that stand before the given name."""
_PARTICLES: Final = frozenset(
    {"de", "la", "van", "von", "der", "den", "al", "bin", "da", "di", "du", "le", "el", "del", "dos", "ibn", "ben"}
)
_SHORT: Final = {
    short: frozenset(full.split())
    for short, full in {
        "joe": "joseph", "bill": "william", "will": "william", "bob": "robert", "rob": "robert", "dick": "richard", "rick": "richard",
        "rich": "richard", "jim": "james", "jimmy": "james", "mike": "michael", "mick": "michael", "tom": "thomas",
        "tony": "anthony antony",
        "dave": "david", "dan": "daniel", "danny": "daniel", "steve": "steven stephen", "ted": "edward theodore", "ed": "edward edwin",
        "johnny": "john", "jon": "jonathan", "chris": "christopher christine christian", "kate": "katherine catherine",
        "liz": "elizabeth", "beth": "elizabeth", "betty": "elizabeth", "peggy": "margaret", "maggie": "margaret", "sasha": "alexander",
        "alex": "alexander alexandra", "nick": "nicholas", "andy": "andrew", "greg": "gregory", "jeff": "jeffrey geoffrey",
        "ken": "kenneth",
        "matt": "matthew", "pat": "patrick patricia", "ron": "ronald", "sam": "samuel samantha",
        "tim": "timothy", "len": "leonard", "lenny": "leonard", "larry": "lawrence laurence", "bobby": "robert", "billy": "william",
        "jack": "john", "eddie": "edward edwin", "frank": "francis franklin", "jake": "jacob", "josh": "joshua", "nate": "nathan nathaniel",
        "ben": "benjamin", "cathy": "catherine", "kathy": "katherine kathleen", "debbie": "deborah", "abby": "abigail", "jen": "jennifer",
        "jenny": "jennifer", "jess": "jessica", "becky": "rebecca", "steph": "stephanie", "gabe": "gabriel", "vicky": "victoria",
        "tommy": "thomas", "al": "albert alan alfred", "ray": "raymond", "walt": "walter", "phil": "philip phillip", "stan": "stanley",
        "chuck": "charles", "charlie": "charles", "hank": "henry", "harry": "henry harold", "don": "donald",
        "doug": "douglas", "fred": "frederick", "gene": "eugene", "jerry": "gerald jerome", "sue": "susan", "vlad": "vladimir",
        "volodya": "vladimir", "dima": "dmitry", "kolya": "nikolai", "misha": "mikhail", "seryozha": "sergei", "tolya": "anatoly",
    }.items()
}  # fmt: skip

_KEPT, _CUT = 3, 3
"""So many letters a short given name keeps of the full one, and so many it lacks at least: Paul is not Paula."""

Likeness = Literal["name", "order", "variant", "initial", "surname", "first"]
"""How two names are of one person: the same words; another order; the same given name in another form; its initial; the surname alone;
the first of the names alone, which in some languages is the surname."""


class PersonName(NamedTuple):
    """A name taken apart: folded words, without titles."""

    given: tuple[str, ...]
    last: str
    suffix: str = ""

    @property
    def is_single(self) -> bool:
        """Tell whether it is one word alone."""
        return not self.given


def may_lead(name: str) -> bool:
    """Tell whether the first word of a name may be a surname ("Xi")."""
    return name in _LEADING


@lru_cache(maxsize=1 << 16)
def parsed(name: str) -> PersonName | None:
    """Take a person's name apart; ``None`` where nothing is left of it."""
    words = [word for word in folded(name).split() if not word.isdigit()]
    suffix = next((word for word in words[1:] if word in _SUFFIXES), "")
    kept = [word for word in words if word not in _SUFFIXES]
    while len(kept) > 1 and kept[0] in _TITLES:
        kept = kept[1:]
    while len(kept) > 2 and kept[-1] in _TITLES:
        kept = kept[:-1]
    if not kept:
        return None
    start = next((place for place in range(1, len(kept) - 1) if kept[place] in _PARTICLES), len(kept) - 1)
    return PersonName(tuple(kept[:start]), " ".join(kept[start:]), suffix)


def likeness(one: PersonName, other: PersonName) -> Likeness | None:
    """Return how two names can be of one person; ``None`` where they cannot."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return None
    if one.is_single or other.is_single:
        return _of_single(one, other)
    if sounded(one.last) != sounded(other.last):
        return "order" if _swapped(one, other) else None
    if _middles_differ(one, other):
        return None
    return _of_given(one.given[0], other.given[0])


def _of_single(one: PersonName, other: PersonName) -> Likeness | None:
    if sounded(one.last) == sounded(other.last):
        return "name" if one.is_single and other.is_single else "surname"
    single, full = (one, other) if one.is_single else (other, one)
    return "first" if full.given and single.last == full.given[0] else None


def _swapped(one: PersonName, other: PersonName) -> bool:
    """Tell whether the two names of one stand the other way round in the other."""
    return len(one.given) == len(other.given) == 1 and (sounded(one.last), sounded(one.given[0])) == (
        sounded(other.given[0]),
        sounded(other.last),
    )


def _middles_differ(one: PersonName, other: PersonName) -> bool:
    mine, others = one.given[1:2], other.given[1:2]
    return bool(mine and others) and mine[0][0] != others[0][0]


def _of_given(one: str, other: str) -> Likeness | None:
    if one == other:
        return "name"
    if len(one) == 1 or len(other) == 1:
        return "initial" if one[0] == other[0] else None
    alike = sounded(one) == sounded(other) or _is_short_for(one, other) or _is_short_for(other, one)
    return "variant" if alike or _is_clipped(one, other) or _is_clipped(other, one) else None


def _is_clipped(short: str, full: str) -> bool:
    """Tell whether a given name is another cut off after a syllable or two, as it is ("Ade", "Adebayo") or with "-y", "-ie" behind."""
    if len(full) - len(short) >= _CUT and len(short) >= _KEPT and full.startswith(short):
        return True
    stem = re.sub(r"(?:ie|y)$", "", short)
    return stem != short and len(stem) > _KEPT and len(full) - len(stem) >= _CUT and full.startswith(stem)


def _is_short_for(short: str, full: str) -> bool:
    return full in _SHORT.get(short, frozenset()) or bool(_SHORT.get(short, frozenset()) & _SHORT.get(full, frozenset()))
