"""What ``docs/positions.md`` says of its example, of fields and of columns is true."""

import csv
import io
import re
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from saidby import records
from saidby.cli import app
from saidby.views import issues, positions

DOCUMENT = Path(__file__).parents[1].joinpath("docs", "positions.md").read_text("utf-8")
RECORDS = ("Positions", "Issue", "Timeline", "Position", "Read", "Change", "Called", "Belonging", "News")
HEADERS = {
    "positions": positions.rows(records.Positions(issue=records.Issue(id="", proposition="", at=""))),
    "issue list": issues.issue_rows(()),
    "issue suggest": issues.proposal_rows(()),
    "belongs list": issues.belonging_rows(()),
}


def fenced(language: str) -> str:
    """The first fenced part in a language, or in none."""
    parts = re.findall(r"^```(\w*)\n(.*?)\n```$", DOCUMENT, re.M | re.S)
    return next(str(text) for of, text in parts if of == language)


def test_the_example_is_what_it_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "skarn.jsonl").write_text(fenced("json"), "utf-8")
    for command in fenced("sh").splitlines():
        words = re.findall(r'"[^"]+"|\S+', command.removeprefix("saidby "))
        done = CliRunner().invoke(app, [word.strip('"') for word in words])
        assert done.exit_code == 0, done.output
    shown = re.sub(r"\b(issue )?[0-9a-f]{6,}\b(?=,|$)", "\\1…", done.stdout, flags=re.M)
    assert shown.strip() == re.sub(r"\b(issue )?[0-9a-f]{6,}\b(?=,|$)", "\\1…", fenced(""), flags=re.M).strip()


@pytest.mark.parametrize("name", RECORDS)
def test_the_fields_of_a_table_are_those_of_the_record(name: str) -> None:
    part = re.split(r"^#+ ", DOCUMENT.partition(f"### {name}\n")[2], flags=re.M)[0]
    told = [word for cell in re.findall(r"^\| (`.*?) \|", part, re.M) for word in re.findall(r"`([^`]+)`", cell)]
    assert sorted(told) == sorted(field.name for field in msgspec.structs.fields(getattr(records, name)))


@pytest.mark.parametrize("command", HEADERS)
def test_the_columns_are_those_of_the_csv(command: str) -> None:
    (line,) = re.findall(rf"^\| `{command}` \| (.*) \|$", DOCUMENT.partition("## As CSV")[2], re.M)
    assert re.findall(r"`([a-z_]+)`", line) == next(csv.reader(io.StringIO(HEADERS[command])))
