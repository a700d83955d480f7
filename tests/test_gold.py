"""The gold set: every text parses, every statement has a chain, each part shows what it is meant to, and the parts share no words."""

import json
import re
from collections import Counter
from functools import cache
from itertools import combinations
from typing import get_args

import pytest

from bench.gold import COREFERENCE, GOLD, MANNER, PROFILE, ROWS, Marked, Part, coverage, table, texts
from bench.pages import PAGES
from saidby.notation import normal, parse, write
from saidby.types import Act, SourceKind, Span, Statement

PARTS: tuple[Part, ...] = get_args(Part)
SHOWING: tuple[Part, ...] = ("dev", "second")
"""Written to show everything; what is set aside has what newspapers have."""
RUN = 8
each_part = pytest.mark.parametrize("part", PARTS)
each_showing = pytest.mark.parametrize("part", SHOWING)
each_text = pytest.mark.parametrize(
    ("part", "text"), [pytest.param(part, text, id=f"{part}-{text.name}") for part in PARTS for text in texts(part)]
)


@cache
def counts(part: Part) -> Counter[str]:
    return coverage(part)


@each_text
def test_it_is_read_back_as_it_is_written(part: Part, text: Marked) -> None:
    assert parse(write(text.parsed)) == normal(text.parsed)


@each_text
def test_every_statement_has_a_chain_of_words(part: Part, text: Marked) -> None:
    for statement in text.parsed.statements:
        assert statement.chain, statement.id
        assert all(hop.anchor if hop.source else hop.cue for hop in statement.chain), statement.id
        assert statement.chain[-1].cue or len(statement.chain) > 1 or "dateline" in text.tags, statement.id
        assert statement.content or statement.act in ("decline", "no_reply", "deny", "accuse", "dispute"), statement.id
        assert all(hop.evidence for hop in statement.chain if hop.inherited), statement.id


@each_text
def test_words_stand_where_they_belong(part: Part, text: Marked) -> None:
    for statement in text.parsed.statements:
        origin = statement.chain[-1]
        own = [*origin.anchor, *([origin.cue] if origin.cue else [])]
        assert not any(piece.holds(span) for piece in statement.content for span in own), statement.id
        assert all(any(piece.holds(span) for piece in statement.content) for span in _manner(statement)), statement.id


def _manner(statement: Statement) -> tuple[Span, ...]:
    return (*(statement.manner.hedges or ()), *(statement.manner.conditions or ()))


@each_text
def test_every_source_has_a_kind_and_details_from_the_text(part: Part, text: Marked) -> None:
    for source in text.parsed.sources:
        assert source.kind, source.id
        assert (source.profile is not None) == (source.kind == "unnamed"), source.id
        told = [source.name, source.role, source.organisation, source.location]
        if source.profile:
            told += [source.profile.descriptor, source.profile.proximity, source.profile.number, source.profile.reason]
        assert all(words in text.parsed.text for words in told if words), source.id


@each_part
def test_there_are_enough_texts(part: Part) -> None:
    assert counts(part)["sentences"] >= 80
    assert counts(part)["articles"] >= 13


@each_showing
@pytest.mark.parametrize("row", ROWS)
def test_every_row_of_the_table_of_chains_occurs(part: Part, row: str) -> None:
    assert counts(part)[row] >= 8


@each_showing
@pytest.mark.parametrize(
    "name", [*(f"act {act}" for act in get_args(Act)), *(f"kind {kind}" for kind in get_args(SourceKind)), *COREFERENCE, *PROFILE, *MANNER]
)
def test_every_act_kind_and_detail_occurs(part: Part, name: str) -> None:
    assert counts(part)[name] >= 3


@each_showing
def test_there_are_sentences_without_attribution(part: Part) -> None:
    assert counts(part)["no statement"] >= 8


@each_part
def test_articles_are_short_and_have_headlines(part: Part) -> None:
    for text in texts(part):
        if not text.name.startswith("sentences-"):
            assert 120 <= len(text.parsed.text.split()) <= 260, text.name
            assert "\n\n" in text.parsed.text, text.name


def test_the_parts_share_no_run_of_words_with_each_other_or_the_pages() -> None:
    runs = [_runs(" \n ".join(text.parsed.text for text in texts(part))) for part in PARTS]
    pages: set[tuple[str, ...]] = set().union(
        *(_runs(" ".join(json.loads(path.read_text(encoding="utf8"))["body"])) for path in PAGES.glob("*.json"))
    )
    assert all(not one & other for one, other in combinations([*runs, pages], 2))


def _runs(words: str) -> set[tuple[str, ...]]:
    """Every run of eight words, without case and punctuation."""
    plain = re.findall(r"\w+", words.lower())
    return set(zip(*(plain[start:] for start in range(RUN)), strict=False))


def test_the_parts_share_no_outlet_or_person() -> None:
    names = [{source.name for text in texts(part) for source in text.parsed.sources if source.name} for part in PARTS]
    assert all(not one & other for one, other in combinations(names, 2))


def test_every_file_is_read() -> None:
    files = {path.stem for part in PARTS for path in (GOLD / part).glob("*.marked")}
    assert files == {re.sub(r"^(sentences-\w+)-\d+$", r"\1", text.name) for part in PARTS for text in texts(part)}


def test_the_table_of_coverage_has_a_line_for_everything_promised() -> None:
    lines = list(table())
    assert all(any(f"{name} " in line for line in lines) for name in (*ROWS, *COREFERENCE, *PROFILE, *MANNER))
