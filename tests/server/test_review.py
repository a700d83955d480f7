"""What awaits a decision: new names, each with two answers that are judgements and can be taken back."""

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from saidby.case import Case
from saidby.server.forms import csrf
from tests.case.affair import CLOSED, ledger
from tests.server.conftest import HERE, Serve
from tests.server.test_pages import nested

FULL = ("Morgenblad", "2031-05-04T11:00:00Z", f"“[c1 {CLOSED}],” [s1 Wanda Mirabel Lunn] [q1 said] on Sunday.\nc1: s1 q1")
SHORT = ("Skarn Herald", "2031-05-05T07:00:00Z", f"“[c1 {CLOSED}],” [s1 Wanda Lunn] [q1 said] on Monday.\nc1: s1 q1")


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.case"
    with Case.new(path) as case:
        for report in (FULL, SHORT):
            case.add_ledger(ledger(*report), report[0])
    return path


def forms(page: str) -> list[dict[str, str]]:
    """What the forms of the section of names would send."""
    section = page[page.index('id="names"') :].partition("</section>")[0]
    found = re.findall(r"<form.*?</form>", section, re.DOTALL)
    return [{name: unescape(value) for name, value in re.findall(r'name="([^"]+)" value="([^"]*)"', form)} for form in found]


def sent(client: TestClient, fields: dict[str, str]) -> str:
    answer = client.post("/judgements", data={"csrf": csrf(), **fields}, headers={"origin": HERE})
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_a_new_name_is_shown_with_what_was_said_and_two_answers(client: TestClient) -> None:
    page = client.get("/review").text
    nested(page)
    assert "New names to confirm" in page
    assert "“Wanda Lunn”" in page
    assert "Wanda Mirabel Lunn" in page
    assert [form["ruling"] for form in forms(page)] == ["same", "different"]
    assert "1 new name to confirm" in client.get("/").text


@pytest.mark.parametrize("answer", [0, 1])
def test_either_answer_is_a_judgement_and_can_be_taken_back(client: TestClient, answer: int) -> None:
    back = sent(client, forms(client.get("/review").text)[answer])
    shown = client.get(back).text
    assert "Kept:" in shown
    assert "New names to confirm" not in shown
    undo = re.findall(r'action="(/judgements/[0-9a-f]+/withdraw)"', shown)[0]
    undone = client.post(undo, data={"csrf": csrf(), "back": "/review"}, headers={"origin": HERE})
    assert "New names to confirm" in client.get(undone.headers["location"]).text


def test_the_same_as_data(client: TestClient) -> None:
    (one,) = client.get("/review.json").json()["names"]
    assert (one["name"], one["known"]) == ("Wanda Lunn", ["Wanda Mirabel Lunn"])
    assert one["told"]["span"] is not None


def test_who_may_only_read_is_not_asked_to_decide(serve: Serve) -> None:
    page = serve(read_only=True).get("/review").text
    assert "“Wanda Lunn”" in page
    assert forms(page) == []
