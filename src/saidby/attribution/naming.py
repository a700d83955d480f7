"""Text to names: a small network over the encoder's states tags each word, and tags become spans.

The encoder's states are those that attributions are read from; nothing is encoded twice.
"""

from collections.abc import Iterator
from typing import get_args

import numpy as np

from saidby.attribution.names import Name, NameKind, Names, in_order
from saidby.language.encoder import State
from saidby.language.pieces import Ints, Pieces
from saidby.language.weights import session
from saidby.language.words import Floats, Words, words
from saidby.types import Span

KINDS: tuple[NameKind, ...] = get_args(NameKind)
TAGS = 1 + 2 * len(KINDS)
"""Outside, then begin and inside of each kind in turn."""
LIKELY = 0.1
"""How likely a word must be no outsider for the search to look at it."""
LEAN = 0.75
"""What an outlet's tags gain, in log-probability: chosen between 0 and 2 on PolNeAR dev and our own gold. More of it finds a few outlets
more and is wrong far more often."""
SMALL = 0.9
"""How sure a name without a capital must be: in English it is hardly ever one."""
_NEVER = -1e9


class Namer:
    """Finds names; opens its network once.

    Args:
        threads: processors to use; 0 takes all that the process may use.
    """

    def __init__(self, threads: int = 0) -> None:
        self._session = session("names.onnx", threads)

    def names(self, p: Pieces, states: list[State]) -> Names:
        """Return the names in a text, given its pieces and the encoder's states of them."""
        return in_order(name for state in states for name in self._of_window(p, state))

    def _of_window(self, p: Pieces, state: State) -> Iterator[Name]:
        w = words(p, state.start, state.end)
        if not len(w):
            return
        window = p.slice(state.start, state.end)
        inputs = {"hidden": by_word(state.hidden, w), "features": window.features[w.first], "edges": edges(window, w)}
        (tags,) = self._session.run(["tags"], inputs)
        for first, last, kind in runs(tags):
            name = Name(Span(int(w.starts[first]), int(w.ends[last])), KINDS[kind], sureness(tags[first : last + 1], kind))
            if name.sure > SMALL or not name.span.of(p.text).islower():
                yield name


def by_word(hidden: Floats, w: Words) -> Floats:
    """Average the encoder's states over the pieces of each word: ``[w, 384]``."""
    sums = np.add.reduceat(hidden[1:-1], w.first, axis=0)
    mean: Floats = (sums / (w.last - w.first + 1)[:, None]).astype(np.float32)
    return mean


def edges(window: Pieces, w: Words) -> Ints:
    """Vocabulary numbers of the first and the last piece of each word: ``[w, 2]``."""
    return np.stack([window.ids[w.first], window.ids[w.last]], axis=1)


def sureness(tags: Floats, kind: int) -> float:
    """How likely the words of a run are all of one kind: the mean over them."""
    return float(tags[:, 1 + 2 * kind : 3 + 2 * kind].sum(1).mean())


def runs(tags: Floats) -> Iterator[tuple[int, int, int]]:
    """Yield first word, last word and kind of each name on the best path through the tags' probabilities ``[w, TAGS]``."""
    for low, high in _stretches(tags[:, 0] < 1 - LIKELY):
        yield from (
            (low + first, low + last, kind) for first, last, kind in _spelled_out(_best_path(np.log(tags[low:high] + 1e-9) + _LEANING))
        )


def _stretches(likely: "np.typing.NDArray[np.bool_]") -> Iterator[tuple[int, int]]:
    """Yield half-open stretches of likely words."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], likely, [False]]).astype(np.int8)))
    yield from ((int(low), int(high)) for low, high in edges.reshape(-1, 2))


def _allowed() -> Floats:
    """What a tag costs after another: inside follows only begin or inside of its own kind."""
    costs = np.zeros((TAGS, TAGS), np.float32)
    for inside in range(2, TAGS, 2):
        costs[:, inside] = _NEVER
        costs[inside - 1 : inside + 1, inside] = 0
    return costs


_ALLOWED = _allowed()
_LEANING = np.repeat([0.0, *(LEAN * (kind == "outlet") for kind in KINDS)], [1, *[2] * len(KINDS)]).astype(np.float32)


def _best_path(gains: Floats) -> Ints:
    """Viterbi: the best allowed row of tags, from log-probabilities ``[w, TAGS]``."""
    best = gains[0] + _ALLOWED[0]
    back = np.zeros(gains.shape, np.int64)
    for k in range(1, len(gains)):
        reached = best[:, None] + _ALLOWED
        back[k] = reached.argmax(0)
        best = reached[back[k], np.arange(TAGS)] + gains[k]
    path = np.zeros(len(gains), np.int64)
    path[-1] = best.argmax()
    for k in range(len(gains) - 1, 0, -1):
        path[k - 1] = back[k, path[k]]
    return path


def _spelled_out(path: Ints) -> Iterator[tuple[int, int, int]]:
    """Yield first, last and kind of the runs that a path of tags begins and continues."""
    begins = np.flatnonzero(path % 2)
    for first in begins:
        last = int(first)
        while last + 1 < len(path) and path[last + 1] == path[first] + 1:
            last += 1
        yield int(first), last, int(path[first]) // 2
