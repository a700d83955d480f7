"""What an article tells in its own voice at its head: headline, standfirst and lead, where nobody is cited for it.

There outlets announce what was done ("Ministry pulls out of tram"), and what the rest of the article attributes. A case wants both: who
does a thing holds a position, and what was told without a basis is shown apart (``saidby.claims.origins``, rule 7). PolNeAR (Newell et
al., LREC 2018) has no such statements, so a single ledger has them only where they are asked for.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from saidby.attribution.chains import Draft, Link
from saidby.attribution.datelines import is_told, spans_of, without_slug
from saidby.attribution.headed import restated
from saidby.attribution.scene import Scene
from saidby.types import Article, Span

OWN_VOICE: Final = "own voice"
"""The rule of such a statement's only link."""
RESTATES: Final = 0.5
"""So much of a headline's words the body's statement must have for the headline to be its."""
SURE: Final = 0.9
"""How sure it is that a sentence at the head without attribution is the article's own word."""
LEAST: Final = 5
"""Words that a clause has at least which stands before what somebody else says."""
_JOINED: Final = re.compile(r",?\s{0,3}\b(?:(?:hours|days|weeks|months) )?(?:after|as|when|while|before|because|since|but|and)\s{0,3}$")
"""What joins the article's own clause with one that is somebody else's: "suspended its strike after the owner promised …"."""
_PLACE: Final = re.compile(r"(?:[A-ZÀ-Þ][A-ZÀ-Þ’'.-]*[A-ZÀ-Þ]\b[ ,]*)+(?:[A-ZÀ-Þ]\w+[.,]? ?)?(?:\d[^–—-]{0,12})?\s?[–—-]{1,2}\s+")
"""A dateline that names no agency: "VALDESSE — ", "PORT SORREL, Velmark, May 3 - "."""
_LABEL: Final = re.compile(
    r"(?:(?i:exclusive|breaking(?: news)?|revealed|scoop|just in|update(?: ?\d)?|corrected|analysis|explainer|factbox|interview|live))"
    r"\s?[:|–—-]+\s+(?=\S)"
)
"""What a headline has before it to be looked at: "EXCLUSIVE: "."""
_ASKS: Final = re.compile(r"\?[”’\"']?\s*$")


def own_voice_at_head(article: Article, made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Return a draft for each sentence of headline and standfirst, and for the first of the body, in which nobody else is cited.

    Of a sentence that ends with what somebody said, the clause before it is taken. A headline or standfirst that says what the body
    attributes has the chain of the body's statement.

    Args:
        article: the article.
        made: the drafts that were found.
        scene: its sentences.
    """
    own = [Draft((span,), (Link((), None, rule=OWN_VOICE),), SURE) for span in _told(article, made, scene)]
    paragraphs = [block.span for block in article.blocks if block.kind == "paragraph"]
    body = [draft for draft in made if draft.content and _is_within(draft.content[0], paragraphs)]
    return [draft if _is_within(draft.content[0], paragraphs) else restated(draft, body, scene, RESTATES) or draft for draft in own]


def _is_within(span: Span, paragraphs: Sequence[Span]) -> bool:
    return any(paragraph.holds(span) for paragraph in paragraphs)


def _told(article: Article, made: Sequence[Draft], scene: Scene) -> Iterator[Span]:
    taken = [span for draft in made for span in spans_of(draft)]
    speakers = {span for draft in made for link in draft.links for span in link.anchor}
    for sentence in _at_head(article, scene):
        others = [span for span in taken if span.meets(sentence)]
        bare = _bare(article.text, sentence, scene)
        told = _before(article.text, bare, min(others), speakers) if others else bare
        if told and is_told(told.of(article.text)) and not _ASKS.search(told.of(article.text)):
            yield told


def _at_head(article: Article, scene: Scene) -> Iterator[Span]:
    """The sentences of headline and standfirst, and the first of the first paragraph."""
    lead = next((block.span for block in article.blocks if block.kind == "paragraph"), None)
    for block in article.blocks:
        within = [sentence for sentence in scene.sentences if block.span.holds(sentence)]
        if block.kind in ("headline", "standfirst"):
            yield from within
        elif block.span == lead:
            yield from within[:1]


def _bare(text: str, sentence: Span, scene: Scene) -> Span:
    """A sentence without label, slug, dateline and full stop."""
    bare = without_slug(text, sentence, scene)
    label = _LABEL.match(text, bare.start, bare.end)
    bare = Span(label.end(), bare.end) if label else bare
    place = _PLACE.match(text, bare.start, bare.end)
    return Span(place.end(), bare.end) if place else bare


def _before(text: str, sentence: Span, other: Span, speakers: Set[Span]) -> Span | None:
    """The clause before that of a speaker, where a conjunction joins the two; ``None`` where there is none."""
    joined = _JOINED.search(text, sentence.start, other.start) if other in speakers and sentence.start < other.start else None
    return Span(sentence.start, joined.start()) if joined and len(text[sentence.start : joined.start()].split()) >= LEAST else None
