"""A case's home tells a newcomer what there is, and what came in since."""

import re
import time
from pathlib import Path

import pytest

from saidby.case import Case
from tests.case import harbour
from tests.server.conftest import Serve
from tests.server.test_pages import nested


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.case"
    with Case.new(path) as case:
        for one in harbour.ledgers():
            case.add_ledger(one, one.article.outlet or "")
    return path


def part(page: str) -> str:
    """The words of the section of issues."""
    nested(page)
    section = page[page.index('id="issues"') :].partition("</section>")[0]
    return " ".join(re.sub(r"<[^>]+>", "", section).split())


def test_without_an_issue_it_says_what_one_is_good_for(serve: Serve) -> None:
    assert "No issue is followed yet. Follow one" in part(serve().get("/").text)


def test_right_after_following_it_shows_who_holds_what(made: Path, serve: Serve) -> None:
    with Case.open(made, write=True) as case:
        case.add_issue(harbour.ISSUE)
    shown = part(serve().get("/").text)
    assert harbour.ISSUE in shown
    assert "City of Skarn against" in shown
    assert "Dock Workers’ Union" in shown
    assert "2 statements on it" in shown
    assert "No article that was added since they were followed brings a new position or a change" in shown


def test_what_others_added_meanwhile_is_there_when_the_case_is_served(made: Path, serve: Serve) -> None:
    with Case.open(made, write=True) as case:
        case.add_issue(harbour.ISSUE)
        for one in harbour.later():
            case.add_ledger(one, one.article.outlet or "")
    client = serve()
    until = time.monotonic() + 20
    while "noticed" not in (shown := part(client.get("/").text)) and time.monotonic() < until:
        time.sleep(0.05)
    assert "City of Skarn for, changed" in shown
    assert "Reversal of City of Skarn" in shown
    assert "City of Skarn is for" in shown


def test_the_same_as_data(made: Path, serve: Serve) -> None:
    with Case.open(made, write=True) as case:
        issue = case.add_issue(harbour.ISSUE)
    (one,) = serve().get("/index.json").json()["issues"]
    assert one["followed"]["issue"]["id"] == issue.id
    assert one["holders"] == 2
    assert {who["holder"]: who["bearing"] for who in one["held"]} == {"City of Skarn": "against", "Dock Workers’ Union": "against"}
