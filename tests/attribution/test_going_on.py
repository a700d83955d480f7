"""Reported speech that goes on without a cue, and sentences that are the article's own."""

import pytest

from saidby.reader import Reader, Settings
from tests.attribution.marked import related

OUTLETS = frozenset({"Quayline"})


@pytest.mark.parametrize(
    "marked",
    [
        # the tense is shifted back
        "[s1 Odo Brandt] [e1 [q1 said]] [c1 the pier was rotten]. [c2 The port would shut it on Monday].\nc1: s1 q1\nc2: (s1 e1)",
        "[c1 The pier is rotten], [s1 Odo Brandt] [e1 [q1 said]] on Friday. [c2 Nobody else could mend it].\nc1: s1 q1\nc2: (s1 e1)",
        "“[c1 It leaks],” [s1 he] [e1 [q1 said]]. [c2 With a new roof, it might stand].\nc1: s1 q1\nc2: (s1 e1)",
        # it says what should be done
        "[c1 The pier was rotten], [s1 Odo Brandt] [e1 [q1 warned]]. [c2 The doors must be kept shut].\nc1: s1 q1\nc2: (s1 e1)",
        # turned about
        "[s1 Odo Brandt] [e1 [q1 said]] [c1 the port was poor]. [c2 Nor would the town pay].\nc1: s1 q1\nc2: (s1 e1)",
        # sentence after sentence, and with the outlet that was told
        "[c1 The pier was rotten], [s1 he] [e1 [q1 told]] [s2 Quayline]. [c2 It would be shut]. [c3 The bridge should go too].\n"
        "c1: s2 > s1 q1\nc2: (s2 e1) > (s1 e1)\nc3: (s2 e1) > (s1 e1)",
    ],
)
def test_goes_on(marked: str) -> None:
    assert related(marked, OUTLETS) == ""


@pytest.mark.parametrize(
    "behind",
    [
        # no mark of reported speech
        " The pier was built by convicts.",
        " The pier stands in the harbour, which would freeze.",
        # what a plan would do is the article's to tell
        " The plan would close two piers.",
        " That would be a first.",
        # a question, somebody's words in quotation marks, another paragraph, too little
        " Would the town pay for it now?",
        " The pier would be “a ruin” by May.",
        "\n\nThe port would shut it on Monday.",
        " It would.",
        # a cue of its own, though it was not found
        " The town would say no more about it.",
        # something else stood between
        " The pier is old. It would be shut on Monday.",
    ],
)
def test_the_article_itself(behind: str) -> None:
    assert related(f"[c1 The pier was rotten], [s1 Odo Brandt] [q1 said].{behind}\nc1: s1 q1".replace("\\\n", "\n")) == ""


@pytest.mark.parametrize(
    "marked",
    [
        # who speaks in the present shifts no tense
        "[c1 The pier is rotten], [s1 Odo Brandt] [q1 says]. The port would shut it on Monday.\nc1: s1 q1",
        # who says nothing does not go on
        "[s1 Odo Brandt] [q1 declined to discuss] [c1 the pier]. The port would lose a tenth of its boats.\nc1: s1 q1",
        # the sentence goes on to something else
        "[c1 The pier was rotten], [s1 Odo Brandt] [q1 said], and went home to feed the goats. The port would shut it.\nc1: s1 q1",
        # nobody is named
        "[c1 The pier was rotten], [q1 it was said]. The port would shut it on Monday.\nc1: - q1",
    ],
)
def test_silent(marked: str) -> None:
    assert related(marked) == ""


def test_a_ledger_tells_why_it_is_whose() -> None:
    ledger = Reader(Settings(threads=1, plain=True)).read_text("Odo Brandt said the pier was rotten. The port would shut it on Monday.")
    last = ledger.statements[-1]
    assert ledger.words(last.content) == "The port would shut it on Monday"
    assert last.origin.inherited
    assert {(one.on, one.rule) for one in last.decisions} >= {("attribution", "goes on"), ("content", "goes on"), ("relay", "goes on")}
