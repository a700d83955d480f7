"""WARC: whole, cut, damaged and hostile archives."""

import gzip
import io
import os
import threading
import zlib
from collections.abc import Iterator
from contextlib import suppress
from uuid import NAMESPACE_URL, uuid5

import pytest

from saidby.errors import InputError, TooLarge, Truncated
from saidby.intake.archives import items_of_archive
from saidby.intake.item import Item

PAGE = b"<!doctype html><html><body><p>The ferry will not sail, the harbour office said.</p></body></html>"
UNKNOWN = frozenset[str]().__contains__
both = pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])


class Archive:
    """An archive that is being written, by the letter of ISO 28500; packed record by record."""

    def __init__(self, packed: bool = True) -> None:
        self.packed = packed
        self.parts: list[bytes] = []
        self.write("warcinfo", b"software: none\r\n")

    def write(self, kind: str, block: bytes, url: str = "", media: str = "application/warc-fields") -> None:
        target = f"WARC-Target-URI: {url}\r\n" if url else ""
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, f'{len(self.parts)}')}>\r\n{target}"
        head += f"WARC-Date: 2025-01-06T10:00:00Z\r\nContent-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
        record = head.encode() + block + b"\r\n\r\n"
        self.parts.append(gzip.compress(record) if self.packed else record)

    def page(self, url: str, body: bytes = PAGE, status: str = "200 OK", kind: str = "text/html; charset=UTF-8", **more: str) -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *(f"{name.replace('_', '-')}: {value}" for name, value in more.items())]
        self.write("response", "\r\n".join([*lines, "", ""]).encode() + body, url, "application/http; msgtype=response")

    def bytes(self) -> bytes:
        return b"".join(self.parts)


def three(packed: bool = True) -> bytes:
    archive = Archive(packed)
    for number in range(3):
        archive.page(f"https://a.example/{number}", PAGE + b"<!-- %d -->" % number)
    return archive.bytes()


def read(data: bytes, limit: int = 1_000_000) -> list[Item]:
    return list(items_of_archive(io.BytesIO(data), "x.warc.gz", limit, UNKNOWN))


def read_until_error(data: bytes) -> tuple[list[Item], InputError]:
    items = items_of_archive(io.BytesIO(data), "x.warc.gz", 1_000_000, UNKNOWN)
    return _until_error(items)


def _until_error(items: Iterator[Item]) -> tuple[list[Item], InputError]:
    found: list[Item] = []
    with pytest.raises(InputError) as raised:
        found.extend(items)
    return found, raised.value


@both
def test_pages_come_with_address_charset_and_time(packed: bool) -> None:
    data = three(packed)
    items = read(data)
    assert [item.raw.url for item in items if item.raw] == [f"https://a.example/{n}" for n in range(3)]
    first = items[0]
    assert first.raw is not None
    assert (first.raw.data, first.raw.content_type, first.raw.encoding_header) == (PAGE + b"<!-- 0 -->", "text/html", "UTF-8")
    assert first.fetched == "2025-01-06T10:00:00+00:00"
    assert first.origin.startswith("x.warc.gz#")
    assert len({item.origin for item in items}) == 3
    assert sum(item.weight for item in items) == len(data)


@both
def test_only_pages_that_were_answered(packed: bool) -> None:
    archive = Archive(packed)
    archive.page("https://a.example/gone", status="404 Not Found")
    archive.page("https://a.example/photo", b"\x89PNG", kind="image/png")
    archive.page("https://a.example/robots.txt", b"User-agent: *", kind="text/plain")
    archive.page("https://a.example/story", kind="text/plain")
    for kind in ("request", "metadata"):
        archive.write(kind, b"x: y\r\n")
    items = read(archive.bytes())
    assert [item.raw.url for item in items if item.raw] == ["https://a.example/story"]
    assert items[-1].skipped == {"other status": 1, "not a page": 1, "robots.txt": 1}


def test_content_encodings_and_chunks_are_undone() -> None:
    archive = Archive()
    archive.page("https://a.example/1", gzip.compress(PAGE), Content_Encoding="gzip")
    archive.page("https://a.example/2", b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), Transfer_Encoding="chunked")
    assert [item.raw and item.raw.data for item in read(archive.bytes())] == [PAGE, PAGE]


@both
@pytest.mark.parametrize("name", ["gzip", "x-gzip", "deflate", "br", "zstd", "utf-8", "none", "gzip, br"])
def test_an_encoding_that_is_named_and_undone_already(name: str, packed: bool) -> None:
    archive = Archive(packed)
    archive.page("https://a.example/1", Content_Encoding=name)
    archive.page("https://a.example/2", Transfer_Encoding="chunked")
    archive.page("https://a.example/3")
    assert [item.raw and item.raw.data for item in read(archive.bytes())] == [PAGE] * 3


def test_encodings_one_on_another() -> None:
    packed = zlib.compress(gzip.compress(PAGE))
    archive = Archive()
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    archive.page("https://a.example/1", chunked, Content_Encoding="gzip, deflate", Transfer_Encoding="chunked")
    assert [item.raw and item.raw.data for item in read(archive.bytes())] == [PAGE]


@both
@pytest.mark.parametrize("missing", [1, 60, 150])
def test_a_cut_archive_gives_what_it_has_and_one_error(packed: bool, missing: int) -> None:
    data = three(packed)
    found, error = read_until_error(data[: -(missing + 4)])  # two line ends close a record, and may be missing
    assert [item.raw.url for item in found if item.raw] == ["https://a.example/0", "https://a.example/1"]
    assert isinstance(error, Truncated)


def test_a_cut_at_every_place_loses_no_whole_page_and_gives_no_part_of_one() -> None:
    data = three()
    starts = [item.weight for item in read(data)]
    for end in range(300, len(data), 41):
        try:
            found = read(data[:end])
        except InputError:
            found = _until_error(items_of_archive(io.BytesIO(data[:end]), "x", 10**6, UNKNOWN))[0]
        whole = sum(sum(starts[: n + 1]) <= end for n in range(3))
        assert len([item for item in found if item.raw]) == whole
        assert all(item.raw.data.startswith(PAGE) for item in found if item.raw)


def test_a_damaged_archive_gives_what_came_before() -> None:
    data = three()
    second = read(data)[0].weight
    found, error = read_until_error(data[: second + 100] + b"\xff" * 30 + data[second + 130 :])
    assert [item.raw.url for item in found if item.raw][:1] == ["https://a.example/0"]
    assert "damaged" in error.what or isinstance(error, Truncated)


def test_garbage_after_the_end() -> None:
    found, error = read_until_error(three() + b"garbage " * 20)
    assert len([item for item in found if item.raw]) == 3
    assert "damaged" in error.what


def test_an_archive_of_nothing() -> None:
    with pytest.raises(InputError):
        read(b"WARC/1.0\r\n")


def test_a_page_that_grows_beyond_the_limit_costs_itself_alone() -> None:
    archive = Archive()
    archive.page("https://a.example/bomb", gzip.compress(b" " * 30_000_000), Content_Encoding="gzip")
    archive.page("https://a.example/bomb", zlib.compress(b" " * 30_000_000), Content_Encoding="deflate")
    archive.page("https://a.example/long", b" " * 200_000)
    archive.page("https://a.example/story")
    *bombs, story = read(archive.bytes(), limit=100_000)
    assert [type(bomb.error) for bomb in bombs] == [TooLarge] * 3
    assert story.raw is not None


def test_known_pages_are_counted_and_not_read() -> None:
    data = three()
    known = {item.origin for item in items_of_archive(io.BytesIO(data), "x", 10**6, UNKNOWN)}
    [last] = items_of_archive(io.BytesIO(data), "x", 10**6, known.__contains__)
    assert last.skipped == {"known": 3}


def test_a_pipe_is_read_as_well() -> None:
    out, into = os.pipe()
    data = three()

    def fill() -> None:
        with open(into, "wb") as file:
            file.write(data)

    threading.Thread(target=fill, daemon=True).start()
    with open(out, "rb") as stream:
        found = list(items_of_archive(stream, "standard input", 10**6, UNKNOWN))
    assert len([item for item in found if item.raw]) == 3


@pytest.mark.parametrize(
    "record",
    [
        b"WARC/1.0\r\n\r\n",
        b"WARC/1.0\r\nContent-Length: -5\r\n\r\nxx",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999999\r\n\r\nxx",
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 4\r\n\r\n\xff\xff\xff\xff\r\n\r\n",
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: never\r\nContent-Type: application/http\r\nContent-Length: 19\r\n\r\n"
        b"HTTP/1.1 abc\r\n\r\nxxx\r\n\r\n",
        b"WARC/1.0\r\n" + b"x" * 100_000,
        b"WARC/1.0\r\n" + b"a: b\r\n" * 50_000 + b"\r\n",
        b"WARC/" + bytes(range(256)) * 20,
    ],
)
@both
def test_hostile_records_are_errors_at_most(record: bytes, packed: bool) -> None:
    data = gzip.compress(record) if packed else record
    for archive in (data, three(packed) + data, data + three(packed)):
        items = items_of_archive(io.BytesIO(archive), "x", 10**6, UNKNOWN)
        with suppress(InputError):
            assert all(item.raw or item.error or item.skipped for item in items)
