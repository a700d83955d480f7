"""Stems: one for all forms, one for words used alike, and what cannot hold beside what."""

import pytest

from saidby.claims.stems import LEAST, concept, opposites, rarity, stem


@pytest.mark.parametrize(
    ("a", "b"), [("sunk", "sinking"), ("paid", "pays"), ("grossly", "gross"), ("harbours", "harbour"), ("told", "tell")]
)
def test_forms_have_one_stem(a: str, b: str) -> None:
    assert stem(a) == stem(b)


@pytest.mark.parametrize(("a", "b"), [("killed", "deaths"), ("flagrantly", "crudely"), ("resumed", "restart"), ("vessel", "boat")])
def test_words_used_alike_are_one(a: str, b: str) -> None:
    assert concept(stem(a)) == concept(stem(b))


@pytest.mark.parametrize(("a", "b"), [("rose", "fell"), ("opened", "shut"), ("arrested", "released"), ("legal", "unlawful")])
def test_opposites_go_both_ways(a: str, b: str) -> None:
    assert stem(b) in opposites()[stem(a)]
    assert stem(a) in opposites()[stem(b)]


def test_no_word_is_its_own_opposite() -> None:
    assert not [word for word, others in opposites().items() if word in others]


def test_rare_words_tell_more() -> None:
    assert LEAST <= rarity("people") < rarity("ferry") < rarity("brannock") == 1
