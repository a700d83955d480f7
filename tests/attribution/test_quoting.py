"""Who was quoted, and by whom."""

import pytest

from tests.attribution.marked import after_mending


def unchanged(given: str) -> str:
    """What mending changes where it should change nothing."""
    return after_mending(given, given)


class TestQuotedAsSaying:
    """Rule: “B quoted A as saying X” is B relaying A."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (
                "[s1 Tern Radio] [q1 quoted] [c1 the ferryman as saying the fog was a gift].",
                "[s1 Tern Radio] [q2 quoted] [s2 the ferryman] [q1 as saying] [c1 the fog was a gift].\nc1: s2 q1\nc2: s1 q2",
            ),
            (
                "“[c1 Nobody weighed it],” [s1 the Saltby Herald] quoted the auctioneer [q1 as saying].",
                "“[c1 Nobody weighed it],” [s1 the Saltby Herald] [q2 quoted] [s2 the auctioneer] [q1 as saying].\nc1: s2 q1\nc2: s1 q2",
            ),
            (
                "“[c1 Nobody weighed it],” [s2 the auctioneer] is [q1 quoted] by the Saltby Herald as saying.",
                "“[c1 Nobody weighed it],” [s1 the auctioneer] is [q2 quoted] by [s2 the Saltby Herald] [q1 as saying].\n"
                "c1: s1 q1\nc2: s2 q2",
            ),
            (
                # an initial ends no sentence
                "“[c1 Nobody weighed it],” [s1 the Saltby Herald] quoted the auctioneer D. Marl [q1 as saying].",
                "“[c1 Nobody weighed it],” [s1 the Saltby Herald] [q2 quoted] [s2 the auctioneer D. Marl] [q1 as saying].\n"
                "c1: s2 q1\nc2: s1 q2",
            ),
            (
                # an outlet that quotes another is a relay like any other
                "[s1 Tern Radio] [q1 cited] [c1 the Saltby Herald as saying the fog was a gift].",
                "[s1 Tern Radio] [q2 cited] [s2 the Saltby Herald] [q1 as saying] [c1 the fog was a gift].\nc1: s2 q1\nc2: s1 q2",
            ),
            (
                # whom he told is no content
                "“[c1 Nobody weighed it],” [s1 the Saltby Herald] quoted the auctioneer [q1 as telling] Tern Radio.",
                "“[c1 Nobody weighed it],” [s1 the Saltby Herald] [q2 quoted] [s2 the auctioneer] [q1 as telling] Tern Radio.\n"
                "c1: s2 q1\nc2: s1 q2",
            ),
            (
                "[s1 The Orsk Courier] [q1 cites] Bishop Anselm Roe as denying [c1 that bells rang].",
                "[s1 The Orsk Courier] [q2 cites] [s2 Bishop Anselm Roe] [q1 as denying] [c1 that bells rang].\nc1: s2 q1\nc2: s1 q2",
            ),
        ],
    )
    def test_an_outlet_that_quotes_is_a_relay_of_its_own(self, given: str, expected: str) -> None:
        assert after_mending(expected, given) == ""

    def test_whoever_quotes_is_a_relay_outlet_or_not(self) -> None:
        given = "[s1 The drummer] [q1 was quoted] by friends as saying [c1 that he would retire]."
        expected = "[s1 The drummer] was [q2 quoted] by [s2 friends] [q1 as saying] [c1 that he would retire].\nc1: s1 q1\nc2: s2 q2"
        assert after_mending(expected, given) == ""

    @pytest.mark.parametrize(
        "given",
        [
            "[s1 Tern Radio] [q1 quoted] [c1 prices as high as nine marks].",
            "[s1 Tern Radio] [q1 quoted] the poem. [s2 A farmer] was described as saying grace.",
            "[s1 The clerk], quoted in the Gazette as saying little, [q1 denied] [c1 everything].",
        ],
    )
    def test_silent(self, given: str) -> None:
        assert unchanged(given) == ""


class TestWhoIsCitedAndSaid:
    """Rule: “B cited A who said X” is B relaying A, also where another tells of it."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (
                "[s1 Tern Radio] [q1 cited] [c1 two pilots who said the fog was a gift].",
                "[s1 Tern Radio] [q1 cited] [s2 two pilots] who [q2 said] [c2 the fog was a gift].\nc1: s1 q1\nc2: s2 q2",
            ),
            (
                "[s1 A Tern Radio report on Monday] [q1 quotes] [c1 a pilot close to the owner, who claimed that the fog was a gift].",
                "[s1 A Tern Radio report on Monday] [q1 quotes] [s2 a pilot close to the owner], who [q2 claimed] "
                "[c2 that the fog was a gift].\nc1: s1 q1\nc2: s2 q2",
            ),
            (
                "[s1 Tern Radio] names nobody, but [q1 does cite] [c1 pilots who said the fog was a gift].",
                "[s1 Tern Radio] names nobody, but [q1 does cite] [s2 pilots] who [q2 said] [c2 the fog was a gift].\nc1: s1 q1\nc2: s2 q2",
            ),
            (
                "[c1 “A Tern Radio report on Jan.4 cited nine pilots” who claimed the fog was a gift], [s1 Marn] [q1 reports].",
                "[c1 “[s2 A Tern Radio report on Jan.4] [q2 cited] [s3 nine pilots]” who [q3 claimed] [c3 the fog was a gift]], "
                "[s1 Marn] [q1 reports].\nc1: s1 q1\nc2: s2 q2\nc3: s3 q3",
            ),
        ],
    )
    def test_read(self, given: str, expected: str) -> None:
        assert after_mending(expected, given) == ""

    @pytest.mark.parametrize(
        "given",
        [
            "[s1 The mayor] [q1 cited] [c1 two pilots who said the fog was a gift].",
            "[s1 Tern Radio] [q1 cited] [c1 two pilots who flew in the fog].",
            "[s1 Tern Radio] [q1 blamed] [c1 two pilots who said the fog was a gift].",
        ],
    )
    def test_silent(self, given: str) -> None:
        assert unchanged(given) == ""


class TestWhomAnOutletCitesToSay:
    """Rule: “B cited A to say X” is B relaying A."""

    def test_read(self) -> None:
        given = "[s1 Tern Radio] [q1 cited] [c1 two pilots to say the fog was a gift]."
        expected = "[s1 Tern Radio] [q2 cited] [s2 two pilots] [q1 to say] [c1 the fog was a gift].\nc1: s2 q1\nc2: s1 q2"
        assert after_mending(expected, given) == ""

    def test_which_means_the_outlet_before_it(self) -> None:
        given = "He laughed at a report by Tern Radio, which [q1 cited] [c1 two pilots to say the fog was a gift]."
        expected = (
            "He laughed at a report by [s1 Tern Radio], which [q2 cited] [s2 two pilots] [q1 to say] [c1 the fog was a gift].\n"
            "c1: s2 q1\nc2: s1 q2"
        )
        assert after_mending(expected, given) == ""


class TestWhich:
    """Rule: a cue behind “which” has the outlet, or the outlet’s report, before it for its source."""

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (
                "We begin with a Tern Radio report which [q1 claims] [c1 the fog was a gift].",
                "We begin with [s1 a Tern Radio report] which [q1 claims] [c1 the fog was a gift].",
            ),
            (
                "It was Tern Radio that [q1 first reported] [c1 the fog was a gift].",
                "It was [s1 Tern Radio] that [q1 first reported] [c1 the fog was a gift].",
            ),
        ],
    )
    def test_read(self, given: str, expected: str) -> None:
        assert after_mending(expected, given) == ""

    @pytest.mark.parametrize(
        "given",
        [
            "He wrote to Tern Radio, which [q1 first reported] [c1 the story].",
            "There is a law which [q1 says] [c1 fog is a gift].",
            "Ask Tern Radio’s Ivo Lunn, who [q1 said] [c1 fog is a gift].",
            "Tern Radio has a clock that [s1 a pilot] [q1 said] [c1 was a gift].",
        ],
    )
    def test_silent(self, given: str) -> None:
        assert unchanged(given) == ""
