"""A trail in the terminal."""

import io

import pytest
from msgspec.structs import replace
from rich.console import Console

from saidby.claims.trail import trail
from saidby.records import Answer, Claim, Copied, Count, Range, Trail
from saidby.views.trail import numbers, overview, plain, render
from tests.claims.making import told

TOLD = [
    told("a", "two aides to the mayor (unnamed)", outlet="North Wire", day=1, content="the bridge may close", hedges=("may",)),
    told("b", "North Wire (outlet) > sources at the office (unnamed)", outlet="Morgenblad", day=2, content="the bridge closes"),
    told("c", "two aides to the mayor (unnamed)", outlet="Harbour Post", day=2, content="the bridge may close", hedges=("may",)),
    told("d", "media reports (collective)", outlet="Dorn Today", day=3),
    told("e", "Wanda Lunn", outlet="Skarn Herald", day=4, act="deny", content="“nothing was discussed”"),
]
CLAIM = Claim(
    id="3f2a", gloss="the bridge may close", statements=tuple("abcd"), answers=(Answer(statement="e", act="deny", score=0.9, reason=""),)
)
COPIES = (Copied(article="Harbour Post 2", of="North Wire 1", share=0.9, reason="90 % of its words"),)


def made() -> Trail:
    dated = [replace(one, published=f"1970-01-{(one.day or 0) + 1:02d}T09:20:00Z") for one in TOLD]
    inherited = replace(dated[1], chain=(replace(dated[1].chain[0], inherited=True), dated[1].chain[1]))
    return trail(CLAIM, [dated[0], inherited, *dated[2:]], COPIES, {})


def test_a_trail_tells_numbers_lanes_answers_changes_and_why() -> None:
    shown = plain(made(), 100)
    assert "4 articles · 3 outlets · 1–2 origins · 2–3 claimed sources" in shown
    assert "Origin 1  two aides to the mayor, in North Wire’s report" in shown
    assert "Harbour Post (copy)" in shown
    assert "(North Wire) → sources at the office: “the bridge closes”" in shown
    assert "Not counted  media reports" in shown
    assert "Wanda Lunn denies it: “nothing was discussed”" in shown
    assert "the hedge “may” was dropped (North Wire, 2 Jan 1970 09:20; Morgenblad, 3 Jan 1970 09:20)" in shown
    assert "one more if so" in shown


@pytest.mark.parametrize("width", [30, 44, 60, 80])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    assert max(len(line) for line in plain(made(), width).splitlines()) <= width


def test_on_a_terminal_inherited_hops_are_in_italics() -> None:
    file = io.StringIO()
    render(made(), Console(file=file, width=100, force_terminal=True, color_system="standard", _environ={}))
    assert "\x1b[3mNorth Wire" in file.getvalue()


def test_one_of_each_is_no_plural() -> None:
    assert (
        numbers(Count(articles=1, outlets=1, origins=Range(1, 1), claimed=Range(1, 1)))
        == "1 article · 1 outlet · 1 origin · 1 claimed source"
    )
    assert "0 origins" in numbers(Count(articles=1, outlets=1, origins=Range(0, 0), claimed=Range(0, 0)))


def test_an_overview_has_a_line_for_each_claim() -> None:
    file = io.StringIO()
    overview([(CLAIM, made().count)], Console(file=file, width=120))
    assert file.getvalue().startswith("3f2a")
