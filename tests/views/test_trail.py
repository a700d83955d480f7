"""A trail in the terminal."""

import csv
import io
import re

import pytest
from msgspec.structs import replace
from rich.console import Console

from saidby.claims.trail import trail
from saidby.records import Answer, Claim, Copied, Count, Range, Tie, Trail
from saidby.views.lanes import LONGEST
from saidby.views.terminal import as_text
from saidby.views.trail import numbers, plain, render, rows, view
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
    assert "claim 3f2a, 2 Jan 1970 to 5 Jan 1970" in shown
    assert "Origin 1  two aides to the mayor, in North Wire’s report" in shown
    assert "  3 Jan 1970 09:20  Morgenblad · (North Wire) → sources at the office" in shown
    assert "  “the bridge closes”\n" in shown
    assert "Not counted  media reports" in shown
    assert "Skarn Herald · Wanda Lunn denies it" in shown
    assert "“nothing was discussed”" in shown
    assert "the hedge “may” was dropped (North Wire, 2 Jan 1970 09:20; Morgenblad, 3 Jan 1970 09:20)" in shown
    assert "Why 1–2 origins\n  “media reports” may mean reports that are not counted here; then there is one more" in shown


def test_each_statement_has_its_id_as_short_as_is_enough() -> None:
    shown = as_text(view(made(), {"a": "a1b2c3", "e": "e4d5f6", "3f2a": "3f"}), 100)
    assert re.search(r"North Wire · two aides to the mayor +a1b2c3\n", shown)
    assert re.search(r"Wanda Lunn denies it +e4d5f6\n", shown)
    assert "claim 3f, " in shown


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


def many(count: int, copies: int) -> Trail:
    """Reports of one speaker, and copies of the first of them."""
    said = [
        told(f"r{n}", "Wanda Lunn", outlet=f"Outlet {n}", day=n, content=f"the bridge will be closed for {n} days") for n in range(count)
    ]
    again = [told(f"c{n}", "Wanda Lunn", outlet=f"Paper {n}", day=1, content=said[0].content) for n in range(copies)]
    claim = Claim(id="x", gloss="the bridge", statements=tuple(one.id for one in (*said, *again)))
    return trail(claim, [*said, *again], [Copied(article=one.article, of=said[0].article, share=1.0, reason="") for one in again], {})


def test_copies_stand_in_one_line_under_what_they_copy() -> None:
    shown = plain(many(2, 4))
    assert "and 4 copies: Paper 0, Paper 1, Paper 2 and Paper 3" in shown
    assert shown.count("“the bridge will be closed") == 2
    assert "Why they are one origin: Wanda Lunn is the one speaker of all 6 statements, which 6 outlets carry" in " ".join(shown.split())


def test_a_long_lane_is_cut_and_says_what_is_left() -> None:
    shown = plain(many(30, 2))
    assert shown.count("“the bridge will be closed") == LONGEST
    assert "and 18 statements more" in shown
    assert "Outlet 17 and 12 other outlets" in " ".join(shown.split())
    whole = as_text(view(many(30, 2), everything=True), 80)
    assert whole.count("“the bridge will be closed") == 30


def test_rows_tell_what_each_statement_does_and_where_it_belongs() -> None:
    cells = list(csv.DictReader(io.StringIO(rows(made()))))
    assert [row["does"] for row in cells] == ["makes", "makes", "makes", "makes", "deny"]
    assert [row["counted"] for row in cells] == ["true", "true", "true", "false", ""]
    assert [row["chain"] for row in cells if row["outlet"] == "Morgenblad"] == ["North Wire > sources at the office"]
    assert {row["claim"] for row in cells} == {"3f2a"}


@pytest.mark.parametrize("width", [30, 40, 80, 120])
def test_what_a_terminal_obeys_is_written_out(width: int) -> None:
    hostile = told("h", "\x1b[31mWanda\u202e Lunn", outlet="Out\x07let [bold]x[/bold]", content="[red]no\r\nmarkup[/red] " * 30)
    shown = plain(trail(Claim(id="x", gloss="\x1b]0;y\x07", statements=("h",)), [hostile], (), {}), width)
    assert not set("\x1b\x07\r\u202e") & set(shown)
    assert "[red]no" in shown
    assert max(map(len, shown.splitlines())) <= width


def test_a_doubt_is_told_once_and_not_in_the_lane_too() -> None:
    shown = plain(made(), 200)
    assert shown.count("may mean reports that are not counted here") == 1
    assert "Why it is not counted: which they are is not told: “media reports”" in shown


def test_explained_an_answer_tells_why_it_is_one() -> None:
    said = replace(CLAIM, answers=(Answer(statement="e", act="deny", score=0.86, reason="stands right before it; both have “discuss”"),))
    found = replace(made(), claim=said)
    shown = " ".join(as_text(view(found, explained=True), 100).split())
    assert "why: the claim stands right before it in the article; both speak of “discussed”; 86 % likely" in shown
    assert "why:" not in as_text(view(found), 100)


def test_no_comment_is_not_told_twice() -> None:
    silent = told("e", "Wanda Lunn", outlet="Skarn Herald", day=4, act="decline", content="to comment")
    claim = replace(CLAIM, answers=(Answer(statement="e", act="decline", score=0.9, reason=""),))
    shown = plain(trail(claim, [*TOLD[:4], silent], (), {}), 100)
    assert "Wanda Lunn declines to comment" in shown
    assert "“to comment”" not in shown


def test_explained_each_statement_tells_what_it_is_tied_to() -> None:
    ties = {
        "b": Tie(a="b", b="a", relation="same", score=0.84, rule="same in other words", reason="meaning 0.81 alike"),
        "d": Tie(a="d", b="gone", relation="same", score=0.9, rule="same words", reason="meaning 0.81 alike"),
    }
    shown = as_text(view(made(), {"a": "a1b2c3"}, explained=True, ties=ties), 200)
    assert (
        "why: says the same as North Wire, 2 Jan 1970 09:20 (a1b2c3), in other words: they mean nearly the same (84 % likely)"
        in " ".join(shown.split())
    )
    assert shown.count("why: ") == 2, "the tie, and the answer"
    assert "why: " not in plain(made(), 200)


def test_another_statement_of_the_same_article_is_named_by_its_words() -> None:
    article = [replace(one, article="North Wire 1", published="1970-01-02T09:20:00Z") for one in TOLD[:2]]
    tie = Tie(a="b", b="a", relation="same", score=0.84, rule="same words", reason="")
    shown = as_text(view(trail(CLAIM, article, (), {}), explained=True, ties={"b": tie}), 200)
    assert "why: says the same as “the bridge may close” in the same article, in the same words (84 % likely)" in " ".join(shown.split())
