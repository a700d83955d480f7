"""Constructions count where they share a character with the cue."""

import re

import pytest

from saidby.attribution.asking import ASKING
from saidby.attribution.constructions import MEANING, construction
from saidby.attribution.declining import DECLINING
from saidby.types import Span

WORDS = "The firm, once it had heard, declined to comment and said little."
ALL = Span(0, len(WORDS))


def at(words: str) -> Span:
    return Span(WORDS.index(words), WORDS.index(words) + len(words))


@pytest.mark.parametrize("cue", ["declined", "comment", "declined to comment", "to comment"])
def test_any_part_of_a_construction_is_enough(cue: str) -> None:
    found = construction(WORDS, at(cue), ALL)
    assert found
    assert (found.act, found.span.of(WORDS)) == ("decline", "declined to comment")


def test_a_construction_beside_the_cue_is_not_its_own() -> None:
    assert construction(WORDS, at("said"), ALL) is None
    assert construction(WORDS, at("heard"), ALL) is None


def test_the_window_bounds_it() -> None:
    assert construction(WORDS, at("comment"), at("comment")) is None


def test_the_verb_of_nobody_is_the_cue() -> None:
    words = "No one expected a word, and none answered."
    assert construction(words, Span(7, 15), Span(0, len(words))) is None


@pytest.mark.parametrize(("act", "why", "pattern"), [*DECLINING, *ASKING, *MEANING])
def test_every_construction_compiles_and_says_why(act: str, why: str, pattern: str) -> None:
    assert re.compile(pattern)
    assert re.fullmatch(r"[a-z][a-z ,…]+", why), act
