"""A claim in its own words: typical, whole, by itself."""

import numpy as np

from saidby.claims.glossing import gloss, made
from saidby.language.meaning import WIDTH
from saidby.records import Told
from tests.claims.telling import MEANING, told


def of(*statements: Told) -> str:
    return gloss(statements, MEANING.of([one.content for one in statements]))


def test_the_one_that_stands_by_itself_is_taken() -> None:
    whole = told("that the salt works at Brannock will shut by Christmas", article="x")
    assert of(told("“It will shut”"), whole, told("they will close the works … by Christmas")) == whole.content.removeprefix("that ")


def test_the_earliest_of_equals() -> None:
    assert of(told("the dam is safe for now", "1"), told("the dam is safe for now", "2")) == "the dam is safe for now"


def test_nothing_has_no_gloss() -> None:
    assert gloss([], np.zeros((0, WIDTH), np.float32)) == ""


def test_a_claim_lists_its_statements_earliest_first() -> None:
    late, early = told("the dam is safe", "l", day=20000, article="b"), told("the dam is safe", "e", day=19000, article="a")
    assert made("c", [late, early], MEANING.of([late.content, early.content]), []).statements == ("e", "l")
