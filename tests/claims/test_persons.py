import pytest

from saidby.claims.persons import likeness, parsed


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("Ilse Morren", "ilse morren", "name"),
        ("Dr. Ilse Morren", "Ilse K. Morren", "name"),
        ("Дмитрий Карев", "Dmitry Karev", "variant"),
        ("Karev Dmitry", "Dmitry Karev", "order"),
        ("Bob Holm", "Robert Holm", "variant"),
        ("I. Morren", "Ilse Morren", "initial"),
        ("Morren", "Ilse Morren", "surname"),
        ("Ilse", "Ilse Morren", "first"),
        ("Mr Morren", "Morren", "name"),
        ("Ludwig van der Meer", "L. van der Meer", "initial"),
        ("Ilse Morren", "Anton Morren", None),
        ("Ilse K. Morren", "Ilse B. Morren", None),
        ("Anton Feld Jr.", "Anton Feld Sr.", None),
        ("Holm", "Marn", None),
    ],
)
def test_likeness(one: str, other: str, like: str | None) -> None:
    a, b = parsed(one), parsed(other)
    assert a is not None
    assert b is not None
    assert likeness(a, b) == likeness(b, a) == like


def test_no_name() -> None:
    assert parsed("") is None
    assert parsed("“…” 12") is None
    assert parsed("President") is not None
