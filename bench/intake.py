r"""How well saidby tells a page's body from what stands round it: ``python -m bench.intake PAGES_FOLDER [--worst N]``.

PAGES_FOLDER holds folders of ``*.html.gz`` with a ``truth.json`` that maps each page to its ``body`` (paragraphs; those in square brackets
may be read or left out) or its ``articleBody``. Precision, recall and F1 are over multisets of four-word runs (words: lower-case runs of
``\w``), per page; the figures are means over pages. *plain* counts bracketed paragraphs as body, *free* asks for none of them.
"""

import argparse
import gzip
import hashlib
import json
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.floors import hold
from saidby.errors import NotAnArticle
from saidby.intake.html import read_html
from saidby.intake.refusal import require_article
from saidby.types import Article

_WORD = re.compile(r"\w+")
Runs = Counter[tuple[str, ...]]
TOLD = frozenset({"standfirst", "paragraph"})
BODY = frozenset({"paragraph", "crosshead", "table"})


class Truth(NamedTuple):
    """A page's body as an annotator gave it: all of it, and the part that must be read."""

    whole: str
    required: str


class Agreement(NamedTuple):
    """Precision, recall and F1, in per cent."""

    precision: float
    recall: float
    f1: float


class Result(NamedTuple):
    """One page's figures.

    Attributes:
        plain: body blocks against the whole truth.
        free: the same, bracketed paragraphs neither asked for nor held against us.
        told: statements' blocks alone, against the whole truth.
        alien: runs in statements' blocks that the truth does not have, in per cent.
    """

    page: str
    plain: Agreement
    free: Agreement
    told: Agreement
    alien: float
    seconds: float
    refused: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.intake")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N pages with the lowest F1")
    parser.add_argument("--release", action="store_true", help="pin these figures as floors")
    options = parser.parse_args(arguments)
    write("| corpus (pages), blocks | precision | recall | F1 |\n|---|---|---|---|\n")
    fallen = []
    for corpus in sorted(path.parent for path in options.folder.glob("*/truth.json")):
        figures = show(corpus.name, [measure(page, html, truth) for page, html, truth in pages_of(corpus)], options.worst)
        digest = hashlib.sha256((corpus / "truth.json").read_bytes()).hexdigest()[:16]
        fallen += hold(f"intake {corpus.name}", digest, figures, options.release)
    sys.stderr.write("".join(f"{line}\n" for line in fallen))
    return int(bool(fallen))


def pages_of(corpus: Path) -> Iterator[tuple[str, str, Truth]]:
    """Yield every page's name, HTML and truth."""
    for name, entry in json.loads((corpus / "truth.json").read_text(encoding="utf-8")).items():
        page = name.removesuffix(".html.gz")
        html = gzip.decompress((corpus / f"{page}.html.gz").read_bytes()).decode("utf-8", "replace")
        yield page, html, truth_of(entry)


def truth_of(entry: dict[str, object]) -> Truth:
    """Return the truth in an entry of either corpus."""
    body = entry.get("body", entry.get("articleBody"))
    paragraphs = [str(paragraph) for paragraph in body] if isinstance(body, list) else [str(body)]
    required = [paragraph for paragraph in paragraphs if not (paragraph.startswith("[") and paragraph.endswith("]"))]
    return Truth("\n".join(paragraphs), "\n".join(required))


def measure(page: str, html: str, truth: Truth) -> Result:
    """Read one page and compare."""
    started = time.perf_counter()
    article: Article | None = None
    refused = ""
    try:
        article = require_article(read_html(html, sha256=hashlib.sha256(html.encode()).hexdigest()), page)
    except NotAnArticle as error:
        refused = str(error)
    seconds = time.perf_counter() - started
    body, told = runs(text_of(article, BODY)), runs(text_of(article, TOLD))
    whole, required = runs(truth.whole), runs(truth.required)
    plain = agreement(body, whole, whole)
    alien = 100 * (told - whole).total() / max(1, told.total())
    return Result(page, plain, agreement(body, whole, required), agreement(told, whole, whole), alien, seconds, refused)


def text_of(article: Article | None, kinds: frozenset[str]) -> str:
    """Return the text of the article's blocks of these kinds."""
    return "\n".join(block.span.of(article.text) for block in article.blocks if block.kind in kinds) if article else ""


def runs(text: str) -> Runs:
    """Return the text's four-word runs; a text of fewer words is one run."""
    words = _WORD.findall(text.lower())
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3))) if words else Counter()


def agreement(found: Runs, allowed: Runs, required: Runs) -> Agreement:
    """Return precision against what is allowed, recall against what is required, and their harmonic mean."""
    precision = (found & allowed).total() / max(1, found.total())
    recall = (found & required).total() / max(1, required.total())
    both = precision + recall
    return Agreement(100 * precision, 100 * recall, 200 * precision * recall / both if both else 0.0)


def show(name: str, results: Sequence[Result], worst: int) -> dict[str, float]:
    """Print a corpus's rows, and return its figures."""
    measures = (
        ("body", [result.plain for result in results]),
        ("body, bracketed free", [result.free for result in results]),
        ("statements' blocks", [result.told for result in results]),
    )
    figures = {}
    for label, agreements in measures:
        precision, recall, figures[label] = (statistics.mean(column) for column in zip(*agreements, strict=True))
        write(f"| {name} ({len(results)}), {label} | {precision:.1f} | {recall:.1f} | {figures[label]:.1f} |\n")
    times = [1000 * result.seconds for result in results]
    alien, refused = statistics.mean(result.alien for result in results), sum(bool(result.refused) for result in results)
    write(f"\n{name}: median {statistics.median(times):.0f} ms a page; {alien:.2f} % alien runs in statements' blocks; {refused} refused\n")
    for result in sorted(results, key=lambda result: result.plain.f1)[:worst]:
        write(
            f"  {result.page[:24]:<24} F1 {result.plain.f1:6.2f}  free {result.free.f1:6.2f}  told {result.told.f1:6.2f} {result.refused}\n"
        )
    return figures


def write(line: str) -> None:
    """Print without a line end of its own."""
    sys.stdout.write(line)


if __name__ == "__main__":
    sys.exit(main())
