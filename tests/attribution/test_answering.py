"""Plain speech that answers a report or a question."""

import pytest

from saidby.attribution.answering import answer_in, calls_it_false
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
