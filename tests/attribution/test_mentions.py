"""What the words of a mention tell by themselves."""

import pytest

from saidby.attribution.mentions import Form, Mention, in_order, mention
from saidby.types import Span
from tests.attribution.marked import scene


def told(words: str, publishes: bool = False) -> Mention:
    return mention((Span(0, len(words)),), scene(words), publishes=publishes)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("She", "pronoun"),
        ("who", "pronoun"),
        ("the two men", "pronoun"),
        ("the same porter", "same"),
        ("That same porter", "same"),
        ("another porter", "other"),
        ("a second porter", "other"),
        ("one of the porters", "other"),
        ("others", "other"),
        ("the porter", "definite"),
        ("his porter", "definite"),
        ("Grett’s porter", "definite"),
        ("a porter", "indefinite"),
        ("two porters", "indefinite"),
        ("porters", "bare"),
        ("Ivo Grett", "name"),
        ("the Ministry of Roads", "name"),
        ("the Skarn Gazette", "name"),
    ],
)
def test_form(words: str, form: Form) -> None:
    assert told(words).form == form


@pytest.mark.parametrize(
    ("words", "person", "body"),
    [
        ("Mayor Ivo Grett", "Ivo Grett", ""),
        ("the mayor, Ivo Grett", "Ivo Grett", ""),
        ("Ivo Grett’s lawyer", "", ""),
        ("Dr Grett’s lawyer", "", ""),
        ("Lunn and Marn", "", ""),
        ("the Ministry of Roads", "", "Ministry of Roads"),
        ("the state-run Skarn Gazette", "", "Skarn Gazette"),
        ("The World Tide Authority (WTA)", "", "World Tide Authority"),
        ("The River Guard Staff (RGS)", "", "River Guard Staff"),
        ("the management of the Skarn Gazette", "", ""),
        ("the ministry", "", ""),
        ("Skarn police", "", ""),
    ],
)
def test_names(words: str, person: str, body: str) -> None:
    assert (told(words).person, told(words).body) == (person, body)


@pytest.mark.parametrize(
    ("words", "heads"),
    [
        ("a senior official at the Roads Ministry", ("official",)),
        ("two officials", ("official",)),
        ("one of the engineers", ("engineer",)),
        ("Roads Ministry spokesman Ivo Grett", ("spokesman",)),
        ("Ivo Grett, deputy head of the think tank", ("deputy", "head")),
        ("the 54-year-old", ("54-year-old",)),
        ("the Harbour Board", ("board",)),
        ("Rep. Ivo Grett", ("rep",)),
    ],
)
def test_heads(words: str, heads: tuple[str, ...]) -> None:
    assert told(words).heads == heads


@pytest.mark.parametrize(
    ("words", "gender", "many"),
    [
        ("he", "he", False),
        ("they", None, True),
        ("two officials", None, True),
        ("one official", None, False),
        ("a third", None, False),
        ("Lunn and Marn", None, True),
        ("an official in Tern and an official in Skarn", None, True),
        ("the spokeswoman", "she", False),
        ("her agent", None, False),
        ("the king’s daughter", "she", False),
        ("residents", None, True),
    ],
)
def test_gender_and_number(words: str, gender: str | None, many: bool | None) -> None:
    assert (told(words).gender, told(words).many) == (gender, many)


def test_age() -> None:
    assert told("Ivo Grett, 61").age == "61"
    assert told("the 61-year-old").age == "61"
    assert told("61 officials").age is None


def test_a_lone_name_that_was_told_something_is_an_outlet() -> None:
    assert told("Corvine").sort == "person"
    assert told("Corvine", publishes=True).sort == "body"
    assert told("Hedda Corvine", publishes=True).sort == "person"


def test_the_longer_of_two_that_begin_together_comes_first() -> None:
    text = "Ivo Grett, the mayor"
    short, long = (mention((Span(0, end),), scene(text)) for end in (9, 20))
    assert in_order([short, long]) == [long, short]
