"""Answers that did not come, and what is told only of a source's wish to stay unnamed."""

import pytest

from tests.attribution.marked import after_mending


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No answer came from the mill.", "[q1 No answer came] from [s1 the mill]."),
        ("There was no reply from the harbour office on Friday.", "There [q1 was no reply] from [s1 the harbour office] on Friday."),
        ("Nobody from the guild returned a call.", "[s1 Nobody from the guild] [q1 returned a call]."),
        ("Nobody at the trust was available for comment.", "[s1 Nobody at the trust] [q1 was available for comment]."),
        ("Attempts to reach the miller were unsuccessful.", "Attempts to reach [s1 the miller] [q1 were unsuccessful]."),
    ],
)
def test_a_silence(text: str, expected: str) -> None:
    assert after_mending(expected, text) == ""


@pytest.mark.parametrize(
    "text", ["No train came from the mill.", "Nobody from the guild returned a ladder.", "Attempts to reach the shore failed us."]
)
def test_no_silence(text: str) -> None:
    assert after_mending(text, text) == ""


@pytest.mark.parametrize(
    "given",
    [
        "A stoker, [s1 who] [q1 asked] [c1 not to be named], left.",
        "[s1 She] [q1 asked] [c1 that her name be left out because of her post].",
        "[s1 They] [q1 spoke] [c1 on condition of anonymity].",
    ],
)
def test_a_wish_to_stay_unnamed_is_no_statement(given: str) -> None:
    bare = "".join(part for part in given.replace("]", "[").split("[")).replace("s1 ", "").replace("q1 ", "").replace("c1 ", "")
    assert after_mending(bare, given) == ""


def test_a_question_is_kept() -> None:
    given = "[s1 She] [q1 asked] [c1 whether his name was known]."
    assert after_mending(given, given) == ""
