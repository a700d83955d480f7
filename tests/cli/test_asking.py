"""Questions to a case from the command line."""

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

QUESTIONS = [["search", "bridge"], ["trace", "bridge closed"], ["claims"], ["origins"], ["parties"], ["judge list"], ["case review"]]


def asked(made: Path, question: list[str], *options: str) -> str:
    result = CliRunner().invoke(app, [*question[0].split(), str(made), *question[1:], *options])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_each_is_answered_in_each_format(made: Path, question: list[str]) -> None:
    json.loads(asked(made, question, "--format", "json"))
    assert list(csv.reader(io.StringIO(asked(made, question, "--format", "csv"))))
    assert "\x1b" not in asked(made, question)


@pytest.mark.parametrize("width", ["40", "80", "120"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question[0])
def test_no_line_is_wider_than_the_window(made: Path, question: list[str], width: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert max(map(len, asked(made, question).splitlines())) <= min(int(width), 100)


def test_a_claim_is_traced_by_words_by_its_id_by_the_beginning_of_it_and_by_a_statement(made: Path) -> None:
    trail = json.loads(asked(made, ["trace", "bridge", "closed"], "-f", "json"))
    claim, statement = trail["claim"]["id"], trail["claim"]["statements"][0]
    shown = asked(made, ["trace", "bridge", "closed"])
    short = re.findall(r"^claim ([0-9a-f]+)", shown, re.M)[0]
    assert claim.startswith(short)
    assert asked(made, ["trace", claim]) == asked(made, ["trace", short]) == asked(made, ["trace", statement]) == shown


@pytest.mark.parametrize("question", [["claims"], ["origins"], ["origins", "bridge closed"], ["parties"], ["parties", "e"]], ids=" ".join)
def test_a_list_that_is_not_whole_says_how_many_more_there_are(made: Path, question: list[str]) -> None:
    every = len(json.loads(asked(made, question, "-f", "json", "-n", "10000")))
    assert every > 1
    assert asked(made, question, "-n", "1").splitlines()[-1] == f"{every - 1} more; -n {every} shows them"
    assert "more; -n" not in asked(made, question, "-n", str(every))
    assert "more; -n" not in asked(made, question, "-n", "1", "-f", "csv")


def test_of_those_that_words_find_as_many_are_counted_as_there_are(tmp_path: Path) -> None:
    path = tmp_path / "harbour.case"
    with Case.new(path) as case:
        for one in (*harbour.ledgers(), *harbour.later()):
            case.add_ledger(one, one.article.id)
        every = case.claims_in_all("harbour")
        assert len(case.claims("harbour", 100)) == every > 1
        assert len(case.claims("", 100)) == case.claims_in_all() > 1
    assert f"\n{every - 1} more; -n {every} shows them\n" in asked(path, ["claims", "harbour"], "-n", "1")


def test_an_id_of_nothing_and_words_of_nothing_are_one_line(made: Path) -> None:
    assert "no claim has these words" in refusal(saidby("trace", made, "zeppelin"), 2)
    assert "no words are given" in refusal(saidby("trace", made, " "), 2)


@pytest.mark.parametrize(
    ("options", "tells"),
    [
        (["--since", "soon"], "2031-05-04"),
        (["--party", "Nobody At All"], "saidby parties"),
        (["--outlet", "Nobody At All"], "no article is from such an outlet"),
    ],
)
def test_what_is_wrongly_asked_for_is_told(made: Path, options: list[str], tells: str) -> None:
    assert tells in refusal(saidby("search", made, "bridge", *options), 2)


@pytest.mark.parametrize(
    "words", ['"bridge', "(((", "AND OR NOT * -", "Привет", "'; DROP TABLE claims; --", "brid*", "-bridge", "\x00", "NEAR("]
)
def test_odd_words_are_no_error(made: Path, words: str) -> None:
    assert CliRunner().invoke(app, ["search", str(made), "--", words]).exit_code == 0


def test_a_search_narrows(made: Path) -> None:
    found = json.loads(asked(made, ["search"], "-f", "json"))
    assert found["total"] == 4
    by_wanda = json.loads(asked(made, ["search"], "--party", "wanda", "-f", "json"))
    assert [hit["told"]["outlet"] for hit in by_wanda["hits"]] == ["Skarn Herald"]
    assert json.loads(asked(made, ["search"], "--until", "2031-05-04", "-f", "json"))["total"] == 2
    assert "nothing was found" in asked(made, ["search", "zeppelin"], "--exact")
