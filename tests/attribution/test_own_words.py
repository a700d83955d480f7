"""Predicates that one knows from nobody but their subject."""

import pytest

from saidby.attribution.own_words import is_choice, is_own, speaks_of_himself, takes_object, tells_how


@pytest.mark.parametrize(
    "predicate",
    [
        "in no hurry",
        "“not at all worried”",
        "deeply sorry",
        "is ‘ready’",
        "won’t be ‘rushed’",
        "will never sign",
        "would rather walk",
        "can't promise boats",
        "has no plans",
        "doesn’t regret it",
        "stands by every word",
    ],
)
def test_own(predicate: str) -> None:
    assert is_own(predicate)


@pytest.mark.parametrize(
    "predicate",
    [
        "failed",
        "not told",
        "must go",
        "will be sacked",
        "will not be charged",
        "cannot be trusted",
        "unfit",
        "readymade",
        "to quit",
        "Red",
        "",
    ],
)
def test_others_say_it_too(predicate: str) -> None:
    assert not is_own(predicate)


def test_objects_behind_the_marks() -> None:
    assert takes_object("will not sell")
    assert not takes_object("ready")


@pytest.mark.parametrize(
    ("quoted", "is_so"),
    [("taking my boats elsewhere", True), ("Call Me by Night", False), ("our town", False), ("the U.S. is not here", False)],
)
def test_words_for_oneself(quoted: str, is_so: bool) -> None:
    assert speaks_of_himself(quoted) is is_so


@pytest.mark.parametrize(
    ("done", "quoted", "is_so"),
    [
        ("leaves sale", "to owners", True),
        ("stands", "to attention", False),
        ("quits", "for family reasons", True),
        ("approves", "cycle superhighway", False),
        ("wants road", "to be mended", False),
    ],
)
def test_how_a_deed_is_meant(done: str, quoted: str, is_so: bool) -> None:
    assert tells_how(done, quoted) is is_so


def test_choices() -> None:
    assert is_choice("leaves")
    assert is_choice("Apologises")
    assert not is_choice("falls")
    assert not is_choice("left")
