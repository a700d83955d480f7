"""How the bench flattens a ledger for PolNeAR."""

import pytest

from bench.quality import predicted


def _statement(source: tuple[int, int]) -> dict[str, object]:
    return {"content": [(20, 30)], "chain": [{"anchor": [source], "cue": (16, 20), "inherited": False}]}


@pytest.mark.parametrize(
    ("text", "second", "joined"),
    [
        ("Ada and Ivo Lunnsaid it leaked.", (8, 16), [(0, 16)]),
        ("Ada met Ivo Lunnsaid it leaked.", (8, 16), [(0, 3)]),
    ],
)
def test_several_who_say_one_thing_are_one_source(text: str, second: tuple[int, int], joined: list[tuple[int, int]]) -> None:
    ledger = {"article": {"text": text}, "statements": [_statement((0, 3)), _statement(second)]}
    assert [one["source"] for one in predicted(ledger)] == [joined]
