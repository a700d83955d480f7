"""Write a trained network as it ships: the narrow one as ``pairs.onnx``, the broad one as ``pairs-words.onnx`` and ``pairs-broad.onnx``.

    python -m training.pairing.export WEIGHTS.pt [--broad] [--into src/saidby/models/en-1]

8 bits, with a temperature for each head (Guo et al., ICML 2017) chosen on the groups and affairs held out, so that a chance is about the
share of right ones. The broad network's table of words is a file by itself, for each file to stay below 100 MB; a few of its activations
are so large that 8 bits would leave little for the others, so they are evened out first (``smooth.py``).
"""

import argparse
import tempfile
from pathlib import Path

import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.manifest import write_manifest
from training.pairing.examples import Pair
from training.pairing.network import PairGraph, PairNetwork, WordGraph
from training.pairing.smooth import smooth
from training.pairing.train import LABELS, Learned, batch, learned, scores

N = 24
"""Pieces of the pair that a graph is drawn with; it takes any number."""
WARMED_ON, SMOOTHED_ON = 3, 100
"""One in so many of what is held out is what temperatures are chosen on, and what shows how large activations become."""


def held_out(source: Learned, head: str, every: int) -> list[Pair]:
    """Return one in so many of the pairs of groups and affairs that are held out."""
    return [*source.held_out(head), *source.affairs_held_out(head)][::every]


def warmth(network: PairNetwork, source: Learned) -> dict[str, float]:
    """Return the temperature of each head under which the pairs held out are least surprising."""
    found = {}
    for head in LABELS:
        pairs = held_out(source, head, WARMED_ON)
        odds, right = scores(head, network, pairs), torch.tensor([pair.label for pair in pairs])
        found[head] = min((0.6 + 0.05 * step for step in range(50)), key=lambda t: F.cross_entropy(odds / t, right).item())
    return found


def write(graph: nn.Module, given: dict[str, Tensor], outputs: list[str], path: Path) -> None:
    """Export for a pair of any length, in 8 bits.

    Args:
        given: inputs by name, with the pieces on the second axis.
        outputs: names of what comes out.
    """
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / path.name
        torch.onnx.export(
            graph, tuple(given.values()), str(plain), input_names=list(given), output_names=outputs,
            dynamic_axes={name: {1: "n"} for name in given}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])


def ship(network: PairNetwork, chosen: dict[str, float], into: Path, broad: bool) -> None:
    """Write the files of a network into a model's folder."""
    ids, kinds, said = torch.randint(1000, 2000, (1, N)), torch.zeros(1, N, dtype=torch.long), ["said", "bearing"]
    if not broad:
        write(PairGraph(network, chosen), {"ids": ids, "kinds": kinds}, said, into / "pairs.onnx")
        return
    words = WordGraph(network)
    write(words, {"ids": ids}, ["words"], into / "pairs-words.onnx")
    write(PairGraph(network, chosen), {"words": words(ids), "kinds": kinds}, said, into / "pairs-broad.onnx")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--broad", action="store_true", help="they are those of the broad network")
    parser.add_argument("--into", type=Path, default=Path("src/saidby/models/en-1"))
    parser.add_argument("--warmth", type=Path, help="weights that never saw what is held out, to choose the temperatures on")
    args = parser.parse_args()
    network, honest = (PairNetwork("broad" if args.broad else "narrow") for _ in range(2))
    network.load_state_dict(torch.load(args.weights, weights_only=True))
    honest.load_state_dict(torch.load(args.warmth or args.weights, weights_only=True))
    source = learned()
    chosen = warmth(honest.eval(), source)
    print(chosen)
    if args.broad:
        smooth(network.eval(), [batch([pair]) for head in LABELS for pair in held_out(source, head, SMOOTHED_ON)])
    ship(network, chosen, args.into, args.broad)
    write_manifest(args.into)


if __name__ == "__main__":
    main()
