"""Sentences of our own in which the words round a name tell what it names: an outlet, or what stands in the same place and is none.

``{o}`` is an outlet, ``{g}`` an organisation, ``{p}`` a person, ``{l}`` a place; what is said is filled in at ``{c}``.
"""

import random
import re
from pathlib import Path

from saidby.attribution.names import NameKind
from training.names.corpus import Labelled, Mark
from training.names.invent import MAKERS

_SLOTS: dict[str, NameKind] = {"o": "outlet", "g": "organisation", "p": "person", "l": "place"}
_HALVES = (Path(__file__).parent / "frames.txt").read_text(encoding="utf8").split("[said]\n")
FRAMES, _SAID = (tuple(line for line in half.splitlines() if line and not line.startswith("#")) for half in _HALVES)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def framed(number: int, seed: int) -> list[Labelled]:
    """So many short texts of a few sentences, some of them about the same names."""
    return [_text(f"frame-{k}", random.Random(f"{seed} frame {k}")) for k in range(number)]


def _text(name: str, rng: random.Random) -> Labelled:
    cast = {slot: [MAKERS[kind](rng) for _ in range(rng.choice((1, 2, 2)))] for slot, kind in _SLOTS.items()}
    text, marks = "", list[Mark]()
    for frame in rng.choices(FRAMES, k=rng.randint(3, 9)):
        start = len(text) + (2 if text and rng.random() < 0.4 else bool(text))
        gap = ("\n\n" if start - len(text) == 2 else " ") if text else ""
        text, marks = _filled(text + gap, marks, frame, cast, rng)
    return Labelled(name, text, tuple(marks))


def _filled(text: str, marks: list[Mark], frame: str, cast: dict[str, list[str]], rng: random.Random) -> tuple[str, list[Mark]]:
    for piece in re.split(r"(\{\w\})", frame):
        slot = piece[1:-1] if piece.startswith("{") else ""
        if slot in _SLOTS:
            form = rng.choice(cast[slot])
            marks = [*marks, (len(text), len(text) + len(form), _SLOTS[slot])]
            text += form
        else:
            text += _plain(slot, rng) if slot else piece
    return text, marks


def _plain(slot: str, rng: random.Random) -> str:
    if slot == "d":
        return rng.choice(_DAYS)
    said = rng.choice(_SAID)
    return said[0].upper() + said[1:] if slot == "C" else said
