"""The one connection of a case: reads, writes inside one transaction, and errors told as ours."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import msgspec

from saidby.errors import BusyCase, CaseError, DamagedCase, FullDisk, NotACase, ReadOnlyCase, UsageError

Row = tuple[Any, ...]

_KINDS: Final[tuple[tuple[str, type[CaseError], str, str], ...]] = (
    ("SQLITE_BUSY", BusyCase, "another program is writing to the case", "wait until it has ended, or stop it"),
    ("SQLITE_LOCKED", BusyCase, "another program is writing to the case", "wait until it has ended, or stop it"),
    ("SQLITE_FULL", FullDisk, "there is no room left on the disk", "make room, then do it again; what was finished is kept"),
    ("SQLITE_READONLY", ReadOnlyCase, "the case may not be written to", "check the permissions of the file and of its folder"),
    ("SQLITE_CANTOPEN", ReadOnlyCase, "the case cannot be opened", "check the permissions of the file and of its folder"),
    ("SQLITE_PERM", ReadOnlyCase, "the case cannot be opened", "check the permissions of the file and of its folder"),
    ("SQLITE_NOTADB", NotACase, "is not a case", "name a file that 'saidby case new' made"),
    ("SQLITE_CORRUPT", DamagedCase, "the case is damaged", "take it from a backup, or add its articles to a new case"),
    ("SQLITE_IOERR", CaseError, "the disk failed to read or write", "check the disk, then do it again"),
    ("SQLITE_CONSTRAINT", CaseError, "a record names something that the case does not hold", "add that first"),
)


def told_plainly(error: sqlite3.Error, path: Path) -> CaseError:
    """Turn an error of SQLite into ours, with what to do about it."""
    name = getattr(error, "sqlite_errorname", "")
    for prefix, kind, what, remedy in _KINDS:
        if name.startswith(prefix):
            return kind(f"{what} ({error})" if kind is CaseError else what, str(path), remedy)
    return CaseError(f"the case cannot be used ({error})", str(path), "run 'saidby case check' on it")


def listed(values: Iterable[object]) -> str:
    """Write values as a JSON list, which ``json_each`` takes as one argument, however many they are."""
    return msgspec.json.encode(list(values)).decode()


class File:
    """A case file that is open.

    Args:
        connection: in autocommit mode.
        path: for error messages.
        writable: whether ``writing`` is allowed.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, writable: bool) -> None:
        self.path, self.writable = path, writable
        self._connection = connection
        self._writing = False

    def rows(self, sql: str, *values: object) -> list[Row]:
        """Return all rows of a query."""
        with self._plainly():
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> Row | None:
        """Return the first row of a query, if there is one."""
        with self._plainly():
            found: Row | None = self._connection.execute(sql, values).fetchone()
            return found

    def each(self, sql: str, *values: object) -> Iterator[Row]:
        """Yield the rows of a query one by one, for what may be larger than memory."""
        with self._plainly():
            cursor = self._connection.execute(sql, values)
        while True:
            with self._plainly():
                row = cursor.fetchone()
            if row is None:
                return
            yield row

    def count(self, sql: str, *values: object) -> int:
        """Return the number that a query of one value gives; 0 where it gives none."""
        row = self.row(sql, *values)
        return int(row[0] or 0) if row else 0

    def write(self, sql: str, *values: object) -> int:
        """Change rows, and return how many; only inside ``writing``."""
        self._require_writing()
        with self._plainly():
            return self._connection.execute(sql, values).rowcount

    def write_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Change rows once for each set of values; only inside ``writing``."""
        self._require_writing()
        with self._plainly():
            self._connection.executemany(sql, rows)

    def alone(self, sql: str) -> list[Row]:
        """Run what SQLite does outside transactions: a pragma, ``VACUUM``."""
        with self._plainly():
            return self._connection.execute(sql).fetchall()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write all of the block, or, after any error, nothing of it. A block inside another is part of the outer one.

        Raises:
            ReadOnlyCase: the case is open for reading.
            BusyCase: another program writes, and did not end in time.
        """
        if self._writing:
            yield
            return
        self._require_writable()
        with self._transaction("BEGIN IMMEDIATE"):
            self._writing = True
            try:
                yield
            finally:
                self._writing = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read one unchanging state of the case, whatever others write meanwhile."""
        if self._connection.in_transaction:
            yield
            return
        with self._transaction("BEGIN"):
            yield

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with self._plainly():
            self._connection.execute(begin)
        try:
            yield
            with self._plainly():
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise told_plainly(error, self.path) from error
        except (OverflowError, UnicodeEncodeError) as error:
            raise UsageError(
                f"a value does not fit into a case ({error})", str(self.path), "give a smaller number, or whole characters"
            ) from None

    def _require_writable(self) -> None:
        if not self.writable:
            raise ReadOnlyCase("the case is open for reading only", str(self.path), "open it with write=True")
        if self._connection.in_transaction:
            raise UsageError("writing began inside a block of reading", str(self.path), "end the one before the other")

    def _require_writing(self) -> None:
        if not self._writing:
            raise UsageError("a write stands outside of 'with store.writing()'", str(self.path), "put it inside")
