import pytest

from saidby.claims.dating import when


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2031-03-04", ("2031-03-04", "")),
        ("2031-03-04T01:00:00+03:00", ("2031-03-03", "22:00:00")),
        ("2031-03-04T01:00:00", ("2031-03-04", "01:00:00")),
        (None, ("9999", "")),
        ("yesterday", ("9999", "")),
    ],
)
def test_day_and_time(published: str | None, moment: tuple[str, str]) -> None:
    assert when(published) == moment
