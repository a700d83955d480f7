"""Outlets that hear something without being "told": found by preposition and place, and not invented."""

import pytest

from tests.attribution.marked import chained, related


@pytest.mark.parametrize(
    "marked",
    [
        "“[c1 It floats],” [s1 the bosun] [q1 joked] to [s2 the Skarn Gazette].\nc1: s2 > s1 q1",
        "[s1 The bosun] [q1 narrated] to [s2 Radio Mesta] [c1 how the keel was lost].\nc1: s2 > s1 q1",
        "[s1 The bosun] last night [q1 disclosed] [c1 a leak in the second tank] to [s2 the Skarn Gazette].\nc1: s2 > s1 q1",
        "“[c1 A bath with ambitions],” is how [s1 the bosun] [q1 summed up] the ferry for [s2 the Skarn Gazette].\nc1: s2 > s1 q1",
        "As [s1 the bosun] [q1 put] it to [s2 the broadcaster Radio Mesta], [c1 “she swims like a piano”].\nc1: s2 > s1 q1",
        # where a sentence opens
        "In a call from the lighthouse to [s2 the Skarn Gazette], [s1 Ola Brandt] [q1 rejected] [c1 the charge].\nc1: s2 > s1 q1",
        "On air at [s2 Radio Mesta], [s1 the bosun] [q1 conceded] [c1 that the keel was lost].\nc1: s2 > s1 q1",
        "In [s2 Radio Mesta’s morning bulletin] [s1 a pilot] [q1 warned] [c1 that the channel was shut].\nc1: s2 > s1 q1",
        "“[c1 We have one oar],” [s1 the bosun] [q1 sighed] when [s2 the Skarn Gazette] visited the quay.\nc1: s2 > s1 q1",
        # who is informed, in the passive
        "[s2 The Skarn Gazette] was [q1 told] by [s1 two pilots] [c1 that the buoy had been sold].\nc1: s2 > s1 q1",
    ],
)
def test_an_outlet_that_hears(marked: str) -> None:
    assert chained(marked) == ""


@pytest.mark.parametrize(
    "marked",
    [
        # a report is turned to, not its outlet
        "“[c1 It never sank],” [s1 the bosun] [q1 said] in response to the Skarn Gazette’s report.",
        # what is said is about the outlet
        "[s1 The bosun] [q1 admitted] [c1 that he had sold the keel to the Skarn Gazette].",
        # another speaks
        "[s1 The bosun] [q1 laughed off] [c1 the leak], while the pilot, a stranger to the Skarn Gazette, slept.",
    ],
)
def test_silent(marked: str) -> None:
    assert chained(marked) == ""


def test_a_new_occasion_does_not_reach_back() -> None:
    marked = (
        "[s1 The bosun] [q1 begged] [c1 the pilots to stay]. On air at [s2 Radio Mesta], [s1 he] [q2 conceded] [c2 that it sank].\n"
        "c2: s2 > s1 q2"
    )
    assert related(marked) == ""


def test_who_was_told_a_thing_is_no_part_of_it() -> None:
    given = "[s1 The clerk] [q1 revealed] [c1 a hole in the jam fund to the Skarn Gazette]."
    expected = "[s1 The clerk] [q1 revealed] [c1 a hole in the jam fund] to [s2 the Skarn Gazette].\nc1: s2 > s1 q1"
    assert chained(expected, given) == ""
    kept = "[s1 The clerk] [q1 revealed] [c1 that he had written to the Skarn Gazette]."
    assert chained(kept) == ""
