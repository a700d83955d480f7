"""A label that was offered and quotes that stand there, and nothing else."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.judge.answers import LONGEST, Verdict, stands, verdict
from saidby.judge.asking import BearingAsked, LikenessAsked, Passage

SALE = Passage(
    words="We will not sell the harbour … unless the ferry stays",
    sentence="“We will not sell the harbour,” Wanda Lunn said on Monday, “unless the ferry stays.”",
    speaker="Wanda Lunn",
)
ASKED = BearingAsked(proposition="Skarn sells the harbour", holder="Wanda Lunn", statement=SALE)
OTHER = Passage(words="The harbour stays ours", sentence="“The harbour stays ours,” the city said.")
PAIR = LikenessAsked(one=SALE, other=OTHER)
AGAINST = {"label": "against", "quotes": ["will not sell the harbour"]}


def said(**fields: object) -> object:
    return verdict(ASKED, json.dumps(fields))


def test_a_label_with_real_quotes_holds() -> None:
    assert verdict(ASKED, json.dumps(AGAINST)) == Verdict(label="against", quotes=("will not sell the harbour",))
    assert verdict(ASKED, f"```json\n{json.dumps(AGAINST)}\n```\n") == Verdict(label="against", quotes=("will not sell the harbour",))


def test_conditions_are_quotes_too() -> None:
    found = said(label="conditional", quotes=["not sell"], conditions=["unless the ferry stays"])
    assert found == Verdict(label="conditional", quotes=("not sell",), conditions=("unless the ferry stays",))


def test_nothing_need_be_quoted_where_it_does_not_bear() -> None:
    assert said(label="none", quotes=[]) == Verdict(label="none")


@pytest.mark.parametrize(
    ("fields", "trouble"),
    [
        ({"label": "FOR", "quotes": ["sell"]}, "unknown label"),
        ({"label": "against the sale", "quotes": ["sell"]}, "unknown label"),
        ({"label": ["for"], "quotes": ["sell"]}, "unknown label"),
        ({"label": None}, "unknown label"),
        ({"quotes": ["sell"]}, "unknown label"),
        ({"label": "same", "quotes": ["sell"]}, "unknown label"),
        ({"label": "for"}, "no quote"),
        ({"label": "for", "quotes": []}, "no quote"),
        ({"label": "for", "quotes": ["will sell the harbour"]}, "invented quote"),
        ({"label": "for", "quotes": ["sell", "is for sale"]}, "invented quote"),
        ({"label": "for", "quotes": ["Will not sell"]}, "invented quote"),
        ({"label": "for", "quotes": ["sell  the"]}, "invented quote"),
        ({"label": "for", "quotes": ["ell the harb"]}, "invented quote"),
        ({"label": "for", "quotes": ["harbour … unless"]}, "invented quote"),
        ({"label": "for", "quotes": [""]}, "invented quote"),
        ({"label": "for", "quotes": [","]}, "invented quote"),
        ({"label": "for", "quotes": ["“"]}, "invented quote"),
        ({"label": "for", "quotes": ["Skarn sells the harbour"]}, "invented quote"),
        ({"label": "none", "quotes": ["is for sale"]}, "invented quote"),
        ({"label": "for", "quotes": "sell"}, "other fields than asked for"),
        ({"label": "for", "quotes": [1]}, "other fields than asked for"),
        ({"label": "for", "quotes": ["sell"] * 6}, "other fields than asked for"),
        ({"label": "for", "quotes": ["sell"], "by": "Wanda Lunn"}, "other fields than asked for"),
        ({"label": "for", "quotes": ["sell"], "why": "it says so"}, "other fields than asked for"),
        ({"label": "conditional", "quotes": ["sell"]}, "condition not quoted"),
        ({"label": "conditional", "quotes": ["sell"], "conditions": []}, "condition not quoted"),
        ({"label": "conditional", "quotes": ["sell"], "conditions": ["if it rains"]}, "condition not quoted"),
        ({"label": "for", "quotes": ["sell"], "conditions": ["unless the ferry stays"]}, "conditions without “conditional”"),
    ],
)
def test_whatever_else_is_said_is_of_no_use(fields: dict[str, object], trouble: str) -> None:
    assert said(**fields) == trouble


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", "no answer"),
        (" \n", "no answer"),
        ("against", "no JSON"),
        ("[]", "no JSON"),
        ("3", "no JSON"),
        ("{", "no JSON"),
        ("[" * 3000, "no JSON"),
        ('{"label":' * 400, "no JSON"),
        (f"Here you are: {json.dumps(AGAINST)}", "prose around the JSON"),
        (f"{json.dumps(AGAINST)}\nI hope this helps.", "prose around the JSON"),
        (f"{json.dumps(AGAINST)}{json.dumps(AGAINST)}", "prose around the JSON"),
        (f"Sure!\n```json\n{json.dumps(AGAINST)}\n```", "prose around the JSON"),
        ('{"label": "for\ud800"}', "prose around the JSON"),
        (json.dumps(AGAINST) + " " * LONGEST, "too long"),
        (json.dumps({**AGAINST, "quotes": ["x" * LONGEST]}), "too long"),
    ],
)
def test_whatever_is_no_single_object_is_of_no_use(text: str, trouble: str) -> None:
    assert verdict(ASKED, text) == trouble


class TestTwoClaims:
    def test_both_are_quoted(self) -> None:
        text = json.dumps({"label": "same", "one": ["not sell the harbour"], "other": ["stays ours"]})
        assert verdict(PAIR, text) == Verdict(label="same", quotes=("not sell the harbour",), other=("stays ours",))

    @pytest.mark.parametrize(
        ("fields", "trouble"),
        [
            ({"label": "same", "one": ["stays ours"], "other": ["stays ours"]}, "invented quote"),
            ({"label": "same", "one": ["not sell"]}, "no quote"),
            ({"label": "different", "other": ["stays ours"]}, "no quote"),
            ({"label": "for", "one": ["not sell"], "other": ["stays ours"]}, "unknown label"),
            ({"label": "same", "quotes": ["not sell"]}, "other fields than asked for"),
        ],
    )
    def test_or_it_is_of_no_use(self, fields: dict[str, object], trouble: str) -> None:
        assert verdict(PAIR, json.dumps(fields)) == trouble

    def test_who_is_unsure_need_not_quote(self) -> None:
        assert verdict(PAIR, '{"label": "unsure"}') == Verdict(label="unsure")


SCALARS = st.none() | st.booleans() | st.floats() | st.text(max_size=9) | st.sampled_from(["for", "against", "sell", "none"])
FIELDS = st.sampled_from(["label", "quotes", "conditions"]) | st.text(max_size=9)


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(FIELDS, SCALARS | st.lists(SCALARS, max_size=3), max_size=4))
def test_no_json_at_all_is_an_error_or_more_than_a_label_with_quotes(found: dict[str, object]) -> None:
    read = verdict(ASKED, json.dumps(found))
    if isinstance(read, Verdict):
        assert read.label == found["label"]
        assert all(stands(quote, SALE.words, SALE.sentence) for quote in (*read.quotes, *read.conditions))


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_no_text_at_all_is_an_error(text: str) -> None:
    assert isinstance(verdict(ASKED, text), str)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=12))
def test_what_stands_is_a_stretch_of_the_text(quote: str) -> None:
    if stands(quote, SALE.words, SALE.sentence):
        assert quote in SALE.sentence or any(quote in piece for piece in SALE.words.split(" … "))
