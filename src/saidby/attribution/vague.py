"""An outlet that is named only in the next sentence: "X, a media report said. B quoted A as saying so." The report is then B's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from saidby.attribution.chains import Draft, Link, place_of
from saidby.attribution.scene import Scene
from saidby.types import Span

_VAGUE = re.compile(
    r"(?i)(?:(?:an?|one|some|several|the|earlier|recent|unconfirmed|local|foreign|international|various) ){0,3}"
    r"(?:media|news|press|newspaper|TV) (?:reports?|outlets?)|(?:an? |some |several )?(?:unconfirmed )?reports?"
)
"""Some outlet, which the text may name next."""


def named_next(made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Give what "a media report" said the chain of the outlet named right behind that says nothing else ("B quoted A as saying so")."""
    told = [draft for draft in made if not draft.content and len(draft.links) > 1 and draft.links[0].rule == "citing"]
    return [_as_named(draft, told, scene) for draft in made]


def _as_named(draft: Draft, told: Sequence[Draft], scene: Scene) -> Draft:
    label = draft.links[0]
    if len(draft.links) != 1 or not draft.content or len(label.anchor) != 1 or not _VAGUE.fullmatch(scene.words(label.anchor[0])):
        return draft
    place = place_of(draft)
    named = next(
        (other for other in told if place < place_of(other) and 0 <= scene.number(place_of(other)) - scene.number(place) <= 1), None
    )
    if named is None:
        return draft
    spans = sorted(span for link in named.links for span in (*link.anchor, *([link.cue] if link.cue else ())))
    evidence = Span(spans[0].start, spans[-1].end)
    later = (Link((), None, of=link.named, evidence=evidence, rule="cited later") for link in named.links[1:])
    return replace(draft, links=(replace(label, of=named.links[0].named), *later))
