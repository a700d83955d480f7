"""An outlet's report spoken of instead of the outlet."""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.scoops import as_outlets
from saidby.notation import parse
from saidby.types import Span
from tests.attribution.marked import flat, scene, without_lines

OUTLETS = frozenset({"Quayline", "Ferro", "Skarn Courier"})


def meant(marked: str) -> list[str | None]:
    """Whom the sources of a marked text mean, in words; ``None`` where they mean themselves."""
    plain = without_lines(marked)
    seen = scene(parse(plain).text, OUTLETS)
    read = as_outlets([Draft(at.content, (Link(at.source, at.cue),), at.sure) for at in flat(plain)], seen)
    return [" ".join(seen.words(span) for span in draft.links[-1].of) or None for draft in read]


@pytest.mark.parametrize(
    "words",
    [
        "a Quayline report",
        "Quayline’s story",
        "the Quayline exclusive",
        "another exhaustive Quayline investigation",
        "a report by Quayline",
        "an article published on Monday in Quayline",
        "Quayline reporters",
        "Quayline’s newsroom",
        "a Quayline report on Monday",
        "the Quayline story, written by Ada Brandt",
        "a report Saturday in Quayline",
        "an article in the latest edition of Quayline",
    ],
)
def test_the_outlet_is_meant(words: str) -> None:
    assert meant(f"[q1 According to] [s1 {words}], [c1 the pier was sold].") == ["Quayline"]


@pytest.mark.parametrize(
    "words",
    [
        "a police report",
        "a report by the auditor",
        "the auditor’s report",
        "Quayline reporter Ada Brandt",
        "Ada Brandt",
        "a clerk who read the Quayline report",
        "a Quayline spokesman",
    ],
)
def test_others_mean_themselves(words: str) -> None:
    assert meant(f"[q1 According to] [s1 {words}], [c1 the pier was sold].") == [None]


@pytest.mark.parametrize(
    "before",
    [
        "[s1 Quayline] [q1 reported] [c1 that the pier was sold]. ",
        "[s1 The mayor] [q1 denied] [c1 a Quayline report that the pier was sold]. ",
        "[s1 The mayor] [q1 laughed] [c1 at Quayline’s story]. ",
        "[s1 A port study] [q1 found] [c1 rats]. The mayor laughed at the story in Quayline. ",
        "[s1 Ferro] [q1 reported] [c1 rats]. The mayor read a report by Quayline. ",
        "[s1 The mayor] [q1 disputed] [c1 a report that the pier was sold]. Quayline’s account was wrong, he thought. ",
    ],
)
@pytest.mark.parametrize("again", ["The report", "The story", "This article", "The explosive report", "The newspaper’s report"])
def test_the_report_is_the_last_outlets(before: str, again: str) -> None:
    assert meant(before + f"[s2 {again}] [q2 said] [c2 the buyer was a bank].")[1] == "Quayline"


@pytest.mark.parametrize(
    "before",
    [
        "[s1 Quayline] [q1 reported] [c1 rats]. The port then published a survey of the pier. ",
        "[s1 The mayor] [q1 denied] [c1 a Quayline report]. He pointed to the auditor’s report. ",
        "[s1 The mayor] [q1 laughed] [c1 at it]. ",
        "[s1 Brandt] [q1 told] [c1 nobody]. Quayline was there. ",
    ],
)
def test_the_report_may_be_anothers(before: str) -> None:
    assert meant(before + "[s2 The report] [q2 said] [c2 the buyer was a bank].")[1] is None


def test_it_is_the_report_that_the_sentence_before_is_about() -> None:
    assert meant("[s1 Quayline’s story] [q1 names] [c1 a bank]. [s2 It] [q2 alleges] [c2 that the clerk was paid].")[1] == "Quayline"
    assert (
        meant("[s1 Ada] [q1 :] [c1 What does the Quayline report say?]\n\n[s2 It] [q2 says] [c2 that the clerk was paid].")[1] == "Quayline"
    )


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The bank] [q1 denied] [c1 a Quayline report]. [s2 It] [q2 said] [c2 the clerk was mad].",
        "[s1 Quayline’s story] [q1 names] [c1 a bank]. [s2 It] [q2 denied] [c2 that the clerk was paid].",
        "[s1 Nobody] [q1 knew] [c1 it]. [s2 It] [q2 said] [c2 the clerk was mad].",
    ],
)
def test_it_may_be_another(marked: str) -> None:
    assert meant(marked)[1] is None


def test_an_outlet_is_not_beside_its_own_report() -> None:
    text = "A report published by Quayline said the pier was sold."
    report, outlet, cue = Span(0, 30), Span(22, 30), Span(31, 35)
    draft = Draft((Span(36, 53),), (Link((outlet,), None, rule="told"), Link((report,), cue)), 1.0)
    assert [link.anchor for link in as_outlets([draft], scene(text, OUTLETS))[0].links] == [(report,)]
