"""Train the tagger on encoded examples: cross-entropy, averaged weights, minutes on a processor."""

import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.names.examples import Example
from training.names.network import NameTagger

EPOCHS, SIZE, SEED, RATE, AVERAGING = 2, 32, 20161108, 2e-3, 0.98
NOTHING = -100


def trained(examples: Sequence[Example], table: Tensor, epochs: int = EPOCHS) -> NameTagger:
    """Return the averaged tagger; ``table`` holds the encoder's word embeddings."""
    torch.manual_seed(SEED)
    tagger = NameTagger(table)
    average = torch.optim.swa_utils.AveragedModel(tagger, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(AVERAGING))
    optimiser = torch.optim.AdamW(tagger.parameters(), RATE, weight_decay=0.02)
    total = epochs * -(-len(examples) // SIZE)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=total, pct_start=0.08)
    for step, chosen in enumerate(_batches(examples, epochs)):
        loss = _loss(tagger, chosen)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
        optimiser.step()
        plan.step()
        average.update_parameters(tagger)
        if step % 100 == 0:
            print(f"step {step}/{total} loss {float(loss.detach()):.4f}", flush=True)
    finished: NameTagger = average.module.eval()
    return finished


def _batches(examples: Sequence[Example], epochs: int) -> Iterator[list[Example]]:
    """Windows of like length together, in another order each epoch."""
    for number in range(epochs):
        rng = random.Random(SEED + number)
        order = sorted(range(len(examples)), key=lambda k: (len(examples[k].tags) + rng.uniform(0, 30), k))
        groups = [order[at : at + SIZE] for at in range(0, len(order), SIZE)]
        rng.shuffle(groups)
        yield from ([examples[k] for k in group] for group in groups)


def _loss(tagger: NameTagger, chosen: list[Example]) -> Tensor:
    longest = max(len(one.tags) for one in chosen)
    hidden = torch.from_numpy(np.stack([_padded(one.hidden, longest, 0) for one in chosen])).float()
    features = torch.from_numpy(np.stack([_padded(one.features, longest, 0) for one in chosen])).long()
    tags = torch.from_numpy(np.stack([_padded(one.tags, longest, NOTHING) for one in chosen]))
    edges = torch.from_numpy(np.stack([_padded(one.edges, longest, 0) for one in chosen]))
    logits = tagger(hidden, features, edges, (tags != NOTHING).float())
    return F.cross_entropy(logits.transpose(1, 2), tags, ignore_index=NOTHING, label_smoothing=0.02)


def _padded(rows: "np.typing.NDArray[np.generic]", longest: int, value: int) -> "np.typing.NDArray[np.generic]":
    spare = [(0, longest - len(rows)), *[(0, 0)] * (rows.ndim - 1)]
    return np.pad(rows, spare, constant_values=value)
