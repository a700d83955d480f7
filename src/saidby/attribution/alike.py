"""Which noun may stand for which: "the lawmaker" for a senator, "the paper" for an outlet."""

import re
from functools import cache
from importlib.resources import files

_IRREGULAR = {"people": "person", "police": "police", "staff": "staff", "media": "media", "press": "press", "series": "series"}
_MEN = re.compile(r"(men|women)$")
_STAYS = re.compile(r"(?:ss|us|is|news|politics|economics|athletics|physics|statistics)$")
_OTHER_STEMS = {
    "france": "fren", "french": "fren", "netherlands": "dutc", "poland": "poli", "polish": "poli", "spain": "span", "spanish": "span",
    "sweden": "swed", "swedish": "swed", "wales": "wels", "welsh": "wels", "greece": "gree", "greek": "gree", "denmark": "dani",
    "danish": "dani", "turkey": "turk", "turkish": "turk", "switzerland": "swis", "swiss": "swis", "scotland": "scot", "scottish": "scot",
    "ireland": "iris", "irish": "iris", "finland": "finn", "finnish": "finn", "iraq": "iraq", "defence": "defe", "defense": "defe",
    "centre": "cent", "center": "cent", "organisation": "orga", "organization": "orga", "labour": "labo", "labor": "labo",
}  # fmt: skip
_STEM = 5


def singular(noun: str) -> str:
    """The singular of a plural noun, in small letters."""
    word = noun.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if _MEN.search(word):
        return word[:-2] + "an"
    if not word.endswith("s") or _STAYS.search(word) or len(word) < 4:
        return word
    return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else _without_s(word)


def _without_s(word: str) -> str:
    return word[:-2] if re.search(r"(?:ch|sh|x|ss|zz)es$", word) else word[:-1]


def stem(word: str) -> str:
    """What two forms of a word share ("Russia" and "Russian"): a short beginning."""
    bare = singular(re.sub(r"[’']s?$", "", word.lower()))
    return _OTHER_STEMS.get(bare, bare[:_STEM].rstrip("aien") if len(bare) > 3 else bare)


@cache
def _table() -> dict[str, frozenset[str]]:
    """Each general noun with what it may stand for; a star marks a gender or a kind."""
    lines = (files("saidby.attribution") / "alike.txt").read_text(encoding="utf8").splitlines()
    pairs = (line.split(":") for line in lines if ":" in line and not line.startswith("#"))
    table: dict[str, frozenset[str]] = {}
    for general, specific in pairs:
        table[general] = table.get(general, frozenset()) | frozenset(specific.split())
    return table


def stands_for(general: str) -> frozenset[str]:
    """The nouns that ``general`` may stand for besides itself; ``*he``, ``*she``, ``*outlet`` for anyone of that gender or kind."""
    return _table().get(general, frozenset())


@cache
def general_nouns() -> frozenset[str]:
    """The nouns of the table: they say little, and lean on what was named before."""
    return frozenset(_table())
