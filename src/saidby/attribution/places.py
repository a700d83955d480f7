"""What an article says a name is: a place that one is in, or a body with members and a spokesman."""

import re
from functools import lru_cache

from saidby.attribution.full_names import full_names
from saidby.attribution.gender import is_given
from saidby.attribution.lore import Lore, Nature
from saidby.attribution.outlets import Outlets
from saidby.attribution.publishing import is_publisher
from saidby.attribution.scene import Scene

_NAME = r"(?P<name>[A-ZÀ-Þ][\w’-]*\w(?: [A-ZÀ-Þ][\w’-]*\w)*)"
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


@lru_cache(maxsize=16)
def places_in(text: str) -> frozenset[str]:
    """Return the names that a text treats as places ("in Tern", a dateline)."""
    found = {match["name"] for match in _IN.finditer(text)} | {match["name"].title() for match in _DATELINE.finditer(text)}
    return frozenset(re.sub(r"(?:’s|'s)$", "", name) for name in found if not _NO_PLACE.match(name))


@lru_cache(maxsize=16)
def persons_in(text: str, outlets: Outlets) -> frozenset[str]:
    """Return the full names in a text that begin with a given name, and their surnames."""
    full = [name for name in full_names(text, outlets) if is_given(name.split()[0])]
    return frozenset([*full, *(name.split()[-1] for name in full)])


def lore_of(scene: Scene) -> Lore:
    """Return what is known of the names of an article: by the network first, then by how the text uses them."""
    kinds = {name.span.of(scene.text): name.kind for name in scene.names.all if name.sure > 0.5}

    persons = persons_in(scene.text, scene.outlets)

    def tell(name: str) -> Nature | None:
        kind = kinds.get(name)
        if kind == "person" or (kind is None and name in persons):
            return "person"
        if kind == "organisation" and name in places_in(scene.text):
            return "place"
        if kind in ("organisation", "outlet") or is_publisher(name, scene.text):
            return "organisation"
        return "place" if kind == "place" or name in places_in(scene.text) else None

    return Lore(scene.outlets, tell)
