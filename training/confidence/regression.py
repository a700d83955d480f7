"""Logistic regression with a ridge, by Newton's method; and folds that keep articles whole."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Weights = dict[str, float]
RIDGE = 30.0
"""Weight of the penalty on standardised weights: of 0.3, 1, 3, 10, 30 and 100 the best on held-out folds of PolNeAR dev, by little."""
STEPS = 25


def fit(rows: Sequence[Mapping[str, float]], right: Sequence[bool], ridge: float = RIDGE) -> Weights:
    """Fit a weight for each feature, and "bias"; a feature that never changes gets none."""
    names = list(rows[0])
    x = np.array([[row[name] for name in names] for row in rows])
    mean, spread = x.mean(0), x.std(0)
    spread[spread == 0] = 1.0
    weights = _newton(np.column_stack([np.ones(len(x)), (x - mean) / spread]), np.array(right, dtype=float), ridge)
    plain = weights[1:] / spread
    return {"bias": float(weights[0] - plain @ mean), **{name: float(w) for name, w in zip(names, plain, strict=True)}}


def _newton(x: Floats, y: Floats, ridge: float) -> Floats:
    penalty = np.diag([0.0, *[ridge] * (x.shape[1] - 1)])
    weights: Floats = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        slope = x.T @ (p - y) + penalty @ weights
        bend = (x * (p * (1 - p))[:, None]).T @ x + penalty + 1e-6 * np.eye(len(weights))
        weights = weights - np.linalg.solve(bend, slope)
    return weights


def predict(weights: Weights, row: Mapping[str, float]) -> float:
    """Return the probability that the weights give to a row."""
    total = weights["bias"] + sum(weights[name] * value for name, value in row.items())
    return float(1 / (1 + np.exp(-np.clip(total, -30, 30))))


def folds(articles: Sequence[str], number: int = 5) -> dict[str, int]:
    """Deal the articles out to folds, in the order of their names, so that each outlet is in every fold."""
    return {name: k % number for k, name in enumerate(sorted(set(articles)))}
