"""What is no part of a party's name."""

import pytest

from saidby.positions.titles import bare_name, is_determiner, is_portfolio


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Neighbouring Orvia", "Orvia"),
        ("President Ada Kell", "Ada Kell"),
        ("Foreign Minister Kell", "Kell"),
        ("Mr. Lem", "Lem"),
        ("Ada Kell", "Ada Kell"),
        ("President’s office", "President’s office"),
        ("prime minister", "prime minister"),
        ("General Dairies of Orvia", "General Dairies of Orvia"),
        ("Rival", "Rival"),
    ],
)
def test_a_name_without_what_stands_before_it(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    "words", ["Neither", "Neither government", "both sides", "Each side", "the two governments", "either of them", "others"]
)
def test_words_that_point_at_others_are_nobody(words: str) -> None:
    assert is_determiner(words)


@pytest.mark.parametrize(
    "words", ["Orvia", "Allied Dairies", "Everyman Press", "the Other Side Theatre", "two aides to the mayor", "Bothwell"]
)
def test_names_and_sources_are_not(words: str) -> None:
    assert not is_determiner(words)


def test_what_an_office_is_about_is_no_body() -> None:
    assert is_portfolio("Trade", "Minister")
    assert is_portfolio("Foreign Affairs", "minister")
    assert is_portfolio("Special", "Adviser")
    assert not is_portfolio("Orvia", "Minister")
    assert not is_portfolio("Trade", "chairman")
