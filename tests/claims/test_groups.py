from saidby.claims.groups import grouped
from saidby.records import Copied

DAYS = {"a": "2031-03-01", "b": "2031-03-02", "c": "2031-03-03", "w": "2031-03-04", "x": "2031-02-01"}


def pair(article: str, of: str, share: float = 0.9, part: bool = False) -> Copied:
    return Copied(article=article, of=of, share=share, part=part, reason="most of its words")


def heads(*pairs: Copied) -> dict[str, str]:
    return {one.article: one.of for one in grouped(pairs, DAYS)}


def test_a_chain_of_copies_has_one_head() -> None:
    assert heads(pair("c", "b"), pair("b", "a")) == {"b": "a", "c": "a"}


def test_two_trims_of_one_story_are_one_group_though_they_share_nothing() -> None:
    assert heads(pair("c", "a"), pair("c", "b")) == {"b": "a", "c": "a"}


def test_a_part_joins_what_it_is_a_part_of() -> None:
    assert heads(pair("b", "x", part=True), pair("c", "b")) == {"b": "x", "c": "x"}


def test_a_part_joins_no_others_to_one_another() -> None:
    assert heads(pair("c", "a"), pair("c", "w", part=True)) == {"c": "a"}


def test_indirect_evidence_says_so() -> None:
    found = {one.article: one for one in grouped([pair("c", "b", 0.5), pair("b", "a")], DAYS)}
    assert found["c"].reason == "most of its words, by way of article b"
    assert found["c"].share == 0.5
    assert found["b"].reason == "most of its words"


def test_the_order_of_the_pairs_does_not_matter() -> None:
    pairs = [pair("c", "b"), pair("b", "a"), pair("w", "c"), pair("w", "x", part=True)]
    assert grouped(pairs, DAYS) == grouped(pairs[::-1], DAYS)


def test_nothing_copies_nothing() -> None:
    assert grouped([], {}) == ()
