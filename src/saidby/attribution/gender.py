"""Whether "he" or "she" follows: from forms of address, gendered nouns, and given names. ``None`` where the words do not tell."""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

Gender = Literal["he", "she"]

_HE = re.compile(
    r"(?i:\b(?:mr|sir|lord|king|prince|duke|father|brother|monsieur|señor|herr|pope|imam|rabbi|sheikh|archbishop|cardinal|son|husband|uncle|"
    r"nephew|grandfather|grandson|dad|boy|man|gentleman|monk|abbot|bishop|widower|fiancé|boyfriend|stepfather|godfather|"
    r"\w+(?:s|ch|r|m|t|n|p|l|ce)man|businessman|congressman|gentleman|actor|waiter|steward|baron|emir|sultan|alderman)\b\.?)"
)
_SHE = re.compile(
    r"(?i:\b(?:mrs|ms|miss|dame|lady|queen|princess|duchess|mother|sister|madame|señora|frau|nun|daughter|wife|aunt|niece|grandmother|"
    r"granddaughter|mum|mom|girl|woman|lady|widow|fiancée|girlfriend|stepmother|godmother|"
    r"\w+woman|actress|waitress|abbess|baroness|matron|heiress|hostess|midwife|first lady|hers)\b\.?)"
)
_NOT_GENDERED = re.compile(r"(?i)\b(?:german|roman|norman|human|ottoman|layman’s)\b")
_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")


@lru_cache(maxsize=16384)
def folded(name: str) -> str:
    """A name without accents and capitals, so that "Sánchez" and "SANCHEZ" are one."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold().replace("’", "'")


@cache
def _given() -> dict[str, Gender]:
    text = (files("saidby.attribution") / "given.txt").read_text(encoding="utf8")
    she, he = text.split("\n[she]")[1].split("\n[he]")
    known: dict[str, Gender] = {folded(name): "she" for name in she.split()}
    return known | {folded(name): "he" for name in he.split()}


def is_given(name: str) -> bool:
    """Tell whether a word is a given name that the list knows."""
    return folded(name) in _given()


def gender_of_name(name: str) -> Gender | None:
    """Read the gender from the given name, the first word of a full name."""
    words = _LETTERS.findall(name)
    if len(words) < 2:
        return None
    return _given().get(folded(words[0])) or _given().get(folded(words[0].split("-")[0]))


def gender_of_nouns(words: str) -> Gender | None:
    """Read the gender from titles and nouns ("Sister", "spokeswoman"); ``None`` where none or both stand there."""
    bare = _NOT_GENDERED.sub("", words)
    he, she = _HE.search(bare), _SHE.search(bare)
    if bool(he) == bool(she):
        return None
    return "he" if he else "she"
