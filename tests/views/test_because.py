"""Reasons in an editor's words."""

import pytest
from msgspec.structs import replace

from saidby.records import Read, Tie
from saidby.views.because import answered, joined, read_as
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


ONE = told("a", "Wanda Lunn", content="the bridge is closed to lorries until June")
OTHER = told("b", "Edvard Lunn", content="lorries are kept off the bridge")
SHARED = "67 % of the shorter one's words are in the other: “bridg”, “lorri”"


@pytest.mark.parametrize(
    ("rule", "reason", "score", "words"),
    [
        (
            "same in other words",
            f"{SHARED}; meaning 0.81 alike",
            0.836,
            "says the same as X, in other words: both speak of “bridge” and “lorries”; they mean nearly the same (84 % likely)",
        ),
        (
            "same quotation",
            f"{SHARED}; meaning 0.20 alike; both quote the same 5 words in a row",
            0.97,
            "has the same quotation as X: both speak of “bridge” and “lorries”; both quote the same 5 words in a row (97 % likely)",
        ),
        (
            "same words",
            "95 % of the shorter one's words are in the other; “3” against “4”; other dates",
            0.6,
            "says the same as X, in the same words: though where one has “3”, the other has “4” and other dates (60 % likely)",
        ),
        ("may be the same", "meaning 0.55 alike", 0.45, "may say the same as X: they are near in meaning (45 % likely)"),
        ("same answer", "both times the mayor is to no reply", 0.8, "gives the same answer as X: both come from the mayor (80 % likely)"),
        ("copy", "stands in a copy: 90 % of its words are there too", 0.99, "stands in a copy of X: 90 % of its words are there too"),
        ("judgement", "Ada: it is one plan", 1.0, "was judged one with X, by Ada: it is one plan"),
        ("a rule to come", "some new reason", 0.7, "says the same as X: though some new reason (70 % likely)"),
    ],
)
def test_why_a_statement_is_in_a_claim(rule: str, reason: str, score: float, words: str) -> None:
    before, after = joined(Tie(a="a", b="b", relation="same", score=score, rule=rule, reason=reason), "a", ONE.content, OTHER.content)
    assert f"{before} X{after}" == words


def test_what_is_copied_does_not_stand_in_a_copy() -> None:
    tie = Tie(a="a", b="b", relation="same", score=0.99, rule="copy", reason="stands in a copy: 90 % of its words")
    assert joined(tie, "b").before == "is repeated in a copy by"
