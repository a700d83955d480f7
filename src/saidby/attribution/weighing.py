"""Whom a pronoun stands for, by learned weights: a log-linear ranking of all who fit, and of nobody (Denis & Baldridge 2008)."""

import math
from collections.abc import Mapping, Sequence

from saidby.attribution.by_pronoun import unsure
from saidby.attribution.mentions import IT
from saidby.attribution.scene import Scene
from saidby.attribution.standing import Standing, begins_clause, depends, same_place
from saidby.attribution.story import Seen, Tie

NOBODY = "nobody"


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
    """Chooses by weights: the likeliest, if it is likely enough.

    Args:
        weights: by feature.
        least: the probability from which on a pronoun is tied.
    """

    def __init__(self, weights: Mapping[str, float], least: float) -> None:
        self._weights, self._least = weights, least

    def __call__(self, one: Seen, everybody: Sequence[Standing], scene: Scene) -> Tie | None:
        """Choose, as ``by_pronoun.Choose``."""
        if not everybody:
            return None
        chances = self.chances(one, everybody, scene)
        order = sorted(range(len(everybody)), key=lambda place: -chances[place])
        best = everybody[order[0]]
        if chances[order[0]] >= self._least:
            reason = f"the likeliest for “{one.mention.words}”: “{best.seen.mention.words}”"
            return Tie(best.figure, "likeliest", reason, (best.seen.span,))
        return unsure(one, [everybody[place] for place in order[:2]]) if len(order) > 1 else None

    def chances(self, one: Seen, everybody: Sequence[Standing], scene: Scene) -> list[float]:
        """The probability of each, and of nobody at the end."""
        told = [features(stand, rank, one, scene) for rank, stand in enumerate(everybody)]
        scores = [sum(self._weights.get(name, 0.0) for name in names) for names in (*told, nobody(one, len(everybody)))]
        top = max(scores)
        shares = [math.exp(score - top) for score in scores]
        return [share / sum(shares) for share in shares]
