"""What a new article does to claims that are there."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from saidby.case import Case, linking
from saidby.claims.comparing import Context
from saidby.claims.deciding import tie
from saidby.records import Tie, Told
from saidby.types import Ledger
from tests.case.affair import ledger

TOLL = ledger("Morgenblad", "2031-05-04T08:00:00Z", "[s1 Edvard Lunn] [q1 said] [c1 the toll on the Skarn road would double].\nc1: s1 q1")
FERRY = ledger(
    "Dorn Today", "2031-05-05T09:00:00Z",
    "[s1 Oda Lind] [q1 said] [c1 the ferry would stop at Lorn in winter]. "
    "[s2 The shipping line] [q2 denied] [c2 that the ferry would stop at Lorn in winter]."
    "\nc1: s1 q1\nc2: s2 q2",
)  # fmt: skip
BOTH = ledger("Harbour Post", "2031-05-06T09:00:00Z", "[s1 Wanda Lunn] [q1 said] [c1 the budget had been agreed].\nc1: s1 q1")


def _denied(one: Ledger) -> Ledger:
    first, second = one.statements
    return replace(one, statements=(first, replace(second, act="deny", manner=replace(second.manner, negated=True))))


def test_a_claim_that_becomes_part_of_another_takes_its_answers_along(tmp_path: Path) -> None:
    articles = [TOLL, _denied(FERRY), BOTH]
    with Case.new(tmp_path / "first.case") as case:
        for one in articles:
            case.add_ledger(one, one.article.id)
        for one in articles[:2]:
            case.judge("same", BOTH.statements[0].id, one.statements[0].id, by="test")
        judged = "".join(case.exported()).encode()
    with Case.new(tmp_path / "second.case") as case:
        case.imported(judged)
        for one in articles[:2]:
            case.add_ledger(one, one.article.id)
        assert [answer.act for answer in case.claim(articles[1].statements[0].id).answers] == ["deny"]
        case.add_ledger(BOTH, "3")
        claim = case.claim(BOTH.statements[0].id)
        assert len(claim.statements) == 3
        assert [answer.act for answer in claim.answers] == ["deny"]


def test_an_article_of_very_many_statements_compares_each_with_those_that_mean_most_nearly_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [f"[s{n} Odo Lind] [q{n} said] [c{n} pier {n} of the bridge was sound]." for n in range(1, 13)]
    many = ledger("Morgenblad", "2031-05-04T08:00:00Z", " ".join(said) + "".join(f"\nc{n}: s{n} q{n}" for n in range(1, 13)))
    compared = list[str]()

    def counting(a: Told, b: Told, similarity: float, context: Context) -> Tie:
        compared.append(a.id)
        return tie(a, b, similarity, context)

    monkeypatch.setattr(linking, "INSIDE", 5)
    monkeypatch.setattr(linking, "tie", counting)
    with Case.new(tmp_path / "many.case") as case:
        case.add_ledger(many, "1")
    assert len(compared) == sum(min(place, 5) for place in range(12))
