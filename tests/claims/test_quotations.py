"""Runs of words that two quotations share."""

from saidby.claims.quotations import run


def test_the_longest_run_counts() -> None:
    assert run(["it was a long and bitter winter"], ["oh", "a long and bitter winter"]) == (5, 1.0)
    assert run(["we have no plans"], ["they had plans"]) == (1, 1 / 3)
    assert run([], ["a"]) == (0, 0.0)


def test_marks_and_capitals_do_not_count() -> None:
    assert run(["We don’t sell, ever"], ["we don't sell"])[0] == 3


def test_long_quotations_are_compared_by_their_beginning() -> None:
    assert run(["a b c d " * 5000], ["a b c d " * 5000])[0] == 60
