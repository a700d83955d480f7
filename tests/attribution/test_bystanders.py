"""Whom the text speaks of though they are not cited there."""

import pytest

from saidby.attribution.bystanders import bystanders
from saidby.attribution.mentions import mention
from saidby.attribution.names import Name, Names
from saidby.attribution.scene import Scene
from saidby.notation import parse
from saidby.types import Span
from tests.attribution.marked import scene


def found(text: str) -> list[str]:
    return [one.words for one in bystanders(scene(text), []) if one.form != "pronoun"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ivo Grett resigned.", ["Mayor Ivo Grett"]),
        ("The former harbour master Ivo Grett resigned.", ["The former harbour master Ivo Grett"]),
        ("Ivo Grett, the mayor of Tern, resigned.", ["Ivo Grett, the mayor of Tern"]),
        ("Ivo Grett, 61, resigned.", ["Ivo Grett, 61"]),
        ("The governor, Hedda Lunn, resigned.", ["The governor, Hedda Lunn"]),
        ("On Friday Hedda Lunn resigned.", ["Hedda Lunn"]),
        ("They woke a night porter at two.", ["a night porter"]),
        ("It came after talks with the Ministry of Roads.", ["the Ministry of Roads"]),
        ("Anton was a pilot.", []),
        ("The Long Road opened on Monday.", []),
        ("Gazette Reports Mayor Asked To Lie To Harbour Council", []),
    ],
)
def test_persons_and_bodies(text: str, expected: list[str]) -> None:
    assert found(text) == expected or [word.removeprefix("the ") for word in expected] == found(text)


def test_who_speaks_is_no_bystander() -> None:
    marked = parse("[s1 Mayor Ivo Grett] spoke, and the mayor’s wife, Hedda Lunn, wept.")
    view = scene(marked.text)
    anchors = [mention((span,), view) for source in marked.sources for span in source.mentions]
    assert "Mayor Ivo Grett" not in [one.words for one in bystanders(view, anchors)]
    assert any("Hedda Lunn" in one.words for one in bystanders(view, anchors))


def test_the_names_that_the_network_found_are_taken() -> None:
    text = "On Friday Quorn Vexley left."
    view = scene(text)
    named = Scene(text, view.sentences, view.outlets, Names((Name(Span(10, 22), "person", 0.9),)))
    assert "Quorn Vexley" in [one.words for one in bystanders(named, [])]
    assert "Quorn Vexley" not in [one.words for one in bystanders(view, [])]
