"""Answers that take long are kept until the case changes; what was true a moment ago is shown while it is worked out anew.

A change that somebody here asked for is seen at once; articles that are added in the background show after a moment.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any, Final, NamedTuple, TypeVar, cast

Made = TypeVar("Made")
Version = tuple[int, ...]

KEPT: Final = 200
"""Answers that are kept; the one that was not asked for longest is forgotten first."""
STALE: Final = 120.0
"""Seconds that an answer is shown after the case changed, at most; it is asked for anew with the first look."""


PATIENCE: Final = 0.1
"""Seconds that an answer may take to be worked out while somebody waits for it."""
SHARE: Final = 20
"""Of so many seconds one is spent on working an answer out anew."""


class _Kept(NamedTuple):
    answer: Any
    version: Version
    changes: int
    at: float
    took: float


class Keeping:
    """Keeps answers.

    Args:
        path: the case, whose files tell whether it changed.
        later: does something soon, in the background.
        clock: seconds.
    """

    def __init__(self, path: Path, later: Callable[[Callable[[], object]], object], clock: Callable[[], float] = monotonic) -> None:
        self._files = (path, path.with_name(path.name + "-wal"))
        self._later, self._clock = later, clock
        self._answers: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self._refreshing: set[Hashable] = set()
        self._changes, self._lock = 0, Lock()

    def answer(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Return the answer to a question; ``make`` works it out where none is kept that will do.

        Args:
            key: the question, with all that the answer depends on but the case.
        """
        kept = self._kept(key)
        if kept is None or not (self._holds(kept) or self._will_do(kept)):
            return self._made(key, make)
        if not self._holds(kept) and self._is_due(kept):
            self._refresh(key, make)
        return cast("Made", kept.answer)

    def changed(self) -> None:
        """Say that somebody changed the case, and looks for it now."""
        with self._lock:
            self._changes += 1

    def _kept(self, key: Hashable) -> _Kept | None:
        with self._lock:
            if key in self._answers:
                self._answers.move_to_end(key)
            return self._answers.get(key)

    def _holds(self, kept: _Kept) -> bool:
        return kept.changes == self._changes and kept.version == self._version()

    def _will_do(self, kept: _Kept) -> bool:
        """Tell whether an answer that is a moment old is better than waiting: it takes long, and nobody here changed anything since."""
        return kept.took > PATIENCE and kept.changes == self._changes and self._clock() - kept.at < STALE

    def _is_due(self, kept: _Kept) -> bool:
        """Tell whether to work an answer out anew; while the case changes all the time, that takes one second in so many."""
        return self._clock() - kept.at >= min(kept.took * SHARE, STALE / 2)

    def _made(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """Work an answer out, once however many ask."""
        with self._lock:
            making = self._making.setdefault(key, Lock())
        with making:
            kept = self._kept(key)
            return cast("Made", kept.answer) if kept and self._holds(kept) else self._keep(key, make)

    def _keep(self, key: Hashable, make: Callable[[], Made]) -> Made:
        version, changes, at = self._version(), self._changes, self._clock()  # before it is asked: a change meanwhile makes it old
        answer = make()
        with self._lock:
            self._answers[key] = _Kept(answer, version, changes, at, self._clock() - at)
            self._making.pop(key, None)
            while len(self._answers) > KEPT:
                self._answers.popitem(last=False)
        return answer

    def _refresh(self, key: Hashable, make: Callable[[], object]) -> None:
        with self._lock:
            if key in self._refreshing:
                return
            self._refreshing.add(key)
        try:
            self._later(lambda: self._refreshed(key, make))
        except RuntimeError:  # the server is being stopped
            self._refreshing.discard(key)

    def _refreshed(self, key: Hashable, make: Callable[[], object]) -> None:
        try:
            self._keep(key, make)
        finally:
            with self._lock:
                self._refreshing.discard(key)

    def _version(self) -> Version:
        """Return what tells a state of the case from others: when its files were written, and how long they are."""
        found: list[int] = []
        for file in self._files:
            try:
                status = file.stat()
            except FileNotFoundError:
                found += (0, 0)
            else:
                found += (status.st_mtime_ns, status.st_size)
        return tuple(found)
