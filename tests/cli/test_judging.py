"""Judgements from the command line."""

import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from saidby.cli import app
from tests.case.affair import CLOSED
from tests.cli.running import refusal, saidby


@pytest.fixture
def file(made: Path, tmp_path: Path) -> Path:
    """A case that may be changed."""
    return Path(shutil.copy(made, tmp_path / "mine.case"))


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(app, list(map(str, arguments)))
    assert result.exit_code == 0, result.output
    return result.stdout


def statements(file: Path) -> list[str]:
    claim: list[str] = json.loads(run("trace", file, CLOSED, "-f", "json"))["claim"]["statements"]
    return claim


def test_a_correction_is_made_listed_carried_over_and_taken_back(file: Path, made: Path, tmp_path: Path) -> None:
    before = statements(file)
    told = run("judge", "different", file, before[0][:8], before[2][:8], "--why", "another bridge", "--by", "ann")
    assert statements(file) == before[:2]
    (id,) = re.findall(r"saidby judge withdraw \S+ (\S+)\n$", told)
    listed = run("judge", "list", file)
    assert re.search(rf"^{id}  two claims are different\n", listed)
    assert "another bridge" in listed
    assert "ann, " in listed
    run("judge", "export", file, "-o", tmp_path / "mine.jsonl")
    other = Path(shutil.copy(made, tmp_path / "other.case"))
    assert run("judge", "import", other, tmp_path / "mine.jsonl") == "1 taken over\n"
    assert statements(other) == before[:2]
    run("judge", "withdraw", file, id)
    assert statements(file) == before
    assert run("judge", "list", file) == "no judgements\n"
    assert "withdrawn " in run("judge", "list", file, "--withdrawn")


def test_an_alias_is_a_name(file: Path) -> None:
    assert "saidby case reread" in run("judge", "alias", file, "Wanda Lunn", "the harbour chief")
    assert "the harbour chief" in run("parties", file, "harbour chief")
    assert "the harbour chief is taken for Wanda Lunn" in run("judge", "aliases", file)
    assert "no longer" in run("judge", "unalias", file, "the harbour chief")
    assert "no other names" in run("judge", "aliases", file)


def test_what_came_of_it_is_told(file: Path) -> None:
    before = statements(file)
    assert "kept; 2 claims of 2 and 1 statements were 1 of 3\n" in run("judge", "different", file, before[0], before[2])
    assert "kept; 1 claim of 3 statements was 2 of 2 and 1\n" in run("judge", "same", file, before[0], before[2])
    assert "kept; 1 claim of 2 statements was 1 of 3\n" in run("judge", "not-a-statement", file, before[1])
    assert "kept; said by Oda Lind from now on\n" in run("judge", "speaker", file, before[2], "Oda Lind")


def test_what_changes_nothing_says_so_and_what_would(file: Path) -> None:
    ferry = json.loads(run("trace", file, "ferry timetable", "-f", "json"))["claim"]["statements"][0]
    assert "kept; nothing changed: they were apart already" in run("judge", "different", file, statements(file)[0], ferry)
    assert "kept; nothing changed: they were one already" in run("judge", "same", file, *statements(file)[:2])
    told = run("judge", "different", file, party(file, "Edvard Lunn"), party(file, "Wanda Lunn"))
    assert "nothing changed" in told
    assert "give the party and a statement by that one" in told


def test_two_parties_that_become_one(file: Path) -> None:
    told = run("judge", "same", file, party(file, "Edvard Lunn"), party(file, "Wanda Lunn"))
    assert "kept; 1 party of 2 sources was 2 of 1 and 1\n" in told


def test_what_stands_already_is_not_kept_twice(file: Path) -> None:
    before = statements(file)
    first = run("judge", "different", file, before[0], before[2], "--by", "ann")
    again = run("judge", "different", file, before[2], before[0], "--by", "ann", "--why", "I said so")
    assert again.startswith(f"{first.split(':')[0]}: stands already\n")
    assert len(json.loads(run("judge", "list", file, "-f", "json"))) == 1
    assert "nothing changed" in run("judge", "different", file, before[0], before[2], "--by", "ben")


def test_what_was_overruled_meanwhile_is_kept_again(file: Path) -> None:
    before = statements(file)
    for ruling in ("different", "same", "different"):
        assert "kept; " in run("judge", ruling, file, before[0], before[2], "--by", "ann")
    assert statements(file) == before[:2]
    assert len(json.loads(run("judge", "list", file, "-f", "json"))) == 3


def party(file: Path, name: str) -> str:
    found: list[dict[str, dict[str, str]]] = json.loads(run("parties", file, name, "-f", "json"))
    return next(one["party"]["id"] for one in found if one["party"]["name"] == name)


@pytest.mark.parametrize(
    ("arguments", "tells"),
    [
        (["same", "aaaaaa1", "bbbbbb1"], "neither a statement nor a claim nor a party"),
        (["withdraw", "abcdef1"], "no judgement of this id stands"),
        (["alias", "Nobody", "Somebody"], "saidby parties"),
        (["unalias", "Nobody"], "saidby judge aliases"),
        (["speaker", "nothing", "Somebody"], "neither a statement"),
    ],
)
def test_what_is_not_there_cannot_be_judged(file: Path, arguments: list[str], tells: str) -> None:
    assert tells in refusal(saidby("judge", arguments[0], file, *arguments[1:]), 2)


def test_what_is_no_judgement_is_not_taken_over(file: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"ruling": "guilty"}\n')
    assert "bad.jsonl:1: is no judgement" in refusal(saidby("judge", "import", file, tmp_path / "bad.jsonl"), 2)
    refusal(saidby("judge", "import", file, tmp_path / "none.jsonl"), 3)
