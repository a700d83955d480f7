"""How often a reading is right on pairs of our own fiction that no rule was written for.

    python -m training.bearing.measure [PAIRS.txt…] [--seen] [--wrong]

Prints for each bearing precision, recall and F1, the macro average, the share of conditions found, and how often *past* and calls agree.
Two thirds of the issues are for writing rules by, one for measuring; ``--seen`` measures on the former, ``--wrong`` shows what was misread.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from saidby.claims.wording import meant
from saidby.language.meaning import Meaning
from saidby.positions.bearing import Bearings
from saidby.records import Read
from training.bearing.pairs import Pair, held_out, pairs

LABELS: Final = ("for", "against", "open", "conditional", "declined", "none")


def nearness(these: Sequence[Pair], meaning: Meaning) -> list[float]:
    """Return how near each statement is to its issue."""
    issues = {pair.issue.id: meaning.of([pair.issue.proposition, *pair.issue.wordings]) for pair in these}
    told = meaning.of([meant(pair.told.content, pair.told.sentence) for pair in these])
    return [float((issues[pair.issue.id] @ vector).max()) for pair, vector in zip(these, told, strict=True)]


def readings(these: Sequence[Pair], near: Sequence[float]) -> list[Read]:
    """Return the first reading of each."""
    bearings = Bearings()
    return [bearings.read(pair.issue, [pair.told], [close])[0] for pair, close in zip(these, near, strict=True)]


def figures(gold: Sequence[str], read: Sequence[str]) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 of each label."""
    right = Counter(a for a, b in zip(gold, read, strict=True) if a == b)
    had, wanted = Counter(read), Counter(gold)
    return {label: _f1(right[label], had[label], wanted[label]) for label in LABELS}


def _f1(right: int, had: int, wanted: int) -> tuple[float, float, float]:
    precision, recall = right / had if had else 0.0, right / wanted if wanted else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def report(these: Sequence[Pair], reads: Sequence[Read]) -> str:
    """Return the figures in words, for all readings and for those that are sure."""
    gold, read = [pair.bearing for pair in these], [one.bearing or "none" for one in reads]
    of = figures(gold, read)
    lines = [f"{label:12} {p:6.1%} {r:6.1%} {f:6.1%}" for label, (p, r, f) in of.items()]
    sure = [(a, b) for a, b, one in zip(gold, read, reads, strict=True) if one.sure and one.bearing]
    opposed = sum({a, b} == {"for", "against"} for a, b in sure)
    bear = [(pair, one) for pair, one in zip(these, reads, strict=True) if pair.bearing != "none" and one.bearing]
    return "\n".join(
        [
            f"{len(these)} pairs; precision, recall, F1",
            *lines,
            f"macro F1     {sum(f for _, _, f in of.values()) / len(LABELS):.1%}",
            f"sure         {len(sure)} readings, {_share([a == b for a, b in sure])} right, {opposed} the other way round",
            f"past         {_share([pair.past == one.past for pair, one in bear])} of those that bear",
            f"calls        {_calls(these, reads)}",
            f"holder       {_share([(pair.holder is None) == (one.holder is None) for pair, one in bear])} own or another's",
            f"conditions   {_conditions(these, reads)}",
        ]
    )


def _share(right: Sequence[bool]) -> str:
    return f"{sum(right) / max(1, len(right)):.1%}"


def _calls(these: Sequence[Pair], reads: Sequence[Read]) -> str:
    said = [((pair.calls or "").replace("nochange", "no change"), one.calls or "") for pair, one in zip(these, reads, strict=True)]
    right = sum(a == b != "" for a, b in said)
    return f"{right} right of {sum(bool(b) for _, b in said)} read, {sum(bool(a) for a, _ in said)} there"


def _conditions(these: Sequence[Pair], reads: Sequence[Read]) -> str:
    both = [(pair.conditions, one.conditions) for pair, one in zip(these, reads, strict=True) if pair.conditions]
    found = sum(any(_meets(a, b) for b in have) for want, have in both for a in want)
    return f"{found} found of {sum(len(want) for want, _ in both)}"


def _meets(a: str, b: str) -> bool:
    """Tell whether two stretches share most of the shorter one's words."""
    one, other = set(a.lower().split()), set(b.lower().split())
    return len(one & other) >= 0.6 * min(len(one), len(other))


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--seen", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    given = parser.parse_args()
    these = [pair for pair in pairs(given.files) if held_out(pair.issue) != given.seen]
    reads = readings(these, nearness(these, Meaning(1)))
    if given.wrong:
        print(*(_shown(pair, one) for pair, one in zip(these, reads, strict=True) if pair.bearing != (one.bearing or "none")), sep="\n")
    print(report(these, reads))


def _shown(pair: Pair, read: Read) -> str:
    return (
        f"{pair.bearing} read {read.bearing or 'none'} ({read.score:.2f} {read.rule}: {read.reason})\n"
        f"    {pair.issue.proposition}\n    {pair.told.sentence}  [{pair.told.origin.cue}|{pair.told.act}]"
    )


if __name__ == "__main__":
    main()
