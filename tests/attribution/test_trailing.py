"""Reporting clauses behind their content: which are read, and what only looks like one."""

import pytest

from tests.attribution.marked import after_mending


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dome leaks, whispers a glazier.", "[c1 The dome leaks], [q1 whispers] [s1 a glazier]."),
        ("The mill was empty, a carter cautioned.", "[c1 The mill was empty], [s1 a carter] [q1 cautioned]."),
        ("No loaf is short, states the bakers’ guild.", "[c1 No loaf is short], [q1 states] [s1 the bakers’ guild]."),
        ("Dogs keep the gate, reads a notice on the wall.", "[c1 Dogs keep the gate], [q1 reads] [s1 a notice on the wall]."),
        ("“It hums,” is how the stoker put it.", "[c1 “It hums,”] is how [s1 the stoker] [q1 put] it."),
        ("The flour was damp, the miller owned on Sunday.", "[c1 The flour was damp], [s1 the miller] [q1 owned] on Sunday."),
        ("Is the dome dry? wonders the glazier.", "[c1 Is the dome dry?] [q1 wonders] [s1 the glazier]."),
        (
            "The clock will stop, a claim that the harbour office contests.",
            "[c1 The clock will stop], a claim that [s1 the harbour office] [q1 contests].",
        ),
        (
            "The town gets a pump, goes the mayor’s offer, as long as it digs.",
            "[c1 The town gets a pump], [q1 goes] [s1 the mayor’s offer], [c1 as long as it digs].",
        ),
    ],
)
def test_a_clause_that_reports(text: str, expected: str) -> None:
    assert after_mending(expected, text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "When the rain came, the crowd scattered.",
        "In spring, the guild recovered.",
        "Odo Farr, one of the bakers, recalled the drain.",
        "A firm, called the Lamp Street trust, owns the mill.",
        "He keeps clipped yews, herbaceous borders.",
        "The dome fell, killing a glazier.",
        "The drain was dug, as the mayor had it.",
    ],
)
def test_silent(text: str) -> None:
    assert after_mending(text, text) == ""


def test_another_who_has_the_words_keeps_them() -> None:
    given = "[s1 Odo Farr] [q1 said] [c1 the flour was damp, the miller cautioned]."
    assert after_mending(given, given) == ""
