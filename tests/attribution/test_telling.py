"""Which outlet a speaker told, and which got the document that speaks: found, and not invented."""

import pytest

from tests.attribution.marked import chained


@pytest.mark.parametrize(
    "marked",
    [
        # the words for the source tell who got the document, or was spoken to
        "[s1 Ledgers obtained by [s2 the Skarn Gazette]] [q1 show] [c1 that the ferry was never insured].\nc1: s2.1 > s1.1 q1",
        "[q1 According to] [s1 minutes seen by [s2 Radio Mesta]], [c1 the board knew].\nc1: s2.1 > s1.1 q1",
        "[s1 Two stokers who spoke to [s2 the Valley Courier]] [q1 said] [c1 the boiler was cold].\nc1: s2.1 > s1.1 q1",
        "[s1 A poll published in [s2 the Skarn Gazette] on Friday] [q1 found] [c1 that few would vote].\nc1: s2.1 > s1.1 q1",
        "[s1 Neither of [s2 the Skarn Gazette]’s sources] [q1 said] [c1 who would come].\nc1: s2.1 > s1.1 q1",
        # one who works for an outlet stands for it
        "“[c1 It sank],” [s1 the bosun] [q1 told] Ada Lind, a columnist for [s2 the Skarn Gazette].\nc1: s2 > s1 q1",
        "“[c1 It sank],” [s1 the bosun] [q1 told] a [s2 Reuters] reporter.\nc1: s2 > s1 q1",
        "“[c1 It sank],” [s1 the bosun] [q1 told] [s2 the Skarn Gazette]’s Mary Lind.\nc1: s2 > s1 q1",
        # a question that is answered is no bar
        "[q2 Asked] by [s2 Radio Mesta] [c2 whether it sank], [s1 the bosun] [q1 shrugged off] [c1 the talk].\nc1: s2 > s1 q1\nc2: s2 q2",
    ],
)
def test_an_outlet_that_was_told_or_shown(marked: str) -> None:
    assert chained(marked) == ""


@pytest.mark.parametrize(
    "marked",
    [
        # another was interviewed
        "When Lind was interviewed by Radio Mesta, [s1 her lawyer] [q1 confirmed] [c1 that she had left].",
        # what was commissioned was not published there, as far as the words say
        "[s1 A poll commissioned by the Skarn Gazette] [q1 found] [c1 that few would vote].",
        # a thing, an office
        "“[c1 Not again],” [s1 the bosun] [q1 said] to the TV.",
        "[s1 The bosun] [q1 told] Opposition Leader [c1 that it sank].",
        # on one's own channel, and where everybody posts
        "“[c1 It sank],” [s1 the bosun] [q1 wrote] on X.",
        "“[c1 It sank],” [s1 the bosun] [q1 posted] on Telegram.",
    ],
)
def test_silent(marked: str) -> None:
    assert chained(marked) == ""
