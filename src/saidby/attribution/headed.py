"""A headline that names its source has the chain of the body's first matching statement, marked as the headline's.

"X – Reports" over "X, B reported, citing A": Reports is B, and A is inherited from the body.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from saidby.attribution.chains import Draft, Link
from saidby.attribution.headlines import HEADLINE, POSSIBLE, QUOTED
from saidby.attribution.scene import Scene
from saidby.types import Span

_LABEL = re.compile(r"\s*[:–—-]+\s*")
_OUTLETS = re.compile(
    r"(?i)(?:(?:media|press|news|local|state|new|foreign)\s)*"
    r"(?:reports?|media|press|papers?|newspapers?|agency|(?:news )?outlets?|tv|broadcaster|magazine|weekly|daily)"
)
"""What a headline calls an outlet without naming it."""
_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "the and for that with from have has had was were are will would could may might not but its his her their this over after "
        "into about says said say who than more been they",
    )
)
_STEM = 5
"""So many first letters make two words one ("withdraw", "withdrawn")."""
LEAST = 0.3
"""So much of a headline's words the body's statement must have, at least two of them."""


def headed(made: Sequence[Draft], headlines: Sequence[Span], scene: Scene) -> list[Draft]:
    """Give labelled headlines the chain of the body's first matching statement, and drop what the body does not bear out as a label."""
    labels = [draft for draft in made if _labels(draft, headlines, scene)]
    body = [draft for draft in made if not any(h.holds(span) for h in headlines for span in draft.links[-1].anchor)]
    ready = [new for draft in labels if (new := _with_chain(draft, body, scene))]
    cues = [draft.links[-1].cue for draft in labels]
    sure = [cue for draft in ready for link in draft.links for cue in (link.cue, *link.anchor) if cue]
    rest = [draft for draft in made if draft.links[-1].cue not in cues or not _labels(draft, headlines, scene)]
    return [*ready, *(draft for draft in rest if not _stands_in(draft, sure))]


def restated(headline: Draft, body: Sequence[Draft], scene: Scene, least: float) -> Draft | None:
    """Return a headline that cites nobody with the chain of the body's first statement that has ``least`` of its words; or ``None``."""
    match = next((draft for draft in body if draft.links[-1].named and _alike(headline, draft, scene, least)), None)
    return replace(headline, links=tuple(_link(link, None, _clause(match)) for link in match.links)) if match else None


def _stands_in(draft: Draft, label: Sequence[Span]) -> bool:
    """Tell whether a draft takes the words of a label for its cue."""
    cue = draft.links[-1].cue
    return cue is not None and any(cue.meets(span) for span in label)


def _labels(draft: Draft, headlines: Sequence[Span], scene: Scene) -> bool:
    if _is_quoted(draft):
        return True
    cue = draft.links[-1].cue
    if cue is None or not any(h.holds(cue) for h in headlines):
        return False
    return _LABEL.fullmatch(scene.words(cue)) is not None or _is_noun_that_says(draft)


def _is_quoted(draft: Draft) -> bool:
    """Tell whether the quotation marks of a headline alone say that its subject said it."""
    return draft.at is not None and draft.at.rule == QUOTED


def _is_noun_that_says(draft: Draft) -> bool:
    """Tell whether a headline was read as "X, says ally": a noun for whom the body names."""
    return draft.at is not None and draft.at.rule == HEADLINE and len(draft.links) == 1


def _with_chain(headline: Draft, body: Sequence[Draft], scene: Scene) -> Draft | None:
    """The headline with the chain of the body; as it is, or not at all where it was only possible, if the body has no such statement."""
    possible = headline.at is not None and headline.at.rule == POSSIBLE
    alike = (draft for draft in body if _alike(headline, draft, scene))
    match = next((draft for draft in alike if not _says(headline, scene) or _says_it_too(headline, draft, scene)), None)
    place = _place_of(headline.links[-1], match, scene) if match else None
    if match is None or place is None:
        return None if possible else headline
    if possible and not _borne_out(headline.links[-1], match.links[place], scene):
        return None
    evidence = _clause(match)
    links = [_link(link, headline.links[-1] if k == place else None, evidence) for k, link in enumerate(match.links)]
    return replace(headline, links=tuple(links))


def _says(headline: Draft, scene: Scene) -> bool:
    """Tell whether a headline has a verb; a mere label may go by its place alone."""
    cue = headline.links[-1].cue
    return _is_quoted(headline) or (cue is not None and _LABEL.fullmatch(scene.words(cue)) is None)


def _says_it_too(headline: Draft, body: Draft, scene: Scene) -> bool:
    """Tell whether a statement of the body is by whom the headline's noun names."""
    return any(_borne_out(headline.links[-1], hop, scene) for hop in body.links if hop.anchor)


def _borne_out(label: Link, hop: Link, scene: Scene) -> bool:
    """Tell whether the body names as a source what may label the headline, or calls an outlet what the label calls one."""
    words = " ".join(scene.words(span) for span in label.anchor)
    return _names(words, hop, scene) or (_OUTLETS.fullmatch(words) is not None and scene.outlet(hop.anchor))


def _link(body: Link, label: Link | None, evidence: Span) -> Link:
    of = body.anchor or body.of
    return replace(label, of=of, rule="headline") if label else Link((), None, of=of, evidence=body.evidence or evidence, rule="headline")


def _place_of(label: Link, body: Draft, scene: Scene) -> int | None:
    """Which hop of the body's chain a label names: an outlet's word its first outlet, any other word the origin."""
    words = " ".join(scene.words(span) for span in label.anchor)
    outlets = [k for k, link in enumerate(body.links) if scene.outlet(link.anchor)]
    named = [k for k, link in enumerate(body.links) if link.anchor and _names(words, link, scene)]
    if named:
        return named[0]
    if _OUTLETS.fullmatch(words) or scene.outlet(label.anchor):
        return outlets[0] if outlets else None
    return len(body.links) - 1 if len(body.links) - 1 not in outlets and body.links[-1].anchor else None


def _names(words: str, link: Link, scene: Scene) -> bool:
    """Tell whether a label's words stand in a hop's words ("Lantern", "the Cape Lantern"; "Surgeons", "Three surgeons at …")."""
    said = " ".join(scene.words(span) for span in link.anchor).lower()
    bare = re.sub(r"(?i)^(?:the|an?) ", "", words).lower()
    return re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", said) is not None


def _alike(headline: Draft, draft: Draft, scene: Scene, least: float = LEAST) -> bool:
    wanted, there = _stems(headline, scene), _stems(draft, scene)
    shared = len(wanted & there)
    return shared >= min(2, len(wanted)) and shared >= least * len(wanted)


def _stems(draft: Draft, scene: Scene) -> frozenset[str]:
    words = (word.lower() for span in draft.content for word in _WORD.findall(scene.words(span)))
    return frozenset(word[:_STEM] for word in words if word not in _COMMON)


def _clause(draft: Draft) -> Span:
    spans = [span for link in draft.links for span in (*link.anchor, *([link.cue] if link.cue else []))]
    return Span(min(span.start for span in spans), max(span.end for span in spans))
