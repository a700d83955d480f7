r"""PolNeAR's figures, aligned by cue: how a reader's attributions agree with an annotator's.

A prediction and a gold attribution are paired, one to one, by decreasing Jaccard index of their cues' words; a word is a
maximal run of ``\w``. *match*: pairs; *… exact*: pairs whose words of that role are the same; *all exact*: in all three
roles; *… words*: shared words of a role in pairs. Precision is over all predictions that have the role, recall over all
gold attributions that have it; a gold attribution without a cue is left out.
"""

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

ROLES = ("source", "cue", "content")
SHOWN = ("match", "cue exact", "source exact", "content exact", "all exact", "source words", "content words")
Predicted = dict[str, list[tuple[int, int]]]
WordSets = dict[str, frozenset[int]]
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Figure:
    """Counts and what follows from them, in per cent."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: "Figure") -> "Figure":
        return Figure(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Right ones among the predicted."""
        return 100 * self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Right ones among the gold."""
        return 100 * self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.predicted + self.gold
        return 200 * self.right / both if both else 0.0


def score(items: Sequence[tuple[str, Sequence[Predicted]]], predictions: Sequence[Sequence[Predicted]]) -> dict[str, Figure]:
    """Score articles, given as (text, gold), against predictions in the same order."""
    total = {name: Figure() for name in SHOWN}
    for (text, gold), predicted in zip(items, predictions, strict=True):
        for name, figure in count(text, gold, predicted).items():
            total[name] += figure
    return total


def divided(text: str, gold: Sequence[Predicted], predicted: Sequence[Predicted], quoted: bool) -> tuple[list[Predicted], list[Predicted]]:
    """Keep the attributions whose content is quoted (a double quotation mark in it), or those whose is not.

    A prediction goes with the gold attribution that it is paired with; unpaired, it goes by its own looks.
    """
    index = Index(text)
    pairs = {p: g for g, p in aligned([index.sets(at) for at in gold], [index.sets(at) for at in predicted])}
    kept_gold = [at for at in gold if _quoted(text, at, 0) == quoted]
    kept = [at for p, at in enumerate(predicted) if (_quoted(text, gold[pairs[p]], 0) if p in pairs else _quoted(text, at, 2)) == quoted]
    return kept_gold, kept


def _quoted(text: str, at: Predicted, margin: int) -> bool:
    return any(mark in text[max(0, a - margin) : b + margin] for a, b in at["content"] for mark in '"“”„‟«»')


def count(text: str, gold: Sequence[Predicted], predicted: Sequence[Predicted]) -> dict[str, Figure]:
    """Count one article."""
    index = Index(text)
    ours = [index.sets(at) for at in predicted]
    theirs = [sets for sets in map(index.sets, gold) if sets["cue"]]
    pairs = [(theirs[g], ours[p]) for g, p in aligned(theirs, ours)]
    figures = {"match": Figure(len(pairs), len(ours), len(theirs))}
    figures["all exact"] = Figure(sum(all(g[r] == p[r] for r in ROLES) for g, p in pairs), len(ours), len(theirs))
    for role in ROLES:
        have = sum(bool(p[role]) for p in ours), sum(bool(g[role]) for g in theirs)
        figures[f"{role} exact"] = Figure(sum(bool(g[role]) and g[role] == p[role] for g, p in pairs), *have)
        words = sum(len(p[role]) for p in ours), sum(len(g[role]) for g in theirs)
        figures[f"{role} words"] = Figure(sum(len(g[role] & p[role]) for g, p in pairs), *words)
    return {name: figures[name] for name in SHOWN}


def exact_pairs(text: str, gold: Sequence[Predicted], predicted: Sequence[Predicted]) -> list[int]:
    """Say where the cues begin of the gold attributions that were read exactly in all three roles."""
    index = Index(text)
    ours = [index.sets(at) for at in predicted]
    theirs = [(at, sets) for at in gold if (sets := index.sets(at))["cue"]]
    pairs = aligned([sets for _, sets in theirs], ours)
    return [theirs[g][0]["cue"][0][0] for g, p in sorted(pairs) if theirs[g][1] == ours[p]]


class Index:
    """Maps spans of a text to the words they overlap."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends = [], []
        for found in _WORD.finditer(text):
            self.starts.append(found.start())
            self.ends.append(found.end())

    def sets(self, at: Predicted) -> WordSets:
        """Return the words of each role."""
        return {role: self.words(at.get(role) or []) for role in ROLES}

    def words(self, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        """Return the words that spans overlap; of marks alone the marks."""
        covered: set[int] = set()
        for start, end in spans:
            covered.update(self.starts[bisect.bisect_right(self.ends, start) : bisect.bisect_left(self.starts, end)])
        if not covered:
            covered.update(i for start, end in spans for i in range(start, end) if not self.text[i].isspace())
        return frozenset(covered)


def aligned(gold: Sequence[WordSets], predicted: Sequence[WordSets]) -> list[tuple[int, int]]:
    """Pair gold and predictions, one to one, by how much of their cues they share."""
    candidates = []
    for g, theirs in enumerate(gold):
        for p, ours in enumerate(predicted):
            if shared := len(theirs["cue"] & ours["cue"]):
                candidates.append((-shared / len(theirs["cue"] | ours["cue"]), g, p))
    pairs: list[tuple[int, int]] = []
    used_gold, used_predicted = set(), set()
    for _, g, p in sorted(candidates):
        if g not in used_gold and p not in used_predicted:
            used_gold.add(g)
            used_predicted.add(p)
            pairs.append((g, p))
    return pairs
