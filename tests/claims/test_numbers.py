"""Numbers with what they count: the same however written, and apart where they cannot both hold."""

import pytest

from saidby.claims.numbers import Number, clash, numbers


@pytest.mark.parametrize(
    ("text", "value", "of"),
    [
        ("14 people died", 14, "people"),
        ("fourteen bodies", 14, "bodies"),
        ("up to 400 million crowns", 4e8, "crowns"),
        ("$3.2bn offer", 3.2e9, "offer"),
        ("3.2 milliard of thalers", 3.2e9, "of"),
        ("2,000 jobs", 2000, "jobs"),
        ("50 per cent", 50, "percent"),
        ("by half", 50, "percent"),
        ("7.2 %", 7.2, "percent"),
        ("in 2019", 2019, "year"),
        ("2000 jobs", 2000, "jobs"),
    ],
)
def test_a_number_is_read(text: str, value: float, of: str) -> None:
    (number,) = numbers(text)
    assert number.value == pytest.approx(value)
    assert number.of == of


@pytest.mark.parametrize("text", ["no one came", "one of them", "nothing", "the SK14 signal"])
def test_what_is_no_number(text: str) -> None:
    assert numbers(text) == frozenset()


def test_only_so_many_are_read() -> None:
    assert len(numbers(" ".join(f"{k} eels," for k in range(5000)))) <= 80


def test_two_counts_clash_where_each_has_one_that_the_other_has_not() -> None:
    assert clash(numbers("14 dead"), numbers("41 dead")) == (Number(14, "dead"), Number(41, "dead"))
    assert clash(numbers("14 dead"), numbers("14 dead and 60 hurt")) is None
    assert clash(numbers("14 dead"), numbers("they died in 1931")) is None
    assert clash(numbers("2,000 jobs"), numbers("2000 jobs")) is None
    assert clash(numbers("a third"), numbers("50 percent")) is not None
