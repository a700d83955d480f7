"""The examples in the documents are true."""

import json
import re
from pathlib import Path

import jsonschema

from saidby.notation import compare, normal, parse, write
from saidby.types import decode_ledger
from saidby.views.csv import COLUMNS
from saidby.views.schema import schema
from tests.test_rooms import PLAN, SOURCE

DOCS = Path(__file__).parents[1] / "docs"
ARCHITECTURE = DOCS.with_name("ARCHITECTURE.md").read_text("utf-8")


def fenced(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)\n```$", DOCS.joinpath(name).read_text("utf-8"), re.M | re.S)


def test_the_example_ledger_is_one_and_says_what_the_document_says() -> None:
    (example,) = fenced("ledger.md", "json")
    jsonschema.Draft202012Validator(schema()).validate(json.loads(example))
    ledger = decode_ledger(example)
    (statement,) = ledger.statements
    text = ledger.article.text
    assert [span.of(text) for span in statement.content] == ["We never discussed it"]
    assert [[span.of(text) for span in hop.anchor] for hop in statement.chain] == [["North Wire"], ["the harbour office"]]
    assert statement.origin.cue is not None
    assert statement.origin.cue.of(text) == "told"
    assert ledger.article.blocks[0].span.of(text) == text


def test_the_columns_of_the_table_are_those_of_the_csv() -> None:
    table = DOCS.joinpath("ledger.md").read_text("utf-8").partition("## The same as CSV")[2]
    assert tuple(name for row in re.findall(r"^\| (`.*?) \|", table, re.M) for name in re.findall(r"`([a-z_]+)`", row)) == COLUMNS


def test_the_marked_example_is_written_as_it_stands() -> None:
    example = fenced("notation.md", "")[0]
    assert write(parse(example)) == example


def test_the_examples_in_line_are_read() -> None:
    document = DOCS.joinpath("notation.md").read_text("utf-8")
    found = [marked for marked in re.findall(r"`([^`\n]*\[[cs]1 [^`\n]*)`", document) if marked.count("[") > 1]
    assert len(found) >= 4
    for marked in found:
        assert parse(write(parse(marked))) == normal(parse(marked))
    assert compare(found[0], found[0]) == ""


def test_the_rooms_of_the_architecture_are_those_of_the_plan() -> None:
    table = ARCHITECTURE.partition("## Who may look into which room")[2]
    rows = [[re.findall(r"`(\w+)`", cell) for cell in row] for row in re.findall(r"^\| (`[^|]+) \| ([^|]+) \|$", table, re.M)]
    assert {room: set(looks) for rooms, looks in rows for room in rooms} == PLAN


def test_the_files_that_the_architecture_names_are_there() -> None:
    named = set(re.findall(r"`(?:(?!tests)\w+/)*(\w+\.py)`", ARCHITECTURE))
    assert named <= {path.name for path in SOURCE.rglob("*.py")}
