"""Whole cases as text with marks: what is read, and which slips are told."""

from pathlib import Path

import pytest

from training.pairing.marked import Marked, main, marked, slips

FERRY = """# our own
issue I1: Lindow sells its ferry
wording: the ferry goes private; a private buyer for the ferry
parties: the council; the Friends of the Ferry

== a01 | Harbour Post | 2034-03-02 | Council [[weighs sale of its ferry|I1=open?]]
The council [[would sell only if {crossings stay
at ten a day}|C1; I1=conditional]], its leader said.

Ferrymen called [[that promise "worth the paper it isn't on"|C1:dispute]]. The council
[[has made up its mind to sell|I1=for (the council)]], they say.
"""


@pytest.fixture
def case(tmp_path: Path) -> Marked:
    return marked(written(tmp_path, FERRY))


def written(folder: Path, text: str) -> Path:
    path = folder / "ferry.txt"
    path.write_text(text, "utf8")
    return path


def test_articles_are_without_their_marks(case: Marked) -> None:
    (one,) = case.articles
    assert (one.title, one.outlet, one.published) == ("Council weighs sale of its ferry", "Harbour Post", "2034-03-02T08:00:00Z")
    assert one.text.startswith("The council would sell only if crossings stay at ten a day, its leader said.\n\nFerrymen called")


def test_issues(case: Marked) -> None:
    (issue,) = case.issues
    assert issue.wordings == ("the ferry goes private", "a private buyer for the ferry")
    assert issue.parties == ("the council", "the Friends of the Ferry")


def test_positions(case: Marked) -> None:
    told = [(one.bearing, one.holder, one.conditions, one.optional) for one in case.held().gold.positions]
    conditions = ("crossings stay at ten a day",)
    assert told == [("open", None, (), True), ("conditional", None, conditions, False), ("for", "the council", (), False)]


def test_claims_and_answers(case: Marked) -> None:
    (claim,) = case.linked().gold.claims.values()
    assert [one.words for one in claim.statements] == ["would sell only if crossings stay at ten a day"]
    assert [(one.act, one.words[:12]) for one in claim.answers] == [("dispute", "that promise")]
    assert not list(slips(case))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("I1=for (the", "I1=fore (the", "is no label"),
        ("has made up its mind to sell", "made it up", "has fewer than 4 words"),
        ("I1=for", "I2=for", "there is no issue I2"),
        ("|C1; I1=conditional]]", "|C1; I1=conditional", "a bracket or brace is left over"),
        ("== a01 | Harbour Post | 2034-03-02 |", "== a01 | Harbour Post |", "an article begins with"),
        ("ten a day}", "ten a day", "a bracket or brace is left over"),
        ("Ferrymen called", "It would sell only if crossings stay at ten a day. Ferrymen called", "stands 2 times"),
    ],
)
def test_slips_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str) -> None:
    assert main([str(written(tmp_path, FERRY.replace(old, new)))]) == 1
    assert told in capsys.readouterr().err


def test_the_files_that_are_kept_have_none() -> None:
    files = sorted(Path("training/cases").glob("*.txt"))
    assert files
    assert main([str(path) for path in files]) == 0
