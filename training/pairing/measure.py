"""How well the network that ships reads pairs of groups held out, and what a pair costs.

    python -m training.pairing.measure [--news TEXTS] [--cases FOLDER]

Prints for each head the F1 of each label and their mean, on the very pairs that ``training.pairing.train`` measures on, and milliseconds a
pair by one processor's time. With the texts of the corpus that ``training/news`` labels, the same for its articles and issues held out;
with what ``training.pairing.cases`` and ``linked`` found, for the cases held out.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from saidby.language.pairing import BEARINGS, SAID, Pairing
from training.news.places import Corpus
from training.pairing.affairs import affairs
from training.pairing.cases import Candidate
from training.pairing.examples import (
    BEARING_FILES,
    SAID_FILES,
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
)
from training.pairing.kept import HELD_OUT as HELD_CASES
from training.pairing.kept import read
from training.pairing.linked import Linked

HEADS: Final = {"said": (SAID, SAID_FILES, said_pairs), "bearing": (BEARINGS, BEARING_FILES, bearing_pairs)}


def held_out(head: str) -> list[Pair]:
    """Return the pairs of a head's groups that are held out."""
    _, folder, made = HEADS[head]
    return list(made([group for group in groups(Path(folder)) if group.held_out], 0))


def affairs_held_out(head: str) -> list[Pair]:
    """Return the pairs of a head of affairs that are held out."""
    told = [one for one in affairs() if is_held_out(one.name)]
    return list(affair_said(told, 0) if head == "said" else affair_bearing(told, 0))


def f1(guess: Sequence[int], right: Sequence[int], label: int) -> float:
    """Return the F1 of one label; 0 where it is neither guessed nor right."""
    both = sum(one == other == label for one, other in zip(guess, right, strict=True))
    total = sum(one == label for one in guess) + sum(one == label for one in right)
    return 2 * both / total if total else 0.0


def news_held_out(head: str, corpus: Corpus) -> list[Pair]:
    """Return the pairs of a head of real news that are held out."""
    return list(news_said(corpus, held_out=True) if head == "said" else news_bearing(corpus, held_out=True, seed=0))


def cases_held_out(head: str, folder: Path) -> list[Pair]:
    """Return the pairs of a head of the cases that are held out."""
    if head == "said":
        return list(case_said([one for one in read(folder / "linked.jsonl", Linked) if one.case in HELD_CASES], 0))
    return list(case_bearing([one for one in read(folder / "candidates.jsonl", Candidate) if one.case in HELD_CASES], 0))


def report(head: str, pairing: Pairing, pairs: Sequence[Pair]) -> str:
    """Read pairs of a head, and return the figures in words."""
    labels = HEADS[head][0]
    read = pairing.said if head == "said" else pairing.bearing
    began = time.process_time()
    chances = read([(pair.one, pair.other) for pair in pairs])
    took = (time.process_time() - began) / max(1, len(pairs))
    guess, right = [int(place) for place in chances.argmax(1)], [pair.label for pair in pairs]
    ones = [f1(guess, right, place) for place in range(len(labels))]
    named = "  ".join(f"{label} {100 * one:.1f}" for label, one in zip(labels, ones, strict=True))
    return f"{head}: macro-F1 {100 * sum(ones) / len(ones):.1f} of {len(pairs)} pairs held out  {named}  {1000 * took:.1f} ms a pair"


def main() -> None:
    """Measure both heads, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--news", type=Path, help="texts of the corpus that training/news labels")
    parser.add_argument("--cases", type=Path, help="folder with candidates.jsonl and linked.jsonl")
    args = parser.parse_args()
    pairing = Pairing(1)
    for head in HEADS:
        print(report(head, pairing, held_out(head)), flush=True)
        print("affairs,", report(head, pairing, affairs_held_out(head)), flush=True)
        if args.news:
            print("news,", report(head, pairing, news_held_out(head, Corpus(args.news))), flush=True)
        if args.cases:
            print("cases,", report(head, pairing, cases_held_out(head, args.cases)), flush=True)


if __name__ == "__main__":
    main()
