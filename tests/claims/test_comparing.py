"""What speaks for and against one claim."""

import pytest

from saidby.claims.comparing import Compared, compared, one_house, same_party
from saidby.claims.weights import WEIGHTS, chance, measures
from saidby.records import Step
from tests.claims.telling import CONTEXT, near, told


def of(a: str, b: str) -> Compared:
    return compared(told(a, article="x"), told(b, article="y"), near(a, b), CONTEXT)


@pytest.mark.parametrize(
    ("a", "b", "negated"),
    [("it will be sold", "it will not be sold", True), ("it won’t be sold", "it will never be sold", False), ("it is", "it was", False)],
)
def test_one_denies_what_the_other_says(a: str, b: str, negated: bool) -> None:
    assert (of(a, b).negated == 1.0) is negated


def test_names_in_other_roles() -> None:
    assert of("Orrin attacked Velmar", "Velmar attacked Orrin").swapped
    assert not of("Orrin attacked Velmar", "Velmar was attacked by Orrin").swapped
    assert not of("Orrin and Velmar agreed", "Velmar and Orrin agreed").swapped


def test_dates_apart() -> None:
    assert of("the bridge opens in May", "the bridge opens in June").dates
    assert not of("the bridge opens in May", "the bridge opens on Monday").dates


def test_a_replaced_word_contrasts_and_a_left_out_one_does_not() -> None:
    assert of("the army used banned shells", "the rebels used banned shells").contrast > 0.5
    assert of("the army used banned shells", "the army used banned shells near Osk").contrast == 0


def test_parties() -> None:
    peer, body = Step(source="s1", name="Ada Brill", organisation="North Bank"), Step(source="s2", name="North Bank")
    assert one_house(peer, body)
    assert not same_party(peer, body)
    assert same_party(Step(source="a", party="p"), Step(source="b", party="p"))
    assert not same_party(Step(source="a", party="p", name="Ada"), Step(source="b", party="q", name="Ada"))
    assert not one_house(Step(source=None), Step(source=None))


def test_every_weight_has_a_measure_and_every_measure_a_weight() -> None:
    assert measures(of("it rained", "it snowed")).keys() == WEIGHTS.keys()


def test_what_is_denied_and_opposed_is_the_same_again() -> None:
    plain, both = of("the works will close", "the works will open"), of("the works will close", "the works will not open")
    assert chance(plain) < 0.2 < chance(both)


def test_empty_contents_compare() -> None:
    assert 0 <= chance(compared(told("", "a"), told("", "b"), 0.0, CONTEXT)) < 0.5
