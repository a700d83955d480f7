"""Readings are found by issue, by statement and by holder; they go with their statements."""

import pytest

from saidby.errors import CaseError
from saidby.records import Bearing, Issue, Read
from saidby.store import Store
from tests.store.making import arrival, hashed

ISSUE = Issue(id="1e" * 6, proposition="The lease is sold", at="2031")
OTHER = Issue(id="2f" * 6, proposition="The ferry runs", at="2031")


def read(name: str, place: int = 1, bearing: Bearing | None = "for", sure: bool = True, **more: str) -> Read:
    return Read(statement=hashed(name, place), bearing=bearing, score=0.8, sure=sure, rule="tests", reason="so", **more)  # type: ignore[arg-type]


@pytest.fixture
def filled(store: Store) -> Store:
    """Two articles, the later one added first; all but one statement bears on the issue."""
    with store.writing():
        store.add(arrival("late", 300))
        store.add(arrival("early", 200))
        store.issues.put(ISSUE)
        store.issues.put(OTHER)
        names = {hashed("late", 1): ["Lunn"], hashed("early", 1): ["Lunn", "Office"], hashed("early", 2): ["a clerk"]}
        store.readings.put(ISSUE.id, [read("late"), read("early"), read("early", 2, "open", sure=False)], names, fresh=False)
    return store


def statements(reads: tuple[Read, ...]) -> list[str]:
    return [one.statement for one in reads]


def test_the_earliest_statement_comes_first(filled: Store) -> None:
    assert statements(filled.readings.of_issue(ISSUE.id)) == [hashed("early", 1), hashed("early", 2), hashed("late", 1)]
    assert filled.readings.of_issue(OTHER.id) == ()


def test_a_holder_is_found_by_any_of_his_names(filled: Store) -> None:
    assert filled.readings.holders(ISSUE.id) == ("Lunn", "Office", "a clerk")
    assert filled.readings.holders(OTHER.id) == ()
    assert statements(filled.readings.held_by(ISSUE.id, ["Office", "Lunn"])) == [hashed("early", 1), hashed("late", 1)]
    assert filled.readings.held_by(ISSUE.id, ["lunn"]) == ()
    assert filled.readings.held_by(OTHER.id, ["Lunn"]) == ()


def test_a_statement_may_tell_of_several_positions(filled: Store) -> None:
    both = [read("late"), read("late", 1, "against", holder="Dorn")]
    with filled.writing():
        filled.readings.put(ISSUE.id, both, {hashed("late", 1): ["Dorn"]})
    assert list(filled.readings.of_statements(ISSUE.id, [hashed("late", 1)])) == both
    assert statements(filled.readings.held_by(ISSUE.id, ["Lunn"])) == [hashed("early", 1)]


def test_those_that_bear_and_those_that_perhaps_do_are_counted_apart(filled: Store) -> None:
    assert filled.readings.counts() == {ISSUE.id: (2, 1), OTHER.id: (0, 0)}


def test_what_is_new_is_told_of_once(filled: Store) -> None:
    assert filled.readings.fresh(ISSUE.id) == ()
    with filled.writing():
        filled.readings.put(OTHER.id, [read("late"), read("early")], {}, fresh=True)
        assert filled.readings.fresh(OTHER.id) == (hashed("late", 1), hashed("early", 1))
        filled.readings.age(OTHER.id, [hashed("late", 1)])
        filled.readings.put(OTHER.id, [read("late", 1, "against")], {}, fresh=True)
    assert filled.readings.fresh(OTHER.id) == (hashed("early", 1),)


@pytest.mark.parametrize("again", [False, True])
def test_readings_go_with_their_statements(filled: Store, again: bool) -> None:
    """A new reading of an article has its statements read against the issues anew."""
    with filled.writing():
        filled.replace(arrival("early", 200)) if again else filled.remove(arrival("early").ledger.article.id)
    assert statements(filled.readings.of_issue(ISSUE.id)) == [hashed("late", 1)]
    assert filled.readings.holders(ISSUE.id) == ("Lunn",)
    assert list(filled.check()) == []


def test_readings_go_with_their_issue_or_by_themselves(filled: Store) -> None:
    with filled.writing():
        filled.readings.drop(ISSUE.id, [hashed("late", 1)])
        assert len(filled.readings) == 2
        filled.readings.drop(ISSUE.id)
        assert len(filled.readings) == 0
        filled.readings.put(ISSUE.id, [read("late")], {})
        filled.issues.remove(ISSUE.id)
    assert len(filled.readings) == 0


def test_a_statement_that_is_not_there_is_an_error(filled: Store) -> None:
    with pytest.raises(CaseError), filled.writing():
        filled.readings.put(ISSUE.id, [read("nobody")], {})


def test_a_reading_that_nobody_can_be_found_to_hold_is_a_finding(filled: Store) -> None:
    with filled.writing():
        filled.readings.put(ISSUE.id, [read("late")], {})
    assert [(one.code, one.where) for one in filled.check()] == [("no-holder", hashed("late", 1))]
    filled.compact()
