"""Whoever watches is told of what is new, once: positions, changes, what texts call changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from saidby.case import Case
from saidby.records import News
from saidby.types import Ledger
from tests.case import harbour


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case with an issue that is followed, before anything changes."""
    with Case.new(tmp_path / "harbour.case") as case:
        put(case, harbour.ledgers())
        case.add_issue(harbour.ISSUE)
        yield case


def put(case: Case, ledgers: list[Ledger]) -> None:
    for one in ledgers:
        case.add_ledger(one, one.article.outlet or "")


def kinds(news: tuple[News, ...]) -> list[tuple[str, str]]:
    return [(one.holder, one.position.bearing if one.position else one.change.kind if one.change else "called") for one in news]


def test_what_was_there_when_an_issue_was_added_is_no_news(case: Case) -> None:
    assert case.news() == ()


def test_a_new_position_and_the_change_that_it_makes(case: Case) -> None:
    put(case, harbour.later())
    news = case.news()
    assert kinds(news) == [("City of Skarn", "for"), ("City of Skarn", "reversal")]
    assert [one.content for one in news[1].told] == [
        "The city of Skarn will not sell the old harbour",
        "The city of Skarn will sell the old harbour",
    ]


def test_they_wait_until_somebody_was_told(case: Case) -> None:
    put(case, harbour.later())
    first = case.news()
    assert case.news() == first
    case.news_told([first[0].id])
    assert case.news() == first[1:]
    case.news_told([one.id for one in first])
    assert case.news() == ()
    assert case.news_since() == first[::-1]


def test_who_says_once_more_what_he_said_is_no_news(case: Case) -> None:
    again = harbour.ledger("Dorn Today", "2031-03-09T08:00:00Z", harbour.REPORTS[0][2])
    put(case, [again])
    assert case.news() == ()


def test_an_article_that_is_judged_or_read_anew_is_not_told_of_again(case: Case) -> None:
    put(case, harbour.later())
    case.news_told([one.id for one in case.news()])
    said = next(one for one in case._store.statements.every() if "ferry will run" in one.content)
    sold = next(one for one in case._store.statements.every() if "will sell" in one.content)
    for id in (said.id, sold.id):
        case.withdraw(case.judge("not_a_statement", id, by="o").id)
    assert case.news() == ()


def test_a_late_article_that_shows_an_old_change_is_news(case: Case) -> None:
    earlier = harbour.ledger(
        "North Wire", "2031-01-05T08:00:00Z", "“[c1 The city of Skarn will sell the old harbour],” [s1 Wanda Lunn] [q1 said].\nc1: s1 q1"
    )
    put(case, [earlier])
    assert ("City of Skarn", "reversal") in kinds(case.news())


def test_an_issue_that_is_gone_has_no_news(case: Case) -> None:
    put(case, harbour.later())
    case.remove_issue("")
    assert case.news() == ()
