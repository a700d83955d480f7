"""Positions as they are shown: party by party, channel by channel, with what bears them out."""

import csv
import io
import re

import pytest
from msgspec.structs import replace

from saidby.records import Positions
from saidby.views import positions as view
from saidby.views.terminal import as_text
from tests.views import standpoints as here

TEXT = """\
The city of Skarn sells the old harbour
issue 151515151515, 4 statements bear on it, 2 more perhaps; 2 parties hold a
position, 2 Mar 2031 to 12 Mar 2031

Skarn
  through a spokesman
       2 Mar 2031  against                                               aaaaaa1
                   North Wire · Wanda Lunn
                   “The harbour is not for sale”
                   North Wire · Wanda Lunn                               aaaaaa2
                   “We will not sell it”
                   contradicted by Odo Brandt (10 Mar 2031, dddddd1)
       9 Mar 2031  for                                                   cccccc1
    – 12 Mar 2031  Dorn Today · Wanda Lunn
                   “=HYPERLINK(‘x’)⟨U+001B⟩[31m The harbour will be
                   sold”
                   backed by Odo Brandt (10 Mar 2031, dddddd1)
  through unnamed sources
    5 Mar 2031  on conditions (unsure)                                   bbbbbb1
                  “if the cranes stay”
                Morgenblad · (North Wire) → an aide to the mayor
                “It could be sold if the cranes stay”
"""


def text(found: Positions = here.FOUND, width: int = 80, **how: bool) -> str:
    return as_text(view.view(found, explained=how.get("explained", False), everything=how.get("everything", False)), width)


def test_a_timeline_as_it_stands() -> None:
    assert text().startswith(TEXT)


def test_a_change_has_both_quotations_with_their_days() -> None:
    part = text().partition("  reversal, through a spokesman: from against to for\n")[2]
    lines = part.splitlines()
    assert lines[0].split() == ["2", "Mar", "2031", "North", "Wire", "·", "Wanda", "Lunn", "aaaaaa2"]
    assert "“We will not sell it”" in lines[1]
    assert lines[2].split()[:3] == ["9", "Mar", "2031"]


def test_what_a_text_calls_a_change_is_the_texts() -> None:
    part = text().partition("what texts call it\n")[2]
    assert re.match(r"\s+5 Mar 2031  a partial change, in the words “could” +bbbbbb1\n\s+Morgenblad · \(North Wire\) → an aide", part)


def test_who_is_counted_as_a_party_and_who_says_so_is_shown() -> None:
    assert "counted with it: Wanda Lunn (by saidby: spokeswoman, Skarn)" in text()


def test_doubtful_readings_stand_apart() -> None:
    held, _, doubtful = text().partition("Too unsure to be anybody’s position\n")
    assert "price" not in held
    assert "perhaps open" in doubtful


def test_the_likeliest_of_many_doubtful_ones_are_shown() -> None:
    many = tuple(here.read(here.DOUBTED, "open", score=score / 100, sure=False) for score in range(9))
    found = replace(here.FOUND, doubtful=many)
    assert "and 4 more, less likely still; --all shows them" in text(found)
    assert "less likely still" not in text(found, everything=True)


def test_the_first_of_many_statements_are_shown() -> None:
    told = [here.told(f"f{number}", "a1", 2 + number, f"No sale, {number}", here.LUNN) for number in range(9)]
    one = replace(here.AGAINST, reads=tuple(here.read(each, "against") for each in told))
    found = Positions(issue=here.ISSUE, timelines=(replace(here.SKARN, positions=(one,), changes=(), called=()),), told=tuple(told))
    assert "and 6 statements more, to 10 Mar 2031: North Wire (6)" in text(found)
    assert "No sale, 8" in text(found, everything=True)


def test_explained_it_tells_for_each_reading_why_and_how_sure() -> None:
    shown = " ".join(text(explained=True).split())
    assert "read as against: “The h” says so (90 % likely)" in shown
    assert "read as for it on conditions: “It co” says so (50 % likely, so unsure)" in shown
    assert "read as" not in text()


def test_nobody_holds_anything() -> None:
    assert "nobody holds a position on it" in text(Positions(issue=here.ISSUE))


@pytest.mark.parametrize("width", [30, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    assert max(map(len, text(width=width, explained=True).splitlines())) <= width


def test_no_control_character_reaches_a_terminal() -> None:
    assert "\x1b" not in text()


def test_as_csv_each_reading_is_a_row() -> None:
    header, *rows = csv.reader(io.StringIO(view.rows(here.FOUND)))
    cells = [dict(zip(header, row, strict=True)) for row in rows]
    assert [one["statement"] for one in cells] == ["aaaaaa1", "aaaaaa2", "bbbbbb1", "cccccc1", "dddddd1", "eeeeee1"]
    assert (cells[2]["holder"], cells[2]["channel"], cells[2]["conditions"], cells[2]["sure"]) == (
        "Skarn",
        "unnamed",
        "if the cranes stay",
        "false",
    )
    assert (cells[3]["since"], cells[3]["until"], cells[3]["content"][:3]) == ("2031-03-09", "2031-03-12", "'=H")
    assert (cells[5]["holder"], cells[5]["channel"], cells[5]["url"]) == ("Nils Aker", "", "https://a3.example/")
