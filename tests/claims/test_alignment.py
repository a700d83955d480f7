"""Two contents side by side: what stands for what, and what is left."""

import pytest

from saidby.claims.alignment import Aligned, aligned
from saidby.claims.wording import wording
from tests.claims.telling import CONTEXT


def side_by_side(a: str, b: str) -> Aligned:
    return aligned(wording(a), wording(b), CONTEXT.likeness)


def left(found: Aligned) -> list[set[str]]:
    return [{word.text for word in side} for side in found.left]


def test_the_same_words_cover_each_other() -> None:
    found = side_by_side("the navy sank a boat", "a boat was sunk by the navy")
    assert found.covered == (1.0, 1.0)
    assert left(found) == [set(), set()]


def test_a_trimmed_content_is_covered_by_the_whole() -> None:
    found = side_by_side("the navy sank a boat", "the navy sank a boat off Tarn Point in heavy fog")
    assert found.covered[0] == 1.0 > found.covered[1]


def test_what_is_replaced_is_left_on_both_sides() -> None:
    assert left(side_by_side("the books were burned", "the books were painted")) == [{"burned"}, {"painted"}]


def test_a_forename_or_title_may_be_missing() -> None:
    assert left(side_by_side("Prime Minister Alda Brekke resigned", "Brekke resigned")) == [set(), set()]
    assert left(side_by_side("Alda Brekke resigned", "Olof Brekke resigned")) == [{"alda"}, {"olof"}]


def test_a_name_and_its_adjective_are_one() -> None:
    assert left(side_by_side("spies of Tarvia", "Tarvian spies")) == [set(), set()]
    assert left(side_by_side("spies from Tarvia", "spies from Brannock")) == [{"tarvia"}, {"brannock"}]


@pytest.mark.parametrize(("a", "b", "pair"), [("prices rose", "prices fell", ("rose", "fell")), ("prices rose", "prices soared", None)])
def test_words_that_cannot_both_hold(a: str, b: str, pair: tuple[str, str] | None) -> None:
    assert side_by_side(a, b).opposed == pair


def test_nothing_beside_something() -> None:
    assert side_by_side("", "the navy sank a boat").covered == (0.0, 0.0)
