"""Two texts read together: whether two statements say the same, and how a statement bears on a proposition.

Cross-encoders with two heads, after Reimers and Gurevych (EMNLP 2019) on why pairs read together are told apart better than by two vectors.
There are two, in a cascade (Viola and Jones, CVPR 2001): a quick one, which settles a third of the pairs, those that plainly have nothing
to do with each other, and one five times as slow that reads the others. ``training/pairing`` has how they were made and how well they do.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
from onnxruntime import InferenceSession

from saidby.language.pieces import tokenizer
from saidby.language.weights import session
from saidby.language.words import Floats

SAID: Final = ("different", "same", "answers")
"""What a statement may be to an earlier one."""
BEARINGS: Final = ("none", "for", "against", "open", "conditional", "declined")
"""How a statement may bear on a proposition."""
PLAIN: Final = 0.7
"""The chance, by the quick network, of having nothing to do with each other from which the broad one need not be asked."""
LONGEST: Final = 160
"""Pieces that are read of either text; a longer one is known by its beginning."""
BEFORE, HEADLINE, SENTENCE = 240, 120, 320
"""Characters that are read of what stands before a statement, of its article's headline, and of its sentence."""
SHORT: Final = 10
"""Words of a content that are too few to say by themselves what it is about."""
_SPARE: Final = 12
"""Characters a piece, at most, in the stretch of a long text that is cut into pieces at all."""


def told(who: str, cue: str, content: str, sentence: str) -> str:
    """Put a statement into the words that are compared with another's; a short content is told by its sentence too."""
    if not content:
        return sentence
    return f"{who} | {cue} | {content}" + (f" | {_rest(sentence, content)}" if len(content.split()) < SHORT else "")


class Utterance(NamedTuple):
    """A statement where it stands: who, cue and content, its sentence, the headline of its article, and what stands before the sentence."""

    who: str
    cue: str
    content: str
    sentence: str
    headline: str = ""
    before: str = ""


def bearing(one: Utterance) -> str:
    """Put a statement into the words that are held against a proposition.

    The rest of its sentence tells what "he refused" refuses; the headline and the end of what stands before it, what "such a plan" is.
    """
    place = f"{_rest(one.sentence, one.content)} | {one.headline[:HEADLINE]} | {one.before[-BEFORE:]}"
    return f"{one.who} | {one.cue} | {one.content} | {place}"


def _rest(sentence: str, content: str) -> str:
    """Return a sentence without the content that was told before it."""
    for part in content.split(" … ") if content else ():
        sentence = sentence.replace(part, "…", 1)
    return sentence[:SENTENCE]


def asked(proposition: str, holder: str) -> str:
    """Put a proposition into words, with whoever's position on it is wanted."""
    return f"{proposition} | {holder}"


class Pairing:
    """Reads pairs. Opening it costs a fraction of a second; keep one a process.

    Args:
        threads: processors to use; 0 takes all that the process may use.
    """

    def __init__(self, threads: int = 0) -> None:
        self._threads = threads
        self._quick = session("pairs.onnx", threads)

    @cached_property
    def _broad(self) -> tuple[InferenceSession, InferenceSession]:
        """The table of words of the broad network, and the rest of it; opened for the first pair that it is asked about."""
        return session("pairs-words.onnx", self._threads), session("pairs-broad.onnx", self._threads)

    def said(self, pairs: Sequence[tuple[str, str]], *, closely: bool = True) -> Floats:
        """Return the chances of each of ``SAID`` for pairs of statements, the later first: ``[n, 3]``.

        Args:
            closely: ask the broad network too, where the quick one leaves doubt.
        """
        return self._read("said", len(SAID), pairs, closely)

    def bearing(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Return the chances of each of ``BEARINGS`` for pairs of a proposition and a statement: ``[n, 6]``."""
        return self._read("bearing", len(BEARINGS), pairs)

    def _read(self, head: str, width: int, pairs: Sequence[tuple[str, str]], closely: bool = True) -> Floats:
        """One pair at a time: the same two texts are read alike, whatever stands beside them."""
        rows = np.zeros((len(pairs), width), np.float32)
        for row, (one, other) in enumerate(pairs):
            ids, kinds = (np.array([numbers], np.int64) for numbers in numbered(one, other))
            rows[row] = self._quick.run([head], {"ids": ids, "kinds": kinds})[0]
            if closely and rows[row, 0] < PLAIN:
                table, broad = self._broad
                rows[row] = broad.run([head], {"words": table.run(["words"], {"ids": ids})[0], "kinds": kinds})[0]
        return rows


def numbered(one: str, other: str) -> tuple[list[int], list[int]]:
    """Return the pieces of two texts between their marks, and of each piece whether it is of the first (0) or the second (1)."""
    begins, ends = (tokenizer().token_to_id(mark) or 0 for mark in ("[CLS]", "[SEP]"))
    first, second = _pieces(one, LONGEST), _pieces(other, LONGEST)
    return [begins, *first, ends, *second, ends], [0] * (len(first) + 2) + [1] * (len(second) + 1)


def _pieces(text: str, most: int) -> list[int]:
    return tokenizer().encode(text[: most * _SPARE], add_special_tokens=False).ids[:most]
