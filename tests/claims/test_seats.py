import pytest

from saidby.claims.seats import Told, settled, told
from tests.claims.test_facts import ledger


def learned(*texts: str) -> dict[str, str]:
    known = Told()
    for day, text in enumerate(texts):
        known = told(ledger(text), day, known)
    return settled(known)


@pytest.mark.parametrize(
    "text",
    [
        "In Sel Tarn, the capital of Meravia, it rained. Meravia’s government met.",
        "Sel Tarn, the Meravian capital, was quiet. The Meravian government met.",
        "The Meravian government in Sel Tarn met.",
        "Meravia’s foreign ministry in Sel Tarn said no.",
    ],
)
def test_an_article_that_says_so_settles_it(text: str) -> None:
    assert list(learned(text)) == ["sel tarn"]


FIRST = "VESK, March 9 (North Wire) – Kordane is ready to open the dam, Kordane’s foreign ministry said."
SECOND = "VESK, March 11 (North Wire) – Kordane’s government denied it."


def test_two_datelines_are_enough_and_one_is_not() -> None:
    assert learned(FIRST, SECOND) == {"vesk": "Kordane"}
    assert learned(FIRST) == {}


def test_copies_of_a_day_are_one() -> None:
    known = told(ledger(FIRST), 3, Told())
    assert settled(told(ledger(FIRST + " More."), 3, known)) == {}


def test_not_where_another_state_may_be_meant() -> None:
    assert learned(FIRST, SECOND, "VESK (North Wire) – Ostria’s government said no.") == {}


def test_what_has_no_government_is_no_state() -> None:
    assert learned("VESK, March 9 (North Wire) – Norvik is ready.", "VESK, March 10 (North Wire) – Norvik said no.") == {}


def test_a_capital_that_the_list_knows_needs_no_article() -> None:
    assert learned("PARIS, March 9 (North Wire) – Russia is ready, Russia’s government said.", "PARIS – Russia’s army said no.") == {}


def test_neither_nor_the_nor_federal_is_a_state() -> None:
    known = told(ledger("Neither government met. The Federal Government met. The foreign ministry in Orvane said no."), 1, Told())
    assert known.states == ()
    assert settled(known) == {}
