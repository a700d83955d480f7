"""B-cubed and pairs, on examples worked out by hand."""

import pytest

from bench.clustering import Figure, b_cubed, pairwise


def labels(*groups: str) -> dict[object, object]:
    """Give each letter the number of its group."""
    return {element: number for number, group in enumerate(groups) for element in group}


def test_b_cubed_of_the_example_of_bagga_and_baldwin() -> None:
    """Their figures 1 to 3: three chains, once the small one and once the large ones wrongly joined; 76 % and 58 % precision."""
    truth = labels("12345", "67", "89ABC")
    assert b_cubed(truth, labels("12345", "6789ABC")) == pytest.approx((64 / 84, 1.0))
    assert b_cubed(truth, labels("1234589ABC", "67")) == pytest.approx((7 / 12, 1.0))


def test_what_the_reading_lacks_is_alone() -> None:
    figure = b_cubed(labels("ab", "c"), labels("a", "c"))
    assert figure == pytest.approx((1.0, (1 / 2 + 1 / 2 + 1) / 3))
    assert figure.f1 == pytest.approx(2 * (2 / 3) / (5 / 3))


def test_what_the_gold_lacks_does_not_count_in_b_cubed() -> None:
    assert b_cubed(labels("ab"), labels("abz")) == Figure(1.0, 1.0)


def test_pairs_by_hand() -> None:
    """Gold abc has three pairs; the reading's ab and cd two, of which one is right."""
    assert pairwise(labels("abc"), labels("ab", "cd")) == pytest.approx((1 / 2, 1 / 3))


def test_a_pair_that_only_the_reading_has_is_wrong() -> None:
    assert pairwise(labels("ab"), labels("ab", "yz")) == pytest.approx((1 / 2, 1.0))
    assert pairwise({}, labels("yz")) == (0.0, 1.0)


def test_nothing_read_is_precise_only_where_there_is_nothing() -> None:
    assert pairwise({}, {}) == (1.0, 1.0)
    assert pairwise(labels("ab"), {}) == (0.0, 0.0)
    assert pairwise(labels("ab"), {}).f1 == 0.0
    assert b_cubed({}, {}) == (1.0, 1.0)
