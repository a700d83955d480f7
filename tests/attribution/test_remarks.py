"""What someone said to an outlet where only a noun says what."""

import pytest

from saidby.attribution.remarks import remarks
from saidby.types import Span
from tests.attribution.marked import mentioned, scene

OUTLETS = frozenset({"Quayline", "Ferro News"})


def read(text: str) -> list[str]:
    """Through whom, who and by what words, of each that is read."""
    seen = scene(text, OUTLETS)
    return [" > ".join(seen.words(span) for link in draft.links for span in link.named) for draft in remarks([], seen)]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Brandt made his call in an interview with Quayline last week.", "Quayline > Brandt"),
        ("The port’s chairman made the remarks to Ferro News.", "Ferro News > The port’s chairman"),
        ("She repeated her claim on Quayline.", "Quayline > She"),
        ("On Monday, Ada Lunn gave her assessment in a column for Quayline.", "Quayline > Ada Lunn"),
        ("His comments came in an interview with Ferro News.", "Ferro News > His"),
        ("Ada Lunn’s remarks were first broadcast on Quayline.", "Quayline > Ada Lunn"),
    ],
)
def test_read(text: str, chain: str) -> None:
    assert read(text) == [chain]


@pytest.mark.parametrize(
    "text",
    [
        "Brandt made his call in a crowded hall.",
        "Brandt made his bed in an interview with Quayline.",
        "The remarks surprised Quayline.",
        "Nobody at Quayline made the calls.",
        "Quayline was there when Brandt made his call.",
    ],
)
def test_silent(text: str) -> None:
    assert read(text) == []


def test_silent_where_something_is_read_already() -> None:
    text = "Brandt made his call in an interview with Quayline."
    seen = scene(text, OUTLETS)
    one = mentioned((Span(0, 6),))
    assert len(remarks([one], seen)) == 2
