from itertools import pairwise

import pytest

from saidby.errors import CaseError
from saidby.records import Answer, Claim, Copied, Doubt, Relation, Tie
from saidby.store import Store
from tests.store.making import arrival, hashed

A, B, C = hashed("a", 1), hashed("b", 1), hashed("c", 1)
CLAIM = Claim(
    id="c1", gloss="The lease stays", statements=(B, A), answers=(Answer(statement=C, act="deny", score=0.5, reason="denies it"),)
)


@pytest.fixture(autouse=True)
def _three(store: Store) -> None:
    for name in "abc":
        store.add(arrival(name))


def tie(a: str, b: str, score: float = 0.9) -> Tie:
    return Tie(a=a, b=b, relation="answer", act="deny", score=score, rule="shared words", reason="both say lease")


def test_ties_of_both_ends(store: Store) -> None:
    with store.writing():
        store.ties.put([tie(B, A), tie(C, B), tie(C, B, 0.3)])
    assert set(store.ties.of([B])) == {tie(B, A), tie(C, B, 0.3)}
    assert store.ties.of([A, B]) == tuple(sorted((tie(B, A), tie(C, B, 0.3)), key=lambda one: (one.a, one.b)))
    assert len(list(store.ties.every())) == len(store.ties) == 2
    with store.writing():
        store.ties.clear([A])
    assert list(store.ties.every()) == [tie(C, B, 0.3)]


def test_a_tie_to_nothing_is_refused(store: Store) -> None:
    with pytest.raises(CaseError, match="does not hold"), store.writing():
        store.ties.put([tie(B, A), tie(B, "nothing")])
    assert len(store.ties) == 0


def test_a_claim_comes_back_as_it_went_in(store: Store) -> None:
    with store.writing():
        store.claims.put([CLAIM])
    assert store.claims.get(["none", "c1"]) == (CLAIM,)
    assert store.claims.of([A, C]) == {A: "c1"}
    assert store.claims.answered_by([A, C]) == {C: ("c1",)}
    assert (list(store.claims.ids()), store.claims.largest()) == (["c1"], (("c1", 2),))


def test_a_statement_makes_one_claim(store: Store) -> None:
    other = Claim(id="c2", gloss="", statements=(A,))
    with store.writing():
        store.claims.put([CLAIM, other])
    assert [claim.statements for claim in store.claims.get(["c1", "c2"])] == [(B,), (A,)]
    with store.writing():
        store.claims.put([Claim(id="c1", gloss="New", statements=(C,))])
    assert store.claims.get(["c1"]) == (Claim(id="c1", gloss="New", statements=(C,)),)
    assert store.claims.of([B]) == {}


def test_claims_are_forgotten_and_statements_stay(store: Store) -> None:
    with store.writing():
        store.claims.put([CLAIM])
        store.claims.remove(["c1"])
    assert (len(store.claims), len(store.statements)) == (0, 6)
    assert not store.claims.of([A, B])
    assert not store.claims.answered_by([C])


def test_copies(store: Store) -> None:
    a, b, c = (arrival(name).ledger.article.id for name in "abc")
    first = Copied(article=b, of=a, share=0.9, reason="90 % of its words")
    second = Copied(article=c, of=a, share=0.5, part=True, reason="half of its words")
    with store.writing():
        store.copies.put([first, second])
    assert store.copies.of([a, b]) == {b: first}
    assert store.copies.every() == (first, second)
    with store.writing():
        store.copies.clear([c])
    assert store.copies.every() == (first,)
    store.remove(a)
    assert store.copies.every() == ()


def test_what_two_articles_have_in_common_is_kept_apart_from_the_groups(store: Store) -> None:
    a, b, c = (arrival(name).ledger.article.id for name in "abc")
    first = Copied(article=b, of=a, share=0.9, reason="90 % of its words")
    second = Copied(article=c, of=b, share=0.5, part=True, reason="half of its words")
    with store.writing():
        store.copies.note([first, second])
        store.copies.clear([a, b, c])
    for asked in ([a], [b], [c], [a, c]):
        assert set(store.copies.pairs(asked)) == {first, second}
    assert store.copies.every() == ()
    store.remove(b)
    assert store.copies.pairs([a, c]) == ()


def test_a_claim_grows_behind_what_it_has(store: Store) -> None:
    with store.writing():
        store.claims.put([Claim(id="c1", gloss="The lease stays", statements=(B,)), Claim(id="c2", gloss="", statements=(C,))])
        store.claims.extend("c1", [A, B], [Answer(statement=C, act="deny", score=0.5, reason="one")])
        store.claims.extend("c1", [], [Answer(statement=C, act="dispute", score=0.6, reason="two")])
    grown = store.claims.get(["c1"])[0]
    assert (grown.gloss, grown.statements) == ("The lease stays", (B, A))
    assert grown.answers == (Answer(statement=C, act="dispute", score=0.6, reason="two"),)


def test_a_statement_leaves_its_claim_for_one_that_grows(store: Store) -> None:
    with store.writing():
        store.claims.put([Claim(id="c1", gloss="", statements=(A,)), Claim(id="c2", gloss="", statements=(B, C))])
        store.claims.extend("c1", [B])
    assert [claim.statements for claim in store.claims.get(["c1", "c2"])] == [(A, B), (C,)]


def test_only_a_claim_that_there_is_grows(store: Store) -> None:
    with pytest.raises(CaseError, match="does not hold"), store.writing():
        store.claims.extend("nothing", [A])


def test_sizes_are_counted_up_to_a_cap(store: Store) -> None:
    with store.writing():
        store.claims.put([Claim(id="c1", gloss="", statements=(A, B, C)), Claim(id="c2", gloss="", statements=())])
    assert store.claims.sizes(["c2", "c1", "nothing"]) == {"c2": 0, "c1": 3}
    assert store.claims.sizes(["c1"], cap=2) == {"c1": 2}


def test_a_settled_doubt_is_forgotten_in_either_order(store: Store) -> None:
    doubts = [Doubt(about="party", a=a, b=b, score=score, reason="") for a, b, score in (("p", "q", 0.4), ("q", "p", 0.5), ("p", "r", 0.6))]
    with store.writing():
        store.doubts.put(doubts)
        assert (len(store.doubts), store.doubts.likeliest(2)) == (3, (doubts[2], doubts[1]))
        store.doubts.settle("p", "q")
    assert store.doubts.every() == (doubts[2],)


def test_doubts(store: Store) -> None:
    doubts = [
        Doubt(about="party", a=a, b=b, score=score, reason="one name") for (a, b), score in zip(pairwise("xyz"), (0.4, 0.6), strict=True)
    ]
    claim = Doubt(about="claim", a="1", b="2", score=0.5, reason="alike")
    with store.writing():
        store.doubts.put([*doubts, claim])
    assert store.doubts.every() == (doubts[1], claim, doubts[0])
    assert store.doubts.every("claim") == (claim,)
    with store.writing():
        store.doubts.remove([doubts[0]])
        store.doubts.clear("claim")
    assert store.doubts.every() == (doubts[1],)


def same(a: str, b: str, score: float, rule: str = "same words", relation: Relation = "same") -> Tie:
    return Tie(a=a, b=b, relation=relation, score=score, rule=rule, reason="both say lease")


def test_of_each_statement_of_a_claim_the_tie_that_says_most(store: Store) -> None:
    store.add(arrival("d"))
    d = hashed("d", 1)
    claim = Claim(id="c1", gloss="The lease stays", statements=(A, B, C))
    with store.writing():
        store.claims.put([claim])
        store.ties.put([same(B, A, 0.7), same(C, A, 0.4, "may be the same", "unsure"), same(C, B, 0.8), same(C, d, 0.99), tie(B, d)])
        assert store.ties.within("c1", [C, B]) == {C: same(C, B, 0.8), B: same(B, A, 0.7)}, "a tie to another claim says nothing here"
        assert store.ties.within("c1", [A]) == {A: same(B, A, 0.7)}, "where none leads back, one that leads on"
        store.ties.put([same(C, A, 0.5, "copy")])
        assert store.ties.within("c1", [C])[C].rule == "copy"
    assert store.ties.within("c1", ["nothing"]) == {}
    assert store.ties.within("nothing", [A, B]) == {}
