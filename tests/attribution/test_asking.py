"""What is asked: for a comment, whether it is so, or that somebody do something; more of it is in ``test_acts``."""

import pytest

from saidby.attribution.asking import ASKED
from saidby.attribution.constructions import construction
from saidby.types import Act, Span


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("She asked him to explain why he sang.", "demand"),
        ("She asked him why he had to sing.", "ask"),
        ("She asked the tenor and the alto whether they sang.", "ask"),
        ("She asked the choir, twice, not to sing.", "demand"),
        ("She asked would the choir sing.", "ask"),
        ("She wanted to know who sang.", "ask"),
        ("She told the tenor to sing.", "demand"),
        ("She told the tenor it was up to him.", None),
        ("She told them about the trip to Tern.", None),
        ("She said to bring a lamp.", "demand"),
        ("She is said to sing.", None),
        ("She asked the choir for its lamps.", "demand"),
        ("She asked the choir for a comment.", "ask"),
    ],
)
def test_what_is_asked(words: str, act: Act | None) -> None:
    verb = Span(4, words.index(" ", words.index(" ") + 1)) if " is " not in words else Span(4, 11)
    found = construction(words, verb, Span(0, len(words)))
    assert (found.act if found else None) == act
    assert not found or ASKED.search(words)
