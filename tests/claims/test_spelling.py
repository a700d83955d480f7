import pytest

from saidby.claims.spelling import folded, sounded


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("РИА Новости", "ria novosti"),
        ("U.N.", "un"),
        ("Côte-d’Or", "cote dor"),
        ("Japan's", "japan"),
        ("O’Brien", "obrien"),
        ("  The  Courier ", "the courier"),
        ("", ""),
        ("☃" * 5000, None),
    ],
)
def test_folding(words: str, plain: str | None) -> None:
    assert plain is None or folded(words) == plain
    assert len(folded(words)) < 5000


@pytest.mark.parametrize(
    ("one", "other"),
    [("zelenskyy", "zelensky"), ("yeltsin", "eltsin"), ("mikhail", "mihail"), ("lukan", "lucan"), ("sollan", "solan"), ("meyer", "meier")],
)
def test_ways_of_writing_one_sound(one: str, other: str) -> None:
    assert sounded(one) == sounded(other)


@pytest.mark.parametrize(("one", "other"), [("marn", "moran"), ("holm", "helm"), ("petrov", "petrovsky"), ("ivanov", "ivanova")])
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert sounded(one) != sounded(other)
