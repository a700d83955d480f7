"""Stands in a plain clause: where the form is that of one, and where it is not."""

import pytest

from saidby.attribution.deeds import deeds, is_plain_clause
from saidby.notation import parse
from saidby.types import Span


def plain(marked: str) -> bool:
    """Whether the one attribution of a marked text stands as in a plain clause."""
    parsed = parse(marked)
    one = parsed.statements[0]
    assert one.origin.cue
    return is_plain_clause(parsed.text, one.origin.cue, one.origin.anchor, one.content)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The bakers’ guild] [q1 contests] [c1 the fine].",
        "[s1 The lamplighter] [q1 denies] [c1 touching the wick].",
        "Rain fell. [s1 Odo Farr] [q1 applauded] [c1 the drain].",
        "The drain held, but [s1 the ferrymen] [q1 doubted] [c1 it].",
        "[s1 The guild] also [q1 backs] [c1 a second drain].",
        "On Monday, [s1 the harbour office] [q1 stood firm on] [c1 its tariff].",
        "[s1 The club] [q1 rules out] [c1 a sale].",
        "[s1 The stoker] [q1 is convinced] [c1 the boiler was cold].",
        "[s1 The guild] [q1 has invited] [c1 the inspector to taste the loaf].",
        "[s1 The guild] [q1 refused] [c1 to mend the oven].",
        "[s1 The bakers] [q1 dropped their opposition to] [c1 the drain].",
        "[s1 The council] [q1 voted against] [c1 the drain].",
    ],
)
def test_a_stand(marked: str) -> None:
    assert plain(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 The wall] [q1 backs] [c1 the stalls].",
        "[s1 The guild] [q1 bakes] [c1 the bread].",
        "The loaf that [s1 the guild] [q1 contests] was [c1 stale].",
        "Behind the mill [s1 the guild] of nobody [q1 backs] [c1 the drain].",
        "[s1 If the stoker] [q1 wanted] [c1 the shovel], he took it.",
    ],
)
def test_no_stand(marked: str) -> None:
    assert not plain(marked)


def test_where_the_verbs_are() -> None:
    text = "The guild welcomed it; its ovens ache, and it has invited nobody. It now opposes the toll."
    assert [span.of(text) for span in deeds(text, Span(0, len(text)))] == ["welcomed", "now opposes"]


@pytest.mark.parametrize(
    "marked",
    [
        "[s1 A dock official] [q1 put] [c1 the cost at nine million].",
        "[s1 A poll for the Saltby Herald] [q1 put] [c1 support at 41 per cent].",
        "Oddly [s1 he] [q1 puts] [c1 the lean at about 3 degrees].",
    ],
)
def test_a_number_put(marked: str) -> None:
    assert plain(marked)


def test_a_thing_put_somewhere_is_no_number() -> None:
    assert not plain("[s1 The stoker] [q1 put] [c1 the shovel at the door].")
