"""What people decide over HTTP: kept, carried out, undone; and nobody writes over what he has not seen."""

import re
from pathlib import Path
from threading import Barrier, Thread

import pytest
from starlette.testclient import TestClient

from saidby.case import Case
from saidby.server.forms import csrf
from tests.case import harbour
from tests.server.conftest import HERE, Serve

API = "/api/v1"


def largest(client: TestClient) -> dict[str, object]:
    """The trail of the claim that most statements make."""
    id = client.get(f"{API}/claims?limit=1").json()["claims"][0]["claim"]["id"]
    trail: dict[str, object] = client.get(f"{API}/claims/{id}").json()
    return trail


def statements_of(client: TestClient) -> list[str]:
    return list(largest(client)["claim"]["statements"])  # type: ignore[index]


def test_a_speaker_is_corrected_and_it_can_be_undone(client: TestClient) -> None:
    id = statements_of(client)[0]
    before = client.get(f"{API}/statements/{id}").json()["told"]
    ruled = client.post(f"{API}/judgements", json={"ruling": "speaker", "one": id, "value": "Odo Brandt", "by": "Ada", "why": "he rang"})
    assert ruled.status_code == 201
    made = ruled.json()["judgement"]
    assert (made["value"], made["by"], made["why"]) == ("Odo Brandt", "Ada", "he rang")
    assert client.get(f"{API}/statements/{id}").json()["told"]["chain"][-1]["name"] == "Odo Brandt"
    assert client.delete(ruled.headers["location"]).json()["judgement"]["withdrawn"]
    assert client.get(f"{API}/statements/{id}").json()["told"] == before


def test_what_is_no_statement_is_gone_from_the_case_and_stands_in_the_ledger(client: TestClient) -> None:
    id = statements_of(client)[0]
    article = client.get(f"{API}/statements/{id}").json()["told"]["article"]
    client.post(f"{API}/judgements", json={"ruling": "not_a_statement", "one": id})
    assert client.get(f"{API}/statements/{id}").status_code == 404
    answer = client.get(f"{API}/articles/{article}").json()
    assert id not in {one["id"] for one in answer["told"]}
    assert id in {one["id"] for one in answer["ledger"]["statements"]}
    assert [one["ruling"] for one in answer["judgements"]] == ["not_a_statement"]


def test_a_claim_is_split_and_merged_again(client: TestClient) -> None:
    first, second, *_ = statements_of(client)
    split = client.post(f"{API}/judgements", json={"ruling": "different", "one": first, "other": second}).json()
    assert len(split["claims"]) == 2
    assert second not in statements_of(client) or first not in statements_of(client)
    client.delete(f"{API}/judgements/{split['judgement']['id']}")
    assert {first, second} <= set(statements_of(client))


def test_splitting_off_the_statement_that_names_a_claim_leaves_the_rest_with_its_first_appearance(client: TestClient) -> None:
    claim = largest(client)["claim"]
    page = client.get(f"/claims/{claim['id']}").text  # type: ignore[index]
    naming = next(id for id in re.findall(r'<tr id="s-([0-9a-f]+)" class="first"', page))
    fields = {"ruling": "different", "one": naming, "other": claim["id"], "csrf": csrf()}  # type: ignore[index]
    assert client.post("/judgements", data=fields, headers={"origin": HERE}).status_code == 303
    left = client.get(f"/claims/{claim['id']}").text  # type: ignore[index]
    assert f'id="s-{naming}"' not in left
    (row,) = re.findall(r'<tr id="s-([0-9a-f]+)" class="first"', left)
    assert re.findall(r'<tr id="s-([0-9a-f]+)"', left)[0] == row
    assert f'id="s-{naming}"' in client.get(f"/claims/{naming}").text


def test_who_judges_what_somebody_changed_meanwhile_is_told(client: TestClient) -> None:
    id = statements_of(client)[0]
    seen = {"If-Match": client.get(f"{API}/statements/{id}").headers["etag"]}
    first = client.post(f"{API}/judgements", json={"ruling": "speaker", "one": id, "value": "Odo Brandt"}, headers=seen)
    second = client.post(f"{API}/judgements", json={"ruling": "speaker", "one": id, "value": "Ada Lind"}, headers=seen)
    assert (first.status_code, second.status_code) == (201, 412)
    assert client.get(f"{API}/statements/{id}").json()["told"]["chain"][-1]["name"] == "Odo Brandt"


def test_of_many_at_once_one_wins(client: TestClient) -> None:
    id = statements_of(client)[0]
    seen = {"If-Match": client.get(f"{API}/statements/{id}").headers["etag"]}
    statuses: list[int] = []
    ready = Barrier(6)

    def judge(number: int) -> None:
        ready.wait()
        asked = {"ruling": "speaker", "one": id, "value": f"Editor {number}"}
        statuses.append(client.post(f"{API}/judgements", json=asked, headers=seen).status_code)

    threads = [Thread(target=judge, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [201, 412, 412, 412, 412, 412]
    assert len(client.get(f"{API}/judgements").json()["judgements"]) == 1


@pytest.mark.parametrize("kind", ["claims", "statements", "parties"])
def test_whatever_can_be_judged_has_an_etag_that_is_accepted(client: TestClient, kind: str) -> None:
    told = largest(client)["told"][0]  # type: ignore[index]
    id = {"claims": largest(client)["claim"]["id"], "statements": told["id"], "parties": told["publisher"]}[kind]  # type: ignore[index]
    seen = client.get(f"{API}/{kind}/{id}").headers["etag"]
    asked = {"ruling": "different", "one": id, "other": told["id"] if kind != "statements" else largest(client)["claim"]["id"]}  # type: ignore[index]
    assert client.post(f"{API}/judgements", json=asked, headers={"If-Match": '"another"'}).status_code == 412
    assert client.post(f"{API}/judgements", json=asked, headers={"If-Match": seen}).status_code in (201, 400)


def test_what_was_withdrawn_is_not_withdrawn_again(client: TestClient) -> None:
    made = client.post(f"{API}/judgements", json={"ruling": "not_a_statement", "one": statements_of(client)[0]}).headers["location"]
    tag = client.get(made).headers["etag"]
    assert client.delete(made, headers={"If-Match": '"another"'}).status_code == 412
    assert client.delete(made, headers={"If-Match": tag}).status_code == 200
    assert client.delete(made).status_code == 409
    assert client.get(f"{API}/judgements").json()["judgements"] == []
    assert len(client.get(f"{API}/judgements?withdrawn=true").json()["judgements"]) == 1


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"ruling": "speaker", "one": "abcdef123456", "value": "Ada"}, 400),
        ({"ruling": "same", "one": "../../etc/passwd"}, 400),
        ({"ruling": "true", "one": "abcdef123456"}, 400),
        ({"ruling": "same", "one": "abcdef123456", "other": "abcdef123456"}, 400),
        ({"one": "abcdef123456"}, 400),
        ({"ruling": "same", "one": "abcdef123456", "more": 1}, 400),
        ([], 400),
    ],
)
def test_what_cannot_be_judged_is_told_plainly(client: TestClient, asked: object, status: int) -> None:
    answer = client.post(f"{API}/judgements", json=asked)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json()["detail"]


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"ruling":"\\ud800"}', b"null"])
def test_what_is_no_json_is_told_plainly(client: TestClient, body: bytes) -> None:
    answer = client.post(f"{API}/judgements", content=body, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")


def test_another_media_type_is_refused(client: TestClient) -> None:
    for media in ("text/plain", "application/x-www-form-urlencoded", ""):
        assert client.post(f"{API}/judgements", content=b"{}", headers={"content-type": media}).status_code == 415


def test_marks_that_turn_text_do_not_enter_a_name(client: TestClient) -> None:
    asked = {"ruling": "speaker", "one": statements_of(client)[0], "value": "Ada\u202e Lind\n<b>", "why": "one\ntwo\u2066"}
    made = client.post(f"{API}/judgements", json=asked).json()["judgement"]
    assert (made["value"], made["why"]) == ("Ada Lind <b>", "one\ntwo")


def test_nothing_is_changed_where_nothing_may_be(serve: Serve) -> None:
    client = serve(read_only=True)
    answer = client.post(f"{API}/judgements", json={"ruling": "not_a_statement", "one": statements_of(client)[0]})
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:saidby:ReadOnlyCase")
    assert client.post(f"{API}/articles", json={"text": "A text."}).status_code == 403


def test_our_own_pages_may_change(client: TestClient) -> None:
    headers = {"origin": HERE, "sec-fetch-site": "same-origin"}
    asked = {"ruling": "not_a_statement", "one": statements_of(client)[0]}
    assert client.post(f"{API}/judgements", json=asked, headers=headers).status_code == 201


class TestBears:
    @pytest.fixture
    def made(self, tmp_path: Path) -> Path:
        path = tmp_path / "harbour.case"
        with Case.new(path) as case:
            for one in harbour.ledgers():
                case.add_ledger(one, one.article.outlet or "")
            case.add_issue(harbour.ISSUE)
        return path

    @staticmethod
    def of_city(client: TestClient) -> dict[str, str]:
        issue = client.get(f"{API}/issues").json()["issues"][0]["issue"]["id"]
        told = client.get(f"{API}/statements?outlet=North Wire").json()["hits"][0]["told"]
        return {"ruling": "bears", "one": told["id"], "issue": issue}

    @staticmethod
    def held(client: TestClient, issue: str) -> dict[str, str]:
        lines = client.get(f"{API}/issues/{issue}/positions").json()["timelines"]
        return {line["holder"]: line["positions"][-1]["bearing"] for line in lines if line["positions"]}

    def test_how_a_statement_bears_on_an_issue_is_decided_and_undone(self, client: TestClient) -> None:
        asked = self.of_city(client)
        before = self.held(client, asked["issue"])
        ruled = client.post(f"{API}/judgements", json={**asked, "value": "for", "by": "Ada"})
        assert (ruled.status_code, ruled.json()["judgement"]["issue"]) == (201, harbour.ISSUE)
        assert before != self.held(client, asked["issue"]) == {**before, "City of Skarn": "for"}
        client.delete(ruled.headers["location"])
        assert self.held(client, asked["issue"]) == before

    @pytest.mark.parametrize(
        "given", [{}, {"value": "perhaps"}, {"value": "for", "issue": None}, {"value": "for", "other": "0123456789ab"}]
    )
    def test_what_is_missing_or_too_much_is_told_with_what_to_give(self, client: TestClient, given: dict[str, str]) -> None:
        answer = client.post(f"{API}/judgements", json={**self.of_city(client), **given})
        assert answer.status_code == 400
        assert "conditional, declined, none" in answer.json()["detail"]

    def test_an_issue_with_another_ruling_is_refused_and_not_lost(self, client: TestClient) -> None:
        answer = client.post(f"{API}/judgements", json={**self.of_city(client), "ruling": "not_a_statement"})
        assert answer.status_code == 400

    def test_the_page_of_a_statement_says_how_it_is_read_and_takes_another_reading(self, client: TestClient) -> None:
        asked = self.of_city(client)
        page = client.get(f"/statements/{asked['one']}").text
        assert f'On <a href="/issues/{asked["issue"]}' in page
        form = {**asked, "value": "none", "csrf": csrf(), "back": f"/statements/{asked['one']}"}
        answer = client.post("/judgements", data=form, headers={"origin": HERE})
        shown = client.get(answer.headers["location"]).text
        assert f"“{harbour.ISSUE}”</bdi>: says nothing on it" in shown
        assert "City of Skarn" not in self.held(client, asked["issue"])
