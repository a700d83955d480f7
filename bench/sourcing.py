"""How well the reader tells who said it, through whom and how firmly: our gold set, and retold cases.

    python -m bench.sourcing [--part dev|second|aside] [--show [MEASURE]] [--release] [--retold FILE]

Each text of ``bench.gold`` is read as plain text, and each statement of the gold is paired with at most one of the reading
(``bench.matching``): *found* is the share of the gold's, *in the gold* that of the reading's. A hop is right if its words touch the
gold's and its source is the gold's (``bench.identity``); *origin* is the last hop, *relay* all before it, *chain* all. A *cue* is right if
it shares a word with the gold's; an *inherited* hop if it is so flagged and its evidence overlaps; *content* if its words are the same;
hedges, conditions and *when* by overlap; details of a source by their words, without case and article. *coreference* is measured over
those anchors of chains that are not the first mention of their source (found: the reading has it, and an earlier one, whosever).

A row has two figures: over all that the gold has (what was missed is wrong), and over the statements, sources and mentions that were
found. Where the reading can say too much or too little the figure is F1; else it is the share that is right. ``--show`` lists what was
wrong, of one measure or of all. ``--retold`` scores retold cases instead (``bench.retold``).
"""

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from bench.floors import hold
from bench.gold import GOLD, Part, texts
from bench.polnear import Figure
from bench.retold import cases, judged
from bench.verdicts import DETAILS, PROFILE, Judge, Verdict
from saidby.reader import Reader, Settings

MEASURES: Final = (
    "found", "in the gold", "origin", "relay", "chain", "chain of several", "cue", "content", "inherited", "act", "act macro-F1", "hedges",
    "conditions", "when", "negated", "kind", *DETAILS, *PROFILE, "coreference", "coreference, pronouns", "coreference, names",
    "left unresolved",
)  # fmt: skip
RETOLD: Final = ("found", "origin", "chain", "act")
COUNTED: Final = ("wrong merges", "unresolved")
"""What is only counted."""


class Row(NamedTuple):
    """A measure over all, and over what was found."""

    all: Figure
    found: Figure


def reader() -> Reader:
    """Return the reader that is measured: text as it is, whatever it looks like."""
    return Reader(Settings(plain=True, anyway=True))


def gold_verdicts(part: Part) -> Iterator[tuple[str, Verdict]]:
    """Read the texts of one part, and yield every decision with the name of its text."""
    read = reader()
    for text in texts(part):
        ledger = read.read_text(text.parsed.text)
        if ledger.article.text != text.parsed.text:
            raise AssertionError(f"{text.name} was not read character for character")
        yield from ((text.name, verdict) for verdict in Judge(text.name, text.parsed.text, text.parsed, ledger).verdicts())


def rows(verdicts: Iterable[Verdict]) -> dict[str, Row]:
    """Add up the decisions by measure; *act macro-F1* is the mean over the acts that the gold has."""
    kept = list(verdicts)
    total: dict[str, Row] = {}
    for verdict in kept:
        before = total.get(verdict.measure, Row(Figure(), Figure()))
        total[verdict.measure] = _added(before, verdict)
    acts = [verdict for verdict in kept if verdict.measure == "act"]
    if acts:
        total["act macro-F1"] = Row(_macro(acts), _macro([verdict for verdict in acts if verdict.found]))
    return total


def _added(row: Row, verdict: Verdict) -> Row:
    return Row(row.all + verdict.figure, row.found + verdict.figure if verdict.found else row.found)


def _macro(acts: list[Verdict]) -> Figure:
    """Return the mean F1 as a figure of so many per ten thousand."""
    by_act = acts_of(acts)
    mean = sum(figure.f1 for figure in by_act.values()) / max(len(by_act), 1)
    return Figure(round(100 * mean), 10_000, 10_000)


def acts_of(acts: Iterable[Verdict]) -> dict[str, Figure]:
    """Return a figure for each act that the gold has."""
    pairs = Counter((verdict.gold, verdict.read) for verdict in acts)
    return {
        act: Figure(
            pairs[act, act],
            sum(count for (_, read), count in pairs.items() if read == act),
            sum(count for (gold, _), count in pairs.items() if gold == act),
        )
        for act in sorted({gold for gold, _ in pairs})
    }


def table(total: dict[str, Row], measures: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| measure | right | made | of | % | of found | % |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name in measures:
        row = total.get(name, Row(Figure(), Figure()))
        if name == "act macro-F1":
            yield f"| {name} | | | | {row.all.f1:.1f} | | {row.found.f1:.1f} |"
        else:
            counts = f"{row.all.right} | {row.all.predicted} | {row.all.gold} | {row.all.f1:.1f}"
            yield f"| {name} | {counts} | {row.found.gold} | {row.found.f1:.1f} |"
    yield from (f"| {name} | {total[name].all.right} | | | | | |" for name in COUNTED if name in total)


def shown(named: Iterable[tuple[str, Verdict]], measure: str) -> Iterator[str]:
    """Yield what was wrong, readably: of one measure, or of all ("")."""
    for name, verdict in named:
        is_bad = verdict.wrong or (verdict.measure in COUNTED and verdict.figure.right)
        if is_bad and verdict.measure in (measure or verdict.measure,):
            yield f"{name} [{verdict.measure}] {verdict.about}\n    gold: {verdict.gold}\n    read: {verdict.read}"


def retold_verdicts(path: Path) -> Iterator[tuple[str, Verdict]]:
    """Read the retold cases and judge each of their statements."""
    read = reader()
    for case in cases(path):
        yield from ((case.id, verdict) for verdict in judged(case, read.read_text(case.text)))


def main() -> None:
    """Read, print, hold against the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=("dev", "second", "aside"), default="dev")
    parser.add_argument("--show", nargs="?", const="", metavar="MEASURE", help="list what was wrong")
    parser.add_argument("--release", action="store_true", help="pin these figures as floors")
    parser.add_argument("--retold", type=Path, metavar="FILE", help="score retold cases instead")
    args = parser.parse_args()
    if args.part == "aside" and args.show is not None:
        parser.error("what is set aside is scored, and not looked at")
    named = list(retold_verdicts(args.retold) if args.retold else gold_verdicts(args.part))
    if args.show is not None:
        print(*shown(named, args.show), "", sep="\n")
    sys.exit(report([verdict for _, verdict in named], args.retold, args.part, args.release))


def report(verdicts: list[Verdict], retold: Path | None, part: Part, release: bool) -> str | None:
    """Print the table and say what fell below its floor, if anything."""
    measures, total = RETOLD if retold else MEASURES, rows(verdicts)
    print(*table(total, measures), sep="\n")
    figures = {name: total[name].all.f1 for name in measures if name in total}
    name = f"retold {retold.stem}" if retold else f"sourcing {part}"
    return "\n".join(hold(name, _digest(retold, part), figures, release)) or None


def _digest(retold: Path | None, part: Part) -> str:
    """Say which gold the figures are for."""
    paths = [retold] if retold else sorted((GOLD / part).glob("*.marked"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]


if __name__ == "__main__":
    main()
