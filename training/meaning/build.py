"""The whole way, in one command: from the base weights to the ``meaning.onnx`` that ships.

    python -m training.meaning.build POLNEAR [--into src/saidby/models/en-1] [--width 256] [--full]

POLNEAR is the folder with ``train/``: the directions to keep are those of its contents. Nothing else is learned. A few minutes on
two cores. ``--full`` keeps 32 bits, to see what 8 cost. Then ``python -m training.meaning.compare`` measures what ships.
"""

import argparse
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from saidby.language.pieces import tokenizer
from training.attribution.base import base_weights
from training.attribution.corpus import load
from training.manifest import write_manifest
from training.meaning.network import WIDTH, MeaningGraph

LONGEST, SAMPLE = 128, 6000
"""Pieces of a text that are read; contents that the directions are taken from."""


def contents(folder: Path) -> list[str]:
    """Every so many of the contents of the corpus, as they stand."""
    found = [" ".join(item.text[start:end] for start, end in gold["content"]) for item in load(folder) for gold in item.gold]
    return found[:: max(1, len(found) // SAMPLE)]


def numbered(text: str) -> Tensor:
    """The pieces of a text, between the marks, as the graph takes them."""
    marks = [tokenizer().token_to_id(mark) for mark in ("[CLS]", "[SEP]")]
    ids = tokenizer().encode(text, add_special_tokens=False).ids[: LONGEST - 2]
    return torch.tensor([[marks[0], *ids, marks[1]]])


@torch.no_grad()
def built(folder: Path, width: int) -> MeaningGraph:
    """Take the base network and keep the directions of the corpus' contents."""
    graph = MeaningGraph(base_weights())
    graph.keep(torch.stack([graph(numbered(text)) for text in contents(folder)]), width)
    return graph


def write(graph: MeaningGraph, path: Path, full: bool) -> None:
    """Export the graph for a text of any length, in 8 bits unless ``full``."""
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "meaning.onnx"
        torch.onnx.export(
            graph, (torch.randint(1000, 2000, (1, 24)),), str(plain), input_names=["ids"], output_names=["vector"],
            dynamic_axes={"ids": {1: "n"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        if full:
            path.write_bytes(plain.read_bytes())
        else:
            quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--into", type=Path, default=Path("src/saidby/models/en-1"))
    parser.add_argument("--width", type=int, default=WIDTH)
    parser.add_argument("--full", action="store_true", help="32-bit floats")
    args = parser.parse_args()
    write(built(args.polnear / "train", args.width), args.into / "meaning.onnx", args.full)
    write_manifest(args.into)


if __name__ == "__main__":
    main()
