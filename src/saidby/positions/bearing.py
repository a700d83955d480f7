"""How statements bear on an issue: first whether they speak of it at all, then which way, by small rules that answer or keep silent."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from saidby.claims.stems import stem
from saidby.positions.anchors import Anchor, anchors
from saidby.positions.aspects import Spoken
from saidby.positions.calls import calls
from saidby.positions.clauses import chained, left, right
from saidby.positions.declining import declined
from saidby.positions.holders import holder, same_house, subject
from saidby.positions.learned import ALONE, TURNS, Reader, weighed
from saidby.positions.lexicon import Phrase, phrases, said
from saidby.positions.past import past
from saidby.positions.polarity import Value, composed, opposite
from saidby.positions.proposition import proposition
from saidby.positions.scene import Scene, scenes
from saidby.positions.sequel import denied, goes_on
from saidby.positions.terms import lasting, listed, only_foretells, terms, within
from saidby.positions.whose import acting, owned
from saidby.positions.words import root_of, words_of
from saidby.records import Bearing, Issue, Read, Told
from saidby.types import Article

EDGE: Final = 0.45
"""Anchors weaker than this do not speak of the proposition."""
LEAST: Final = 0.4
"""Readings below this are none."""
SURE: Final = 0.62
"""Readings from here on are sure."""
NESTED: Final = "nested"
_ON: Final = re.compile(r"(?i) (?:on|over|about|regarding|concerning) ")
_THIN: Final = 3
"""Words of a content that are too few to say what it is about."""
_SAME: Final = 0.55
"""So near a meaning makes a statement one of the proposition itself."""
_ABOUT: Final = 0.3
_NEAR: Final = 0.5
"""So much of the thing, or so near a meaning, makes a silence one about the proposition."""
_CALLS: Final = frozenset(map(stem, ("call", "describe", "brand", "dub", "label", "term", "deem", "regard", "denounce", "dismiss", "see")))
_AGAINST_ACTS: Final = frozenset({"deny", "dispute", "criticise", "fear"})
_FOR_ACTS: Final = frozenset({"want", "demand", "promise", "propose", "announce", "confirm", "praise"})


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
    """Reads how statements bear on issues; one may serve every case.

    Args:
        network: asked beside the rules; ``None`` leaves it at these.
    """

    def __init__(self, network: Reader | None = None) -> None:
        self._network = network

    def read(
        self, issue: Issue, told: Sequence[Told], near: Sequence[float], articles: Mapping[str, Article] | None = None
    ) -> tuple[Read, ...]:
        """Return what each statement says on an issue, in the order of ``told``.

        A statement has one reading at least; more where it tells of several positions ("Japan will not accept our two conditions").
        One that does not bear on the issue has ``bearing`` ``None``.

        Args:
            told: statements of any articles; those of one article stand in its order, for "no such plans" leans on what was said before.
            near: for each, the likeness of its meaning to the issue's (the greatest over proposition and wordings), -1 to 1.
            articles: by their ids, those whose headline and text are at hand; they tell what "that will not happen" is about.
        """
        nested = _nested(told)
        found = list[tuple[Told, Read]]()
        for scene in scenes(issue, told, near, articles or {}):
            read = [acting(scene, one) for one in _readings(scene, nested.get(scene.told.id), found)]
            reads = self._weighed(scene, read)
            found += [(scene.told, owned(scene, read)) for read in reads]
        return tuple(read for _, read in found)

    def _weighed(self, scene: Scene, reads: Sequence[Read]) -> list[Read]:
        """Ask the network about the first reading, the statement's own; what stands as a statement of its own is read there."""
        if self._network is None or reads[0].rule == NESTED:
            return list(reads)
        return [weighed(scene, reads[0], self._network), *reads[1:]]


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


def _readings(scene: Scene, inner: str | None, before: Sequence[tuple[Told, Read]]) -> list[Read]:
    if inner:
        return [_nothing(scene, NESTED, "what it tells of stands as a statement of its own")]
    ruled = next((one for rule in RULES if (one := rule(scene))), None)
    first = _denial(scene, before) or (ruled if ruled and ruled.score >= LEAST else None) or _sequel(scene, before)
    if first is None or first.bearing is None:
        nothing = _nothing(scene, first.rule if first else "silent", first.reason if first else "it does not speak of the proposition")
        return [msgspec.structs.replace(nothing, calls="reversal", words=first.words) if first and first.rule == TURNS else nothing]
    more = set_terms(scene) if first.rule != "terms" else None
    return [_read(scene, one) for one in (first, more) if one]


def _denial(scene: Scene, before: Sequence[tuple[Told, Read]]) -> Held | None:
    """Whoever denies a report of a position holds the opposite, as far as his denial tells."""
    found = denied(scene, before)
    if found is None:
        return None
    report, bearing = found
    return Held("denies a report", bearing, f"it denies what was read as {report.bearing} before", 0.64, (scene.told.content,))


def _sequel(scene: Scene, before: Sequence[tuple[Told, Read]]) -> Held | None:
    """A quotation that goes on with what its speaker said just before."""
    found = goes_on(scene.told, [(told, read) for told, read in before if read.sure or read.rule != ALONE])
    if found is None:
        return None
    _, read = found
    return Held("goes on", read.bearing, f"it goes on with what was read as {read.bearing}", 0.5, (), None, read.conditions, read.holder)


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
        words=_words(held, change[1] if change else None),
        score=round(held.score, 3),
        sure=held.score >= SURE,
        rule=held.rule,
        reason=held.reason,
    )


def _words(held: Held, change: str | None) -> tuple[str, ...]:
    """Each once, those that call it a change last."""
    before = dict.fromkeys(word for word in held.words if word != change)
    return (*before, change) if change else tuple(before)


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
    share = scene.spoken.share if len(scene.words) > _THIN else max(_whole_share(scene.around), 0.8 * _whole_share(scene.context))
    if share < _ABOUT and scene.near < _NEAR:
        return Held("declined elsewhere", None, "it declines about something else", 0.6)
    return Held("declined", "declined", f"“{words}” says nothing either way", 0.45 + 0.4 * share, (words,))


def _whole_share(spoken: Spoken) -> float:
    """How much of the thing is there, where the deed is too; a silence beside the thing alone may be about anything."""
    return spoken.share if spoken.deeds else 0.5 * spoken.share


def turns(scene: Scene) -> Held | None:
    """Whoever is only said to have turned about on a thing: which way does not stand there ("reverses course on the lease")."""
    change = calls(scene.told)
    if change is None or change[0] != "reversal":
        return None
    behind = scene.told.content.partition(change[1])[2]
    found = anchors(scene)
    if not _ON.match(behind) or not found or any(_is_done(scene, anchor.at) for anchor in found):
        return None
    return Held(TURNS, None, f"“{change[1]}” does not say which way", 0.7, (change[1],))


def _is_done(scene: Scene, at: int) -> bool:
    """Tell whether a word for the deed is a verb: "on handing over", "to hand over"; not "on the handover"."""
    return scene.words[at].text.endswith("ing") or (at > 0 and scene.words[at - 1].text in ("to", "will", "would"))


def says_it(scene: Scene) -> Held | None:
    """Whoever says what the proposition says, nearly in its words, affirms it; who says so with a negation, does not."""
    share = scene.spoken.share
    if scene.near < _SAME or share < _ABOUT or scene.told.act in ("ask", "decline", "no_reply"):
        return None
    turned = [one.kind for one in phrases(scene.words, "stances.txt") if one.kind in ("not", "against", "open")]
    value = composed("for", [*turned[:1], *_cue(scene)])
    bearing = opposite(value) if scene.of.negative else value
    return Held(
        "says it",
        bearing,
        f"it is near the proposition in meaning: {bearing}",
        0.3 + 0.3 * share,
        (),
        None,
        (),
        holder(scene, len(scene.words)),
    )


def stance(scene: Scene) -> Held | None:
    """What the words about the surest anchor make of it."""
    for anchor in anchors(scene):
        if anchor.strength < EDGE:
            return None
        if found := _at(scene, anchor):
            return found
    return None


def _at(scene: Scene, anchor: Anchor) -> Held | None:
    """What is held of the proposition, if it stands at an anchor: for, against or open; conditional where conditions are set."""
    if within(scene, anchor.at):
        return _consequence(scene, anchor)
    if anchor.rule in _SILENT and only_foretells(scene):
        return None
    nearby, conditions = _about(scene, anchor), terms(scene)
    by_cue = [] if nearby and _is_apart(scene) else _cue(scene, by_act=anchor.rule != "whole")
    if anchor.rule == "deed" and anchor.nominal and not (nearby or by_cue or conditions):
        return None
    if not by_cue and not conditions and anchor.rule in _SILENT and not any(one.kind != "not" or anchor.rule != "whole" for one in nearby):
        return None
    value = composed(_start(scene, anchor), [*(one.kind for one in nearby), *by_cue])
    holds: Bearing = opposite(value) if scene.of.negative else value
    bearing: Bearing = "conditional" if conditions and not (value == "against" and lasting(conditions)) else holds
    cue = (scene.told.origin.cue or "",) if by_cue else ()
    return _held(scene, anchor, bearing, nearby, cue)


def _is_apart(scene: Scene) -> bool:
    """Tell whether what was said stands by itself behind a colon: "denied it: his country had always been against"."""
    told = scene.told
    at = told.sentence.find(told.content[:40]) if told.content else -1
    return at > 0 and told.sentence[:at].rstrip(' “"').endswith(":")


_BARE: Final = 0.6
"""What is left of the score where the words show no stance."""
_SILENT: Final = frozenset({"pronoun", "anaphor", "whole", "thing"})
"""Anchors that say nothing by themselves: no stance, no position."""


def _about(scene: Scene, anchor: Anchor) -> list[Phrase]:
    """The phrases that turn what is held at an anchor, the nearest first; a word for the deed itself is none."""
    words, at = scene.words, anchor.at
    called = any(word.key in _CALLS for word in scene.cue)
    found = [*(right(words, at, called) if anchor.nominal or called else ()), *left(words, at)]
    deeds = {*scene.spoken.deeds, *scene.spoken.undone}
    kept = [
        one for one in found if not deeds & {*range(one.first, one.last + 1)} and (not one.first <= at <= one.last or one.kind == "against")
    ]
    return chained(kept) if anchor.rule == "whole" else kept


def _start(scene: Scene, anchor: Anchor) -> Value:
    if anchor.rule == "owned":
        return _owner(scene, anchor.at)
    return "open" if anchor.rule == "talks" else "against" if anchor.turned else "for"


def _held(scene: Scene, anchor: Anchor, bearing: Bearing, nearby: Sequence[Phrase], cue: tuple[str, ...]) -> Held:
    told, word = scene.told, scene.words[anchor.at]
    turned = tuple(said(scene.words, one, told.content) for one in nearby)
    place = told.content[word.start : word.end]
    shown, conditions = (*turned, *cue, place), terms(scene)
    score = anchor.strength * (1.0 if nearby or cue or conditions else _BARE)
    reason = f"{' + '.join(f'“{one}”' for one in shown)}: {bearing}"
    return Held(anchor.rule, bearing, reason, score, (*turned, place), anchor.at, conditions, holder(scene, anchor.at))


def _owner(scene: Scene, at: int) -> Value:
    """Whoever claims the thing: for the one who has it that is against giving it away, for the other it is for."""
    who = subject(scene, at) or scene.told.origin.label
    return "against" if _is_agent(who, scene) else "for"


def _is_agent(name: str, scene: Scene) -> bool:
    roots = {root_of(word) for word in words_of(name) if word.name}
    return bool(roots & scene.of.agents) and not roots & scene.of.others


def _cue(scene: Scene, by_act: bool = True) -> list[str]:
    """What the speaker's own verb does to all he says; where no list has it, what the reader takes it to do."""
    found = phrases(scene.cue, "stances.txt")
    kinds = [one.kind for one in reversed(found)]
    if kinds or not by_act:
        return kinds
    if scene.told.act in _AGAINST_ACTS:
        return ["against"]
    return ["for"] if scene.told.act in _FOR_ACTS else []


def _consequence(scene: Scene, anchor: Anchor) -> Held | None:
    """It is put as a condition: it depends on what is listed, or what would follow tells a little of what is wanted."""
    if listed(scene):
        return Held("lists terms", "conditional", "it depends on what is listed", 0.6, terms(scene)[:1], anchor.at, terms(scene))
    words, content = scene.words, scene.told.content
    bad = next((one for one in phrases(words, "stances.txt") if one.kind == "against" and not within(scene, one.first)), None)
    if bad is None:
        return None
    return Held("consequence", "against", "what would follow is put as an ill", LEAST, (said(words, bad, content),), anchor.at)


def set_terms(scene: Scene) -> Held | None:
    """Conditions that the speaker sets to another, though he doubts that they will be met: for himself it depends on them."""
    told = scene.told
    if not told.conditions or not any(word.key in ("condit", "term", "demand") for word in scene.words):
        return None
    who = subject(scene, len(scene.words))
    if who is None or same_house(who, scene):
        return None
    return Held("terms", "conditional", "it depends on conditions that it sets", 0.65, told.conditions[:1], None, told.conditions, None)


def refused_terms(scene: Scene) -> Held | None:
    """That another will not meet the conditions that were set to it."""
    if not scene.told.conditions or not any(word.key in ("condit", "term") for word in scene.words):
        return None
    at = next(i for i, word in enumerate(scene.words) if word.key in ("condit", "term"))
    share = max(scene.spoken.share, scene.around.share, 0.8 * scene.context.share)
    turned = left(scene.words, at)
    if share < 0.5 or not turned:
        return None
    value = composed("for", [one.kind for one in turned])
    words = tuple(said(scene.words, one, scene.told.content) for one in turned)
    return Held("answers terms", value, "what it says to the conditions set", 0.5 + 0.2 * share, words, at, (), holder(scene, at))


RULES: Final[tuple[Rule, ...]] = (asked, silence, refused_terms, turns, stance, says_it)
"""In this order; the first that answers decides."""


def wordings(issue: Issue) -> tuple[str, ...]:
    """Return the texts by which statements near an issue are found."""
    proposition(issue)
    return (issue.proposition, *issue.wordings)
