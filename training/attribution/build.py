"""The whole way, in one command: from the base weights to the files that ship.

    python -m training.attribution.build --corpus POLNEAR --out runs [--resume] [--into src/saidby/models/en-1]

Trains, chooses among the epochs on dev by the attributions that are right in all three roles, and exports the best. About an hour on two
cores, minutes on a GPU; stopped, it goes on with ``--resume``. Then ``bench.quality`` measures the shipped files, and ``bench.readme``
writes the figures into the model card.
"""

import argparse
from pathlib import Path

from bench.polnear import SHOWN
from training.attribution.evaluate import figures_of
from training.attribution.export import export
from training.attribution.train import EPOCHS, train


def best(corpus: Path, checkpoints: list[Path]) -> Path:
    """Choose on dev, and say how."""
    reached = {}
    for path in checkpoints:
        figures = figures_of(path, corpus / "dev")
        reached[path] = figures["all exact"].f1
        print(path, "  ".join(f"{name} {figures[name].f1:.1f}" for name in SHOWN), flush=True)
    return max(reached, key=lambda path: reached[path])


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with PolNeAR's train/ and dev/")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--into", type=Path, default=Path("src/saidby/models/en-1"))
    parser.add_argument("--resume", action="store_true")
    args = parser.parse_args()
    train(args.corpus, args.out, EPOCHS, args.resume)
    chosen = best(args.corpus, [args.out / f"epoch-{number}.pt" for number in range(1, EPOCHS + 1)])
    print(f"exporting {chosen} into {args.into}")
    export(chosen, args.into, full=False)


if __name__ == "__main__":
    main()
