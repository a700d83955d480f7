"""Whom a pronoun stands for, by rules and learned weights together.

The weights are those of a log-linear ranking of everybody who fits, and of nobody (Denis & Baldridge 2008, "Specialized models and
ranking for coreference resolution"). On GUM they know better than the rules, in the prose of the news the rules do; so each has a say.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from saidby.attribution.by_pronoun import by_rules, unsure
from saidby.attribution.mentions import IT
from saidby.attribution.scene import Scene
from saidby.attribution.standing import Standing, begins_clause, depends, same_place
from saidby.attribution.story import Seen, Tie

NOBODY: Final = "nobody"
LIKELY: Final = 0.8
"""From here on the weights alone tie a pronoun: over four folds of GUM 95 % of those were right."""
LEAST: Final[Mapping[str, float]] = {"last-speaker": 0.3, "subject": 0.2, "nearest-person": 0.25, "nearest": 0.2}
"""How likely what a rule chose for a speaker must be; chosen by reading PolNeAR's dev texts, as GUM has few pronouns that speak."""


def features(stand: Standing, rank: int, one: Seen, scene: Scene) -> tuple[str, ...]:
    """What is true of a figure as the antecedent of a pronoun; the same for training and use.

    Args:
        stand: the figure.
        rank: how many who fit were mentioned later.
        one: the pronoun.
        scene: the text.
    """
    word = _group(one)
    seen = stand.seen
    told = [
        f"back {min(stand.back, 6)}",
        f"rank {min(rank, 4)}",
        f"level {stand.level}",
        f"level {stand.level} back {min(stand.back, 2)}",
        f"form {seen.mention.form} {seen.mention.source}",
        f"mentions {min(len(stand.figure.seen), 5)}",
        f"speaks {one.speaks} level {stand.level}",
        f"rank {min(rank, 2)} level {stand.level}",
        "strong" if stand.strong else "weak",
        "source" if stand.figure.is_source else "bystander",
        "named" if stand.figure.named or stand.figure.bodies else "nameless",
        "known" if stand.figure.gender else "unknown",
        "depends" if depends(seen, scene) else "free",
        "clause" if begins_clause(seen, scene) else "",
        "opens" if seen.place.opens else "",
        "both open" if seen.place.opens and one.place.opens else "",
        "paragraph" if seen.place.paragraph == one.place.paragraph else "same place" if same_place(stand, one) else "far",
        f"many {stand.figure.many} sort {stand.figure.sort}",
        "last in quotes" if seen.place.quoted else "",
    ]
    kept = [name for name in told if name]
    return (*kept, *(f"{word} {name}" for name in kept))


def nobody(one: Seen, fit: int) -> tuple[str, ...]:
    """What speaks for nobody."""
    return NOBODY, f"{_group(one)} {NOBODY}", f"{NOBODY} of {min(fit, 4)}", f"{NOBODY} {one.speaks}"


def _group(one: Seen) -> str:
    return "it" if one.mention.words in IT else "they" if one.mention.many else "he"


class Weighing:
    """Chooses by rules, and asks the weights whether they could be right.

    What a rule chose must be likely enough; and where the rules see several who fit, the weights may know one.

    Args:
        weights: by feature.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights

    def __call__(self, one: Seen, everybody: Sequence[Standing], scene: Scene) -> Tie | None:
        """Choose, as ``by_pronoun.Choose``."""
        tie = by_rules(one, everybody, scene)
        if not everybody:
            return tie
        chances = self.chances(one, everybody, scene)
        ruled = next((place for place, stand in enumerate(everybody) if tie and stand.figure is tie.figure), None)
        if tie and ruled is not None and chances[ruled] >= _least(tie.rule, everybody[ruled], one):
            return tie
        return self._likeliest(one, everybody, chances, LIKELY) or (unsure(one, everybody) if tie else None)

    def alone(self, one: Seen, everybody: Sequence[Standing], scene: Scene) -> Tie | None:
        """Choose by weights alone, as ``by_pronoun.Choose``: the likeliest, if at all likely."""
        if not everybody:
            return None
        return self._likeliest(one, everybody, self.chances(one, everybody, scene), 0.6) or unsure(one, everybody)

    def _likeliest(self, one: Seen, everybody: Sequence[Standing], chances: Sequence[float], least: float) -> Tie | None:
        place = max(range(len(everybody)), key=chances.__getitem__)
        if chances[place] < least:
            return None
        seen = everybody[place].seen
        return Tie(everybody[place].figure, "likeliest", f"the likeliest for “{one.mention.words}”: “{seen.mention.words}”", (seen.span,))

    def chances(self, one: Seen, everybody: Sequence[Standing], scene: Scene) -> list[float]:
        """The probability of each, and of nobody at the end."""
        told = [features(stand, rank, one, scene) for rank, stand in enumerate(everybody)]
        scores = [sum(self._weights.get(name, 0.0) for name in names) for names in (*told, nobody(one, len(everybody)))]
        top = max(scores)
        shares = [math.exp(score - top) for score in scores]
        whole = sum(shares)
        return [share / whole for share in shares]


def _least(rule: str, stand: Standing, one: Seen) -> float:
    """How likely what a rule chose must be: hardly, if he who spoke in the sentence before speaks on; more, for who is only told of."""
    if rule == "last-speaker" and stand.back <= 1:
        return 0.02 if one.speaks else 0.2
    return LEAST.get(rule, 0.4) if one.speaks else 0.4


@cache
def weighing() -> Weighing:
    """The rules with the weights that were learned (``training/coreference``)."""
    text = (files("saidby.attribution") / "weighing.json").read_text(encoding="utf8")
    return Weighing(msgspec.json.decode(text, type=dict[str, float]))
