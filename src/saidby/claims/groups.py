"""Copies by twos become groups, each with the article that came first to stand for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from saidby.claims.dating import when
from saidby.records import Copied

_Key = tuple[bool, tuple[str, str], str]


def grouped(copies: Iterable[Copied], published: Mapping[str, str | None]) -> tuple[Copied, ...]:
    """Return for each article that repeats another of which article it is a copy in the end: the first of its group.

    Groups are unions over direct evidence. A small part of a longer article joins that one's group only where that one came first, after
    all others are joined.

    Args:
        copies: what ``copied`` found, in any order.
        published: when each article was published; one that is missing counts as undated.
    """
    found = sorted(copies, key=lambda one: (one.part, one.article, one.of))
    heads, about = _heads(found, published), defaultdict[str, list[Copied]](list)
    for one in found:
        about[one.article].append(one)
        about[one.of].append(one)
    return tuple(_standing_for(article, head, about[article]) for article, head in sorted(heads.items()) if article != head)


def _heads(found: Sequence[Copied], published: Mapping[str, str | None]) -> dict[str, str]:
    """For each article the one that stands for its group."""
    parent = {article: article for one in found for article in (one.article, one.of)}
    later = {one.article for one in found}
    keys = {article: (article in later, when(published.get(article)), article) for article in parent}
    for one in found:
        _unite(parent, _root(parent, one.of), _root(parent, one.article), keys.__getitem__, one.part)
    return {article: _root(parent, article) for article in parent}


def _unite(parent: dict[str, str], of: str, article: str, key: Callable[[str], _Key], part: bool) -> None:
    """Put the later head under the earlier; a part's head only goes under, never above."""
    first, second = sorted((of, article), key=key)
    if first != second and not (part and first != of):
        parent[second] = first


def _root(parent: dict[str, str], article: str) -> str:
    while parent[article] != article:
        parent[article] = parent[parent[article]]
        article = parent[article]
    return article


def _standing_for(article: str, head: str, found: Sequence[Copied]) -> Copied:
    """What shows that an article is a copy: its own likeness to the head, or to another of the group."""
    direct = [one for one in found if {one.article, one.of} == {article, head}]
    if direct:
        return msgspec.structs.replace(direct[0], article=article, of=head)
    best = max(found, key=lambda one: one.share)
    other = best.of if best.article == article else best.article
    return msgspec.structs.replace(best, article=article, of=head, reason=f"{best.reason}, by way of article {other}")
