"""Why a statement is in its claim: the tie that says most, or who judged so."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from saidby.case import Case
from saidby.records import Claim, Question
from tests.case.affair import LATER, ledger, ledgers


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.new(tmp_path / "bridge.case") as made:
        for one in ledgers():
            made.add_ledger(one, one.article.outlet or "")
        yield made


def claim_of(case: Case, outlet: str) -> Claim:
    return case.claim(statement_of(case, outlet))


def statement_of(case: Case, outlet: str) -> str:
    return case.search(Question(outlet=outlet))[0].hits[0].told.id


def test_each_statement_but_the_first_is_tied_to_an_earlier_one(case: Case) -> None:
    claim = claim_of(case, "North Wire")
    ties = case.browse().joined(claim, claim.statements)
    assert len(claim.statements) == 3
    assert set(ties) == set(claim.statements[1:])
    assert all(tie.a == id and tie.b in claim.statements for id, tie in ties.items())
    assert all(tie.reason and tie.score > 0.5 for tie in ties.values())


def test_only_those_asked_about_are_told_of(case: Case) -> None:
    case.add_ledger(ledger(*LATER), "later")
    claim = claim_of(case, "North Wire")
    assert set(case.browse().joined(claim, claim.statements[:2])) == {claim.statements[1]}
    assert case.browse().joined(claim, [statement_of(case, "Dorn Today"), "nothing"]).keys() <= set(claim.statements)


def test_what_a_person_judged_is_said_and_taken_back(case: Case) -> None:
    one, other = statement_of(case, "North Wire"), next(s.id for s in case.browse().told_in(ledgers()[3].article.id))
    judged = case.judge("same", other, one, by="Ada", why="the mayor said so")
    claim = case.claim(one)
    tie = case.browse().joined(claim, claim.statements)[other]
    assert (tie.rule, tie.reason, {tie.a, tie.b}) == ("judgement", "Ada: the mayor said so", {one, other})
    case.withdraw(judged.id)
    claim = case.claim(one)
    assert "judgement" not in {tie.rule for tie in case.browse().joined(claim, claim.statements).values()}
