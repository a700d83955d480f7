"""How alike two groupings of the same things are: B-cubed, and pairs.

B-cubed after Bagga and Baldwin, "Algorithms for Scoring Coreference Chains" (1998): for each element, the share of its group in the reading
that is of its group in the gold (precision), and of its group in the gold that is in its group in the reading (recall); then the mean over
the elements, every element of the same weight. A grouping is given as a label for each element; what has no label is a group of its own.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import NamedTuple


class Figure(NamedTuple):
    """Precision and recall, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return their harmonic mean, 0 where both are."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0


def b_cubed(gold: Mapping[Hashable, Hashable], read: Mapping[Hashable, Hashable]) -> Figure:
    """Score a grouping by B-cubed.

    Args:
        gold: the label of every element.
        read: the label of those that the reading has; the others are each alone.
    """
    labels = {element: read.get(element, ("alone", element)) for element in gold}
    ours, theirs = Counter(labels.values()), Counter(gold.values())
    both = Counter((gold[element], labels[element]) for element in gold)
    shared = {element: both[gold[element], labels[element]] for element in gold}
    precision = sum(shared[element] / ours[labels[element]] for element in gold)
    recall = sum(shared[element] / theirs[gold[element]] for element in gold)
    return Figure(precision / len(gold), recall / len(gold)) if gold else Figure(1.0, 1.0)


def pairwise(gold: Mapping[Hashable, Hashable], read: Mapping[Hashable, Hashable]) -> Figure:
    """Score a grouping by the pairs that it holds together: of the read ones how many are right, of the right ones how many are read.

    Elements that only the reading groups (an article wrongly called a copy) count against precision.
    """
    ours, theirs = _pairs(Counter(read.values())), _pairs(Counter(gold.values()))
    right = _pairs(Counter((gold[element], label) for element, label in read.items() if element in gold))
    return Figure(right / ours if ours else float(not theirs), right / theirs if theirs else 1.0)


def _pairs(groups: "Counter[Hashable] | Counter[tuple[Hashable, Hashable]]") -> int:
    return sum(size * (size - 1) // 2 for size in groups.values())
