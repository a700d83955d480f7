"""States by their names, adjectives and seats of government: "Russia", "Russian", and "Moscow" where it speaks."""

import re
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from saidby.claims.spelling import folded

_ENDING: Final = re.compile(r"(?:ians?|ans?|ese|ish|ic|i|n|ia|a|y|e|o|s)$")
_LEAST: Final = 4
"""Letters that a state and its adjective must share where no list knows them."""


class _Names(NamedTuple):
    names: dict[str, str]
    seats: dict[str, str]


@cache
def _listed() -> _Names:
    names, seats = dict[str, str](), dict[str, str]()
    for line in files("saidby.claims").joinpath("nations.txt").read_text("utf8").splitlines():
        if line.startswith("#"):
            continue
        nation, _, others = line.partition(":")
        also, _, capitals = others.partition("|")
        names |= {folded(name.replace("_", " ")): nation for name in (nation, *also.split())}
        seats |= {folded(name.replace("_", " ")): nation for name in capitals.split()}
        names |= {folded(nation) + ending: nation for ending in ("n", "an")} | {folded(nation).rstrip("a") + "ian": nation}
    return _Names(names, seats)


def nation_of(words: str) -> str | None:
    """Return the state that a name or an adjective stands for, by its usual name; ``None`` where the list does not know it."""
    return _listed().names.get(folded(words).removeprefix("the "))


def speaks_for(words: str) -> str | None:
    """Return the state whose government is called by its seat ("Moscow"), or by the state's own name."""
    return _listed().seats.get(folded(words).removeprefix("the ")) or nation_of(words)


def owner_of(words: str) -> str:
    """Reduce the name of an owner to what a place and its adjective share ("Karvania", "Karvanian"; "Japan", "Japanese")."""
    known = nation_of(words)
    if known:
        return folded(known)
    bare = folded(re.sub(r"[’']s?$", "", words)).removeprefix("the ")
    stem = _ENDING.sub("", bare)
    return stem if len(stem) >= _LEAST else bare
