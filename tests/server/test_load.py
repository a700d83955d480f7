"""Many look while articles are added and people judge: no error, no lost write."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import msgspec
import pytest

from saidby.case import Case
from tests.case.affair import REPORTS, ledger
from tests.server.served import served
from tests.server.test_adding import STORY

READERS = 20
STORIES = 6
PATHS = ("/status", "/claims", "/statements?q=bridge", "/statements", "/articles", "/parties", "/origins")


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    """One for all threads: making one takes longer than an answer."""
    with httpx.Client(timeout=60) as opened:
        yield opened


def test_twenty_look_while_articles_are_added_and_others_judge(made: Path, client: httpx.Client) -> None:
    with served(made, readers=3) as address:
        api = f"{address}/api/v1"
        places = [_add(client, api, number) for number in range(STORIES)]
        with ThreadPoolExecutor(READERS) as readers:
            looked = list(readers.map(lambda number: _look(client, api, number), range(READERS * 3)))
            judged = list(readers.map(lambda id: _judge(client, api, id), _statements(made)))
        assert set(looked) == {200}
        assert set(judged) == {201}
        for place in places:
            _await(client, f"{address}{place}")
    with Case.open(made) as case:
        assert case.status().articles == len(REPORTS) + STORIES
        assert len(case.judgements()) == len(REPORTS)
        assert case.check() == ()


def test_another_program_may_write_too(made: Path, client: httpx.Client) -> None:
    with served(made) as address:
        place = _add(client, f"{address}/api/v1", 1)
        with Case.open(made, write=True) as case:
            for number in range(5):
                outlet, _, marked = REPORTS[1]
                case.add_ledger(ledger(outlet, f"2031-06-0{number + 1}", marked.replace("Edvard", f"Edvard {'I' * number}")), str(number))
        _await(client, f"{address}{place}")
    with Case.open(made) as case:
        assert case.status().articles == len(REPORTS) + 6


def _add(client: httpx.Client, api: str, number: int) -> str:
    text = f"{STORY}\nThe ferry has {number} decks, Oda Lind said on Tuesday.\n"
    place: str = client.post(f"{api}/articles", json={"text": text, "outlet": "Skarn Herald"}).headers["location"]
    return place


def _look(client: httpx.Client, api: str, number: int) -> int:
    return client.get(f"{api}{PATHS[number % len(PATHS)]}").status_code


def _judge(client: httpx.Client, api: str, id: str) -> int:
    return client.post(f"{api}/judgements", json={"ruling": "speaker", "one": id, "value": "Odo Brandt"}).status_code


def _statements(case: Path) -> list[str]:
    """One statement of each of the first articles."""
    return [ledger(*report).statements[0].id for report in REPORTS]


def _await(client: httpx.Client, job: str) -> None:
    for _ in range(1200):
        found = msgspec.json.decode(client.get(job).content)
        if found["state"] == "done":
            assert found["failed"] == []
            return
        time.sleep(0.05)
    raise AssertionError("the job did not end")
