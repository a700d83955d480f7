"""Which articles of the case a new one repeats, or is repeated by."""

from typing import Final

from saidby.claims.copies import copied
from saidby.claims.groups import grouped
from saidby.claims.sketches import sketch
from saidby.records import Copied
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
    shared = store.copies.sharing(sketch_of(article), LEAST)
    near = sorted((id for id in shared if id != article.id), key=lambda id: (-shared[id][0], id))[:MOST]
    found = [copy for ledger in store.articles.ledgers(near) if (copy := copied(article, ledger.article, agencies))]
    if found:
        _regroup(store, found)


def _regroup(store: Store, found: list[Copied]) -> None:
    """Put new evidence together with that of the groups it touches; a group is told by its earliest article."""
    touched = {id for copy in found for id in (copy.article, copy.of)}
    evidence = [*store.copies.among(touched), *found]
    members = {id for copy in evidence for id in (copy.article, copy.of)}
    published = {kept.id: kept.published for kept in store.articles.kept(members)}
    store.copies.clear(members)
    store.copies.put(grouped(evidence, published))
