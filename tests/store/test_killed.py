"""kill -9 at any moment loses no finished article and breaks nothing; readers go on."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from saidby.store import Store
from tests.store.making import arrival

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from saidby.store import Store
from tests.store.making import arrival
with Store.open(sys.argv[1], write=True) as store:
    for number in range(int(sys.argv[2]), 100_000):
        store.add(arrival(str(number)))
        print(number, flush=True)
"""


def writer(path: Path, first: int = 0) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(first)], cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "affair.saidby"
    Store.create(made).close()
    return made


def killed(process: "subprocess.Popen[str]", after: float) -> int:
    """Kill it a moment after its first article; return the last that it told to be finished."""
    assert process.stdout is not None
    first = int(process.stdout.readline())
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    rest = process.stdout.read().splitlines()
    process.wait()
    process.stdout.close()
    return int(rest[-1]) if rest else first


def whole(path: Path, finished: range) -> int:
    """Every finished article is there with all that it has; return how many there are."""
    with Store.open(path, write=True) as store:
        for number in finished:
            given = arrival(str(number))
            assert store.articles.ledger(given.ledger.article.id) == given.ledger
            assert store.statements.of_article(given.ledger.article.id) == given.told
        count = len(store.articles)
        assert len(store.statements) == 2 * count
        assert sorted(len(found) for found in store.keys.near([1, 2], limit=10_000).values()) == [count, count]
        assert list(store.check()) == []
        return count


def test_killed_in_the_middle_of_many_writes(path: Path) -> None:
    first = 0
    for after in (0.0, 0.03, 0.11, 0.2):
        last = killed(writer(path, first), after)
        count = whole(path, range(last + 1))
        assert last + 1 <= count <= last + 2
        first = count


def test_readers_see_whole_articles_while_another_process_writes(path: Path) -> None:
    process = writer(path)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        seen = [whole_now(path) for _ in range(40)]
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]


def whole_now(path: Path) -> int:
    with Store.open(path) as store, store.reading():
        count = len(store.articles)
        assert len(store.statements) == 2 * count
        kept = store.articles.latest(1)[0]
        assert len(store.statements.of_article(kept.id)) == 2
        assert store.articles.ledger(kept.id) is not None
        return count


COMPACTER = """
import sys
from saidby.store import Store
with Store.open(sys.argv[1], write=True) as store:
    print(0, flush=True)
    while True:
        store.compact()
"""


def test_killed_in_the_middle_of_compacting(path: Path) -> None:
    with Store.open(path, write=True) as store, store.writing():
        assert all(store.add(arrival(str(number))) for number in range(100))
    for after in (0.0, 0.01, 0.04, 0.07):
        process = subprocess.Popen([sys.executable, "-c", COMPACTER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        killed(process, after)
        assert whole(path, range(0, 100, 9)) == 100
