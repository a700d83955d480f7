"""Learn the weights of ``saidby.attribution.weighing`` by gradient descent on the likelihood of the right antecedents.

    python -m training.coreference.train FOLDER WEIGHTS [--folds 5]

FOLDER holds GUM's ``.conllu`` files, without the documents that ``bench.coreference`` sets aside; news, interviews and lives count double.
With ``--folds`` each fold is judged by weights that were learned on the others, which chooses the least probability.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from bench.coreference import ASIDE
from bench.gum import documents
from saidby.attribution.find import Finder
from training.coreference.examples import Example, examples

ROUNDS: Final = 300
RATE: Final = 0.5
DECAY: Final = 2e-3
RARE: Final = 4
"""A feature that is seen less often gets no weight."""
HEAVY: Final = ("news", "interview", "bio")
SHOWN: Final = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8)


def learned(told: Sequence[Example]) -> dict[str, float]:
    """Learn weights: full-batch gradient descent with momentum, L2-regularised."""
    seen = Counter(name for one in told for names in one.told for name in names)
    places = {name: k for k, name in enumerate(sorted(name for name, count in seen.items() if count >= RARE))}
    rows = [[np.array([places[name] for name in names if name in places]) for names in one.told] for one in told]
    weights, speed = np.zeros(len(places)), np.zeros(len(places))
    for _ in range(ROUNDS):
        speed = 0.9 * speed + RATE * (_gradient(weights, told, rows) - DECAY * weights)
        weights = weights + 0.1 * speed
    return {name: round(float(weights[k]), 4) for name, k in places.items() if abs(weights[k]) > 0.005}


def _gradient(weights: np.ndarray, told: Sequence[Example], rows: Sequence[Sequence[np.ndarray]]) -> np.ndarray:
    """The gradient of the mean log-probability that the right ones have together."""
    total = np.zeros_like(weights)
    for one, row in zip(told, rows, strict=True):
        chances = _softmax(np.array([weights[places].sum() for places in row]))
        right = chances * np.array(one.right)
        for places, chance, share in zip(row, chances, right / max(right.sum(), 1e-9), strict=True):
            total[places] += one.weight * (share - chance)
    return total / sum(one.weight for one in told)


def _softmax(scores: np.ndarray) -> np.ndarray:
    shares = np.exp(scores - scores.max())
    return np.asarray(shares / shares.sum())


def judged(weights: dict[str, float], told: Sequence[Example]) -> Iterator[tuple[float, bool, bool]]:
    """For each example the best chance of anybody, whether he is right, and whether somebody is."""
    for one in told:
        chances = _softmax(np.array([sum(weights.get(name, 0.0) for name in names) for names in one.told]))
        best = int(chances[:-1].argmax())
        yield float(chances[best]), one.right[best], any(one.right[:-1])


def _folds(by_document: Sequence[Sequence[Example]], count: int) -> Iterator[tuple[float, bool, bool]]:
    for fold in range(count):
        rest = [one for k, own in enumerate(by_document) if k % count != fold for one in own]
        yield from judged(learned(rest), [one for own in by_document[fold::count] for one in own])


def main() -> None:
    """Read, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    finder = Finder(1)
    chosen = (one for one in documents(args.folder) if one.name not in ASIDE)
    by_document = [list(examples(one, finder, 2.0 if one.name.split("_")[1] in HEAVY else 1.0)) for one in chosen]
    if args.folds:
        found = list(_folds(by_document, args.folds))
        for least in SHOWN:
            tied = [right for chance, right, _ in found if chance >= least]
            print(f"least {least}: tied {len(tied)} of {len(found)}, right {sum(tied)} ({100 * sum(tied) / max(len(tied), 1):.1f} %)")
    weights = learned([one for own in by_document for one in own])
    args.weights.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf8")
    print(f"{sum(map(len, by_document))} pronouns, {len(weights)} weights")


if __name__ == "__main__":
    main()
