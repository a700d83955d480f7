"""JSON lines: each line an article, and each bad line one error."""

import gzip
import io
import json

import pytest

from saidby.errors import BadEncoding, EmptyInput, InputError, TooLarge, Truncated
from saidby.intake import jsonlines
from saidby.intake.item import Item
from saidby.intake.jsonlines import FIRST_BAD, Tape, items_of_json, items_of_lines
from saidby.intake.raw import Raw

STORY = "The ferry will not sail, the harbour office said."


def read(data: bytes, limit: int = 1_000_000, known: frozenset[str] = frozenset(), gzipped: bool = False) -> list[Item]:
    return list(items_of_lines(Tape(io.BytesIO(data), "x.jsonl", limit, gzipped), known.__contains__))


def line(**fields: object) -> bytes:
    return json.dumps({"text": STORY} | fields).encode() + b"\n"


def test_a_line_is_an_article_with_what_is_given_of_it() -> None:
    given = {"url": "https://wire.example/1", "outlet": " North\nWire ", "title": "Ferry stays", "published": "6 January 2025"}
    [item] = read(line(**given))
    assert item.raw is not None
    assert (item.origin, item.raw.data, item.raw.url) == ("x.jsonl:1", STORY.encode(), "https://wire.example/1")
    told = item.given
    assert (told.outlet, told.title, told.published, told.by, told.above) == ("North Wire", "Ferry stays", "2025-01-06", "given", True)
    assert item.notes == ()


def test_all_but_the_text_is_optional_and_may_be_null() -> None:
    items = read(line() + line(url=None, title=None))
    assert [item.error for item in items] == [None, None]


def test_keys_that_are_not_known_are_noted_once() -> None:
    items = read(line(body="x", id=3) + line(id=4))
    assert [len(item.notes) for item in items] == [1, 0]
    assert items[0].notes[0].text.endswith("body, id")


def test_what_cannot_be_so_is_left_out_and_noted() -> None:
    [item] = read(line(url="javascript:alert(1)", published="soon"))
    assert (item.given.url, item.given.published, len(item.notes)) == (None, None, 2)


def test_one_document_is_a_record_or_a_list_of_them() -> None:
    def of(data: bytes, known: frozenset[str] = frozenset()) -> list[Item]:
        return list(items_of_json(Raw(data=data, origin="x.json"), 100, known.__contains__))

    listed = of(b"[\n" + line(title="A", id="1").strip() + b",\n7,\n" + line(id="2") + b"]", frozenset(("x.json:4",)))
    assert [(item.origin, item.error is None, len(item.notes), item.weight) for item in listed] == [
        ("x.json:1", True, 1, 100),
        ("x.json:2", False, 0, 0),
        ("x.json:3", True, 0, 0),
    ]
    [alone] = of(b'{\n "text": "The ferry\\nwill not sail."\n}')
    assert alone.raw is not None
    assert alone.raw.data == b"The ferry\nwill not sail."
    for bad in (b"[{", b"[" * 100_000, b'{"a"', b"\xff"):
        with pytest.raises(InputError):
            of(bad)


def test_each_bad_line_is_one_error_with_its_number() -> None:
    bad = [
        b"{broken\n",
        b"[1]\n",
        b'{"text": 7}\n',
        b'{"title": "no text"}\n',
        b'{"text": " \\n"}\n',
        b'{"text": "\xff"}\n',
        b"[" * 9999 + b"\n",
    ]
    items = read(line() + b"\n  \n" + b"".join(bad) + line())
    assert [item.origin for item in items] == ["x.jsonl:1", *(f"x.jsonl:{n}" for n in range(4, 12))]
    assert [item.error is None for item in items] == [True, *[False] * 7, True]
    for item in items[1:-1]:
        assert isinstance(item.error, InputError)
        assert item.error.where == item.origin
        assert "`" not in item.error.what
    assert isinstance(items[4].error, EmptyInput)
    assert isinstance(items[6].error, BadEncoding)


def test_a_line_beyond_the_limit_costs_itself_alone() -> None:
    items = read(line() + line(text="x" * 5000) + line(), limit=1000)
    assert [type(item.error) for item in items] == [type(None), TooLarge, type(None)]


def test_a_file_of_something_else_is_given_up() -> None:
    found: list[Item] = []
    with pytest.raises(InputError, match=f"none of the first {FIRST_BAD}"):
        found.extend(items_of_lines(Tape(io.BytesIO(b"no JSON\n" * 1_000_000), "x.jsonl", 1000, False), frozenset[str]().__contains__))
    assert len(found) == FIRST_BAD


def test_known_lines_are_counted_and_not_read() -> None:
    items = read(line() + line() + line(), known=frozenset(("x.jsonl:1", "x.jsonl:3")))
    assert [item.origin for item in items if item.raw] == ["x.jsonl:2"]
    assert items[-1].skipped == {"known": 2}


def test_weights_add_up_to_the_file() -> None:
    data = b"".join(line(title=str(n)) for n in range(50))
    assert sum(item.weight for item in read(data)) == len(data)
    packed = gzip.compress(data)
    assert sum(item.weight for item in read(packed, gzipped=True)) == len(packed)


def test_gzip_of_several_members_and_cut() -> None:
    packed = gzip.compress(line()) + gzip.compress(line())
    assert len(read(packed, gzipped=True)) == 2
    found: list[Item] = []
    tape = Tape(io.BytesIO(packed[:-4]), "x.jsonl", 1000, True)
    with pytest.raises(Truncated, match="what came before was read"):
        found.extend(items_of_lines(tape, frozenset[str]().__contains__))
    assert len(found) >= 1
    with pytest.raises(InputError, match="damaged"):
        read(packed + b"garbage", gzipped=True)


@pytest.mark.parametrize("filling", [b"\n", b" ", b"x"])
def test_a_bomb_is_given_up_early(filling: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonlines, "BOMB_BYTES", 200_000)
    with pytest.raises(TooLarge, match="times its size"):
        read(gzip.compress(filling * 2_000_000), limit=10_000, gzipped=True)


def test_many_tiny_lines_are_read_as_they_come() -> None:
    class Endless(io.RawIOBase):
        sent = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
            part = (b'{"text":"a"}\n' * (len(buffer) // 13 + 1))[: len(buffer) // 13 * 13]
            buffer[: len(part)] = part
            self.sent += len(part)
            return len(part)

    endless = Endless()
    tape = Tape(io.BufferedReader(endless), "x.jsonl", 1000, False)
    found = items_of_lines(tape, frozenset[str]().__contains__)
    assert [next(found).origin for _ in range(1000)][-1] == "x.jsonl:1000"
    assert endless.sent < 100_000
