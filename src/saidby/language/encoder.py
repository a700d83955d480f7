"""Text to encoder states, a window at a time (one by one is faster than padded batches on a CPU)."""

from dataclasses import dataclass

import numpy as np

from saidby.language.pieces import Pieces, tokenizer
from saidby.language.weights import session
from saidby.language.windows import windows
from saidby.language.words import Floats


@dataclass(frozen=True)
class State:
    """What the encoder knows of one window.

    Attributes:
        start, end: its pieces, half-open.
        hidden: a vector a piece, with one for each of the marks at the ends, ``[n + 2, 384]``.
        cue: probability of outside, begin and inside of a cue for each piece, ``[n, 3]``.
    """

    start: int
    end: int
    hidden: Floats
    cue: Floats


class Encoder:
    """The shipped encoder. Opening it costs a fraction of a second; keep one a process.

    Args:
        threads: processors to use; 0 takes all that the process may use.
    """

    def __init__(self, threads: int = 0) -> None:
        self._session = session("encoder.onnx", threads)
        self._marks = [tokenizer().token_to_id(mark) for mark in ("[CLS]", "[SEP]")]

    def states(self, p: Pieces) -> list[State]:
        """Encode a text, window by window."""
        return [self._state(p.slice(start, end), start, end) for start, end in windows(p)]

    def _state(self, p: Pieces, start: int, end: int) -> State:
        ids = np.concatenate([self._marks[:1], p.ids, self._marks[1:]]).astype(np.int64)
        features = np.pad(p.features, ((1, 1), (0, 0)))
        hidden, cue = self._session.run(["hidden", "cue"], {"ids": ids[None], "features": features[None]})
        return State(start, end, hidden[0], cue[0, 1:-1])
