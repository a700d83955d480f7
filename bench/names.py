"""How well names are found, and outlets among them whose names nobody has seen.

    python -m bench.names POLNEAR GUM

Prints, in per cent, exact spans with the right kind: on PolNeAR's dev split (marks machine-made, put right as for training, so agreement
rather than truth), on the news of GUM that was set aside from training (gold), and on both once more with invented names in the place of
the real ones. Then, on our own gold, whether the words that name an outlet are taken for one; and what names add to the time of an article.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bench.gold import texts
from bench.polnear import Figure
from saidby.attribution.names import Names
from saidby.attribution.naming import KINDS, Namer
from saidby.language.encoder import Encoder
from saidby.language.pieces import pieces
from saidby.types import Span
from training.names.corpus import Labelled, majorities, polnear, raw
from training.names.gum import gum
from training.names.invent import renamed

SEED = 7
"""Of the invented names; training never uses it."""


class Finder:
    """The shipped networks, and the seconds that each has taken."""

    def __init__(self) -> None:
        self._encoder, self._namer = Encoder(1), Namer(1)
        self.seconds: Counter[str] = Counter()

    def names(self, text: str) -> Names:
        """Find the names of a text."""
        start = time.perf_counter()
        p = pieces(text)
        states = self._encoder.states(p)
        encoded = time.perf_counter()
        names = self._namer.names(p, states)
        self.seconds.update({"encoding": encoded - start, "names": time.perf_counter() - encoded, "articles": 1})
        return names


def exact(items: Iterable[Labelled], finder: Finder) -> dict[str, Figure]:
    """Exact spans by kind, and of all kinds."""
    figures = dict.fromkeys((*KINDS, "all"), Figure())
    for item in items:
        found = {(name.span.start, name.span.end, name.kind) for name in finder.names(item.text).all}
        for kind in KINDS:
            ours, gold = ({mark for mark in marks if mark[2] == kind} for marks in (found, set(item.marks)))
            one = Figure(len(ours & gold), len(ours), len(gold))
            figures[kind] += one
            figures["all"] += one
    return figures


def by_source(finder: Finder) -> Figure:
    """Outlets of our gold: of the mentions of sources that hold a name, those where an outlet is named, against the source's kind."""
    right = predicted = gold = 0
    for is_outlet, taken in _mentions(finder):
        right, predicted, gold = right + (is_outlet and taken), predicted + taken, gold + is_outlet
    return Figure(right, predicted, gold)


def _mentions(finder: Finder) -> Iterator[tuple[bool, bool]]:
    """Yield, for each mention with a capital in it, whether its source is an outlet and whether its last name is taken for one."""
    for text in texts("dev"):
        names = finder.names(text.parsed.text)
        for source in text.parsed.sources:
            for mention in source.mentions:
                if any(c.isupper() for c in mention.of(text.parsed.text)[1:]) or source.name == mention.of(text.parsed.text):
                    yield source.kind == "outlet", names_an_outlet(names, mention)


def names_an_outlet(names: Names, mention: Span) -> bool:
    """Tell whether the longest name in a mention is an outlet's."""
    name = names.at(mention)
    return name is not None and name.kind == "outlet"


def row(name: str, figure: Figure) -> str:
    """One line of the table."""
    return f"| {name} | {figure.precision:.1f} | {figure.recall:.1f} | {figure.f1:.1f} | {figure.gold} |"


def report(polnear_folder: Path, gum_folder: Path) -> Iterator[str]:
    """Yield the lines."""
    finder = Finder()
    dev = polnear(polnear_folder / "dev", majorities(raw(polnear_folder / "train")))
    aside = gum(gum_folder, aside=True)
    sets: Sequence[tuple[str, list[Labelled]]] = (("PolNeAR dev", dev), ("GUM news", aside))
    yield "| | precision | recall | F1 | names |\n|---|---|---|---|---|"
    for name, items in sets:
        for title, chosen in ((name, items), (f"{name}, invented", [renamed(item, SEED) for item in items])):
            yield from (row(f"{title}: {kind}", figure) for kind, figure in exact(chosen, finder).items())
    yield row("own gold: sources that are outlets", by_source(finder))
    spent = finder.seconds
    each, share = 1000 * spent["names"] / spent["articles"], 100 * spent["names"] / spent["encoding"]
    yield f"\n{each:.1f} ms an article for names, {share:.1f} % of encoding"


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("gum", type=Path)
    args = parser.parse_args()
    for line in report(args.polnear, args.gum):
        print(line, flush=True)


if __name__ == "__main__":
    main()
