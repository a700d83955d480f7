"""What somebody who merely "said" does to another's words."""

import msgspec
import pytest

from saidby.claims.answering import answered_words, answering, only_answers, points_back
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
        ("it had seen no evidence of a second lease", "not_confirm"),
        ("it was too early to say who had opened the sluice", "not_confirm"),
        ("they could not yet say whether the sluice had been opened", "not_confirm"),
        ("the diary was genuine and it would not retract a word", "stand_by"),
        ("it saw no reason to change its report", "stand_by"),
        ("she never commented on leases", "decline"),
        ("he would read the diary before saying anything", "decline"),
        ("they would speak to the coroner and to nobody else", "decline"),
        ("it was indeed the case", "confirm"),
        ("“Yes, we sold it,”", "confirm"),
        ("the figure of forty tonnes was right", "confirm"),
        ("it could confirm the sale and its date", "confirm"),
        ("records kept at the quay confirm that the lease was sold", "confirm"),
        ("the true figure was nearer sixty", "dispute"),
        ("that was not so", "deny"),
        ("nothing of the kind had been decided", "deny"),
        ("a lapse is not a lie", None),
        ("it was right to sell the lease", None),
        ("it was so dark that nobody saw the ferry", None),
        ("it would not withdraw the complaint", None),
        ("nobody was aboard, and that the logs bore this out", None),
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


@pytest.mark.parametrize(
    ("content", "cue", "act", "found"),
    [
        ("to comment", "did not wish", "want", "decline"),
        ("to talk to the press", "did not want", "want", "decline"),
        ("to sell the lease", "did not want", "want", None),
        ("the lease", "gave no opinion on", "believe", "decline"),
        ("to say who had signed", "declined", "decline", "decline"),
        ("to unload the barge", "refused", "decline", None),
        ("the audit", "made no mention of", "decline", None),
        ("the neighbours’ call to open the sluice", "rejected", "deny", None),
        ("any plan to open the sluice", "denied", "deny", "deny"),
        ("claims that the sluice had been open", "rejected", "deny", "deny"),
        ("the sale of the lease", "did not wish to confirm", "confirm", "not_confirm"),
        ("the sale of the lease", "has now confirmed", "confirm", "confirm"),
    ],
)
def test_only_what_speaks_to_what_is_said_to_be_so_answers_it(content: str, cue: str, act: Act, found: Act | None) -> None:
    one = msgspec.structs.replace(by_cue(content, cue), act=act)
    assert answering(one) == found
    assert only_answers(one) == (act != "want" or found is not None)


def test_who_answers_may_say_more_in_the_same_breath() -> None:
    more = told("she could not confirm the sale, because the harbour books had been burned in May", article="x")
    assert answering(more) == "not_confirm"
    assert not only_answers(more)
    assert only_answers(told("she could not confirm the sale", article="x"))


def test_no_such_thing_leans_on_what_was_said() -> None:
    assert points_back(told("no such letter was received", article="x"))
    assert not points_back(told("no letter was received", article="x"))


@pytest.mark.parametrize(
    ("content", "act", "words"),
    [
        ("it could not confirm the sale of the lease, because the books had burned", "assert", " the sale of the lease"),
        ("it could not confirm who had opened the sluice", "not_confirm", " who had opened the sluice"),
        ("the report confuses a loan with a gift and that she would sue", "assert", "the report confuses a loan with a gift"),
        ("an email seeking comment", "no_reply", ""),
        ("questions about the lease", "no_reply", " the lease"),
        ("to comment", "decline", ""),
        ("that the lease had been sold, or pledged", "deny", "that the lease had been sold, or pledged"),
    ],
)
def test_the_words_that_tell_what_is_answered(content: str, act: Act, words: str) -> None:
    assert answered_words(told(content, article="x", act=act)) == words
