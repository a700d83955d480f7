"""How the whole path reads our own fictional pages: body, metadata, statements, chains, and what must never be a statement.

    python -m bench.pages [--show] [--release]

The gold of ``tests/pages`` is a recall set: statements that every careful annotator would mark. *found*: content shares half of its words
with the gold's; *content*, *origin*, *chain*: exact, words compared without articles, punctuation and case, a hop being right if one of
both begins or ends with the other (an appositive more or less). The gold has the hops of the statement's own sentence, so inherited ones
are left out. ``--show`` lists what was missed.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from bench.floors import hold
from saidby.reader import Reader
from saidby.types import SPOKEN, Ledger, Statement

PAGES = Path(__file__).parent.parent / "tests" / "pages"
MEASURES = ("found", "content", "origin", "chain", "body", "title", "outlet", "byline", "published", "never broken")


class Page(NamedTuple):
    """A page and its gold."""

    path: Path
    gold: dict[str, Any]


def pages() -> Iterator[Page]:
    """Yield the pages that have gold, in order."""
    for gold in sorted(PAGES.glob("*.json")):
        yield Page(next(p for p in gold.parent.glob(gold.stem + ".*") if p.suffix != ".json"), json.loads(gold.read_text(encoding="utf8")))


def plain(words: str | None) -> str:
    """Reduce words to what is compared."""
    return " ".join(re.sub(r"(?i)^(?:the|an?)\s+", "", " ".join(re.findall(r"[\w’'%-]+", words or ""))).lower().split())


def judge(page: Page, ledger: Ledger) -> tuple[Counter[str], Counter[str], list[str]]:
    """Count what is right and what there is, and tell what was missed."""
    right, there, missed = Counter[str](), Counter[str](), list[str]()
    for gold in page.gold["statements"]:
        verdict = _verdict(gold, ledger)
        for measure, is_right in verdict.items():
            there[measure] += 1
            right[measure] += is_right
        if not all(verdict.values()):
            missed.append(f"{page.path.name}: {[m for m, ok in verdict.items() if not ok]} {gold['chain']} {_joined(gold['content'])[:90]}")
    for measure, is_right in _page_verdict(page, ledger).items():
        there[measure] += 1
        right[measure] += is_right
        if not is_right:
            missed.append(f"{page.path.name}: {measure}")
    return right, there, missed


def _verdict(gold: dict[str, Any], ledger: Ledger) -> dict[str, bool]:
    wanted = plain(_joined(gold["content"]))
    near = [s for s in ledger.statements if _overlap(wanted, plain(ledger.words(s.content))) >= 0.5]
    chains = [[plain(ledger.words(hop.anchor)) for hop in s.chain if not hop.inherited] for s in near]
    gold_chain = [plain(hop) for hop in gold["chain"]]
    return {
        "found": bool(near),
        "content": any(plain(ledger.words(s.content)) == wanted for s in near),
        "origin": any(_same_hop(chain[-1], gold_chain[-1]) for chain in chains),
        "chain": any(len(c) == len(gold_chain) and all(map(_same_hop, c, gold_chain)) for c in chains),
    }


def _page_verdict(page: Page, ledger: Ledger) -> dict[str, bool]:
    article, gold = ledger.article, page.gold
    body = [block.span.of(article.text) for block in article.blocks if block.kind == "paragraph"]
    verdict = {"body": [plain(p) for p in body] == [plain(p) for p in gold["body"]]}
    for field in ("title", "outlet", "byline", "published"):
        verdict[field] = plain(getattr(article, field)) == plain(gold[field])
    verdict["never broken"] = not any(plain(never) in plain(ledger.words(s.content)) for never in gold["never"] for s in ledger.statements)
    return verdict


def _joined(content: str | list[str]) -> str:
    return content if isinstance(content, str) else " ".join(content)


def _overlap(a: str, b: str) -> float:
    one, other = Counter(a.split()), Counter(b.split())
    return (one & other).total() / max(one.total(), other.total(), 1)


def _same_hop(a: str, b: str) -> bool:
    return a == b or bool(a and b and (a.startswith(b + " ") or b.startswith(a + " ") or a.endswith(" " + b) or b.endswith(" " + a)))


def outside(ledger: Ledger) -> list[Statement]:
    """Statements with a word outside headline, standfirst and paragraphs; there must be none."""
    spoken = [block.span for block in ledger.article.blocks if block.kind in SPOKEN]
    return [s for s in ledger.statements if not all(any(home.holds(span) for home in spoken) for span in s.content)]


def _digest() -> str:
    """Say which gold the figures are for."""
    return hashlib.sha256(
        b"".join(path.read_bytes() for page in pages() for path in (page.path, page.path.with_suffix(".json")))
    ).hexdigest()[:16]


def main() -> None:
    """Read all pages and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what was missed")
    parser.add_argument("--release", action="store_true", help="pin these figures as floors")
    args = parser.parse_args()
    reader, right, there = Reader(), Counter[str](), Counter[str]()
    for page in pages():
        good, all_, missed = judge(page, reader.read(str(page.path)))
        right, there = right + good, there + all_
        if args.show:
            print(*missed, sep="\n")
    print("| measure | right | of | % |\n|---|---|---|---|")
    figures = {measure: 100 * right[measure] / there[measure] for measure in MEASURES}
    for measure in MEASURES:
        print(f"| {measure} | {right[measure]} | {there[measure]} | {figures[measure]:.1f} |")
    sys.exit("\n".join(hold("pages", _digest(), figures, args.release)) or None)


if __name__ == "__main__":
    main()
