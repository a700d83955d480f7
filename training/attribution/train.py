"""Train the attribution network on PolNeAR, from the base weights.

    python -m training.attribution.train --corpus POLNEAR --out FOLDER [--epochs 7] [--resume]

Writes a checkpoint every hundred steps and ``epoch-N.pt`` (averaged weights) after each epoch; ``--resume`` goes on from
the last checkpoint. Runs on a GPU where torch sees one. Choosing among the epochs, on dev, is ``build``'s.
"""

import argparse
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from training.attribution.base import base_weights
from training.attribution.batches import Batch, Example, epoch, example
from training.attribution.corpus import load
from training.attribution.network import Network

EPOCHS, SIZE, SEED = 7, 16, 20161108
RATE_ENCODER, RATE_HEADS, LAYER_DECAY, WARM_UP, FLOOR = 2e-4, 1e-3, 0.9, 0.06, 0.02
AVERAGING = 0.995


def loss_of(network: Network, b: Batch) -> Tensor:
    """Cue loss + 0.3 auxiliary tag loss + 4 link losses, over the pieces that exist."""
    with torch.autocast(b.ids.device.type, dtype=torch.bfloat16):
        hidden = network.encode(b.ids, b.features, b.mask)
    hidden = hidden.float()
    real = b.mask[..., None].float()
    cue = F.cross_entropy(network.cue(hidden).transpose(1, 2), b.cue, weight=torch.tensor([1.0, 2.0, 2.0], device=hidden.device))
    tag = F.binary_cross_entropy_with_logits(network.tag(hidden), b.tag, reduction="none") * real
    loss = cue + 0.3 * tag.sum() / real.sum() / 2
    if not len(b.row):
        return loss
    with torch.autocast(b.ids.device.type, dtype=torch.bfloat16):
        scores = network.links(hidden, b.mask, b.row, b.first, b.last)
    each = F.binary_cross_entropy_with_logits(scores.float(), b.links, reduction="none") * real[b.row]
    return loss + 4 * each.sum() / real[b.row].sum() / 2


def parameter_groups(network: Network) -> list[dict[str, object]]:
    """Deeper layers of the encoder move faster than its embeddings, the new parts fastest."""
    groups: dict[float, list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        groups.setdefault(_rate(name), []).append(parameter)
    return [{"params": parameters, "lr": rate} for rate, parameters in groups.items()]


def _rate(name: str) -> float:
    if not name.startswith("encoder.") or name.startswith("encoder.features"):
        return RATE_HEADS
    depth = int(name.split(".")[2]) + 1 if name.startswith("encoder.layers") else 0
    return RATE_ENCODER * LAYER_DECAY ** (6 - depth)


class Run:
    """A training run that can stop anywhere and go on from its last checkpoint."""

    def __init__(self, out: Path, epochs: int, per_epoch: int, device: str) -> None:
        self.out, self.device, self.step, self.total = out, device, 0, epochs * per_epoch
        self.network = Network()
        self.network.encoder.load_base(base_weights())
        self.network.to(device)
        self.average = torch.optim.swa_utils.AveragedModel(self.network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(AVERAGING))
        self.optimiser = torch.optim.AdamW(parameter_groups(self.network), weight_decay=0.01)
        self.plan = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self._share)

    def _share(self, step: int) -> float:
        return min(1.0, (step + 1) / (WARM_UP * self.total)) * max(FLOOR, 1 - step / self.total)

    def learn(self, b: Batch) -> float:
        """Take one step and return its loss."""
        loss = loss_of(self.network, Batch(*(getattr(b, f).to(self.device) for f in b.__dataclass_fields__)))
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.plan.step()
        self.average.update_parameters(self.network)
        self.step += 1
        return float(loss.detach())

    def save(self) -> None:
        """Write the checkpoint, never half of it."""
        parts = {name: getattr(self, name).state_dict() for name in ("network", "average", "optimiser", "plan")}
        torch.save(parts | {"step": self.step}, self.out / "checkpoint.tmp")
        (self.out / "checkpoint.tmp").replace(self.out / "checkpoint.pt")

    def restore(self) -> None:
        """Go on from the checkpoint, if there is one."""
        path = self.out / "checkpoint.pt"
        if path.exists():
            parts = torch.load(path, map_location=self.device)
            self.step = parts.pop("step")
            for name, state in parts.items():
                getattr(self, name).load_state_dict(state)


def train(corpus: Path, out: Path, epochs: int, resume: bool) -> None:
    """Run all epochs, or those that are left."""
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    copies: dict[str, list[Example]] = {}
    for item in load(corpus / "train", every_annotator=True):
        copies.setdefault(item.name, []).append(example(item))
    examples = list(copies.values())
    per_epoch = sum(1 for _ in epoch(examples, SIZE, random.Random(SEED)))
    run = Run(out, epochs, per_epoch, "cuda" if torch.cuda.is_available() else "cpu")
    if resume:
        run.restore()
    start, begun = time.time(), run.step
    for number in range(run.step // per_epoch, epochs):
        run.network.train()
        for at, b in enumerate(epoch(examples, SIZE, random.Random(SEED + number))):
            if number * per_epoch + at < run.step or at >= per_epoch:
                continue
            loss = run.learn(b)
            if run.step % 20 == 0:
                pace = (time.time() - start) / (run.step - begun)
                print(f"step {run.step}/{run.total} loss {loss:.3f}, {pace * (run.total - run.step) / 60:.0f} min left", flush=True)
            if run.step % 100 == 0:
                run.save()
        torch.save(run.average.module.state_dict(), out / f"epoch-{number + 1}.pt")
        run.save()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with PolNeAR's train/ and dev/")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--resume", action="store_true")
    args = parser.parse_args()
    train(args.corpus, args.out, args.epochs, args.resume)


if __name__ == "__main__":
    main()
