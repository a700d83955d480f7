"""Confidences as they would be for articles that nothing was fitted on."""

from collections.abc import Sequence

from saidby.attribution.measured import Asked, Measured
from training.confidence.examples import Example
from training.confidence.regression import RIDGE, Weights, fit, folds, predict


def fitted(examples: Sequence[Example], asked: Asked, ridge: float = RIDGE) -> Weights:
    """Fit one question on the examples that have an answer to it."""
    rows = [example for example in examples if asked in example.right]
    return fit([example.features for example in rows], [example.right[asked] for example in rows], ridge)


def counted(examples: Sequence[Example], asked: Asked) -> Measured:
    """Count how often the network was right; what was never measured is thought as good."""
    answers = [example.right[asked] for example in examples if asked in example.right]
    return Measured(sum(answers), len(answers))


def held_out(examples: Sequence[Example], asked: Asked, ridge: float = RIDGE) -> list[tuple[float, bool]]:
    """Return confidence and answer of each example, its own fold left out of the fitting."""
    fold = folds([example.article for example in examples])
    pairs: list[tuple[float, bool]] = []
    for k in sorted(set(fold.values())):
        weights = fitted([example for example in examples if fold[example.article] != k], asked, ridge)
        here = [example for example in examples if fold[example.article] == k and asked in example.right]
        pairs += [(predict(weights, example.features), example.right[asked]) for example in here]
    return pairs
