"""Gathering statements into claims: one by one, on average, judgements first."""

from itertools import permutations

from saidby.claims.gathering import Judged, claim_id, gather
from saidby.records import Relation, Tie


def tie(a: str, b: str, relation: Relation = "same", score: float = 0.9) -> Tie:
    return Tie(a=a, b=b, relation=relation, score=score, rule="r", reason="")


def groups(claims: dict[str, str]) -> set[frozenset[str]]:
    return {frozenset(one for one in claims if claims[one] == claim) for claim in claims.values()}


def test_a_statement_alone_is_a_claim_named_after_it() -> None:
    assert gather(["a"], [], {}).claim == {"a": claim_id("a")}


def test_the_same_join_and_the_claim_keeps_its_first_name() -> None:
    first = gather(["a", "b"], [tie("b", "a")], {})
    assert first.claim == {"a": claim_id("a"), "b": claim_id("a")}
    later = gather(["c"], [tie("c", "b")], first.claim)
    assert later.claim == {"c": claim_id("a")}


def test_one_at_a_time_comes_to_the_same_as_all_at_once() -> None:
    ties = [tie("b", "a"), tie("d", "c"), tie("e", "a"), tie("e", "b")]
    at_once = gather(list("abcde"), ties, {}).claim
    claims: dict[str, str] = {}
    for one in "abcde":
        claims |= gather([one], [t for t in ties if t.a == one], claims).claim
    assert claims == at_once


def test_unsure_and_different_do_not_join() -> None:
    assert len(groups(gather(["a", "b", "c"], [tie("b", "a", "unsure", 0.35), tie("c", "a", "different")], {}).claim)) == 3


def test_a_chain_does_not_run_away() -> None:
    """Each is like the one before it, and unlike the rest."""
    ids = [f"s{k}" for k in range(6)]
    ties = [tie(ids[k], ids[j], *(("same", 0.6) if j == k - 1 else ("different", 0.99))) for k in range(6) for j in range(k)]
    assert max(map(len, groups(gather(ids, ties, {}).claim))) <= 3


def test_a_statement_that_fits_two_claims_makes_them_one_unless_they_differ() -> None:
    bridge = [tie("c", "a"), tie("c", "b")]
    assert groups(gather(["a", "b", "c"], bridge, {}).claim) == {frozenset("abc")}
    held = gather(["a", "b", "c"], [*bridge, tie("b", "a", "different")], {})
    assert len(groups(held.claim)) == 2
    assert [(doubt.a, doubt.b) for doubt in held.doubts] == [(claim_id("a"), claim_id("b"))]


def test_a_merged_claim_says_into_which() -> None:
    before = gather(["a", "b"], [], {}).claim
    after = gather(["c"], [tie("c", "a"), tie("c", "b")], before)
    assert after.merged == {claim_id("b"): claim_id("a")}
    assert after.claim == {"c": claim_id("a")}


def test_judgements_win() -> None:
    same, different = frozenset({("b", "a")}), frozenset({("a", "b")})
    assert groups(gather(["a", "b"], [tie("b", "a", "different", 1.0)], {}, Judged(same=same)).claim) == {frozenset("ab")}
    assert len(groups(gather(["a", "b"], [tie("b", "a", "same", 1.0)], {}, Judged(different=different)).claim)) == 2


def test_a_judgement_keeps_apart_whatever_lies_between() -> None:
    ties = [tie("c", "a", "same", 0.99), tie("c", "b", "same", 0.99)]
    claims = gather(["a", "b", "c"], ties, {}, Judged(different=frozenset({("a", "b")}))).claim
    assert claims["a"] != claims["b"]


def test_a_split_keeps_the_name_of_the_first() -> None:
    ties = [tie("b", "a"), tie("c", "a"), tie("c", "b")]
    anew = gather(["a", "b", "c"], ties, {}, Judged(different=frozenset({("c", "a")}))).claim
    assert anew["a"] == anew["b"] == claim_id("a")
    assert anew["c"] == claim_id("c")


def test_the_order_of_ties_does_not_matter() -> None:
    ties = [tie("b", "a"), tie("c", "b", "unsure", 0.4), tie("c", "a", "same", 0.7), tie("d", "c", "different")]
    found = [gather(list("abcd"), order, {}).claim for order in permutations(ties)]
    assert all(one == found[0] for one in found)


def test_two_claims_that_somebody_told_apart_are_not_asked_about_by_way_of_other_statements() -> None:
    claims = gather(["a", "b", "c", "d"], [tie("b", "a"), tie("d", "c")], {}).claim
    ties = [tie("e", "b", score=0.6), tie("e", "d", score=0.6)]
    assert len(gather(["e"], ties, claims).doubts) == 1
    assert not gather(["e"], ties, claims, Judged(different=frozenset({("c", "a")}))).doubts
    assert len(gather(["e"], ties, claims, Judged(different=frozenset({("b", "a")}))).doubts) == 1
