"""The pages as they are sent: every address answers, what articles say is never markup, long articles stay small."""

import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from saidby.case import Case
from saidby.server import Settings, app
from saidby.server.forms import csrf
from tests.case.affair import CLOSED, ledger
from tests.server.conftest import HERE
from tests.server.served import PATIENT
from tests.server.test_changes import largest

PAGES = (
    "/",
    "/articles",
    "/search",
    "/search?q=bridge",
    "/claims",
    "/parties",
    "/issues",
    "/outlets",
    "/origins",
    "/judgements",
    "/review",
    "/add",
)
VOID = {"meta", "link", "input", "br", "img", "hr"}
EVIL = "<script>alert(1)</script> <img src=x onerror=alert(2)> javascript:alert(3) \u202egnp.exe \x07 {{ 7*40741 }} &amp;"


class Nesting(HTMLParser):
    """Fails where elements do not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.scripts: list[str] = []
        self.handlers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        if tag == "script":
            self.scripts.append(dict(attrs).get("src") or "inline")
        self.handlers += [
            name for name, value in attrs if name.startswith("on") or name == "style" or (value or "").startswith("javascript:")
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of SVG that ends itself."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> ends nothing"
        assert self.open.pop() == tag


def nested(page: str) -> Nesting:
    found = Nesting()
    found.feed(page)
    assert found.open == []
    return found


@pytest.mark.parametrize("path", PAGES)
def test_every_part_of_a_case_answers(path: str, client: TestClient) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    found = nested(answer.text)
    assert "inline" not in found.scripts
    assert found.handlers == []


def test_every_link_of_every_page_leads_somewhere(client: TestClient) -> None:
    seen, left = set[str](), ["/"]
    while left and len(seen) < 150:
        path = left.pop()
        seen.add(path)
        answer = client.get(path)
        assert answer.status_code == 200, path
        if answer.headers["content-type"].startswith("text/html"):
            nested(answer.text)
            found = {link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"#]*)', answer.text)}
            left += sorted(found - seen - set(left))
    assert len(seen) > 40


def test_an_empty_case_says_what_to_do(tmp_path: Path) -> None:
    Case.new(tmp_path / "empty.case").close()
    with TestClient(app(tmp_path / "empty.case", Settings(rates=PATIENT)), base_url=HERE) as client:
        for path in PAGES:
            assert client.get(path).status_code == 200
        assert "Add an article" in client.get("/").text


def test_what_an_article_says_is_text_and_nothing_else(tmp_path: Path) -> None:
    hostile = ledger(EVIL, "2031-05-04T08:00:00Z", f"“[c1 {EVIL}],” [s1 Edvard Lunn] [q1 said].\nc1: s1 q1")
    with Case.new(tmp_path / "x.case") as case:
        case.add_ledger(hostile, EVIL)
    with TestClient(app(tmp_path / "x.case", Settings(rates=PATIENT)), base_url=HERE) as client:
        claim = largest(client)["claim"]["id"]  # type: ignore[index]
        paths = [
            "/",
            f"/articles/{hostile.article.id}",
            f"/claims/{claim}",
            f"/claims/{claim}/compare",
            "/search",
            "/outlets",
            "/parties",
            "/review",
        ]
        for path in paths:
            page = client.get(path).text
            found = nested(page)
            assert all(script.startswith("/static/") for script in found.scripts), path
            assert found.handlers == [], path
            assert "\u202e" not in page, path
            assert "285187" not in page, path


def test_an_error_is_a_page(client: TestClient) -> None:
    answer = client.get("/claims/ffffffffffff")
    assert answer.status_code == 404
    assert "There is no" in answer.text or "no such claim" in answer.text
    nested(answer.text)
    assert client.get("/claims/NOT-AN-ID").status_code == 422
    assert client.get("/search?limit=9000").headers["content-type"].startswith("text/html")


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/claims")
    assert first.headers["content-encoding"] == "gzip"
    assert client.get("/claims", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


def test_an_article_of_three_hundred_statements_is_small_on_its_way(tmp_path: Path) -> None:
    contents = [
        f"“[c{n} The bridge number {n} over the river Skarn will be closed to lorries in June],” [s1 Edvard Lunn] [q{n} said]."
        for n in range(1, 301)
    ]
    heads = [f"c{n}: s1 q{n}" for n in range(1, 301)]
    long = ledger("North Wire", "2031-05-04T08:00:00Z", " ".join(contents) + "\n" + "\n".join(heads))
    with Case.new(tmp_path / "long.case") as case:
        case.add_ledger(long, "long")
    with TestClient(app(tmp_path / "long.case", Settings(rates=PATIENT)), base_url=HERE) as client:
        with client.stream("GET", f"/articles/{long.article.id}") as answer:
            size = sum(len(piece) for piece in answer.iter_raw())
        assert 2000 < size < 80_000


def test_a_long_list_goes_on_with_a_link(client: TestClient) -> None:
    page = client.get("/claims?limit=1").text
    assert 'rel="next"' in page
    address = re.findall(r'rel="next" href="([^"]+)"', page)[0].replace("&amp;", "&")
    assert client.get("/claims" + address).status_code == 200
    assert "limit=1" in address


def test_scripts_ask_for_nothing_from_elsewhere() -> None:
    folder = files("saidby.server") / "static"
    for one in folder.iterdir():
        text = one.read_text("utf-8")
        assert not re.search(r"https?://(?!www\.w3\.org)", text), one.name
        assert "innerHTML" not in text, one.name


def test_the_page_of_a_question_has_the_same_as_data(client: TestClient) -> None:
    for path in ("/claims", "/parties", "/search?q=bridge"):
        address = re.findall(r'<a href="([^"]+)">JSON</a>', client.get(path).text)[0]
        assert json.loads(client.get(address).content)


def test_a_trail_of_many_is_cut_and_can_be_had_whole(tmp_path: Path) -> None:
    with Case.new(tmp_path / "many.case") as case:
        for n in range(75):
            text = f"“[c1 {CLOSED}],” [s1 Edvard Lunn] [q1 said] in place number {n}.\nc1: s1 q1"
            case.add_ledger(ledger(f"Outlet {n}", f"2031-05-04T{n % 24:02d}:00:00Z", text), str(n))
    with TestClient(app(tmp_path / "many.case", Settings(rates=PATIENT)), base_url=HERE) as client:
        claim = largest(client)["claim"]
        address = f"/claims/{claim['id']}"  # type: ignore[index]
        ids = set(claim["statements"])  # type: ignore[index]
        cut, whole = client.get(address).text, client.get(f"{address}?all=yes").text
        assert {id for id in ids if f'id="s-{id}"' in whole} == ids
        some = {id for id in ids if f'id="s-{id}"' in cut}
        assert 10 < len(some) < len(ids)
        assert f"and {len(ids) - len(some)} statements more of this origin" in cut
        nested(cut)


def test_a_trail_tells_of_each_statement_why_it_is_in_the_claim(client: TestClient) -> None:
    claim = largest(client)["claim"]
    page = client.get(f"/claims/{claim['id']}").text  # type: ignore[index]
    nested(page)
    why = re.findall(r'<details class="why"><summary>why<span class="sr"> it is here</span></summary> (.+?)</details>', page)
    assert len(why) == len(claim["statements"]) - 1, "all but the one that began it"  # type: ignore[index]
    assert all(re.search(r'<a href="#s-[0-9a-f]+">[^<]+, \d', one) and "% likely)" in one for one in why)
    assert all(f'id="{to}"' in page for to in re.findall(r'<a href="#(s-[0-9a-f]+)"', page))
    assert '<details class="why" open' not in page


def test_one_form_serves_every_line_of_a_trail(client: TestClient) -> None:
    claim = largest(client)["claim"]
    page = client.get(f"/claims/{claim['id']}").text  # type: ignore[index]
    assert page.count('<button form="leaves"') == len(claim["statements"])  # type: ignore[index]
    assert page.count('id="leaves"') == 1
    leaving = claim["statements"][-1]  # type: ignore[index]
    form = {"csrf": csrf(), "ruling": "different", "other": claim["id"], "one": leaving, "back": "/claims"}  # type: ignore[index]
    assert client.post("/judgements", data=form, headers={"origin": HERE}).status_code == 303
    assert leaving not in client.get(f"/api/v1/claims/{claim['id']}").json()["claim"]["statements"]  # type: ignore[index]


def test_what_an_outlet_tells_itself_is_shown_apart(tmp_path: Path) -> None:
    lines, path = tmp_path / "cranes.jsonl", tmp_path / "cranes.case"
    text = "The cranes stood still.\n\nOla Brandt, who leads the Dockers’ Union, told reporters that the dues would rise in June."
    lines.write_text(
        json.dumps({"url": "https://a.example/1", "outlet": "Skarn Courier", "title": "Cranes of Skarn fall silent", "text": text}), "utf8"
    )
    with Case.new(path) as case:
        assert not [added.error for added in case.add([str(lines)]) if added.error]
        (claim,) = (one.claim.id for one in case.claims() if "silent" in one.claim.gloss)
    with TestClient(app(path, Settings(rates=PATIENT)), base_url=HERE) as client:
        page = " ".join(client.get(f"/claims/{claim}", headers={"Accept": "text/html"}).text.split())
    assert "Not counted: <bdi>Skarn Courier" in page
    assert "Not counted: Skarn Courier says so in its own voice and names no basis" in page
    assert "Counted as one" not in page
