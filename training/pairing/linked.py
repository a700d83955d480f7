"""Pairs of statements of whole cases, and what the gold says of them.

    python -m training.pairing.linked OUT.jsonl [CASE…]

In a case few of the statements that share words are one claim. Building the cases takes some minutes, so what is found is written to a
file, which ``training.pairing.train --cases`` reads.
"""

import random
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from bench.linked import built
from bench.linking import Matching
from saidby.language.meaning import unpacked
from saidby.records import Told
from saidby.store import Store
from training.pairing.kept import command
from training.pairing.marked import MARKED, claims_of

CASES: Final = ("demo", "dev", "second", *MARKED)
NEAR: Final = 0.35
"""Likeness of meaning from which two that differ are worth learning from, so many for each that are one."""
FOR_EACH: Final = 6


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """Two statements of a case: who, cue, content and sentence of the later and the earlier, and what they are to each other."""

    case: str
    later: tuple[str, str, str, str]
    earlier: tuple[str, str, str, str]
    label: str


def linked(name: str) -> Iterator[Linked]:
    """Build a case, and yield its pairs that are one claim, those that answer one, and near ones that differ."""
    case = claims_of(name)
    with TemporaryDirectory() as folder:
        matching = Matching(case, built(case.articles, Path(folder)))
        with Store.open(Path(folder) / "linked.case") as store:
            told = store.statements.tolds(statement.id for statement in matching.read.statements)
            vectors = {id: unpacked(data) for id, data in store.vectors.get([one.id for one in told]).items()}
    made = {one.read: one.claim for one in reversed(matching.made) if one.read}
    answered = {one.read: one.claim for one in reversed(matching.answered) if one.read and one.read not in made}
    found, near = list[Linked](), list[tuple[float, Linked]]()
    for earlier, later in combinations(sorted((one for one in told if one.content), key=_when), 2):
        label = _label(later.id, earlier.id, made, answered)
        if label == "different":
            alike = float(vectors[later.id] @ vectors[earlier.id])
            near += [(alike, _linked(name, later, earlier, label))] if alike >= NEAR else []
        elif label:
            found.append(_linked(name, later, earlier, label))
    yield from found
    chance = random.Random(name)
    yield from chance.sample([one for _, one in near], min(len(near), FOR_EACH * len(found)))


def _label(later: str, earlier: str, made: dict[str, str], answered: dict[str, str]) -> str | None:
    """What two are to each other; ``None`` where the gold does not tell."""
    if later in made and earlier in made:
        return "same" if made[later] == made[earlier] else "different"
    if later in answered and earlier in made:
        return "answers" if answered[later] == made[earlier] else "different"
    return "different" if later in made or earlier in made else None


def _when(told: Told) -> tuple[int, str, str, int]:
    return told.day or 0, told.published or "", told.article, told.span.start


def _linked(case: str, later: Told, earlier: Told, label: str) -> Linked:
    return Linked(case=case, later=_text(later), earlier=_text(earlier), label=label)


def _text(one: Told) -> tuple[str, str, str, str]:
    return one.origin.label, one.origin.cue or "", one.content, one.sentence


if __name__ == "__main__":
    command(__doc__, CASES, linked, lambda one: one.label == "same", "are one claim")
