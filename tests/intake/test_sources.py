import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from saidby.errors import AddressRefused, EmptyInput, InputError, MissingInput, TooLarge, Truncated, Unreadable, UsageError
from saidby.intake.raw import FetchOptions
from saidby.intake.sources import load

STORY = b"The ferry will not sail, the harbour office said.\n"


def test_file(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(STORY)
    raw = load(str(path))
    assert (raw.data, raw.origin, raw.url, raw.content_type) == (STORY, str(path), None, None)


def test_standard_input() -> None:
    raw = load("-", standard_input=io.BytesIO(STORY))
    assert (raw.data, raw.origin) == (STORY, "standard input")


def test_gzip_whatever_the_name(tmp_path: Path) -> None:
    for name, data in (("a.html.gz", gzip.compress(STORY)), ("b.html", gzip.compress(STORY)), ("c.html.gz", STORY)):
        (tmp_path / name).write_bytes(data)
        assert load(str(tmp_path / name)).data == STORY
    assert load("-", standard_input=io.BytesIO(gzip.compress(STORY))).data == STORY


def test_cut_gzip_and_bomb(tmp_path: Path) -> None:
    cut, bomb = tmp_path / "cut.gz", tmp_path / "bomb.gz"
    cut.write_bytes(gzip.compress(STORY)[:-10])
    bomb.write_bytes(gzip.compress(b" " * 1_000_000))
    with pytest.raises(Truncated, match="cut"):
        load(str(cut))
    with pytest.raises(TooLarge, match="decompresses"):
        load(str(bomb), FetchOptions(max_bytes=10_000))


def test_missing_file_and_what_was_meant(tmp_path: Path) -> None:
    (tmp_path / "Ferry-story.html").write_bytes(STORY)
    with pytest.raises(MissingInput, match=r"did you mean .*Ferry-story\.html\?"):
        load(str(tmp_path / "ferry_story.html"))
    with pytest.raises(MissingInput, match="check the spelling"):
        load(str(tmp_path / "quite-another"))
    with pytest.raises(MissingInput, match="check the folder"):
        load(str(tmp_path / "nowhere" / "story.html"))


@pytest.mark.parametrize("source", ["example.com/story", "www.example.co.uk", "example.org:8080/a?b", "news.example.com"])
def test_address_without_scheme(source: str) -> None:
    with pytest.raises(MissingInput, match="write https://" + source.split("?", maxsplit=1)[0]):
        load(source)


@pytest.mark.parametrize("source", ["story.txt", "story.html", "page.htm", "notes.md"])
def test_file_names_are_not_taken_for_addresses(source: str) -> None:
    with pytest.raises(MissingInput) as caught:
        load(source)
    assert "https" not in str(caught.value)


@pytest.mark.parametrize("source", ["nul\0byte", "a" * 5000, "pyproject.toml/story"])
def test_names_that_no_file_can_have(source: str) -> None:
    with pytest.raises(MissingInput) as caught:
        load(source)
    assert "\0" not in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("source", ["ftp://example.org/a", "file:///tmp/story.html", "gopher://example.org", "http:/", "https://"])
def test_addresses_that_are_not_fetched(source: str) -> None:
    with pytest.raises(AddressRefused):
        load(source)


def test_folder_and_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        load(str(tmp_path))
    with pytest.raises(UsageError, match="no input"):
        load(" ")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="through standard input"):
        load(str(tmp_path / "pipe"))
    with pytest.raises(InputError, match="through standard input"):
        load("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(STORY)
    path.chmod(0)
    with pytest.raises(Unreadable, match="may not be read"):
        load(str(path))


def test_refusal_by_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """The superuser's stand-in for the test above."""

    def refuse(path: str) -> os.stat_result:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("saidby.intake.sources.os.stat", refuse)
    with pytest.raises(Unreadable, match="may not be read"):
        load("story.txt")


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n"])
def test_nothing_in_it(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "story.txt").write_bytes(data)
    with pytest.raises(EmptyInput):
        load(str(tmp_path / "story.txt"))
    with pytest.raises(EmptyInput, match="standard input"):
        load("-", standard_input=io.BytesIO(data))


def test_limit_is_exact(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(STORY)
    assert load(str(path), FetchOptions(max_bytes=len(STORY))).data == STORY
    with pytest.raises(TooLarge, match="larger than 49 bytes"):
        load(str(path), FetchOptions(max_bytes=len(STORY) - 1))
    with pytest.raises(TooLarge, match="standard input"):
        load("-", FetchOptions(max_bytes=9), standard_input=io.BytesIO(STORY))


def test_no_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UsageError, match="no standard input"):
        load("-")
