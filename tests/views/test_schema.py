import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

import saidby
from saidby.types import Ledger
from saidby.views.schema import FIELDS, schema, written
from tests.views import sample

PUBLISHED = Path(saidby.__file__).with_name("ledger.schema.json")
LEDGERS = [sample.ferry(), sample.silent(), sample.empty(), sample.hostile()]


def plain(ledger: Ledger) -> Any:
    return json.loads(msgspec.json.encode(ledger))


def test_what_is_published_is_current() -> None:
    assert PUBLISHED.read_text("utf-8") == written(), "run: python -m saidby.views.schema > src/saidby/ledger.schema.json"


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("ledger", LEDGERS)
def test_ledgers_fit(ledger: Ledger) -> None:
    jsonschema.Draft202012Validator(schema()).validate(plain(ledger))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "saidby/ledger@2"},
        {"article": None},
        {"statements": [{"id": "x"}]},
        {"sources": [{"id": "s1", "mentions": [[1]]}]},
        {"sources": [{"id": "s1", "mentions": [[1, 2, 3]]}]},
        {"sources": [{"id": "s1", "mentions": [[-1, 2]]}]},
        {"sources": [{"id": "s1", "kind": "mystery"}]},
    ],
)
def test_what_is_no_ledger_does_not(change: dict[str, Any]) -> None:
    assert not jsonschema.Draft202012Validator(schema()).is_valid(plain(sample.ferry()) | change)


def test_fields_may_be_added() -> None:
    assert jsonschema.Draft202012Validator(schema()).is_valid(plain(sample.ferry()) | {"later": 1})


def test_every_field_is_described_and_none_else() -> None:
    made = msgspec.json.schema(Ledger)["$defs"]
    assert {name: set(defined["properties"]) for name, defined in made.items() if name != "Span"} == {
        name: set(fields) for name, fields in FIELDS.items()
    }


def test_the_document_names_every_field() -> None:
    document = Path(__file__).parents[2].joinpath("docs", "ledger.md").read_text("utf-8")
    assert [field for fields in FIELDS.values() for field in fields if f"`{field}`" not in document] == []
