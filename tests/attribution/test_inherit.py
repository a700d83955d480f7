"""Relays that last over several sentences, and where they end."""

import pytest

from tests.attribution.marked import related

OUTLETS = frozenset({"Quayline", "Ferro", "Skarn Courier", "Radio Mesta"})


@pytest.mark.parametrize(
    "marked",
    [
        # forward, through a pronoun, a noun, another paragraph
        "[e1 [s1 Odo Brandt] [q1 told] [s2 Quayline]] [c1 the pier was rotten]. [c2 Nobody had looked], [s1 he] [q2 said].\n"
        "c1: s2 > s1 q1\nc2: (s2 e1) > s1 q2",
        "[c1 “It leaked,”] [e1 [s1 Odo Brandt] [q1 told] [s2 Quayline]].\n\n[s1 The diver] [q2 added] [c2 that it still does].\n"
        "c1: s2 > s1 q1\nc2: (s2 e1) > s1 q2",
        "[e1 [s1 Quayline] [q1 quoted] [s2 a clerk] [q2 as saying]] [c1 the seal was lost]. [s2 The clerk] [q3 said] "
        "[c2 it was found again].\n"
        "c1: s1 q1 > s2 q2\nc2: (s1 e1) > s2 q3",
        "[c1 The seal was lost], [e1 [s1 Quayline] [q1 reported], [q2 citing] [s2 two clerks]]. [s3 One of the clerks] "
        "[q3 said] [c2 it was sold].\n"
        "c1: s1 q1 > s2 q2\nc2: (s1 e1) > s3 q3",
        # what was told at another time, within its paragraph; then the first relay goes on
        "[e1 [s1 Odo Brandt] [q1 told] [s2 Quayline]] [c1 the pier was rotten].\n\n“[c2 It sings],” [e2 [s1 he] [q2 told] [s3 Ferro]] in "
        "2019. “[c3 It dances],” [s1 he] [q3 said].\n\n“[c4 It will fall],” [s1 he] [q4 said].\n"
        "c1: s2 > s1 q1\nc2: s3 > s1 q2\nc3: (s3 e2) > s1 q3\nc4: (s2 e1) > s1 q4",
        # a belief told by the relayed speaker
        "[e1 [s1 Odo Brandt] [q1 told] [s2 Quayline]] [c1 the pier was rotten]. [c2 [s3 The mayor] [q2 fears] [c3 it will fall]], "
        "[s1 he] [q3 said].\nc1: s2 > s1 q1\nc2: (s2 e1) > s1 q3\nc3: (s2 e1) > s1 q3 > s3 q2",
        # backward
        "[c1 The pier is rotten], [q1 said] [s1 Odo Brandt, a diver]. [c2 “It leaks,”] [e1 [s1 he] [q2 told] [s2 Quayline]].\n"
        "c1: (s2 e1) > s1 q1\nc2: s2 > s1 q2",
        "[c1 The pier is rotten], [q1 said] [s1 Odo Brandt]. [c2 The bridge is worse], [s1 he] [q2 added]. [c3 “It leaks,”] "
        "[e1 [s1 Brandt] [q3 told] [s2 Quayline]].\nc1: (s2 e1) > s1 q1\nc2: (s2 e1) > s1 q2\nc3: s2 > s1 q3",
    ],
)
def test_inherited(marked: str) -> None:
    assert related(marked, OUTLETS) == ""


@pytest.mark.parametrize(
    "marked",
    [
        # a new speaker, and the first again behind him
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten]. [s3 Wanda Lunn] [q2 said] [c2 it was sound]. "
        "[s1 Brandt] [q3 laughed] "
        "[c3 at that].\nc1: s2 > s1 q1\nc2: s3 q2\nc3: s1 q3",
        # a new outlet
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten]. [s3 Ferro] [q2 said] [c2 it was sound]. [s1 "
        "He] [q3 shrugged] [c3 that off].\n"
        "c1: s2 > s1 q1\nc2: s3 q2\nc3: s1 q3",
        # a paragraph in the article's own voice
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten].\n\nThe pier was built by convicts.\n\n[s1 He] [q2 said] "
        "[c2 it would be shut].\nc1: s2 > s1 q1\nc2: s1 q2",
        # another occasion
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten]. On Monday [s1 he] [q2 said] in parliament "
        "[c2 that it was sound].\n"
        "c1: s2 > s1 q1\nc2: s1 q2",
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten]. [s1 He] [q2 told] a crowd [c2 that it was sound].\n"
        "c1: s2 > s1 q1\nc2: s1 q2",
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten]. “[c2 Look],” [s1 he] [q2 said] to me.\n"
        "c1: s2 > s1 q1\nc2: s1 q2",
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten]. [s1 He] [q2 repeatedly praised] [c2 the bridge].\n"
        "c1: s2 > s1 q1\nc2: s1 q2",
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] [c1 the pier was rotten]. Two weeks earlier [s1 he] [q2 said] [c2 it was sound].\n"
        "c1: s2 > s1 q1\nc2: s1 q2",
        # what was told at another time ends with its paragraph
        "[s1 Odo Brandt] [q1 told] [s2 Quayline] in 2019 [c1 the pier was rotten].\n\n[s1 He] now [q2 says] [c2 it is sound].\n"
        "c1: s2 > s1 q1\nc2: s1 q2",
        # not backward over others, over the article's own words, from a quotation, or for an answer
        "[c1 The pier is rotten], [q1 said] [s1 Odo Brandt]. It was built by convicts. [c2 “It leaks,”] [s1 he] [q2 told] [s2 Quayline].\n"
        "c1: s1 q1\nc2: s2 > s1 q2",
        "[c1 The pier is rotten], [q1 said] [s1 Odo Brandt]. [s2 Quayline] [q2 quoted] [s1 him] [q3 as saying] [c2 that it leaks].\n"
        "c1: s1 q1\nc2: s2 q2 > s1 q3",
        "[s1 Odo Brandt] [q1 denied] [c1 the charge]. [c2 “I was asleep,”] [s1 he] [q2 told] [s2 Quayline].\nc1: s1 q1\nc2: s2 > s1 q2",
        "[c1 The pier is rotten], [q1 said] [s1 Odo Brandt]. [c2 “It leaks,”] [s3 his deputy] [q2 told] [s2 Quayline].\n"
        "c1: s1 q1\nc2: s2 > s3 q2",
    ],
)
def test_not_inherited(marked: str) -> None:
    assert related(marked, OUTLETS) == ""


@pytest.mark.parametrize(
    "marked",
    [
        # the sources that the article knows through an outlet alone, whoever spoke since
        "[e1 [s1 Quayline] [q1 cited] [s2 two clerks of the port]]. [s3 Ferro] [q3 denied] [c3 it]. [s2 The clerks] "
        "[q4 said] [c4 it was sold].\nc1: s1 > s2 q1 | 0.9\nc3: s3 q3\nc4: (s1 e1) > s2 q4",
        # another of the same sort
        "[e1 [s1 Quayline] [q1 quoted] [s2 a senior port officer] [q2 as saying]] [c2 it was sold]. [s3 Another port officer] [q3 said] "
        "[c3 it was not].\nc2: s1 q1 > s2 q2\nc3: (s1 e1) > s3 q3",
    ],
)
def test_sources_of_an_outlet_go_on(marked: str) -> None:
    assert related(marked, OUTLETS) == ""


@pytest.mark.parametrize(
    "marked",
    [
        # of another sort
        "[s1 Quayline] [q1 quoted] [s2 a senior port officer] [q2 as saying] [c2 it was sold]. [s3 Another skipper] [q3 said] "
        "[c3 it was not].\nc2: s1 q1 > s2 q2\nc3: s3 q3",
        # whom the article has heard itself
        "[s2 Two clerks] [q4 said] [c4 it was sold]. [s1 Quayline] [q1 quoted] [s2 the clerks] [q2 as saying] [c2 it sank]. "
        "[s3 Ferro] [q3 denied] [c3 it]. [s2 The clerks] [q5 said] [c5 it floats].\n"
        "c4: s2 q4\nc2: s1 q1 > s2 q2\nc3: s3 q3\nc5: s2 q5",
    ],
)
def test_others_do_not(marked: str) -> None:
    assert related(marked, OUTLETS) == ""
