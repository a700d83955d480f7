"""Compare ways to a vector of meaning on pairs of our own fiction: what ships, 32 bits, and a projection of the reader's own encoder.

    python -m training.meaning.compare PAIRS.txt… [--head POLNEAR] [--graph OTHER.onnx]

Prints for each the area under the curve of same against different, the best F1, and texts a second on one processor. ``--head``
fits the projection (ridge regression from the averaged states of ``encoder.onnx`` to the base network's vectors of PolNeAR's contents).
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime
import torch

from saidby.language.encoder import Encoder
from saidby.language.meaning import Meaning
from saidby.language.pieces import pieces
from training.attribution.base import base_weights
from training.meaning.build import contents, numbered
from training.meaning.network import MeaningGraph

Vectors = npt.NDArray[np.float32]
Way = Callable[[Sequence[str]], Vectors]
RIDGE = 30.0


def pairs(path: Path) -> list[tuple[bool, str, str]]:
    """Read pairs: whether they are the same claim, and the two contents."""
    rows = (line.split(" | ") for line in path.read_text("utf8").splitlines() if line and not line.startswith("#"))
    return [(kind == "same", a, b) for kind, a, b in rows]


def states(texts: Sequence[str]) -> Vectors:
    """Return the averaged states of the reader's own encoder."""
    encoder = Encoder(1)
    return np.stack([encoder.states(pieces(text))[0].hidden.mean(0) for text in texts])


@torch.no_grad()
def plain(texts: Sequence[str]) -> Vectors:
    """Return the vectors of the base network in 32 bits."""
    graph = MeaningGraph(base_weights())
    return torch.stack([graph(numbered(text)) for text in texts]).numpy()


def head(folder: Path) -> Way:
    """Fit a projection of the reader's states to the base network's vectors."""
    texts = [text for text in contents(folder) if text.strip()]
    x, y = states(texts), plain(texts)
    mean = x.mean(0)
    weights = np.linalg.solve((x - mean).T @ (x - mean) + RIDGE * np.eye(x.shape[1]), (x - mean).T @ y)
    return lambda new: _unit((states(new) - mean) @ weights)


def graph(path: Path) -> Way:
    """Use a graph that does not ship."""
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    return lambda texts: np.stack([session.run(None, {"ids": numbered(text).numpy()})[0] for text in texts])


def _unit(vectors: Vectors) -> Vectors:
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def report(name: str, way: Way, rows: Sequence[tuple[bool, str, str]]) -> None:
    """Print one line of figures."""
    way([rows[0][1]])
    start = time.perf_counter()
    a, b = way([row[1] for row in rows]), way([row[2] for row in rows])
    rate = 2 * len(rows) / (time.perf_counter() - start)
    same, near = np.array([row[0] for row in rows]), (a * b).sum(1)
    above = (near[same][:, None] > near[~same]).mean()
    best = max(2 * (same & (near >= at)).sum() / (same.sum() + (near >= at).sum()) for at in near)
    print(f"{name:12} area {above:.3f}  best F1 {100 * best:.1f}  {rate:.0f} texts a second", flush=True)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, nargs="+")
    parser.add_argument("--head", type=Path)
    parser.add_argument("--graph", type=Path)
    args = parser.parse_args()
    rows = [row for path in args.pairs for row in pairs(path)]
    report("ships", Meaning(1).of, rows)
    report("32 bits", plain, rows)
    if args.graph:
        report("graph", graph(args.graph), rows)
    if args.head:
        report("head", head(args.head), rows)


if __name__ == "__main__":
    main()
