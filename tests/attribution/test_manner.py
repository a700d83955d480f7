"""Hedges, word by word; what is not read is ``None``."""

import pytest

from saidby.attribution.manner import manner
from saidby.notation import parse
from saidby.types import Manner, Span


@pytest.mark.parametrize(
    "marked",
    [
        "[c1 The quarry [h1 may] close] before winter.",
        "[c1 It is [h1 unlikely] that anyone [h1 could] swim so far].",
        "[c1 The bees were [h1 allegedly] sold], and [c1 [h1 perhaps] eaten].",
        "[c1 The kiln [h1 appears to] have cooled]; it might be reopened.",
        "[c1 [h1 May] it never rain on the fair].",
        "[c1 “[h1 May] I leave the table?”]",
        "[c1 The [h1 so-called] night bus and its [h1 rumoured] driver].",
    ],
)
def test_hedges_are_those_within_the_content(marked: str) -> None:
    parsed = parse(marked)
    (statement,) = parsed.statements
    assert manner(parsed.text, statement.content).hedges == statement.manner.hedges


@pytest.mark.parametrize(
    "words",
    [
        "The fair opens in May",
        "The mayor mighty dismayed",
        "The coulds and shoulds",
        "The gate could not be opened",
        "She couldn’t say",
        "",
    ],
)
def test_none_found_is_an_empty_tuple(words: str) -> None:
    assert manner(words, (Span(0, len(words)),)).hedges == ()


def test_what_is_not_read_says_so() -> None:
    assert manner("if it rains, nobody sails", (Span(0, 25),)) == Manner(hedges=(), negated=None, conditions=None, when=None)
