"""Encoder states: one of each piece, and the same for the same words."""

import numpy as np
import pytest

from saidby.language.encoder import Encoder
from saidby.language.pieces import pieces
from saidby.language.windows import WINDOW


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(threads=1)


def test_windows_follow_one_another_with_a_state_for_each_piece(encoder: Encoder) -> None:
    p = pieces("Odo Brill said that the eels had gone.\n\n" * 60)
    states = encoder.states(p)
    assert [state.start for state in states] == [0, *(state.end for state in states[:-1])]
    assert states[-1].end == len(p)
    for state in states:
        length = state.end - state.start
        assert length <= WINDOW
        assert (state.hidden.shape, state.cue.shape) == ((length + 2, state.hidden.shape[1]), (length, 3))


def test_cue_values_are_probabilities(encoder: Encoder) -> None:
    (state,) = encoder.states(pieces("“The eels are gone,” Odo Brill said."))
    assert np.allclose(state.cue.sum(axis=1), 1, atol=1e-2)
    assert ((state.cue >= 0) & (state.cue <= 1 + 1e-5)).all()


def test_the_cue_stands_out(encoder: Encoder) -> None:
    p = pieces("“The eels are gone,” Odo Brill said on Monday.")
    (state,) = encoder.states(p)
    best = int((1 - state.cue[:, 0]).argmax())
    assert p.text[p.starts[best] : p.ends[best]] == "said"


def test_the_same_text_twice_is_the_same(encoder: Encoder) -> None:
    p = pieces("According to Ada, it rained.")
    one, other = encoder.states(p), encoder.states(p)
    assert all((a.cue == b.cue).all() for a, b in zip(one, other, strict=True))


def test_no_pieces_no_states(encoder: Encoder) -> None:
    assert encoder.states(pieces("")) == []
