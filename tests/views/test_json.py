import json
from pathlib import Path

import msgspec
import pytest

from saidby.types import Ledger, decode_ledger
from saidby.views.json import Explained, explained, indented, lines
from tests.views import sample


def test_one_ledger_is_an_object_and_reads_back() -> None:
    (text,) = indented([sample.ferry()])
    assert decode_ledger(text) == sample.ferry()
    assert text.startswith('{\n  "schema": "saidby/ledger@1",\n  "reader": "saidby test",\n  "article": {\n    "id": "a1",')
    assert text.endswith("}\n")


def test_keys_stand_in_the_order_of_the_types() -> None:
    (text,) = indented([sample.ferry()])
    assert list(json.loads(text)) == list(Ledger.__struct_fields__)


def test_several_are_an_array_and_none_is_an_empty_one() -> None:
    (text,) = indented([sample.ferry(), sample.silent()])
    assert [decode_ledger(json.dumps(each)) for each in json.loads(text)] == [sample.ferry(), sample.silent()]
    assert list(indented([])) == ["[]\n"]


def test_lines_come_one_by_one() -> None:
    made = lines(iter([sample.ferry(), sample.hostile()]))
    first = next(made)
    assert first.count("\n") == 1
    assert decode_ledger(first) == sample.ferry()
    assert decode_ledger(next(made)) == sample.hostile()


@pytest.mark.parametrize("number", range(1, 11))
def test_one_statement_comes_with_its_sources_and_all_words(number: int) -> None:
    ferry = sample.ferry()
    told = msgspec.json.decode(explained(ferry, number), type=Explained)
    assert (told.number, told.statement) == (number, ferry.statements[number - 1])
    assert {source.id for source in told.sources} == {hop.source for hop in told.statement.chain if hop.source}
    spans = pairs(json.loads(explained(ferry, number)))
    assert {f"{start}:{end}": ferry.article.text[start:end] for start, end in spans} == told.words


def pairs(value: object) -> list[tuple[int, int]]:
    """Find every span in what JSON holds."""
    if isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value):
        return [(value[0], value[1])]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [pair for each in inner for pair in pairs(each)]


def test_what_is_hostile_or_missing_is_told_as_it_is() -> None:
    hostile = sample.hostile()
    assert [msgspec.json.decode(explained(hostile, number), type=Explained).statement for number in range(1, 7)] == list(hostile.statements)


def test_the_document_tells_of_every_field() -> None:
    document = Path(__file__).parents[2].joinpath("docs", "ledger.md").read_text("utf-8")
    part = document.partition("## One statement")[2].partition("\n## ")[0]
    assert [field for field in Explained.__struct_fields__ if f"`{field}`" not in part] == []
