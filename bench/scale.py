"""What a case costs as it grows: seconds an article by stage, memory, bytes, and how long a question takes.

    python -m bench.scale --articles 10000 [--file FILE] [--seed 1] [--vectors FILE] [--questions 40] [--compact]

builds a case of synthetic articles (``bench.synthetic``) through ``Case.add_ledger``, one after another, in one process; prints a table.
A FILE that is there is added to, so a run that was stopped goes on, and ``--articles`` may be raised later. ``--vectors`` keeps the
vector of every content in a file of its own, so that a later run need not make them again; *embedding* is then what is read from there.

    python -m bench.scale --given --articles 10000 --file FILE

takes the claims from the generator in place of finding them, and asks questions alone: for a size that would take hours to link.

Building is told in seconds of the processor, since a machine is seldom idle; questions by the clock too. Of a case that is complete only
the questions are asked. Reading by the network is left out: ``bench.speed`` measures that.
"""

import argparse
import resource
import sqlite3
import statistics
import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from functools import partial, wraps
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple
from unittest.mock import patch

import numpy as np

from bench.synthetic import World
from saidby.case import Case, copying, entering, linking, registering
from saidby.claims.facts import PUBLISHER
from saidby.claims.gathering import claim_id
from saidby.claims.keys import keys_of
from saidby.claims.told import day_of, told_by
from saidby.language.meaning import WIDTH, Meaning, packed
from saidby.language.words import Floats
from saidby.records import Arrival, Claim, Question, Told
from saidby.store import Store

STAGES: Final[tuple[tuple[str, Any, str], ...]] = (
    ("embedding", Meaning, "of"),
    ("keys", linking.Linker, "keys"),
    ("parties", registering.Register, "of"),
    ("parties", registering.Register, "assign"),
    ("copies", entering, "note_copies"),
    ("copies", entering, "sketch_of"),
    ("copies", copying, "sketch_of"),
    ("candidates", linking._Linking, "_elsewhere"),
    ("ties", linking, "tie"),
    ("claims", linking._Linking, "_place"),
    ("writing", Store, "add"),
)
"""Name of a stage, and where it is done; what one does within another counts for the inner one alone."""
BATCH: Final = 500
"""Articles that are brought in at once where claims are given."""
LOUD: Final = 1000
"""Articles after which progress is told."""


class Stopwatch:
    """Seconds of the processor by stage, each counted once."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def around(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return the same work, timed."""

        @wraps(work)
        def timed(*given: Any, **named: Any) -> Any:
            self._inner.append(0.0)
            start = time.process_time()
            try:
                return work(*given, **named)
            finally:
                took = time.process_time() - start
                self.seconds[stage] += took - self._inner.pop()
                if self._inner:
                    self._inner[-1] += took

        return timed

    def running(self) -> AbstractContextManager[Any]:
        """Time all stages within a block."""
        stack = ExitStack()
        for stage, place, name in STAGES:
            stack.enter_context(patch.object(place, name, self.around(stage, getattr(place, name))))
        return stack


class KeptVectors:
    """Vectors of contents, kept in a file from run to run."""

    def __init__(self, path: Path | str) -> None:
        self._table = sqlite3.connect(path, isolation_level=None)
        self._table.execute("PRAGMA synchronous = OFF")
        self._table.execute("CREATE TABLE IF NOT EXISTS vectors (content TEXT PRIMARY KEY, vector BLOB) WITHOUT ROWID")

    def of(self, make: Callable[[Meaning, Sequence[str]], Floats]) -> Callable[[Meaning, Sequence[str]], Floats]:
        """Return the same as ``make``, made once."""

        def kept(meaning: Meaning, texts: Sequence[str]) -> Floats:
            found = [self._one(meaning, text, make) for text in texts]
            return np.stack(found) if found else np.zeros((0, WIDTH), np.float32)

        return kept

    def _one(self, meaning: Meaning, text: str, make: Callable[[Meaning, Sequence[str]], Floats]) -> Floats:
        row = self._table.execute("SELECT vector FROM vectors WHERE content = ?", (text,)).fetchone()
        if row is None:
            made: Floats = make(meaning, [text])[0]
            self._table.execute("INSERT OR REPLACE INTO vectors VALUES (?, ?)", (text, made.tobytes()))
            return made
        kept: Floats = np.frombuffer(row[0], np.float32)
        return kept


class Built(NamedTuple):
    """What building took: seconds of the processor for each article but for its embedding, for each stage, for all; and by the clock."""

    first: int
    each: list[float]
    statements: int
    stages: dict[str, float]
    seconds: float
    clock: float


def build(file: Path, world: World, articles: int) -> Built:
    """Add articles to a case until it has so many."""
    watch, each, statements = Stopwatch(), list[float](), 0
    with Case.open(file, write=True) if file.exists() else Case.new(file) as case, watch.running():
        first, start, began_at = case.status().articles, time.process_time(), time.perf_counter()
        for ledger in world.ledgers(first, max(0, articles - first)):
            began, embedded = time.process_time(), watch.seconds["embedding"]
            case.add_ledger(ledger, ledger.article.url or ledger.article.id)
            each.append(time.process_time() - began - (watch.seconds["embedding"] - embedded))
            statements += len(ledger.statements)
            if len(each) % LOUD == 0:
                print(f"{first + len(each):,} articles, {1000 * statistics.fmean(each[-LOUD:]):.1f} ms", file=sys.stderr, flush=True)
        took, clock = time.process_time() - start, time.perf_counter() - began_at
    return Built(first, each, statements, dict(watch.seconds), took, clock)


def stocked(file: Path, world: World, articles: int) -> None:
    """Add articles to a case until it has so many, with the claims that the world knows of: nothing is compared, and no network asked.

    The vector of a content is the sum of vectors drawn for its words, so that like words are near. For asking a large case questions alone.
    """
    with Case.open(file, write=True) if file.exists() else Case.new(file) as case:
        first = case.status().articles
    with Store.open(file, write=True) as store:
        stock = _Stock(store, world)
        for start in range(first, articles, BATCH):
            with store.writing():
                for number in range(start, min(start + BATCH, articles)):
                    stock.add(number)
            print(f"{start + BATCH:,} articles", file=sys.stderr, flush=True)


class _Stock:
    """Brings articles in with claims that are given."""

    def __init__(self, store: Store, world: World) -> None:
        self.store, self.world, self.register = store, world, registering.Register(store)
        self._words: dict[str, Floats] = {}

    def add(self, number: int) -> None:
        """Add one article; inside ``store.writing()``."""
        ledger = self.world.ledger(number)
        parties = self.register.of(ledger)
        self.store.parties.publish({ledger.article.outlet or "": parties[PUBLISHER]})
        told = told_by(ledger, parties, parties[PUBLISHER])
        vectors = {one.id: self._vector(one.content) for one in told}
        self.store.add(
            Arrival(
                ledger=ledger,
                told=told,
                day=day_of(ledger.article.published),
                keys={one.id: keys_of(one, vectors[one.id]) for one in told},
                sketch=copying.sketch_of(ledger.article),
                vectors={id: packed(vector) for id, vector in vectors.items()},
            )
        )
        self.register.assign(
            ledger.article.id, {step.source: step.party for one in told for step in one.chain if step.source and step.party}
        )
        for one, proposition in zip(told, self.world.propositions(number), strict=True):
            self._claim(one, proposition)

    def _claim(self, one: Told, proposition: str) -> None:
        id = claim_id(proposition)
        if not self.store.claims.sizes([id], cap=1):
            self.store.claims.put([Claim(id=id, gloss=one.content, statements=())])
        self.store.claims.extend(id, [one.id])

    def _vector(self, content: str) -> Floats:
        total = np.sum([self._word(word) for word in content.lower().split()], axis=0)
        unit: Floats = (total / np.linalg.norm(total)).astype(np.float32)
        return unit

    def _word(self, word: str) -> Floats:
        if word not in self._words:
            seed = zlib.crc32(word.encode())
            self._words[word] = np.random.default_rng(seed).standard_normal(WIDTH).astype(np.float32)
        return self._words[word]


# --- Questions ---


class Asked(NamedTuple):
    """How long one kind of question took, in milliseconds: by the clock, and of the processor; the middle, and that of 19 in 20."""

    what: str
    clock: tuple[float, float]
    worked: tuple[float, float]


def questions(file: Path, count: int, seed: int = 1) -> Iterator[Asked]:
    """Ask a case each kind of question, again and again with other words."""
    rng = Random(f"questions {seed}")
    with Case.open(file) as case:
        case.search(Question(words="harbour"))  # the network is opened once
        contents = [told.content for told in _some(file, rng, 2 * count)]
        words = [" ".join(rng.sample(content.split(), min(2, len(content.split())))) for content in contents if content][:count]
        names = [known.party.name for known in case.parties(limit=count)]
        claims = [counted.claim for counted in case.claims(limit=400)]
        several = [claim for claim in claims if len(claim.statements) > 1] or claims
        middling, largest = several[len(several) // 2], several[0]
        kinds: list[tuple[str, list[Callable[[], object]]]] = [
            ("search, words alone", [_search(case, words=w, exact=True) for w in words]),
            ("search, one common word", [_search(case, words=w.split()[0], exact=True) for w in words]),
            ("search, words and facets", [_search(case, words=w.split()[0], exact=True, kind="named", act="assert") for w in words]),
            ("search, by party", [_search(case, party=name) for name in names]),
            ("search, words and meaning", [_search(case, words=w) for w in contents[:count]]),
            (f"trace, a claim of {len(middling.statements)}", [partial(case.trail, middling.id)] * 8),
            (f"trace, the largest ({len(largest.statements)})", [partial(case.trail, largest.id)] * 4),
            ("claims, the largest 20", [case.claims] * 4),
            ("claims, by words", [partial(case.claims, w) for w in words[:8]]),
            ("origins of a claim", [partial(case.origins, middling.id)] * 8),
            ("origins of the case", [case.origins] * 4),
            ("parties", [case.parties] * 4),
            ("parties, by words", [partial(case.parties, n.split()[-1]) for n in names]),
            ("doubts", [case.doubts] * 4),
            ("status", [case.status] * 4),
        ]
        yield from (_asked(what, asking) for what, asking in kinds if asking)


def _some(file: Path, rng: Random, count: int) -> tuple[Any, ...]:
    with Store.open(file) as store:
        return store.statements.at(rng.sample(range(1, len(store.statements) + 1), min(count, len(store.statements))))


def _search(case: Case, **wanted: Any) -> Callable[[], object]:
    return partial(case.search, Question(**wanted))


def _asked(what: str, asking: Sequence[Callable[[], object]]) -> Asked:
    times, worked = [], []
    for ask in asking:
        start, began = time.perf_counter(), time.process_time()
        ask()
        times.append(1000 * (time.perf_counter() - start))
        worked.append(1000 * (time.process_time() - began))
    return Asked(what, (statistics.median(times), _p95(times)), (statistics.median(worked), _p95(worked)))


# --- The table ---


def costs(built: Built) -> Iterator[tuple[str, str]]:
    """Say what building took."""
    count = len(built.each)
    yield "articles, statements", f"{count:,}, {built.statements:,}" + (f" (beyond {built.first:,})" if built.first else "")
    yield "a second of one processor", f"{count / built.seconds:.1f} articles, {built.statements / built.seconds:.0f} statements"
    yield "a second by the clock", f"{count / built.clock:.1f} articles, {built.statements / built.clock:.0f} statements"
    for stage, seconds in sorted(built.stages.items(), key=lambda item: -item[1]):
        yield f"  {stage}, ms an article", f"{1000 * seconds / count:.2f} ({100 * seconds / built.seconds:.0f} %)"
    part = max(1, min(1000, count // 3))
    for name, some in (("first", built.each[:part]), ("middle", built.each[(count - part) // 2 :][:part]), ("last", built.each[-part:])):
        yield f"linking and writing, {name} {part}", f"{1000 * statistics.fmean(some):.1f} ms an article (p95 {1000 * _p95(some):.1f})"
    yield "peak memory", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(0.95 * (len(times) - 1) + 0.5)]


def extrapolated(built: Built, to: int = 100_000) -> str:
    """Say how long so many articles would take if an article went on costing what the last ones did; a guess, and told as one."""
    last = built.each[-max(1, min(1000, len(built.each) // 3)) :]
    each = statistics.fmean(last) + built.stages.get("embedding", 0.0) / len(built.each)
    return f"{to * each / 3600:.1f} h if each costs what the last {len(last):,} did; not measured"


def sizes(file: Path, compact: bool) -> Iterator[tuple[str, str]]:
    """Say how large the file is."""
    yield "file", f"{file.stat().st_size / 1e6:.0f} MB"
    if compact:
        start = time.perf_counter()
        with Case.open(file, write=True) as case:
            _, after = case.compact()
        yield "file, compact", f"{after / 1e6:.0f} MB (took {time.perf_counter() - start:.0f} s)"


def measured(file: Path, options: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """Build and ask, and yield the rows of the table."""
    if options.given:
        stocked(options.file, World(options.seed), options.articles)
    kept = KeptVectors(options.vectors) if options.vectors else None
    with patch.object(Meaning, "of", kept.of(Meaning.of)) if kept else ExitStack():
        built = build(file, World(options.seed), options.articles)
    if built.each:
        yield from costs(built)
        yield "100,000 articles, by extrapolation", extrapolated(built)
    yield from sizes(file, options.compact)
    for asked in questions(file, options.questions):
        clock, worked = asked.clock, asked.worked
        yield asked.what, f"p50 {clock[0]:.1f} ms, p95 {clock[1]:.1f} ms (of the processor {worked[0]:.1f}, {worked[1]:.1f})"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--file", type=Path, help="the case; one that is there is added to (default: one that is thrown away)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vectors", type=Path, help="keep the vectors here, and take those that are there")
    parser.add_argument("--questions", type=int, default=40)
    parser.add_argument("--compact", action="store_true", help="make the file as small as it can be before questions are asked")
    parser.add_argument("--given", action="store_true", help="take the claims as the generator has them, and only ask (needs --file)")
    options = parser.parse_args()
    if options.given and not options.file:
        parser.error("--given needs --file")
    with TemporaryDirectory() as folder:
        for name, value in measured(options.file or Path(folder) / "scale.case", options):
            print(f"{name:<40} {value}", flush=True)


if __name__ == "__main__":
    main()
