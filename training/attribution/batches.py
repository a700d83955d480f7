"""Articles to training batches: windows, labels, and small changes of form that keep the meaning."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from saidby.language.pieces import GAPS, SHAPES, Pieces, pieces, tokenizer
from saidby.language.windows import WINDOW, windows
from training.attribution.corpus import ROLES, Annotated, Spans

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Example:
    """An article in pieces, and for each attribution which pieces every role covers."""

    name: str
    pieces: Pieces
    attributions: list[dict[str, Mask]]


@dataclass(frozen=True)
class Window:
    """A stretch of an example, from piece ``start`` to ``end``."""

    example: Example
    start: int
    end: int


@dataclass(frozen=True)
class Batch:
    """Tensors of one step: ``b`` windows of ``n`` pieces, ``m`` cues.

    Attributes:
        ids ``[b, n]``, features ``[b, n, 3]``, mask ``[b, n]``; cue labels ``[b, n]`` (-100 where none);
        tag labels ``[b, n, 2]``; row, first, last ``[m]``; links ``[m, n, 6]``.
    """

    ids: Tensor
    features: Tensor
    mask: Tensor
    cue: Tensor
    tag: Tensor
    row: Tensor
    first: Tensor
    last: Tensor
    links: Tensor


def example(item: Annotated) -> Example:
    """Cut an annotated article into pieces and project its spans onto them."""
    p = pieces(item.text)
    return Example(item.name, p, [{role: covered(at[role], p) for role in ROLES} for at in item.gold if at["cue"]])


def covered(spans: Spans, p: Pieces) -> Mask:
    """Say for each piece whether one of ``spans`` overlaps it."""
    mask = np.zeros(len(p), bool)
    for start, end in spans:
        mask |= (p.starts < end) & (p.ends > start)
    return mask


def epoch(examples: list[list[Example]], size: int, rng: random.Random) -> Iterator[Batch]:
    """Yield one epoch of batches: one annotator an article, cuts shifted, windows of a length together."""
    cut: list[Window] = []
    for copies in examples:
        chosen = rng.choice(copies)
        cut += [Window(chosen, a, b) for a, b in windows(chosen.pieces, first=rng.randint(WINDOW // 2, WINDOW))]
    cut.sort(key=lambda w: (w.end - w.start) + rng.uniform(-12, 12))
    groups = [cut[i : i + size] for i in range(0, len(cut), size)]
    rng.shuffle(groups)
    for group in groups:
        yield batch(group, rng)


def batch(group: list[Window], rng: random.Random | None = None) -> Batch:
    """Build the tensors of some windows; with ``rng`` their form is varied."""
    n = max(w.end - w.start for w in group) + 2
    ids, features = np.zeros((len(group), n), np.int64), np.zeros((len(group), n, 3), np.int64)
    mask, cue = np.zeros((len(group), n), np.int64), np.full((len(group), n), -100)
    tag = np.zeros((len(group), n, 2), np.float32)
    rows, firsts, lasts, links = [], [], [], []
    for b, w in enumerate(group):
        size = w.end - w.start
        ids[b, : size + 2], features[b, 1 : size + 1] = framed(w), w.example.pieces.features[w.start : w.end]
        if rng:
            vary(ids[b], features[b], rng)
        mask[b, : size + 2], cue[b, 1 : size + 1] = 1, 0
        for at in w.example.attributions:
            here = np.flatnonzero(at["cue"][w.start : w.end]) + 1
            if not len(here) or len(here) != at["cue"].sum():
                continue
            cue[b, here[0]], cue[b, here[1:]] = 1, 2
            scores = _scores(at, w, n)
            tag[b] = np.maximum(tag[b], scores[:, :2])
            rows.append(b), firsts.append(here[0]), lasts.append(here[-1]), links.append(scores)
    stacked = np.stack(links) if links else np.zeros((0, n, 6), np.float32)
    numbers = (np.array(x, np.int64) for x in (rows, firsts, lasts))
    return Batch(*(torch.from_numpy(x) for x in (ids, features, mask, cue, tag, *numbers, stacked)))


def framed(w: Window) -> npt.NDArray[np.int64]:
    """The window's ids between the encoder's opening and closing marks."""
    opening, closing = (tokenizer().token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
    return np.array([opening, *w.example.pieces.ids[w.start : w.end], closing])


def _scores(at: dict[str, Mask], w: Window, n: int) -> npt.NDArray[np.float32]:
    scores = np.zeros((n, 6), np.float32)
    for r, role in enumerate(("source", "content")):
        inside = at[role][w.start : w.end].astype(np.int64)
        step = np.diff(np.concatenate([[0], inside, [0]]))
        scores[1 : len(inside) + 1, r] = inside
        scores[1 + np.flatnonzero(step == 1), 2 + 2 * r] = 1
        scores[np.flatnonzero(step == -1), 3 + 2 * r] = 1
    return scores


def vary(ids: npt.NDArray[np.int64], features: npt.NDArray[np.int64], rng: random.Random) -> None:
    """Change quotation marks, line ends and capitals as other outlets print them, in place."""
    roll = rng.random()
    if roll < 0.20:
        _replace(ids, {"“": '"', "”": '"', "’": "'", "‘": "'"})
    elif roll < 0.28:
        _replace(ids, {"“": "‘", "”": "’", "‘": "“"})
    elif roll < 0.32:
        _replace(ids, {"“": "'", "”": "'", "’": "'", '"': "'"})
    if rng.random() < 0.15:
        features[features[:, 1] == GAPS.index("blank line"), 1] = GAPS.index("newline")
    if (roll := rng.random()) < 0.06:
        cased = np.isin(features[:, 0], [SHAPES.index(s) for s in ("lower", "title", "mixed")])
        features[cased, 0] = SHAPES.index("upper" if roll < 0.03 else "lower")
    if rng.random() < 0.05:
        features[:, 2] = 0


def _replace(ids: npt.NDArray[np.int64], table: dict[str, str]) -> None:
    before = ids.copy()
    for old, new in table.items():
        ids[before == tokenizer().token_to_id(old)] = tokenizer().token_to_id(new)
