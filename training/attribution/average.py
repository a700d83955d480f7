"""Average the weights of branches that grew from one start (model soups, Wortsman et al., ICML 2022).

python -m training.attribution.average A.pt B.pt... --into MEAN.pt
"""

import argparse
from pathlib import Path

import torch


def average(checkpoints: list[Path], into: Path) -> None:
    """Write the mean of the weights."""
    states = [torch.load(path, map_location="cpu") for path in checkpoints]
    torch.save({name: torch.stack([state[name].float() for state in states]).mean(0) for name in states[0]}, into)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--into", type=Path, required=True)
    args = parser.parse_args()
    average(args.checkpoints, args.into)


if __name__ == "__main__":
    main()
