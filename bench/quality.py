"""How well the shipped reader finds attributions: PolNeAR, through ``saidby read --plain``, against pinned floors.

    python -m bench.quality POLNEAR [--split dev] [--release | --annotators]

POLNEAR is the corpus folder with ``dev/text`` and ``dev/attributions``. Prints the figures for all attributions and for each outlet of the
corpus, what was gained and lost against the last release (by attribution), and fails if a figure falls below its floor in
``bench/floors.json``. ``--release`` pins the present figures as the floors (never lower ones) and the present answers as the last
release's.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from bench.floors import hold
from bench.polnear import ROLES, SHOWN, Predicted, divided, exact_pairs, score
from training.attribution.corpus import Annotated, load

LAST = Path(__file__).parent / "last.json"
"""Which gold attributions the last release read exactly."""


def ledgers(paths: Iterable[Path]) -> dict[str, dict[str, object]]:
    """Read the files through the command line; return the ledgers by their article's text."""
    command = [sys.executable, "-m", "saidby", "read", "--plain", "--format", "jsonl", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=True)
    read = [json.loads(line) for line in done.stdout.splitlines()]
    return {ledger["article"]["text"]: ledger for ledger in read}


def predicted(ledger: dict) -> list[Predicted]:  # type: ignore[type-arg]
    """Flatten a ledger: every hop with a cue of its own in the text is one attribution."""
    found: dict[tuple[int, int], Predicted] = {}
    for statement in ledger["statements"]:
        for hop in statement["chain"]:
            if hop["cue"] and not hop["inherited"]:
                spans = {"source": hop["anchor"], "cue": [hop["cue"]], "content": statement["content"]}
                found.setdefault(tuple(hop["cue"]), {role: [(a, b) for a, b in spans[role]] for role in ROLES})
    return list(found.values())


def digest(items: list[Annotated]) -> str:
    """Say which texts and which gold the figures are for."""
    return hashlib.sha256(json.dumps([[item.text, item.gold] for item in items]).encode()).hexdigest()[:16]


def table(items: list[Annotated], predictions: list[list[Predicted]]) -> str:
    """Figures for all articles, for quoted and reported content, then by outlet."""
    rows = [("all", score([(i.text, i.gold) for i in items], predictions), len(items))]
    for name, quoted in (("quoted", True), ("reported", False)):
        parts = [divided(i.text, i.gold, p, quoted) for i, p in zip(items, predictions, strict=True)]
        figures = score([(i.text, gold) for i, (gold, _) in zip(items, parts, strict=True)], [kept for _, kept in parts])
        rows.append((name, figures, len(items)))
    for outlet in sorted({item.name.split("_")[0] for item in items}):
        chosen = [(item, p) for item, p in zip(items, predictions, strict=True) if item.name.startswith(outlet + "_")]
        rows.append((outlet, score([(i.text, i.gold) for i, _ in chosen], [p for _, p in chosen]), len(chosen)))
    head = "| | articles | " + " | ".join(SHOWN) + " |\n|---|---|" + "---|" * len(SHOWN)
    return "\n".join(
        [head, *(f"| {name} | {n} | " + " | ".join(f"{figures[s].f1:.1f}" for s in SHOWN) + " |" for name, figures, n in rows)]
    )


def agreement(items: list[Annotated]) -> str:
    """Figures of each annotator held against every other of the same article: what a perfect reader could expect."""
    pairs = [(gold, other) for gold in items for other in items if gold.name == other.name and gold is not other]
    figures = score([(gold.text, gold.gold) for gold, _ in pairs], [other.gold for _, other in pairs])
    articles = len({gold.name for gold, _ in pairs})
    head = "| | articles | " + " | ".join(SHOWN) + " |\n|---|---|" + "---|" * len(SHOWN)
    return f"{head}\n| annotators | {articles} | " + " | ".join(f"{figures[s].f1:.1f}" for s in SHOWN) + " |"


def answers(items: list[Annotated], predictions: list[list[Predicted]]) -> list[str]:
    """Name each gold attribution that was read exactly, by article and place of its cue."""
    return [f"{item.name}:{at}" for item, p in zip(items, predictions, strict=True) for at in exact_pairs(item.text, item.gold, p)]


def main() -> None:
    """Run, print, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--release", action="store_true", help="pin these figures and answers")
    parser.add_argument("--annotators", action="store_true", help="score the annotators of the train split against each other instead")
    args = parser.parse_args()
    if args.annotators:
        print(agreement(load(args.polnear / "train", every_annotator=True)))
        return
    items = load(args.polnear / args.split)
    by_text = ledgers(sorted((args.polnear / args.split / "text").glob("*.txt")))
    predictions = [predicted(by_text[item.text]) for item in items]
    print(table(items, predictions))
    sys.exit(compare(args.split, items, predictions, args.release))


def compare(split: str, items: list[Annotated], predictions: list[list[Predicted]], release: bool) -> str | None:
    """Hold the figures against the floors and the last release; return what is wrong, if anything."""
    figures = score([(item.text, item.gold) for item in items], predictions)
    last = json.loads(LAST.read_text(encoding="utf8")) if LAST.exists() else {}
    right, before = answers(items, predictions), set(last.get(split, []))
    print(f"\nread exactly: {len(right)}; gained {len(set(right) - before)}, lost {len(before - set(right))} against the last release")
    fallen = hold(split, digest(items), {name: figures[name].f1 for name in SHOWN}, release)
    if release and not fallen:
        LAST.write_text(json.dumps(last | {split: sorted(right)}, indent=0) + "\n", encoding="utf8")
    return "\n".join(fallen) or None


if __name__ == "__main__":
    main()
