"""Names under which parties were met of late: asked about until somebody confirms them, or says that it is somebody else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from saidby.case import Case
from saidby.case.spellings import other_names
from saidby.records import OtherName
from tests.case.affair import CLOSED, ledger

FULL = ("Morgenblad", "2031-05-04T11:00:00Z", f"“[c1 {CLOSED}],” [s1 Wanda Mirabel Lunn] [q1 said] on Sunday.\nc1: s1 q1")
SHORT = ("Skarn Herald", "2031-05-05T07:00:00Z", f"“[c1 {CLOSED}],” [s1 Wanda Lunn] [q1 said] on Monday.\nc1: s1 q1")
LOUD = ("Dorn Today", "2031-05-05T09:00:00Z", f"“[c1 {CLOSED}],” [s1 WANDA LUNN] [q1 said].\nc1: s1 q1")


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.new(tmp_path / "names.case") as made:
        for report in (FULL, SHORT, LOUD):
            made.add_ledger(ledger(*report), report[0])
        yield made


def names(case: Case) -> list[str]:
    return [one.name for one in asked(case)]


def asked(case: Case) -> tuple[OtherName, ...]:
    return case.browse().other_names(10)


def test_another_name_of_somebody_known_is_asked_about_with_what_was_said(case: Case) -> None:
    (one,) = asked(case)
    assert (one.name, one.known) == ("Wanda Lunn", ("Wanda Mirabel Lunn",))
    assert one.told.origin.name == "Wanda Lunn"
    assert one.told.origin.party == one.party


def test_capitals_are_no_other_name(case: Case) -> None:
    assert "WANDA LUNN" not in names(case)


def test_a_name_that_was_confirmed_is_asked_about_no_more_until_that_is_taken_back(case: Case) -> None:
    (one,) = asked(case)
    made = case.judge("same", one.party, one.told.id, by="Ada")
    assert names(case) == []
    assert case.browse().party(one.party).said == 3  # type: ignore[union-attr]
    case.withdraw(made.id)
    assert names(case) == ["Wanda Lunn"]


def test_whoever_is_somebody_else_leaves_the_party_and_comes_back_with_an_undo(case: Case) -> None:
    (one,) = asked(case)
    made = case.judge("different", one.party, one.told.id, by="Ada")
    moved = case.browse().tolds([one.told.id])[0]
    assert moved.origin.party != one.party
    assert one.told.id not in [again.told.id for again in asked(case)]
    case.withdraw(made.id)
    assert case.browse().tolds([one.told.id])[0].origin.party == one.party


def test_a_name_that_a_person_gave_needs_no_confirming(case: Case) -> None:
    (one,) = asked(case)
    case.alias(one.party, "Wanda Lunn")
    assert names(case) == []


def test_only_what_came_of_late_is_asked_about(case: Case) -> None:
    assert [one.name for one in other_names(case._store, 10, lately=2)] == ["Wanda Lunn"]
    assert other_names(case._store, 10, lately=1) == ()


def test_the_name_least_like_those_before_comes_first(case: Case) -> None:
    said = f"“[c1 {CLOSED}],” [s1 Wanda M. Lunn] [q1 said].\nc1: s1 q1"
    case.add_ledger(ledger("North Post", "2031-05-06T07:00:00Z", said), "North Post")
    assert names(case) == ["Wanda M. Lunn", "Wanda Lunn"]
