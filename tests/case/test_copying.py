"""Copies of a case as articles come and go: tiny ledgers, each an article without statements."""

from pathlib import Path

import pytest

from saidby.case import Case
from saidby.store import Store
from saidby.types import Article, Ledger
from tests.claims.stories import OTHER, WIRE, article

FIRST = article(WIRE, outlet="North Wire", published="2031-03-01")
LONG = article((*WIRE[-3:], *OTHER), outlet="The Teel Courier", published="2031-03-02")
LAST = article(OTHER, outlet="Harbour Post", published="2031-03-03")
"""It shares nothing with the first, and all of itself with the second, which shares three paragraphs with the first."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Case.new(tmp_path / "a.case").close()
    return tmp_path / "a.case"


def add(case: Case, *articles: Article) -> None:
    for one in articles:
        case.add_ledger(Ledger(article=one, sources=(), statements=(), reader="test"), one.id)


def heads(path: Path) -> dict[str, str]:
    with Store.open(path) as store:
        return {one.article: one.of for one in store.copies.every()}


@pytest.mark.parametrize("order", [(FIRST, LONG, LAST), (LAST, FIRST, LONG), (LAST, LONG, FIRST)], ids=["in time", "the link last", "back"])
def test_the_order_in_which_articles_come_does_not_matter(path: Path, order: tuple[Article, ...]) -> None:
    with Case.open(path, write=True) as case:
        add(case, *order)
    assert heads(path) == {LONG.id: FIRST.id, LAST.id: FIRST.id}


def test_what_was_found_of_two_outlives_their_group(path: Path) -> None:
    with Case.open(path, write=True) as case:
        add(case, FIRST, LONG, LAST)
        assert case.remove(FIRST.id)
        assert not case.remove(FIRST.id)
    assert heads(path) == {LAST.id: LONG.id}


def test_without_the_link_two_articles_are_no_copies(path: Path) -> None:
    with Case.open(path, write=True) as case:
        add(case, FIRST, LONG, LAST)
        case.remove(LONG.id)
    assert heads(path) == {}
