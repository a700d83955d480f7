import pytest

from saidby.errors import UsageError
from saidby.intake.raw import FetchOptions


@pytest.mark.parametrize(
    "limits",
    [{"timeout": 0}, {"timeout": -1.0}, {"timeout": float("nan")}, {"timeout": float("inf")}, {"max_bytes": 0}, {"max_redirects": -1}],
)
def test_limits_that_cannot_be_kept(limits: dict[str, float]) -> None:
    with pytest.raises(UsageError):
        FetchOptions(**limits)  # type: ignore[arg-type]


def test_no_redirect_is_a_limit_too() -> None:
    assert FetchOptions(max_redirects=0).max_redirects == 0
