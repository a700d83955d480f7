"""What a network reads of a statement beside an issue, laid beside what the rules read: each knows what the other does not.

The network has seen some thousand passages and knows "over my dead body"; the rules know whose words they are, what was said before and
which words decided. The two are added as log odds, with weights that were chosen on cases that the network had not learned from
(``training.bearing.weigh``).
"""

import math
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from saidby.claims.wording import BARE, wording
from saidby.language.pairing import BEARINGS, Pairing, Utterance, asked, bearing
from saidby.positions.aspects import spoken
from saidby.positions.belonging import plain
from saidby.positions.holders import same_house, subject
from saidby.positions.meant import meant
from saidby.positions.scene import Scene
from saidby.positions.terms import only_foretells, terms
from saidby.positions.words import words_of
from saidby.records import Bearing, Issue, Read

NETWORK, RULE, SCORE = 1.2, 0.25, 0.5
"""What the network's log odds count, and a reading by the rules: by itself, and by its score."""
KNOWING: Final = frozenset(("owned", "talks", "denies a report", "goes on"))
KNOWS: Final = 2.0
"""Rules that go by what a statement alone does not tell, whose claim to a thing it is or what was said before; what they count more."""
SILENCE, NETWORK_NONE, RULE_NONE, SILENT = 0.6, 1.1, 0.85, -0.3
"""Log odds of bearing on nothing: to begin with, for the network's, where the rules read nothing, and where none of them spoke."""
SURE, CLEAR = 0.9, 0.3
"""The chance from which a reading is sure, and by how much it must lead the next; nor may the network rather take it for none."""
FAR: Final = 0.25
"""What speaks for a statement being about the proposition below which the network is not asked: most of a large case lies there."""
HELD: Final = 0.5
"""The share of the proposition's thing that a condition speaks of which is the proposition itself."""
BRIEF: Final = 5
"""Words of a condition that has room for the deed alone: "if the lease was signed"."""
TURNS: Final = "turns"
"""The rule of what only says that somebody turned about; the network, which would guess which way, is not asked."""
ALONE: Final = "network"
"""The rule of what the network alone reads, against the rules or without them."""
_BEGINS: Final = 6
"""Words in which a content names whom it is about."""
_NONE: Final = "none"
_LEAST: Final = 1e-4
_LEADS: Final[dict[Bearing, str]] = {
    "for": "for it", "against": "against it", "open": "neither for nor against it", "conditional": "for it on conditions",
    "declined": "silent about it",
}  # fmt: skip

Reader = Callable[[Scene, str], Mapping[str, float]]
"""Takes a statement beside an issue, and whose position is wanted; returns the chance of each bearing and of "none"."""


def reader(pairing: Pairing) -> Reader:
    """Return what reads statements with a network; over the wordings of an issue the chances are averaged."""

    def read(scene: Scene, holder: str) -> Mapping[str, float]:
        told = scene.told
        origin = told.origin
        text = bearing(Utterance(origin.label, origin.cue or "", told.content, told.sentence, scene.headline, scene.preceding))
        propositions = (scene.issue.proposition, *scene.issue.wordings)
        chances = pairing.bearing([(asked(one, holder), text) for one in propositions]).mean(axis=0)
        return dict(zip(BEARINGS, map(float, chances), strict=True))

    return read


def weighed(scene: Scene, read: Read, network: Reader) -> Read:
    """Return a reading by the rules as it stands once the network has been asked too."""
    if read.bearing is None and (read.rule == TURNS or _is_beside(scene)):
        return read
    asked_of = network(scene, read.holder or scene.told.origin.label)
    chances = _together(scene, asked_of, read)
    if read.bearing != "conditional" and _is_threat(scene):
        chances["conditional"] = 0.0
    ranked = sorted(chances, key=lambda label: -chances[label])
    best, next_best = ranked[0], ranked[1]
    sure = chances[best] >= SURE and chances[best] - chances[next_best] >= CLEAR and (best == _NONE or asked_of[best] >= asked_of[_NONE])
    if best == (read.bearing or _NONE):
        return msgspec.structs.replace(read, score=round(chances[best], 3), sure=sure)
    return _otherwise(scene, read, best, chances[best], sure)


def _is_threat(scene: Scene) -> bool:
    """Tell whether each condition is that the proposition comes true ("would strike if the yard was sold"): no terms, but a threat."""
    found = [(words, spoken(words, scene.of)) for words in map(words_of, terms(scene))]
    return bool(found) and all(one.deeds and (one.share >= HELD or len(words) <= BRIEF) for words, one in found)


def _is_beside(scene: Scene) -> bool:
    """Tell whether the network is not worth asking: far off, hardly more than a name, what would come of it, what others do."""
    return _relevance(scene) < FAR or wording(scene.told.content).plain < BARE or only_foretells(scene) or _tells_of_another(scene)


def _tells_of_another(scene: Scene) -> bool:
    """Tell whether it begins with what another does ("Orvia is trying to drive a wedge"): an observer's view, and hardly a stand.

    Of a party that the issue names it may be one, and often whoever speaks is of that party.
    """
    found = subject(scene, min(_BEGINS, len(scene.words)))
    return found is not None and not same_house(found, scene) and not _is_party(found, scene.issue)


def _is_party(name: str, issue: Issue) -> bool:
    return plain(name) in map(plain, issue.parties) or meant(name, issue.parties) is not None


def _together(scene: Scene, network: Mapping[str, float], read: Read) -> dict[str, float]:
    """Add log odds of both, and return chances."""
    odds = {label: NETWORK * math.log(max(_LEAST, network[label])) for label in BEARINGS if label != _NONE}
    odds[_NONE] = SILENCE + NETWORK_NONE * math.log(max(_LEAST, network[_NONE])) - _telling(scene)
    if read.bearing:
        odds[read.bearing] += RULE + SCORE * read.score + (KNOWS if read.rule in KNOWING else 0.0)
    else:
        odds[_NONE] += RULE_NONE + SILENT * (read.rule == "silent")
    whole = sum(math.exp(value) for value in odds.values())
    return {label: math.exp(value) / whole for label, value in odds.items()}


def _relevance(scene: Scene) -> float:
    """What speaks for a statement being about the proposition: its meaning, its words, its sentence, what was said before."""
    return 1.0 * scene.near + 1.4 * scene.spoken.share + 0.3 * scene.around.share + 1.0 * _context(scene)


def _telling(scene: Scene) -> float:
    """The same, as it counts beside the network, which has seen most of it for itself."""
    return 0.3 * scene.near + 0.7 * scene.spoken.share + 0.2 * scene.around.share + 0.5 * _context(scene)


def _context(scene: Scene) -> float:
    return max(scene.context.share, scene.setting.share)


def _otherwise(scene: Scene, read: Read, label: str, chance: float, sure: bool) -> Read:
    """What the network reads otherwise than the rules do."""
    held: Bearing | None = None if label == _NONE else label  # type: ignore[assignment]
    return msgspec.structs.replace(
        read,
        bearing=held,
        conditions=terms(scene) if held == "conditional" else (),
        words=(*read.words[:1],) if held is None else (scene.told.content or scene.told.origin.cue or "", *_call(read)),
        score=round(chance, 3),
        sure=sure,
        rule=ALONE,
        reason=f"read beside the proposition, it is {_LEADS[held]}" if held else "read beside the proposition, it is about something else",
    )


def _call(read: Read) -> tuple[str, ...]:
    """Return the words by which the text itself calls it a change; they stay the last."""
    return read.words[-1:] if read.calls else ()
