"""Attributions by block: only an article's own words are read, and a headline is never mixed with what follows it."""

from collections.abc import Sequence
from dataclasses import replace

from saidby.attribution.find import FORMULA, Attribution, Finder, Findings
from saidby.attribution.headlines import headline_attribution, is_kicker, is_rubric, possible_labels
from saidby.attribution.turns import turns
from saidby.types import SPOKEN, Article, Span, Spans


def findings(article: Article, finder: Finder) -> Findings:
    """Find the attributions and the names in headline, standfirst and paragraphs."""
    found = finder.read(article.text, tuple(block.span for block in article.blocks if block.kind in SPOKEN))
    return Findings(_by_block(article, found.attributions), found.names)


def attributions(article: Article, finder: Finder) -> list[Attribution]:
    """The attributions alone, in order of their cues."""
    return findings(article, finder).attributions


def _by_block(article: Article, read: Sequence[Attribution]) -> list[Attribution]:
    """Put labelled headlines and turns beside what was read, and keep blocks apart; in order of their cues."""
    labelled = [*_headlines(article), *turns(article.text, [block.span for block in article.blocks if block.kind == "paragraph"])]
    found = [cut for at in read if (cut := _within_block(at, article))]
    kept = [at for at in found if not any(_clash(at, label) for label in labelled) and not _is_put_over(at, article)]
    return sorted([*labelled, *kept, *_possible(article, labelled)], key=lambda at: at.cue)


def _is_put_over(at: Attribution, article: Article) -> bool:
    """Tell whether what was taken for a source only says of what sort a piece is; "LUNN: X" in a paragraph is somebody's turn."""
    in_headline = any(span.holds(at.cue) for span in _headline_spans(article))
    return is_rubric(article.text, at) or (in_headline and is_kicker(article.text, at))


def _headlines(article: Article) -> list[Attribution]:
    return [at for span in _headline_spans(article) if (at := headline_attribution(article.text, span))]


def _possible(article: Article, labelled: Sequence[Attribution]) -> list[Attribution]:
    """What may label a headline that nothing plainer labels."""
    free = [span for span in _headline_spans(article) if not any(span.holds(at.cue) for at in labelled)]
    return [at for span in free for at in possible_labels(article.text, span) if not _is_put_over(at, article)]


def _headline_spans(article: Article) -> list[Span]:
    return [block.span for block in article.blocks if block.kind == "headline"]


def _within_block(at: Attribution, article: Article) -> Attribution | None:
    """Cut an attribution at the blocks: a quotation may run over paragraphs, never from a headline into them or over furniture."""
    home = next((block for block in article.blocks if block.span.holds(at.cue)), None)
    if home is None:
        return None
    open_to = [block.span for block in article.blocks if block.kind == "paragraph"] if home.kind == "paragraph" else [home.span]
    source, content = _cut(at.source, open_to), _cut(at.content, open_to)
    return replace(at, source=source, content=content) if source or content or at.rule == FORMULA else None


def _cut(spans: Spans, within: Sequence[Span]) -> Spans:
    return tuple(Span(max(s.start, w.start), min(s.end, w.end)) for s in spans for w in within if s.meets(w))


def _clash(at: Attribution, label: Attribution) -> bool:
    """Tell whether an attribution's cue is part of what labels a headline or a turn."""
    return any(at.cue.meets(span) for span in (label.cue, *label.source))
