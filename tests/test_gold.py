"""The gold set: every text parses, every statement has a chain, each half shows what it is meant to, and the halves share no words."""

import json
import re
from collections import Counter
from functools import cache
from typing import get_args

import pytest

from bench.gold import COREFERENCE, GOLD, MANNER, PROFILE, ROWS, Half, Marked, coverage, table, texts
from bench.pages import PAGES
from saidby.notation import normal, parse, write
from saidby.types import Act, SourceKind, Span, Statement

HALVES: tuple[Half, ...] = get_args(Half)
RUN = 8
each_half = pytest.mark.parametrize("half", HALVES)
each_text = pytest.mark.parametrize(
    ("half", "text"), [pytest.param(half, text, id=f"{half}-{text.name}") for half in HALVES for text in texts(half)]
)


@cache
def counts(half: Half) -> Counter[str]:
    return coverage(half)


@each_text
def test_it_is_read_back_as_it_is_written(half: Half, text: Marked) -> None:
    assert parse(write(text.parsed)) == normal(text.parsed)


@each_text
def test_every_statement_has_a_chain_of_words(half: Half, text: Marked) -> None:
    for statement in text.parsed.statements:
        assert statement.chain, statement.id
        assert all(hop.anchor if hop.source else hop.cue for hop in statement.chain), statement.id
        assert statement.chain[-1].cue or len(statement.chain) > 1 or "dateline" in text.tags, statement.id
        assert statement.content or statement.act in ("decline", "no_reply", "deny", "accuse", "dispute"), statement.id
        assert all(hop.evidence for hop in statement.chain if hop.inherited), statement.id


@each_text
def test_words_stand_where_they_belong(half: Half, text: Marked) -> None:
    for statement in text.parsed.statements:
        origin = statement.chain[-1]
        own = [*origin.anchor, *([origin.cue] if origin.cue else [])]
        assert not any(piece.holds(span) for piece in statement.content for span in own), statement.id
        assert all(any(piece.holds(span) for piece in statement.content) for span in _manner(statement)), statement.id


def _manner(statement: Statement) -> tuple[Span, ...]:
    return (*(statement.manner.hedges or ()), *(statement.manner.conditions or ()))


@each_text
def test_every_source_has_a_kind_and_details_from_the_text(half: Half, text: Marked) -> None:
    for source in text.parsed.sources:
        assert source.kind, source.id
        assert (source.profile is not None) == (source.kind == "unnamed"), source.id
        told = [source.name, source.role, source.organisation, source.location]
        if source.profile:
            told += [source.profile.descriptor, source.profile.proximity, source.profile.number, source.profile.reason]
        assert all(words in text.parsed.text for words in told if words), source.id


@each_half
def test_there_are_enough_texts(half: Half) -> None:
    assert counts(half)["sentences"] >= 80
    assert counts(half)["articles"] >= 13


@each_half
@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_table_of_chains_occurs(half: Half, row: str) -> None:
    assert counts(half)[row] >= 8


@each_half
@pytest.mark.parametrize(
    "name", [*(f"act {act}" for act in get_args(Act)), *(f"kind {kind}" for kind in get_args(SourceKind)), *COREFERENCE, *PROFILE, *MANNER]
)
def test_every_act_kind_and_detail_occurs(half: Half, name: str) -> None:
    assert counts(half)[name] >= 3


@each_half
def test_there_are_sentences_without_attribution(half: Half) -> None:
    assert counts(half)["no statement"] >= 8


@each_half
def test_articles_are_short_and_have_headlines(half: Half) -> None:
    for text in texts(half):
        if not text.name.startswith("sentences-"):
            assert 120 <= len(text.parsed.text.split()) <= 260, text.name
            assert "\n\n" in text.parsed.text, text.name


def test_the_halves_share_no_run_of_words_with_each_other_or_the_pages() -> None:
    dev, aside = (_runs(" \n ".join(text.parsed.text for text in texts(half))) for half in HALVES)
    pages: set[tuple[str, ...]] = set().union(
        *(_runs(" ".join(json.loads(path.read_text(encoding="utf8"))["body"])) for path in PAGES.glob("*.json"))
    )
    assert not dev & aside
    assert not (dev | aside) & pages


def _runs(words: str) -> set[tuple[str, ...]]:
    """Every run of eight words, without case and punctuation."""
    plain = re.findall(r"\w+", words.lower())
    return set(zip(*(plain[start:] for start in range(RUN)), strict=False))


def test_the_halves_share_no_outlet_or_person() -> None:
    dev, aside = ({source.name for text in texts(half) for source in text.parsed.sources if source.name} for half in HALVES)
    assert not dev & aside


def test_every_file_is_read() -> None:
    files = {path.stem for half in HALVES for path in (GOLD / half).glob("*.marked")}
    assert files == {re.sub(r"^(sentences-\w+)-\d+$", r"\1", text.name) for half in HALVES for text in texts(half)}


def test_the_table_of_coverage_has_a_line_for_everything_promised() -> None:
    lines = list(table())
    assert all(any(f"{name} " in line for line in lines) for name in (*ROWS, *COREFERENCE, *PROFILE, *MANNER))
