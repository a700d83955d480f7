"""Turn a checkpoint into the files that ship: two ONNX graphs, the tokenizer, a manifest with their hashes.

    python -m training.attribution.export EPOCH.pt [--into src/saidby/models/en-1] [--full]

The encoder's matrices become 8-bit integers (weights a channel, activations as they come), its word embeddings 8-bit with
a scale a row; ``--full`` keeps 32 bits, to see what that costs.
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.attribution.base import base_weights
from training.attribution.network import HIDDEN, Network
from training.manifest import write_manifest


class EncoderGraph(nn.Module):
    """Encoder states and cue probabilities."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """``[1, n]`` pieces to ``hidden [1, n, 384]`` and ``cue [1, n, 3]``."""
        hidden = self.network.encoder(ids, features, None)
        return hidden, self.network.cue(hidden).softmax(-1)


class LinksGraph(nn.Module):
    """Probabilities of source and content for the cues of one window."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.links = network.links

    def forward(self, hidden: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """``hidden [n, 384]`` and cues ``[m]`` to probabilities ``[m, 6, n]``."""
        return self.links(hidden[None], None, torch.zeros_like(first), first, last).sigmoid().transpose(1, 2)


def export(checkpoint: Path, into: Path, full: bool) -> None:
    """Write the model folder."""
    network = Network()
    network.load_state_dict(torch.load(checkpoint, map_location="cpu"))
    network.eval()
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "encoder.onnx"
        write_encoder(network, plain)
        if full:
            (into / "encoder.onnx").write_bytes(plain.read_bytes())
        else:
            quantise(plain, into / "encoder.onnx")
    write_links(network, into / "links.onnx")
    (into / "tokenizer.json").write_bytes((base_weights().parent / "tokenizer.json").read_bytes())
    write_manifest(into)


def write_encoder(network: Network, path: Path) -> None:
    """Export the encoder for one window of any length."""
    inputs = (torch.randint(1000, 2000, (1, 24)), torch.zeros(1, 24, 3, dtype=torch.long))
    axes = {name: {1: "n"} for name in ("ids", "features", "hidden", "cue")}
    torch.onnx.export(
        EncoderGraph(network), inputs, str(path), input_names=["ids", "features"],
        output_names=["hidden", "cue"], dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def write_links(network: Network, path: Path) -> None:
    """Export the links with free length and number of cues."""
    inputs = (torch.randn(24, HIDDEN), torch.tensor([3, 9]), torch.tensor([4, 9]))
    axes = {"hidden": {0: "n"}, "first": {0: "m"}, "last": {0: "m"}, "scores": {0: "m", 2: "n"}}
    torch.onnx.export(
        LinksGraph(network), inputs, str(path), input_names=["hidden", "first", "last"],
        output_names=["scores"], dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip


def quantise(plain: Path, path: Path) -> None:
    """Eight bits for matrices and embeddings; the small cue layer stays as it is."""
    graph = onnx.load(plain).graph
    small = [node.name for node in graph.node if node.op_type in ("MatMul", "Gemm") and "/cue/" in node.name]
    quantize_dynamic(
        plain, path, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"], nodes_to_exclude=small
    )


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--into", type=Path, default=Path("src/saidby/models/en-1"))
    parser.add_argument("--full", action="store_true", help="32-bit floats")
    args = parser.parse_args()
    export(args.checkpoint, args.into, args.full)


if __name__ == "__main__":
    main()
