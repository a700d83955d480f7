"""Why a hop stands in a chain: for each link but the origin the rule that put it there, in words, with the words that decided."""

from collections.abc import Iterator

from saidby.attribution.chains import Draft, Link
from saidby.attribution.measured import decided
from saidby.attribution.scene import Scene
from saidby.types import Decision, Span

_REASONS = {
    "told": "an outlet that is told passes on what it was told",
    "reported": "an outlet reports what another said",
    "nested": "it is said within what this one says",
    "citing": "an outlet names whom it cites",
    "goes on": "the same speaker goes on after {words}",
    "told later": "the same speaker, right behind: {words}",
    "cited later": "the outlet names its source in another sentence: {words}",
    "headline": "the body’s first statement that says the same has this chain: {words}",
    "dateline": "the copy names the agency that it is from",
}
"""By rule; ``{words}`` are those of the evidence."""
LONGEST = 80
"""Characters of evidence that a reason quotes."""


def relay_decisions(draft: Draft, scene: Scene) -> Iterator[Decision]:
    """Yield why each link is where it is; an origin that is the attribution’s own source needs no reason."""
    return (_decision(link, scene) for link in draft.links if link.rule in _REASONS)


def _decision(link: Link, scene: Scene) -> Decision:
    spans = (link.evidence,) if link.evidence else (*link.anchor, *((link.cue,) if link.cue else ()))
    return decided("relay", link.rule, _REASONS[link.rule].format(words=_quoted(spans[0], scene)), spans)


def _quoted(span: Span, scene: Scene) -> str:
    words = " ".join(scene.words(span).split())
    return f"“{words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + '…'}”"
