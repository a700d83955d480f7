"""Where a statement speaks of the proposition: at a deed, at its opposite, at "such a plan", at talks about it, at the thing itself."""

from collections.abc import Iterator
from typing import Final

import msgspec

from saidby.positions.lexicon import phrases
from saidby.positions.scene import Scene

_POINTS: Final = frozenset(["such", "the", "this", "that", "these", "those", "any", "its", "their", "his", "her", "no", "our", "a", "an"])
_BACK: Final = frozenset(["it", "that", "this", "so", "them"])
_OWNS: Final = frozenset(["sovereignty", "ours", "belong", "territory", "ownership", "title", "soil", "integral"])


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the content that stands for the proposition.

    Attributes:
        at: its word.
        strength: how surely it does, 0 to 1.
        turned: it stands for the opposite.
        nominal: it may be a noun, so that what is said of it may stand behind it.
    """

    rule: str
    at: int
    strength: float
    turned: bool = False
    nominal: bool = True


def anchors(scene: Scene) -> list[Anchor]:
    """Return the places that may stand for the proposition, the surest first."""
    found = [*_deeds(scene), *_undone(scene), *_anaphors(scene), *_talks(scene), *_owned(scene)]
    return sorted(found, key=lambda anchor: (-anchor.strength, anchor.at))


def _here(scene: Scene) -> float:
    """How surely the things are those of the proposition: in the content, its sentence, or just before."""
    mine, around, before = scene.spoken.share, scene.around.share, scene.context.share
    return max(mine, 0.9 * around, 0.7 * before)


def _deeds(scene: Scene) -> Iterator[Anchor]:
    here = _here(scene)
    for at in scene.spoken.deeds:
        exact = scene.words[at].key in scene.of.deeds
        yield Anchor(rule="deed", at=at, strength=min(1.0, (0.75 if exact else 0.65) * here + 0.3 * max(0.0, scene.near)))


def _undone(scene: Scene) -> Iterator[Anchor]:
    here = max(scene.spoken.share, 0.8 * scene.around.share)
    for at in scene.spoken.undone:
        yield Anchor(rule="opposite", at=at, strength=0.55 * here + 0.3 * max(0.0, scene.near), turned=True)


def _anaphors(scene: Scene) -> Iterator[Anchor]:
    spoken_of = max(_both(scene.around.share, scene.around.deeds), 0.9 * _both(scene.context.share, scene.context.deeds))
    for phrase in phrases(scene.words, "anaphors.txt"):
        if phrase.kind == "plan" and _points(scene, phrase.first):
            yield Anchor(rule="anaphor", at=phrase.first, strength=0.6 * spoken_of + 0.2 * max(0.0, scene.near))
    for at, word in enumerate(scene.words):
        if word.text in _BACK:
            yield Anchor(rule="pronoun", at=at, strength=0.5 * spoken_of)


def _both(share: float, deeds: tuple[int, ...]) -> float:
    return share if deeds else 0.6 * share


def _points(scene: Scene, at: int) -> bool:
    return any(word.text in _POINTS for word in scene.words[max(0, at - 2) : at])


def _talks(scene: Scene) -> Iterator[Anchor]:
    here = max(scene.spoken.share, 0.8 * scene.around.share, 0.7 * scene.context.share)
    for phrase in phrases(scene.words, "anaphors.txt"):
        if phrase.kind == "talks":
            yield Anchor(rule="talks", at=phrase.first, strength=0.5 * here + 0.3 * max(0.0, scene.near))


def _owned(scene: Scene) -> Iterator[Anchor]:
    if scene.spoken.share < 0.2:
        return
    for at, word in enumerate(scene.words):
        if word.text in _OWNS or word.key in _OWNS:
            yield Anchor(rule="owned", at=at, strength=0.5 * _here(scene) + 0.2 * max(0.0, scene.near))
