import pytest

from saidby.intake.dates import date_in, iso_date, said_in_bylines


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2024-10-09", "2024-10-09"),
        ("2024-10-09T14:20:00Z", "2024-10-09T14:20:00+00:00"),
        ("2024-10-09T14:20:00.1234567+0200", "2024-10-09T14:20:00.123456+02:00"),
        ("Wed, 09 Oct 2024 14:20:00 GMT", "2024-10-09T14:20:00+00:00"),
        ("9 October 2024", "2024-10-09"),
        ("1728483600", "2024-10-09T14:20:00+00:00"),
        ("0001-01-01", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates_as_pages_write_them(given: str, expected: str | None) -> None:
    assert iso_date(given) == expected


def test_a_byline_says_who_and_when() -> None:
    assert said_in_bylines(["Updated Oct. 10, 2024", "Wednesday, 9 October 2024 – by H. R. Example"]) == {
        "modified": "2024-10-10",
        "published": "2024-10-09",
        "byline": "H. R. Example",
    }
    assert said_in_bylines(["Ann Example and Bo Sample", "5 min read"]) == {"byline": "Ann Example and Bo Sample"}


def test_figures_that_leave_the_order_open_are_no_date() -> None:
    assert date_in("posted 9/10/2024") is None
