"""How long it takes to ask who holds what on an issue, as a case grows.

    python -m bench.following --statements 1000000 [--file FILE] [--bearing 20000] [--parties 20]

builds a case of invented statements by rows alone (nothing is read or linked), of which some bear on one issue, evenly by so many
parties, each with ten people who speak for it; then asks for one party's timeline and for everybody's. A FILE that is there is asked only.
Times are the median of six, after a first one that finds nothing in memory, by the processor
and by the clock, since a machine is seldom idle.
"""

import argparse
import hashlib
import statistics
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from saidby.case import Case
from saidby.records import Arrival, Belonging, Issue, Read, Step, Told
from saidby.store import Store
from saidby.types import Article, Block, Ledger, Span

ISSUE: Final = Issue(id="1e5000000000", proposition="The city of Skarn sells the old harbour", at="2031-01-01T00:00:00+00:00")
PEOPLE: Final = 10
"""Who speaks for a party."""
A_PAGE: Final = 10
"""Statements of an article."""
BATCH: Final = 1000
BEARINGS: Final = ("for", "against", "open", "conditional", "declined")
_TEXT: Final = "the harbour lease may be sold to a buyer from abroad before winter unless the council finds money for new quays and cranes"
WORDS: Final = tuple(_TEXT.split())


def hashed(*parts: object) -> str:
    """Return an id."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def party(number: int) -> str:
    """Return the name of a party."""
    return f"Party {number}"


def arrival(number: int, bearing: int, parties: int, of: int) -> Arrival:
    """Return an article; ``bearing`` of all ``of`` statements are said by people of the parties."""
    random = Random(number)
    id, day = hashed("article", number), 18_000 + number % 4000
    text = " ".join(random.choices(WORDS, k=30 * A_PAGE))
    article = Article(
        id=id, outlet=f"Outlet {number % 300}", sha256=id, text=text, blocks=(Block(kind="paragraph", span=Span(0, len(text))),)
    )
    told = tuple(_told(number, place, day, article, _speaker(number * A_PAGE + place, bearing, parties, of)) for place in range(A_PAGE))
    return Arrival(ledger=Ledger(reader="bench", article=article, sources=(), statements=()), told=told, day=day)


def _speaker(number: int, bearing: int, parties: int, of: int) -> str:
    step = of // bearing
    if number % step:
        return f"Somebody {number % 5000}"
    place = number // step
    return f"Person {place // parties % PEOPLE} of {party(place % parties)}"


def _told(number: int, place: int, day: int, article: Article, speaker: str) -> Told:
    words = article.text.split()[place * 30 : place * 30 + 22]
    chain = (
        Step(source="s1", label="North Wire", kind="outlet", name="North Wire"),
        Step(source=f"s{place + 2}", label=speaker, kind="named", name=speaker, role="spokesman", cue="said"),
    )
    content = " ".join(words)
    return Told(
        id=hashed(number, place),
        article=article.id,
        outlet=article.outlet,
        day=day,
        content=content,
        sentence=content,
        span=Span(0, 1),
        act="assert",
        chain=chain,
        confidence=0.9,
    )


def build(path: Path, size: int, bearing: int, parties: int) -> None:
    """Make a case of so many statements."""
    with Store.create(path) as store:
        with store.writing():
            store.issues.put(ISSUE)
            store.belongings.put(_rows(parties))
        for first in range(0, size // A_PAGE, BATCH):
            arrivals = [arrival(number, bearing, parties, size) for number in range(first, min(first + BATCH, size // A_PAGE))]
            with store.writing():
                for one in arrivals:
                    store.add(one)
                store.readings.put(ISSUE.id, *_reads(arrivals), fresh=False)
    with Case.open(path, write=True) as case:
        case.compact()


def _rows(parties: int) -> Iterator[Belonging]:
    for number in range(parties):
        for person in range(PEOPLE):
            yield Belonging(part=f"Person {person} of {party(number)}", whole=party(number), by="bench", at=ISSUE.at)


def _reads(arrivals: Sequence[Arrival]) -> tuple[list[Read], dict[str, list[str]]]:
    told = [one for arrival in arrivals for one in arrival.told if (one.origin.name or "").startswith("Person")]
    reads = [Read(statement=one.id, bearing=BEARINGS[int(one.id, 16) % 5], score=0.8, rule="bench", reason="invented") for one in told]
    return reads, {one.id: [one.origin.name or ""] for one in told}


def asked(path: Path, who: str | None, times: int = 7) -> tuple[float, float, int]:
    """Return the median seconds by the clock and of the processor, without the first time, and how many readings there were."""
    clock, processor, size = [], [], 0
    with Case.open(path) as case:
        for _ in range(times):
            start, busy = time.perf_counter(), time.process_time()
            found = case.positions(ISSUE.id, who)
            clock.append(time.perf_counter() - start)
            processor.append(time.process_time() - busy)
            size = sum(len(one.reads) for line in found.timelines for one in line.positions)
    return statistics.median(clock[1:]), statistics.median(processor[1:]), size


def main() -> None:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=1_000_000)
    parser.add_argument("--bearing", type=int, default=20_000)
    parser.add_argument("--parties", type=int, default=20)
    parser.add_argument("--file", type=Path)
    given = parser.parse_args()
    with TemporaryDirectory() as folder:
        path = given.file or Path(folder) / "case"
        if not path.exists():
            build(path, given.statements, given.bearing, given.parties)
        for who in (party(3), None):
            clock, processor, size = asked(path, who)
            print(f"{who or 'everybody'}: {size} readings, {1000 * processor:.0f} ms of the processor, {1000 * clock:.0f} ms by the clock")


if __name__ == "__main__":
    main()
