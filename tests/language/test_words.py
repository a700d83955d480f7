"""Pieces to words."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.language.pieces import pieces
from saidby.language.words import words


def told(text: str) -> list[str]:
    p = pieces(text)
    w = words(p, 0, len(p))
    return [text[a:b] for a, b in zip(w.starts, w.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xylquorvath denied it.", ["Xylquorvath", "denied", "it", "."]),
        ("“No,” he said", ["“", "No", ",", "”", "he", "said"]),
        ("U.S.-led", ["U", ".", "S", ".", "-", "led"]),
        ("one", ["one"]),
    ],
)
def test_no_fragment_is_a_word(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_word_is_spoken_if_it_holds_a_letter_or_digit() -> None:
    p = pieces("“7 eels” – …")
    assert list(words(p, 0, len(p)).spoken) == [False, True, True, False, False] + [False] * (len(p) - 5)


def test_pieces_are_counted_from_the_start_of_the_window() -> None:
    p = pieces("Odo left. Xylquorvath stayed.")
    start = list(p.starts).index(p.text.index("Xyl"))
    w = words(p, start, len(p))
    assert w.first[0] == 0
    assert w.last[-1] == len(p) - start - 1
    assert p.text[w.starts[0] : w.ends[0]] == "Xylquorvath"


def test_the_mean_is_that_of_a_words_pieces() -> None:
    p = pieces("Xylquorvath left")
    w = words(p, 0, len(p))
    scores = np.arange(2 * len(p), dtype=np.float32).reshape(2, -1)
    mean = w.mean(scores)
    assert mean.shape == (2, len(w)) == (2, 2)
    assert mean[0, 0] == pytest.approx(scores[0, :-1].mean())
    assert mean[1, 1] == scores[1, -1]


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_words_cover_the_pieces(text: str) -> None:
    p = pieces(text)
    if not len(p):
        return
    w = words(p, 0, len(p))
    assert [k for a, b in zip(w.first, w.last, strict=True) for k in range(a, b + 1)] == list(range(len(p)))
    assert len(w) == len(w.spoken) == len(w.starts)
