"""Whether "he" or "she" follows."""

import pytest

from saidby.attribution.gender import folded, gender_of_name, gender_of_nouns, is_given


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Mr Grett", "he"),
        ("Sister Pallister", "she"),
        ("the spokeswoman", "she"),
        ("the chairman", "he"),
        ("Dame", "she"),
        ("his mother", "she"),
        ("King", "he"),
        ("a fisherman", "he"),
        ("the actress", "she"),
        ("the widow", "she"),
        ("the Roman official", None),
        ("the German consul", None),
        ("the surgeon", None),
        ("a man and a woman", None),
        ("mister", None),
    ],
)
def test_nouns_and_titles(words: str, gender: str | None) -> None:
    assert gender_of_nouns(words) == gender


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Hedda Lunn", "she"),
        ("Osric Lunn", "he"),
        ("JOSÉ IBARRA", "he"),
        ("Jean-Paul Aubry", "he"),
        ("Zoë Marsh", "she"),
        ("Lunn", None),
        ("Quorn Vexley", None),
        ("Hilary Crewe", "she"),
    ],
)
def test_given_names(name: str, gender: str | None) -> None:
    assert gender_of_name(name) == gender


def test_names_are_folded() -> None:
    assert folded("SÁNCHEZ") == folded("Sanchez") == "sanchez"
    assert folded("O’Dowd") == "o'dowd"
    assert is_given("Imelda")
    assert not is_given("Imeldina")
