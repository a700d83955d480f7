"""Whoever watches a case is told what is new: in the terminal, in files, at an address."""

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from saidby.case import Case
from saidby.case.webhook import Webhook
from saidby.cli.telling import Teller
from saidby.errors import OutputError
from saidby.intake.courier import Clock
from saidby.intake.raw import FetchOptions
from tests.case import harbour
from tests.cli.running import refusal, saidby
from tests.intake.receiving import receiver

HERE = FetchOptions(allow_private=True, timeout=10)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    """A case in which something is new."""
    with Case.new(tmp_path / "harbour.case") as case:
        for one in harbour.ledgers():
            case.add_ledger(one, one.article.id)
        case.add_issue(harbour.ISSUE)
        for one in harbour.later():
            case.add_ledger(one, one.article.id)
        yield case


def hook(url: str) -> Webhook:
    return Webhook(url, HERE, Clock(sleep=lambda _: None))


def test_each_is_told_once_everywhere(case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines, feed = tmp_path / "news.jsonl", tmp_path / "news.xml"
    with receiver() as there:
        for _ in range(2):
            Teller(case, "harbour.case", lines, feed, hook(there.url)).tell()
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 2
    assert [json.loads(line)["text"] for line in lines.read_text("utf8").splitlines()] == printed
    assert [json.loads(body)["text"] for body in there.came] == printed
    assert len(ElementTree.parse(feed).findall("{*}entry")) == 2


def test_what_an_address_does_not_take_waits_for_the_next_look(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    with receiver(404, 200) as there:
        teller = Teller(case, "harbour.case", webhook=hook(there.url))
        teller.tell()
        told = capsys.readouterr()
        assert (len(told.out.splitlines()), "2 not delivered" in told.err) == (2, True)
        assert teller.error
        teller.tell()
        assert capsys.readouterr().out == ""
        assert not teller.error
    assert len(there.came) == 3


def test_a_feed_is_there_though_nothing_is_new(tmp_path: Path) -> None:
    with Case.new(tmp_path / "new.case") as case:
        Teller(case, "new.case", feed=tmp_path / "news.xml").tell()
    assert ElementTree.parse(tmp_path / "news.xml").findall("{*}entry") == []


def test_a_file_that_cannot_be_written_is_told_before_anything_is(case: Case, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        Teller(case, "harbour.case", lines=tmp_path / "none" / "news.jsonl")


class TestWatching:
    def test_without_feeds_it_tells_and_leaves(self, case: Case, tmp_path: Path) -> None:
        case.close()
        with receiver() as there:
            first = saidby("case", "watch", tmp_path / "harbour.case", "--webhook", there.url, "--allow-private")
        assert (first.returncode, len(first.stdout.splitlines()), len(there.came)) == (0, 2, 2)
        assert saidby("case", "watch", tmp_path / "harbour.case").stdout == ""

    def test_a_private_address_is_not_sent_to_unless_it_is_meant(self, case: Case, tmp_path: Path) -> None:
        case.close()
        with receiver() as there:
            done = saidby("case", "watch", tmp_path / "harbour.case", "--webhook", there.url)
        assert (done.returncode, there.came, "--allow-private" in done.stderr) == (13, [], True)

    def test_what_is_no_address_is_one_line(self, case: Case, tmp_path: Path) -> None:
        case.close()
        assert "are not fetched" in refusal(saidby("case", "watch", tmp_path / "harbour.case", "--webhook", "hook"), 13)
