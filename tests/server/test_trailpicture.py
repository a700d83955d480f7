"""The picture of a trail has every statement that its table has, and each mark leads there."""

import pytest

from saidby.records import Copied, Trail
from saidby.server.trailpicture import Picture, first_of, pictures
from tests.server.telling import told, trail

WIDTHS = (320.0, 640.0, 960.0)
LONG = "Всероссийская государственная телевизионная и радиовещательная компания, Петропавловск-Камчатский"


def picture(trail: Trail, width: float) -> Picture:
    (drawn,) = pictures(trail, [width])
    return drawn


def hour(n: int) -> str:
    return f"2031-05-{4 + n // 24:02d}T{n % 24:02d}:00:00Z"


@pytest.mark.parametrize("width", WIDTHS)
def test_each_origin_has_a_lane_and_answers_stand_below(width: float) -> None:
    statements = (told("a"), told("b", published=hour(10), who="Oda Lind", kind="named"), told("c", published=hour(12)))
    drawn = picture(trail(statements, {"an aide": ("a",), "Oda Lind": ("b",)}, {"c": "deny"}), width)
    assert [lane.name for lane in drawn.lanes] == ["Origin 1: an aide", "Origin 2: Oda Lind", "Answers"]
    assert [dot.shape for lane in drawn.lanes for dot in lane.dots] == ["first", "solid", "answer"]
    assert "denies it" in drawn.lanes[2].dots[0].name
    heights = [lane.y for lane in drawn.lanes]
    assert heights == sorted(heights)


def test_the_first_appearance_is_the_earliest_dated_statement_that_makes_the_claim() -> None:
    statements = (told("early", published=hour(0)), told("later", published=hour(5)), told("never", published=None, day=None))
    made = trail(statements, answers={"early": "deny"})
    assert first_of(made) == "later"
    assert first_of(trail((told("x", published=None, day=None),))) is None


def test_who_confirms_a_claim_of_his_own_knowledge_may_have_been_the_first_who_stood_for_it() -> None:
    statements = (told("early", published=hour(0), who="Oda Lind", kind="named"), told("later", published=hour(5)))
    made = trail(statements, {"Oda Lind": ("early",), "an aide": ("later",)}, {"early": "confirm"})
    assert first_of(made) == "early"


def test_a_date_without_an_hour_is_later_than_the_hours_of_its_day_as_in_the_table() -> None:
    statements = (told("hour", published=hour(15)), told("date", published="2031-05-04"))
    assert first_of(trail(statements)) == "hour"


def test_copies_are_stacked_and_counted() -> None:
    statements = (told("a"), told("b", outlet="Morgenblad", published=hour(9)), told("c", outlet="Herald", published=hour(11)))
    copies = tuple(Copied(article=f"article-{id}", of="article-a", share=1.0, reason="all its words") for id in "bc")
    (dot,) = picture(trail(statements, copies=copies), 960).lanes[0].dots
    assert (dot.copies, dot.label) == (2, "First: North Wire +2 copies")


def test_a_copy_lies_under_the_statement_that_it_has_most_words_of() -> None:
    headline = told("a", content="bridge closed to lorries", article="first")
    text = told("b", content="the bridge over the Skarn will be closed to lorries in June", article="first")
    copy = told(
        "c", outlet="Herald", published=hour(9), content="the bridge over the Skarn will be closed to lorries in June", article="again"
    )
    copies = (Copied(article="again", of="first", share=1.0, reason="all its words"),)
    dots = picture(trail((headline, text, copy), copies=copies), 960).lanes[0].dots
    assert {dot.id: dot.copies for dot in dots} == {"a": 0, "b": 1}


@pytest.mark.parametrize("width", WIDTHS)
def test_three_hundred_statements_with_long_names_stay_within_the_picture(width: float) -> None:
    statements = tuple(told(f"s{n}", outlet=LONG, published=hour(n % 200), who=LONG) for n in range(300))
    drawn = picture(trail(statements), width)
    dots = [dot for lane in drawn.lanes for dot in lane.dots]
    assert sum(1 + dot.more + dot.copies for dot in dots) == 300
    assert all(0 <= dot.x <= width and dot.y < drawn.foot for dot in dots)
    assert len(dots) < 120
    assert drawn.height < 400


def test_what_has_no_date_stands_apart() -> None:
    drawn = picture(trail((told("a"), told("b", published=None, day=None))), 640)
    xs = {dot.id: dot.x for lane in drawn.lanes for dot in lane.dots}
    assert drawn.undated == xs["b"]
    assert xs["a"] > xs["b"] + 60
    assert picture(trail((told("b", published=None, day=None),)), 640).ticks == ()


def test_an_empty_claim_is_an_empty_picture() -> None:
    assert picture(trail(()), 640).lanes == ()
