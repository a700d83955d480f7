"""Train the network that reads two texts together.

    python -m training.pairing.train OUT.pt [--broad BASE] [--epochs 4] [--whole]

Learns both heads at once on the groups of ``training/meaning/said`` and ``training/bearing/pairs``, and prints after each epoch how well it
does on the groups held out; ``--whole`` learns from these too, once the number of epochs is chosen. ``--broad`` trains the broad network,
from the weights of ``training.pairing.base``. Half a second a step on two processors, the broad one two.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from saidby.language.pairing import BEARINGS, SAID, numbered
from training.attribution.base import base_weights
from training.news.places import Corpus
from training.pairing.affairs import Affair, affairs
from training.pairing.cases import Candidate
from training.pairing.examples import (
    APART,
    BEARING_FILES,
    IDLE,
    SAID_FILES,
    Group,
    Pair,
    affair_bearing,
    affair_said,
    bearing_pairs,
    case_bearing,
    case_said,
    groups,
    is_held_out,
    news_bearing,
    news_said,
    said_pairs,
    thinned,
)
from training.pairing.kept import HELD_OUT, read
from training.pairing.linked import Linked
from training.pairing.network import PairNetwork

BATCH, HEADS_FASTER, WARM = 24, 10.0, 0.06
LABELS: Final = {"said": SAID, "bearing": BEARINGS}
SMOOTH: Final = 0.05
Batch = tuple[Tensor, Tensor, Tensor, Tensor]


def batch(pairs: Sequence[Pair]) -> Batch:
    """Return pieces, kinds, mask and labels of some pairs."""
    rows = [numbered(pair.one, pair.other) for pair in pairs]
    width = max(len(ids) for ids, _ in rows)
    ids, kinds, mask = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
    for row, (pieces, of) in enumerate(rows):
        ids[row, : len(pieces)], kinds[row, : len(of)], mask[row, : len(of)] = torch.tensor(pieces), torch.tensor(of), 1
    return ids, kinds, mask, torch.tensor([pair.label for pair in pairs])


def batches(pairs: Sequence[Pair], seed: int) -> Iterator[Batch]:
    """Yield batches of about equally long pairs, in no order."""
    chance = random.Random(seed)
    ordered = sorted(pairs, key=lambda pair: (len(pair.one) + len(pair.other)) * chance.uniform(0.9, 1.1))
    found = [ordered[start : start + BATCH] for start in range(0, len(ordered), BATCH)]
    chance.shuffle(found)
    yield from map(batch, found)


class Learned(NamedTuple):
    """What is learned from: groups of our own fiction by head, affairs, statements of whole cases, and real news where the corpus is there.

    Attributes:
        whole: what is held out is learned from too.
        passages: the share of the groups' pairs that is learned from in an epoch.
    """

    groups: dict[str, tuple[Group, ...]]
    affairs: tuple[Affair, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    linked: tuple[Linked, ...] = ()
    corpus: Corpus | None = None
    whole: bool = False
    passages: float = 1.0

    def pairs(self, head: str, seed: int) -> list[Pair]:
        """Return the pairs of a head to learn from, of one epoch."""
        made = said_pairs if head == "said" else bearing_pairs
        found = list(made([group for group in self.groups[head] if self.whole or not group.held_out], seed))
        found = random.Random(seed).sample(found, int(self.passages * len(found)))
        told = [one for one in self.affairs if self.whole or not is_held_out(one.name)]
        found += affair_said(told, seed) if head == "said" else affair_bearing(told, seed)
        found += case_said(self.linked, seed) if head == "said" else case_bearing(self.candidates, seed)
        real = self.news(head, held_out=False, seed=seed) + (self.news(head, held_out=True, seed=seed) if self.whole else [])
        return found + thinned(real, 0, APART if head == "said" else IDLE, seed)  # the first label is that of nothing in common

    def held_out(self, head: str) -> list[Pair]:
        """Return the pairs of a head that are measured on."""
        made = said_pairs if head == "said" else bearing_pairs
        return list(made([group for group in self.groups[head] if group.held_out], 0))

    def affairs_held_out(self, head: str) -> list[Pair]:
        """Return the pairs of a head of affairs that are measured on."""
        told = [one for one in self.affairs if is_held_out(one.name)]
        return list(affair_said(told, 0) if head == "said" else affair_bearing(told, 0))

    def news(self, head: str, held_out: bool, seed: int = 0) -> list[Pair]:
        """Return the pairs of real news, where there are any."""
        if self.corpus is None:
            return []
        return list(news_said(self.corpus, held_out) if head == "said" else news_bearing(self.corpus, held_out, seed))


def learned(cases: Path | None = None, news: Path | None = None, without: Sequence[str] = ()) -> Learned:
    """Read what there is to learn from.

    Args:
        cases: folder with ``candidates.jsonl`` and ``linked.jsonl``.
        news: texts of the corpus that ``training/news`` labels.
        without: cases that are left out beside those that are held out.
    """
    left_out = HELD_OUT | {*without}
    candidates = read(cases / "candidates.jsonl", Candidate) if cases else []
    linked = read(cases / "linked.jsonl", Linked) if cases else []
    return Learned(
        groups={"said": groups(SAID_FILES), "bearing": groups(BEARING_FILES)},
        affairs=affairs(),
        candidates=tuple(one for one in candidates if one.case not in left_out),
        linked=tuple(one for one in linked if one.case not in left_out),
        corpus=Corpus(news) if news else None,
    )


def weights_of(pairs: Sequence[Pair], labels: int) -> Tensor:
    """Return what each label counts: rarer ones more, by the root of how much rarer."""
    counts = torch.bincount(torch.tensor([pair.label for pair in pairs]), minlength=labels).float()
    weights = (counts.mean() / counts.clamp(min=1)).sqrt()
    return weights / weights.mean()


def optimiser(network: PairNetwork, steps: int, rate: float) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """Return AdamW with a rise and a straight fall; heads learn faster than the encoder."""
    slow, rate = list(network.learning()), rate * network.encoder.RATE
    fast = [*network.heads.parameters(), *network.kinds.parameters()]
    for parameter in network.encoder.parameters():
        parameter.requires_grad_(any(parameter is one for one in slow))
    groups = [
        {"params": [one for one in slow if one.ndim > 1], "lr": rate},
        {"params": [one for one in slow if one.ndim == 1], "lr": rate, "weight_decay": 0.0},
        {"params": fast, "lr": rate * HEADS_FASTER},
    ]
    adam = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = max(1, int(steps * WARM))
    return adam, torch.optim.lr_scheduler.LambdaLR(adam, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm))))


def train(network: PairNetwork, epochs: int, source: Learned, out: Path, rate: float) -> None:
    """Train, measuring after each epoch."""
    sample = {head: source.pairs(head, 0) for head in LABELS}
    weights = {head: weights_of(sample[head], len(labels)) for head, labels in LABELS.items()}
    steps = epochs * sum(-(-len(pairs) // BATCH) for pairs in sample.values())
    adam, schedule = optimiser(network, steps, rate)
    done, began = 0, time.time()
    for epoch in range(epochs):
        mixed = [(head, one) for head in LABELS for one in batches(source.pairs(head, epoch), epoch)]
        random.Random(epoch).shuffle(mixed)
        network.train()
        for head, (ids, kinds, mask, labels) in mixed:
            with torch.autocast("cpu", dtype=torch.bfloat16):  # two to three times as fast where the processor knows it
                odds = network.scores(head, ids, kinds, mask)
            loss = F.cross_entropy(odds.float(), labels, weights[head], label_smoothing=SMOOTH)
            adam.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            adam.step()
            schedule.step()
            done += 1
            if done % 50 == 0:
                left = (time.time() - began) / done * (steps - done)
                print(f"step {done}/{steps} {head} loss {loss.item():.3f}, {left / 60:.0f} min left", flush=True)
        torch.save(network.state_dict(), out)
        for head in LABELS:
            report(head, network, source.held_out(head))
            report(f"{head}, affairs", network, source.affairs_held_out(head))
            if news := source.news(head, held_out=True):
                report(f"{head}, news", network, news)


@torch.no_grad()
def scores(head: str, network: PairNetwork, pairs: Sequence[Pair]) -> Tensor:
    """Return the log odds of each label for pairs, in their order."""
    network.eval()
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = [network.scores(head, *batch(pairs[start : start + BATCH])[:3]).float() for start in range(0, len(pairs), BATCH)]
    return torch.cat(found) if found else torch.zeros(0, len(LABELS[head]))


def report(head: str, network: PairNetwork, pairs: Sequence[Pair]) -> None:
    """Print the F1 of each label on pairs held out, and their mean."""
    labels = LABELS[head.partition(",")[0]]
    guess, right = scores(head.partition(",")[0], network, pairs).argmax(1), torch.tensor([pair.label for pair in pairs])
    ones = [_f1(guess == place, right == place) for place in range(len(labels))]
    named = "  ".join(f"{label} {100 * one:.1f}" for label, one in zip(labels, ones, strict=True))
    print(f"{head}: macro-F1 {100 * sum(ones) / len(ones):.1f} of {len(pairs)} pairs held out  {named}", flush=True)


def _f1(guess: Tensor, right: Tensor) -> float:
    both, all_of_them = int((guess & right).sum()), int(guess.sum()) + int(right.sum())
    return 2 * both / all_of_them if all_of_them else 0.0


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--broad", type=Path, help="weights of MPNet to begin with: trains the broad network")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--go-on", type=Path, help="weights to begin with")
    parser.add_argument("--cases", type=Path, help="folder with candidates.jsonl and linked.jsonl")
    parser.add_argument("--news", type=Path, help="texts of the corpus that training/news labels")
    parser.add_argument("--without", action="append", default=[], help="a further case to leave out")
    parser.add_argument("--passages", type=float, default=1.0, help="share of the groups' pairs to learn from in an epoch")
    parser.add_argument("--rate", type=float, default=1.0, help="of learning, as a share of the usual one")
    args = parser.parse_args()
    torch.manual_seed(11)
    network = PairNetwork("broad", args.broad) if args.broad else PairNetwork("narrow", base_weights())
    if args.go_on:
        network.load_state_dict(torch.load(args.go_on, weights_only=True))
    source = learned(args.cases, args.news, args.without)._replace(whole=args.whole, passages=args.passages)
    train(network, args.epochs, source, args.out, args.rate)


if __name__ == "__main__":
    main()
