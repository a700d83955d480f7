"""Who may ask, and with which headers every answer leaves."""

import pytest
from starlette.testclient import TestClient

from saidby.errors import UsageError
from saidby.server import Settings
from saidby.server.settings import Rates
from tests.server.conftest import HERE, Serve

TOKEN = "a-token-of-some-length"
PATHS = ("/", "/index.json", "/claims.csv", "/api/v1/claims", "/api/v1/claims/00000000", "/nothing", "/static/saidby.css")


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_scripts_frames_and_guessing(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8331", "127.0.0.1.evil.example", "localhost.evil.example", "", "[::2]"])
def test_another_name_is_refused_so_that_no_page_can_make_an_address_of_ours(client: TestClient, host: str) -> None:
    assert client.get("/claims.json", headers={"host": host}).status_code == 403


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8331", "LOCALHOST", "[::1]:8331"])
def test_our_own_names_are_let_in(client: TestClient, host: str) -> None:
    assert client.get("/claims.json", headers={"host": host}).status_code == 200


def test_a_further_name_is_let_in_where_it_was_given(serve: Serve) -> None:
    assert serve(names=frozenset({"desk.example"})).get("/claims.json", headers={"host": "desk.example"}).status_code == 200


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "desk.example"])
def test_nobody_else_is_served_without_a_token(host: str) -> None:
    with pytest.raises(UsageError, match="token"):
        Settings(host=host)
    assert Settings(host=host, token=TOKEN).host == host


def test_a_token_that_could_be_guessed_is_refused() -> None:
    with pytest.raises(UsageError):
        Settings(token="123456")


@pytest.mark.parametrize("path", [path for path in PATHS if not path.startswith("/static")])
def test_a_token_is_demanded_everywhere(serve: Serve, path: str) -> None:
    client = serve(token=TOKEN)
    answer = client.get(path)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert TOKEN not in answer.text


@pytest.mark.parametrize("given", ["Bearer wrong", f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN}x", "Bearer"])
def test_a_wrong_token_is_none(serve: Serve, given: str) -> None:
    assert serve(token=TOKEN).get("/claims.json", headers={"authorization": given}).status_code == 401


def test_the_token_lets_in_as_bearer(serve: Serve) -> None:
    assert serve(token=TOKEN).get("/claims.json", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200


def test_the_printed_address_lets_in_once_and_leaves_a_cookie_without_the_token(serve: Serve) -> None:
    client = serve(token=TOKEN)
    entered = client.get(f"/claims.json?token={TOKEN}&limit=3")
    assert (entered.status_code, entered.headers["location"]) == (303, "/claims.json?limit=3")
    cookie = entered.headers["set-cookie"]
    assert TOKEN not in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert client.get("/claims.json").status_code == 200


def test_a_token_in_the_address_leads_nowhere_else(serve: Serve) -> None:
    location = serve(token=TOKEN).get(f"//evil.example/?token={TOKEN}").headers["location"]
    assert location.startswith("/")
    assert not location.startswith("//")


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": HERE, "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"cookie": "saidby_8331=x"},
    ],
)
def test_a_change_asked_for_from_another_site_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    assert client.post("/api/v1/judgements", json={}, headers=headers).status_code == 403


def test_who_asks_too_much_waits(serve: Serve) -> None:
    client = serve(rates=Rates(looks=0.001, burst=3))
    answers = [client.get("/claims.json") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert answers[-1].headers["retry-after"]


def test_the_length_that_is_declared_is_looked_at_first(serve: Serve) -> None:
    assert serve(largest=1000).post("/api/v1/extract", content=b"x" * 1001).status_code == 413
