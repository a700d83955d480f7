"""Conditions as whole clauses, and the questions and turns of phrase that are none."""

import pytest

from saidby.attribution.conditions import conditions
from saidby.notation import parse
from saidby.types import Span


@pytest.mark.parametrize(
    "marked",
    [
        "[c1 [i1 If the wind drops], the race will be called off].",
        "[c1 The race will be called off [i1 if the wind drops]].",
        "[c1 The race will be called off [i1 if the wind drops], and the boats will be towed in].",
        "[c1 “[i1 If Mrs. Oduya signs], we sail,”] he said.",
        "[c1 The choir will not sing [i1 unless it is paid]].",
        "[c1 He would pay, [i1 provided that the roof held]].",
        "[c1 The mill can stay [i1 as long as the river runs]].",
        "[c1 They will talk [i1 only if the guns fall silent]].",
        "[c1 The bees may stay [i1 on condition that they are fenced in]].",
        "[c1 She wants the map [i1 in return for the key]].",
        "[c1 [i1 Should the tower lean further], the square will be cleared].",
        "[c1 He will stand down [i1 should he lose]].",
        "[c1 [i1 Were the mine to close], the town would empty].",
        "[c1 [i1 Had the guard been awake], the swan would be alive].",
        "[c1 The loan was made [i1 as a condition of the merger]].",
        "[c1 [i1 In the event of a tie], the eldest wins].",
        "[c1 We go [i1 if it is dry], and [i1 if it is not dry], we swim].",
        "[c1 [i1 If elected], she will resign].",
        "[c1 they will never accept the conditions [i1 that it leave the harbour] and [i1 pay for the cranes]].",
        "[c1 The duke set two conditions: [i1 a pardon] and [i1 the return of his hat]].",
        "[c1 there were three conditions: [i1 that the fleet leave], [i1 that the port open] and [i1 that the crew be freed]].",
        "[c1 [i1 If the cook, the porter and the maid agree], he goes].",
    ],
)
def test_a_condition_is_the_whole_clause(marked: str) -> None:
    parsed = parse(marked)
    statement = parsed.statements[0]
    assert conditions(parsed.text, statement.content, (), "said") == statement.manner.conditions


@pytest.mark.parametrize(
    "words",
    [
        "whether the pump works",
        "she asked him if he was cold",
        "it was not clear if the bell was real",
        "they will wait to see if the ice holds",
        "it would pay even if nobody came",
        "he walked as if he owned the pier",
        "dozens, if not hundreds, were wet",
        "few, if any, saw it",
        "the siege lasted as long as three months",
        "what should he do?",
        "he provided the boats",
        "providing soup to the divers was her idea",
        "the conditions were poor",
        "",
    ],
)
def test_what_is_no_condition(words: str) -> None:
    assert conditions(words, (Span(0, len(words)),), (), "said") == ()


def test_an_if_that_is_asked_means_whether() -> None:
    words = "if the bell was real"
    assert conditions(words, (Span(0, len(words)),), (), "asked") == ()
    assert conditions(words, (Span(0, len(words)),), (), "would not say") == ()


def test_a_condition_belongs_to_the_innermost_content() -> None:
    words = "the cook thinks they will eat if it is hot"
    assert conditions(words, (Span(0, len(words)),), (Span(words.index("they"), len(words)),), "said") == ()
