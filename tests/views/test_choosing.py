from itertools import product

import msgspec
import pytest

from saidby.errors import UsageError
from saidby.types import Ledger
from saidby.views.choosing import fitting, meant
from tests.views import sample

IDS = ["3fa09c11", "3fa77b20", "0012ffee", "beef0004", "12345678"]


def ledger(ids: list[str] = IDS) -> Ledger:
    one = sample.ferry().statements[0]
    return msgspec.structs.replace(sample.ferry(), statements=tuple(msgspec.structs.replace(one, id=id) for id in ids))


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ("1", [1]), ("5", [5]), ("[2]", [2]), (" 3 ", [3]), ("[ 4 ]", [4]), ("beef0004", [4]), ("BEEF", [4]), ("b", [4]), ("3fa", [1, 2]),
        ("3fa0", [1]), ("12", [5]), ("0012f", [3]), ("0", [3]), ("6", []), ("", []), (" ", []), ("[]", []), ("x", []), ("-1", []),
        ("beef00045", []),
    ],
)  # fmt: skip
def test_a_number_or_the_beginning_of_an_id(wanted: str, numbers: list[int]) -> None:
    assert fitting(ledger(), wanted) == numbers


def test_a_whole_id_goes_before_those_that_begin_with_it() -> None:
    assert fitting(ledger(["abc", "abcd"]), "abc") == [1]


def refusal(wanted: str, *read: Ledger) -> str:
    with pytest.raises(UsageError) as raised:
        meant([(f"{name}.html", each) for name, each in zip("abc", read, strict=False)], wanted)
    assert raised.value.exit_code == 2
    return str(raised.value)


def test_a_wrong_id_is_told_what_would_do() -> None:
    assert refusal("9", ledger()) == (
        "--explain 9: there is no such statement; give a number from 1 to 5, or the beginning of an id: "
        "3fa0 [1], 3fa7 [2], 0012 [3], beef [4], 1234 [5]"
    )


def test_what_is_offered_does() -> None:
    for number, id in enumerate(IDS, start=1):
        offer = refusal("9", ledger()).partition(f" [{number}]")[0].rpartition(" ")[2]
        assert id.startswith(offer)
        assert fitting(ledger(), offer) == [number]


def test_of_many_some_are_offered() -> None:
    told = refusal("zz", ledger([f"{a}{b}000000" for a, b in product("abcdef", "0123456789")]))
    assert "from 1 to 60" in told
    assert told.endswith("a000 [1], a100 [2], a200 [3], a300 [4], a400 [5], a500 [6], a600 [7], a700 [8], …")


def test_an_id_that_several_begin_with() -> None:
    assert refusal("3fa", ledger()) == "--explain 3fa: 2 statements have ids that begin so; give more of it: 3fa0 [1], 3fa7 [2]"


def test_no_statement_one_statement() -> None:
    assert refusal("1", sample.silent()).endswith("the article has no statement to explain")
    assert "give the number 1, or" in refusal("2", ledger(["abcdef"]))


def test_among_several_articles_one_must_have_it() -> None:
    read = [("a.html", ledger()), ("b.html", ledger(["c0ffee"]))]
    assert meant(read, "c0f") == ("b.html", read[1][1], 1)
    assert meant(read, "4") == ("a.html", read[0][1], 4)
    assert refusal("1", ledger(), ledger()) == (
        "--explain 1: 2 articles have such a statement (a.html, b.html); give one source, or more of an id"
    )
    assert "text view prints the numbers" in refusal("zz", ledger(), ledger())
