"""Several people who say one thing are several sources."""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.joint import apart, people_in
from saidby.attribution.names import Name, in_order
from saidby.attribution.outlets import outlets_in
from saidby.attribution.scene import Scene
from saidby.notation import parse
from saidby.types import Span


def seen(marked: str) -> tuple[Scene, Span]:
    """A scene whose names of people are the marked sources, and the stretch from the first of these to the last stop."""
    parsed = parse(marked)
    names = in_order(Name(mention, "person", 0.9) for source in parsed.sources for mention in source.mentions)
    anchor = Span(0, parsed.text.index(" said"))
    return Scene(parsed.text, (), outlets_in(parsed.text), names), anchor


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("[s1 Brandt] and [s2 Lunn] said so.", ["Brandt", "Lunn"]),
        ("Mayor [s1 Odo Brandt] and his deputy, [s2 Wanda Lunn], said so.", ["Mayor Odo Brandt", "his deputy, Wanda Lunn"]),
        ("Both [s1 Odo Brandt] and [s2 Wanda Lunn] said so.", ["Odo Brandt", "Wanda Lunn"]),
        ("[s1 Odo Brandt], [s2 Wanda Lunn] and [s3 Hedda Roe] said so.", ["Odo Brandt", "Wanda Lunn", "Hedda Roe"]),
        ("[s1 Odo Brandt] of Skarn and [s2 Wanda Lunn] (Tern) said so.", ["Odo Brandt of Skarn", "Wanda Lunn (Tern)"]),
        ("The head of the board, [s1 Odo Brandt], and [s2 Wanda Lunn] said so.", ["The head of the board, Odo Brandt", "Wanda Lunn"]),
    ],
)
def test_people(marked: str, parts: list[str]) -> None:
    scene, anchor = seen(marked)
    assert [part.of(scene.text) for part in people_in((anchor,), scene)] == parts


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 Odo Brandt] said so.",
        "A friend of [s1 Odo Brandt] and [s2 Wanda Lunn] said so.",
        "Voters like [s1 Odo Brandt] and [s2 Wanda Lunn] said so.",
        "[s1 Odo Brandt], who met [s2 Wanda Lunn], said so.",
        "[s1 Odo Brandt] and his lawyers said so.",
        "[s1 Odo Brandt], a nephew of [s2 Wanda Lunn] and a baker, said so.",
        "[s1 Odo Brandt] and [s2 Wanda Lunn] supporters said so.",
    ],
)
def test_one_or_something_else(marked: str) -> None:
    scene, anchor = seen(marked)
    assert people_in((anchor,), scene) == ()


def test_each_has_the_content_the_cue_and_the_relays() -> None:
    scene, anchor = seen("[s1 Brandt] and [s2 Lunn] said so to Quayline.")
    relay = Link((Span(26, 34),), None, rule="told")
    draft = Draft((Span(21, 23),), (relay, Link((anchor,), Span(16, 20))), 0.9)
    one, other = apart([draft], scene)
    assert (one.content, one.links[0], one.links[-1].cue) == (other.content, other.links[0], other.links[-1].cue)
    assert [made.links[-1].named[0].of(scene.text) for made in (one, other)] == ["Brandt", "Lunn"]
    assert one.links[-1].anchor == other.links[-1].anchor == (anchor,)
    assert apart([one], scene) == [one]
