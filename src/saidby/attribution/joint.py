"""Two people who say one thing together: "Brandt and Lunn said" is a statement of each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from saidby.attribution.chains import Draft
from saidby.attribution.scene import Scene
from saidby.types import Span, Spans

_AND = re.compile(r",? (?:and|&) ")
_COMMA = re.compile(r", ")
_OF = re.compile(r"\b(?:of|for|with|like|by|from|between|to|against|including)\b")
_CLAUSE = re.compile(r",? (?:\(|who\b|of\b|at\b|from\b|[A-Z])|, ")
_BOTH = re.compile(r"(?i)^(?:both )")


def apart(made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Give each of several named people who say something together a draft of his own; the others stay as they are.

    The words that name them all stay the anchor of each.
    """
    return [new for draft in made for new in _each(draft, scene)]


def _each(draft: Draft, scene: Scene) -> list[Draft]:
    origin = draft.links[-1]
    people = people_in(origin.anchor, scene) if not origin.of else ()
    return [replace(draft, links=(*draft.links[:-1], replace(origin, of=(one,)))) for one in people] or [draft]


def people_in(anchor: Spans, scene: Scene) -> Spans:
    """Return where each of several people stands in the words that name them; nothing where these are not all named people."""
    if len(anchor) != 1 or not _AND.search(scene.text, anchor[0].start, anchor[0].end):
        return ()
    parts = _parts(anchor[0], scene)
    return parts if len(parts) > 1 and all(_is_person(part, scene) for part in parts) else ()


def _is_person(part: Span, scene: Scene) -> bool:
    """Tell whether a part names one person: an office at most before the name, a clause at most behind it."""
    name = next((name.span for name in scene.names.within(part) if name.kind == "person"), None)
    if name is None:
        return False
    before, behind = scene.text[part.start : name.start], scene.text[name.end : part.end]
    return (not _OF.search(before) or before.rstrip().endswith(",")) and (not behind.strip() or _CLAUSE.match(behind) is not None)


def _parts(anchor: Span, scene: Scene) -> Spans:
    """Cut between the names of people: at "and" before the last, at a comma before the others."""
    people = [name.span for name in scene.names.within(anchor) if name.kind == "person"]
    cuts = [_cut(a, b, scene, last=b == people[-1]) for a, b in pairwise(people)]
    if not cuts or not all(cuts):
        return ()
    edges = [anchor.start + _both(anchor, scene), *(edge for cut in cuts if cut for edge in cut), anchor.end]
    return tuple(_trimmed(Span(a, b), scene) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b)


def _cut(before: Span, behind: Span, scene: Scene, last: bool) -> tuple[int, int] | None:
    """Where one part ends and the next begins, between two names."""
    found = _AND.search(scene.text, before.end, behind.start) or (None if last else _COMMA.search(scene.text, before.end, behind.start))
    return found.span() if found else None


def _both(anchor: Span, scene: Scene) -> int:
    found = _BOTH.match(scene.words(anchor))
    return found.end() if found else 0


def _trimmed(span: Span, scene: Scene) -> Span:
    words = scene.words(span)
    bare = words.strip(" ,")
    start = span.start + words.index(bare) if bare else span.start
    return Span(start, start + len(bare))
