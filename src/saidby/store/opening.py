"""Making and opening a case: what is refused, and with which line."""

import os
import sqlite3
import stat
import tempfile
from pathlib import Path
from typing import Final

from saidby.errors import CaseExists, DamagedCase, MissingCase, NewerCase, NotACase, OlderCase, ReadOnlyCase
from saidby.store.file import File, told_plainly
from saidby.store.migrations import CURRENT, migrate, version

APPLICATION: Final = 0x53616964
"""``application_id`` of a case: "Said"."""
PATIENCE: Final = 5.0
"""Seconds that a writer waits for another one."""

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
_NEW: Final = "make a case with 'saidby case new'"
# WAL with FULL: a finished transaction outlives a killed process and a power cut. The schema of a file from elsewhere is not trusted.
_PRAGMAS: Final = ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY", "cache_size = -65536")


def create(path: Path) -> None:
    """Make an empty case, complete or not at all.

    Raises:
        CaseExists: something stands there already.
        ReadOnlyCase: the folder is missing or may not be written to.
    """
    if path.exists() or path.is_symlink():
        raise CaseExists("exists already", str(path), "add to it, or give another name")
    scratch = _scratch(path)
    try:
        _make(scratch, path)
        _place(scratch, path)
    finally:
        scratch.unlink(missing_ok=True)


def open_file(path: Path, write: bool, patience: float = PATIENCE) -> File:
    """Open a case; for writing, bring an older one up to date.

    Raises:
        CaseError: one of its kinds, see ``saidby.errors``.
    """
    _require_case(path)
    try:
        connection = _writer(path, patience) if write else _reader(path, patience)
    except sqlite3.Error as error:
        raise told_plainly(error, path) from None
    return File(connection, path, write)


def _scratch(path: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise ReadOnlyCase(f"cannot be made ({error.strerror})", str(path), "check that the folder exists and may be written to") from None
    os.close(handle)
    return Path(name)


def _make(scratch: Path, path: Path) -> None:
    try:
        connection = _connection(scratch, "rw", PATIENCE)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            migrate(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise told_plainly(error, path) from None


def _place(scratch: Path, path: Path) -> None:
    """Give the file its name, unless something else took it meanwhile: a hard link refuses, a rename would overwrite."""
    scratch.chmod(0o666 & ~_umask())
    try:
        os.link(scratch, path)
    except FileExistsError:
        raise CaseExists("exists already", str(path), "add to it, or give another name") from None
    except OSError:  # a file system without hard links
        scratch.rename(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _require_case(path: Path) -> None:
    """Refuse what can be told by the file's head."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotACase("is a folder, not a case" if stat.S_ISDIR(status.st_mode) else "is not a file", str(path), _NEW)
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except FileNotFoundError:
        raise MissingCase("there is no such case", str(path), _NEW) from None
    except OSError as error:
        raise ReadOnlyCase(f"cannot be read ({error.strerror})", str(path), "check the path and its permissions") from None
    _require_head(head, path, status.st_size)


def _require_head(head: bytes, path: Path, size: int) -> None:
    if not head:
        raise NotACase("is empty, and no case", str(path), f"remove it and {_NEW}")
    if not head.startswith(_MAGIC[: len(head)]):
        raise NotACase("is not a case", str(path), "name a file that 'saidby case new' made")
    if len(head) < _HEADER or size < _pages(head):
        if _wal_size(path):  # an interrupted checkpoint, which SQLite completes from the log
            return
        raise DamagedCase("is cut off", str(path), "take it from a backup, or add its articles to a new case")


def _pages(head: bytes) -> int:
    """Return the size that the head declares, where it is valid (SQLite file format, 1.3.8)."""
    size = int.from_bytes(head[16:18], "big")
    valid = head[24:28] == head[92:96]
    return (65536 if size == 1 else size) * int.from_bytes(head[28:32], "big") if valid else 0


def _wal_size(path: Path) -> int:
    wal = path.with_name(path.name + "-wal")
    return wal.stat().st_size if wal.exists() else 0


def _connection(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    """Connect; only readers may be handed from thread to thread, since a transaction belongs to its connection."""
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, timeout=patience, isolation_level=None, cached_statements=256, check_same_thread=mode == "rw"
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _writer(path: Path, patience: float) -> sqlite3.Connection:
    if not os.access(path, os.W_OK) or not os.access(path.absolute().parent, os.W_OK):
        raise ReadOnlyCase("may not be written to", str(path), "check the permissions of the file and of its folder")
    connection = _connection(path, "rw", patience)
    try:
        _require_ours(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA journal_size_limit = 67108864")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _reader(path: Path, patience: float) -> sqlite3.Connection:
    """Connect for reading; where SQLite can make no log beside the file, nobody writes, and the file alone is read."""
    try:
        return _read_as(path, "ro", patience)
    except sqlite3.OperationalError as error:
        if not error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")) or _wal_size(path):
            raise
        return _read_as(path, "ro&immutable=1", patience)


def _read_as(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    connection = _connection(path, mode, patience)
    try:
        _require_ours(connection, path)
        if version(connection) < CURRENT:
            raise OlderCase("was written by an older saidby", str(path), "run 'saidby case check' on it once to bring it up to date")
    except BaseException:
        connection.close()
        raise
    return connection


def _require_ours(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise NotACase("is another program's database", str(path), "name a file that 'saidby case new' made")
    if version(connection) > CURRENT:
        raise NewerCase("was written by a newer saidby", str(path), "install that version: pip install -U saidby")
    if version(connection) < 1:
        raise DamagedCase("has no tables", str(path), "take it from a backup, or add its articles to a new case")
