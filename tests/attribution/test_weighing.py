"""Whom a pronoun stands for, by rules and weights together."""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.scene import Scene
from saidby.attribution.sources import figures
from saidby.attribution.standing import Standing
from saidby.attribution.story import Figure, Seen, Tie
from saidby.attribution.weighing import Weighing, weighing
from saidby.types import Span
from tests.attribution.marked import scene

TEXT = "Ivo Grett said yes. Odo Marsh struck the bell. He wept."
HE = Span(47, 49)


class Kept:
    """Chooses as it is told to, and keeps whom it was asked about."""

    def __init__(self, weights: Weighing) -> None:
        self.weights = weights
        self.asked: list[tuple[Seen, list[Standing]]] = []

    def __call__(self, one: Seen, everybody: list[Standing], scene: Scene) -> Tie | None:
        self.asked.append((one, everybody))
        return self.weights(one, everybody, scene)


def asked(weights: Weighing) -> tuple[Kept, Figure]:
    """Who was asked for the pronoun of the text, and whose it became."""
    kept = Kept(weights)
    drafts = [Draft((), (Link((span,), Span(span.end, span.end + 1)),), 1.0) for span in (Span(0, 9), HE)]
    found = figures(scene(TEXT), drafts, kept)  # type: ignore[arg-type]
    return kept, next(figure for figure in found.figures if any(seen.span == HE for seen in figure.seen))


def test_everybody_who_fits_is_weighed_and_the_chances_are_shares() -> None:
    kept, _ = asked(weighing())
    one, everybody = kept.asked[-1]
    assert sorted(stand.figure.words() for stand in everybody) == ["Ivo Grett", "Odo Marsh"]
    chances = weighing().chances(one, everybody, scene(TEXT))
    assert len(chances) == 3
    assert sum(chances) == pytest.approx(1)


def test_without_weights_what_a_rule_chose_is_not_unlikely() -> None:
    _, figure = asked(Weighing({}))
    assert figure.words() == "Odo Marsh"


def test_weights_can_forbid_what_a_rule_chose() -> None:
    _, figure = asked(Weighing({"level 2": -9.0, "level 3": -9.0, "nobody": 9.0}))
    assert figure.words() == "he"


def test_weights_can_know_one_where_the_rules_see_two() -> None:
    _, figure = asked(Weighing({"level 3": 9.0}))
    assert figure.words() == "Ivo Grett"


def test_alone_they_take_the_likeliest_or_nobody() -> None:
    kept, _ = asked(weighing())
    one, everybody = kept.asked[-1]
    taken = Weighing({"level 3": 9.0}).alone(one, everybody, scene(TEXT))
    assert taken is not None
    assert taken.figure is not None
    assert taken.figure.words() == "Ivo Grett"
    left = Weighing({}).alone(one, everybody, scene(TEXT))
    assert left is not None
    assert left.figure is None
    assert Weighing({}).alone(one, [], scene(TEXT)) is None
