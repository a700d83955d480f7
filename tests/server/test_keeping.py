"""Answers that take long are kept until the case changes."""

from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from saidby.server.keeping import KEPT, PATIENCE, SHARE, STALE, Keeping


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "a.case"
    file.write_bytes(b"1")
    return file


def slow(clock: Clock, answers: list[int], took: float = PATIENCE * 2) -> Callable[[], int]:
    """A question that takes long by the clock, and is answered otherwise each time."""

    def make() -> int:
        clock.now += took
        answers.append(len(answers))
        return answers[-1]

    return make


def test_an_answer_is_worked_out_once_while_the_case_stays(path: Path) -> None:
    clock, answers = Clock(), list[int]()
    keeping = Keeping(path, lambda task: task(), clock)
    assert [keeping.answer("a", slow(clock, answers)) for _ in range(3)] == [0, 0, 0]
    assert keeping.answer("b", slow(clock, answers)) == 1


def test_what_takes_long_is_shown_a_moment_old_and_worked_out_behind(path: Path) -> None:
    clock, answers, later = Clock(), list[int](), list[Callable[[], object]]()
    keeping = Keeping(path, later.append, clock)
    keeping.answer("a", slow(clock, answers))
    path.write_bytes(b"12")
    assert [keeping.answer("a", slow(clock, answers)) for _ in range(3)] == [0, 0, 0]
    assert later == []  # too soon: it was worked out a moment ago
    clock.now += PATIENCE * 2 * SHARE
    assert [keeping.answer("a", slow(clock, answers)) for _ in range(3)] == [0, 0, 0]
    (task,) = later
    task()
    assert keeping.answer("a", slow(clock, answers)) == 1


def test_what_is_quick_is_never_old(path: Path) -> None:
    clock, answers = Clock(), list[int]()
    keeping = Keeping(path, lambda task: task(), clock)
    keeping.answer("a", slow(clock, answers, took=0))
    path.with_name("a.case-wal").write_bytes(b"1")
    assert keeping.answer("a", slow(clock, answers, took=0)) == 1


def test_what_somebody_here_changed_is_seen_at_once(path: Path) -> None:
    clock, answers = Clock(), list[int]()
    keeping = Keeping(path, lambda task: task(), clock)
    keeping.answer("a", slow(clock, answers))
    keeping.changed()
    assert keeping.answer("a", slow(clock, answers)) == 1


def test_what_is_too_old_is_not_shown(path: Path) -> None:
    clock, answers = Clock(), list[int]()
    keeping = Keeping(path, lambda task: task(), clock)
    keeping.answer("a", slow(clock, answers))
    path.write_bytes(b"12")
    clock.now += STALE
    assert keeping.answer("a", slow(clock, answers)) == 1


def test_however_many_ask_it_is_worked_out_once(path: Path) -> None:
    made, found = [], []
    keeping = Keeping(path, lambda task: task())

    def make() -> int:
        made.append(1)
        return 7

    threads = [Thread(target=lambda: found.append(keeping.answer("a", make))) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), found) == (1, [7] * 20)


def test_an_error_is_not_kept(path: Path) -> None:
    keeping = Keeping(path, lambda task: task())

    def fails() -> int:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - that it is raised is all
        keeping.answer("a", fails)
    assert keeping.answer("a", lambda: 1) == 1


def test_only_so_many_are_kept(path: Path) -> None:
    keeping = Keeping(path, lambda task: task())
    for number in range(KEPT + 1):
        keeping.answer(number, lambda: 0)
    assert keeping.answer(0, lambda: 1) == 1
    assert keeping.answer(KEPT, lambda: 1) == 0
