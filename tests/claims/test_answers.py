"""Which claim an answer answers: by what it says again, by whom it names, by where it stands."""

import msgspec

from saidby.claims.answers import Answered, Around, answers_to
from saidby.claims.comparing import Together
from saidby.claims.deciding import tie
from saidby.records import Told
from saidby.types import Act
from tests.claims.telling import CONTEXT, near, told

BOOKS = "Toma Reyle ordered the harbour books to be burned"
ACCUSED = told(BOOKS, article="x", by="two clerks", via="North Wire", at=0, sentence=f"North Wire reported that {BOOKS}.")
WEATHER = told("the winter would be long and hard", article="x", by="Weather Office", at=200)


def answered(one: Told, *others: Told) -> tuple[Answered, ...]:
    ties = [tie(one, other, near(one.content, other.content), CONTEXT) for other in others]
    return answers_to(one, Around([*others, one], {other.id: f"claim of {other.content}" for other in others}), ties)


def test_what_is_said_again_is_answered_wherever_it_stands() -> None:
    denial = told("that he had ordered the harbour books to be burned", article="y", act="deny", by="Toma Reyle")
    (found,) = answered(denial, ACCUSED, WEATHER)
    assert (found.claim, found.answer.act, found.sure) == (f"claim of {BOOKS}", "deny", True)
    assert "says again" in found.answer.reason


def test_a_bare_answer_is_to_what_the_article_says_of_him() -> None:
    bare = told("to comment", article="x", act="decline", by="Toma Reyle", at=300, sentence="Toma Reyle declined to comment.")
    (found,) = answered(bare, ACCUSED, WEATHER)
    assert found.to == ACCUSED.id
    assert "about Toma Reyle" in found.answer.reason


def test_a_report_that_is_named_is_the_one_that_is_answered() -> None:
    other = told("the eels have gone from the sound", article="x", by="South Post", at=150, sentence="South Post says the eels have gone.")
    bare = told("the report", article="x", act="dispute", by="Ada Brill", at=300, sentence="Ada Brill disputed North Wire's report.")
    (found,) = answered(bare, ACCUSED, other)
    assert found.to == ACCUSED.id
    assert "North Wire" in found.answer.reason


def test_an_outlet_stands_by_its_own_report() -> None:
    firm = told("its story", article="x", act="stand_by", by="North Wire", at=400, sentence="North Wire said it stood by its story.")
    (found,) = answered(firm, ACCUSED, WEATHER)
    assert found.to == ACCUSED.id


def test_nobody_denies_what_he_said_himself() -> None:
    own = told("the winter would be long", article="x", by="Ada Brill", at=0)
    assert answered(told("it", article="x", act="deny", by="Ada Brill", at=100), own) == ()


def test_what_says_something_else_answers_nothing_there() -> None:
    confirm = told("that the museum would give the stolen mask back to its owners", article="x", act="confirm", by="Ada Brill", at=300)
    assert answered(confirm, ACCUSED, WEATHER) == ()


def test_a_plain_statement_answers_nothing() -> None:
    assert answered(told("the sea is calm", article="x", at=100), ACCUSED, WEATHER) == ()


def test_where_two_come_equally_near_it_is_not_sure() -> None:
    twin = told("Hanna Dill ordered the harbour walls to be painted", article="x", by="two clerks", via="North Wire", at=60)
    (found,) = answered(told("it", article="x", act="deny", by="Ada Brill", at=130), ACCUSED, twin)
    assert not found.sure


def test_only_so_many_are_weighed() -> None:
    crowd = [told(f"the tide was high on day {k}", article="x", at=10 * k) for k in range(500)]
    assert len(answered(told("it", article="x", act="deny", by="Ada Brill", at=6000), *crowd[:3])) <= 1


def test_a_claim_of_another_article_is_found_by_the_outlet_that_is_named() -> None:
    elsewhere = told(BOOKS, article="x", by="two clerks", via="North Wire")
    bare = told("“not accurate”", article="y", act="dispute", by="Ada Brill", sentence="North Wire's account is “not accurate”, she said.")
    (found,) = answered(bare, elsewhere, told("the eels have gone from the sound", article="z", by="South Post"))
    assert found.to == elsewhere.id


def test_plain_words_deny_what_the_article_tells_of_the_speaker() -> None:
    leaving = told("Nora Quist is to resign before the week is out", article="x", by="two friends", via="North Wire")
    plain = told("“I have not resigned and I will not resign”", article="x", by="Nora Quist", at=100)
    (found,) = answered(plain, leaving)
    assert (found.to, found.answer.act) == (leaving.id, "deny")
    assert answered(told("“It has not rained”", article="x", by="Nora Quist", at=100), leaving) == ()


def test_what_the_article_says_more_than_once_is_what_is_answered() -> None:
    again = told("Reyle had the harbour books burned", article="x", by="two clerks", via="North Wire", at=80)
    aside = told("the clerks had left in spring", article="x", by="two clerks", via="North Wire", at=120)
    bare = told("the report", article="x", act="deny", by="Ada Brill", at=160, sentence="Ada Brill denied the report.")
    claims = {ACCUSED.id: "books", again.id: "books", aside.id: "clerks"}
    (found,) = answers_to(bare, Around([ACCUSED, again, aside, bare], claims), ())
    assert found.claim == "books"
    assert "says it 2 times" in found.answer.reason


def test_who_stands_by_something_does_not_stand_by_his_critic() -> None:
    critic = told("North Wire should withdraw its story about the harbour", article="x", by="Ada Brill", at=200)
    firm = told("North Wire stood by its story about the harbour", article="x", act="stand_by", by="North Wire", at=300)
    (found,) = answered(firm, ACCUSED, critic)
    assert found.to == ACCUSED.id


def test_who_has_denied_it_goes_on_denying_it() -> None:
    denial = told("the report", id="d", article="x", act="deny", by="Toma Reyle", at=300, sentence="Toma Reyle denied North Wire's report.")
    further = told("“It was not my hand that struck the match”", article="x", by="Toma Reyle", at=360)
    claims = {ACCUSED.id: "claim", WEATHER.id: "other"}
    (first,) = answers_to(denial, Around([ACCUSED, WEATHER, denial, further], claims), ())
    (found,) = answers_to(further, Around([ACCUSED, WEATHER, denial, further], claims, {"d": first}), ())
    assert (found.claim, found.answer.act) == (first.claim, "deny")
    elsewhere = told("“It was not my hand that struck the match”", article="x", by="Ada Brill", at=360)
    assert answers_to(elsewhere, Around([ACCUSED, WEATHER, denial, elsewhere], claims, {"d": first}), ()) == ()


def test_who_says_nothing_of_what_he_answers_was_asked_about_what_the_article_opens_with() -> None:
    opening = told(
        "the harbour books were burned in May", article="x", by="two clerks", at=0, sentence="The harbour books were burned in May."
    )
    aside = told(
        "the archive holds nine hundred volumes", article="x", by="a guide", at=200, sentence="The archive holds nine hundred volumes."
    )
    bare = told("to comment", article="x", act="decline", by="the council", at=320, sentence="The council declined to comment.")
    (found,) = answers_to(bare, Around([opening, aside, bare], {opening.id: "books", aside.id: "archive"}), ())
    assert found.claim == "books"
    assert "opens with" in found.answer.reason


def test_a_denial_is_not_what_the_next_one_answers() -> None:
    plain = told("no harbour books were burned", id="p", article="x", by="Hanna Dill", at=100)
    bare = told("whether it had been told", article="x", act="decline", by="the council", at=140)
    claims = {ACCUSED.id: "books", "p": "plain", WEATHER.id: "weather"}
    (first,) = answers_to(plain, Around([ACCUSED, plain, bare], claims), ())
    (found,) = answers_to(bare, Around([ACCUSED, plain, bare], claims, {"p": first}), ())
    assert (first.claim, found.claim) == ("books", "books")


def test_what_an_answer_adds_does_not_tell_what_it_answers() -> None:
    repairs = told(
        "the harbour office would repair its roof", article="x", by="Ada Brill", at=90, sentence="The office would repair its roof."
    )
    words = "she could not confirm the report because the harbour office was closed for repair of its roof"
    unsure = told(words, article="x", by="Nora Quist", at=150)
    (found,) = answers_to(unsure, Around([ACCUSED, repairs, unsure], {ACCUSED.id: "books", repairs.id: "repairs"}), ())
    assert (found.claim, found.answer.act) == ("books", "not_confirm")


def test_a_request_for_comment_is_not_what_is_answered() -> None:
    silent = told("an email seeking comment", article="x", act="no_reply", by="the press office", at=300)
    (found,) = answers_to(silent, Around([ACCUSED, silent], {ACCUSED.id: "books"}), ())
    assert found.claim == "books"


def test_what_ought_not_to_be_or_was_said_long_before_denies_nothing() -> None:
    for words, when in (("harbour books should never be burned", None), ("no harbour books would be burned", "last year")):
        plain = msgspec.structs.replace(told(words, article="x", by="Hanna Dill", at=100), when=when)
        assert answered(plain, ACCUSED) == ()


def test_what_is_not_known_or_depends_or_is_demanded_denies_nothing() -> None:
    def plain(words: str, act: Act = "assert") -> Told:
        one = told(words, article="x", by="Toma Reyle", at=100)
        return msgspec.structs.replace(one, act=act)

    assert answered(plain("the harbour books were not burned"), ACCUSED)
    assert answered(plain("he had no idea who burned the harbour books"), ACCUSED) == ()
    assert answered(plain("he would not order the harbour books burned as long as one ferry runs"), ACCUSED) == ()
    assert answered(plain("not to burn the harbour books", "demand"), ACCUSED) == ()


def test_a_finding_answers_nobody() -> None:
    again = "that Toma Reyle ordered the harbour books to be burned"
    assert answered(told(again, article="y", act="confirm", by="Ada Brill"), ACCUSED)
    found = told(again, article="y", act="confirm", by="the second test of the ashes")
    found = msgspec.structs.replace(found, chain=(msgspec.structs.replace(found.origin, name=None, party=None),))
    assert answered(found, ACCUSED) == ()


def test_the_paper_is_whichever_outlet_the_article_tells_of() -> None:
    firm = told("its report", article="x", act="stand_by", by="the newspaper", at=300, sentence="The newspaper stood by its report.")
    (found,) = answered(firm, ACCUSED, WEATHER)
    assert found.to == ACCUSED.id


def test_two_read_together_tell_which_of_two_is_answered() -> None:
    twin = told("Hanna Dill ordered the harbour walls to be painted", article="x", by="two clerks", via="North Wire", at=60)
    bare = told("it", article="x", act="deny", by="Ada Brill", at=130)
    claims = {ACCUSED.id: "books", twin.id: "walls"}
    for meant in (ACCUSED, twin):
        (found,) = answers_to(bare, Around([ACCUSED, twin, bare], claims, together=_meaning(meant)), ())
        assert (found.to, "reads like" in found.answer.reason) == (meant.id, True)


def _meaning(meant: Told) -> Together:
    """Read every pair as no answer, but for those with one statement."""
    return lambda _, earlier: (0.0, 1.0 if earlier is meant else -1.0)


def test_a_headline_denies_what_its_text_denies() -> None:
    words = "Quay office: no burning took place"
    above = told("no burning took place", id="h", article="y", by="Quay office", at=0, sentence=words)
    below = told("that he had ordered the harbour books to be burned", id="b", article="y", act="deny", by="Toma Reyle", at=200)
    claims = {ACCUSED.id: "books", "h": "own"}
    (first,) = answers_to(below, Around([above, below], claims), [tie(below, ACCUSED, near(below.content, ACCUSED.content), CONTEXT)])
    (found,) = answers_to(above, Around([above, below], claims, {"b": first}), ())
    assert (found.claim, found.answer.act) == ("books", "deny")
    affirmed = msgspec.structs.replace(above, negated=False)
    assert answers_to(affirmed, Around([affirmed, below], claims, {"b": first}), ()) == ()
