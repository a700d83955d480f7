"""What a server of a case costs: milliseconds a page, bytes over the wire, and many readers at once while articles are added.

    python -m bench.serving FILE [--readers 50] [--seconds 20] [--adding 40] [--looks 15]

FILE is a case (``bench.scale`` makes one of 10,000 articles); a copy of it is served by a process of its own. Once that has worked out what
it keeps ready, each page is asked for alone, ``--looks`` times, the addresses taken at random from the case (claims with most statements
among them); the processor's time is the server's own. Then ``--readers`` ask at once for ``--seconds`` while another client has
``--adding`` articles added: every answer has to be 200, and every article has to be there in the end. Told are the median and the 95th of
a hundred.
"""

import argparse
import asyncio
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

import httpx

from saidby.case import Case
from saidby.records import Wanted

SERVE: Final = (
    "import sys, uvicorn; from saidby.server import Settings, app; from saidby.server.settings import Rates; "
    "many = Rates(looks=1e6, burst=10**7, changes=1e6, changes_burst=10**7); "
    "served = app(sys.argv[1], Settings(port=int(sys.argv[2]), rates=many)); "
    "uvicorn.run(served, port=int(sys.argv[2]), log_level='warning', ws='none', timeout_keep_alive=75)"
)
STORY: Final = (
    "The council will mend bridge {0}, Ada Lind, its treasurer, said on Monday.\n\n“It is late by {0} years,” she told North Wire.\n"
)


AT_START: Final = ("home", "claims", "origins")
"""Pages that a server works out by itself once it has started, for a second or two; they are waited for."""


class Cost(NamedTuple):
    """What one page cost.

    Attributes:
        processor, clock: milliseconds, one of each look.
        wire: bytes of the longest answer, compressed.
    """

    processor: list[float]
    clock: list[float]
    wire: int


def pages(file: Path, seed: int, some: int) -> dict[str, list[str]]:
    """Return addresses of pages by kind, with ids from the case."""
    random = Random(seed)
    with Case.open(file) as case:
        browse = case.browse()
        hits = browse.search(Wanted(order="latest", limit=1000)).hits
        told = [random.choice(hits).told for _ in range(some)]
        claims = list(browse.claims_of(one.id for one in told).values())
        words = [random.choice(one.content.split()) for one in told]
        return {
            "home": ["/"],
            "articles": ["/articles"],
            "article": [f"/articles/{one.article}" for one in told],
            "claims": ["/claims"],
            "trail": [f"/claims/{id}" for id in claims],
            "trail of the largest": [f"/claims/{browse.largest(1)[0]}"],
            "search": [f"/search?q={word}" for word in words],
            "party": [f"/parties/{one.origin.party}" for one in told if one.origin.party],
            "outlet": [f"/outlets/{one.outlet}" for one in told],
            "origins": ["/origins"],
            "review": ["/review"],
        }


@contextmanager
def served(file: Path) -> Iterator[tuple[str, int]]:
    """Serve a case by another process; give its address and the process's id."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-c", SERVE, str(file), str(port)])
    address = f"http://127.0.0.1:{port}"
    try:
        _await(address)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def _await(address: str) -> None:
    for _ in range(600):
        try:
            httpx.get(f"{address}/static/")
            return
        except httpx.TransportError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


def used(process: int) -> float:
    """Return the seconds of the processor that a process has used (proc(5): fields 14 and 15 of stat)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def alone(address: str, process: int, asked: Sequence[str], looks: int) -> Cost:
    """Ask for pages of one kind, one after another, once to make their parts ready and then to be measured."""
    clock, processor, wire = [], [], 0
    with httpx.Client(base_url=address, timeout=120) as client:
        client.get(asked[0]).raise_for_status()
        for number in range(looks):
            began, had = time.perf_counter(), used(process)
            with client.stream("GET", asked[number % len(asked)]) as answer:
                answer.raise_for_status()
                wire = max(wire, sum(map(len, answer.iter_raw())))
            clock.append((time.perf_counter() - began) * 1000)
            processor.append((used(process) - had) * 1000)
    return Cost(processor, clock, wire)


async def together(address: str, asked: Sequence[str], readers: int, seconds: float, adding: int) -> tuple[list[float], list[int], int]:
    """Have many ask at once while articles are added; return milliseconds of each answer, the statuses that are not 200, articles added."""
    until = time.monotonic() + seconds
    took: list[float] = []
    wrong: list[int] = []

    async def read(client: httpx.AsyncClient, random: Random) -> None:
        while time.monotonic() < until:
            began = time.perf_counter()
            answer = await client.get(random.choice(asked))
            took.append((time.perf_counter() - began) * 1000)
            wrong.extend([answer.status_code] if answer.status_code != 200 else [])
            await asyncio.sleep(random.uniform(0.5, 1.5))

    limits = httpx.Limits(max_connections=readers + 5)
    async with httpx.AsyncClient(base_url=address, timeout=120, limits=limits) as client:
        reading = [asyncio.create_task(read(client, Random(number))) for number in range(readers)]
        added = await _added(client, adding)
        await asyncio.gather(*reading)
    return took, wrong, added


async def _added(client: httpx.AsyncClient, number: int) -> int:
    """Have articles added one request each; return how many entered the case, when all jobs are over."""
    places = []
    for one in range(number):
        asked = {"text": STORY.format(one), "outlet": "North Wire", "published": "2031-05-04", "anyway": True}
        answer = await client.post("/api/v1/articles", json=asked)
        places.append(answer.headers["location"] if answer.status_code == 202 else "")
        await asyncio.sleep(0.2)
    return sum([await _over(client, place) for place in places if place])


async def _over(client: httpx.AsyncClient, place: str) -> int:
    while True:
        job: dict[str, Any] = (await client.get(place)).json()
        if job["state"] == "done":
            return len(job["added"])
        await asyncio.sleep(0.5)


def high(numbers: Sequence[float]) -> float:
    """Return the 95th of a hundred."""
    return statistics.quantiles(numbers, n=20, method="inclusive")[-1] if len(numbers) > 1 else numbers[0]


def main() -> None:
    """Measure, and print."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("file", type=Path)
    for name, number in (("readers", 50), ("seconds", 20), ("adding", 40), ("looks", 15), ("seed", 1)):
        given.add_argument(f"--{name}", type=int, default=number)
    asked = given.parse_args()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "served.case"
        shutil.copy(asked.file, file)
        Case.open(file, write=True).close()
        _measure(file, asked)


def _measure(file: Path, asked: argparse.Namespace) -> None:
    kinds = pages(file, asked.seed, asked.looks)
    with Case.open(file) as case:
        before = case.status().articles
    with served(file) as (address, process):
        for kind in AT_START:
            httpx.get(address + kinds[kind][0], timeout=120).raise_for_status()
        print(f"{'page':24}{'processor ms':>16}{'95 %':>8}{'clock ms':>12}{'95 %':>8}{'KB':>8}")
        for kind, addresses in kinds.items():
            cost = alone(address, process, addresses, asked.looks)
            told = (statistics.median(cost.processor), high(cost.processor), statistics.median(cost.clock), high(cost.clock))
            print(f"{kind:24}{told[0]:16.0f}{told[1]:8.0f}{told[2]:12.0f}{told[3]:8.0f}{cost.wire / 1000:8.1f}", flush=True)
        every = [one for addresses in kinds.values() for one in addresses]
        took, wrong, added = asyncio.run(together(address, every, asked.readers, asked.seconds, asked.adding))
    with Case.open(file) as case:
        there = case.status().articles - before
    print(f"{asked.readers} readers, {len(took)} answers: median {statistics.median(took):.0f} ms, 95 % {high(took):.0f} ms; "
          f"{len(wrong)} were not 200; {added} articles told to be added, {there} there")  # fmt: skip


if __name__ == "__main__":
    main()
