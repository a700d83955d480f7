"""Nouns by what they name: a person, people, a body, a document; compiled in ``nouns.txt``."""

import re
from functools import cache
from importlib.resources import files

_HEADS = ("person", "people", "collective", "bodies", "document", "organisation")
_IRREGULAR = re.compile(r"(?P<stem>\w*?)(?P<end>men|women|wives|people|ies|ches|shes|sses|xes|s)$")
_SINGULAR = {
    "men": "man",
    "women": "woman",
    "wives": "wife",
    "people": "person",
    "ies": "y",
    "ches": "ch",
    "shes": "sh",
    "sses": "ss",
    "xes": "x",
}


@cache
def listed(section: str) -> frozenset[str]:
    """The words of one section of the list."""
    blocks = (files("saidby.attribution") / "nouns.txt").read_text(encoding="utf8").split("\n[")
    return next(frozenset(block.split("]", 1)[1].split()) for block in blocks if block.startswith(section + "]"))


NAMES_OF_THEIR_OWN = listed("own name")
"""Nouns that are names with a capital."""


@cache
def section_of(noun: str) -> str | None:
    """The section of the list that a noun stands in: alone, as the last part of a compound, or in the plural; ``None`` if in none."""
    word = noun.lower()
    if found := next((section for section in _HEADS if word in listed(section)), None):
        return found
    if "-" in word.strip("-"):
        return section_of(word.rpartition("-")[2])
    return _PLURAL.get(_listed_singular(word) or "")


_PLURAL = {"person": "collective", "document": "document", "organisation": "bodies", "collective": "collective"}
"""What section the plural of a noun belongs to."""


def _listed_singular(word: str) -> str | None:
    """The section of a plural's singular."""
    singular = singular_of(word)
    return next((section for section in _HEADS if singular in listed(section)), None) if singular else None


def singular_of(word: str) -> str | None:
    """The singular of a word that ends like a plural."""
    found = _IRREGULAR.fullmatch(word)
    singular = found["stem"] + _SINGULAR.get(found["end"], "") if found else ""
    return singular if len(singular) > 2 else None
