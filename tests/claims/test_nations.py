import pytest

from saidby.claims.nations import nation_of, owner_of, speaks_for


@pytest.mark.parametrize(
    ("words", "nation"),
    [("Russian", "Russia"), ("the United States", "United States"), ("U.S.", "United States"), ("Japanese", "Japan"), ("Karvania", None)],
)
def test_states(words: str, nation: str | None) -> None:
    assert nation_of(words) == nation


def test_a_seat_speaks_for_its_government() -> None:
    assert speaks_for("Moscow") == "Russia"
    assert speaks_for("Downing Street") == "Britain"
    assert speaks_for("Port Varn") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Karvania", "Karvanian"), ("Russia’s", "Russian"), ("Meravia", "Meravian"), ("US", "American"), ("Tern", "the Tern")],
)
def test_owners(one: str, other: str) -> None:
    assert owner_of(one) == owner_of(other)


def test_other_owners() -> None:
    assert owner_of("Karvania") != owner_of("Karelia")
