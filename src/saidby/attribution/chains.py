"""Attributions to chains: through whom the words came, as far as the same sentence says.

An ordered list of small rules, each of which sees the attributions and answers with what it knows:
nesting ("according to A, B believes X"), a relay without content of its own ("X, A said, B reported"), one content with two cues ("X, B
reported, citing A"), an outlet that is told ("A told B"), and a confirmation that leans on the words before it.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from saidby.attribution.acts import BELIEF, act_of
from saidby.attribution.find import Attribution
from saidby.attribution.mend import CITED, REPORT, mended
from saidby.attribution.outlets import description, phrase
from saidby.attribution.scene import Scene
from saidby.types import Act, Span, Spans

_PASSES_ON = re.compile(r"(?i)\b(?:report|quot|cit(?:e|i)|sa(?:id|ys?)|carr(?:y|ied)|publish|wr(?:ote|ites)|according|relay|broadcast)")
_TOLD = re.compile(r"(?i)\s*(?:told|tells|telling|informed|assured|reminded)\b\s*")
_SPOKE_TO = re.compile(
    r"(?i)\b(?:(?:told|tells|telling|speaking|spoke|speaks|talking|talked|said|says|confirmed|wrote|writing|revealed|admitted|explained|"
    r"insisted|report(?:s|ed|ing)?|published|carried|interview|comments?|"
    r"remarks?|statement|commentary|column|op-ed|response|email|e-mail|call|briefing|messages?) "
    r"(?:\w+ )?(?:to|with|for|on|by|in)|"
    r"appear(?:ed|ing|ance)? on|interviewed by|quoted by|cited by|asked by|via) "
)
_ANOTHERS = re.compile(r"(?i)(?<!\bin )(?<!\bduring )(?<!\bfor )(?<!\bto )(?<!\bon )\b(?:his|her|their|its|\w+[’']s) (?:\w+ )?$")
"""Before "interview with B": an interview that the sentence speaks about, not the one in which its words were said."""

_ANSWERS: frozenset[Act | None] = frozenset({"deny", "dispute", "confirm", "not_confirm", "decline", "stand_by", "criticise"})
Neighbours = Mapping[Span, Sequence[Attribution]]


@dataclass(frozen=True)
class Link:
    """A hop before it has a source.

    Attributes:
        anchor: the words that name it here; empty for an inherited hop.
        cue: the words that mark it, if it has some.
        of: for an inherited hop, the words elsewhere that name its source.
        evidence: for an inherited hop, the words that tell of the relay.
    """

    anchor: Spans
    cue: Span | None
    of: Spans = ()
    evidence: Span | None = None

    @property
    def named(self) -> Spans:
        """The words that name the source, here or elsewhere."""
        return self.anchor or self.of


@dataclass(frozen=True)
class Draft:
    """A statement before it has sources: content, links from the outermost to the origin, how sure the cue is, and what it was made from."""

    content: Spans
    links: tuple[Link, ...]
    sure: float
    verbatim: bool = False
    at: Attribution | None = None


def drafts(found: Sequence[Attribution], scene: Scene) -> list[Draft]:
    """Turn flat attributions into statements with chains, outer before inner, in the order of the text."""
    ready = mended(found, scene)
    near = _neighbours(ready, scene)
    relays = {at.cue: outer for at in ready if (outer := _relay_around(at, near[at.cue], scene))}
    told = {outer.cue for outer in relays.values() if not outer.content}
    made = [_draft(at, near, relays, scene) for at in ready if at.cue not in told]
    return sorted(made, key=lambda draft: (_start(draft), -_length(draft.content)))


def _neighbours(ready: Sequence[Attribution], scene: Scene) -> Neighbours:
    """For each cue those that may stand around it: in its sentence, or with a content that reaches over it."""
    cues = sorted({at.cue for at in ready})
    near: dict[Span, list[Attribution]] = {cue: [] for cue in cues}
    for at in ready:
        reaches = (scene.sentence(at.cue), *at.content)
        within = {cue for r in reaches for cue in cues[bisect_left(cues, Span(r.start, 0)) : bisect_left(cues, Span(r.end, 0))]}
        for cue in within:
            near[cue].append(at)
    return near


def _start(draft: Draft) -> int:
    last = draft.links[-1]
    places = [*draft.content, *last.anchor, *([last.cue] if last.cue else [])]
    return min(span.start for span in places)


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


def _draft(at: Attribution, near: Neighbours, relays: dict[Span, Attribution], scene: Scene) -> Draft:
    links = [*_outer_links(at, near, relays, scene, set()), Link(at.source, at.cue)]
    return Draft(at.content, (*links, *_cited(at, links, scene)), at.sure, at.verbatim, at)


def _outer_links(at: Attribution, near: Neighbours, relays: dict[Span, Attribution], scene: Scene, seen: set[Span]) -> list[Link]:
    """Everything outside ``at``: what it is nested in, who relays it, whom the speaker told."""
    seen = seen | {at.cue}
    outer = _holder(at, near[at.cue], scene) or relays.get(at.cue)
    links: list[Link] = []
    if outer and outer.cue not in seen:
        links = [*_outer_links(outer, near, relays, scene, seen), Link(outer.source, outer.cue)]
    told = _told(at, scene)
    if told and not any(span.meets(told) for link in links for span in link.anchor):
        links.append(Link((told,), None))
    return links


def _holder(at: Attribution, near: Sequence[Attribution], scene: Scene) -> Attribution | None:
    """The innermost attribution whose content holds this one's cue and content: what it is nested in."""
    inner = (at.cue, *at.content[:1])
    others = [o for o in near if o.cue != at.cue and not (at.source and o.source == at.source)]  # "A said X and warned that Y" is no nest
    if REPORT.fullmatch(scene.words(at.cue)):  # who answers a report does not tell what it says
        others = [o for o in others if act_of(scene.words(o.cue)) not in _ANSWERS]
    holders = [o for o in others if all(any(c.holds(i) for c in o.content) for i in inner) and not _covers(at, o.cue)]
    return min(holders, key=lambda o: _length(o.content), default=None)


def _covers(at: Attribution, span: Span) -> bool:
    return any(content.holds(span) for content in at.content)


def _relay_around(at: Attribution, near: Sequence[Attribution], scene: Scene) -> Attribution | None:
    """An outlet in the same sentence that passes ``at`` on: it has the same content, or none of its own."""
    if not at.content or scene.outlet(at.source):
        return None
    return next((o for o in near if o.cue != at.cue and scene.outlet(o.source) and _passes_on(o, at, scene)), None)


def _passes_on(outer: Attribution, inner: Attribution, scene: Scene) -> bool:
    if scene.sentence(outer.cue) != scene.sentence(inner.cue) or _covers(inner, outer.cue):
        return False
    if outer.content:
        return _alike(outer.content, inner.content)
    return _PASSES_ON.search(scene.words(outer.cue)) is not None


def _alike(a: Spans, b: Spans) -> bool:
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    return shared > 0.8 * max(_length(a), _length(b), 1)


def _told(at: Attribution, scene: Scene) -> Span | None:
    """The outlet that the speaker told, spoke to, or gave an interview, in the sentence of the cue and outside the content."""
    sentence = scene.sentence(at.cue)
    direct = _TOLD.match(scene.text, at.cue.start, sentence.end)
    starts = [direct.end()] if direct else []
    spoke = _SPOKE_TO.finditer(scene.text, sentence.start, sentence.end)
    starts += [found.end() for found in spoke if not _ANOTHERS.search(scene.text, sentence.start, found.start())]
    others = at.source if act_of(scene.words(at.cue)) == "decline" else (*at.content, *at.source)  # "declined to comment to B"
    for start in starts if at.source else ():
        named = phrase(scene.text, start, sentence.end)
        free = not any(named.meets(span) for span in others)
        if free and named.start < named.end and scene.outlet((named,)):
            return named
    return None


def _cited(at: Attribution, links: Sequence[Link], scene: Scene) -> list[Link]:
    """Whom an outlet cites for what it reports ("B reported, citing A"), whether or not "citing" was found as a cue."""
    if not scene.outlet(at.source):
        return []
    sentence = scene.sentence(at.cue)
    for found in CITED.finditer(scene.text, sentence.start, sentence.end):
        named = description(scene.text, found.end(), sentence.end)
        taken = any(named.meets(span) for link in links for span in link.anchor) or any(
            found.start() >= c.start and found.end() <= c.end for c in at.content
        )
        if not taken and named.start < named.end:
            return [Link((named,), Span(found.end() - len(found[0].lstrip(", ")), found.start() + len(found[0].rstrip())))]
    return []


def is_pure_relay(outer: Draft, all_: Sequence[Draft], scene: Scene) -> bool:
    """Tell whether an outlet's statement says no more than that another spoke: the inner statement then carries it in its chain."""
    if len(outer.links) != 1 or not scene.outlet(outer.links[0].anchor):
        return False
    return any(_wraps(outer, inner, scene) for inner in all_ if len(inner.links) > 1 and inner.links[-2] == outer.links[0])


def _wraps(outer: Draft, inner: Draft, scene: Scene) -> bool:
    cue = inner.links[-1].cue
    if cue is None or act_of(scene.words(cue)) in BELIEF:
        return False
    told = sorted([*inner.content, *inner.links[-1].anchor, cue])
    left = "".join(
        scene.text[k] for span in outer.content for k in range(span.start, span.end) if not any(s.start <= k < s.end for s in told)
    )
    return len(re.findall(r"\w+", left)) <= 3
