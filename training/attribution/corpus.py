"""PolNeAR (Newell, Margolin and Ruths, LREC 2018) as training material.

A split is a folder with ``text/NAME.txt`` and ``attributions/NAME_ANNOTATOR.ann`` in brat standoff; offsets are
code points of the text file read with its line ends untouched.
"""

import re
from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")
Spans = list[tuple[int, int]]
Attribution = dict[str, Spans]
_SPAN = re.compile(r"(T\d+)\t(\w+) ([\d; ]+)\t")
_EVENT = re.compile(r"E\d+\t(.+)")


@dataclass(frozen=True)
class Annotated:
    """One article with one annotator's attributions."""

    name: str
    text: str
    gold: list[Attribution]


def load(split: Path, every_annotator: bool = False) -> list[Annotated]:
    """Read a split, sorted by name: one annotator an article (the first by name), or a copy for each."""
    by_name: dict[str, list[Path]] = {}
    for path in sorted((split / "attributions").glob("*.ann")):
        by_name.setdefault(path.stem.rsplit("_", 1)[0], []).append(path)
    if not by_name:
        raise SystemExit(f"{split}: no attributions/*.ann there; is it a PolNeAR split?")
    items = []
    for name, paths in by_name.items():
        text = (split / "text" / f"{name}.txt").read_bytes().decode("utf8")
        items += [Annotated(name, text, attributions(path)) for path in (paths if every_annotator else paths[:1])]
    return items


def attributions(path: Path) -> list[Attribution]:
    """Return the attributions of one standoff file, each role with its sorted spans."""
    spans: dict[str, Spans] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf8").splitlines():
        if found := _SPAN.match(line):
            spans[found[1]] = [(int(a), int(b)) for a, b in (pair.split() for pair in found[3].split(";"))]
        elif found := _EVENT.match(line):
            events.append(found[1].split())
    return [_attribution(event, spans) for event in events]


def _attribution(event: list[str], spans: dict[str, Spans]) -> Attribution:
    found: Attribution = {role: [] for role in ROLES}
    for argument in event:
        label, span = argument.split(":")
        role = label.rstrip("0123456789").lower()
        if role in found and span in spans:
            found[role] += spans[span]
    return {role: sorted(found[role]) for role in ROLES}
