"""Source mentions to sources: which are one, why, and what their words tell."""

import re
from collections.abc import Mapping, Sequence

from saidby.attribution.by_pronoun import Choose
from saidby.attribution.bystanders import bystanders
from saidby.attribution.chains import Draft, Link
from saidby.attribution.describing import described
from saidby.attribution.ground import Ground, contents_of
from saidby.attribution.identity import Identified, decision, identified
from saidby.attribution.mentions import in_order, mention, reach
from saidby.attribution.scene import Scene
from saidby.attribution.story import Figure, Tie
from saidby.attribution.weighing import weighing
from saidby.types import Decision, Source, Spans

_PUBLISHES = re.compile(
    r"(?i)(?:has |had |have )?(?:first )?(?:reports?|reported|reporting|stor(?:y|ies)|articles?|investigation|exclusive|published|"
    r"broadcast|carried|carries)"
)
"""Cues of one who publishes."""
_NOT_TOLD = frozenset({"", "headline"})
"""Rules of a hop that no cue marks and to which nobody told anything: the subject of a headline."""


class Cast:
    """The sources of one article, in the order in which they are first mentioned.

    Args:
        scene: the text.
        drafts: the statements whose links mention the sources.
    """

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        self._scene = scene
        found = figures(scene, drafts)
        self._why = found.why
        told = sorted((_told(figure, found.why) for figure in found.figures if figure.is_source), key=lambda mentions: mentions[0])
        self._mentions = {f"s{number}": mentions for number, mentions in enumerate(told, 1)}
        self._ids = {anchor: id for id, mentions in self._mentions.items() for anchor in mentions}
        for label in (link for draft in drafts for link in draft.links if link.of and link.anchor):
            self._label(label)

    def _label(self, label: Link) -> None:
        """Note what a headline calls a source of the body ("Reports"), whatever else it was taken for."""
        id, taken = self.id(label.of), self._ids.get(label.anchor)
        if id is None or id == taken:
            return
        if taken:
            self._mentions[taken].remove(label.anchor)
        self._mentions[id] = sorted({*self._mentions[id], label.anchor})
        self._ids[label.anchor] = id

    def id(self, anchor: Spans) -> str | None:
        """Return the id of the source that a link's words mention; ``None`` where nobody is named."""
        return self._ids.get(anchor) or self._meeting(anchor)

    def _meeting(self, anchor: Spans) -> str | None:
        """The source with a mention that shares a character with words that are no mention themselves."""
        near = ((id, mention) for mention, id in self._ids.items() for span in mention if any(span.meets(own) for own in anchor))
        return next((id for id, _ in near), None)

    def decision(self, anchor: Spans) -> Decision | None:
        """Return why a mention belongs to its source; ``None`` where its own words say it."""
        tie = self._why.get(anchor)
        return decision(tie) if tie else None

    def sources(self) -> tuple[Source, ...]:
        """Return the sources, with what their words tell."""
        return tuple(described(id, mentions, self._scene) for id, mentions in self._mentions.items() if mentions)


def figures(scene: Scene, drafts: Sequence[Draft], choose: Choose | None = None) -> Identified:
    """Tell who is spoken of in an article, sources and bystanders, and which mentions are of one."""
    publish = {link.named for draft in drafts for link in draft.links if _publishes(link, scene)}
    named = dict.fromkeys(link.named for draft in drafts for link in draft.links if link.named)
    anchors = [mention(anchor, scene, publishes=anchor in publish) for anchor in named]
    everybody = in_order([*anchors, *bystanders(scene, anchors)])
    return identified(everybody, contents_of(drafts), Ground(scene, drafts), scene, choose or weighing())


def _publishes(link: Link, scene: Scene) -> bool:
    """Tell whether a hop is an outlet by what it does: it is told something, or a report is its own."""
    if link.cue is None and link.rule in _NOT_TOLD:
        return False
    return bool(link.named) and (link.cue is None or _PUBLISHES.fullmatch(scene.words(link.cue)) is not None)


def _told(figure: Figure, why: Mapping[Spans, Tie]) -> list[Spans]:
    """The mentions of a source: where it is cited, the words that decided this, and the fullest name if none of these has it."""
    cited = [seen.mention.anchor for seen in figure.seen if seen.mention.source]
    deciding = {span for anchor in cited if anchor in why for span in why[anchor].spans}
    others = [seen.mention for seen in figure.seen if not seen.mention.source and seen.mention.form != "pronoun"]
    named = max((one for one in figure.named), key=lambda one: len(one.person), default=None)
    kept = [one.anchor for one in others if reach(one) in deciding or one is named]
    return sorted({*cited, *kept})
