"""When it was said, never when it happened."""

import pytest

from saidby.attribution.times import said_when
from saidby.notation import parse
from tests.attribution.marked import scene


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The mayor] [q1 said] [w1 on Tuesday] [c1 that the fair was off].",
        "[s1 The mayor] [q1 said] [w1 Tuesday] [c1 the fair was off on Friday].",
        "[w1 On Tuesday] [s1 the mayor] [q1 said] [c1 the fair was off].",
        "[s1 The mayor] [w1 on Tuesday] [q1 said] [c1 the fair was off].",
        "[c1 “It is off,”] [s1 the mayor] [q1 said] [w1 late on Monday].",
        "[c1 “It is off,”] [s1 the mayor] [q1 told] a meeting [w1 on Tuesday night].",
        "[s1 She] [q1 told] the Gull [w1 last week] [c1 that the goat was hers].",
        "[w1 Earlier this month], [s1 Ms Roth] [q1 called] [c1 it a toy].",
        "[s1 The club] [q1 announced] [w1 yesterday] [c1 a new anthem].",
        "[s1 The club] [q1 wrote] [w1 in March 2019] [c1 that it was broke].",
        "[s1 He] [q1 wrote] [w1 on 3 May 1977] [c1 that the bell was cracked].",
        "[s1 He] [q1 wrote] [w1 on May 3] [c1 that the bell was cracked].",
        "[s1 The pilot] [q1 radioed] [w1 at 3 pm] [c1 that he was lost].",
        "[s1 The pilot] [q1 said] [w1 two days later] [c1 that he had slept].",
        "[s1 The pilot] [q1 had said] [w1 hours before the plane was found] [c1 that all was well].",
        "[c1 “Enough,”] [s1 the abbot] [q1 said] [w1 this morning].",
        "[s1 The court] [q1 ruled] [w1 shortly after noon] [c1 that the hat was evidence].",
        "[s1 The court] [q1 ruled] [w1 Wednesday night] [c1 against the milliner].",
        "[s1 Kolb] [q1 said] [w1 two weeks ago] [c1 he would stay].",
        "[s1 Kolb] [q1 rejected] [c1 the charge] [w1 within hours].",
    ],
)
def test_the_time_stands_in_the_cues_clause(marked: str) -> None:
    parsed = parse(marked)
    statement = parsed.statements[0]
    hop = statement.origin
    assert hop.cue
    assert said_when(scene(parsed.text), hop.cue, statement.content, hop.anchor) == statement.manner.when


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The mayor] [q1 said] [c1 the fair was off on Tuesday].",
        "[c1 On Tuesday the fair was off], [s1 the mayor] [q1 said].",
        "[s1 Kolb], who resigned on Friday, [q1 said] [c1 he was tired].",
        "[s1 Kolb, who resigned on Friday], [q1 said] [c1 he was tired].",
        "[s1 The mayor] [q1 said] [c1 the fair was off], and was arrested on Tuesday.",
        "[s1 The mayor] [q1 has said] since Tuesday [c1 that the fair is off].",
        "[s1 The mayor] [q1 said] [c1 it]. He left on Monday.",
        "[s1 The Mail on Sunday] [q1 said] [c1 so].",
        "[q1 According to] [s1 a study published on Wednesday], [c1 moss sings].",
    ],
)
def test_the_time_of_something_else_is_not_taken(marked: str) -> None:
    parsed = parse(marked)
    hop = parsed.statements[0].origin
    assert hop.cue
    assert said_when(scene(parsed.text), hop.cue, parsed.statements[0].content, hop.anchor) is None
