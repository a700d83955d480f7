"""An error is a page for whoever sits at a browser, and data for a program."""

import re

import pytest
from starlette.testclient import TestClient

from tests.server.conftest import Serve
from tests.server.test_pages import nested

BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PROGRAM = {"accept": "*/*"}


@pytest.mark.parametrize("path", ["/nothing", "/claims/", "/static/nothing.css", "/articles/x/y/z", "/%F0%9F%90%9F"])
def test_an_unknown_address_is_a_page_in_a_browser(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=BROWSER)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "There is no such page" in answer.text
    assert "What to do" in answer.text
    assert 'href="/search"' in answer.text
    nested(answer.text)


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/nothing.json", "/nothing.csv"])
def test_data_stays_data_even_in_a_browser(client: TestClient, path: str) -> None:
    answer = client.get(path, headers=BROWSER)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_program_gets_a_problem(client: TestClient) -> None:
    answer = client.get("/nothing", headers=PROGRAM)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_what_a_page_does_not_take_is_told_on_a_page(client: TestClient) -> None:
    answer = client.post("/claims", headers=BROWSER)
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert "takes nothing" in answer.text


def test_a_wrong_part_of_an_address_is_named(client: TestClient) -> None:
    answer = client.get("/search?limit=9000", headers=BROWSER)
    assert answer.status_code == 422
    assert "limit" in nested_text(answer.text)
    assert client.get("/api/v1/statements?limit=9000", headers=BROWSER).headers["content-type"] == "application/problem+json"


def test_a_page_of_an_error_says_what_where_and_what_to_do(client: TestClient) -> None:
    told = nested_text(client.get("/claims/ffffffffffff", headers=BROWSER).text)
    assert "There is no such claim" in told
    assert "Where: ffffffffffff" in told
    assert "What to do: it may have been merged" in told


def test_who_may_not_enter_learns_nothing_of_the_case(serve: Serve) -> None:
    answer = serve(token="a-token-of-some-length").get("/", headers=BROWSER)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "bridge" not in answer.text
    assert "open the address that saidby serve printed" in answer.text
    nested(answer.text)


def test_a_defect_is_a_page_too(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr("saidby.server.look.issues", broken)
    client = serve()
    with pytest.raises(ZeroDivisionError):
        client.get("/issues", headers=BROWSER)
    client._transport.raise_server_exceptions = False  # type: ignore[attr-defined]
    answer = client.get("/issues", headers=BROWSER)
    assert answer.status_code == 500
    assert "defect of saidby" in answer.text
    nested(answer.text)


def nested_text(page: str) -> str:
    """The words of a page."""
    nested(page)
    return " ".join(re.sub(r"<[^>]+>", "", page).split())
