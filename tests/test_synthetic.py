"""Synthetic cases are the same from run to run, fit their texts, and are as unequal as news is."""

from collections import Counter

import pytest

from bench.synthetic import WIRE, World
from saidby.claims.copies import copied
from saidby.types import Ledger

COUNT = 400


@pytest.fixture(scope="module")
def ledgers() -> list[Ledger]:
    return list(World(3).ledgers(0, COUNT))


def test_an_article_follows_from_seed_and_number_alone(ledgers: list[Ledger]) -> None:
    assert list(World(3).ledgers(350, 10)) == ledgers[350:360]
    assert World(4).ledger(350) != ledgers[350]


def test_ids_are_had_once(ledgers: list[Ledger]) -> None:
    ids = [ledger.article.id for ledger in ledgers] + [one.id for ledger in ledgers for one in ledger.statements]
    assert len(set(ids)) == len(ids)


def test_spans_fit(ledgers: list[Ledger]) -> None:
    for ledger in ledgers:
        text = ledger.article.text
        assert all(0 <= block.span.start < block.span.end <= len(text) for block in ledger.article.blocks)
        for statement in ledger.statements:
            assert ledger.words(statement.content).strip(" ,") == ledger.words(statement.content).strip(",")
            assert any(block.kind == "paragraph" and block.span.holds(statement.content[0]) for block in ledger.article.blocks)
            for hop in statement.chain:
                source = ledger.source(hop.source)
                assert source is not None
                assert hop.anchor[0] in source.mentions
                assert source.kind != "named" or hop.anchor[0].of(text) == source.name
            assert statement.origin.cue is not None
            assert statement.origin.cue.of(text).isalpha()


def test_outlets_and_words_are_unequal(ledgers: list[Ledger]) -> None:
    outlets = Counter(ledger.article.outlet for ledger in ledgers)
    words = Counter(word for ledger in ledgers for word in ledger.article.text.lower().split())
    assert outlets.most_common(1)[0][1] > 10 * min(outlets.values())
    assert sum(count == 1 for count in words.values()) > len(words) / 4  # Zipf: many words are met once


def test_agencies_are_copied(ledgers: list[Ledger]) -> None:
    printed = [ledger for number, ledger in enumerate(ledgers) if number % WIRE and ledger.article.text.endswith(")")]
    wires = [ledger for number, ledger in enumerate(ledgers) if number % WIRE == 0]
    assert len(printed) > COUNT / 20
    found = [any(copied(one.article, wire.article) for wire in wires) for one in printed[:10]]
    assert sum(found) >= 9


def test_some_things_are_said_again_in_other_words(ledgers: list[Ledger]) -> None:
    contents = [ledger.words(one.content).strip(",") for ledger in ledgers for one in ledger.statements]
    heads = Counter(frozenset(content.split()) for content in contents)
    assert len(heads) < len(contents)
    assert any(0.5 < len(a & b) / len(a | b) < 1 for a in list(heads)[:80] for b in list(heads)[:80])


def test_a_copy_tells_the_propositions_of_its_wire() -> None:
    world = World(3)
    told = {number: world.propositions(number) for number in range(COUNT)}
    assert all(len(told[number]) == len(world.ledger(number).statements) for number in range(0, COUNT, 10))
    names = Counter(name for names in told.values() for name in names)
    assert names.most_common(1)[0][1] > 10
    assert sum(count == 1 for count in names.values()) > len(names) / 4


def test_sources_are_of_every_kind(ledgers: list[Ledger]) -> None:
    kinds = Counter(source.kind for ledger in ledgers for source in ledger.sources)
    assert set(kinds) == {"named", "unnamed", "organisation", "outlet"}
    assert any(len(one.chain) == 2 for ledger in ledgers for one in ledger.statements)
