"""Choose how much a network's reading of bearing counts beside what the rules read.

    python -m training.bearing.weigh CANDIDATES.jsonl [--case stand --case demo]

Fits the weights of ``saidby.positions.learned`` on candidates of gold cases (``python -m training.pairing.cases`` writes them): a
conditional logit over the bearings (McFadden, 1974), held near nothing by a ridge. The cases should be ones that the network has not
learned from; it prints macro-F1 with each case left out in turn, of the rules and of the network alone, and the weights of all together.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from saidby.language.pairing import BEARINGS, Pairing, asked, bearing
from training.pairing.cases import NONE, Candidate
from training.pairing.kept import read

Floats = npt.NDArray[np.float64]
NAMES: Final = (
    "network", "network_none", "rule", "score", "rule_none", "silent", "bias", "near", "share", "around", "context",
    *(f"prior {label}" for label in BEARINGS[1:]),
)  # fmt: skip
RIDGE, STEPS, RATE, LEAST = 0.003, 3000, 0.05, 1e-4


def chances(found: Sequence[Candidate], pairing: Pairing) -> Floats:
    """Return what the network reads of each candidate, over an issue's wordings: ``[n, 6]``."""
    rows = [pairing.bearing([(asked(one, each.holder), bearing(each.text)) for one in each.propositions]).mean(0) for each in found]
    return np.array(rows, np.float64)


def measures(found: Sequence[Candidate], read_as: Floats) -> Floats:
    """Return what speaks for each bearing of each candidate: ``[n, 6, len(NAMES)]``."""
    x = np.zeros((len(found), len(BEARINGS), len(NAMES)))
    at = {name: place for place, name in enumerate(NAMES)}
    logs = np.log(np.maximum(LEAST, read_as))
    x[:, 1:, at["network"]], x[:, 0, at["network_none"]], x[:, 0, at["bias"]] = logs[:, 1:], logs[:, 0], 1.0
    for row, one in enumerate(found):
        label, score, rule = one.ruled
        if label == NONE:
            x[row, 0, at["rule_none"]], x[row, 0, at["silent"]] = 1.0, float(rule == "silent")
        else:
            x[row, BEARINGS.index(label), [at["rule"], at["score"]]] = 1.0, score
        x[row, 0, [at[name] for name in ("near", "share", "around", "context")]] = [-value for value in one.telling]
    for place, label in enumerate(BEARINGS[1:], 1):
        x[:, place, at[f"prior {label}"]] = 1.0
    return x


def fitted(x: Floats, gold: Sequence[int]) -> Floats:
    """Fit by Adam; nothing but the bias and the priors is let off the ridge."""
    weights, first, second = np.zeros(len(NAMES)), np.zeros(len(NAMES)), np.zeros(len(NAMES))
    right = x[np.arange(len(x)), gold].mean(0)
    ridge = np.array([0.0 if name == "bias" else RIDGE for name in NAMES])
    for step in range(1, STEPS + 1):
        share = _softmax(x @ weights)
        slope = np.einsum("nl,nlk->k", share, x) / len(x) - right + ridge * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def _softmax(odds: Floats) -> Floats:
    raised = np.exp(odds - odds.max(1, keepdims=True))
    softened: Floats = raised / raised.sum(1, keepdims=True)
    return softened


def macro(found: Sequence[Candidate], guess: Sequence[str]) -> float:
    """Return the mean F1 of the bearings, "none" left out, in per cent; any bearing that the gold accepts is right."""
    ones = []
    for label in BEARINGS[1:]:
        right = sum(one == label and label in each.gold for one, each in zip(guess, found, strict=True))
        wrong = sum(one == label and label not in each.gold for one, each in zip(guess, found, strict=True))
        missed = sum(each.gold[0] == label and one not in each.gold for one, each in zip(guess, found, strict=True))
        ones.append(2 * right / max(1, 2 * right + wrong + missed))
    return 100 * sum(ones) / len(ones)


def _named(odds: Floats) -> list[str]:
    return [BEARINGS[int(place)] for place in odds.argmax(1)]


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("candidates", type=Path)
    parser.add_argument("--case", action="append", default=[])
    args = parser.parse_args()
    found = [one for one in read(args.candidates, Candidate) if one.gold and (not args.case or one.case in args.case)]
    read_as = chances(found, Pairing(1))
    x, gold = measures(found, read_as), [BEARINGS.index(one.gold[0]) for one in found]
    cases = list(dict.fromkeys(one.case for one in found))
    for case in cases if len(cases) > 1 else ():
        mine = np.array([one.case == case for one in found])
        there = [one for one in found if one.case == case]
        weights = fitted(x[~mine], [label for label, own in zip(gold, mine, strict=True) if not own])
        told = {"rules": [one.ruled[0] for one in there], "network": _named(read_as[mine]), "together": _named(x[mine] @ weights)}
        print(case, len(there), "  ".join(f"{name} {macro(there, guess):.1f}" for name, guess in told.items()), flush=True)
    weights = fitted(x, gold)
    print({name: round(float(weight), 2) for name, weight in zip(NAMES, weights, strict=True)})
    print(f"all, fitted on all: {macro(found, _named(x @ weights)):.1f}")


if __name__ == "__main__":
    main()
