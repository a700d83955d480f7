"""The full name of a person in an article, and where it stands."""

import pytest

from saidby.attribution.full_names import fullest, places
from tests.attribution.marked import scene


@pytest.mark.parametrize(
    ("text", "mentions", "name"),
    [
        ("Anna Pryce sang. Pryce left.", ["Anna Pryce", "Pryce"], "Anna Pryce"),
        ("A headline\nThen Anna Pryce sang. Pryce left.", ["Pryce"], "Anna Pryce"),
        ("A headline\nThen Osk Pryce sang. Pryce left.", ["Pryce"], "Osk Pryce"),
        ("Sad Pryce sings\nPryce left.", ["Pryce"], "Pryce"),
        ("Anna Pryce and Emma Pryce sang. Pryce left.", ["Pryce"], None),
        ("Anna Pryce sang for Anna Lund. Anna left.", ["Anna"], None),
        ("A headline\nThen Mr Pryce left. Anna Pryce sang.", ["Mr Pryce"], "Pryce"),
        ("A headline\nThen Ms Pryce left. Anna Pryce sang.", ["Ms Pryce"], "Anna Pryce"),
        ("Ursula von der Brook sang.", ["Ursula von der Brook"], "Ursula von der Brook"),
        ("Rev. Al Pryce sang.", ["Rev. Al Pryce"], "Al Pryce"),
        ("Anna Pryce’s song ended.", ["Anna Pryce’s"], "Anna Pryce"),
        ("He left.", ["He"], None),
        ("The mill closed.", ["The mill"], None),
    ],
)
def test_fullest(text: str, mentions: list[str], name: str | None) -> None:
    assert fullest(mentions, scene(text)) == name


def test_places_are_whole_words_and_few() -> None:
    text = "Lund, Lundby, Lund’s. " + "Lund. " * 20
    found = list(places("Lund", text))
    assert [span.start for span in found[:2]] == [0, 14]
    assert len(found) == 6
