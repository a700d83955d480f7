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
        change: what opening or closing a span may gain.
    """

    cue: float = 0.85
    known: float = 0.6
    plain: float = 0.4
    edge: float = 0.5
    nested: float = 0.97
    change: float = 0.5


@dataclass(frozen=True)
class Found:
    """One attribution as runs of words, inclusive ends; ``sure`` is the probability of its cue."""

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    sure: float


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


def attribution(cue: tuple[int, int], sure: float, scores: Floats, words: Words, choices: Choices) -> Found:
    """Read the source and the content of one cue from its scores ``[6, n]`` (probabilities)."""
    inside = words.mean(scores[:2])
    roles = []
    for r in range(2):
        start, end = scores[2 + 2 * r][words.first], scores[3 + 2 * r][words.last]
        odds = _log_odds(inside[r])
        odds[cue[0] : cue[1] + 1] = -1e9
        found = runs(odds, start, end, choices.change)
        roles.append([(a, b) for a, b in found if words.spoken[a : b + 1].any()])
    source = sorted(roles[0], key=lambda run: -float(_log_odds(inside[0])[run[0] : run[1] + 1].sum()))[:1]
    return Found(cue, tuple(source), tuple(roles[1]), sure)


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
