"""One thread that holds something only it may use (the case for writing, the network that reads), and does one thing at a time with it."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from itertools import count
from queue import PriorityQueue
from typing import Any, Final, Generic, TypeVar

Held = TypeVar("Held")
Made = TypeVar("Made")
_Task = Callable[[Held], Any]

_URGENT, _PATIENT, _LAST = 0, 1, 2
_ENDED: Final = "the server is being stopped"


class Line(Generic[Held]):
    """Does what is put in line; what a person waits for goes before what runs in the background.

    Args:
        make: makes what is held, in the thread, when the first task comes; where it fails, that task fails, and the next tries again.
        end: called with it in the end.
    """

    def __init__(self, name: str, make: Callable[[], Held], end: Callable[[Held], object] = lambda _: None) -> None:
        self._make, self._end = make, end
        self._tasks: PriorityQueue[tuple[int, int, _Task[Held] | None, Future[Any]]] = PriorityQueue()
        self._numbers = count()
        self._held: list[Held] = []
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def do(self, task: Callable[[Held], Made], urgent: bool = True) -> "Future[Made]":
        """Put a task in line; its result, or its error, comes with the future.

        Raises:
            RuntimeError: the line was closed.
        """
        if self._closed:
            raise RuntimeError(_ENDED)
        future: Future[Made] = Future()
        self._tasks.put((_URGENT if urgent else _PATIENT, next(self._numbers), task, future))
        return future

    def waiting(self) -> int:
        """Tell how many tasks wait."""
        return self._tasks.qsize()

    def close(self) -> None:
        """Do what is in line, then end."""
        if not self._closed:
            self._closed = True
            self._tasks.put((_LAST, next(self._numbers), None, Future()))
        self._thread.join()

    def _run(self) -> None:
        while True:
            _, _, task, future = self._tasks.get()
            if task is None:
                break
            if future.set_running_or_notify_cancel():
                self._do(task, future)
        for held in self._held:
            self._end(held)

    def _do(self, task: _Task[Held], future: "Future[Any]") -> None:
        try:
            self._held = self._held or [self._make()]
            future.set_result(task(self._held[0]))
        except BaseException as error:
            future.set_exception(error)
