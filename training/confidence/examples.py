"""What the reader reads in PolNeAR, and what of it is right: one example for each attribution that a statement is made from."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bench.polnear import Index, Predicted, WordSets, aligned
from saidby.attribution.blocks import attributions
from saidby.attribution.confidence import features
from saidby.attribution.find import Attribution, Finder
from saidby.attribution.measured import Asked
from saidby.attribution.statements import drafted, scene_of
from saidby.intake.plain import read_plain
from saidby.types import Spans
from training.attribution.corpus import Annotated

HALF = 0.5
"""Two spans are the same if so many words of the longer one are in both."""


class Example(NamedTuple):
    """One attribution as read.

    Attributes:
        article: its name.
        sure: the network's probability of its cue: the confidence of old.
        features: by name.
        right: the answers; of a source or content only where there is such an attribution and the reading has one.
    """

    article: str
    sure: float
    features: Mapping[str, float]
    right: Mapping[Asked, bool]


def examples(items: Sequence[Annotated]) -> Iterator[Example]:
    """Read each article, and compare what the network found, at its first look, with the gold."""
    finder = Finder()
    for item in items:
        found = _read(item.text, finder)
        for at, right in zip(found, compared(item, found), strict=True):
            if (told := features(item.text, at)) is not None:
                yield Example(item.name, at.sure, told, right)


def _read(text: str, finder: Finder) -> list[Attribution]:
    article = read_plain(text, sha256="")
    scene = scene_of(article, frozenset())
    made = [draft.at for draft in drafted(attributions(article, finder), scene) if draft.at]
    return list(dict.fromkeys(made))


def compared(item: Annotated, found: Sequence[Attribution]) -> list[Mapping[Asked, bool]]:
    """Answer, for each attribution that was read, whether it stands, is one, and has the right source and content."""
    index = Index(item.text)
    theirs = [sets for sets in map(index.sets, item.gold) if sets["cue"]]
    ours = [index.sets(_flat(at)) for at in found]
    pairs = {p: theirs[g] for g, p in aligned(theirs, ours)}
    return [_answers(pairs.get(p), sets) for p, sets in enumerate(ours)]


def _flat(at: Attribution) -> Predicted:
    def pairs(spans: Spans) -> list[tuple[int, int]]:
        return [(span.start, span.end) for span in spans]

    return {"source": pairs(at.source), "cue": pairs((at.cue,)), "content": pairs(at.content)}


def _answers(gold: WordSets | None, read: WordSets) -> dict[Asked, bool]:
    if gold is None:
        return {"stands": False, "attribution": False}
    source, content = _same(gold["source"], read["source"]), _same(gold["content"], read["content"])
    right: dict[Asked, bool] = {"stands": source and content, "attribution": True}
    right |= {"source": source} if read["source"] else {}
    right |= {"content": content} if read["content"] else {}
    return right


def _same(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether two stretches share half of their words, or are both empty."""
    return len(one & other) >= HALF * max(len(one), len(other))
