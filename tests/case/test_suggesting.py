"""What parties answer and demand most is proposed, with who does so; what is followed is not."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from saidby.case import Case
from saidby.types import Act
from tests.case import affair

DENIED = "[s1 {who}] [q1 denied] that [c1 the Skarn bridge will be closed to lorries in June].\nc1: s1 q1"
SAID = "[s1 {who}] [q1 said] that [c1 {what}].\nc1: s1 q1"
DEMANDED = "[s1 {who}] [q1 demanded] that [c1 the Skarn ferry must run twice an hour on Sundays].\nc1: s1 q1"


def put(case: Case, outlet: str, published: str, marked: str, act: Act) -> None:
    made = affair.ledger(outlet, published, marked)
    made = replace(made, statements=tuple(replace(one, act=act) for one in made.statements))
    case.add_ledger(made, made.article.id)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path: Path = tmp_path_factory.mktemp("case") / "bridge.case"
    with Case.new(path) as case:
        for one in affair.ledgers():
            case.add_ledger(one, one.article.id)
        put(case, "Dorn Today", "2031-05-06T09:00:00Z", DENIED.format(who="Nils Aker"), "deny")
        put(case, "Morgenblad", "2031-05-06T10:00:00Z", DENIED.format(who="Edda Moll"), "deny")
        put(case, "Dorn Today", "2031-05-07T09:00:00Z", DEMANDED.format(who="Oda Lind"), "demand")
        yield case


def test_what_most_parties_answer_comes_first(case: Case) -> None:
    first, second = case.suggest_issues()
    assert first.proposition.casefold() == affair.CLOSED.casefold()
    assert (first.answers, set(first.parties[:2])) == (2, {"Nils Aker", "Edda Moll"})
    assert {"Nils Aker", "Edda Moll"} <= {one.origin.label for one in first.told}
    assert re.fullmatch(r"\d+ statements of \d parties: 2 answer it", first.reason)
    assert second.proposition == "The Skarn ferry must run twice an hour on Sundays"
    assert (second.demands, second.reason) == (1, "1 statement of 1 party: 1 demands or promises it")


def test_a_proposition_is_proposed_once_whatever_its_wording(tmp_path: Path) -> None:
    with Case.new(tmp_path / "once.case") as case:
        put(
            case,
            "North Wire",
            "2031-05-05T09:00:00Z",
            SAID.format(who="Odo Brandt", what="the Skarn bridge will be closed to lorries"),
            "assert",
        )
        put(case, "Dorn Today", "2031-05-06T09:00:00Z", DENIED.format(who="Nils Aker"), "deny")
        put(
            case, "Herald", "2031-06-20T09:00:00Z", SAID.format(who="Ada Rehn", what="lorries will be shut out of the Skarn bridge"), "warn"
        )
        put(case, "Herald", "2031-06-21T09:00:00Z", SAID.format(who="Ada Rehn", what="to close the Skarn bridge"), "demand")
        (only,) = case.suggest_issues()
        assert {"Nils Aker", "Ada Rehn"} <= set(only.parties)
        assert only.proposition.startswith("The Skarn bridge will be closed")


@pytest.mark.parametrize("what", ["closing the bridge", "it will close", "whose bridge is closed", "we will close the Skarn bridge"])
def test_a_fragment_is_no_proposition(what: str, tmp_path: Path) -> None:
    with Case.new(tmp_path / "part.case") as case:
        put(case, "Herald", "2031-06-20T09:00:00Z", SAID.format(who="Ada Rehn", what=what), "demand")
        assert case.suggest_issues() == ()


def test_no_more_than_asked_for(case: Case) -> None:
    assert len(case.suggest_issues(1)) == 1


def test_what_is_followed_is_not_proposed(case: Case) -> None:
    made = case.add_issue("The Skarn bridge is closed to lorries")
    assert all("bridge" not in one.proposition for one in case.suggest_issues())
    case.remove_issue(made.id)
    assert any("bridge" in one.proposition for one in case.suggest_issues())


def test_how_much_is_answered_is_told_whether_it_is_followed_or_not(tmp_path: Path) -> None:
    with Case.new(tmp_path / "counted.case") as case:
        assert case.contested() == (0, 0)
        for one in affair.ledgers():
            case.add_ledger(one, one.article.id)
        put(case, "Dorn Today", "2031-05-06T09:00:00Z", DENIED.format(who="Nils Aker"), "deny")
        found, followed = case.contested()
        assert (found > 0, followed) == (True, 0)
        case.add_issue("The Skarn bridge is closed to lorries")
        assert case.contested()[1] > 0
