"""Keys: shared by what may be one claim, few, stable, 64 bits."""

import numpy as np

from saidby.claims.keys import BANDS, bands_of, keys_of
from saidby.language.meaning import WIDTH
from tests.claims.telling import MEANING, told


def keys(content: str) -> set[int]:
    return set(keys_of(told(content), MEANING.of([content])[0]))


def test_other_wordings_share_keys_and_other_things_do_not() -> None:
    one = keys("the salt works at Brannock will shut by Christmas")
    assert len(one & keys("Brannock's salt works are to close before Christmas")) >= 5
    assert len(one & keys("the orchestra has a new conductor")) <= 3


def test_a_trimmed_quotation_shares_a_run() -> None:
    long = told("he called it “a slow and costly theft of the islands from those who live there”")
    short = told("it was “a costly theft of the islands from those who live there”")
    none = np.zeros(WIDTH, np.float32)
    assert set(keys_of(long, none)) & set(keys_of(short, none))


def test_keys_are_sorted_signed_and_few() -> None:
    found = keys_of(told("14 people died “when the Kesten bridge fell into the river” " * 20), np.ones(WIDTH, np.float32))
    assert list(found) == sorted(set(found))
    assert all(-(2**63) <= key < 2**63 for key in found)
    assert len(found) < 60


def test_keys_do_not_change_between_runs() -> None:
    assert keys_of(told("the ferry"), np.zeros(WIDTH, np.float32)) == keys_of(told("The ferry."), np.zeros(WIDTH, np.float32))
    assert len(keys_of(told("ferry"), np.zeros(WIDTH, np.float32))) == 1


def test_nothing_said_has_no_keys() -> None:
    assert keys_of(told(""), np.zeros(WIDTH, np.float32)) == ()


def test_a_question_looks_behind_the_nearest_sides_too() -> None:
    rng = np.random.default_rng(7)
    vector = rng.standard_normal(WIDTH).astype(np.float32)
    near = [vector + 0.9 * rng.standard_normal(WIDTH).astype(np.float32) for _ in range(40)]
    plain, wide = set(bands_of(vector)), set(bands_of(vector, turned=2))
    assert (len(plain), len(wide)) == (BANDS, 3 * BANDS)
    assert plain < wide
    missed = [sum(known.isdisjoint(bands_of(other)) for other in near) for known in (plain, wide)]
    assert missed[1] < missed[0] / 2
