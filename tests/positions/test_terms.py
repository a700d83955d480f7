"""On what it depends."""

import pytest

from saidby.positions.scene import Scene
from saidby.positions.terms import lasting, only_foretells, terms, within
from tests.positions.telling import ISLANDS, passage


def scene(content: str) -> Scene:
    return Scene(ISLANDS, passage(f"[s Ada Kell] [q said] [c {content}]."))


@pytest.mark.parametrize(
    ("content", "condition"),
    [
        ("Marn would return the islands only if Orvia paid", "only if Orvia paid"),
        ("Marn would return the islands once Orvia has paid", "once Orvia has paid"),
        ("Marn would return the islands as soon as the base is shut", "as soon as the base is shut"),
        ("it all depends on what Orvia does about the base", "what Orvia does about the base"),
        ("the islands could come back in exchange for gas", "in exchange for gas"),
    ],
)
def test_conditions_are_found(content: str, condition: str) -> None:
    assert terms(scene(content)) == (condition,)


@pytest.mark.parametrize("content", ["nobody knew if the islands would be returned", "the islands will be returned before June"])
def test_a_question_or_a_time_is_no_condition(content: str) -> None:
    assert terms(scene(content)) == ()


def test_a_word_may_stand_inside_a_condition() -> None:
    one = scene("if the islands are handed over, the fishermen will strike")
    handed = next(i for i, word in enumerate(one.words) if word.text == "handed")
    strike = next(i for i, word in enumerate(one.words) if word.text == "strike")
    assert within(one, handed)
    assert not within(one, strike)


def test_what_only_lasts_is_told_from_what_is_demanded() -> None:
    assert lasting(("as long as the inquiry is under way",))
    assert not lasting(("unless the fishermen are paid",))


def test_what_would_come_of_it_is_told_apart() -> None:
    assert only_foretells(scene("if the base stays, it will lead to quarrels"))
    assert not only_foretells(scene("if the base goes, we will return the islands"))
