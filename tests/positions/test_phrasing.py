"""What is a proposition, and what only a part of one."""

import pytest

from saidby.positions.phrasing import lacking, stands_alone

WHOLE = [
    "The city of Skarn sells the old harbour",
    "Orvia hands the islands to Marn",
    "Union rejects plan",
    "Wanda Lunn wants to sign with Orvia",
    "No foreign inspector will set foot on the dam",
    "The council puts up fuel prices",
    "In June the city sells the harbour",
    "The tower was washed but not stopped",
    "Dockers at Port Sorrel stop work",
    "Ward staff strike at the hospitals",
    "Unions of dockers block the port",
    "Residents welcomed the new road",
]


@pytest.mark.parametrize("words", WHOLE)
def test_a_sentence_lacks_nothing(words: str) -> None:
    assert lacking(words) is None
    assert stands_alone(words)


@pytest.mark.parametrize(
    ("words", "lack"),
    [
        ("Brandt", "is one word"),
        ("the trial", "has no verb"),
        ("a ban on heavy traffic", "has no verb"),
        ("sale of the harbour", "has no verb"),
        ("failed swabs", "has no verb"),
        ("Teachers’ strike talks", "has no verb"),
        ("Talks with the union", "has no verb"),
        ("Does the city sell the harbour?", "is a question"),
        ("he would not sign", "begins with “he”"),
        ("whose harbour was sold", "is a part of a sentence"),
        ("if the city sells", "is a part of a sentence"),
        ("It sells", "begins with “It”"),
    ],
)
def test_what_words_lack_is_said(words: str, lack: str) -> None:
    assert (lacking(words) or "").startswith(lack)
    assert not stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "We shall sell the harbour to nobody",
        "Council To Sell Old Harbour This Year",
        "the city will sell “the old harbour",
        "the city … will sell the harbour",
    ],
)
def test_what_needs_its_article_does_not_stand_alone(words: str) -> None:
    assert not stands_alone(words)
