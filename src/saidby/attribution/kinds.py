"""What kind of source some words name, from their head noun; ``None`` where the words alone do not tell (a pronoun)."""

import re
from functools import cache
from importlib.resources import files

from saidby.attribution.outlets import Outlets
from saidby.types import SourceKind

PRONOUN = re.compile(
    r"(?i)(?:he|she|they|it|who|we|i|you|him|her|them|this|that|these|those|both|others?|some|many|most|all|few|one|someone|which|whom|"
    r"everyone|the (?:former|latter|two|pair|trio|group))"
)
_CUT = re.compile(
    r",|;|\(|—|–|\s(?:of|for|at|from|in|on|with|within|inside|close|near|familiar|who|whose|that|which|and|or|briefed|involved|speaking|to|by)\b|"
    r"\s(?:[a-z]+ed|seen|written|sent|drawn up)(?=\s(?:by|in|on|at|to|from|with|last|this|earlier)\b)"
)
_PEOPLE = r"(?:source|person|people|individual|official|officer|diplomat|adviser|aide|executive|employee|insider)s?"
_ANONYMOUS = re.compile(
    r"(?i)\b(?:unnamed|anonymous|unidentified|on condition of anonymity|not to be (?:named|identified)|declined to be (?:named|identified)|"
    rf"{_PEOPLE} (?:close|familiar|with (?:direct )?knowledge|briefed|inside|within|near|who))"
)
_PLURAL_PEOPLE = re.compile(r"(?:ians|eans|ists|ites|ers|ors|ans|ese)$")
_TITLE_WORD = re.compile(r"^[A-ZÀ-ÞА-Я][\w’'.-]*$")
_ACRONYM = re.compile(r"(?:the )?[A-Z][A-Z&.]{1,7}")


_HEADS = ("person", "people", "collective", "document", "organisation")


@cache
def listed(section: str) -> frozenset[str]:
    """The words of one section of the list."""
    blocks = (files("saidby.attribution") / "nouns.txt").read_text(encoding="utf8").split("\n[")
    return next(frozenset(block.split("]", 1)[1].split()) for block in blocks if block.startswith(section + "]"))


def _section(noun: str) -> str | None:
    return next((section for section in _HEADS if noun.lower() in listed(section)), None)


def kind_of(words: str, outlets: Outlets) -> SourceKind | None:
    """Read the kind of source from the words that name it.

    The rules stand in order; the first that speaks decides. What none of them knows is ``None``.
    """
    bare = re.sub(r"\s+", " ", words).strip(" “”\"'‘’,.")
    if not bare:
        return "implicit"
    if PRONOUN.fullmatch(bare):
        return None
    if _ANONYMOUS.search(bare):
        return "unnamed"
    if is_person(bare, outlets):
        return "named"
    return "outlet" if outlets.named(head_of(bare)) else _by_noun(bare)


def _by_noun(bare: str) -> SourceKind | None:
    head = head_of(bare)
    if listed("body") & set(head.split()[-1:]):
        return "organisation"
    section = _section(head.split()[-1]) if head else None
    if section in ("person", "people"):
        return "unnamed"
    if section == "collective" or (section is None and _PLURAL_PEOPLE.search(head)):
        return "collective"
    if section == "organisation" or _institution(bare, head):
        return "organisation"
    return "document" if section == "document" else None


def _institution(bare: str, head: str) -> bool:
    return bool(listed("place") & set(bare.split()) or _ACRONYM.fullmatch(head) or listed("body") & set(name_in(head).split()))


def head_of(words: str) -> str:
    """The words up to and with the head noun: before the first comma, preposition or relative clause."""
    found = _CUT.search(words, 1)
    return (words[: found.start()] if found else words).strip().removesuffix("’s").removesuffix("'s")


def is_person(words: str, outlets: Outlets) -> bool:
    """Tell whether the words hold a person's name: a capitalised name at the end of the head that is no outlet's, body's or place's."""
    head = named_part(words)
    name = name_in(head)
    last = name.split()[-1:]
    if not last or last[0] not in head.split()[-1] or outlets.named(name) or _section(head.split()[-1]):
        return False
    return not _institution(last[0], name) and not (" " not in name and _PLURAL_PEOPLE.search(name) and name.endswith("s"))


def named_part(words: str) -> str:
    """The part of a phrase that can hold the name: the head, or the apposition after it ("its chief executive, Jon Haverly")."""
    parts = [part.strip() for part in words.split(",")]
    apposed = len(parts) > 1 and _is_full_name(parts[1])
    return parts[1] if apposed and not _TITLE_WORD.match(head_of(words).split()[-1]) else head_of(words)


def _is_full_name(words: str) -> bool:
    """Tell whether the words are a name of two or more, with titles at most ("Dr Jon Haverly")."""
    name = name_in(words)
    return " " in name and words.endswith(name) and all(map(_TITLE_WORD.match, words.removesuffix(name).split()))


def name_in(head: str) -> str:
    """The last run of capitalised words without titles, with the particles between them ("Ursula von der Leyen")."""
    run: list[str] = []
    for word in reversed(head.split()):
        bare = word.strip("“”\"‘’',")
        if _TITLE_WORD.match(bare) or (run and bare.lower() in listed("particle")):
            run.insert(0, bare)
        elif run:
            break
    while run and _leads(run):
        run.pop(0)
    return " ".join(run)


def _leads(run: list[str]) -> bool:
    """Tell whether the first word of a run is no part of the name: an article, a title, the acronym of a body."""
    first = run[0].lower().rstrip(".")
    return (
        first in listed("particle")
        or first in ("the", "a", "an")
        or first in listed("title")
        or (len(run) > 2 and bool(_ACRONYM.fullmatch(run[0])))
    )
