"""Affairs as lines with labels: what is read, which pairs they give, and which slips are told."""

from collections import Counter
from pathlib import Path

import pytest

from saidby.language.pairing import BEARINGS, SAID
from training.pairing import affairs as form
from training.pairing.affairs import Affair, affairs, bearings, relations
from training.pairing.examples import affair_bearing, affair_said

GULF = """# our own
issue 1: Osmarra shares the gas field with Kethyra
wording 1: the joint zone; a treaty on the field
issue 2: The tribunal draws the border
parties: Osmarra; Kethyra
== Premier's deal "half a field for a whole peace"
A; 1=for | [s Bellandi] [q said] [c the memorandum kept the larger half].
1=against; 2=for | [c The courts exist for this], [s she=Ruth Okpara] [q shot back].
~A | [s Bellandi] [q recalled] [c that the memorandum had fourteen pages].
== Kethyra waits
A:deny; 1=conditional (Kethyra) | [s =The envoy] It was a third at most, and Kethyra would [q sign] only [c if {the fleets stay south}].
A; 2=declined? | [c The larger half is ours], and of the court he [q would say nothing].
"""


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "LEAST", 5)


@pytest.fixture
def gulf(tmp_path: Path) -> Affair:
    (one,) = affairs([written(tmp_path, GULF)])
    return one


def written(folder: Path, text: str) -> Path:
    path = folder / "gulf.txt"
    path.write_text(text, "utf8")
    return path


def test_issues_with_their_wordings(gulf: Affair) -> None:
    assert [issue.propositions for issue in gulf.issues] == [
        ("Osmarra shares the gas field with Kethyra", "the joint zone", "a treaty on the field"),
        ("The tribunal draws the border",),
    ]


def test_a_statement_stands_under_its_headline_behind_what_its_article_said(gulf: Affair) -> None:
    first, second, *_ = (said.text for said in gulf.statements)
    assert (second.who, second.cue, second.content) == ("Ruth Okpara", "shot back", "The courts exist for this")
    assert second.sentence == "The courts exist for this, she shot back."
    assert (second.headline, second.before) == (first.headline, "Bellandi said the memorandum kept the larger half.")
    assert gulf.statements[3].text.before == ""
    assert gulf.statements[3].text.who == "The envoy"


def test_what_statements_are_to_each_other(gulf: Affair) -> None:
    found = {(later.text.who, earlier.text.who, label) for later, earlier, label in relations(gulf)}
    assert ("", "Bellandi", "same") in found
    assert ("The envoy", "", "answers") in found, "an answer is the later, wherever it stands"
    assert ("Bellandi", "Bellandi", "different") in found
    assert not [one for one in found if one[2] == "same" and "The envoy" in one]


def test_a_line_bears_on_what_it_names_and_on_nothing_else(gulf: Affair) -> None:
    told = Counter((issue.id, label) for issue, _, _, label in bearings(gulf))
    assert told == {
        ("1", "for"): 1, ("1", "against"): 1, ("1", "conditional"): 1, ("1", "none"): 2, ("2", "for"): 1, ("2", "none"): 3,
    }, "on the doubtful nothing is told"  # fmt: skip
    assert ("Kethyra", "conditional") in {(holder, label) for _, _, holder, label in bearings(gulf)}


def test_pairs_to_learn_from(gulf: Affair) -> None:
    assert {SAID[one.label] for one in affair_said([gulf], 0, 1.0)} == set(SAID)
    assert {BEARINGS[one.label] for one in affair_bearing([gulf], 0)} == {"for", "against", "conditional", "none"}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("2=for", "3=for", "no issue 3"),
        ("A:deny", "B:deny", "nothing makes claim B"),
        ("A:deny", "A:deni", "'A:deni' is no label"),
        ("{the fleets stay south}", "the fleets stay south", "no condition in braces"),
        ("[q shot back]", "[q shot back", "brackets do not match"),
        ("~A | ", "~A ", "no ' | '"),
        ("issue 1: ", "issue: ", "begins with issue 1"),
    ],
)
def test_a_slip_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        affairs([written(tmp_path, GULF.replace(old, new, 1))])


def test_what_is_in_the_repository_has_no_slips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert len({one.name for one in affairs()}) == len(affairs()) > 0
