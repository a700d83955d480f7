"""Mentions to sources: what makes two mentions one, and what their words tell."""

import pytest

from saidby.attribution.chains import Draft, Link
from saidby.attribution.sources import Cast
from saidby.notation import parse
from saidby.types import Source, Span
from tests.attribution.marked import mentioned, scene


def cast(marked: str) -> tuple[list[str | None], tuple[Source, ...]]:
    """The ids that the mentions of a marked text get, in their order, and the sources."""
    parsed = parse(marked)
    mentions = sorted(mention for source in parsed.sources for mention in source.mentions)
    made = Cast(scene(parsed.text), [mentioned((mention,)) for mention in mentions])
    return [made.id((mention,)) for mention in mentions], made.sources()


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The toll office] closed. [s1 the toll office] opened.",
        "[s1 A ropemaker] left. [s1 The ropemaker] stayed.",
        "[s1 Sister Hedda Lunn] wept. [s1 Hedda Lunn] slept.",
        "[s1 Hedda Lunn, the cellarer,] wept. [s1 the cellarer Hedda Lunn] slept.",
        "[s1 The\n toll office] closed. [s1 the toll office] opened.",
    ],
)
def test_the_same_words_or_the_same_full_name_are_one_source(marked: str) -> None:
    ids, sources = cast(marked)
    assert ids == ["s1", "s1"]
    assert sources[0].mentions == parse(marked).sources[0].mentions


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 Hedda Lunn] wept. [s2 Osric Lunn] slept.",
        "[s1 A ropemaker] left. [s2 Two ropemakers] stayed.",
        "[s1 A ropemaker] left. [s2 A ropemaker] stayed.",
        "[s1 Mr Lunn] wept. [s2 Hedda Lunn] slept.",
    ],
)
def test_another_name_number_or_gender_is_another(marked: str) -> None:
    assert cast(marked)[0] == ["s1", "s2"]


def test_a_mention_counts_once() -> None:
    text = "Hedda Lunn wept."
    mention = parse("[s1 Hedda Lunn] wept.").sources[0].mentions
    made = Cast(scene(text), [mentioned(mention), mentioned(mention), mentioned(())])
    assert [made.id(mention), made.id(())] == ["s1", None]
    assert made.sources()[0].mentions == mention


@pytest.mark.parametrize(
    ("marked", "kind", "name"),
    [
        ("[s1 the abbot, Father Ivar Stole,] prayed", "named", "Ivar Stole"),
        ("[s1 Prof. Mina Arkady of Tern University] lectured", "named", "Mina Arkady"),
        ("[s1 The Skarn Gazette] printed", "outlet", "Skarn Gazette"),
        ("[s1 the Ministry of Ports] ruled", "organisation", "Ministry of Ports"),
    ],
)
def test_kind_and_name(marked: str, kind: str | None, name: str | None) -> None:
    _, (source,) = cast(marked)
    assert (source.kind, source.name, source.profile) == (kind, name, None)


def test_the_longest_mention_tells_most() -> None:
    _, (source,) = cast("[s1 Hedda Lunn] wept. [s1 Hedda Lunn, who keeps the cellar] slept.")
    assert (source.id, source.kind, source.name) == ("s1", "named", "Hedda Lunn")


def test_words_that_are_no_mention_are_of_the_source_that_they_touch() -> None:
    mention = parse("[s1 Hedda Lunn] wept.").sources[0].mentions
    made = Cast(scene("Hedda Lunn wept."), [mentioned(mention)])
    assert made.id((Span(6, 10),)) == "s1"
    assert made.id((Span(11, 15),)) is None


def test_what_a_headline_calls_a_source_is_of_that_source_alone() -> None:
    parsed = parse("Mill to close – [s1 Reports]\n[s2 The Skarn Gazette] wrote so. [s3 Hedda Lunn] wept.")
    title, gazette, lunn = (source.mentions for source in parsed.sources)
    label = Draft((), (Link(title, Span(14, 15), of=lunn),), 1.0)
    made = Cast(scene(parsed.text), [label, mentioned(gazette), mentioned(lunn)])
    assert made.id(title) == made.id(lunn) != made.id(gazette)
    assert sum(title[0] in source.mentions for source in made.sources()) == 1
