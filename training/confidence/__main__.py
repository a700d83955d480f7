"""Fit how sure the reader is of what the network finds, and write it into the model folder.

    python -m training.confidence POLNEAR/dev

On dev, because the network was trained on the train split and is surer there than right. All of dev is used for what ships; what to
expect on other articles ``python -m bench.calibration`` tells, by folds that are held out.
"""

import argparse
from pathlib import Path
from typing import get_args

from saidby.attribution.confidence import NETWORK
from saidby.attribution.measured import Asked, Parameters
from training.attribution.corpus import load
from training.confidence.examples import examples
from training.confidence.held_out import counted, fitted
from training.confidence.store import store, stored, with_network


def main() -> None:
    """Read, fit, store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", type=Path)
    read = list(examples(load(parser.parse_args().split)))
    questions: tuple[Asked, ...] = get_args(Asked)
    weights = {asked: fitted(read, asked) for asked in questions}
    rules = {f"{asked}: {NETWORK}": counted(read, asked) for asked in questions}
    store(with_network(Parameters(weights, stored().rules), rules))
    print(*(f"{name}: {measured.right} of {measured.of}" for name, measured in rules.items()), sep="\n")


if __name__ == "__main__":
    main()
