import pytest

from saidby.claims.organisations import organisation, organisation_likeness


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        ("Russia’s Foreign Ministry", "Ministry of Foreign Affairs of the Russian Federation", "name"),
        ("the Karvanian Foreign Ministry", "Karvania's foreign ministry", "name"),
        ("Ministry of Defense of Karvania", "Karvanian Defence Ministry", "name"),
        ("Ministry of Justice of the Republic of Karvania", "Karvanian Justice Ministry", "name"),
        ("Russia’s Foreign Ministry", "Japan’s Foreign Ministry", None),
        ("CEC", "Central Election Commission", "acronym"),
        ("Foreign Ministry", "Japan’s Foreign Ministry", "bare"),
        ("Moscow", "the Russian government", "name"),
        ("Moscow", "Russia", "name"),
        ("Moscow", "Russia’s Foreign Ministry", None),
        ("MNA", "Meridian News Agency", "acronym"),
        ("mna", "Meridian News Agency", None),
        ("RIA", "РИА Новости", "short"),
        ("Meridian", "Meridian News Agency", "short"),
        ("The Teel Courier", "Teel Courier", "name"),
        ("Varn Port Company Ltd", "Varn Port", "name"),
        ("The Guardian", "Guardian Nigeria", None),
        ("Times", "Times of Teel", None),
        ("BBQ’s Rolf Sand", "BBQ", None),
        ("White House", "House", None),
        ("Varn Police", "Teel Police", None),
        ("volna.ru", "Volna", "name"),
    ],
)
def test_likeness(one: str, other: str, like: str | None) -> None:
    a, b = organisation(one), organisation(other)
    assert a is not None
    assert b is not None
    assert organisation_likeness(a, b) == organisation_likeness(b, a) == like


def test_an_owner_that_is_told_elsewhere() -> None:
    a, b = organisation("Foreign Ministry", "Karvania"), organisation("Karvanian Foreign Ministry")
    assert a is not None
    assert b is not None
    assert organisation_likeness(a, b) == "name"


def test_no_name() -> None:
    assert organisation("") is None
    assert organisation("…") is None
