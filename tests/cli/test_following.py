"""Issues, positions and belongings from the command line."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from saidby.case import Case
from saidby.cli import app
from tests.case import harbour
from tests.cli.running import refusal, saidby


@pytest.fixture(scope="session")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with an issue in which one party changes; to be read and not changed."""
    path = tmp_path_factory.mktemp("case") / "harbour.case"
    with Case.new(path) as case:
        for one in (*harbour.ledgers(), *harbour.later()):
            case.add_ledger(one, one.article.id)
        case.add_issue(harbour.ISSUE, by="o")
    return path


@pytest.fixture
def own(followed: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    (tmp_path / "own.case").write_bytes(followed.read_bytes())
    return tmp_path / "own.case"


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(app, [*map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result.stdout


QUESTIONS = [["positions"], ["issue", "list"], ["issue", "suggest"], ["belongs", "list"]]


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_each_is_answered_in_each_format(followed: Path, question: list[str]) -> None:
    json.loads(run(*question, followed, "-f", "json"))
    assert list(csv.reader(io.StringIO(run(*question, followed, "-f", "csv"))))
    assert run(*question, followed).strip()


@pytest.mark.parametrize("width", ["40", "80", "120"])
@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_no_line_is_wider_than_the_window(followed: Path, question: list[str], width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert max(map(len, run(*question, followed).splitlines())) <= min(int(width), 100)


class TestPositions:
    def test_a_reversal_is_shown_with_both_quotations(self, followed: Path) -> None:
        shown = run("positions", followed, "--issue", "harbour")
        assert "reversal, through a spokesman: from against to for" in shown
        assert shown.count("will not sell") == shown.count("will sell") == 2

    def test_as_many_statements_are_counted_as_in_the_list_of_issues(self, followed: Path) -> None:
        counted = re.compile(r"(\d+ statements? bears? on it(?:, \d+ more perhaps)?)")
        shown, listed = (" ".join(run(*question, followed).split()) for question in (("positions",), ("issue", "list")))
        assert counted.findall(shown)[0] == counted.findall(listed)[0]

    def test_one_party_alone_and_explained(self, followed: Path) -> None:
        shown = run("positions", followed, "-p", "Wanda Lunn", "--explain")
        assert "City of Skarn" in shown
        assert "Dock Workers" not in shown
        assert "read as against" in shown

    def test_json_has_all_that_a_program_needs(self, followed: Path) -> None:
        found = json.loads(run("positions", followed, "-f", "json"))
        ids = {told["id"] for told in found["told"]}
        reads = [read for line in found["timelines"] for position in line["positions"] for read in position["reads"]]
        assert {read["statement"] for read in reads} <= ids
        assert {told["article"] for told in found["told"]} == {article["id"] for article in found["articles"]}

    def test_citations_are_a_numbered_list(self, followed: Path) -> None:
        first = run("positions", followed, "-f", "citations").splitlines()[0]
        assert (
            first
            == "1. City of Skarn, against: Wanda Lunn said: “The city of Skarn will not sell the old harbour”, in North Wire, 2 March 2031"
        )

    @pytest.mark.parametrize(
        ("options", "tells"),
        [
            (["--issue", "zeppelin"], "saidby issue list"),
            (["--party", "Nobody At All"], "nobody called so holds a position"),
        ],
    )
    def test_what_is_wrongly_asked_for_is_told(self, followed: Path, options: list[str], tells: str) -> None:
        assert tells in refusal(saidby("positions", followed, *options), 2)

    def test_without_an_issue_the_way_to_one_is_told(self, made: Path) -> None:
        assert "saidby issue add" in refusal(saidby("positions", made), 2)


class TestIssue:
    def test_it_is_added_edited_and_removed(self, own: Path) -> None:
        assert "followed, " in run("issue", "add", own, "The ferry runs on Sundays", "-w", "Sunday ferries", "-p", "Oda Lind", "--by", "o")
        assert "or: Sunday ferries" in run("issue", "list", own)
        assert "bear" in run("issue", "edit", own, "ferry", "--proposition", "The ferry runs daily", "--no-wordings", "--everybody")
        listed = json.loads(run("issue", "list", own, "-f", "json"))
        assert [(one["issue"]["proposition"], one["issue"]["wordings"], one["issue"]["parties"]) for one in listed][1] == (
            "The ferry runs daily",
            [],
            [],
        )
        assert "no longer followed: The ferry runs daily" in run("issue", "remove", own, "daily")
        assert len(json.loads(run("issue", "list", own, "-f", "json"))) == 1

    @pytest.mark.parametrize(("words", "tells"), [("", "no words are given"), (harbour.ISSUE, "is followed already")])
    def test_what_cannot_be_followed_is_told(self, own: Path, words: str, tells: str) -> None:
        assert tells in refusal(saidby("issue", "add", own, words), 2)


def added(own: Path, words: str) -> tuple[str, str]:
    """What is said on standard output and on standard error of an issue that is added."""
    result = CliRunner().invoke(app, ["issue", "add", str(own), words])
    assert result.exit_code == 0
    return result.stdout, result.stderr


class TestNoticed:
    """What an issue lacks is said when it is added, and why nothing bears on it."""

    def test_one_word_is_told_to_be_no_proposition_with_what_there_is_instead(self, own: Path) -> None:
        said, noted = added(own, "Harbour")
        assert "followed" in said
        assert "note: “Harbour” is one word; an issue is a sentence that somebody can be for or against" in noted
        assert "The city of Skarn will sell the old harbour" in noted.partition("with these words, the case has:")[2]
        assert re.search(r'saidby issue edit \S+ [0-9a-f]+ --proposition "WHO DOES WHAT"', noted)

    def test_a_fragment_that_nothing_bears_on_is_told_what_has_its_words(self, own: Path) -> None:
        said, noted = added(own, "the timetable")
        assert "0 statements bear on it" in said
        assert "see:" not in said
        assert "has no verb" in noted
        assert "though 1 statement has its words" in noted
        assert "Oda Lind said: “The ferry timetable has nothing to do with it”" in noted

    def test_of_what_nobody_speaks_that_is_said(self, own: Path) -> None:
        _, noted = added(own, "The glacier buys a trombone")
        assert "no statement has its words, or means about the same" in noted
        assert "note:" not in noted

    def test_nothing_is_noted_of_a_proposition_on_which_something_bears(self, own: Path) -> None:
        said, noted = added(own, "The city of Skarn keeps the old harbour")
        assert "see: saidby positions" in said
        assert noted == ""


class TestBelongs:
    def test_a_row_is_added_and_removed(self, own: Path) -> None:
        run("belongs", "add", own, "City of Skarn", "Province of Dorn", "--why", "its capital", "--by", "o")
        shown = run("positions", own)
        assert "Province of Dorn" in shown
        assert "City of Skarn (by o: its capital)" in " ".join(shown.split())
        run("belongs", "remove", own, "City of Skarn")
        assert "Province of Dorn" not in run("positions", own)

    def test_a_row_that_is_not_there_is_told(self, own: Path) -> None:
        assert "belongs to nobody" in refusal(saidby("belongs", "remove", own, "Nobody"), 2)
