"""A person's word goes before a judge's, a judge's before the machine's; where a statement tells of two positions, each by its holder."""

import pytest
from msgspec.structs import replace

from saidby.case.ruled import ruled
from saidby.records import Judgement, Mark, Read, Step, Told
from saidby.types import Span

TOLD = Told(
    id="s1", article="a1", content="Estmark will not meet our two terms", sentence="“Estmark will not meet our two terms,” said Karr.",
    span=Span(1, 36), chain=(Step(source="x", label="Karr", name="Karr", kind="named"),),
)  # fmt: skip
MACHINE = (
    Read(statement="s1", bearing="against", holder="Estmark", past=True, words=("not",), score=0.5, sure=False, rule="guess", reason="?"),
    Read(statement="s1", bearing="open", conditions=("terms",), calls="partial", score=0.4, sure=False, rule="guess", reason="?"),
)


def said(value: str, holder: str | None = None, by: str = "ann", **more: object) -> Judgement:
    mark = Mark(article="a1", span=Span(1, 36), words=TOLD.content)
    return Judgement(
        id="j", ruling="bears", about="statement", a=mark, value=value, holder=holder, by=by, at="2031-01-01", **more  # type: ignore[arg-type]
    )  # fmt: skip


def held(*judged: Judgement, machine: tuple[Read, ...] = MACHINE) -> list[tuple[str | None, str | None]]:
    return sorted(((read.holder, read.bearing) for read in ruled(machine, (TOLD,), {"s1": judged})), key=str)


JUDGE = "judge: m at h"


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ((said("for", "Estmark"),), [("Estmark", "for"), (None, "open")]),
        ((said("for", "the estmark"),), [("Estmark", "for"), (None, "open")]),
        ((said("for", "Karr"),), [("Estmark", "against"), (None, "for")]),
        ((said("none", "Estmark"),), [(None, "open")]),
        ((said("none", "Karr"),), [("Estmark", "against"), (None, None)]),  # it calls something a change, and that is its text's word
        ((said("none"),), [(None, None)]),
        ((said("for"),), [("Estmark", "for")]),
        ((said("for", "Brannoch"),), [("Brannoch", "for"), ("Estmark", "against"), (None, "open")]),
        ((said("for", "Karr"), said("declined", "Karr")), [("Estmark", "against"), (None, "declined")]),
        ((said("open", "Estmark"), said("for", "Estmark", JUDGE)), [("Estmark", "open"), (None, "open")]),
        ((said("for", "Estmark", JUDGE), said("open", "Estmark")), [("Estmark", "open"), (None, "open")]),
        ((said("none"), said("for", "Estmark", JUDGE)), [(None, None)]),
        ((said("none", "Estmark", JUDGE), said("for", "Estmark")), [("Estmark", "for"), (None, "open")]),
    ],
)
def test_who_wins(judged: tuple[Judgement, ...], expected: list[tuple[str | None, str | None]]) -> None:
    assert held(*judged) == expected


def test_what_the_text_tells_beside_its_bearing_stays() -> None:
    (read,) = (one for one in ruled(MACHINE, (TOLD,), {"s1": [said("for", "Estmark", JUDGE, words=("will",))]}) if one.holder)
    assert (read.past, read.words, read.sure, read.rule) == (True, ("will",), True, "judgement")
    assert read.reason == "so judged by judge: m at h"


def test_the_words_that_call_it_a_change_stay_the_last() -> None:
    called = (replace(MACHINE[0], calls="reversal", words=("hand", "reversing course")),)
    (read,) = (one for one in ruled(called, (TOLD,), {"s1": [said("for", "Estmark", JUDGE, words=("will",))]}) if one.holder)
    assert (read.calls, read.words) == ("reversal", ("will", "reversing course"))


def test_conditions_are_those_given_or_those_read_and_no_other_label_has_any() -> None:
    given = ruled(MACHINE, (TOLD,), {"s1": [said("conditional", "Karr", conditions=("two terms",))]})
    read = ruled(MACHINE, (TOLD,), {"s1": [said("conditional", "Karr")]})
    none = ruled(MACHINE, (TOLD,), {"s1": [said("for", "Karr")]})
    assert [one[-1].conditions for one in (given, read, none)] == [("two terms",), ("terms",), ()]


def test_a_holder_that_has_another_name_by_now_is_meant_where_there_is_but_one() -> None:
    assert held(said("for", "E. Karr", JUDGE), machine=MACHINE[1:]) == [(None, "for")]


def test_where_the_machine_has_none() -> None:
    assert held(said("for", "Karr"), machine=()) == [(None, "for")]
    assert held(said("for", "Estmark"), machine=()) == [("Estmark", "for")]
    assert held(said("none"), machine=()) == []


def test_statements_that_nobody_judged_and_that_are_gone_are_left_alone() -> None:
    assert ruled(MACHINE, (TOLD,), {}) == MACHINE
    assert ruled(MACHINE, (TOLD,), {"s2": [said("for")]}) == MACHINE
