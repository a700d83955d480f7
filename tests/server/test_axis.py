"""Where moments stand, and which dates are under them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saidby.server.axis import axis, moment, ticks
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
