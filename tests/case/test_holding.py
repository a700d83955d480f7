"""Which readings are somebody's position."""

import pytest

from saidby.case.holding import is_somebodys
from saidby.records import Read


@pytest.mark.parametrize(
    ("rule", "score", "sure", "held"),
    [
        ("deed", 0.4, False, True),
        ("network", 0.4, False, False),
        ("network", 0.5, False, True),
        ("network", 0.4, True, True),
        ("deed", 0.2, False, False),
    ],
)
def test_what_the_network_alone_reads_must_be_surer(rule: str, score: float, sure: bool, held: bool) -> None:
    read = Read(statement="s", bearing="for", score=score, sure=sure, rule=rule, reason="")
    assert is_somebodys(read) is held
