"""Whether the first main clause is negated."""

import pytest

from saidby.attribution.negation import is_negated
from saidby.types import Span


def read(words: str, cue: str = "said") -> bool | None:
    return is_negated(words, (Span(0, len(words)),), cue)


@pytest.mark.parametrize(
    "words",
    [
        "there are no such plans",
        "“There are no such plans,”",
        "that it does not refuse the offer",
        "the pump wasn’t working",
        "nobody had fed the goat",
        "she had never met him",
        "neither twin could swim",
        "none of the boats was found",
        "“No, that is a myth”",
        "he had done nothing wrong",
        "under the rules no member may vote twice",
        "the firm no longer makes bells",
        "although it rained, the match was not stopped",
        "if the dam breaks, nobody will be warned",
        "the man who came did not stay",
        "“I don’t think he was there”",
        "he knew nothing of the loan",
        "the singers cannot be paid",
    ],
)
def test_negated(words: str) -> None:
    assert read(words) is True


@pytest.mark.parametrize(
    "words",
    [
        "the pump was working",
        "“I told him I’d never checked”",
        "she thinks it is not ripe",
        "he hopes nobody noticed",
        "it was closed because the pump was not working",
        "not only the roof but the walls were wet",
        "the clerk who never slept was promoted",
        "no doubt the eel was his",
        "the sale will close no later than Friday",
        "No 4 Canal Street was sold",
        "the road was open, but nobody came",
        "they left with no warning",
        "the unlikely hero was unhappy",
        "it was not far from the mill",
        "the reports that nobody was paid were true",
        "",
    ],
)
def test_not_negated(words: str) -> None:
    assert read(words) is False


def test_without_content_there_is_no_polarity() -> None:
    assert is_negated("She declined.", (), "declined") is None


def test_what_somebody_is_told_not_to_do_is_negated() -> None:
    assert read("anyone who finds the jars not to open them", "asked") is True
    assert read("the decision not to open them was his", "told") is False


def test_pieces_round_a_cue_are_one_clause() -> None:
    words = "The lamp, she said, was not lit"
    assert is_negated(words, (Span(0, 8), Span(words.index("was"), len(words))), "said") is True
