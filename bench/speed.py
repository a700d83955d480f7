"""How fast the whole path is: HTML in, ledgers out, through the command line.

    python -m bench.speed [--copies 10] [--runs 5]

Reads our own fictional pages, several times over, on one processor and on two (start-up included), and prints a table: articles and
words a second, wall time to the first ledger from a cold start, the largest process, and what an installation takes on disk. Quote it
from an idle machine only.
"""

import argparse
import importlib.metadata
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from bench.pages import pages


class Run(NamedTuple):
    """What one process took and gave."""

    seconds: float
    output: bytes


def saidby(processors: int, *arguments: str) -> Run:
    """Run the command line on so many processors."""
    command = [sys.executable, "-m", "saidby", *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=True, preexec_fn=_bound(processors))
    return Run(time.perf_counter() - start, done.stdout)


def _bound(processors: int) -> Callable[[], None] | None:
    """Bind a child to the first processors, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    chosen = sorted(os.sched_getaffinity(0))[:processors]
    return lambda: os.sched_setaffinity(0, chosen)


def throughput(folder: Path, processors: int) -> tuple[float, float]:
    """Articles and words a second."""
    files = sorted(map(str, folder.iterdir()))
    run = saidby(processors, "read", "--format", "jsonl", "--jobs", str(processors), *files)
    ledgers = [json.loads(line) for line in run.output.splitlines()]
    words = sum(len(ledger["article"]["text"].split()) for ledger in ledgers)
    return len(ledgers) / run.seconds, words / run.seconds


def stocked(folder: Path, copies: int) -> None:
    """Fill a folder with copies of our pages."""
    for page in pages():
        for copy in range(copies):
            (folder / f"{copy}-{page.path.name}").write_bytes(page.path.read_bytes())


def installed_size(name: str, seen: set[str] | None = None) -> int:
    """Bytes on disk of a distribution and all that it needs."""
    seen = set() if seen is None else seen
    if name in seen:
        return 0
    seen.add(name)
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return 0
    own = sum(path.stat().st_size for file in found.files or [] if (path := Path(str(file.locate()))).is_file())
    needed = [re.split(r"[\s;<>=!~\[(]", need)[0] for need in found.requires or [] if "extra ==" not in need]
    return own + sum(installed_size(need.lower().replace("_", "-"), seen) for need in needed)


def package_size() -> int:
    """Bytes of saidby itself, weights included, also where it is installed in place."""
    folder = Path(__file__).parent.parent / "src" / "saidby"
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--copies", type=int, default=10)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    first = next(iter(pages())).path
    cold = statistics.median(saidby(2, "read", "--format", "json", str(first)).seconds for _ in range(args.runs))
    with tempfile.TemporaryDirectory() as scratch:
        stocked(Path(scratch), args.copies)
        rates = {n: throughput(Path(scratch), n) for n in (1, 2)}
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    size = (package_size() + installed_size("saidby")) / 1e6
    print("| | |\n|---|---|")
    for n, (articles, words) in rates.items():
        print(f"| {n} processor{'s' if n > 1 else ''} | {articles:.1f} articles, {words:,.0f} words a second |")
    print(f"| first ledger, cold start | {cold:.2f} s |\n| largest process | {peak:.0f} MB |\n| installation | {size:.0f} MB |")


if __name__ == "__main__":
    main()
