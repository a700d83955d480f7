"""From tags to names, and the shipped network on sentences that leave no doubt."""

from collections.abc import Sequence

import numpy as np
import pytest

from saidby.attribution.find import Finder
from saidby.attribution.naming import KINDS, TAGS, runs, sureness
from saidby.language.words import Floats
from saidby.types import Span

OUTSIDE = 0
PERSON, OUTLET = 1 + 2 * KINDS.index("person"), 1 + 2 * KINDS.index("outlet")


def tags(*rows: dict[int, float]) -> Floats:
    """Probabilities a word: those given, and what is left shared by the rest."""
    table = np.zeros((len(rows), TAGS), np.float32)
    for row, given in zip(table, rows, strict=True):
        row[:] = (1 - sum(given.values())) / (TAGS - len(given))
        for tag, share in given.items():
            row[tag] = share
    return table


def read(*rows: dict[int, float]) -> Sequence[tuple[int, int, str]]:
    return [(first, last, KINDS[kind]) for first, last, kind in runs(tags(*rows))]


class TestTags:
    def test_begin_and_inside_are_one_name(self) -> None:
        assert read({OUTSIDE: 0.9}, {PERSON: 0.9}, {PERSON + 1: 0.9}, {OUTSIDE: 0.9}) == [(1, 2, "person")]

    def test_two_begins_are_two_names(self) -> None:
        assert read({PERSON: 0.9}, {OUTLET: 0.9}, {OUTLET + 1: 0.9}) == [(0, 0, "person"), (1, 2, "outlet")]

    def test_a_name_is_of_one_kind(self) -> None:
        assert read({OUTLET: 0.6, PERSON: 0.38}, {PERSON + 1: 0.5, OUTLET + 1: 0.45}) == [(0, 1, "outlet")]

    def test_no_name_begins_inside(self) -> None:
        ((first, last, kind),) = read({OUTSIDE: 0.99}, {PERSON + 1: 0.6, PERSON: 0.3}, {OUTSIDE: 0.99})
        assert (first, last, kind) == (1, 1, "person")

    def test_what_is_hardly_likely_is_not_looked_at(self) -> None:
        assert read({OUTSIDE: 0.99}, {OUTSIDE: 0.95}) == []
        assert read() == []

    def test_how_sure(self) -> None:
        table = tags({PERSON: 0.75, PERSON + 1: 0.2}, {PERSON + 1: 0.85, PERSON: 0.1})
        assert sureness(table, KINDS.index("person")) == pytest.approx(0.95, abs=1e-3)


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(threads=1)


def named(finder: Finder, text: str) -> list[tuple[str, str]]:
    return [(name.span.of(text), name.kind) for name in finder.read(text, (Span(0, len(text)),)).names.all]


CLEAR: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    ("“The pumps are old,” Ansa Relk told Brackwater Post.", [("Ansa Relk", "person"), ("Brackwater Post", "outlet")]),
    ("Mayor Tobias Fenn told Congress that the levee would fail.", [("Tobias Fenn", "person"), ("Congress", "organisation")]),
    ("Maria Oduya flew from Lisbon to Nairobi.", [("Maria Oduya", "person"), ("Lisbon", "place"), ("Nairobi", "place")]),
)


@pytest.mark.parametrize(("text", "expected"), CLEAR)
def test_a_clear_sentence(text: str, expected: list[tuple[str, str]], finder: Finder) -> None:
    assert named(finder, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“We never signed,” Relk told Tarnlight in an interview published on Monday.",
        "The levy will go, Tarnlight reported on Tuesday, citing two people familiar with the plan.",
        "In an interview with Tarnlight, the surveyor said the wall had moved.",
    ],
)
def test_an_outlet_is_known_by_what_is_said_of_it(text: str, finder: Finder) -> None:
    assert ("Tarnlight", "outlet") in named(finder, text)


@pytest.mark.parametrize(
    "text", ["Tarnlight shares fell after it reported a loss of 40 million.", "Relk told the Senate that the levee would fail."]
)
def test_a_firm_or_a_house_of_parliament_is_none(text: str, finder: Finder) -> None:
    assert all(kind != "outlet" for _, kind in named(finder, text))


@pytest.mark.parametrize("text", ["", " \n\n ", "…", "the lake is cold in march.", "🦆🦆🦆"])
def test_where_nobody_is_named_nothing_is_found(text: str, finder: Finder) -> None:
    assert named(finder, text) == []


def test_names_and_attributions_come_from_one_look(finder: Finder) -> None:
    text = "“It leaks,” Ansa Relk said. " * 3
    found = finder.read(text, (Span(0, len(text)),))
    assert found.attributions == finder.find(text, (Span(0, len(text)),))
    assert [name.span.of(text) for name in found.names.persons] == ["Ansa Relk"] * 3


def test_capitals_throughout_name_no_more_than_words_do(finder: Finder) -> None:
    text = "THE LEVEE WILL FAIL WITHIN A YEAR, ANSA RELK SAID ON MONDAY."
    assert len(named(finder, text)) <= 3
