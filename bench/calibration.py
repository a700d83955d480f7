"""Is the reader as sure as it is right? Reliability tables on PolNeAR.

    python -m bench.calibration POLNEAR/dev [--on QUESTION] [--release]
    python -m bench.calibration --gold dev|second|aside

For each question of ``saidby.attribution.confidence``: ten bins of confidence, with how many readings, how sure they were on the average
and how many were right; ECE (the mean distance of the two, weighted by count) and the Brier score (mean squared error), in hundredths.
*before* is the network's probability of the cue, as it was; *held out* is fitted anew five times, on four fifths of the articles, and
measured on the fifth that is left; this is what to expect elsewhere. *shipped* uses what ships, which was fitted on all of dev, so that on
dev it flatters itself. Floors hold 100 less ECE, and 100 less Brier score, held out.

``--gold`` asks the same of the statements of our gold texts, where nothing was fitted but the shares of rules: whether they stand.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

from bench.floors import hold
from bench.gold import Part, texts
from bench.sourcing import reader
from bench.verdicts import Judge
from saidby.attribution.measured import Asked, parameters
from training.attribution.corpus import Annotated, load
from training.confidence.examples import Example, examples
from training.confidence.held_out import held_out
from training.confidence.regression import predict

BINS = 10
Pairs = Sequence[tuple[float, bool]]


class Bin(NamedTuple):
    """Readings of about the same confidence: from where, how many, how sure on the average, how many of them right."""

    least: float
    readings: int
    sure: float
    right: float


def reliability(pairs: Pairs) -> list[Bin]:
    """Sort confidences and answers into bins of equal width; empty ones are left out."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for sure, right in pairs:
        bins[min(int(sure * BINS), BINS - 1)].append((sure, right))
    return [_bin(k / BINS, found) for k, found in enumerate(bins) if found]


def _bin(least: float, found: Pairs) -> Bin:
    count = len(found)
    return Bin(least, count, sum(sure for sure, _ in found) / count, sum(right for _, right in found) / count)


def ece(pairs: Pairs) -> float:
    """Return the expected calibration error, in hundredths."""
    return 100 * sum(b.readings * abs(b.sure - b.right) for b in reliability(pairs)) / max(len(pairs), 1)


def brier(pairs: Pairs) -> float:
    """Return the mean squared error of the confidences, in hundredths."""
    return 100 * sum((sure - right) ** 2 for sure, right in pairs) / max(len(pairs), 1)


def before(read: Sequence[Example], asked: Asked) -> Pairs:
    """Pair the network's probability of the cue with the answer."""
    return [(example.sure, example.right[asked]) for example in read if asked in example.right]


def shipped(read: Sequence[Example], asked: Asked) -> Pairs:
    """Pair what ships with the answer."""
    weights = parameters().weights[asked]
    return [(predict(weights, example.features), example.right[asked]) for example in read if asked in example.right]


def table(asked: Asked, columns: dict[str, Pairs]) -> Iterator[str]:
    """Yield the lines of one question's table: a row a bin, and for each way of being sure count, confidence and share right."""
    yield f"| {asked} | " + " | ".join(f"{name}: readings | sure | right" for name in columns) + " |"
    yield "|---|" + "---:|---:|---:|" * len(columns)
    bins = {name: {round(b.least * BINS): b for b in reliability(pairs)} for name, pairs in columns.items()}
    for k in range(BINS):
        if any(k in found for found in bins.values()):
            yield f"| {k / BINS:.1f}–{(k + 1) / BINS:.1f} | " + " | ".join(_cell(found.get(k)) for found in bins.values()) + " |"
    yield "| ECE, Brier | " + " | ".join(f"{len(pairs)} | {ece(pairs):.1f} | {brier(pairs):.1f}" for pairs in columns.values()) + " |\n"


def _cell(b: Bin | None) -> str:
    return f"{b.readings} | {100 * b.sure:.0f} | {100 * b.right:.0f}" if b else " | | "


def on_gold(part: Part) -> Pairs:
    """Pair the confidence of each statement read in our gold texts with whether it stands."""
    read = reader()
    judges = (Judge(text.name, text.parsed.text, text.parsed, read.read_text(text.parsed.text)) for text in texts(part))
    return [(ours.confidence, all(judge.standing(one, ours).values())) for judge in judges for one, ours in judge.answered()]


def main() -> None:
    """Read, print, hold against the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", type=Path, nargs="?", help="a split of PolNeAR")
    parser.add_argument("--gold", choices=("dev", "second", "aside"), help="our gold texts instead")
    parser.add_argument("--on", choices=get_args(Asked), help="print the table of this question alone")
    parser.add_argument("--release", action="store_true", help="pin these figures as floors")
    args = parser.parse_args()
    if args.gold:
        print(*table("stands", {f"gold {args.gold}": on_gold(args.gold)}), sep="\n")
        return
    if args.split is None:
        parser.error("name a split of PolNeAR, or --gold")
    items = load(args.split)
    read = list(examples(items))
    questions: tuple[Asked, ...] = get_args(Asked)
    apart = {asked: held_out(read, asked) for asked in questions}
    for asked in (args.on,) if args.on else questions:
        print(*table(asked, {"before": before(read, asked), "held out": apart[asked], "shipped": shipped(read, asked)}), sep="\n")
    sys.exit("\n".join(hold(f"calibration {args.split.name}", _digest(items), figures(apart), args.release)) or None)


def figures(apart: Mapping[Asked, Pairs]) -> dict[str, float]:
    """Return what the floors hold."""
    errors = {f"{asked}, {name}": error(pairs) for asked, pairs in apart.items() for name, error in (("ECE", ece), ("Brier", brier))}
    return {name: 100 - error for name, error in errors.items()}


def _digest(items: Sequence[Annotated]) -> str:
    """Say which texts and which gold the figures are for."""
    return hashlib.sha256(repr([[item.text, item.gold] for item in items]).encode()).hexdigest()[:16]


if __name__ == "__main__":
    main()
