"""Attributions to chains: through whom the words came, as far as the same sentence says.

An ordered list of small rules, each of which sees the attributions and answers with what it knows:
nesting ("according to A, B believes X"), a relay without content of its own ("X, A said, B reported"), one content with two cues ("X, B
reported, citing A"), an outlet that is told ("A told B"), and a confirmation that leans on the words before it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from saidby.attribution.acts import BELIEF, act_of
from saidby.attribution.find import Attribution
from saidby.attribution.mend import CITED, JUDGED, REPORT, REPORTS, mended
from saidby.attribution.outlets import description
from saidby.attribution.quoting import AS_SAYING
from saidby.attribution.scene import Scene
from saidby.attribution.telling import told_outlet, without_hearer
from saidby.types import Act, Span, Spans

_QUOTES = re.compile(r"(?i)\b(?:quot|cit)")
_PASSES_ON = re.compile(
    r"(?i)\b(?:report|quot|cit(?:e|i)|sa(?:id|ys?)|carr(?:y|ied)|publish|seen|obtained|reviewed|viewed|acquired|examined|wr(?:ote|ites)|"
    r"according|relay|broadcast)"
)

_CALLS = re.compile(r"(?i)(?:\w+ )?(?:call|brand|label|labell|describ|characteri[sz]|dubb|slamm|blast|mock|ridicul)(?:ed|es|s|ing)(?: as)?")
"""Cues of one who says what to think of a report ("called the Courier’s claim that X a disgrace")."""
_AFTER = re.compile(r"\b(?:after|when|as|while|though|although|because|since) \Z")
"""Before what happened when somebody answered ("denied that the pier was sold, after the Courier said that it was")."""
ANSWERS: frozenset[Act | None] = frozenset({"deny", "dispute", "confirm", "not_confirm", "decline", "stand_by", "criticise"})
REASON = re.compile(
    r"(?i)(?:[\w’'-]+ ){0,4}?"
    r"(?:costs?|concerns?|reasons?|fears?|lack|shortages?|rules|pressures?|difficult(?:y|ies)|grounds|risks?|threats?|sales|profits?|"
    r"losses|"
    r"weather|health|privacy|confidentiality|policy|security|safety|needs?|desire|conflicts?|delays?|inflation|demand|uncertaint(?:y|ies)|"
    r"disagreements?|differences|restrictions|constraints|ignorance|injur(?:y|ies)|illness|interference|incompetence|violations?|progress|"
    r"changes?|competition|sensitivit(?:y|ies)|conditions|problems|issues|commitments|circumstances)"
    r"(?= (?:about|over|of|for|to|in|from|with|on|by|at|that|as|and|or|among|between|within|against|around)\b|$)"
)
"""What one cites for a reason, and not for a source ("citing rising costs")."""
Neighbours = Mapping[Span, Sequence[Attribution]]


@dataclass(frozen=True)
class Link:
    """A hop before it has a source.

    Attributes:
        anchor: the words that name it here; empty for an inherited hop.
        cue: the words that mark it, if it has some.
        of: words that name its source where the anchor does not: of an inherited hop, of a headline’s label ("Reports"), of one of several.
        evidence: for an inherited hop, the words that tell of the relay.
        rule: what put it into the chain; see ``saidby.attribution.relaying``. The origin needs none.
    """

    anchor: Spans
    cue: Span | None
    of: Spans = ()
    evidence: Span | None = None
    rule: str = field(default="", compare=False)

    @property
    def named(self) -> Spans:
        """The words that name the source, here or elsewhere."""
        return self.of or self.anchor


@dataclass(frozen=True)
class Draft:
    """A statement before it has sources: content, links from the outermost to the origin, how sure its cue is, what it was made from."""

    content: Spans
    links: tuple[Link, ...]
    sure: float
    verbatim: bool = False
    at: Attribution | None = None


def drafts(found: Sequence[Attribution], scene: Scene) -> list[Draft]:
    """Turn flat attributions into statements with chains, outer before inner, in the order of the text."""
    ready = [without_hearer(at, scene) for at in mended(found, scene)]
    near = _neighbours(ready, scene)
    relays = {at.cue: outer for at in ready if (outer := _relay_around(at, near[at.cue], scene))}
    told = {outer.cue for outer in relays.values() if not outer.content}
    made = [_draft(at, near, relays, scene) for at in ready if at.cue not in told]
    return in_order(made)


def in_order(made: Iterable[Draft]) -> list[Draft]:
    """Sort drafts: outer before inner, in the order of the text."""
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


def place_of(draft: Draft) -> int:
    """Where a draft is said: at its outermost cue, or else at its first words."""
    cue = next((link.cue for link in draft.links if link.cue), None)
    return cue.start if cue else _start(draft)


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
    holder = _holder(at, near[at.cue], scene)
    relay = relays.get(at.cue)
    outer = relay if relay and (holder is None or _covers(holder, relay.cue)) else holder
    links: list[Link] = []
    if outer and outer.cue not in seen:
        links = [
            *_outer_links(outer, near, relays, scene, seen),
            Link(outer.source, outer.cue, rule="nested" if outer is holder else "reported"),
        ]
    told = told_outlet(at, near[at.cue], scene)
    if told and not any(span.meets(told) for link in links for span in link.anchor):
        links.append(Link((told,), None, rule="told"))
    return links


def _holder(at: Attribution, near: Sequence[Attribution], scene: Scene) -> Attribution | None:
    """The innermost attribution whose content holds this one's cue and content: what it is nested in."""
    inner = (at.cue, *at.content[:1])
    others = [o for o in near if o.cue != at.cue and not (at.source and o.source == at.source)]  # "A said X and warned that Y" is no nest
    if REPORT.fullmatch(scene.words(at.cue)) and at.content and JUDGED.match(scene.text, at.content[-1].end):
        return None
    if REPORT.fullmatch(scene.words(at.cue)) or _AFTER.search(scene.text, max(0, _begin(at) - 12), _begin(at)):
        others = [
            o for o in others if act_of(scene.words(o.cue)) not in ANSWERS and not _CALLS.fullmatch(scene.words(o.cue))
        ]  # who answers a report does not tell what it says
    holders = [o for o in others if all(any(c.holds(i) for c in o.content) for i in inner) and not _covers(at, o.cue)]
    holders = [o for o in holders if not _answers_all_of(o, at, scene)]
    return min(holders, key=lambda o: _length(o.content), default=None)


_PIECE = re.compile(
    r"(?i)(?:(?:an?|the|its|his|her|their) )?(?:[a-z-]+ )?(?:reports?|reporting|stor(?:y|ies)|articles?|accounts?|claims?|allegations?|"
    r"assertions?|suggestions?|version|descriptions?|investigation|exclusive|scoop|revelations?|disclosures?|pieces?|lines?|tales?|item|"
    r"splash|column|editorial|rumou?rs?|charges?|accusations?|statements?|warnings?|findings?|conclusions?|predictions?)"
)
"""Nouns for what somebody said or published, as a cue."""
_TELLS_OF = re.compile(
    r"(?i)\b(?:mention|cit(?:e|ing)|quot|refer|point(?:s|ed|ing)? to|recall|repeat|reiterat|echo|relay|report|carr(?:y|ied)|said|says?|"
    r"told|"
    r"wrote|writes|summari[sz]|according|note[sd]?|noting)"
)
"""Cues of one who passes a report on."""
_WHAT = re.compile(r"(?i)what\b")
_A_CLAIM = re.compile(
    r"(?i), (?:an?|the) (?:\w+ )?(?:claim|report|charge|story|assertion|allegation|account|version|suggestion|statement|figure|view|"
    r"verdict)"
    r"(?: (?:that|which))? (?:[^,;:.“”\"]{2,60} )?\Z"
)
"""Before the cue of one who answers the clause before ("…, a claim that the owner contests")."""


def _answers_all_of(outer: Attribution, at: Attribution, scene: Scene) -> bool:
    """Tell whether what one attribution is about is no more than another ("confirmed B’s scoop that X", "bore out what B had reported").

    Who confirms or disputes a report does not tell what it says, whatever the verb is.
    """
    if _A_CLAIM.search(scene.text, max(0, outer.cue.start - 90), outer.cue.start) and at.cue.end <= outer.cue.start:
        return True
    if _TELLS_OF.search(scene.words(outer.cue)):
        return False
    first = min(span.start for span in (at.cue, *at.source, *at.content))
    lead = scene.text[outer.content[0].start : first]
    behind = outer.content[-1].end - at.content[-1].end if at.content else 1
    noun = _PIECE.fullmatch(scene.words(at.cue)) is not None and _ARTICLE.fullmatch(lead) is not None
    return behind <= 1 and (noun or _WHAT.fullmatch(lead.strip()) is not None)


_ARTICLE = re.compile(r"(?i)(?:(?:an?|the|both) )?")


def _begin(at: Attribution) -> int:
    """Where an attribution begins, its content aside."""
    return min(span.start for span in (at.cue, *at.source))


def _covers(at: Attribution, span: Span) -> bool:
    return any(content.holds(span) for content in at.content)


def _relay_around(at: Attribution, near: Sequence[Attribution], scene: Scene) -> Attribution | None:
    """An outlet in the same sentence that passes ``at`` on: it has the same content, or none of its own."""
    if not at.content or (scene.outlet(at.source) and not AS_SAYING.fullmatch(scene.words(at.cue))):
        return None
    as_saying = AS_SAYING.fullmatch(scene.words(at.cue)) is not None
    relays = (o for o in near if o.cue != at.cue and (scene.outlet(o.source) or (as_saying and o.source and not o.content)))
    return next((o for o in relays if _passes_on(o, at, scene)), None)


def _passes_on(outer: Attribution, inner: Attribution, scene: Scene) -> bool:
    if scene.sentence(outer.cue) != scene.sentence(inner.cue) or any(_covers(inner, span) for span in (outer.cue, *outer.source)):
        return False
    if outer.content:
        return _alike(outer.content, inner.content)
    if AS_SAYING.fullmatch(scene.words(inner.cue)):
        return _QUOTES.search(scene.words(outer.cue)) is not None
    return _PASSES_ON.search(scene.words(outer.cue)) is not None


def _alike(a: Spans, b: Spans) -> bool:
    shared = sum(max(0, min(x.end, y.end) - max(x.start, y.start)) for x in a for y in b)
    return shared > 0.8 * max(_length(a), _length(b), 1)


def _cited(at: Attribution, links: Sequence[Link], scene: Scene) -> list[Link]:
    """Whom an outlet cites for what it reports ("B reported, citing A"), whether or not "citing" was found as a cue."""
    if from_ := _had_from(at, scene):
        return [from_]
    if not (scene.outlet(at.source) or (at.source and REPORTS.fullmatch(scene.words(at.cue)))):
        return []
    sentence = scene.sentence(at.cue)
    for found in _by_authority(sentence, scene):
        named = _up_to(at, description(scene.text, found.end(), sentence.end), scene)
        taken = any(named.meets(span) for link in links for span in link.anchor) or any(
            found.start() >= c.start and found.end() <= c.end for c in at.content
        )
        if not taken and named.start < named.end and not REASON.match(scene.words(named)):
            return _second_hand(Link((named,), _cue_of(found), rule="citing"), scene)
    return _cited_and(at, links, scene)


_HAS_IT_FROM = re.compile(r"(?i)(?:has|have|had) (?:it|this|heard|learn(?:t|ed)|understood)(?: on good authority)? from")


def _had_from(at: Attribution, scene: Scene) -> Link | None:
    """Whom an outlet has it from ("B has it from two pilots that X")."""
    if not (scene.outlet(at.source) and _HAS_IT_FROM.fullmatch(scene.words(at.cue))):
        return None
    sentence = scene.sentence(at.cue)
    named = description(scene.text, at.cue.end + 1, sentence.end)
    return Link((named,), None, rule="citing") if named.start < named.end else None


_ON_WORD = re.compile(
    r"(?i),? ?\b(?:(?:up)?on the (?:word|strength|basis|authority|evidence|say-so|testimony) of|going by|relying on|drawing on|crediting|"
    r"sourcing (?:it|this) to|basing (?:it|this|itself) on)\s+"
)
"""What an outlet goes by for what it reports, in other words than "citing"."""


def _by_authority(sentence: Span, scene: Scene) -> Iterator[re.Match[str]]:
    """Yield the words by which a sentence leads to whom an outlet cites."""
    yield from CITED.finditer(scene.text, sentence.start, sentence.end)
    yield from _ON_WORD.finditer(scene.text, sentence.start, sentence.end)


def _up_to(at: Attribution, named: Span, scene: Scene) -> Span:
    """Whom an outlet cites, without the outlet where no comma parts the two ("Citing two clerks the Courier says")."""
    outlet = next((span for span in at.source if named.start < span.start < named.end), None)
    return Span(named.start, named.start + len(scene.text[named.start : outlet.start].rstrip())) if outlet else named


_CITED_AND = re.compile(
    r"(?:,[^;:“”\"\n]*,|,)? (?:also )?(?P<cue>cit(?:ed|es)|quot(?:ed|es)) (?P<who>[^,;:“”\"\n]{3,100}?),? and (?:also )?\Z"
)


def _cited_and(at: Attribution, links: Sequence[Link], scene: Scene) -> list[Link]:
    """Whom an outlet cites before it goes on ("The Courier cited two clerks and said X")."""
    found = _CITED_AND.match(scene.text, at.source[-1].end, at.cue.start) if at.source[-1].end < at.cue.start else None
    who = Span(*found.span("who")) if found else None
    if found is None or who is None or REASON.match(scene.words(who)) or any(who.meets(span) for link in links for span in link.anchor):
        return []
    return [Link((who,), Span(*found.span("cue")), rule="citing")]


def _second_hand(cited: Link, scene: Scene) -> list[Link]:
    """Whom an outlet cites, and whom he cites in turn if he is an outlet ("citing a Courier report which quoted two clerks")."""
    found = CITED.search(scene.text, cited.anchor[0].start, cited.anchor[0].end)
    outlet = Span(cited.anchor[0].start, found.start()) if found else None
    if found is None or outlet is None or not scene.outlet((outlet,)):
        return [cited]
    return [replace(cited, anchor=(outlet,)), Link((Span(found.end(), cited.anchor[0].end),), _cue_of(found), rule="citing")]


def _cue_of(found: re.Match[str]) -> Span:
    """The words for citing, without comma and blanks."""
    return Span(found.end() - len(found[0].lstrip(", ")), found.start() + len(found[0].rstrip()))


def is_pure_relay(outer: Draft, all_: Sequence[Draft], scene: Scene) -> bool:
    """Tell whether a statement says no more than that another spoke: the inner statement then carries it in its chain.

    It is an outlet's, or somebody's who tells what an outlet reported ("a B report cited two clerks, who said X, Brandt writes").
    """
    first = outer.links[0]
    if len(outer.links) != 1 or (first.cue and not _PASSES_ON.search(scene.words(first.cue))):
        return False
    behind = [inner for inner in all_ if len(inner.links) > 1 and first in inner.links[:-1]]
    direct = scene.outlet(first.anchor)
    return any(_wraps(outer, inner, scene) for inner in behind if (direct and inner.links[-2] == first) or _relays_outlet(inner, scene))


def _relays_outlet(inner: Draft, scene: Scene) -> bool:
    return any(scene.outlet(link.anchor) for link in inner.links[1:-1])


_REPORT = re.compile(rf"(?i)\b{REPORT.pattern[4:]}\b")
_FEW = 3
"""Words that say no more than that a report was published; so many again, and when, where it is another's."""


def _wraps(outer: Draft, inner: Draft, scene: Scene) -> bool:
    cue = inner.links[-1].cue
    if cue is None or act_of(scene.words(cue)) in BELIEF:
        return False
    own = outer.links[0]
    between = [span for link in inner.links[:-1] if link != own for span in (*link.anchor, *([link.cue] if link.cue else []))]
    told = sorted([*inner.content, *inner.links[-1].anchor, cue, *between])
    left = "".join(
        scene.text[k] for span in outer.content for k in range(span.start, span.end) if not any(s.start <= k < s.end for s in told)
    )
    return len(re.findall(r"\w+", _REPORT.sub(" ", left))) <= (_FEW if not between else 2 * _FEW)
