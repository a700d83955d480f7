import os
import shutil
import sqlite3
import threading
from pathlib import Path

import pytest

from saidby.errors import (
    BusyCase,
    CaseError,
    CaseExists,
    DamagedCase,
    MissingCase,
    NewerCase,
    NotACase,
    OlderCase,
    ReadOnlyCase,
)
from saidby.store import Store
from saidby.store.migrations import CURRENT
from tests.store.making import arrival

as_user = pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is forbidden to the superuser")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "affair.saidby"
    with Store.create(made) as store:
        store.add(arrival("a"))
    return made


def refused(path: Path, kind: type[CaseError], words: str) -> None:
    """Both ways of opening refuse with one line that names the file and what to do."""
    for write in (False, True):
        with pytest.raises(kind, match=words) as caught:
            Store.open(path, write=write, patience=0.05)
        line = str(caught.value)
        assert str(path) in line
        assert "\n" not in line
        assert caught.value.remedy


def changed(path: Path, pragma: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {pragma}")
    connection.close()


def test_a_case_is_one_file_once_closed(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    assert path.read_bytes()[68:72] == b"Said"


def test_nothing_is_overwritten(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(CaseExists, match="exists already"):
        Store.create(path)
    assert path.read_bytes() == before


def test_nothing_is_left_where_no_case_can_be_made(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyCase, match="folder exists"):
        Store.create(tmp_path / "nowhere" / "affair.saidby")
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_there(tmp_path: Path) -> None:
    refused(tmp_path / "none.saidby", MissingCase, "no such case")
    assert list(tmp_path.iterdir()) == []


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, NotACase, "is a folder")


def test_below_a_file(path: Path) -> None:
    refused(path / "inside", ReadOnlyCase, "cannot be read")


def test_an_empty_file(tmp_path: Path) -> None:
    empty = tmp_path / "empty.saidby"
    empty.touch()
    refused(empty, NotACase, "is empty")
    assert empty.stat().st_size == 0


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    text = tmp_path / "story.txt"
    text.write_text("The lease is not for sale. " * 100)
    refused(text, NotACase, "is not a case")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    before = other.read_bytes()
    refused(other, NotACase, "another program")
    assert other.read_bytes() == before


def test_a_newer_case(path: Path) -> None:
    changed(path, f"user_version = {CURRENT + 1}")
    refused(path, NewerCase, "newer saidby")


def test_an_older_case_is_brought_up_to_date_by_a_writer_alone(path: Path) -> None:
    changed(path, "user_version = 1")
    with pytest.raises(OlderCase, match="older saidby"):
        Store.open(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_is_cut_off(path: Path, share: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    refused(path, DamagedCase, "cut off")


def test_a_head_alone(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])
    refused(path, DamagedCase, "cut off")


def test_pages_full_of_nonsense_are_told_plainly(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096:] = b"\xa5" * (len(whole) - 4096)
    path.write_bytes(whole)
    with pytest.raises(DamagedCase, match="damaged"), Store.open(path) as store:
        store.articles.ledger(arrival("a").ledger.article.id)


@as_user
def test_a_file_without_write_permission_can_be_read(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(ReadOnlyCase, match="permissions"):
        Store.open(path, write=True)
    with Store.open(path) as store:
        assert len(store.articles) == 1


@as_user
def test_a_folder_without_write_permission_can_be_read(path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        with pytest.raises(ReadOnlyCase, match="permissions"):
            Store.open(path, write=True)
        with Store.open(path) as store:
            assert len(store.articles) == 1
    finally:
        path.parent.chmod(0o755)


def test_a_file_without_read_permission(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    refused(path, ReadOnlyCase, "Permission denied")


def test_readers_read_while_one_writes(path: Path) -> None:
    with Store.open(path, write=True) as writer, Store.open(path) as reader:
        with writer.writing():
            writer.add(arrival("b"))
            assert len(reader.articles) == 1
            with Store.open(path) as second:
                assert len(second.articles) == 1
        assert len(reader.articles) == 2


def test_a_block_of_reading_sees_one_state(path: Path) -> None:
    with Store.open(path, write=True) as writer, Store.open(path) as reader:
        with reader.reading():
            assert len(reader.articles) == 1
            writer.add(arrival("b"))
            assert len(reader.articles) == 1
        assert len(reader.articles) == 2


def test_the_log_of_a_writer_that_was_killed_is_read(path: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed" / path.name
    killed.parent.mkdir()
    with Store.open(path, write=True) as writer:
        writer.add(arrival("b"))
        for file in path.parent.glob(path.name + "*"):
            shutil.copy(file, killed.parent)
    with Store.open(killed) as store:
        assert len(store.articles) == 2


def test_a_second_writer_waits_then_gives_up(path: Path) -> None:
    with Store.open(path, write=True) as first, Store.open(path, write=True, patience=0.1) as second:
        with first.writing():
            first.add(arrival("b"))
            with pytest.raises(BusyCase, match="another program is writing"):
                second.add(arrival("c"))
        assert second.add(arrival("c"))


def test_a_second_writer_gets_its_turn(path: Path) -> None:
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with Store.open(path, write=True) as first, first.writing():
            first.add(arrival("b"))
            held.set()
            done.wait(0.2)

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(5)
    with Store.open(path, write=True, patience=5) as second:
        assert second.add(arrival("c"))
    thread.join()
    with Store.open(path) as reader:
        assert len(reader.articles) == 3


def test_a_reader_can_be_handed_to_another_thread(path: Path) -> None:
    counts = []
    with Store.open(path) as reader:
        thread = threading.Thread(target=lambda: counts.append(len(reader.articles)))
        thread.start()
        thread.join()
    assert counts == [1]


def test_odd_names_of_files(tmp_path: Path) -> None:
    for name in ("a case?.saidby", "50%#1.saidby", "дело.saidby", "-x.saidby"):
        with Store.create(tmp_path / name) as store:
            store.add(arrival("a"))
        with Store.open(tmp_path / name) as store:
            assert len(store.articles) == 1
