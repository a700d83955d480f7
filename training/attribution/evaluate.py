"""Score a checkpoint on PolNeAR dev, before export and quantisation.

python -m training.attribution.evaluate --corpus POLNEAR EPOCH.pt...
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from bench.polnear import SHOWN, Figure, Predicted, score
from saidby.attribution.decode import Choices, Found, attribution, cues
from saidby.language.windows import windows
from saidby.language.words import Floats, Words, words
from training.attribution.batches import Example, Window, batch, example
from training.attribution.corpus import load
from training.attribution.network import Network


@torch.no_grad()
def scores_of(network: Network, ex: Example) -> list[tuple[Words, Floats, torch.Tensor, torch.Tensor]]:
    """Run the encoder over the windows of an article."""
    read = []
    for a, b in windows(ex.pieces):
        one = batch([Window(ex, a, b)])
        hidden = network.encode(one.ids, one.features, one.mask)
        p = network.cue(hidden).softmax(-1)[0, 1:-1].numpy()
        read.append((words(ex.pieces, a, b), p, hidden, one.mask))
    return read


@torch.no_grad()
def find(network: Network, ex: Example, choices: Choices) -> list[Predicted]:
    """Attributions of one article, as spans."""
    found: list[Predicted] = []
    for w, p, hidden, mask in scores_of(network, ex):
        here = cues(p, w, choices)
        if not here:
            continue
        first, last = (torch.tensor([int(at[c[i]]) + 1 for c in here]) for i, at in ((0, w.first), (1, w.last)))
        scores = network.links(hidden, mask, torch.zeros(len(here), dtype=torch.long), first, last).sigmoid()[:, 1:-1].numpy()
        on = 1 - p[w.first][:, 0]
        found += [spans(attribution(c, on, np.ascontiguousarray(s.T), w, choices), w) for c, s in zip(here, scores, strict=True)]
    return found


def spans(found: Found, w: Words) -> Predicted:
    """Turn runs of words into spans of characters."""
    roles = {"source": found.source, "cue": (found.cue,), "content": found.content}
    return {role: [(int(w.starts[a]), int(w.ends[b])) for a, b in runs] for role, runs in roles.items()}


def figures_of(checkpoint: Path, split: Path, choices: Choices | None = None) -> dict[str, Figure]:
    """Score a checkpoint on a split."""
    items = load(split)
    network = Network()
    network.load_state_dict(torch.load(checkpoint, map_location="cpu"))
    network.eval()
    found = [find(network, example(item), choices or Choices()) for item in items]
    return score([(item.text, item.gold) for item in items], found)


def main() -> None:
    """Print one line of figures a checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--cue", type=float, default=Choices().cue, help="how likely a cue must be")
    args = parser.parse_args()
    for path in args.checkpoints:
        figures = figures_of(path, args.corpus / "dev", Choices(cue=args.cue, plain=args.cue))
        print(path.name, "  ".join(f"{name} {figures[name].f1:.1f}" for name in SHOWN), flush=True)


if __name__ == "__main__":
    main()
