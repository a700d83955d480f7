"""Forms of our pages: a token that others do not know, and a way back that stays here."""

import pytest
from starlette.testclient import TestClient

from saidby.server.forms import back_to, csrf
from tests.server.conftest import HERE, Serve
from tests.server.test_changes import statements_of


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/claims/ab?q=x&done=1#s-2", "/claims/ab?q=x&done=77#s-2"),
        (None, "/?done=77"),
        ("https://evil.example/", "/?done=77"),
        ("//evil.example/x", "/?done=77"),
        ("/\\evil.example", "/?done=77"),
        ("javascript:alert(1)", "/?done=77"),
        ("claims", "/?done=77"),
    ],
)
def test_the_way_back_stays_here(address: str | None, expected: str) -> None:
    assert back_to(address, done="77") == expected


def test_a_form_corrects_and_undoes(client: TestClient) -> None:
    id = statements_of(client)[0]
    given = {"csrf": csrf(), "back": f"/statements/{id}", "ruling": "speaker", "one": id, "value": "Odo Brandt"}
    kept = client.post("/judgements", data=given)
    assert (kept.status_code, kept.headers["location"].partition("?")[0]) == (303, f"/statements/{id}")
    page = client.get(kept.headers["location"]).text
    assert "Odo Brandt" in page
    assert "Undo" in page
    made = kept.headers["location"].partition("done=")[2]
    taken = client.post(f"/judgements/{made}/withdraw", data={"csrf": csrf(), "back": f"/statements/{id}"})
    assert "Odo Brandt" not in client.get(f"/statements/{id}").text
    assert "Taken back" in client.get(taken.headers["location"]).text


@pytest.mark.parametrize("token", ["", "x" * 32, None])
@pytest.mark.parametrize("path", ["/judgements", "/judgements/abcdef/withdraw", "/add", "/issues", "/jobs/abcdef/cancel"])
def test_without_the_token_nothing_is_done(path: str, token: str | None, client: TestClient) -> None:
    answer = client.post(path, data={"ruling": "speaker", "one": "abcdef", "text": "x"} | ({"csrf": token} if token is not None else {}))
    assert answer.status_code == 403
    assert answer.headers["content-type"].startswith("text/html")


def test_what_was_changed_meanwhile_is_not_written_over(client: TestClient) -> None:
    id = statements_of(client)[0]
    seen = client.get(f"/api/v1/statements/{id}").headers["etag"]
    given = {"csrf": csrf(), "ruling": "speaker", "one": id, "seen": seen}
    assert client.post("/judgements", data=given | {"value": "Odo Brandt"}).status_code == 303
    refused = client.post("/judgements", data=given | {"value": "Ada Lind"})
    assert refused.status_code == 412
    assert "nothing was done" in refused.text


def test_what_is_served_for_reading_only_shows_no_forms(serve: Serve) -> None:
    client = serve(read_only=True)
    id = statements_of(client)[0]
    for path in (f"/statements/{id}", "/add", "/review", "/issues"):
        assert 'method="post"' not in client.get(path).text
    assert client.post("/judgements", data={"csrf": csrf(), "ruling": "not_a_statement", "one": id}).status_code == 403


def test_an_address_has_no_empty_parameters(client: TestClient) -> None:
    answer = client.get("/search?q=bridge&since=&kind=")
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=bridge")
    assert client.get(f"{HERE}/search?q=bridge").status_code == 200
