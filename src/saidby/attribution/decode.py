"""From the network's scores to spans: cues by threshold, then for each cue its source and content by Viterbi.

Every decision is made over words. A role is in or out at each word; staying in earns the log-odds of *inside*,
going in and out pays the log-probability of *start* and *end*, softened by ``Choices.change``.
"""

from dataclasses import dataclass

import numpy as np

from saidby.language.words import Floats, Words


@dataclass(frozen=True)
class Choices:
    """What was chosen on PolNeAR dev, by ``python -m training.attribution.choose``.

    Attributes:
        cue: how likely the best word of a cue must be; known: the same where its words name an act of speech; plain: for the plainest
            verbs of speech, which are hardly ever anything else.
        edge: how likely every word of a cue must be.
        nested: how likely a cue within another's content must be.
        whole: what share of that content its attribution must have.
        joined: how likely a cue must be whose source says something else before it in the sentence.
        change: what opening or closing a span may gain.
    """

    cue: float = 0.85
    known: float = 0.6
    plain: float = 0.4
    edge: float = 0.52
    nested: float = 0.97
    whole: float = 0.95
    joined: float = 0.3
    change: float = 0.5


@dataclass(frozen=True)
class Clarity:
    """How clearly a role was read; all zero where it has no words.

    Attributes:
        words, runs: how many.
        mean, least: probability of *inside* over its words.
        start, end: probability that its first word begins it, and that its last ends it.
        share: words that are expected to be right, of all that are chosen or expected.
        left: the greatest probability of *inside* of a word that was not chosen.
        gap: words between it and the cue.
    """

    words: int = 0
    runs: int = 0
    mean: float = 0.0
    least: float = 0.0
    start: float = 0.0
    end: float = 0.0
    share: float = 0.0
    left: float = 0.0
    gap: int = 0


@dataclass(frozen=True)
class Figures:
    """What the network's scores tell of an attribution: probability of its best and of its least cue word, clarity of its roles."""

    best: float
    least: float
    source: Clarity
    content: Clarity


Runs = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Found:
    """One attribution as runs of words, inclusive ends."""

    cue: tuple[int, int]
    source: Runs
    content: Runs
    figures: Figures

    @property
    def sure(self) -> float:
        """The probability of its cue."""
        return self.figures.best


def cues(probabilities: Floats, words: Words, choices: Choices) -> list[tuple[int, int]]:
    """Find the cues of a window.

    Args:
        probabilities: of outside, begin and inside for each piece, ``[n, 3]``.
    """
    at_word = probabilities[words.first]
    on = 1 - at_word[:, 0]
    found: list[tuple[int, int]] = []
    for k in np.flatnonzero(on > choices.edge):
        if found and found[-1][1] == k - 1 and at_word[k, 2] >= at_word[k, 1]:
            found[-1] = (found[-1][0], int(k))
        else:
            found.append((int(k), int(k)))
    return [(a, b) for a, b in found if on[a : b + 1].max() > choices.plain]


def attribution(cue: tuple[int, int], on: Floats, scores: Floats, words: Words, choices: Choices) -> Found:
    """Read the source and the content of one cue.

    Args:
        cue: its first and last word.
        on: the probability of each word to be in a cue.
        scores: of source and content inside, then start and end of the source, of the content: probabilities, ``[6, n]``.
        words: of the window.
        choices: how to decide.
    """
    inside = words.mean(scores[:2])
    starts, ends = scores[2::2][:, words.first], scores[3::2][:, words.last]
    source, content = (_runs_of(cue, inside[r], (starts[r], ends[r]), words, choices) for r in range(2))
    source = tuple(sorted(source, key=lambda run: -float(_log_odds(inside[0])[run[0] : run[1] + 1].sum()))[:1])
    clear = [_clarity(cue, runs, inside[r], (starts[r], ends[r])) for r, runs in enumerate((source, content))]
    here = on[cue[0] : cue[1] + 1]
    return Found(cue, source, content, Figures(float(here.max()), float(here.min()), *clear))


def _runs_of(cue: tuple[int, int], inside: Floats, edges: tuple[Floats, Floats], words: Words, choices: Choices) -> Runs:
    odds = _log_odds(inside)
    odds[cue[0] : cue[1] + 1] = -1e9
    return tuple((a, b) for a, b in runs(odds, *edges, choices.change) if words.spoken[a : b + 1].any())


def _clarity(cue: tuple[int, int], chosen: Runs, inside: Floats, edges: tuple[Floats, Floats]) -> Clarity:
    within = np.zeros(len(inside), dtype=bool)
    for a, b in chosen:
        within[a : b + 1] = True
    outside = ~within
    outside[cue[0] : cue[1] + 1] = False
    taken, left = inside[within], inside[outside]
    elsewhere = float(left.max(initial=0.0))
    if not len(taken):
        return Clarity(left=elsewhere)
    return Clarity(
        words=len(taken),
        runs=len(chosen),
        mean=float(taken.mean()),
        least=float(taken.min()),
        start=float(edges[0][chosen[0][0]]),
        end=float(edges[1][chosen[-1][1]]),
        share=float(taken.sum() / (len(taken) + left.sum())),
        left=elsewhere,
        gap=min(max(a - cue[1], cue[0] - b, 1) for a, b in chosen) - 1,
    )


def _log_odds(p: Floats) -> Floats:
    clipped = np.clip(p, 1e-4, 1 - 1e-4)
    odds: Floats = np.log(clipped / (1 - clipped)).astype(np.float32)
    return odds


def runs(odds: Floats, start: Floats, end: Floats, change: float) -> list[tuple[int, int]]:
    """Best in/out path over words; returns the runs of *in*, inclusive.

    Only the stretch from the first word that could be in to the last is looked at.
    """
    likely = np.flatnonzero(odds > -4)
    if not len(likely):
        return []
    low, high = int(likely[0]), int(likely[-1]) + 1
    gain = odds[low:high].tolist()
    enter = (np.log(np.clip(start[low:high], 1e-4, 1)) + change).tolist()
    leave = (np.log(np.clip(end[low:high], 1e-4, 1)) + change).tolist()
    return [(low + a, low + b) for a, b in _best_path(gain, enter, leave)]


def _best_path(gain: list[float], enter: list[float], leave: list[float]) -> list[tuple[int, int]]:
    """Two-state Viterbi with the path carried along: ``outside`` and ``inside`` hold (score, runs)."""
    outside: tuple[float, tuple[tuple[int, int], ...]] = (0.0, ())
    inside: tuple[float, tuple[tuple[int, int], ...], int] = (-1e18, (), 0)
    for k, value in enumerate(gain):
        opened = (outside[0] + enter[k] + value, outside[1], k)
        kept = (inside[0] + value, inside[1], inside[2])
        inside = max(opened, kept, key=lambda state: state[0])
        closed = (inside[0] + leave[k], (*inside[1], (inside[2], k)))
        outside = max(outside, closed, key=lambda state: state[0])
    return list(outside[1])
