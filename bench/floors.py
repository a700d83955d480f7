"""Floors: a figure that was reached is pinned with a digest of what it was measured on, and may not fall unnoticed."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.05
"""A floor is the figure of the last release less this, in points: rounding only."""


def hold(measure: str, digest: str, figures: Mapping[str, float], release: bool) -> list[str]:
    """Hold figures against their floors, and return what is wrong.

    Args:
        measure: name of the measure, e.g. "dev".
        digest: of the corpus and its gold.
        figures: by name, in per cent.
        release: pin these figures where none has fallen.
    """
    floors = json.loads(FLOORS.read_text(encoding="utf8")) if FLOORS.exists() else {}
    pinned = floors.get(measure)
    if pinned and pinned["corpus"] != digest and not release:
        return [f"{measure}: the corpus is not the one that the floors were pinned on; look at the change, then --release"]
    same = pinned["floors"] if pinned and pinned["corpus"] == digest else {}
    fallen = [
        f"{measure}, {name}: {figures[name]:.2f} is below its floor {floor:.2f}" for name, floor in same.items() if figures[name] < floor
    ]
    if release and not fallen:
        floors[measure] = {"corpus": digest, "floors": {name: round(figure - SLACK, 2) for name, figure in figures.items()}}
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf8")
    return fallen


def shown_in(row: str) -> float:
    """Return the figure of a row in columns: its F1, else the number that it begins with."""
    found = re.search(r"F1 +([\d.]+)", row) or re.match(r"([\d.]+)", row)
    if found is None:
        raise ValueError(f"no figure: {row}")
    return float(found[1])


def digest_of(paths: Iterable[Path]) -> str:
    """Return a digest of some files, which changes when one of them does."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()[:16]
