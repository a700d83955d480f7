"""Attributions by block: only an article's own words, and no block mixed with another."""

from collections.abc import Sequence
from typing import cast

import pytest

from saidby.attribution.blocks import attributions, findings
from saidby.attribution.find import Attribution, Finder, Findings
from saidby.attribution.names import Name, Names
from saidby.notation import parse
from saidby.types import Article, Block, BlockKind, Span, Spans
from tests.attribution.marked import flat

NAMES = Names((Name(Span(0, 3), "person", 0.9),))


class Scripted:
    """Finds what a marked text marks."""

    def __init__(self, marked: str) -> None:
        self.marked = marked
        self.asked: Spans = ()

    def read(self, text: str, within: Spans) -> Findings:
        self.asked = within
        assert text == parse(self.marked).text
        return Findings(flat(self.marked), NAMES)


def read(marked: str, kinds: Sequence[BlockKind]) -> tuple[list[Attribution], Scripted, Article]:
    """Attributions of a marked text whose lines are blocks of these kinds."""
    text = parse(marked).text
    starts = [0, *(k + 1 for k, character in enumerate(text) if character == "\n")]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, text.split("\n"), strict=True)]
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    article, finder = Article(id="a", sha256="", text=text, blocks=blocks), Scripted(marked)
    return attributions(article, cast(Finder, finder)), finder, article


def test_only_headline_standfirst_and_paragraphs_are_read() -> None:
    kinds: tuple[BlockKind, ...] = (
        "headline", "standfirst", "byline", "crosshead", "paragraph", "caption", "credit", "table", "furniture",
    )  # fmt: skip
    _, finder, article = read("\n".join(f"line {kind}" for kind in kinds), kinds)
    assert [span.of(article.text) for span in finder.asked] == ["line headline", "line standfirst", "line paragraph"]


def test_names_are_handed_on() -> None:
    finder = Scripted("Odo slept.")
    article = Article(id="a", sha256="", text="Odo slept.", blocks=(Block("paragraph", Span(0, 10)),))
    assert findings(article, cast(Finder, finder)).names == NAMES


def test_a_cue_outside_every_block_is_none() -> None:
    text = "He said it rained."
    finder = Scripted("[s1 He] [q1 said] [c1 it rained].")
    article = Article(id="a", sha256="", text=text, blocks=(Block("paragraph", Span(0, 3)),))
    assert attributions(article, cast(Finder, finder)) == []


@pytest.mark.parametrize("kind", ["headline", "standfirst"])
def test_what_begins_above_the_text_stays_there(kind: BlockKind) -> None:
    (at,), _, article = read("[s1 Mayor] [q1 says] [c1 the fair\nis off for good].", (kind, "paragraph"))
    assert [span.of(article.text) for span in at.content] == ["the fair"]


def test_a_quotation_runs_over_paragraphs_but_not_over_furniture() -> None:
    marked = "[s1 He] [q1 said]: “[c1 One.\nShare this\nTwo.]”"
    (at,), _, article = read(marked, ("paragraph", "furniture", "paragraph"))
    assert [span.of(article.text) for span in at.content] == ["One.", "Two."]


def test_nothing_left_is_no_attribution() -> None:
    assert read("[q1 Said]\n[s1 Odo] [c1 never]", ("headline", "paragraph"))[0] == []


def test_a_headline_that_names_its_source_is_read_without_the_network() -> None:
    found, _, article = read("Fair is off – Reports\n[s1 Odo] [q1 said] [c1 it was on].", ("headline", "paragraph"))
    assert [(at.cue.of(article.text), at.sure) for at in found] == [("–", 1.0), ("said", 1.0)]


def test_the_headline_rule_goes_before_what_the_network_makes_of_the_same_words() -> None:
    found, _, article = read("[s1 Fair] is off – [q1 Reports]\nNobody spoke.", ("headline", "paragraph"))
    assert [at.cue.of(article.text) for at in found] == ["–"]


def test_they_stand_in_the_order_of_their_cues() -> None:
    found, _, _ = read("Sources: fair is off\n[s1 Odo] [q1 said] [c1 so], [s2 Ada] [q2 wept] [c2 too].", ("headline", "paragraph"))
    assert [at.cue for at in found] == sorted(at.cue for at in found)
    assert len(found) == 3


@pytest.mark.parametrize(
    "text",
    [
        "FERRY SHOCK: two boats are to go\nThe two oldest boats will be sold, the town said.",
        "WE’RE OFF: players walk out of the cup\nThe players left on Sunday, the club said.",
    ],
)
def test_a_cry_over_a_headline_is_no_source(text: str) -> None:
    found, _, _ = read(text, ["headline", "paragraph"])
    assert [one.cue.of(text) for one in found if one.cue.start < text.index("\n")] == []


@pytest.mark.parametrize(
    "text",
    [
        "BRANDT: nobody will be moved\nOda Brandt spoke on Sunday.",
        "BBC: two boats are to go\nThe boats are old.",
        "LIGHTHOUSE BOARD: two boats are to go\nThe Lighthouse Board met on Sunday.",
    ],
)
def test_a_name_in_capitals_before_a_colon_may_be_one(text: str) -> None:
    found, _, _ = read(text, ["headline", "paragraph"])
    assert [one.cue.of(text) for one in found if one.cue.start < text.index("\n")][:1] == [":"]


def test_capitals_before_a_colon_in_a_paragraph_are_somebodys_turn() -> None:
    found, _, _ = read("A day at the lock\n[s1 BRENNAN][q1 :] [c1 it leaks at both ends].", ["headline", "paragraph"])
    assert len(found) == 1
