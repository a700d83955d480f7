"""Which noun may stand for which."""

import pytest

from saidby.attribution.alike import general_nouns, singular, stands_for, stem


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("officials", "official"),
        ("women", "woman"),
        ("spokesmen", "spokesman"),
        ("people", "person"),
        ("agencies", "agency"),
        ("churches", "church"),
        ("boss", "boss"),
        ("police", "police"),
        ("critics", "critic"),
        ("politics", "politics"),
        ("Sources", "source"),
        ("bus", "bus"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("one", "other"),
    [("Russia", "Russian"), ("France", "French"), ("ministry", "Ministries"), ("Poland’s", "Polish"), ("harbour", "Harbours")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("Defence", "Finance"), ("Tern", "Skarn"), ("foreign", "forest"), ("Iran", "Iraq")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_general_noun_stands_for_special_ones_and_not_the_other_way_round() -> None:
    assert "senator" in stands_for("lawmaker")
    assert "lawmaker" not in stands_for("senator")
    assert "*outlet" in stands_for("newspaper")
    assert not stands_for("ropemaker")
    assert "lawmaker" in general_nouns()
