"""Statements to claims, one after another, in the order in which they came to the case.

A new statement joins the claim to whose members it is the same on average, not the one with a single member that is like it, so that
a chain of small steps does not run away. Judgements come before everything. A claim's id is a hash of its first statement's.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from saidby.records import Doubt, Tie

LIKELY: Final = 0.45
"""The chance of being the same as one member at least, without which no claim is joined."""
JOIN: Final = 0.35
"""The mean chance of being the same as a claim's members from which a statement joins it."""
MERGE: Final = 0.8
"""The mean chance from which a statement that is the same as the members of two claims makes them one."""
_SURE: Final = 0.7
"""The score from which "different" keeps two claims apart."""

Pair = tuple[str, str]


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """What people have judged, as pairs of statement ids in either order."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()

    def partners(self, id: str, pairs: frozenset[Pair]) -> frozenset[str]:
        """Return whom some pairs bind a statement to."""
        return frozenset(b if a == id else a for a, b in pairs if id in (a, b))


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """What became of the statements.

    Attributes:
        claim: of each new statement.
        merged: claims that are part of another now, by their ids: all their statements go with them.
        doubts: claims that may be one.
    """

    claim: dict[str, str]
    merged: dict[str, str]
    doubts: tuple[Doubt, ...] = ()


def claim_id(first: str) -> str:
    """Return the id of the claim that a statement begins."""
    return hashlib.blake2b(f"claim {first}".encode(), digest_size=8).hexdigest()


def gather(new: Sequence[str], ties: Iterable[Tie], claims: Mapping[str, str], judged: Judged | None = None) -> Gathered:
    """Give each new statement its claim: one that is there, or its own.

    Args:
        new: ids of the statements to place, earliest first.
        ties: of each to statements before it, in the case or among the new; those among the old are taken as well where they are known.
        claims: the claim of every statement that a tie or a judgement is about, and that has one.
        judged: what people have said; it wins.
    """
    work = _Work(claims, ties, judged or Judged())
    for id in new:
        work.place(id)
    return Gathered(claim={id: work.root(work.claim[id]) for id in new}, merged=work.all_merged(), doubts=tuple(work.doubts))


class _Work:
    """Claims as they grow."""

    def __init__(self, claims: Mapping[str, str], ties: Iterable[Tie], judged: Judged) -> None:
        self.claim = dict(claims)
        self.judged = judged
        self.chances: dict[str, dict[str, float]] = defaultdict(dict)
        self.apart: set[Pair] = {tuple(sorted(pair)) for pair in judged.different}  # type: ignore[misc]
        self.merged: dict[str, str] = {}
        self.doubts: list[Doubt] = []
        for one in ties:
            self._keep(one)

    def _keep(self, one: Tie) -> None:
        score = _same(one)
        self.chances[one.a][one.b] = self.chances[one.b][one.a] = score
        if one.relation == "answer" or (one.relation == "different" and one.score >= _SURE):
            self.apart.add((min(one.a, one.b), max(one.a, one.b)))

    def root(self, claim: str) -> str:
        """The claim that a claim is part of now."""
        while claim in self.merged:
            claim = self.merged[claim]
        return claim

    def all_merged(self) -> dict[str, str]:
        return {claim: self.root(claim) for claim in self.merged}

    def place(self, id: str) -> None:
        bound = [self.root(self.claim[one]) for one in self.judged.partners(id, self.judged.same) if one in self.claim]
        means = self._means(id)
        fitting = sorted((claim for claim, mean in means.items() if mean >= JOIN), key=lambda claim: (-means[claim], claim))
        own = claim_id(id)
        self.claim[id] = min(bound) if bound else fitting[0] if fitting else own
        for other in bound:
            self._merge(self.claim[id], other)
        for other in fitting:
            self._perhaps_merge(id, other, means)

    def _means(self, id: str) -> dict[str, float]:
        """For each claim that a tie leads to: how surely its members are the same as a statement, on average."""
        found: dict[str, list[float]] = defaultdict(list)
        for other, score in self.chances[id].items():
            if other in self.claim and other != id:
                found[self.root(self.claim[other])].append(score)
        forbidden = {self.root(self.claim[one]) for one in self.judged.partners(id, self.judged.different) if one in self.claim}
        return {claim: _mean(scores) for claim, scores in found.items() if claim not in forbidden}

    def _perhaps_merge(self, id: str, other: str, means: Mapping[str, float]) -> None:
        """Two claims that one statement fits: one claim where it fits both well and nothing keeps them apart, else a doubt."""
        mine = self.root(self.claim[id])
        other = self.root(other)
        if mine == other:
            return
        score = min(means.get(mine, 1.0), means.get(other, 0.0))
        if score >= MERGE and not self._kept_apart(mine, other):
            self._merge(mine, other)
        elif score >= JOIN and not self._parted(mine, other, self.judged.different):
            self.doubts.append(Doubt(about="claim", a=mine, b=other, score=round(score, 4), reason="a statement fits both"))

    def _merge(self, a: str, b: str) -> None:
        """The claim of either that was there first keeps its name; which that is, the statements' order tells."""
        a, b = self.root(a), self.root(b)
        if a != b:
            order = list(dict.fromkeys(self.root(claim) for claim in self.claim.values()))
            first, second = sorted((a, b), key=order.index)
            self.merged[second] = first

    def _kept_apart(self, a: str, b: str) -> bool:
        """Whether a tie or a judgement says of a statement of each that they differ."""
        return self._parted(a, b, self.apart)

    def _parted(self, a: str, b: str, pairs: Iterable[Pair]) -> bool:
        """Whether two claims have each a statement of one of these pairs; who judged such a pair is not asked about the two again."""
        found = ({self.root(self.claim.get(x, x)), self.root(self.claim.get(y, y))} for x, y in pairs)
        return any(pair == {a, b} for pair in found)


def _same(one: Tie) -> float:
    """The chance that a tie's two are the same."""
    return {"same": one.score, "unsure": one.score, "different": 1 - one.score, "answer": 0.0}[one.relation]


def _mean(scores: Sequence[float]) -> float:
    """The mean of the two best, unless nobody is likely the same; then none. One against a single member is as good as two."""
    best = sorted(scores)[-2:]
    return sum(best) / len(best) if best[-1] >= LIKELY else 0.0
