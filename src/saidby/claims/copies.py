"""Whether an article repeats another: syndicated, trimmed, extended, or rewritten with much of its text kept.

Decided on all shingles of both, in both directions, by containment (Broder 1997). What both quote does not count, for two reports of one
speech quote the same words; nor do a few lines that a page shares with its neighbours.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple
from urllib.parse import urlsplit

import numpy as np

from saidby.claims.credits import Credit, credit, is_outlet
from saidby.claims.dating import earlier
from saidby.claims.shingles import SIZE, Flags, Hashes, Imprint, imprint
from saidby.records import Copied
from saidby.types import Article, Span, Spans

NEARLY: Final = 0.8
"""An article with this share of its words in another is that article, however long the other is."""
MUCH: Final = 0.25
"""Less is enough of the one that keeps more of its words …"""
SOME: Final = 0.15
"""… where the other keeps its share too: a page of an hour's news that takes up two paragraphs is no copy of anything."""
CREDITED: Final = 0.2
"""In place of ``MUCH`` where the two credit one agency, or one credits the other."""
RUN: Final = 20
"""Words in a row that only copying explains."""
FEW: Final = 40
"""Fewer words in common than these are a formula, unless they are nearly all there is."""
HALF: Final = 0.5
"""Without such a run, so much of both: an article edited in every sentence."""
OWN_OUTLET: Final = 0.6
"""In place of ``MUCH`` within one outlet, whose reports of one affair repeat their own background."""


class Overlap(NamedTuple):
    """What two articles have in common, in words outside quotation marks.

    Attributes:
        share: of the first article's words that stand in the second.
        back: of the second's that stand in the first.
        words: how many words of the first they are.
        run: the most of them in a row.
    """

    share: float
    back: float
    words: int
    run: int


def copied(
    article: Article, candidate: Article, agencies: frozenset[str] = frozenset(), usual: frozenset[int] = frozenset()
) -> Copied | None:
    """Return that one of two articles repeats the other, as the later one *of* the earlier; ``None`` where neither does.

    Args:
        article, candidate: two articles whose sketches meet.
        agencies: names of news organisations, to know a credit by.
        usual: shingles that the outlet's pages have anyway (``usual``), as signed 64-bit numbers.
    """
    return judged(article, candidate, overlap(imprint(article), imprint(candidate), usual), agencies)


def judged(article: Article, candidate: Article, found: Overlap, agencies: frozenset[str] = frozenset()) -> Copied | None:
    """Decide on an overlap that is at hand."""
    if article.id == candidate.id:
        return None
    credited = _credited(article, candidate, agencies)
    if not _is_copy(found, _least(article, candidate, credited)):
        return None
    first, second = (article, candidate) if earlier(article, candidate, agencies) else (candidate, article)
    share, part = max(found.share, found.back), min(found.share, found.back) < SOME
    if part and _is_longer(second, article, found):
        return None
    return Copied(article=second.id, of=first.id, share=round(share, 3), part=part, reason=_reason(share, credited))


def _is_longer(second: Article, article: Article, found: Overlap) -> bool:
    """Tell whether the later one is the longer: a round-up that takes a whole brief up among others is a copy of none."""
    return (found.share < found.back) == (second is article)


def overlap(one: Imprint, other: Imprint, usual: frozenset[int] = frozenset()) -> Overlap:
    """Measure what two imprints have in common."""
    without = np.array(sorted(usual), dtype=np.int64).view(np.uint64)
    mine, theirs = _in_common(one, other.hashes, without), _in_common(other, one.hashes, without)
    return Overlap(_share(one, mine), _share(other, theirs), int((mine & ~one.quoted).sum()), _longest(mine & ~one.quoted))


def shared(article: Article, other: Article) -> Spans:
    """Return the stretches of ``article`` that also stand in ``other``, quotations included: at least ``SIZE`` words each."""
    words = imprint(article)
    mine = _in_common(words, imprint(other).hashes, np.empty(0, dtype=np.uint64))
    return tuple(Span(int(words.starts[first]), int(words.ends[last])) for first, last in _runs(mine))


def usual(articles: Sequence[Article], pages: int = 3) -> frozenset[int]:
    """Return the shingles that at least so many pages of one outlet have, where the pages are otherwise different.

    Args:
        articles: a handful of the outlet's, other than those to be compared.
        pages: how many make a habit.
    """
    each = [np.unique(imprint(article).hashes) for article in _unlike(articles)]
    if not each:
        return frozenset()
    values, counts = np.unique(np.concatenate(each), return_counts=True)
    return frozenset(values[counts >= pages].view(np.int64).tolist())


def _unlike(articles: Sequence[Article]) -> list[Article]:
    """The articles without those that repeat an earlier one."""
    kept: list[Article] = []
    for article in articles:
        words = imprint(article)
        if all(overlap(words, imprint(other)).share < NEARLY for other in kept):
            kept.append(article)
    return kept


def _least(article: Article, candidate: Article, credited: str) -> float:
    if credited:
        return CREDITED
    return OWN_OUTLET if _home(article) == _home(candidate) else MUCH


def _home(article: Article) -> str | None:
    """Where an article stands: its outlet, else the host of its address; two articles of which neither is known may be neighbours."""
    return article.outlet or (urlsplit(article.url).hostname if article.url else None)


def _is_copy(found: Overlap, least: float) -> bool:
    more, less = max(found.share, found.back), min(found.share, found.back)
    if found.run < RUN and less < HALF and more < NEARLY:
        return False
    return more >= NEARLY and found.words >= SIZE if found.words < FEW or less < SOME else more >= least


def _reason(share: float, credited: str) -> str:
    return f"{share:.0%} of the words of one stand in the other".replace("%", " %") + (f", and {credited}" if credited else "")


def _credited(article: Article, candidate: Article, agencies: frozenset[str]) -> str:
    """In words: which agency both credit, or that one credits the other's outlet; empty where nothing is credited alike."""
    a, b = credit(article, agencies), credit(candidate, agencies)
    if a and b and a.agency and b.agency and (is_outlet(a.agency, b.agency) or is_outlet(b.agency, a.agency)):
        return f"both credit {a.agency}"
    return _credits(a, candidate) or _credits(b, article)


def _credits(found: Credit | None, other: Article) -> str:
    return f"one credits {found.agency}" if found and found.agency and is_outlet(found.agency, other.outlet) else ""


def _in_common(one: Imprint, others: Hashes, without: Hashes) -> Flags:
    """For each word of an imprint: whether it is in a shingle that the others have too."""
    same = np.isin(one.hashes, others)
    if len(without):
        same &= ~np.isin(one.hashes, without)
    covered = np.zeros(len(one), dtype=np.bool_)
    for place in range(SIZE if len(same) else 0):
        covered[place : place + len(same)] |= same
    return covered


def _share(one: Imprint, mine: Flags) -> float:
    """The share of the own words; of all of them, where nearly all are quoted."""
    own = ~one.quoted
    if own.sum() < FEW:
        own = np.ones_like(own)
    return float((mine & own).sum() / max(1, own.sum()))


def _longest(flags: Flags) -> int:
    return max((last - first + 1 for first, last in _runs(flags)), default=0)


def _runs(flags: Flags) -> list[tuple[int, int]]:
    """The first and last place of each run of true flags."""
    edges = np.diff(np.concatenate(([0], flags.astype(np.int8), [0])))
    return list(zip(np.flatnonzero(edges == 1).tolist(), (np.flatnonzero(edges == -1) - 1).tolist(), strict=True))
