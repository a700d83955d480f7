"""What stands beside a person's name and says what he is."""

import pytest

from saidby.attribution.beside import beside, is_role, seat
from saidby.notation import parse
from saidby.types import Span

NAME = "Iver Stroud"


def found(marked: str) -> list[str]:
    """The phrases beside the name, of which source 1 is the mention (the name alone, if there is none)."""
    parsed = parse(marked)
    start = parsed.text.index(NAME)
    name = Span(start, start + len(NAME))
    mention = parsed.sources[0].mentions[0] if parsed.sources else name
    return list(beside(name, 0, len(parsed.text), mention, parsed.text))


@pytest.mark.parametrize(
    ("marked", "phrases"),
    [
        ("[s1 the piper Iver Stroud] left.", ["the piper"]),
        ("[s1 Iver Stroud, a piper], left.", ["a piper"]),
        ("[s1 The piper, Dr Iver Stroud], left.", ["The piper"]),
        ("[s1 The head of the band, Captain Iver Stroud], left.", ["The head of the band", "Captain"]),
        ("[s1 Iver Stroud, 61, a piper], left.", ["a piper"]),
        ("[s1 Iver Stroud, who pipes], left.", []),
        ("[s1 Iver Stroud, speaking softly], left.", []),
        ("[s1 Mr Iver Stroud] left.", []),
        ("[s1 Iver Stroud MP] left.", ["MP"]),
        ("They met piper Iver Stroud.", ["piper"]),
        ("They met former state piper Iver Stroud.", ["former state piper"]),
        ("The piper, Iver Stroud, left.", ["The piper"]),
        ("She told the crowd that the piper, Iver Stroud, left.", ["the piper"]),
        ("So said Iver Stroud, the town piper.", ["the town piper"]),
        ("Iver Stroud, the piper said, is late.", []),
        ("The piper met Iver Stroud.", []),
        ("Iver Stroud, a wet day behind him, left.", []),
    ],
)
def test_beside(marked: str, phrases: list[str]) -> None:
    assert found(marked) == phrases


@pytest.mark.parametrize(
    ("phrase", "is_one"),
    [
        ("the piper of Skell", True),
        ("former piper", True),
        ("a wet day", False),
        ("Minister", True),
        ("", False),
        ("the pipers’ band", False),
    ],
)
def test_a_role_has_the_head_noun_of_one(phrase: str, is_one: bool) -> None:
    assert is_role(phrase) is is_one


@pytest.mark.parametrize(
    ("behind", "place"), [(" (R-Orrick) left", "Orrick"), (", D-N.Y., left", "N.Y."), (" (42) left", None), (" of Orrick left", None)]
)
def test_the_seat_of_a_legislator(behind: str, place: str | None) -> None:
    text = NAME + behind
    assert seat(Span(0, len(NAME)), len(text), text) == place
