"""What stands before a reporting clause is said in whole."""

import pytest

from tests.attribution.marked import after_mending


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "Skarn will not keep the lease under which [c1 Marn runs the mast], [s1 Odo Brandt] [q1 told] the council.",
            "[c1 Skarn will not keep the lease under which Marn runs the mast], [s1 Odo Brandt] [q1 told] the council.",
        ),
        (
            "SKARN ― The firm that owns the pier is ready [c1 to sell it], [s1 two of its clerks] [q1 said].",
            "SKARN ― [c1 The firm that owns the pier is ready to sell it], [s1 two of its clerks] [q1 said].",
        ),
    ],
)
def test_whole(given: str, expected: str) -> None:
    assert after_mending(expected, given) == ""


@pytest.mark.parametrize(
    "marked",
    [
        # a phrase before it, another's clause, a quotation
        "In a letter to the port, [c1 the pier was sold], [s1 Odo Brandt] [q1 said].",
        "As for the pier that Marn built, [c1 it was sold], [s1 Odo Brandt] [q1 said].",
        "[s2 Lunn] [q2 wept] and [c1 the pier was sold], [s1 Odo Brandt] [q1 said].",
        "The pier was “a ruin” and [c1 it was sold], [s1 Odo Brandt] [q1 said].",
        "When the rain came, he left, and [c1 the pier was sold], [s1 Odo Brandt] [q1 said].",
    ],
)
def test_silent(marked: str) -> None:
    assert after_mending(marked, marked) == ""
