"""Files of many articles are uploaded: JSON lines, archives, feeds; what is wrong with one costs others nothing, and there is an end."""

import gzip
import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from saidby.server.forms import csrf
from saidby.server.problems import TooMany
from saidby.server.settings import Settings
from saidby.server.unpacking import Budget
from tests.intake.test_archives import Archive
from tests.intake.test_feeds import entry, rss
from tests.server.conftest import HERE, Serve
from tests.server.test_adding import API, PAGE, STORY, finished


def story(number: int) -> str:
    return f"{STORY}\nThis is story number {number}, and the island council said that it would go to court in week {number}.\n"


def lines(*numbers: int, **more: str) -> bytes:
    given = ({"text": story(n), "url": f"https://herald.example/{n}", "title": f"Story {n}", **more} for n in numbers)
    return b"".join(json.dumps(one).encode() + b"\n" for one in given)


def archive() -> bytes:
    made = Archive()
    for number in range(2):
        made.page(f"https://gazette.example/{number}", PAGE.replace("</p>", f" Story {number}.</p>").encode())
    made.page("https://gazette.example/missing", b"gone", status="404 Not Found")
    return made.bytes()


def uploaded(client: TestClient, *files: tuple[str, bytes], **fields: str) -> dict[str, Any]:
    """Upload files as a program does, and wait until they are dealt with."""
    answer = client.post(f"{API}/articles", files=[("file", one) for one in files], data=fields)
    assert answer.status_code == 202, answer.text
    return finished(client, answer.headers["location"])


def kept(client: TestClient, entered: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{API}/articles/{entered['article']}").json()["kept"]
    return found


def test_each_line_is_an_article_and_a_bad_one_costs_itself(client: TestClient) -> None:
    data = lines(1, outlet="Skarn Herald") + b"{bad\n" + b'{"text": ""}\n' + lines(2)
    job = uploaded(client, ("stories.jsonl.gz", gzip.compress(data)), outlet="Morgenblad")
    assert [one["source"] for one in job["added"]] == ["upload stories.jsonl.gz:1", "upload stories.jsonl.gz:4"]
    assert [(one["source"].rpartition(":")[2], one["code"]) for one in job["failed"]] == [("2", "InputError"), ("3", "EmptyInput")]
    assert (job["total"], job["done"], job["share"]) == (1, 1, 1.0)
    assert [one["title"] for one in job["added"]] == ["Story 1", "Story 2"]
    assert [kept(client, one)["outlet"] for one in job["added"]] == ["Skarn Herald", "Morgenblad"], "what a line says of itself stands"
    assert [kept(client, one)["url"] for one in job["added"]] == ["https://herald.example/1", "https://herald.example/2"]


def test_the_pages_of_an_archive_are_articles_and_what_is_no_page_is_passed_over(client: TestClient) -> None:
    job = uploaded(client, ("crawl.warc.gz", archive()), ("story.txt", story(7).encode()))
    assert [one["source"].partition("#")[0] for one in job["added"]] == ["upload crawl.warc.gz"] * 2 + ["upload story.txt"]
    assert (job["failed"], job["skipped"], job["total"]) == ([], {"other status": 1}, 2)
    assert kept(client, job["added"][0])["url"] == "https://gazette.example/0"


def test_a_cut_archive_gives_what_is_whole_and_says_so(client: TestClient) -> None:
    job = uploaded(client, ("crawl.warc.gz", archive()[:-40]))
    assert len(job["added"]) == 2
    assert [one["code"] for one in job["failed"]] == ["Truncated"]


def test_a_feed_is_followed_but_to_no_private_address_and_what_it_carries_is_read(client: TestClient) -> None:
    carried = f"&lt;p&gt;{story(3) * 3}&lt;/p&gt;"
    feed = rss(entry("http://127.0.0.1:9/story", title="Ferry", description=carried), entry("http://[::1]:9/b", title="Teaser"))
    job = uploaded(client, ("feed.xml", feed.data))
    assert [one["source"] for one in job["added"]] == ["http://127.0.0.1:9/story"]
    assert [(one["source"], one["code"]) for one in job["failed"]] == [("http://[::1]:9/b", "AddressRefused")]


@pytest.mark.parametrize(("name", "data"), [("empty.rss", rss().data), ("empty.jsonl", b"\n\n")])
def test_a_file_that_holds_nothing_is_told_of(client: TestClient, name: str, data: bytes) -> None:
    job = uploaded(client, (name, data), ("story.txt", story(4).encode()))
    assert [(one["source"], one["code"]) for one in job["failed"]] == [(f"upload {name}", "EmptyInput")]
    assert len(job["added"]) == 1


def test_what_is_true_of_one_article_is_not_said_of_a_file_of_many(client: TestClient) -> None:
    job = uploaded(client, ("stories.jsonl", lines(1, 2)), title="One headline")
    assert (job["added"], [one["code"] for one in job["failed"]]) == ([], ["UsageError"] * 2)


def test_a_packed_page_is_an_article_with_what_is_given_of_it(client: TestClient) -> None:
    job = uploaded(client, ("story.html.gz", gzip.compress(PAGE.encode())), title="The ferry", outlet="Skarn Herald")
    (entered,) = job["added"]
    assert (entered["source"], kept(client, entered)["outlet"]) == ("upload story.html.gz", "Skarn Herald")


def test_no_more_are_taken_than_the_bounds_allow(serve: Serve) -> None:
    client = serve(articles=2)
    job = uploaded(client, ("stories.jsonl", lines(1, 2, 3, 4)), ("more.txt", story(5).encode()))
    assert [one["source"] for one in job["added"]] == ["upload stories.jsonl:1", "upload stories.jsonl:2"]
    assert [(one["source"], one["code"]) for one in job["failed"]] == [("upload stories.jsonl", "TooMany"), ("upload more.txt", "TooMany")]
    assert "2 articles are added at a time" in job["failed"][0]["text"]
    assert client.get(f"{API}/status").json()["status"]["articles"] == 4 + 2


def test_bad_lines_count_too_so_that_a_file_of_them_has_an_end(serve: Serve) -> None:
    job = uploaded(serve(articles=5), ("stories.jsonl", lines(1) + b"{bad\n" * 1000))
    assert (len(job["added"]), len(job["failed"])) == (1, 5)


def test_time_has_an_end() -> None:
    now = [0.0]
    budget = Budget(Settings(seconds=60.0), lambda: now[0])
    budget.take("a")
    now[0] = 61.0
    with pytest.raises(TooMany, match="1 minutes"):
        budget.take("upload b")


def test_a_bomb_is_refused(serve: Serve) -> None:
    client = serve(largest=200_000)
    job = uploaded(client, ("bomb.jsonl.gz", gzip.compress(b" " * 30_000_000)), ("bomb.html.gz", gzip.compress(bytes(40_000_000))))
    assert [one["code"] for one in job["failed"]] == ["TooLarge", "TooLarge"]
    assert job["added"] == []


def test_stopped_inside_a_file_what_was_added_stays_whole(client: TestClient) -> None:
    files = [("file", ("stories.jsonl", lines(*range(30))))]
    location = client.post(f"{API}/articles", files=files).headers["location"]
    assert client.delete(location).status_code == 200
    job = finished(client, location)
    assert (job["state"], len(job["added"]) < 30) == ("cancelled", True)


def test_the_page_takes_such_files_and_lists_each_article_and_error(client: TestClient) -> None:
    form = client.get("/add").text
    assert all(ending in form for ending in (".jsonl", ".warc", ".rss", ".atom", ".gz"))
    assert "1,000 articles" in form
    files = [("file", ("stories.jsonl", lines(1) + b"{bad\n")), ("file", ("crawl.warc.gz", archive()))]
    answer = client.post("/add", data={"csrf": csrf()}, files=files, headers={"origin": HERE, "accept": "text/html"})
    finished(client, f"{API}{answer.headers['location']}")
    page = client.get(answer.headers["location"]).text
    assert page.count('href="/articles/') == 3
    assert "upload stories.jsonl:2" in page
    assert "1 other status" in page
    assert "“Story 1”" in page
    assert "4 articles</a>: done" in client.get("/add").text


def test_a_page_that_would_be_too_long_lists_the_first(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("saidby.server.corrections.SHOWN", 1)
    answer = client.post(f"{API}/articles", files=[("file", ("stories.jsonl", lines(1, 2) + b"{bad\n{bad\n{bad\n"))])
    finished(client, answer.headers["location"])
    page = client.get(answer.headers["location"].removeprefix(API)).text
    assert page.count('href="/articles/') == 1
    assert ("and 1 more" in page, "and 2 more" in page) == (True, True)
