"""What is held when words turn it, the nearest first."""

import pytest

from saidby.positions.polarity import Value, composed, opposite


@pytest.mark.parametrize(
    ("kinds", "held"),
    [
        ([], "for"),
        (["not"], "against"),
        (["against"], "against"),
        (["against", "not"], "open"),
        (["against", "against"], "for"),
        (["open"], "open"),
        (["open", "not"], "against"),
        (["open", "for"], "open"),
        (["for", "not"], "against"),
        (["against", "soften"], "open"),
        (["not", "against"], "for"),
    ],
)
def test_phrases_turn_what_is_held(kinds: list[str], held: Value) -> None:
    assert composed("for", kinds) == held


def test_of_the_opposite_the_opposite_is_held() -> None:
    assert [opposite(value) for value in ("for", "against", "open")] == ["against", "for", "open"]
