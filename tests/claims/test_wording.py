"""The words of a content: what tells, names, what denies, who speaks."""

import pytest

from saidby.claims.wording import LONGEST, meant, spoken, wording


def test_small_words_and_word_forms_do_not_count() -> None:
    assert wording("that the boats were sunk by the navy").keys == wording("the navy sank a boat").keys


def test_names_are_told_from_other_words() -> None:
    said = wording("that Toma Reyle burned the books")
    assert {word.text for word in said.words if word.name} == {"toma", "reyle"}
    assert next(word.before for word in said.words if word.text == "toma") == "reyl"


@pytest.mark.parametrize(
    ("content", "nots"),
    [("it will not be sold", 1), ("it will be sold", 0), ("not only that but sold", 0), ("it isn’t so", 1), ("no longer for sale", 1)],
)
def test_what_denies_is_counted(content: str, nots: int) -> None:
    assert wording(content).nots == nots


@pytest.mark.parametrize(
    ("content", "modal"), [("it may close", "maybe"), ("it will close", "ahead"), ("it must close", "should"), ("it closed in May", "so")]
)
def test_how_firmly_it_is_put(content: str, modal: str) -> None:
    assert wording(content).modal == modal


def test_a_dateline_is_no_part_of_it() -> None:
    assert wording("QUILL, Oct 4 (NWP) - The ferry sank").keys == wording("The ferry sank").keys


def test_too_few_words_are_known_by_their_sentence() -> None:
    assert meant("“Not a bolt,”", "“Not a bolt,” Brill said of the sale.").endswith("(“Not a bolt,” Brill said of the sale.)")
    long = "the salt works at Brannock will shut by Christmas"
    assert meant(long, f"He said {long}.") == long


def test_i_is_the_speaker() -> None:
    assert "quist" in spoken("“I will not resign”", "Nora Quist").keys
    assert "quist" not in spoken("the board will resign", "Nora Quist").keys


def test_only_a_beginning_is_compared() -> None:
    assert wording("ferry " * 5 + "x" * LONGEST * 1000).keys == wording("ferry " * 5 + "x" * LONGEST).keys
