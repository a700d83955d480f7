"""Write the trained network as ``pairs.onnx``.

    python -m training.pairing.export WEIGHTS.pt [--into src/saidby/models/en-1]

8 bits, with a temperature for each head (Guo et al., ICML 2017) chosen on the groups held out, so that a chance is about the share of
right ones.
"""

import argparse
import tempfile
from pathlib import Path

import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.manifest import write_manifest
from training.pairing.network import PairGraph, PairNetwork
from training.pairing.train import LABELS, learned, scores


def warmth(network: PairNetwork) -> dict[str, float]:
    """Return the temperature of each head under which the pairs held out are least surprising."""
    source = learned()
    found = {}
    for head in LABELS:
        pairs = [*source.held_out(head), *source.affairs_held_out(head)]
        odds, right = scores(head, network, pairs), torch.tensor([pair.label for pair in pairs])
        found[head] = min((0.6 + 0.05 * step for step in range(50)), key=lambda t: F.cross_entropy(odds / t, right).item())
    return found


def write(graph: PairGraph, path: Path) -> None:
    """Export for a pair of any length, in 8 bits."""
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "pairs.onnx"
        torch.onnx.export(
            graph, (torch.randint(1000, 2000, (1, 24)), torch.zeros(1, 24, dtype=torch.long)), str(plain), input_names=["ids", "kinds"],
            output_names=["said", "bearing"], dynamic_axes={"ids": {1: "n"}, "kinds": {1: "n"}}, opset_version=17, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--into", type=Path, default=Path("src/saidby/models/en-1"))
    parser.add_argument("--warmth", type=Path, help="weights that never saw the groups held out, to choose the temperatures on")
    args = parser.parse_args()
    network, honest = PairNetwork(), PairNetwork()
    network.load_state_dict(torch.load(args.weights, weights_only=True))
    honest.load_state_dict(torch.load(args.warmth or args.weights, weights_only=True))
    chosen = warmth(honest.eval())
    print(chosen)
    write(PairGraph(network, chosen), args.into / "pairs.onnx")
    write_manifest(args.into)


if __name__ == "__main__":
    main()
