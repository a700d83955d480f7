"""What is known of the names in an article: from lists, and from what the article itself says of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from saidby.attribution.nouns import NAMES_OF_THEIR_OWN, listed, section_of
from saidby.attribution.outlets import Outlets, demonyms

Where = Literal["organisation", "place"]
Nature = Literal["organisation", "place", "person"]
Known = Callable[[str], Nature | None]
"""Tells what a name is by what else the article says of it; ``None`` where it says nothing."""


@dataclass(frozen=True)
class Lore:
    """What is known of an article's names.

    Attributes:
        outlets: the outlets of the article, which are organisations too.
        known: what the article says of a name.
    """

    outlets: Outlets
    known: Known


CAPITAL = re.compile(r"^[A-ZÀ-ÞА-Я0-9]")
ACRONYM = re.compile(r"^[A-Z][A-Z&.]{1,7}$")
_PARTIES = listed("party")
"""Adjectives with a capital that name no place."""
_DIGITS = re.compile(r"^\d+$")


def is_known(name: str, part: str, lore: Lore) -> Where | None:
    """What lists and the article say of a name."""
    words = name.split()
    if words[-1] in ("States", "Kingdom", "Emirates") and words[0] in ("United", "Arab"):
        return "place"
    if len(words) > 1 and section_of(words[-1]) == "bodies":
        return "organisation"
    if (
        set(words) & (listed("body") | NAMES_OF_THEIR_OWN)
        or is_body_noun(part.rsplit(maxsplit=1)[-1].lower())
        or lore.outlets.named(part)
        or ACRONYM.match(words[0])
    ):
        return "organisation" if name not in ("US", "U.S.", "UK", "U.K.", "EU") else "place"
    told = lore.known(name)
    if told in ("organisation", "place"):
        return "organisation" if told == "organisation" else "place"
    return "place" if len(words) < 3 and (set(words) & listed("place") or _PLACE.match(name)) else None


_PLACE = re.compile(
    r"^(?:New|North|South|East|West|San|Santa|Los|Las|El|St\.?|Saint|Port|Fort|Mount|Upper|Lower|Great|Cape|Lake) "
    r"[A-ZÀ-Þ]\w+$"
)
"""How the names of many places begin."""


def is_body_noun(word: str) -> bool:
    """Tell whether a noun in small letters is that of a body."""
    return section_of(word.removesuffix("’s")) == "organisation" or word in ("agency", "newspaper", "magazine", "staff", "guard", "unit")


def is_unknown(word: str, lore: Lore) -> bool:
    """Tell whether nothing says that a capitalised word is a name."""
    return not (
        word in listed("place")
        or word in NAMES_OF_THEIR_OWN
        or is_demonym(word)
        or ACRONYM.match(word)
        or lore.outlets.named(word)
        or lore.known(word)
        or word.isupper()
    )


def is_demonym(name: str) -> bool:
    """Tell whether a capitalised adjective is a people's, faith's or party's."""
    return name in demonyms() or name in _PARTIES or re.fullmatch(r"[A-Z]\w+(?:ian|ish|ese|ean|enne|lander)", name) is not None


def capitals(part: str) -> str:
    """The name in a noun phrase: its first run of capitalised words with what joins them."""
    run: list[str] = []
    for word in part.split():
        if CAPITAL.match(word) and not _DIGITS.match(word):
            run.append(word)
        elif run:
            break
    return " ".join(run)


def is_title(word: str) -> bool:
    """Tell whether a word is what somebody can be, as a title or as a noun."""
    bare = word.lower().rstrip(".")
    return bare in listed("title") or section_of(bare) in ("person", "people")
