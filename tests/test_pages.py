"""Whole pages, through the whole path: what must hold of every ledger, and how every bad input is refused."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from bench.pages import MEASURES, PAGES, Page, judge, outside, pages, plain
from saidby.errors import BadEncoding, BinaryInput, EmptyInput, NotAnArticle, NotEnglish, SaidbyError, Truncated
from saidby.reader import Reader
from saidby.types import Ledger, Span, decode_ledger
from saidby.views.schema import schema

BAD = PAGES / "bad"
each_page = pytest.mark.parametrize("page", list(pages()), ids=lambda page: page.path.stem)


@pytest.fixture(scope="module")
def ledgers(reader: Reader) -> "Ledgers":
    return Ledgers(reader)


class Ledgers:
    """Each page's ledger, read once."""

    def __init__(self, reader: Reader) -> None:
        self._read = cache(reader.read)

    def of(self, page: Page) -> Ledger:
        return self._read(str(page.path))


@cache
def validator() -> Any:
    return jsonschema.Draft202012Validator(schema())


def spans(ledger: Ledger) -> list[Span]:
    """Every span that a ledger holds."""
    hops = [hop for statement in ledger.statements for hop in statement.chain]
    manners = [statement.manner for statement in ledger.statements]
    single = [*(hop.cue for hop in hops), *(hop.evidence for hop in hops), *(m.when for m in manners), *(n.span for n in ledger.notes)]
    several = [
        *(statement.content for statement in ledger.statements),
        *(hop.anchor for hop in hops),
        *(source.mentions for source in ledger.sources),
        *(m.hedges or () for m in manners),
        *(m.conditions or () for m in manners),
        [block.span for block in ledger.article.blocks],
    ]
    return [*(span for span in single if span), *(span for each in several for span in each)]


@each_page
class TestEveryPage:
    def test_nothing_that_is_not_the_articles_own_is_in_a_statement(self, page: Page, ledgers: Ledgers) -> None:
        ledger = ledgers.of(page)
        said = [plain(ledger.words(statement.content)) for statement in ledger.statements]
        assert [never for never in page.gold["never"] if any(plain(never) in words for words in said)] == []
        assert outside(ledger) == []

    def test_every_span_fits(self, page: Page, ledgers: Ledgers) -> None:
        ledger = ledgers.of(page)
        assert [span for span in spans(ledger) if not 0 <= span.start < span.end <= len(ledger.article.text)] == []

    def test_ids_are_one_each_and_every_source_is_known(self, page: Page, ledgers: Ledgers) -> None:
        ledger = ledgers.of(page)
        ids = [statement.id for statement in ledger.statements]
        assert len(set(ids)) == len(ids) > 0
        known = {source.id for source in ledger.sources}
        named = {hop.source for statement in ledger.statements for hop in statement.chain if hop.source}
        assert (len(known), named) == (len(ledger.sources), known)

    def test_nobody_relays_himself_and_no_cue_speaks_twice_for_one_source(self, page: Page, ledgers: Ledgers) -> None:
        ledger = ledgers.of(page)
        twice = [s.id for s in ledger.statements if any(a.anchor == b.anchor != () for a, b in zip(s.chain, s.chain[1:], strict=False))]
        heads = [(s.origin.source, s.origin.anchor, s.origin.cue) for s in ledger.statements if s.origin.cue]
        assert (twice, len(set(heads))) == ([], len(heads))

    def test_a_ledger_is_json_and_back_and_fits_the_schema(self, page: Page, ledgers: Ledgers) -> None:
        ledger = ledgers.of(page)
        data = msgspec.json.encode(ledger)
        assert decode_ledger(data) == ledger
        assert list(validator().iter_errors(json.loads(data))) == []


@pytest.mark.parametrize("number", [0, 11, 20])
def test_a_page_read_twice_is_the_same_ledger(number: int, reader: Reader, ledgers: Ledgers) -> None:
    page = list(pages())[number]
    again = reader.read(str(page.path))
    assert again == ledgers.of(page)
    assert reader.read_text(page.path.read_text("utf-8")).statements == again.statements


def test_most_of_the_gold_is_found(ledgers: Ledgers) -> None:
    """Guards against a broken path, not against a percent less: ``python -m bench.pages`` measures."""
    right = dict.fromkeys(MEASURES, 0)
    there = dict(right)
    for page in pages():
        good, all_, _ = judge(page, ledgers.of(page))
        right = {measure: right[measure] + good[measure] for measure in MEASURES}
        there = {measure: there[measure] + all_[measure] for measure in MEASURES}
    assert [measure for measure in MEASURES if right[measure] < 0.75 * there[measure]] == []


class TestBadInputs:
    @pytest.mark.parametrize(
        ("name", "error", "says"),
        [
            ("empty.html", EmptyInput, ""),
            ("blank.txt", EmptyInput, ""),
            ("image.png", BinaryInput, ""),
            ("report.pdf", BinaryInput, "PDF"),
            ("home.html", NotAnArticle, ""),
            ("login.html", NotAnArticle, ""),
            ("notfound.html", NotAnArticle, ""),
            ("russian.html", NotEnglish, "Russian"),
            ("german.txt", NotEnglish, "German"),
            ("cut.html", Truncated, ""),
            ("cut-utf8.txt", Truncated, ""),
            ("wrong-declared.txt", BadEncoding, ""),
        ],
    )
    def test_each_is_refused_with_its_error(self, name: str, error: type[SaidbyError], says: str, reader: Reader) -> None:
        with pytest.raises(error) as raised:
            reader.read(str(BAD / name))
        assert type(raised.value) is error
        assert says in str(raised.value)
        assert name in raised.value.where
        assert raised.value.remedy
        assert "\n" not in str(raised.value)

    def test_a_wrong_declaration_is_seen_through_and_noted(self, reader: Reader) -> None:
        ledger = reader.read(str(BAD / "wrong-encoding.html"))
        assert ledger.notes
        assert "\ufffd" not in ledger.article.text
        assert {"“", "”", "’", "é", "£", "–"} <= set(ledger.article.text)
        assert ledger.statements

    def test_every_bad_input_is_tried(self) -> None:
        tried = {name for mark in self.test_each_is_refused_with_its_error.pytestmark for name, *_ in mark.args[1]}  # type: ignore[attr-defined]
        assert {path.name for path in Path(BAD).iterdir()} == tried | {"wrong-encoding.html", "README.md"}
