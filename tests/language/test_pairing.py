"""Two texts read together: the quick network first, the broad one where that leaves doubt."""

import numpy as np
import pytest

from saidby.language.pairing import BEARINGS, SAID, Pairing, asked, told

FAR = (
    told("The harbour master", "said", "two of the three cranes would be repainted before Easter", ""),
    told("Selma Orvik", "said", "the choir had never sung better than on its tour of the islands", ""),
)
NEAR = (
    told("The harbour master", "denied", "that the old crane had been sold", ""),
    told("Two dockers", "said", "the harbour had sold its old crane to a scrap merchant", ""),
)


@pytest.fixture(scope="module")
def pairing() -> Pairing:
    return Pairing(1)


class Unasked:
    """Stands for a network that must not be asked."""

    def run(self, *_: object) -> None:
        raise AssertionError("asked")


def test_what_has_plainly_nothing_in_common_is_left_to_the_quick_network(pairing: Pairing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pairing, "_broad", (Unasked(), Unasked()))
    assert SAID[int(pairing.said([FAR])[0].argmax())] == "different"


def test_what_is_in_doubt_is_read_by_the_broad_one(pairing: Pairing, monkeypatch: pytest.MonkeyPatch) -> None:
    assert SAID[int(pairing.said([NEAR])[0].argmax())] == "answers"
    monkeypatch.setattr(pairing, "_broad", (Unasked(), Unasked()))
    with pytest.raises(AssertionError, match="asked"):
        pairing.said([NEAR])
    assert SAID[int(pairing.said([NEAR], closely=False)[0].argmax())] == "answers"


def test_a_bearing_has_chances_that_are_one_together(pairing: Pairing) -> None:
    against = told("Two dockers", "said", "they opposed the sale of the old crane", "")
    chances = pairing.bearing([(asked("The harbour sells its old crane", "Two dockers"), against), (FAR[0], FAR[1])])
    assert chances.shape == (2, len(BEARINGS))
    assert np.allclose(chances.sum(axis=1), 1.0, atol=1e-4)
    assert BEARINGS[int(chances[0].argmax())] == "against"


def test_a_pair_is_read_alike_whatever_stands_beside_it(pairing: Pairing) -> None:
    assert (pairing.said([FAR, NEAR])[1] == pairing.said([NEAR])[0]).all()


def test_no_pairs_have_no_chances(pairing: Pairing) -> None:
    assert pairing.said([]).shape == (0, len(SAID))
