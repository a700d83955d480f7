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
