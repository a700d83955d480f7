import json

from saidby.types import Ledger, decode_ledger
from saidby.views.json import indented, lines
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
