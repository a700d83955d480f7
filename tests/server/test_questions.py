"""What can be asked over HTTP: each page's address as JSON, lists as CSV and Atom, tags, cursors, errors."""

import csv
import io
import xml.etree.ElementTree as ET
from pathlib import Path

import msgspec
import pytest
from starlette.testclient import TestClient

from saidby.case import Case
from saidby.errors import (
    AddressRefused,
    BadStatus,
    BusyCase,
    CaseError,
    DamagedCase,
    EmptyInput,
    FullDisk,
    ModelError,
    NotEnglish,
    ReadOnlyCase,
    SaidbyError,
    SpanError,
    TimedOut,
    TooLarge,
    UsageError,
)
from saidby.records import Trail
from saidby.server.answers import ArticleAnswer, Statements
from saidby.server.problems import status_of
from tests.case import harbour
from tests.case.affair import LATER, ledger
from tests.server.conftest import Serve

API = "/api/v1"
ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = ("/articles", "/claims", "/parties", "/origins", "/judgements", "/review", "/search", "/issues")
FEEDS = ("/articles", "/claims", "/judgements", "/search", "/news")


def first(client: TestClient, kind: str) -> str:
    """The id of some record."""
    claim = client.get(f"{API}/claims?limit=1").json()["claims"][0]["claim"]
    told = client.get(f"{API}/statements/{claim['statements'][0]}").json()["told"]
    found: str = {"claims": claim["id"], "statements": told["id"], "articles": told["article"], "parties": told["publisher"]}[kind]
    return found


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_json_and_csv_at_the_page_s_own_address(client: TestClient, path: str) -> None:
    assert client.get(f"{path}.json").headers["content-type"] == "application/json"
    table = client.get(f"{path}.csv")
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    header, *rows = csv.reader(io.StringIO(table.text))
    assert len(header) > 2
    assert all(len(row) == len(header) for row in rows)


@pytest.mark.parametrize("path", FEEDS)
def test_a_list_is_a_feed(client: TestClient, path: str) -> None:
    client.post(f"{API}/judgements", json={"ruling": "not_a_statement", "one": first(client, "statements"), "why": "a\x0bb"})
    answer = client.get(f"{path}.atom")
    assert answer.headers["content-type"] == "application/atom+xml"
    feed = ET.fromstring(answer.text)
    assert feed.findtext(f"{ATOM}updated")
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    assert (len(ids) > 0) == (path != "/news")
    for entry in feed.iter(f"{ATOM}entry"):
        assert (entry.findtext(f"{ATOM}updated") or "").endswith("Z")
        assert entry.findtext(f"{ATOM}author/{ATOM}name")


def test_a_page_that_suggests_no_issue_says_why(made: Path, client: TestClient) -> None:
    def shown() -> str:
        return " ".join(client.get("/issues?suggest=yes", headers={"Accept": "text/html"}).text.split())

    with Case.open(made) as case:
        proposals, (contested, followed) = case.suggest_issues(8), case.contested()
    assert not proposals
    if contested:
        assert f"Nothing new to propose: of {contested} claim" in shown()
        assert (f"{followed} bear" in shown()) == bool(followed)
    else:
        assert "no statement of the case answers another" in shown()


@pytest.mark.parametrize("kind", ["articles", "claims", "parties", "statements"])
def test_a_record_is_the_same_under_the_api_and_beside_its_page(client: TestClient, kind: str) -> None:
    id = first(client, kind)
    assert client.get(f"/{kind}/{id}.json").content == client.get(f"{API}/{kind}/{id}").content


def test_what_is_answered_is_the_record_that_a_program_can_decode(client: TestClient) -> None:
    trail = msgspec.json.decode(client.get(f"{API}/claims/{first(client, 'claims')}").content, type=Trail)
    assert trail.count.outlets == 3
    answer = msgspec.json.decode(client.get(f"{API}/articles/{first(client, 'articles')}").content, type=ArticleAnswer)
    assert answer.told[0].span.of(answer.ledger.article.text) in answer.told[0].content
    assert msgspec.json.decode(client.get(f"{API}/statements").content, type=Statements).total == 4


def test_what_the_client_has_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/claims.json").headers["etag"]
    again = client.get("/claims.json", headers={"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/claims.json", headers={"if-none-match": f'"x", W/{tag}'}).status_code == 304
    assert client.get("/claims.json", headers={"if-none-match": '"x"'}).status_code == 200


def test_a_tag_changes_with_what_it_names(client: TestClient) -> None:
    tag = client.get("/claims.json").headers["etag"]
    with Case.open(client.app.state.desk.path, write=True) as case:  # type: ignore[attr-defined]
        case.add_ledger(ledger(*LATER), "later")
    assert client.get("/claims.json", headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("path", "name", "key"), [("articles", "articles", "id"), ("claims", "claims", "claim"), ("parties", "parties", "party")]
)
def test_a_list_is_gone_through_page_by_page_without_gap_or_repetition(client: TestClient, path: str, name: str, key: str) -> None:
    whole = client.get(f"{API}/{path}?limit=200").json()[name]
    seen, cursor = [], ""
    while True:
        page = client.get(f"{API}/{path}?limit=1{cursor}").json()
        seen += page[name]
        if page["cursor"] is None:
            break
        cursor = f"&cursor={page['cursor']}"
    assert seen == whole
    assert len(whole) > 1
    assert key in whole[0]


@pytest.mark.parametrize("path", ["articles", "claims", "parties", "statements", "judgements"])
@pytest.mark.parametrize("cursor", ["x", "..", "YWZ0ZXIgLTE", "YWZ0ZXIgOTk5OTk5OTk5OTk", "%00", "é"])
def test_a_cursor_of_ones_own_is_refused(client: TestClient, path: str, cursor: str) -> None:
    answer = client.get(f"{API}/{path}?cursor={cursor}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")


def test_statements_are_narrowed_by_facets(client: TestClient) -> None:
    def count(query: str) -> int:
        return int(client.get(f"{API}/statements?{query}").json()["total"])

    facets = client.get(f"{API}/statements").json()["facets"]
    for name in ("party", "kind", "outlet", "act"):
        for value in facets[name]:
            if value["value"]:
                assert count(f"{name}={value['value']}") == value["count"]
    assert count("since=2031-05-05") == 2
    assert count("since=2031-05-05&until=2031-05-05&outlet=Skarn+Herald") == 1


@pytest.mark.parametrize("query", ["since=May", "since=2031-13-45", "limit=0", "limit=201", "limit=x", "kind=witch", "q=" + "x" * 500])
def test_a_question_that_cannot_be_is_told_plainly(client: TestClient, query: str) -> None:
    answer = client.get(f"{API}/statements?{query}")
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"]


def test_outlets_are_compared_and_what_one_left_out_is_a_gap(client: TestClient) -> None:
    found = client.get(f"{API}/claims/{first(client, 'claims')}/compare").json()
    assert found["outlets"] == ["North Wire", "Morgenblad", "Skarn Herald"]
    row = found["rows"][0]
    assert (row["relation"], [len(cell["statements"]) for cell in row["cells"]]) == ("claim", [1, 1, 1])
    assert {id for row in found["rows"] for cell in row["cells"] for id in cell["statements"]} == {one["id"] for one in found["told"]}


def test_what_an_outlet_left_out_is_empty_in_the_table(client: TestClient) -> None:
    id = first(client, "claims")
    (statement,) = client.get(f"{API}/statements?outlet=Dorn+Today").json()["hits"]
    with Case.open(client.app.state.desk.path, write=True) as case:  # type: ignore[attr-defined]
        case.add_ledger(
            ledger(
                "Dorn Today", "2031-05-06", "“[c1 The Skarn bridge will be closed to lorries in June],” [s1 Oda Lind] [q1 said].\nc1: s1 q1"
            ),
            "x",
        )
        case.add_ledger(
            ledger(
                "Skarn Herald",
                "2031-05-06",
                "“[c1 The ferry timetable has nothing to do with it],” [s1 Oda Lind] [q1 said] again.\nc1: s1 q1",
            ),
            "y",
        )
    header, *rows = csv.reader(io.StringIO(client.get(f"/claims/{id}/compare.csv").text))
    assert header[3:] == ["North Wire", "Morgenblad", "Skarn Herald", "Dorn Today"]
    assert all(rows[0][3:])
    assert statement["told"]["id"]


def test_everything_that_rests_on_an_origin(client: TestClient) -> None:
    origins = client.get(f"{API}/origins").json()["origins"]
    answer = client.get(f"{API}/origins/{origins[0]['key']}").json()
    assert answer["leaning"] == origins[0]
    assert {one["id"] for one in answer["told"]} == set(origins[0]["statements"])
    assert client.get(f"{API}/origins/nobody at all").status_code == 404


def test_an_outlet_tells_on_whom_it_rests(client: TestClient) -> None:
    found = client.get(f"{API}/outlets/North Wire").json()
    assert (found["articles"], found["statements"], [one["value"] for one in found["facets"]["kind"]]) == (1, 1, ["unnamed"])
    assert client.get(f"{API}/outlets/No Such Paper").status_code == 404


def test_an_issue_is_named_by_the_beginning_of_its_id_too(made: Path, client: TestClient) -> None:
    with Case.open(made, write=True) as case:
        for one in (*harbour.ledgers(), *harbour.later()):
            case.add_ledger(one, one.article.id)
        issue = case.add_issue(harbour.ISSUE).id
    for path in (f"{API}/issues/{{}}/positions", f"{API}/issues/{{}}", "/issues/{}.json", "/issues/{}.csv", f"{API}/news?issue={{}}"):
        whole, short = client.get(path.format(issue)), client.get(path.format(issue[:6]))
        assert (short.status_code, short.content) == (200, whole.content)
    assert harbour.ISSUE in client.get(f"/issues/{issue[:6]}", headers={"Accept": "text/html"}).text
    assert client.delete(f"{API}/issues/{issue[:6]}").json()["id"] == issue


def test_an_issue_is_not_found_at_an_address_by_its_words(made: Path, client: TestClient) -> None:
    with Case.open(made, write=True) as case:
        case.add_issue("The facade of the town hall is painted")
    assert client.get(f"{API}/issues/facade").status_code == 404


@pytest.mark.parametrize("path", ["../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%00", "abcdef0123456789", "ABCDEF", "a" * 65])
@pytest.mark.parametrize("kind", ["articles", "statements", "claims", "parties", "jobs", "judgements", "issues"])
def test_what_is_no_id_leads_nowhere(client: TestClient, kind: str, path: str) -> None:
    answer = client.get(f"{API}/{kind}/{path}")
    assert answer.status_code in (404, 422)
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "path", ["/static/../settings.py", "/static/..%2f..%2fsettings.py", "/static/%2e%2e/guard.py", "/static//etc/passwd"]
)
def test_no_path_leaves_the_folder_of_static_files(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "import" not in answer.text


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "POST"])
def test_a_method_that_is_none_is_told(client: TestClient, method: str) -> None:
    answer = client.request(method, f"{API}/claims")
    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert "GET" in answer.headers["allow"]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageError, 400), (EmptyInput, 422), (NotEnglish, 422), (TooLarge, 413), (AddressRefused, 422), (TimedOut, 504),
        (BadStatus, 502), (ReadOnlyCase, 403), (BusyCase, 503), (FullDisk, 507), (DamagedCase, 500), (CaseError, 500),
        (ModelError, 500), (SpanError, 500),
    ],
)  # fmt: skip
def test_the_kind_of_an_error_decides_its_status(error: type[SaidbyError], status: int) -> None:
    assert status_of(error("what", "where")) == status


def test_a_defect_tells_nothing_of_our_insides(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret/path")

    monkeypatch.setattr("saidby.server.look.home", broken)
    client = serve()
    client._transport.raise_server_exceptions = False  # type: ignore[attr-defined]
    answer = client.get(f"{API}/status")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "secret" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_place_of_the_case_stays_with_us(client: TestClient) -> None:
    assert client.get(f"{API}/status").json()["status"]["file"] == "bridge.case"


def test_what_is_long_is_sent_short(client: TestClient) -> None:
    answer = client.get("/search.json", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["vary"]
    assert answer.content == client.get("/search.json", headers={"accept-encoding": "identity"}).content
