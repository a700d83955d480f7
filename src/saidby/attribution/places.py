"""What an article says a name is: a place that one is in, or a body with members and a spokesman."""

import re
from collections.abc import Iterator
from functools import lru_cache

from saidby.attribution.full_names import full_names
from saidby.attribution.gender import is_given
from saidby.attribution.lore import Lore, Nature
from saidby.attribution.nouns import NAMES_OF_THEIR_OWN, listed
from saidby.attribution.outlets import Outlets
from saidby.attribution.publishing import is_publisher
from saidby.attribution.scene import Scene

_WORDS = r"[A-ZÀ-Þ][\w’-]*\w(?: [A-ZÀ-Þ][\w’-]*\w)*"
_NAME = rf"(?P<name>{_WORDS})"
_IN = re.compile(
    rf"\b(?:in|near|outside|across|around|into|towards?|through|throughout|downtown|northern|southern|eastern|western|north of|south of|"
    rf"east of|west of|miles from|"
    rf"town of|city of|village of|port of|island of|province of|district of|residents of|people of|mayor of|visit to|road to) "
    rf"{_NAME}(?!’s?\s[a-z]+ (?:said|told))"
)
_DATELINE = re.compile(r"^(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ -]+[A-ZÀ-Þ])(?:, [^\n(–—:.]{0,30})?(?: \([^)\n]*\))?\.? ?(?:[–—:]|--|/)", re.MULTILINE)
_NO_PLACE = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|Mr|Mrs|Ms|Dr)\b"
)
_LISTED = listed("body") | listed("place") | NAMES_OF_THEIR_OWN
"""Of these the lists know more than the network."""
_STATES = re.compile(
    rf"{_NAME}(?:’s|'s) (?:(?:new|former|own|then|ruling|acting|interim|embattled|northern|southern|eastern|western) )?"
    r"(?:foreign|defen[cs]e|interior|finance|prime|army|armed|military|navy|air force|troops|forces|government|parliament|"
    r"supreme court|central bank|coast guard|"
    r"capital|embassy|ambassador|envoy|border|airspace|coast|territorial|nuclear|ruling party|opposition|security services)\b|"
    rf"\b(?:government|embassy|ambassador|envoy|border|capital|sanctions|troops|war)(?: of| in| to| with| on| against) (?P<other>{_WORDS})"
)
"""What only states have."""


@lru_cache(maxsize=16)
def places_in(text: str) -> frozenset[str]:
    """Return the names that a text treats as places ("in Tern", a dateline)."""
    found = {match["name"] for match in _IN.finditer(text)} | {match["name"].title() for match in _DATELINE.finditer(text)}
    found |= states_in(text)
    return frozenset(re.sub(r"(?:’s|'s)$", "", name) for name in found if not _NO_PLACE.match(name))


@lru_cache(maxsize=16)
def states_in(text: str) -> frozenset[str]:
    """Return the names to which a text gives what only states have ("Tessaly’s foreign minister", "Varian" beside "Varia")."""
    owners = {match["name"] or match["other"] for match in _STATES.finditer(text)}
    return frozenset({*owners, *_with_people(text)} - {"It", "He", "She", "They", "The", "This", "That"})


_PEOPLE = re.compile(r"\b[A-ZÀ-Þ][a-zß-ÿ]{2,}(?:n|ese|ish)(?=s? [a-zß-ÿ])")
_OF_PEOPLE = ("n", "an", "ian", "ese", "ish")


def _with_people(text: str) -> Iterator[str]:
    """Names beside which the text has the adjective of their people: "Varia" and "Varian", "Tessaly" and "Tessalian"."""
    words = {found[0] for found in _PEOPLE.finditer(text)}
    stems = {word.removesuffix(end) for word in words for end in _OF_PEOPLE if word.endswith(end) and len(word) > len(end) + 2}
    for name in {found[0] for found in _SINGLE.finditer(text)} if stems else ():
        if name[-1] in "aeiouy" and (name in stems or name[:-1] in stems):
            yield name


_SINGLE = re.compile(r"\b[A-ZÀ-Þ][a-zß-ÿ]{3,}\b")


@lru_cache(maxsize=16)
def persons_in(text: str, outlets: Outlets) -> frozenset[str]:
    """Return the full names in a text that begin with a given name, and their surnames."""
    full = [name for name in full_names(text, outlets) if is_given(name.split()[0])]
    return frozenset([*full, *(name.split()[-1] for name in full)])


_NO_STATE = 0.88
"""Whom the network takes for a person so surely, all places together, is no state, whatever he has."""


def surely_persons(scene: Scene) -> frozenset[str]:
    """Return the names that the network takes for persons', surely on the mean of their places."""
    sure: dict[str, list[float]] = {}
    for name in scene.names.all:
        sure.setdefault(name.span.of(scene.text), []).append(name.sure if name.kind == "person" else 0.0)
    return frozenset(name for name, all_ in sure.items() if sum(all_) / len(all_) > _NO_STATE)


def states_of(scene: Scene) -> frozenset[str]:
    """Return the states of an article by its words, without the persons that have a government or a minister too."""
    return states_in(scene.text) - surely_persons(scene) - persons_in(scene.text, scene.outlets)


def lore_of(scene: Scene) -> Lore:
    """Return what is known of the names of an article: by the network first, then by how the text uses them."""
    kinds = {name.span.of(scene.text): name.kind for name in scene.names.all if name.sure > 0.5}
    persons = persons_in(scene.text, scene.outlets)
    states = states_of(scene)

    def tell(name: str) -> Nature | None:
        if name in states:
            return "place"
        kind = None if name in _LISTED else kinds.get(name)
        if kind == "person" or (kind is None and name in persons):
            return "person"
        if kind == "organisation" and name in places_in(scene.text):
            return "place"
        if kind in ("organisation", "outlet") or is_publisher(name, scene.text):
            return "organisation"
        return "place" if kind == "place" or name in places_in(scene.text) else None

    return Lore(scene.outlets, tell)
