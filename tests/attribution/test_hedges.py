"""Hedges, word by word, and what only looks like one."""

import pytest

from saidby.attribution.hedges import hedges
from saidby.notation import parse
from saidby.types import Span, Spans


def read(words: str, inner: Spans = ()) -> list[str]:
    return [span.of(words) for span in hedges(words, (Span(0, len(words)),), inner)]


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
        "[c1 The ferry [h1 is believed to] have left early].",
        "[c1 Two men [h1 were thought to] own the barn].",
        "[c1 It [h1 seems] the lid was loose].",
        "[c1 Police hold an [h1 alleged] forger and a [h1 suspected] thief].",
        "[c1 There will [h1 in all likelihood] be no fair].",
        "[c1 It is [h1 possible] that the eel escaped].",
        "[c1 He [h1 may] not have known, and she [h1 might] have].",
        "[c1 [h1 Maybe] it was the cat, [h1 presumably] hers].",
        "[c1 The cause was an [h1 apparent] leak].",
        "[c1 Brickworks [h1 May] Close].",
        "[c1 The bridge [h1 could] have fallen].",
        "[c1 the storm will [h1 likely] pass in May].",
    ],
)
def test_hedges_are_those_within_the_content(marked: str) -> None:
    parsed = parse(marked)
    (statement,) = parsed.statements
    assert hedges(parsed.text, statement.content, ()) == statement.manner.hedges


@pytest.mark.parametrize(
    "words",
    [
        "The fair opens in May",
        "May 3 is the day of the fair",
        "Theresa May said no",
        "May said she had won",
        "The mayor mighty dismayed",
        "The coulds and shoulds",
        "The gate could not be opened",
        "She couldn’t say",
        "It put its military might on show",
        "They pulled with all their might",
        "He ran as fast as he could",
        "She could see the harbour from there",
        "The porch was built so that they could smoke",
        "Could you pass the salt?",
        "The witness appeared in court",
        "It took about three hours and roughly 40 men",
        "Silence was kept “for reasons of diplomacy”",
        "The driver suspected him at once",
        "as soon as possible",
        "",
    ],
)
def test_none_found_is_an_empty_tuple(words: str) -> None:
    assert read(words) == []


def test_a_hedge_belongs_to_the_innermost_content() -> None:
    words = "perhaps the cook thinks that the soup may be cold"
    inner = Span(words.index("that"), len(words))
    assert read(words, (inner,)) == ["perhaps"]


def test_the_cue_of_an_inner_statement_is_no_hedge_of_the_outer() -> None:
    words = "the heron is thought to have flown"
    assert read(words, (Span(words.index("have"), len(words)),)) == []
    assert read(words) == ["is thought to"]
