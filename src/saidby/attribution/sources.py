"""Source mentions to sources: the same words are the same source; a pronoun stays unresolved."""

import re
from collections.abc import Sequence

from saidby.attribution.chains import Draft
from saidby.attribution.describing import described, words_of
from saidby.attribution.kinds import PRONOUN, is_person, name_in, named_part
from saidby.attribution.scene import Scene
from saidby.types import Decision, Source, Spans


class Cast:
    """The sources of one article, in the order in which they first appear.

    Args:
        scene: the text.
        drafts: the statements whose links mention the sources.
    """

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        self._scene = scene
        self._mentions: dict[str, list[Spans]] = {}
        self._why: dict[Spans, Decision] = {}
        for anchor in dict.fromkeys(link.anchor for draft in drafts for link in draft.links if link.anchor):
            self._mentions.setdefault(self._key(anchor), []).append(anchor)
        self._ids = {key: f"s{number}" for number, key in enumerate(self._mentions, 1)}

    def id(self, anchor: Spans) -> str | None:
        """Return the id of the source that a link's words mention; ``None`` where nobody is named."""
        return self._ids[self._key(anchor)] if anchor else None

    def decision(self, anchor: Spans) -> Decision | None:
        """Return why a mention belongs to its source; ``None`` where its own words say it."""
        return self._why.get(anchor)

    def sources(self) -> tuple[Source, ...]:
        """Return the sources, with what their words tell."""
        return tuple(described(self._ids[key], mentions, self._scene) for key, mentions in self._mentions.items())

    def _key(self, anchor: Spans) -> str:
        """What makes two mentions one: the same words, or for a person the same full name. A pronoun is only itself."""
        words = words_of(anchor, self._scene)
        if PRONOUN.fullmatch(words):
            return f"{words.lower()} at {anchor[0].start}"
        if is_person(words, self._scene.outlets) and " " in (name := name_in(named_part(words))):
            return name.lower()
        return re.sub(r"^(?:the|an?) ", "", words.lower())
