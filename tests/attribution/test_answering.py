"""Plain speech that answers a report or a question."""

import pytest

from saidby.attribution.answering import answer_in, answers_allegation, calls_it_false, done_behind
from saidby.types import Act


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("it could not confirm the reports", "not_confirm"),
        ("that they were unable to verify the letter", "not_confirm"),
        ("“We will not comment on private letters”", "decline"),
        ("she had no further comment", "decline"),
        ("it stands by its reporters", "stand_by"),
        ("he denied the charge", "deny"),
        ("the account was “not accurate”", "dispute"),
        ("the Gull’s story is misleading", "dispute"),
        ("that the allegations were completely false", "deny"),
        ("the rumours are nonsense", "deny"),
        ("the soup was not hot", None),
        ("he would not resign", None),
        ("the ministry could not confirm the reports", "not_confirm"),
        ("the company does not comment on rumours", "decline"),
        ("the goat could not confirm the reports", None),
        ("the hat was false", None),
        ("the Gull must retract its report on the eels", "demand"),
        ("that the station should withdraw the story", "demand"),
        ("the army should withdraw its geese", None),
        ("the report was riddled with errors", "deny"),
        ("“so many falsehoods” that he stopped counting", "deny"),
        ("the goose made so many errors", None),
        ("the Gull’s sources may have been misinformed", "dispute"),
        ("there was no truth in it", "deny"),
        ("“We urge the port to open its books”", "demand"),
        ("“I condemn this theft”", "criticise"),
        ("“We thank the ferrymen”", "praise"),
        ("“I categorically reject it”", "deny"),
        ("“We vow to rebuild the kiln”", "promise"),
        ("they urge the port to open its books", None),
    ],
)
def test_answers(said: str, act: Act | None) -> None:
    answer = answer_in(said)
    assert (answer[0] if answer else None) == act


def test_a_spokesman_speaks_for_a_body_unless_that_is_a_statement_of_its_own() -> None:
    said = "the company stands by its figures"
    assert answer_in(said) == ("stand_by", "says of itself that it stands by it")
    assert answer_in(said, alone=False) is None
    assert answer_in("the hen stands by its figures") is None


def test_a_report_that_is_called_false() -> None:
    assert calls_it_false("called the story “a pack of lies”")
    assert not calls_it_false("called the story “a picnic”")
    assert not calls_it_false("called the goat a lie")


@pytest.mark.parametrize(
    ("rest", "act"),
    [
        (", contradicting the Gull’s report.", "deny"),
        (", flatly denying the allegations", "deny"),
        (", confirming earlier reports", "confirm"),
        (", disputing that account", "dispute"),
        (", contradicting himself", None),
        (", confirming his talent", None),
        (".", None),
    ],
)
def test_words_that_do_something_to_a_report(rest: str, act: Act | None) -> None:
    assert done_behind(rest) == act


def test_who_says_that_he_never_did_it_answers_an_allegation() -> None:
    alleged = "The Gull alleged that the abbot had sold the bell."
    assert answers_allegation("he had never sold a bell", alleged)
    assert answers_allegation("“I did not sell anything,”", alleged)
    assert not answers_allegation("he had never sold a bell", "The bell hung in the tower.")
    assert not answers_allegation("bells never rust", alleged)
