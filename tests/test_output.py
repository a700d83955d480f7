"""A file appears only when it is whole."""

import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from saidby.errors import OutputError
from saidby.output import opened, write


class Full(io.StringIO):
    """A disk with no space left."""

    name = "/full/disk.json"

    def write(self, s: str, /) -> int:
        raise OSError(28, "No space left on device")


class Gone(io.StringIO):
    """A pipe whose reader has left."""

    def write(self, s: str, /) -> int:
        raise BrokenPipeError(32, "Broken pipe")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def break_off(path: Path, words: str, error: BaseException) -> None:
    """Write some words and fail."""
    with opened(path) as file:
        file.write(words)
        raise error


class TestOpened:
    def test_the_file_is_there_when_the_block_ends(self, tmp_path: Path) -> None:
        with opened(tmp_path / "a.json") as file:
            file.write("“naïve”\n")
            assert not (tmp_path / "a.json").exists()
        assert (tmp_path / "a.json").read_bytes() == "“naïve”\n".encode()
        assert names(tmp_path) == ["a.json"]

    def test_an_older_file_is_replaced_only_then(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text("old")
        with opened(tmp_path / "a.json") as file:
            file.write("new")
            file.flush()
            assert (tmp_path / "a.json").read_text() == "old"
        assert (tmp_path / "a.json").read_text() == "new"

    def test_after_an_error_nothing_is_left(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text("old")
        with pytest.raises(ZeroDivisionError):
            break_off(tmp_path / "a.json", "half", ZeroDivisionError())
        assert names(tmp_path) == ["a.json"]
        assert (tmp_path / "a.json").read_text() == "old"

    def test_what_was_written_before_an_interrupt_is_kept(self, tmp_path: Path) -> None:
        with pytest.raises(KeyboardInterrupt):
            break_off(tmp_path / "a.jsonl", "one\n", KeyboardInterrupt())
        assert (tmp_path / "a.jsonl").read_text() == "one\n"
        assert names(tmp_path) == ["a.jsonl"]

    def test_it_has_the_permissions_of_any_new_file(self, tmp_path: Path) -> None:
        before = os.umask(0o027)
        try:
            with opened(tmp_path / "a.json"):
                pass
        finally:
            os.umask(before)
        assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o640

    def test_a_missing_folder_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(OutputError, match="cannot be written") as raised, opened(tmp_path / "none" / "a.json"):
            pass
        assert raised.value.where == str(tmp_path / "none" / "a.json")
        assert raised.value.remedy

    def test_a_place_that_is_a_folder_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").mkdir()
        with pytest.raises(OutputError), opened(tmp_path / "a.json"):
            pass
        assert names(tmp_path) == ["a.json"]


class TestWrite:
    def test_pieces_are_written_as_they_come(self) -> None:
        file = io.StringIO()
        seen: list[str] = []

        def chunks() -> Iterator[str]:
            for chunk in ("one", "two"):
                yield chunk
                seen.append(file.getvalue())

        write(chunks(), file)
        assert seen == ["one", "onetwo"]

    def test_a_full_disk_is_told(self) -> None:
        with pytest.raises(OutputError, match="No space left") as raised:
            write(["one"], Full())
        assert (raised.value.where, bool(raised.value.remedy)) == ("/full/disk.json", True)

    def test_a_reader_that_left_is_no_error_of_ours(self) -> None:
        with pytest.raises(BrokenPipeError):
            write(["one"], Gone())

    def test_nothing_to_write_writes_nothing(self) -> None:
        write([], Full())
