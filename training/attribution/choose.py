"""Sweep the choices of decoding on PolNeAR dev, through the exported model.

    python -m training.attribution.choose --corpus POLNEAR

Prints one line of figures for each setting round the present one; what was chosen stands in ``saidby.attribution.decode.Choices``.
"""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.polnear import SHOWN, Predicted, score
from saidby.attribution.decode import Choices
from saidby.attribution.find import Attribution, Finder
from saidby.types import Span
from training.attribution.corpus import load

AROUND: dict[str, tuple[float, ...]] = {
    "cue": (0.6, 0.7, 0.8, 0.9),
    "known": (0.5, 0.7, 0.8),
    "plain": (0.3, 0.5, 0.6),
    "edge": (0.4, 0.5, 0.6),
    "nested": (0.9, 0.99, 2.0),
    "whole": (0.7, 0.9),
    "joined": (0.2, 0.4),
    "change": (0.0, 1.0),
}


def settings() -> Iterator[Choices]:
    """The present choices, then each of them varied alone."""
    yield Choices()
    for name, values in AROUND.items():
        yield from (replace(Choices(), **{name: value}) for value in values)


def flat(at: Attribution) -> Predicted:
    """An attribution as the scorer wants it."""
    roles = {"source": at.source, "cue": (at.cue,), "content": at.content}
    return {role: [(span.start, span.end) for span in spans] for role, spans in roles.items()}


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    items = load(parser.parse_args().corpus / "dev")
    for choices in settings():
        finder = Finder(choices=choices)
        found = [[flat(at) for at in finder.find(item.text, (Span(0, len(item.text)),))] for item in items]
        figures = score([(item.text, item.gold) for item in items], found)
        print(choices, "  ".join(f"{name} {figures[name].f1:.1f}" for name in SHOWN), flush=True)


if __name__ == "__main__":
    main()
