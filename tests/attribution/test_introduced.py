"""Words like "according to", refusals behind what they refuse, and what another had told before."""

import pytest

from tests.attribution.marked import after_mending


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Per the harbour office, the crane is sold.", "[q1 Per] [s1 the harbour office], [c1 the crane is sold]."),
        ("The crane is sold, to judge by a letter.", "[c1 The crane is sold], [q1 to judge by] [s1 a letter]."),
        ("The crane is sold, in the view of two clerks.", "[c1 The crane is sold], [q1 in the view of] [s1 two clerks]."),
        ("As the minutes record, the crane was sold.", "As [s1 the minutes] [q1 record], [c1 the crane was sold]."),
        ("The stoker is, by his own account, “a lamb”.", "The stoker is, by [s1 his own] [q1 account], [c1 “a lamb”]."),
        ("Who lent it the guild will not say.", "[c1 Who lent it] [s1 the guild] [q1 will not say]."),
        ("Rain fell. Whether it leaked she could not confirm.", "Rain fell. [c1 Whether it leaked] [s1 she] [q1 could not confirm]."),
        (
            "The clerk confirmed what the Saltby Herald had reported, that the crane was sold.",
            "The clerk confirmed what [s1 the Saltby Herald] [q1 had reported], [c1 that the crane was sold].",
        ),
    ],
)
def test_introduced(text: str, expected: str) -> None:
    assert after_mending(expected, text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Per capita, the town eats more bread.",
        "It grew by a tenth, per household.",
        "In the eyes of storm and rain, the dome was small.",
        "As the rain fell, the dome leaked.",
        "Who lent it the guild knows.",
    ],
)
def test_silent(text: str) -> None:
    assert after_mending(text, text) == ""
