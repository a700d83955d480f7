"""How statements bear on an issue: first whether they speak of it at all, then which way, by small rules that answer or keep silent."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from saidby.positions.anchors import Anchor, anchors
from saidby.positions.calls import calls
from saidby.positions.clauses import left, right
from saidby.positions.declining import declined
from saidby.positions.holders import holder, same_house, subject
from saidby.positions.lexicon import phrases, said
from saidby.positions.past import past
from saidby.positions.polarity import Value, composed, opposite
from saidby.positions.proposition import proposition
from saidby.positions.scene import Scene, scenes
from saidby.positions.terms import terms, within
from saidby.positions.words import root_of, words_of
from saidby.records import Bearing, Issue, Read, Told

EDGE: Final = 0.45
"""Anchors weaker than this do not speak of the proposition."""
SURE: Final = 0.62
"""Readings from here on are sure."""
_AGAINST_ACTS: Final = frozenset({"deny", "dispute", "criticise", "fear"})
_FOR_ACTS: Final = frozenset({"want", "demand", "promise", "propose", "announce", "confirm", "praise"})
_THAT_CUES: Final = frozenset(
    {"claim", "insist", "confirm", "swear", "expect", "sure", "may", "decide", "think about", "stand by", "certain"}
)


class Held(NamedTuple):
    """What a rule read."""

    rule: str
    bearing: Bearing | None
    reason: str
    score: float
    words: tuple[str, ...] = ()
    at: int | None = None
    conditions: tuple[str, ...] = ()
    holder: str | None = None


class Bearings:
    """Reads how statements bear on issues. Holds nothing but its settings, so one may serve every case."""

    def read(self, issue: Issue, told: Sequence[Told], near: Sequence[float]) -> tuple[Read, ...]:
        """Return what each statement says on an issue, in the order of ``told``.

        A statement has one reading at least; more where it tells of several positions ("Japan will not accept our two conditions").
        One that does not bear on the issue has ``bearing`` ``None``.

        Args:
            told: statements of any articles; those of one article stand in its order, for "no such plans" leans on what was said before.
            near: for each, the likeness of its meaning to the issue's (the greatest over proposition and wordings), -1 to 1.
        """
        found = scenes(issue, told, near)
        nested = _nested(told)
        return tuple(read for scene in found for read in _readings(scene, nested.get(scene.told.id)))


def _nested(told: Sequence[Told]) -> dict[str, str]:
    """For a statement that tells of another's statement: the inner one, which has what it says."""
    found = dict[str, str]()
    for outer in told:
        for inner in told:
            if inner.article == outer.article and _is_inner(inner, outer):
                found[outer.id] = inner.id
    return found


def _is_inner(inner: Told, outer: Told) -> bool:
    """Tell whether what the outer one says is that somebody said the inner one."""
    through = [step.source for step in inner.chain[:-1]]
    return bool(inner.content) and inner.content in outer.content and outer.origin.source in through and outer.origin.source is not None


def _readings(scene: Scene, inner: str | None) -> list[Read]:
    if inner:
        return [_nothing(scene, "nested", "what it tells of stands as a statement of its own")]
    held = [one for rule in RULES if (one := rule(scene))]
    first = held[0] if held else None
    if first is None or first.bearing is None:
        return [_nothing(scene, first.rule if first else "silent", first.reason if first else "it does not speak of the proposition")]
    more = set_terms(scene) if first.rule != "terms" else None
    return [_read(scene, one) for one in (first, more) if one]


def _nothing(scene: Scene, rule: str, reason: str) -> Read:
    return Read(statement=scene.told.id, bearing=None, score=0.7, rule=rule, reason=reason)


def _read(scene: Scene, held: Held) -> Read:
    was, change = past(scene), calls(scene.told)
    return Read(
        statement=scene.told.id,
        bearing=held.bearing,
        holder=held.holder,
        past=was is not None,
        conditions=held.conditions if held.bearing == "conditional" else (),
        calls=change[0] if change else None,
        words=tuple(dict.fromkeys((*held.words, *((change[1],) if change else ())))),
        score=round(held.score, 3),
        sure=held.score >= SURE,
        rule=held.rule,
        reason=held.reason,
    )


Rule = Callable[[Scene], Held | None]


def asked(scene: Scene) -> Held | None:
    """A question takes no side."""
    if scene.told.act == "ask" or scene.told.content.rstrip('”"’ ').endswith("?"):
        return Held("question", None, "it asks", 0.7)
    return None


def silence(scene: Scene) -> Held | None:
    """Whoever declines to answer about the proposition."""
    words = declined(scene)
    if words is None:
        return None
    share = max(scene.around.share, 0.8 * scene.context.share, scene.spoken.share)
    if share < 0.2 and scene.near < 0.35:
        return Held("declined elsewhere", None, "it declines about something else", 0.6)
    return Held("declined", "declined", f"“{words}” says nothing either way", 0.5 + 0.4 * share, (words,))


def stance(scene: Scene) -> Held | None:
    """What the words about the surest anchor make of it."""
    for anchor in anchors(scene):
        if anchor.strength < EDGE:
            return None
        if found := _at(scene, anchor):
            return found
    return None


def _at(scene: Scene, anchor: Anchor) -> Held | None:
    words, told = scene.words, scene.told
    nearby = [
        one
        for one in (*right(words, anchor.at), *left(words, anchor.at))
        if not one.first <= anchor.at <= one.last or one.kind == "against"
    ]
    by_cue = _cue(scene)
    start: Value = "open" if anchor.rule == "talks" else "against" if anchor.turned else "for"
    if anchor.rule == "owned":
        start = _owner(scene, anchor.at)
    conditions = terms(scene)
    if not nearby and not by_cue and not conditions and anchor.rule in ("pronoun", "anaphor", "whole", "thing"):
        return None
    value = composed(start, [*(one.kind for one in nearby), *by_cue])
    if scene.of.negative:
        value = opposite(value)
    if within(scene, anchor.at):
        return _consequence(scene, anchor)
    bearing: Bearing = "conditional" if conditions else value
    turned = tuple(said(words, one, told.content) for one in nearby)
    shown = (*turned, *((told.origin.cue,) if by_cue and told.origin.cue else ()), words[anchor.at].text)
    score = anchor.strength * (1.0 if nearby or by_cue else 0.6)
    return Held(
        anchor.rule,
        bearing,
        f"{' + '.join(f'“{one}”' for one in shown)}: {bearing}",
        score,
        (*turned, told.content[words[anchor.at].start : words[anchor.at].end]),
        anchor.at,
        conditions,
        holder(scene, anchor.at),
    )


def _owner(scene: Scene, at: int) -> Value:
    """Whoever claims the thing: for the one who has it that is against giving it away, for the other it is for."""
    who = subject(scene, at) or scene.told.origin.label
    return "against" if _is_agent(who, scene) else "for"


def _is_agent(name: str, scene: Scene) -> bool:
    roots = {root_of(word) for word in words_of(name) if word.name}
    return bool(roots & scene.of.agents) and not roots & scene.of.others


def _cue(scene: Scene) -> list[str]:
    """What the speaker's own verb does to all he says; of "claimed that" nothing."""
    found = phrases(scene.cue, "stances.txt")
    kinds = [one.kind for one in reversed(found)]
    if kinds:
        return kinds
    if scene.told.act in _AGAINST_ACTS:
        return ["against"]
    return ["for"] if scene.told.act in _FOR_ACTS else []


def _consequence(scene: Scene, anchor: Anchor) -> Held | None:
    """It is put as a condition: what would follow tells little of what is wanted."""
    bad = next((one for one in phrases(scene.words, "stances.txt") if one.kind == "against"), None)
    if bad is None:
        return None
    return Held(
        "consequence", "against", "what would follow is put as an ill", 0.4, (said(scene.words, bad, scene.told.content),), anchor.at
    )


def set_terms(scene: Scene) -> Held | None:
    """Conditions that the speaker sets to another, though he doubts that they will be met: for himself it depends on them."""
    told = scene.told
    if not told.conditions or not any(word.key in ("condit", "term", "demand") for word in scene.words):
        return None
    who = subject(scene, len(scene.words))
    if who is None or same_house(who, scene):
        return None
    return Held("terms", "conditional", "it depends on conditions that it sets", 0.6, told.conditions[:1], None, told.conditions, None)


def refused_terms(scene: Scene) -> Held | None:
    """That another will not meet the conditions that were set to it."""
    if not scene.told.conditions or not any(word.key in ("condit", "term") for word in scene.words):
        return None
    at = next(i for i, word in enumerate(scene.words) if word.key in ("condit", "term"))
    share = max(scene.spoken.share, scene.around.share, 0.8 * scene.context.share)
    turned = left(scene.words, at)
    if share < 0.3 or not turned:
        return None
    value = composed("for", [one.kind for one in turned])
    words = tuple(said(scene.words, one, scene.told.content) for one in turned)
    return Held("answers terms", value, "what it says to the conditions set", 0.5 + 0.2 * share, words, at, (), holder(scene, at))


RULES: Final[tuple[Rule, ...]] = (asked, silence, refused_terms, stance)
"""In this order; the first that answers decides."""


def wordings(issue: Issue) -> tuple[str, ...]:
    """Return the texts by which statements near an issue are found."""
    proposition(issue)
    return (issue.proposition, *issue.wordings)
