"""Where moments stand, and which dates are under them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saidby.server.axis import axis, moment, side, ticks
from tests.server.telling import told

MOMENTS = st.lists(st.floats(min_value=-20_000, max_value=40_000), min_size=1, max_size=40)


@given(MOMENTS)
def test_what_is_later_never_stands_further_left_and_nothing_stands_outside(moments: list[float]) -> None:
    on = axis(moments, 10, 640)
    places = [on.at(one) for one in sorted(moments)]
    assert places == sorted(places)
    assert all(10 <= one <= 640 for one in places)


@given(MOMENTS)
def test_dates_stand_within_the_axis_from_left_to_right(moments: list[float]) -> None:
    found = [tick.x for tick in ticks(axis(moments, 10, 640))]
    assert found
    assert found == sorted(found)
    assert 10 <= found[0] <= found[-1] <= 640


def test_a_long_silence_is_left_out_and_told_of() -> None:
    on = axis([100, 100.5, 101, 800, 801], 0, 600)
    assert [one.label for one in on.silences()] == ["23 months"]
    assert on.at(101) < on.silences()[0].x < on.at(800)
    assert on.at(800) - on.at(101) < 100, "as wide as its words"


def test_an_even_axis_has_no_break() -> None:
    assert axis([1, 2, 3, 4, 5, 6], 0, 600).silences() == ()


def test_the_dates_fit_what_is_shown() -> None:
    morning = ticks(axis([22346.25, 22346.5], 0, 600))
    assert morning[0].label == "8 Mar, 06:00"
    assert {"2030", "2031"} <= {tick.label for tick in ticks(axis([21_000 + 90 * n for n in range(20)], 0, 600))}


@pytest.mark.parametrize("width", [320, 640, 960])
def test_no_date_runs_into_another(width: int) -> None:
    moments = [22347.2, 22347.4, 22348.0, 22349.5, 22358.8, 22373.3, 22373.9]
    right = width - 12
    found = ticks(axis(moments, 12, right))
    ends = [place(one.x, 7 * len(one.label), side(one.x, right)) for one in found]
    assert all(start >= 0 and end <= width for start, end in ends)
    assert all(one[1] <= other[0] for one, other in pairwise(ends))
    assert len(found) >= 3, "each piece of the axis has a date"


def place(x: float, wide: float, anchor: str) -> tuple[float, float]:
    start = x - {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * wide
    return start, start + wide


def test_a_date_goes_without_its_year_only_where_the_one_before_has_the_same() -> None:
    narrow = [one.label for one in ticks(axis([22347.2, 22347.4, 22348.0, 22349.5, 22358.8, 22373.3], 12, 308))]
    assert narrow == ["9 Mar 2031", "20 Mar 2031", "4 Apr"]
    later = [one.label for one in ticks(axis([22347.2, 22347.3, 22800.0], 12, 180))]
    assert all(label.endswith(("2031", "2032")) for label in later)


@pytest.mark.parametrize(
    ("published", "day", "expected"),
    [
        ("1970-01-02", 1, 1.5),
        ("1970-01-02T06:00:00Z", 1, 1.25),
        ("1970-01-02T06:00:00+06:00", 1, 1.0),
        ("1970-01-02 06:00", 1, 1.25),
        (None, 3, 3.5),
        ("last Tuesday", None, None),
    ],
)
def test_a_moment_is_read_as_far_as_it_is_given(published: str | None, day: int | None, expected: float | None) -> None:
    assert moment(told("a", published=published, day=day)) == expected
