"""Keeping a case from the command line: made, filled, killed, looked after; and each bad file."""

import gzip
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from rich.console import Console

from saidby.case import AddOptions, Case
from saidby.case.adding import Added
from saidby.cli.keeping import _Tally
from saidby.store import Store
from saidby.store.migrations import CURRENT
from tests.cli.running import ENVIRONMENT, refusal, saidby
from tests.intake.test_archives import Archive
from tests.intake.test_fetch import Site, page

STORY = (
    "“The Skarn bridge will be closed to lorries in June of this year,” {who} told reporters in Skarn on Sunday, without giving a reason."
)


def lines(count: int, start: int = 0) -> bytes:
    """So many short articles as JSON lines."""
    said = ((n, STORY.format(who=f"Oda Lind{'a' * (n % 9)} {n}")) for n in range(start, start + count))
    each = ({"url": f"https://dorn.example/{n}", "outlet": "Dorn Today", "published": "2031-05-04", "text": text} for n, text in said)
    return b"".join(json.dumps(one).encode() + b"\n" for one in each)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.case"
    Case.new(path).close()
    return path


class TestNew:
    def test_what_exists_is_refused(self, file: Path) -> None:
        assert "exists already" in refusal(saidby("case", "new", file), 22)

    def test_a_missing_folder_is_told(self, tmp_path: Path) -> None:
        assert "cannot be made" in refusal(saidby("case", "new", tmp_path / "none" / "x.case"), 27)


class TestBadFiles:
    @pytest.mark.parametrize(
        ("content", "code", "tells"), [(None, 21, "no such case"), (b"", 23, "is empty"), (b"hello", 23, "is not a case")]
    )
    def test_what_is_no_case(self, content: bytes | None, code: int, tells: str, tmp_path: Path) -> None:
        if content is not None:
            (tmp_path / "x.case").write_bytes(content)
        assert tells in refusal(saidby("case", "status", tmp_path / "x.case"), code)

    def test_a_folder_and_another_programs_database(self, tmp_path: Path) -> None:
        refusal(saidby("case", "status", tmp_path), 23)
        other = sqlite3.connect(tmp_path / "x.db")
        other.execute("CREATE TABLE x (y)")
        other.close()
        assert "another program" in refusal(saidby("claims", tmp_path / "x.db"), 23)

    def test_a_newer_one(self, file: Path) -> None:
        newer = sqlite3.connect(file)
        newer.execute(f"PRAGMA user_version = {CURRENT + 1}")
        newer.close()
        assert "newer saidby" in refusal(saidby("trace", file, "bridge"), 24)

    def test_a_damaged_one(self, made: Path, tmp_path: Path) -> None:
        data = bytearray(made.read_bytes())
        data[8192 : len(data) // 2] = b"\xff" * (len(data) // 2 - 8192)
        (tmp_path / "x.case").write_bytes(data)
        refusal(saidby("case", "check", tmp_path / "x.case"), 26)
        (tmp_path / "cut.case").write_bytes(made.read_bytes()[:20000])
        assert "cut off" in refusal(saidby("search", tmp_path / "cut.case", "bridge"), 26)


class TestAdd:
    def test_from_everything_and_a_second_time_nothing_changes(self, file: Path, tmp_path: Path) -> None:
        pages = tmp_path / "pages"
        pages.mkdir()
        (pages / "one.txt").write_text(STORY.format(who="Wanda Lunn"))
        (tmp_path / "some.jsonl").write_bytes(lines(2))
        (tmp_path / "more.jsonl.gz").write_bytes(gzip.compress(lines(2, 2)))
        sources: list[str | Path] = [pages, tmp_path / "some.jsonl", str(tmp_path / "more.*")]
        first = saidby("case", "add", file, *sources)
        assert (first.returncode, first.stdout) == (0, "")
        assert first.stderr.startswith("5 articles added, 5 statements\nnext: ")
        again = saidby("case", "add", file, *sources)
        assert (again.returncode, again.stderr.splitlines()[0]) == (0, "0 articles added, 0 statements, 5 known already")
        assert "whole" in saidby("case", "check", file).stdout

    def test_an_archive(self, file: Path, tmp_path: Path) -> None:
        archive = Archive()
        for who in ("Wanda Lunn", "Oda Lind"):
            archive.page(f"https://dorn.example/{who[0]}", _page(STORY.format(who=who)))
        (tmp_path / "x.warc.gz").write_bytes(archive.bytes())
        assert saidby("case", "add", file, tmp_path / "x.warc.gz").stderr.startswith("2 articles added, 2 statements\n")
        again = saidby("case", "add", file, tmp_path / "x.warc.gz")
        assert (again.returncode, "0 articles added" in again.stderr) == (0, True)

    def test_a_feed_is_watched(self, file: Path) -> None:
        with _site() as site:
            feed = f"{site.root}/feed.xml"
            first = saidby("case", "watch", file, feed, "--once", "--allow-private")
            assert (first.returncode, first.stderr.splitlines()[-1]) == (0, "1 article added, 1 statement")
            again = saidby("case", "watch", file, feed, "--once", "--allow-private")
            assert (again.returncode, again.stderr.splitlines()[-1]) == (0, "0 articles added, 0 statements")
            assert saidby("case", "watch", file, f"{site.root}/none.xml", "--once", "--allow-private").returncode == 16
        assert "--allow-private" in saidby("case", "watch", file, feed, "--once").stderr

    def test_what_was_not_allowed_is_asked_for_once_it_is(self, file: Path) -> None:
        with _site() as site:
            feed = f"{site.root}/feed.xml"
            assert "use --allow-private" in refusal_among(saidby("case", "add", file, feed))
            assert "1 input not read" in saidby("case", "status", file).stdout
            done = saidby("case", "add", file, feed, "--allow-private", "--delay", "0")
            assert done.stderr.startswith("1 article added, 1 statement\n")
            assert "not read" not in saidby("case", "status", file).stdout
            again = saidby("case", "add", file, feed, "--allow-private", "--delay", "0")
            assert again.stderr.startswith("0 articles added, 0 statements, 1 known already\n")

    def test_what_robots_txt_forbade_is_asked_for_once_it_is_allowed(self, file: Path) -> None:
        with _site() as site:
            site.pages["/robots.txt"] = page(b"User-agent: *\nDisallow: /", "text/plain")
            story = f"{site.root}/story"
            assert "--ignore-robots" in refusal_among(saidby("case", "add", file, story, "--allow-private"))
            done = saidby("case", "add", file, story, "--allow-private", "--ignore-robots")
            assert done.stderr.startswith("1 article added, 1 statement\n")
            assert "not read" not in saidby("case", "status", file).stdout

    def test_what_failed_is_not_tried_again_and_told_so(self, file: Path) -> None:
        with _site() as site:
            gone = f"{site.root}/gone"
            saidby("case", "add", file, gone, "--allow-private")
            asked = len(site.asked)
            done = saidby("case", "add", file, gone, "--allow-private")
            tells = "0 articles added, 0 statements, 1 not tried, since reading failed before (--again tries once more)\n"
            assert (done.returncode, done.stderr, len(site.asked)) == (0, tells, asked)
            site.pages["/gone"] = page(_page(STORY.format(who="Wanda Lunn")))
            done = saidby("case", "add", file, gone, "--allow-private", "--again")
            assert done.stderr.startswith("1 article added, 1 statement\n")

    def test_failed_lines_of_a_file_are_told_apart_from_those_that_are_known(self, file: Path, tmp_path: Path) -> None:
        (tmp_path / "some.jsonl").write_bytes(lines(2) + b"{nonsense\n")
        saidby("case", "add", file, tmp_path / "some.jsonl")
        again = saidby("case", "add", file, tmp_path / "some.jsonl").stderr
        assert again.startswith("0 articles added, 0 statements, 2 known already, 1 not tried, ")

    def test_what_was_not_there_is_read_once_it_is(self, file: Path, tmp_path: Path) -> None:
        saidby("case", "add", file, tmp_path / "one.txt")
        (tmp_path / "one.txt").write_text(STORY.format(who="Wanda Lunn"))
        assert saidby("case", "add", file, tmp_path / "one.txt").stderr.startswith("1 article added, 1 statement\n")

    def test_what_was_refused_is_read_anyway_where_that_is_asked_for(self, file: Path, tmp_path: Path) -> None:
        (tmp_path / "one.txt").write_text(
            "Die Brücke von Skarn wird im Juni für Lastwagen gesperrt, sagte die Ministerin am Sonntag in Skarn. " * 5
        )
        assert saidby("case", "add", file, tmp_path / "one.txt").returncode == 7
        assert saidby("case", "add", file, tmp_path / "one.txt", "--anyway").stderr.startswith("1 article added")

    def test_what_was_added_already_is_not_told_as_new(self, file: Path) -> None:
        with _site() as site:
            saidby("case", "add", file, f"{site.root}/story", "--allow-private")
            assert "added http" not in saidby("case", "watch", file, f"{site.root}/feed.xml", "--once", "--allow-private").stderr

    def test_standard_input(self, file: Path) -> None:
        assert saidby("case", "add", file, "-", stdin=lines(1)).stderr.startswith("1 article added, 1 statement\n")

    def test_one_bad_among_several_is_told_and_counted(self, file: Path, tmp_path: Path) -> None:
        (tmp_path / "some.jsonl").write_bytes(lines(1) + b"{nonsense\n" + lines(1, 1))
        done = saidby("case", "add", file, tmp_path / "some.jsonl", tmp_path / "none.html")
        assert done.returncode == 1
        assert "2 articles added, 2 statements, 2 not read" in done.stderr
        assert "some.jsonl" in done.stderr
        status = json.loads(saidby("case", "status", file, "-f", "json").stdout)
        assert (status["articles"], status["failed"]) == (2, 2)

    def test_all_bad(self, file: Path, tmp_path: Path) -> None:
        done = saidby("case", "add", file, tmp_path / "none.html")
        assert (done.returncode, done.stderr.splitlines()[-1]) == (3, "0 articles added, 0 statements, 1 not read")

    def test_a_pattern_of_nothing(self, file: Path, tmp_path: Path) -> None:
        assert "no file has such a name" in saidby("case", "add", file, str(tmp_path / "*.html")).stderr


def refusal_among(done: "subprocess.CompletedProcess[str]") -> str:
    """The first line of an adding that came to nothing."""
    assert done.returncode > 2
    return done.stderr.splitlines()[0]


def _page(text: str) -> bytes:
    return f"<!doctype html><html lang=en><title>Bridge</title><body><article><h1>Bridge</h1><p>{text}</p></article></body></html>".encode()


@contextmanager
def _site() -> Iterator[Site]:
    """A site with a feed of one article."""
    with Site({"/story": page(_page(STORY.format(who="Wanda Lunn")))}) as site:
        link = f"<item><title>Bridge</title><link>{site.root}/story</link></item>"
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Dorn</title>{link}</channel></rss>'
        site.pages["/feed.xml"] = page(feed.encode(), "application/rss+xml")
        thread = Thread(target=site.serve_forever)
        thread.start()
        try:
            yield site
        finally:
            site.shutdown()
            thread.join()


@pytest.fixture
def busy(file: Path, tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """A process that adds, and has added some."""
    (tmp_path / "many.jsonl").write_bytes(lines(400))
    process = subprocess.Popen(
        [sys.executable, "-m", "saidby", "case", "add", file, tmp_path / "many.jsonl", "--jobs", "1"],
        stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, start_new_session=True,
    )  # fmt: skip
    try:
        _until_some(file)
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.stderr:
            process.stderr.close()


def _until_some(file: Path) -> None:
    for _ in range(900):
        with Case.open(file) as case:
            if case.status().articles > 3:
                return
        time.sleep(0.1)
    pytest.fail("nothing was added in a minute and a half")


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
class TestLeaving:
    @pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGKILL])
    def test_what_was_finished_is_kept_and_the_same_command_goes_on(
        self, busy: "subprocess.Popen[str]", file: Path, tmp_path: Path, sign: signal.Signals
    ) -> None:
        os.killpg(busy.pid, sign)
        _, errors = busy.communicate(timeout=60)
        assert busy.returncode == (130 if sign is signal.SIGINT else -9)
        assert "Traceback" not in errors
        assert ("interrupted; kept: " in errors) is (sign is signal.SIGINT)
        with Case.open(file, write=True) as case:
            assert case.check() == ()
            kept = case.status().articles
        assert 3 < kept < 400
        (tmp_path / "many.jsonl").write_bytes(lines(kept + 5))
        again = saidby("case", "add", file, tmp_path / "many.jsonl")
        assert again.returncode == 0
        with Case.open(file) as case:
            assert case.status().articles == kept + 5

    def test_others_read_and_a_second_one_adds_beside_it(self, busy: "subprocess.Popen[str]", file: Path) -> None:
        assert saidby("claims", file).returncode == 0
        second = saidby("case", "add", file, "-", stdin=lines(1, 5000))
        assert second.returncode == 0
        assert "1 article added" in second.stderr
        assert busy.poll() is None

    def test_being_asked_to_end_is_as_ctrl_c(self, busy: "subprocess.Popen[str]", file: Path) -> None:
        busy.terminate()
        _, errors = busy.communicate(timeout=60)
        assert (busy.returncode, errors.count("interrupted; kept: ")) == (130, 1)
        assert len(errors.splitlines()) == 1


def test_that_there_is_nothing_is_said(file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_bytes(b"")
    added = saidby("case", "add", file, tmp_path / "empty.jsonl")
    assert "there is no article in" in added.stderr
    assert "empty.jsonl" in added.stderr
    assert saidby("case", "watch", file).stderr == "nothing is new on what is followed\n"
    assert "no issue is followed yet; follow one first" in refusal(saidby("positions", file), 2)
    assert "no article is in the case yet" in saidby("claims", file).stdout


class TestTurns:
    """Whoever adds waits for whoever else writes, and says so once."""

    def test_an_article_waits_for_its_turn_and_is_not_lost(self, tmp_path: Path) -> None:
        (tmp_path / "one.jsonl").write_bytes(lines(2))
        Case.new(tmp_path / "b.case").close()
        hasty = Store.open(tmp_path / "b.case", write=True, patience=0.05)
        with Case(hasty) as case, Store.open(tmp_path / "b.case", write=True) as other:
            adding = case.add([str(tmp_path / "one.jsonl")], AddOptions(jobs=1))
            with other.writing():
                assert [next(adding).waits, next(adding).waits] == [True, True]
            assert [(one.waits, one.known) for one in adding] == [(False, False), (False, False)]
            assert case.status().articles == 2

    def test_waiting_is_told_once(self) -> None:
        file = io.StringIO()
        tally, errors = _Tally("adding", "added"), Console(file=file)
        for _ in range(3):
            tally.take(Added(origin="a", waits=True), errors)
        assert file.getvalue() == "saidby: another program is writing to the case; this one goes on when it is its turn\n"
        assert tally.line() == "0 articles added, 0 statements"


def test_compact_and_reread_say_what_they_did(file: Path) -> None:
    saidby("case", "add", file, "-", stdin=lines(2))
    assert "MB before" in saidby("case", "compact", file).stdout
    assert saidby("case", "reread", file).stderr == "0 articles read anew, 0 statements\n"
    assert saidby("case", "reread", "--all", file).stderr == "2 articles read anew, 2 statements\n"
