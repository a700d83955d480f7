"""Whatever a caller names → items: lazily, in order, and nothing stops the rest."""

import gzip
import io
import json
from itertools import islice
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.errors import BadStatus, FetchError, InputError, MissingInput, RobotsRefused, TooLarge, UsageError
from saidby.intake.courier import Courier
from saidby.intake.item import ADDRESS_WEIGHT, IntakeOptions, Item, Manners
from saidby.intake.raw import FetchOptions, Raw
from saidby.intake.volume import extent, items, items_within
from tests.intake.test_archives import three
from tests.intake.test_feeds import LONG, entry, rss
from tests.intake.test_fetch import HERE, PAGE, page, site, status
from tests.intake.test_sitemaps import places

STORY = "The ferry will not sail, the harbour office said."
QUICK = IntakeOptions(fetch=HERE, manners=Manners(delay=0, tries=1))


def line(**fields: str) -> bytes:
    return json.dumps({"text": STORY} | fields).encode() + b"\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "a.html": PAGE,
        "b/lines.jsonl": line(title="One") + b"{bad\n" + line(title="Two"),
        "b/packed.txt.gz": gzip.compress(STORY.encode()),
        "c.jsonl.gz": gzip.compress(line() + line()),
        "d.warc": three(packed=False),
        "e.warc.gz": three(),
        "feed.xml": rss(entry()).data,
        "photo.txt": b"\x89PNG\r\n\x1a\n" + bytes(99),
        "z.txt": STORY.encode(),
    }
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path


def taken(*sources: object, **more: object) -> list[Item]:
    return list(items(map(str, sources), QUICK, **more))  # type: ignore[arg-type]


def short(found: list[Item], root: Path) -> list[str]:
    return [item.origin.removeprefix(f"{root}/").partition("#")[0] for item in found if item.raw]


WHOLE = ["a.html", "b/lines.jsonl:1", "b/lines.jsonl:3", "b/packed.txt.gz", "c.jsonl.gz:1", "c.jsonl.gz:2"]
WHOLE += ["d.warc"] * 3 + ["e.warc.gz"] * 3 + ["photo.txt", "z.txt"]


def test_a_folder_of_everything(folder: Path) -> None:
    found = taken(folder)
    assert short(found, folder) == WHOLE
    assert [item.origin for item in found] == [item.origin for item in taken(folder)], "the order stays the same"
    assert [item.error.where for item in found if item.error] == [f"{folder}/b/lines.jsonl:2"]
    assert {item.source for item in found} == {str(folder)}


def test_a_folder_without_a_file_is_told(tmp_path: Path) -> None:
    [item] = taken(tmp_path)
    assert isinstance(item.error, MissingInput)
    assert str(tmp_path) in str(item.error)


def test_a_feed_in_a_folder_is_not_followed(folder: Path) -> None:
    [skipped] = [item for item in taken(folder) if item.skipped]
    assert (skipped.origin, skipped.skipped) == (f"{folder}/feed.xml", {"feed": 1})


def test_exactly_one_of_bytes_error_and_skipped(folder: Path) -> None:
    for item in taken(folder, folder / "nothing", "javascript:x", "", "ftp://a.example/"):
        assert [bool(item.raw), bool(item.error), bool(item.skipped)].count(True) == 1


def test_weights_add_up_to_the_extent(folder: Path) -> None:
    assert extent([str(folder)]) == extent([f"{folder}/*"])
    assert sum(item.weight for item in taken(folder)) == extent([str(folder)]).weight
    assert extent([str(folder)]).exact
    assert extent(["https://a.example/", "-"]).weight == ADDRESS_WEIGHT
    assert not extent(["https://a.example/", str(folder)]).exact


def test_what_is_known_is_not_opened(folder: Path) -> None:
    first = taken(folder)
    known = {item.origin for item in first if item.raw}
    second = taken(folder, known=known.__contains__)
    assert [item.origin for item in second if item.raw] == []
    assert sum(item.skipped.get("known", 0) for item in second) == len(known)
    assert sum(item.weight for item in second if not item.error) > 0


def test_a_bad_source_does_not_stop_the_rest(folder: Path) -> None:
    found = taken("no such file", folder / "*.nothing", folder / "z.txt", "file:///etc/passwd", folder / "a.html")
    assert [type(item.error) for item in found][:2] == [MissingInput, MissingInput]
    assert short(found, folder) == ["z.txt", "a.html"]


def test_a_defect_at_one_source_does_not_stop_the_rest(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("saidby.intake.volume.items_of_lines", broken)
    found = taken(folder)
    assert [item.error.what for item in found if item.error] == ["a defect of saidby (ZeroDivisionError: oops)"] * 2
    assert short(found, folder)[-1] == "z.txt"


def test_nothing_is_opened_before_it_is_asked_for(folder: Path) -> None:
    drawn = items([str(folder / "a.html"), str(folder / "later.txt")], QUICK)
    assert next(drawn).raw is not None
    (folder / "later.txt").write_text(STORY, "utf-8")
    assert next(drawn).raw is not None


def test_patterns_that_the_shell_left_alone(folder: Path) -> None:
    assert short(taken(folder / "**" / "*.txt*"), folder) == ["b/packed.txt.gz", "photo.txt", "z.txt"]


def test_a_bomb_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(gzip.compress(b" " * 30_000_000))
    (tmp_path / "b.txt").write_text(STORY, "utf-8")
    found = list(items([str(tmp_path)], IntakeOptions(fetch=FetchOptions(max_bytes=100_000))))
    assert isinstance(found[0].error, TooLarge)
    assert found[1].raw is not None


@pytest.mark.parametrize(
    ("data", "count"),
    [(STORY.encode(), 1), (line() + line(), 2), (three(), 3), (gzip.compress(line() + line()), 2)],
    ids=["a story", "lines", "an archive", "lines, packed"],
)
def test_standard_input_is_what_its_bytes_are(data: bytes, count: int) -> None:
    found = taken("-", standard_input=io.BytesIO(data))
    assert len([item for item in found if item.raw]) == count
    assert found[0].origin.startswith("standard input")


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert isinstance(taken("-")[0].error, UsageError)


# ── addresses ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_address_of_each_kind() -> None:
    pages = {
        "/story": page(),
        "/json": page(b"[\n" + line() + b"]", "application/json"),
        "/lines": page(line() + line(), "application/json"),
        "/warc": page(three(), "application/octet-stream"),
        "/list.gz": page(gzip.compress(b"https://127.0.0.1:1/x\n"), "application/gzip"),
    }
    with site(pages) as s:
        found = taken(s.root + "/story", s.root + "/json", s.root + "/lines", s.root + "/warc", s.root + "/list.gz")
    assert [item.origin.removeprefix(s.root).partition("#")[0] for item in found if item.raw] == [
        "/story",
        "/json:1",
        "/lines:1",
        "/lines:2",
        *["/warc"] * 3,
    ]
    assert isinstance(found[-1].error, FetchError)


def test_a_feed_is_followed_and_pages_that_refuse_are_read_from_it() -> None:
    full = entry("/wall", title="Behind the wall", pubDate="Mon, 06 Jan 2025 10:00:00 GMT")
    full = full.replace("</item>", f"<description><![CDATA[{LONG}]]></description></item>")
    feed = rss(entry("/1", title="One"), entry("/teaser"), full, entry("javascript:x"), entry("/1#again"))
    with site({"/feed": page(feed.data, "application/rss+xml"), "/1": page(), "/wall": status(403), "/teaser": status(403)}) as s:
        found = taken(s.root + "/feed", s.root + "/1")
    one, teaser, wall, skipped, again = found
    assert one.raw is not None
    assert (one.origin, one.given.title, one.source) == (s.root + "/1", "One", s.root + "/feed")
    assert isinstance(teaser.error, BadStatus)
    assert wall.raw is not None
    assert b"Behind the wall" in wall.raw.data
    assert (wall.given.published, wall.notes[0].code) == ("2025-01-06T10:00:00+00:00", "from-feed")
    assert skipped.skipped == {"leads nowhere": 1}
    assert again.raw is not None, "an address that is named is fetched"
    assert one.more == 2 * ADDRESS_WEIGHT, "three entries, where one address was counted"


def test_a_feed_from_a_file_is_followed(tmp_path: Path) -> None:
    with site({"/1": page(), "/2": page()}) as s:
        (tmp_path / "feed.xml").write_bytes(rss(entry(s.root + "/1"), entry(s.root + "/2")).data)
        assert [item.origin for item in taken(tmp_path / "feed.xml", known={s.root + "/2"}.__contains__) if item.raw] == [s.root + "/1"]
        assert "/2" not in s.asked


def test_an_index_of_sitemaps_that_leads_back_to_itself() -> None:
    with site({"/1": page(), "/2": page()}) as s:
        index = "<sitemapindex>{}</sitemapindex>"
        below = [
            f"<sitemap><loc>{s.root}{path}</loc></sitemap>" for path in ("/index.xml", "/a.xml", "/b.xml.gz", "/none.xml", "/index.xml")
        ]
        s.pages["/index.xml"] = page(index.format("".join(below)).encode(), "text/xml")
        s.pages["/a.xml"] = page(places(s.root + "/1").encode(), "text/xml")
        s.pages["/b.xml.gz"] = page(gzip.compress(places(s.root + "/2", s.root + "/1").encode()), "application/gzip")
        found = taken(s.root + "/index.xml")
    assert [item.origin.removeprefix(s.root) for item in found if item.raw] == ["/1", "/2"]
    assert [item.origin.removeprefix(s.root) for item in found if item.error] == ["/none.xml"]
    assert s.asked.count("/1") == 1
    assert s.asked.count("/index.xml") <= 2


def test_the_limit_of_a_run_is_said_once() -> None:
    with site({"/feed": page(rss(*(entry(f"/{n}") for n in range(50))).data), **{f"/{n}": page() for n in range(50)}}) as s:
        found = list(items([s.root + "/feed"], IntakeOptions(fetch=HERE, manners=Manners(delay=0, most=5))))
    assert len([item for item in found if item.raw]) == 4
    assert ["used up" in item.error.what for item in found if item.error] == [True]


def test_a_host_that_asks_to_be_left_alone_is_and_that_is_counted() -> None:
    with site({"/feed": page(rss(*(entry(f"/{n}") for n in range(9))).data), "/0": status(429, Retry_After="9999")}) as s:
        found = taken(s.root + "/feed")
    assert [type(item.error) for item in found if item.error] == [BadStatus]
    assert found[-1].skipped == {"host left alone": 8}
    assert len(s.asked) == 3


def test_robots_hold_for_what_a_feed_leads_to() -> None:
    robots = page(b"User-agent: *\nDisallow: /no", "text/plain")
    with site({"/robots.txt": robots, "/feed": page(rss(entry("/no/1"), entry("/2")).data), "/2": page(), "/no/1": page()}) as s:
        found = taken(s.root + "/feed")
    assert isinstance(found[0].error, RobotsRefused)
    assert found[1].raw is not None
    assert s.asked.count("/robots.txt") == 1


def test_private_addresses_in_a_list_are_refused(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("http://127.0.0.1/\nhttp://169.254.169.254/latest\nhttp://[::1]/\nhttp://10.0.0.1/\n", "utf-8")
    found = list(items([str(tmp_path / "list.txt")], IntakeOptions(manners=Manners(delay=0))))
    assert [item.error and "not on the public internet" in item.error.what for item in found] == [True] * 4


def test_a_courier_of_the_callers_own_is_used() -> None:
    courier = Courier(HERE, Manners(delay=0, most=1))
    with site({"/1": page(), "/2": page()}) as s:
        found = list(items([s.root + "/1", s.root + "/2"], QUICK, courier=courier))
    assert [item.error is None for item in found] == [True, False]


@pytest.mark.parametrize("data", [b"<rss><", b"<urlset><", b"<feed", b"<rss>" + b"<item>" * 5000], ids=lambda data: data[:8].decode())
def test_hostile_leads_are_errors_at_most(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.xml").write_bytes(data)
    for item in islice(taken(tmp_path / "x.xml"), 10):
        assert item.skipped or isinstance(item.error, InputError)


HEADS = [
    b"",
    b"<rss><item>",
    b"<urlset><url><loc>",
    b"<feed><entry>",
    b"WARC/1.0\r\n",
    b'{"text":',
    b'[{"text":',
    b"https://",
    b"\x1f\x8b\x08",
    b"<html>",
]


@settings(max_examples=300, deadline=None)
@given(
    head=st.sampled_from(HEADS),
    rest=st.binary(max_size=300),
    name=st.sampled_from(["x.txt", "x.jsonl", "x.xml", "x.warc.gz"]),
    packed=st.booleans(),
)
def test_any_bytes_are_items(head: bytes, rest: bytes, name: str, packed: bool, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.getbasetemp() / name
    place.write_bytes(gzip.compress(head + rest) if packed else head + rest)
    offline = Courier(FetchOptions(), Manners(delay=0), asking=refusing)
    for item in items([str(place)], courier=offline):
        assert [bool(item.raw), bool(item.error), bool(item.skipped)].count(True) == 1
        assert "defect" not in str(item.error)


def refusing(url: str, *_: object) -> NoReturn:
    raise FetchError("the net is out of reach", url)


@pytest.mark.parametrize(
    ("name", "data", "origins"),
    [
        ("a.html", PAGE, ["a.html"]),
        ("packed.txt.gz", gzip.compress(STORY.encode()), ["packed.txt.gz"]),
        ("lines.jsonl.gz", gzip.compress(line() + b"{bad\n" + line()), ["lines.jsonl.gz:1", "lines.jsonl.gz:2", "lines.jsonl.gz:3"]),
        ("list.json", b"[" + line() + b"," + line() + b"]", ["list.json:1", "list.json:2"]),
    ],
    ids=["a page", "a story, packed", "lines, packed", "a list"],
)
def test_bytes_at_hand_hold_what_the_same_file_holds(name: str, data: bytes, origins: list[str]) -> None:
    found = list(items_within(Raw(data=data, origin=name), QUICK))
    assert [item.origin for item in found] == origins
    assert [type(item.error) for item in found if item.error] == ([InputError] if ".jsonl" in name else [])
    assert not any(item.raw.data.startswith(b"\x1f\x8b") for item in found if item.raw)


def test_pages_of_an_archive_at_hand_are_named_after_it_and_a_cut_one_gives_what_is_whole() -> None:
    whole = list(items_within(Raw(data=three(), origin="a.warc.gz"), QUICK))
    assert [item.origin.partition("#")[0] for item in whole if item.raw] == ["a.warc.gz"] * 3
    cut = list(items_within(Raw(data=three()[:-20], origin="a.warc.gz"), QUICK))
    assert (len([item for item in cut if item.raw]), [item.error is None for item in cut][-1]) == (2, False)


def test_a_bomb_at_hand_is_refused() -> None:
    small = IntakeOptions(fetch=FetchOptions(max_bytes=10_000))
    (found,) = items_within(Raw(data=gzip.compress(bytes(1_000_000)), origin="a.html.gz"), small)
    assert isinstance(found.error, TooLarge)
