"""Whom an outlet cites in a sentence of its own."""

import pytest

from saidby.attribution.chains import Draft, Link, drafts
from saidby.attribution.citing import citations, cited_later
from saidby.notation import parse
from saidby.types import Spans
from tests.attribution.marked import flat, scene, without_lines

OUTLETS = frozenset({"Quayline", "Ferro"})


def read(marked: str) -> list[str]:
    """Who says what through whom, in words; an inherited hop in brackets. The outlets are one if their words are, or "the outlet"."""
    plain = without_lines(marked)
    found = flat(plain)
    seen = scene(parse(plain).text, OUTLETS)
    made = cited_later(citations(drafts(found, seen), seen), seen, lambda words: _name(words, seen.text))
    return [f"{' > '.join(_hop(link, seen.text) for link in draft.links)}: {_content(draft, seen.text)}" for draft in made]


def _name(words: Spans, text: str) -> str | None:
    said = " ".join(span.of(text) for span in words)
    return "Quayline" if said in {"The outlet", "Its report"} else said or None


def _hop(link: Link, text: str) -> str:
    words = " ".join(span.of(text) for span in link.named)
    return f"({words})" if link.evidence else words


def _content(draft: Draft, text: str) -> str:
    return " … ".join(span.of(text) for span in draft.content)


REPORTED = "[c1 The pier will be sold], [s1 Quayline] [q1 reported]. "


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            REPORTED + "The outlet cited an unnamed clerk.",
            ["Quayline > (an unnamed clerk): The pier will be sold", "The outlet > an unnamed clerk: "],
        ),
        (
            REPORTED + "Quayline has quoted two officials.",
            ["Quayline > (two officials): The pier will be sold", "Quayline > two officials: "],
        ),
        (
            REPORTED + "Its report was based on a leaked memo.",
            ["Quayline > (a leaked memo): The pier will be sold", "Its report > a leaked memo: "],
        ),
        (
            REPORTED + "[s3 The mayor] [q3 laughed] [c3 at it]. In its report, Quayline cited 17 unnamed sources.",
            ["Quayline > (17 unnamed sources): The pier will be sold", "The mayor: at it", "Quayline > 17 unnamed sources: "],
        ),
        (
            "[s3 The mayor] [q3 disputed] [c3 a [s1 Quayline] [q1 report] [c1 that the pier would be sold]]. [s4 "
            "Quayline], citing two clerks, "
            "[q4 reported] [c4 a price].",
            [
                "The mayor: a Quayline report that the pier would be sold",
                "Quayline > (two clerks): that the pier would be sold",
                "Quayline > two clerks: a price",
            ],
        ),
    ],
)
def test_cited(marked: str, expected: list[str]) -> None:
    assert sorted(read(marked)) == sorted(expected)


@pytest.mark.parametrize(
    "behind",
    [
        "The outlet cited high costs.",
        "The mayor cited two clerks.",
        "Ferro cited two clerks.",
        "The outlet cited two clerks who said that it leaked.",
        "The outlet relied on luck.",
    ],
)
def test_not_cited(behind: str) -> None:
    assert read(REPORTED + behind)[0] == "Quayline: The pier will be sold"


def test_who_stands_by_a_story_does_not_cite() -> None:
    marked = "[s1 Quayline] [q1 stands by] [c1 its story]. Quayline cited two clerks."
    assert read(marked)[0] == "Quayline: its story"


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        # who answers a report does not give it its source
        ("[s4 Ivo Marn, a spokesman], [q4 told] Quayline [c4 that it was “not accurate”].", "Quayline: that the pier would be sold"),
        ("[s4 Two clerks] [q4 told] Quayline [c4 it was false].", "Quayline > (Two clerks): that the pier would be sold"),
        ("[s4 Two clerks] [q4 denied] it to Quayline.", "Quayline: that the pier would be sold"),
    ],
)
def test_whom_an_outlet_is_told_something_by(behind: str, expected: str) -> None:
    marked = f"[s3 The mayor] [q3 disputed] [c3 a [s1 Quayline] [q1 report] [c1 that the pier would be sold]]. {behind}"
    assert expected in read(marked)


def test_a_source_with_dots_is_whole() -> None:
    assert "Quayline > (an anonymous U.S. official): The pier will be sold" in read(REPORTED + "Quayline cited an anonymous U.S. official.")


@pytest.mark.parametrize("cue", ["revealed", "has revealed", "claimed"])
def test_what_an_outlet_reveals_has_the_origin_that_it_names(cue: str) -> None:
    assert "Quayline > (a clerk): the sale" in read(f"[s1 Quayline] [q1 {cue}] [c1 the sale]. Quayline cited a clerk.")


def test_an_outlet_that_cites_an_outlet_that_cites() -> None:
    told = read("[s1 The mayor] [q1 slept]. Quayline quoted a Ferro report which cited two clerks of the port as saying so.")
    assert "Quayline > a Ferro report > two clerks of the port: " in told
