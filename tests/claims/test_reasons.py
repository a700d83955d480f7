"""Reasons in plain words: whom they name, how often, and what they leave open."""

import pytest

from saidby.claims.counting import count
from saidby.claims.drift import drift
from saidby.claims.origins import origins
from saidby.claims.reasons import inside, listed
from saidby.records import Answer, Told
from tests.claims.making import told


def texts(*statements: Told, answers: tuple[Answer, ...] = ()) -> list[str]:
    return [reason.text for origin in origins(statements, answers, (), {}) for reason in origin.reasons]


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("The prime minister", "the prime minister"),
        ("The Daily Herald", "The Daily Herald"),
        ("A North Wire reporter", "a North Wire reporter"),
        ("Two aides", "two aides"),
        ("Two Rivers Council", "Two Rivers Council"),
        ("Wanda Lunn", "Wanda Lunn"),
    ],
)
def test_a_name_as_it_stands_within_a_sentence(label: str, within: str) -> None:
    assert inside(label) == within


def test_names_that_differ_by_their_article_are_one() -> None:
    assert listed(["the aide", "a clerk", "An aide"]) == "“the aide” and “a clerk”"
    assert listed([]) == ""


def test_a_report_is_its_outlets_and_has_its_sources_each_once() -> None:
    own = told("a", "an aide (unnamed)", outlet="The North Wire")
    relayed = told("b", "The North Wire (outlet) > the aide (unnamed)", outlet="Morgenblad")
    second = told("c", "A second person (unnamed)", outlet="The North Wire")
    assert (
        texts(own, relayed, second)[0]
        == "all 3 statements rest on The North Wire’s report, which has it from “an aide” and “a second person”"
    )


def test_two_statements_are_both() -> None:
    said = told("a", "Odo Brandt"), told("b", "Odo Brandt", outlet="Morgenblad")
    assert texts(*said) == ["Odo Brandt is the one speaker of both statements, which 2 outlets carry"]


def test_whoever_confirms_is_named() -> None:
    reported = told("a", "two aides (unnamed)", outlet="North Wire")
    confirmed = told("b", "The harbour office (organisation)", outlet="Morgenblad", act="confirm")
    answer = Answer(statement="b", act="confirm", score=0.9, reason="")
    assert "The harbour office confirms it, and can know at first hand" in texts(reported, confirmed, answers=(answer,))


def test_why_it_is_not_counted_and_what_it_leaves_open_are_two_reasons() -> None:
    found = origins((told("a", "Media reports (collective)", outlet="Dorn Today"),), (), (), {})
    assert [(reason.text, reason.costs) for reason in found[0].reasons] == [
        ("which they are is not told: “media reports”", 0),
        ("“media reports” may mean reports that are not counted here", 1),
    ]


def test_two_unnamed_sources_are_named_with_their_outlets() -> None:
    said = told("a", "Aides to the mayor (unnamed)", outlet="North Wire"), told("b", "an aide to the mayor (unnamed)", outlet="Morgenblad")
    found = count(said, origins(said, (), (), {}), (), (), {})
    assert [reason.text for reason in found.reasons] == [
        "“Aides to the mayor” (North Wire) and “an aide to the mayor” (Morgenblad) may be the same people: neither is named"
    ]


def test_two_sources_of_one_article_are_no_change_on_the_way() -> None:
    first = told("a", "two aides (unnamed)", outlet="North Wire")
    beside = told("b", "one of them (unnamed)", outlet="North Wire")
    later = told("c", "North Wire (outlet) > an aide (unnamed)", outlet="Morgenblad")
    changes = drift((first, beside, later), origins((first, beside, later), (), (), {}), (), (), {})
    assert [change.text for change in changes] == [
        "the source is called “two aides” first, “an aide” later", "several sources became one: “two aides”, then “an aide”",
    ]  # fmt: skip


def test_an_answer_that_became_another_is_told_by_what_it_does() -> None:
    first, later = told("a", "Wanda Lunn", act="assert"), told("b", "Wanda Lunn", outlet="Morgenblad", act="decline")
    answers = Answer(statement="a", act="deny", score=0.9, reason=""), Answer(statement="b", act="decline", score=0.9, reason="")
    (change,) = drift((first, later), (), answers, (), {})
    assert change.text == "Wanda Lunn first denies it, then declines to comment"
