"""Candidates of whole cases: every statement that an issue of a gold case is held against, and what the gold says of it.

    python -m training.pairing.cases OUT.jsonl [CASE…]

A case is one of ``bench/cases``, or a file of ``training/cases``; where none is named, those to tune on and all of these. In a case most
statements bear on nothing, however near their words are; passages written to bear on an issue do not teach that. Building the cases takes
some minutes, so what is found is written to a file, for ``training.pairing.train --cases`` and ``training.bearing.weigh``.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec

from bench.held import HeldCase
from bench.linked import built
from bench.standing import BY, Comparing, Standing
from saidby.case import Case
from saidby.language.pairing import Utterance
from saidby.positions.bearing import NESTED, Bearings
from saidby.positions.scene import Scene
from saidby.records import Read
from training.pairing.kept import command
from training.pairing.marked import MARKED, positions_of

CASES: Final = ("stand", "demo", "dev", "stands", *MARKED)
NONE: Final = "none"


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A statement beside an issue.

    Attributes:
        propositions: the issue's, and its wordings.
        holder: whose position it would be.
        text: the statement, where it stands.
        gold: the bearings that the gold accepts, the best first; "none" where it has no such position; empty where readers may differ.
        ruled: what the rules read, with their score, and the rule.
        telling: nearness, and what content, sentence and context share with the proposition.
    """

    case: str
    propositions: tuple[str, ...]
    holder: str
    text: Utterance
    gold: tuple[str, ...]
    ruled: tuple[str, float, str]
    telling: tuple[float, float, float, float]


class Recording(Bearings):
    """Reads by rules alone, and keeps what it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[Scene, Read]] = []

    def _weighed(self, scene: Scene, reads: Sequence[Read]) -> list[Read]:
        if reads[0].rule != NESTED:
            self.seen.append((scene, reads[0]))
        return list(reads)


def candidates(name: str) -> Iterator[Candidate]:
    """Build a case, follow its issues, and yield each statement that was held against one."""
    case = positions_of(name)
    with TemporaryDirectory() as folder:
        read = built(case.articles, Path(folder))
        recording = Recording()
        with Case.open(Path(folder) / "linked.case", write=True) as kept:
            kept.reads_with(recording)
            for one in case.gold.issues:
                kept.add_issue(one.proposition, one.wordings, one.parties, by=BY)
            seen = recording.seen
    gold = _gold(case, Comparing(case, Standing(read=read)))
    for scene, ruled in {(scene.issue.proposition, scene.told.id): (scene, ruled) for scene, ruled in seen}.values():
        yield _candidate(name, scene, ruled, gold.get((scene.issue.proposition, scene.told.id), (NONE,)))


def _gold(case: HeldCase, comparing: Comparing) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return by proposition and statement the bearings that pass; none at all where readers may differ on whether it bears."""
    said = {issue.id: issue.proposition for issue in case.gold.issues}
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for met in comparing.met:
        passing = () if met.gold.optional else tuple(dict.fromkeys((met.gold.bearing, *sorted(met.gold.accepted))))
        for id in met.there:
            found.setdefault((said[met.gold.issue], id), passing)
    return found


def _candidate(case: str, scene: Scene, ruled: Read, gold: tuple[str, ...]) -> Candidate:
    told = scene.told
    return Candidate(
        case=case,
        propositions=(scene.issue.proposition, *scene.issue.wordings),
        holder=ruled.holder or told.origin.label,
        text=Utterance(told.origin.label, told.origin.cue or "", told.content, told.sentence, scene.headline, scene.preceding),
        gold=gold,
        ruled=(ruled.bearing or NONE, ruled.score, ruled.rule),
        telling=(scene.near, scene.spoken.share, scene.around.share, max(scene.context.share, scene.setting.share)),
    )


if __name__ == "__main__":
    command(__doc__, CASES, candidates, lambda one: one.gold[:1] != (NONE,), "bear on an issue")
