"""Conditions laid side by side."""

from saidby.positions.conditions import added, joined, same, same_set

BASE = "only if Orvia closes its radar base"
CLOSED = "once the radar base of Orvia is closed"
GAS = "in exchange for cheap gas"


def test_one_condition_in_two_wordings_is_one() -> None:
    assert same(BASE, CLOSED)
    assert not same(BASE, GAS)


def test_what_was_added_and_what_was_dropped() -> None:
    assert added((BASE,), (CLOSED, GAS)) == (GAS,)
    assert added((BASE, GAS), (CLOSED,)) == ()


def test_a_set_of_conditions_may_go_unsaid() -> None:
    assert same_set((BASE,), (CLOSED,))
    assert same_set((), (GAS,))
    assert not same_set((BASE,), (BASE, GAS))


def test_each_is_kept_once_in_its_first_wording() -> None:
    assert joined([(BASE,), (CLOSED, GAS), (GAS,)]) == (BASE, GAS)
