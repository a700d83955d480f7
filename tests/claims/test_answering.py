"""What somebody who merely "said" does to another's words."""

import msgspec
import pytest

from saidby.claims.answering import answering, points_back
from saidby.records import Told
from saidby.types import Act
from tests.claims.telling import told


def by_cue(content: str, cue: str) -> Told:
    one = told(content, article="x", by="Ada Quist")
    return msgspec.structs.replace(one, chain=(msgspec.structs.replace(one.origin, cue=cue),))


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("she could neither confirm nor deny that the lease was sold", "not_confirm"),
        ("the harbour office was unable to confirm the figure", "not_confirm"),
        ("the paper stood by its story", "stand_by"),
        ("we stand by our report", "stand_by"),
        ("the report confuses a loan with a gift", "dispute"),
        ("it was quite untrue that the ferry had been sold", "deny"),
        ("the story is a complete invention", "deny"),
        ("there was no truth in it", "deny"),
        ("the lease was sold in May", None),
        ("the council confirmed the lease", None),
        ("he would stand by the window", None),
        ("the report will be published in May", None),
        ("the false wall was taken down", None),
    ],
)
def test_words_that_answer(content: str, act: Act | None) -> None:
    assert answering(told(content, article="x")) == act


def test_what_one_calls_fiction_one_denies() -> None:
    assert answering(by_cue("it fiction", "called")) == "deny"
    assert answering(by_cue("the letter a fabrication", "described")) == "deny"
    assert answering(by_cue("it a triumph", "called")) is None


def test_the_readers_own_act_goes_first() -> None:
    assert answering(told("the report", article="x", act="decline")) == "decline"
    assert answering(told("the report was a lie", article="x", act="demand")) is None


def test_no_such_thing_leans_on_what_was_said() -> None:
    assert points_back(told("no such letter was received", article="x"))
    assert not points_back(told("no letter was received", article="x"))
