"""Items are read: in one process or several, with what is given of them; and an early Ctrl-C is quiet."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from saidby.errors import EmptyInput, MissingInput, UsageError
from saidby.intake.item import Given, Item
from saidby.intake.raw import Raw
from saidby.intake.volume import items
from saidby.reader import Reader, Reading, Settings

STORY = "“The weir will hold until the spring,” engineer Oda Lind told the Skarn Gazette on Monday. Nobody else spoke about it."


def item(text: str = STORY, **given: object) -> Item:
    raw = Raw(data=text.encode(), origin="x.jsonl:1", content_type="text/plain")
    return Item(origin="x.jsonl:1", source="x.jsonl", raw=raw, given=Given(above=True, **given))  # type: ignore[arg-type]


def test_what_is_given_is_in_the_ledger(reader: Reader) -> None:
    given = {"url": "https://wire.example/1", "outlet": "North Wire", "title": "Weir will hold, says engineer", "published": "2025-01-06"}
    ledger = reader.read_item(item(**given))
    article = ledger.article
    assert {name: getattr(article, name) for name in given} == given
    assert {article.provenance[name] for name in given} == {"given"}
    assert article.text == f"{given['title']}\n\n{STORY}"
    told = [ledger.words(statement.content) for statement in ledger.statements]
    assert "Weir will hold" in told
    assert any("The weir will hold until the spring" in words for words in told)


def test_taken_as_it_stands_the_text_is_the_lines_own() -> None:
    ledger = Reader(Settings(plain=True, threads=1)).read_item(item(title="Weir will hold"))
    assert (ledger.article.text, ledger.article.title) == (STORY, "Weir will hold")


def test_an_item_without_bytes(reader: Reader) -> None:
    with pytest.raises(MissingInput):
        reader.read_item(Item(origin="x", source="x", error=MissingInput("there is no such file", "x")))
    with pytest.raises(UsageError, match="passed over"):
        reader.read_item(Item(origin="x", source="x", skipped={"known": 1}))


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    first = json.dumps({"text": STORY, "title": "Weir"})
    (tmp_path / "a.jsonl").write_text(first + '\n{bad\n{"text": "Cut"}\n', "utf-8")
    (tmp_path / ".hidden").touch()
    return tmp_path


def shown(reading: Reading) -> tuple[object, ...]:
    assert reading.item is not None
    assert reading.item.raw is None
    return reading.source, reading.ledger, str(reading.error), reading.item.origin, reading.item.skipped, reading.item.weight


def test_several_processes_read_as_one_does(lines: Path, reader: Reader) -> None:
    one = list(map(shown, reader.read_items(items([str(lines), "nothing"]))))
    two = list(map(shown, Reader(Settings(threads=1)).read_items(items([str(lines), "nothing"]), jobs=2)))
    assert one == two
    assert [str(source).removeprefix(str(lines)) for source, *_ in one] == ["/a.jsonl:1", "/a.jsonl:2", "/a.jsonl:3", "", "nothing"]
    assert one[0][1] is not None
    assert one[3][1] is None


def test_a_file_by_name_is_read_as_before(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    [reading] = reader.read_many([str(tmp_path / "empty.txt")])
    assert isinstance(reading.error, EmptyInput)
    assert reading.item is None


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="there are no process groups")
def test_ctrl_c_while_the_workers_start_is_quiet(tmp_path: Path) -> None:
    program = """
if __name__ == "__main__":
    import sys
    from saidby.reader import Reader
    print("ready", flush=True)
    try:
        list(Reader().read_many(sys.argv[1:], jobs=2))
    except KeyboardInterrupt:
        print("interrupted")
"""
    (tmp_path / "program.py").write_text(program, "utf-8")
    (tmp_path / "story.txt").write_text(STORY, "utf-8")
    command = [sys.executable, str(tmp_path / "program.py"), *[str(tmp_path / "story.txt")] * 8]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert running.stdout is not None
    running.stdout.readline()
    time.sleep(0.3)
    os.killpg(running.pid, signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert (out, err) == ("interrupted\n", "")
