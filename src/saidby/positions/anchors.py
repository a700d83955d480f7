"""Where a statement speaks of the proposition: at a deed, at its opposite, at "such a plan", at talks about it, at the thing itself."""

from collections.abc import Iterator
from typing import Final

import msgspec

from saidby.positions.lexicon import phrases
from saidby.positions.scene import Scene
from saidby.positions.words import root_of

_POINTS_TEXT: Final = "such the this that these those no"
_POINTS: Final = frozenset(_POINTS_TEXT.split())
_OPENS_TEXT: Final = "to that of for on from"
_OPENS: Final = frozenset(_OPENS_TEXT.split())
_BACK: Final = frozenset(["it", "that", "this", "so", "them"])
_SAYS_OF: Final = frozenset(["is", "was", "will", "would", "must", "should", "can", "could", "has", "had", "remains"])
_BEFORE_NOUNS_TEXT: Final = "the a an any no such this that its his her their our of s for"
_BEFORE_NOUNS: Final = frozenset(_BEFORE_NOUNS_TEXT.split())
_MODAL_TEXT: Final = "will would shall should must could may might can plan plans planned intends expects"
_MODAL: Final = frozenset(_MODAL_TEXT.split())
_REACH: Final = 4
"""Words between a stance and the thing it is taken to, at most."""
_STOPS: Final = frozenset([".", ";", "!", "?"])
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
    found = [*_deeds(scene), *_undone(scene), *_anaphors(scene), *_talks(scene), *_owned(scene), *_things(scene), *_whole(scene)]
    return sorted(found, key=lambda anchor: (-anchor.strength, anchor.at))


def _here(scene: Scene) -> float:
    """How surely the things are those of the proposition: in the content, its sentence, or just before."""
    mine, around, before = scene.spoken.share, scene.around.share, scene.context.share
    return max(mine, 0.9 * around, 0.7 * before)


def _meaning(scene: Scene) -> float:
    """How near the meaning is: 0 where it is as far as that of any news, 1 where it could be the proposition."""
    return min(1.0, max(0.0, (scene.near - 0.2) / 0.4))


def _strength(scene: Scene, deed: float) -> float:
    """The weight of evidence that the proposition is spoken of: the thing, the deed, the meaning."""
    return 0.4 * _here(scene) + 0.35 * deed + 0.25 * _meaning(scene)


def _deeds(scene: Scene) -> Iterator[Anchor]:
    for at in scene.spoken.deeds:
        exact = scene.words[at].key in scene.of.deeds
        yield Anchor(rule="deed", at=at, strength=_strength(scene, 1.0 if exact else 0.8), nominal=_is_noun(scene, at))


def _is_noun(scene: Scene, at: int) -> bool:
    """Tell whether a deed stands as a noun: "the sale", "any return of", "Selling it is"."""
    before = [word.text for word in scene.words[max(0, at - 2) : at]]
    return (not before and scene.words[at].text.endswith("ing")) or (
        any(word in _BEFORE_NOUNS for word in before[-2:]) and "to" not in before[-1:]
    )


def _undone(scene: Scene) -> Iterator[Anchor]:
    for at in scene.spoken.undone:
        yield Anchor(rule="opposite", at=at, strength=_strength(scene, 0.6), turned=True)


def _anaphors(scene: Scene) -> Iterator[Anchor]:
    about = max(_both(scene.around.share, scene.around.deeds), 0.9 * _both(scene.context.share, scene.context.deeds))
    for phrase in phrases(scene.words, "anaphors.txt"):
        if phrase.kind == "plan" and _points(scene, phrase.first):
            yield Anchor(rule="anaphor", at=phrase.first, strength=0.65 * about + 0.25 * _meaning(scene))
    for at, word in enumerate(scene.words):
        if word.text in _BACK and _is_object(scene, at):
            yield Anchor(rule="pronoun", at=at, strength=0.5 * about + 0.15 * _meaning(scene))


def _is_object(scene: Scene, at: int) -> bool:
    """Tell whether a stance is taken to a pronoun: right before it ("oppose it"), or in what is said of it ("it is unacceptable")."""
    before = phrases(scene.words[max(0, at - 3) : at], "stances.txt")
    behind = [one for one in phrases(scene.words[at + 1 : at + 6], "stances.txt") if one.kind != "for"]
    return bool(before or (behind and at + 1 < len(scene.words) and scene.words[at + 1].text in _SAYS_OF))


def _both(share: float, deeds: tuple[int, ...]) -> float:
    return share if deeds else 0.6 * share


def _points(scene: Scene, at: int) -> bool:
    """Tell whether a noun points back: "such a plan", not "a request to land storm-damaged boats"."""
    words, told = scene.words, {*scene.spoken.deeds, *scene.spoken.things}
    says = at + 1 < len(words) and words[at + 1].text in _OPENS and not told & set(range(at + 1, at + 8))
    return not says and any(word.text in _POINTS for word in words[max(0, at - 2) : at])


def _talks(scene: Scene) -> Iterator[Anchor]:
    for phrase in phrases(scene.words, "anaphors.txt"):
        if phrase.kind == "talks":
            yield Anchor(rule="talks", at=phrase.first, strength=_strength(scene, 0.8 if _are_with_a_party(scene, phrase.first) else 0.5))


def _are_with_a_party(scene: Scene, at: int) -> bool:
    """Tell whether talks are those about the proposition: with one who acts in it."""
    return any(root_of(word) in scene.of.names for word in scene.words[at + 1 : at + _REACH + 1] if word.name)


def _owned(scene: Scene) -> Iterator[Anchor]:
    if scene.spoken.share < 0.2:
        return
    for at, word in enumerate(scene.words):
        if word.text in _OWNS or word.key in _OWNS:
            yield Anchor(rule="owned", at=at, strength=_strength(scene, 0.8))


def _things(scene: Scene) -> Iterator[Anchor]:
    """The thing itself, where the deed makes or unmakes it: whoever fights the accord is against its being signed."""
    if scene.of.makes is None or scene.spoken.deeds:
        return
    for at in scene.spoken.things:
        if _is_faced(scene, at):
            yield Anchor(rule="thing", at=at, strength=_strength(scene, 0.4), turned=scene.of.makes == "unmakes")


def _is_faced(scene: Scene, at: int) -> bool:
    """Tell whether a stance is taken to the thing itself ("fight the accord", "the accord is dead"), not to something done about it."""
    words = scene.words
    near = [one for one in phrases(words[max(0, at - _REACH) : at + _REACH + 2], "stances.txt") if one.kind != "not"]
    cue = [one for one in phrases(scene.cue, "stances.txt") if at <= _REACH]
    start = max(0, at - _REACH)
    return any(words[start + one.first].text not in _MODAL for one in near) or bool(cue)


def _whole(scene: Scene) -> Iterator[Anchor]:
    """The content as it stands, where nothing in it is the deed by name: it has the things, and is near in meaning."""
    end = next((i for i, word in enumerate(scene.words) if word.text in _STOPS and i > 1), len(scene.words))
    if end:
        yield Anchor(rule="whole", at=end - 1, strength=_strength(scene, 0.0))
