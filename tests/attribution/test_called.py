"""Which names are of the same person or body."""

import pytest

from saidby.attribution.called import body_rule, same_person, shared_surnames
from saidby.attribution.mentions import Mention, mention
from saidby.types import Span
from tests.attribution.marked import scene


def told(words: str) -> Mention:
    return mention((Span(0, len(words)),), scene(words))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ivo Grett", "Grett"),
        ("Ivo Grett", "Ivo"),
        ("Ivo Grett", "Ivo P. Grett"),
        ("Ivo Grett", "I. Grett"),
        ("Mr Grett", "Ivo Grett"),
        ("Pia van der Loo", "Loo"),
        ("Ivo Grett Jr.", "Ivo Grett"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(told(one), told(other))
    assert same_person(told(other), told(one))


@pytest.mark.parametrize(
    ("one", "other"), [("Ivo Grett", "Odo Grett"), ("Ivo Grett", "Ivo Marsh"), ("Grett", "Marsh"), ("Ivo Grett", "P. Grett")]
)
def test_two_persons(one: str, other: str) -> None:
    assert not same_person(told(one), told(other))


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("the Harbour Board", "Harbour Board", "same-name"),
        ("the Department of Roads", "the Roads Department", "same-name"),
        ("The World Tide Authority (WTA)", "the WTA", "acronym"),
        ("the World Tide Authority", "WTA", "acronym"),
        ("the Bureau of Owls", "the BO", "acronym"),
        ("the Skarn Gazette", "the Gazette", "short-name"),
        ("the Skarn Gazette", "the Tern Gazette", None),
        ("the Skarn Gazette newspaper", "the Gazette", "short-name"),
        ("the Skarn Gazette newspaper", "the Skarn Gazette", "same-name"),
        ("the Skarn Gazette", "Skarn’s", None),
        ("the Roads Ministry", "the Finance Ministry", None),
        ("Russia’s Foreign Ministry", "Russia", None),
        ("the World Tide Authority", "the WWF", None),
    ],
)
def test_bodies(one: str, other: str, rule: str | None) -> None:
    assert body_rule(told(one), told(other)) == rule
    assert body_rule(told(other), told(one)) == rule


def test_surnames_that_several_bear() -> None:
    assert shared_surnames([told(name) for name in ("Ivo Grett", "Odo Grett", "Hedda Lunn", "Lunn")]) == {"grett"}
