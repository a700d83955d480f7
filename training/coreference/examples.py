"""GUM's pronouns as examples: everybody whom each could stand for, and who it is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bench.coreference import Golden
from bench.gum import Document
from saidby.attribution.blocks import findings
from saidby.attribution.by_pronoun import by_rules
from saidby.attribution.find import Finder
from saidby.attribution.scene import Scene
from saidby.attribution.sources import figures
from saidby.attribution.standing import Standing
from saidby.attribution.statements import drafted, scene_of
from saidby.attribution.story import Seen, Tie
from saidby.attribution.weighing import features, nobody
from saidby.intake.plain import read_plain


class Example(NamedTuple):
    """The features of everybody who fits and, last, of nobody; which of them are right; how much it counts."""

    told: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    weight: float


class Teacher:
    """Chooses as the gold does, and keeps the examples; where the gold is silent it chooses by rules."""

    def __init__(self, gold: Golden, weight: float) -> None:
        self.examples: list[Example] = []
        self._gold, self._weight = gold, weight

    def __call__(self, one: Seen, everybody: Sequence[Standing], scene: Scene) -> Tie | None:
        """Choose, as ``by_pronoun.Choose``."""
        theirs = self._gold.of(one)
        if theirs is None:
            return by_rules(one, everybody, scene)
        right = [theirs.entity in self._gold.entities(stand.figure) for stand in everybody]
        if everybody:
            told = (*(features(stand, rank, one, scene) for rank, stand in enumerate(everybody)), nobody(one, len(everybody)))
            self.examples.append(Example(told, (*right, not any(right)), self._weight))
        found = next((stand for stand, fits in zip(everybody, right, strict=True) if fits), None)
        return Tie(found.figure, "likeliest", "", (found.seen.span,)) if found else None


def examples(document: Document, finder: Finder, weight: float) -> Iterator[Example]:
    """Yield the examples of one document, as the reader reads it."""
    article = read_plain(document.text, sha256="0" * 64)
    read = findings(article, finder)
    scene = scene_of(article, frozenset(), read.names)
    teacher = Teacher(Golden(document.gold), weight)
    figures(scene, drafted(read.attributions, scene), teacher)
    yield from teacher.examples
