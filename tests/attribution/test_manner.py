"""How the words are put, all of it at once."""

from pathlib import Path

import pytest

from saidby.attribution.manner import manner
from saidby.notation import parse
from saidby.types import Manner
from tests.attribution.marked import scene


def read(marked: str) -> tuple[Manner, Manner]:
    """The manner that is read and the manner that is marked."""
    parsed = parse(marked)
    statement = parsed.statements[0]
    hop = statement.origin
    return manner(scene(parsed.text), statement.content, hop.cue, (), hop.anchor), statement.manner


def test_hedges_conditions_polarity_and_time_are_read_together() -> None:
    found, marked = read(
        "[c1 [i1 If the levee holds], nobody [h1 may] be moved], [s1 the reeve] [q1 said] [w1 on Sunday].\nc1: s1 q1 | negated"
    )
    assert found == marked


def test_what_is_read_and_not_found_is_empty() -> None:
    found, _ = read("[s1 The reeve] [q1 said] [c1 the levee held].")
    assert found == Manner(hedges=(), negated=False, conditions=(), when=None)


def test_without_content_or_cue_there_is_less_to_read() -> None:
    declined, _ = read("[s1 The reeve] [q1 declined to comment] [w1 on Sunday].")
    assert declined.negated is None
    assert declined.when is not None
    assert manner(scene("Moss grew."), (), None) == Manner(hedges=(), negated=None, conditions=(), when=None)


WAYS = (Path(__file__).parent / "manner.txt").read_text(encoding="utf8").splitlines()
"""More ways to put it, one a line: the polarity, and the sentence with hedges, conditions and time marked."""
POLARITY = {"negated": True, "affirmed": False, "unsaid": None}


@pytest.mark.parametrize("line", WAYS)
def test_there_are_many_ways_to_put_it(line: str) -> None:
    polarity, sentence = line.split(": ", 1)
    found, marked = read(sentence)
    assert found == Manner(hedges=marked.hedges or (), negated=POLARITY[polarity], conditions=marked.conditions or (), when=marked.when)
