"""The case, open for reading a few times over: who looks takes one that is free, and gives it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from threading import Lock
from typing import Final

from saidby.case import Case
from saidby.errors import BusyCase

PATIENCE: Final = 20.0
"""Seconds that a request waits for a reader."""


class Readers:
    """A few connections that read; the one used last is used first, since what it looked at is still at hand.

    Args:
        path: the case.
        most: connections, at most.
    """

    def __init__(self, path: Path, most: int) -> None:
        self._path, self._most = path, most
        self._free: LifoQueue[Case] = LifoQueue()
        self._open, self._lock = 0, Lock()

    @contextmanager
    def one(self) -> Iterator[Case]:
        """Give a reader that sees one unchanging state of the case.

        Raises:
            BusyCase: none came free in time.
        """
        case = self._taken()
        try:
            with case.browse().steadily():
                yield case
        finally:
            self._free.put(case)

    def close(self) -> None:
        """Close those that are free."""
        while not self._free.empty():
            self._free.get_nowait().close()

    def _taken(self) -> Case:
        try:
            return self._free.get_nowait()
        except Empty:
            return self._another() or self._awaited()

    def _another(self) -> Case | None:
        with self._lock:
            if self._open >= self._most:
                return None
            case = Case.open(self._path)
            self._open += 1
            return case

    def _awaited(self) -> Case:
        try:
            return self._free.get(timeout=PATIENCE)
        except Empty:
            raise BusyCase("more is asked than can be answered", str(self._path), "ask again in a while") from None
