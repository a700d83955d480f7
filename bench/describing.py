"""What the words tell of a source, apart from finding them: gold mentions in, the lines of the gold sources compared.

    python -m bench.describing [--slips]

prints, for each detail, how many the gold set's tuning part has, how many were read and how many were right; with ``--slips`` each
that was not.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from bench.gold import Marked, texts
from saidby.attribution.describing import described
from saidby.attribution.outlets import outlets_in
from saidby.attribution.scene import Scene
from saidby.language.sentences import sentences
from saidby.types import Source, Span, Spans

DETAILS: Final = ("kind", "name", "role", "organisation", "location")
PROFILE: Final = ("descriptor", "proximity", "number", "reason", "formula", "specificity")

Details = Mapping[str, object]


class Count(NamedTuple):
    """How many values the gold has, how many were read, how many are the same."""

    gold: int = 0
    read: int = 0
    right: int = 0

    def and_one(self, gold: object, read: object) -> "Count":
        """Count one source's value more."""
        return Count(self.gold + (gold is not None), self.read + (read is not None), self.right + (gold is not None and same(gold, read)))


class Pair(NamedTuple):
    """A source of the gold set and the same mentions as read, detail by detail."""

    text: str
    words: str
    gold: Details
    read: Details


def scene_of(text: str) -> Scene:
    """The scene of a marked text, whose lines are its blocks."""
    return Scene(text, tuple(one for line in _lines(text) for one in sentences(text, line)), outlets_in(text))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield Span(start, start + len(line.rstrip()))
        start += len(line)


def pairs(marked: Sequence[Marked]) -> Iterator[Pair]:
    """Describe each mentioned source of the texts from its gold mentions alone."""
    for text in marked:
        scene = scene_of(text.parsed.text)
        for gold in (source for source in text.parsed.sources if source.mentions):
            mentions: list[Spans] = [(mention,) for mention in gold.mentions]
            read = described(gold.id, mentions, scene)
            yield Pair(text.name, " / ".join(m.of(scene.text) for m in gold.mentions), details(gold), details(read))


def details(source: Source) -> Details:
    """The details of a source and of its profile, by their names."""
    found = {name: getattr(source, name) for name in DETAILS}
    return found | {name: getattr(source.profile, name, None) for name in PROFILE}


def same(gold: object, read: object) -> bool:
    """Tell whether two values say the same: words but for case and an article before them, all else exactly."""
    return _bare(gold) == _bare(read)


def _bare(value: object) -> object:
    if not isinstance(value, str):
        return value
    words = value.casefold().split()
    return words[1:] if words and words[0] in ("the", "a", "an") else words


def counts(told: Sequence[Pair]) -> dict[str, Count]:
    """Count every detail over the sources; the rows "kind …" are the kinds one by one."""
    found: dict[str, Count] = {}
    for pair in told:
        for name in (*DETAILS, *PROFILE):
            found[name] = found.get(name, Count()).and_one(pair.gold[name], pair.read[name])
    return found | _by_kind(told)


def _by_kind(told: Sequence[Pair]) -> dict[str, Count]:
    kinds = sorted({str(pair.gold["kind"]) for pair in told})
    return {f"kind {kind}": _of_kind(told, kind) for kind in kinds}


def _of_kind(told: Sequence[Pair], kind: str) -> Count:
    gold = [pair.gold["kind"] == kind for pair in told]
    read = [pair.read["kind"] == kind for pair in told]
    return Count(sum(gold), sum(read), sum(g and r for g, r in zip(gold, read, strict=True)))


def slips(told: Sequence[Pair]) -> Iterator[str]:
    """Tell each value that was read otherwise than marked."""
    for pair in told:
        for name in (*DETAILS, *PROFILE):
            if not same(pair.gold[name], pair.read[name]):
                yield f"{name}: {pair.gold[name]!r} read as {pair.read[name]!r} ({pair.text}: {pair.words})"


@cache
def _told() -> tuple[Pair, ...]:
    return tuple(pairs(tuple(texts("dev"))))


if __name__ == "__main__":
    for name, count in counts(_told()).items():
        print(f"{name:20} gold {count.gold:4}  read {count.read:4}  right {count.right:4}")
    if "--slips" in sys.argv:
        print(*slips(_told()), sep="\n")
