"""The whole way, in one command: from the corpora to the ``names.onnx`` that ships, over the encoder that ships.

    python -m training.names.build POLNEAR GUM [--into src/saidby/models/en-1]

POLNEAR is the folder with ``train/``, GUM the folder with ``GUM_*.conllu``. About a quarter of an hour on two cores. Seeds are
fixed; sums on another number of threads differ in the last digits. Then ``bench.names`` measures what ships.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

import torch

from saidby.language.encoder import Encoder
from training.manifest import write_manifest
from training.names.corpus import Labelled, polnear
from training.names.examples import examples
from training.names.frames import framed
from training.names.gum import gum
from training.names.invent import recased, renamed
from training.names.network import NamesGraph, NameTagger, embeddings, ready
from training.names.train import SEED, trained

COPIES, FRAMED, GUM_COPIES = 1, 1500, 1
"""Copies of each article with invented names; texts of frames; the same copies of GUM, which is small and gold, as it is and renamed."""
UPPER, LOWER = 0.06, 0.06
"""How many copies stand in capitals, or without any."""


def material(polnear_folder: Path, gum_folder: Path) -> Iterator[Labelled]:
    """Yield every text to train on."""
    articles, gold = polnear(polnear_folder / "train"), gum(gum_folder)
    yield from articles
    for copy in range(COPIES):
        yield from (_recased_at_times(renamed(item, SEED + copy), copy) for item in articles)
    for copy in range(GUM_COPIES):
        yield from gold
        yield from (_recased_at_times(renamed(item, SEED + copy), copy) for item in gold)
    yield from framed(FRAMED, SEED)


def _recased_at_times(item: Labelled, copy: int) -> Labelled:
    chance = random.Random(f"{SEED} case {copy} {item.name}").random()
    return recased(item, str.upper) if chance < UPPER else recased(item, str.lower) if chance < UPPER + LOWER else item


def write(tagger: NameTagger, path: Path) -> None:
    """Export the tagger for one window of any length."""
    torch.onnx.export(
        NamesGraph(tagger).eval(), ready(), str(path), input_names=["hidden", "features", "edges"], output_names=["tags"],
        dynamic_axes={name: {0: "w"} for name in ("hidden", "features", "edges", "tags")}, opset_version=17, dynamo=False,
    )  # fmt: skip


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("gum", type=Path)
    parser.add_argument("--into", type=Path, default=Path("src/saidby/models/en-1"))
    args = parser.parse_args()
    encoded = list(examples(material(args.polnear, args.gum), Encoder()))
    print(f"{len(encoded)} windows", flush=True)
    write(trained(encoded, embeddings(args.into / "encoder.onnx")), args.into / "names.onnx")
    write_manifest(args.into)


if __name__ == "__main__":
    main()
