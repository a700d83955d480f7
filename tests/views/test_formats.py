import csv
import io

import msgspec
import pytest
from hypothesis import given, settings
from rich.cells import cell_len

from saidby.errors import UsageError
from saidby.notation import Parsed, normal, parse
from saidby.types import Ledger, decode_ledger
from saidby.views.formats import FORMATS, format_for, format_named
from tests.test_notation import readings
from tests.views import sample

ANY = [sample.ferry(), sample.silent(), sample.empty(), sample.hostile(), sample.hundreds(30), sample.kindless(sample.ferry())]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("ledger", ANY)
def test_every_format_writes_every_ledger_in_utf_8(name: str, ledger: Ledger) -> None:
    assert "".join(FORMATS[name].write([ledger])).encode() or name == "marked"


@given(readings())
@settings(max_examples=60, deadline=None)
def test_every_format_takes_whatever_spans_there_are(read: Parsed) -> None:
    article = msgspec.structs.replace(sample.silent().article, text=read.text, blocks=())
    ledger = Ledger(reader="r", article=article, sources=read.sources, statements=read.statements)
    written = {name: "".join(some.write([ledger])) for name, some in FORMATS.items()}
    assert decode_ledger(written["json"]) == decode_ledger(written["jsonl"]) == ledger
    assert parse(written["marked"]) == normal(ledger)
    assert len(list(csv.reader(io.StringIO(written["csv"], newline=""), strict=True))) == 1 + len(ledger.statements)
    assert [line for line in written["text"].split("\n") if cell_len(line) > 80] == []


@pytest.mark.parametrize("name", FORMATS)
def test_several_articles_or_a_clear_refusal(name: str) -> None:
    some = FORMATS[name]
    if some.several:
        assert "".join(some.write(iter([sample.ferry(), sample.silent()])))
    else:
        with pytest.raises(UsageError, match="holds one article, not 2"):
            next(some.write(iter([sample.ferry(), sample.silent()])))


def test_names_and_endings_lead_to_a_format() -> None:
    assert {name: format_for(f"out/a.b{some.ending}").name for name, some in FORMATS.items()} == {name: name for name in FORMATS}
    assert format_named("csv") is FORMATS["csv"]


@pytest.mark.parametrize("path", ["ledger", "ledger.docx", ".html"])
def test_an_unknown_ending_names_the_way_out(path: str) -> None:
    with pytest.raises(UsageError, match=r"\.jsonl"):
        format_for(path)


def test_an_unknown_name_names_the_way_out() -> None:
    with pytest.raises(UsageError, match="jsonl"):
        format_named("xml")


def test_marked_reads_back() -> None:
    (marked,) = FORMATS["marked"].write([sample.ferry()])
    assert parse(marked) == normal(sample.ferry())


def test_texts_are_parted() -> None:
    assert "".join(FORMATS["text"].write([sample.silent(), sample.silent()])).count("\n* * *\n") == 1
