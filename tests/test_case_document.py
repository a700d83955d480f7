"""What ``docs/case.md`` says of commands, fields and columns is true."""

import csv
import io
import re
from pathlib import Path

import msgspec
import pytest
from typer.main import get_command

from saidby import records
from saidby.cli import app
from saidby.views import found, listing, trail

DOCUMENT = Path(__file__).parents[1].joinpath("docs", "case.md").read_text("utf-8")
RECORDS = ("Trail", "Claim", "Told", "Step", "Origin", "Count", "Copied", "Drift", "Hit", "Facet")
NOTHING = records.Trail(
    claim=records.Claim(id="", gloss="", statements=()), told=(), origins=(),
    count=records.Count(articles=0, outlets=0, origins=records.Range(0, 0), claimed=records.Range(0, 0)),
)  # fmt: skip
HEADERS = {
    "trace": trail.rows(NOTHING),
    "search": found.rows(records.Found(hits=(), total=0), {}),
    "claims": listing.claim_rows(()),
    "origins": listing.origin_rows(()),
    "parties": listing.party_rows(()),
    "judge list": listing.judgement_rows(()),
    "case review": listing.suggestion_rows(()),
}


def rows(heading: str) -> list[list[str]]:
    """The rows of the table under a heading: the words in backquotes of the first cell."""
    part = re.split(r"^#+ ", DOCUMENT.partition(f" {heading}\n")[2], flags=re.M)[0]
    return [re.findall(r"`([^`]+)`", cell) for cell in re.findall(r"^\| (`.*?) \|", part, re.M)]


@pytest.mark.parametrize("name", RECORDS)
def test_the_fields_of_a_table_are_those_of_the_record(name: str) -> None:
    fields = [field.name for field in msgspec.structs.fields(getattr(records, name))]
    assert sorted(word for row in rows(name) for word in row) == sorted(fields)


@pytest.mark.parametrize("command", HEADERS)
def test_the_columns_are_those_of_the_csv(command: str) -> None:
    (line,) = re.findall(rf"^\| `{command}` \| (.*) \|$", DOCUMENT.partition("## CSV")[2], re.M)
    assert re.findall(r"`([a-z_]+)`", line) == next(csv.reader(io.StringIO(HEADERS[command])))


def test_each_command_is_one_and_none_is_left_out() -> None:
    told = {re.sub(r"^saidby ", "", re.split(r" [A-Z]", row[0])[0]) for row in rows("Commands")}
    root = get_command(app)
    commands = {name: getattr(command, "commands", {}) for name, command in root.commands.items()}  # type: ignore[attr-defined]
    every = {f"{group} {name}" for group, inner in commands.items() for name in inner} | {name for name in commands if not commands[name]}
    assert told == every - {"read", "demo", "schema"}
