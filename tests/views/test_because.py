"""Reasons in an editor's words."""

import pytest
from msgspec.structs import replace

from saidby.records import Read
from saidby.views.because import answered, read_as
from tests.claims.making import told

SAID = told("a", "Wanda Lunn", content="the city won’t ever sell the old harbour")


def read(reason: str, rule: str = "deed", **also: object) -> Read:
    made = Read(statement="a", bearing="against", score=0.9, rule=rule, reason=reason)
    return replace(made, **also)


@pytest.mark.parametrize(
    ("reason", "plain"),
    [
        (
            "says again what it answers: 70 % of the shorter one's words are in the other: “harbour”; meaning 0.74 alike",
            "it says again what it answers; both speak of “harbour”; they mean nearly the same",
        ),
        ("may answer it: 0 % of the shorter one's words are in the other; meaning 0.30 alike", "it may be an answer to it"),
        ("both have “harb”", "both speak of “harbour”"),
        ("its sentence has “union”, “sell”", "both speak of “union” and “sell”"),
        ("it is what the article opens with; it answers a report", "it is put as an answer to a report; the article opens with the claim"),
        ("goes on from: says again what it answers: 94 % of it; meaning 0.47 alike", "its speaker goes on from the answer just before"),
        ("it is about Wanda Lunn; its sentence has “lunn”", "the claim is about Wanda Lunn; both speak of “lunn”"),
        ("may answer it: “sold” against “kept”", "it may be an answer to it; where one has “sold”, the other has “kept”"),
    ],
)
def test_why_something_is_an_answer(reason: str, plain: str) -> None:
    assert answered(reason, SAID.content) == plain


def test_nothing_is_said_twice_and_the_weightiest_first() -> None:
    parts = "stands right before it; both have “sell”; its sentence has “sell”; the article says it 3 times; it answers a report"
    assert answered(parts, SAID.content).split("; ") == [
        "it is put as an answer to a report", "the claim stands right before it in the article", "both speak of “sell”",
    ]  # fmt: skip


def test_what_no_rule_knows_is_shown_as_it_is() -> None:
    assert answered("a reason of tomorrow: with a colon", SAID.content) == "a reason of tomorrow: with a colon"


def test_the_words_that_decided_stand_as_the_text_has_them() -> None:
    assert read_as(read("“n’t” + “wo” + “sell”: against"), SAID) == "read as against: by the words “won’t ever sell” (90 % likely)"


def test_the_verb_that_decided_stands_before_what_was_said() -> None:
    denied = replace(SAID, content="a sale of the old harbour", chain=(replace(SAID.chain[0], cue="denied"),))
    assert "by the words “denied … sale”" in read_as(read("“denied” + “sale”: against"), denied)


@pytest.mark.parametrize(
    ("rule", "reason", "words"),
    [
        ("goes on", "it goes on with what was read as against", "its speaker goes on from what was read so just before"),
        ("network", "read beside the proposition, it is against it", "no single word decides"),
        ("declined", "“would not comment” says nothing either way", "“would not comment” says nothing either way"),
        ("judgement", "judged by Ada", "judged by Ada"),
    ],
)
def test_what_decided_where_no_word_did(rule: str, reason: str, words: str) -> None:
    assert words in read_as(read(reason, rule), SAID)


def test_whose_it_is_and_how_sure() -> None:
    shown = read_as(read("“sell”: against", sure=False, score=0.43), SAID, "Skarn")
    assert shown == "read as against, as a position of Skarn: by the words “sell” (43 % likely, so unsure)"
