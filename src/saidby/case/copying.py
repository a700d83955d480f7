"""Which articles of the case a new one repeats, or is repeated by."""

from collections.abc import Sequence
from typing import Final

from saidby.claims.copies import judged, overlap
from saidby.claims.groups import grouped
from saidby.claims.shingles import imprint
from saidby.claims.sketches import sampled, sketch
from saidby.store import Store
from saidby.types import Article

LEAST: Final = 2
"""Sampled shingles that two articles share before they are compared in full."""
MOST: Final = 30
"""Articles that a new one is compared with in full, those that share most first."""


def sketch_of(article: Article) -> tuple[int, ...]:
    """Return what an article is found by."""
    return tuple(sorted(sketch(article)))


def note_copies(store: Store, article: Article, agencies: frozenset[str]) -> None:
    """Find and keep what a new article repeats; inside ``store.writing()``, once the case holds it."""
    words = imprint(article)
    shared = store.copies.sharing(sampled(words), LEAST)
    near = sorted((id for id in shared if id != article.id), key=lambda id: (-shared[id][0], id))[:MOST]
    others = (ledger.article for ledger in store.articles.ledgers(near))
    found = [copy for other in others if (copy := judged(article, other, overlap(words, imprint(other)), agencies))]
    if found:
        store.copies.note(found)
        _regroup(store, [article.id])


def take_out(store: Store, article: str) -> bool:
    """Take an article out of the case, and group anew what was connected with it; tell whether it was there."""
    with store.writing():
        others = {id for pair in store.copies.pairs([article]) for id in (pair.article, pair.of)} - {article}
        there = store.remove(article)
        _regroup(store, sorted(others))
    return there


def _regroup(store: Store, touched: Sequence[str]) -> None:
    """Compute the groups that some articles belong to, from all that was found of two; the earliest article tells a group."""
    evidence = store.copies.pairs(touched)
    members = {id for copy in evidence for id in (copy.article, copy.of)}
    published = {kept.id: kept.published for kept in store.articles.kept(members)}
    store.copies.clear({*members, *touched})
    store.copies.put(grouped(evidence, published))
