"""The eight rules of the count."""

import msgspec
import pytest

from saidby.claims.counting import count
from saidby.claims.drift import drift
from saidby.claims.origins import origins
from saidby.claims.trail import by_origin, earliest_first, resting_on, trail
from saidby.records import Answer, Claim, Copied, Range, Told
from saidby.types import Act
from tests.claims.making import step, told


def counted(
    *statements: Told, answers: tuple[Answer, ...] = (), copies: tuple[Copied, ...] = (), names: dict[str, str] | None = None
) -> Range:
    found = origins(statements, answers, copies, names or {})
    return count(statements, found, answers, copies, names or {}).origins


def answer(id: str, act: Act) -> Answer:
    return Answer(statement=id, act=act, score=0.9, reason="restates it")


def rules(*statements: Told, answers: tuple[Answer, ...] = (), copies: tuple[Copied, ...] = ()) -> set[str]:
    return {reason.rule for origin in origins(statements, answers, copies, {}) for reason in origin.reasons}


def test_a_speaker_is_one_through_however_many_relays() -> None:
    statements = (
        told("a", "North Wire (outlet) > Odo Brandt"),
        told("b", "The Star (outlet) > North Wire (outlet) > Odo Brandt", outlet="Morgenblad"),
        told("c", "Odo Brandt", outlet="Harbour Post", day=102),
    )
    assert counted(*statements) == Range(1, 1)
    assert "same speaker" in rules(*statements)


def test_two_speakers_are_two() -> None:
    assert counted(told("a", "Odo Brandt"), told("b", "Wanda Lunn", outlet="Morgenblad")) == Range(2, 2)


def test_an_unnamed_source_is_the_report_that_has_it() -> None:
    statements = (
        told("a", "two aides (unnamed)", outlet="North Wire"),
        told("b", "North Wire (outlet) > a source close to the talks (unnamed)", outlet="Morgenblad"),
        told("c", "North Wire (outlet)", outlet="Harbour Post"),
    )
    assert counted(*statements) == Range(1, 1)
    assert "same report" in rules(*statements)
    (one,) = origins(statements, (), (), {})
    assert one.unnamed
    assert "North Wire" in one.label


def test_two_outlets_with_their_own_sources_are_two_and_may_be_one_where_they_are_called_alike() -> None:
    aides = told("a", "two aides to the mayor (unnamed)", outlet="North Wire")
    assert counted(aides, told("b", "an engineer at the yard (unnamed)", outlet="Morgenblad")) == Range(2, 2)
    assert counted(aides, told("b", "an aide to the mayor (unnamed)", outlet="Morgenblad")) == Range(1, 2)
    assert counted(aides, told("b", "a source (unnamed)", outlet="Morgenblad")) == Range(1, 2)


def test_a_body_and_whoever_speaks_for_it_are_one() -> None:
    names = {"board": "the board"}
    statements = (
        told("a", "the Board (organisation)"),
        told("b", "Odo Brandt (named; spokesman; Board)", outlet="Morgenblad"),
        told("c", "a Board spokeswoman (unnamed; spokeswoman; Board)", outlet="Harbour Post"),
    )
    assert counted(*statements, names=names) == Range(1, 1)


def test_two_people_of_one_body_may_have_it_from_one_desk() -> None:
    statements = (told("a", "Odo Brandt (named; engineer; Board)"), told("b", "Wanda Lunn (named; diver; Board)", outlet="Morgenblad"))
    assert counted(*statements) == Range(1, 2)


@pytest.mark.parametrize("act", ["deny", "dispute", "decline", "not_confirm", "no_reply", "stand_by"])
def test_no_other_answer_corroborates(act: Act) -> None:
    statements = (told("a", "Odo Brandt"), told("b", "Wanda Lunn", act=act))
    assert counted(*statements, answers=(answer("b", act),)) == Range(1, 1)


def test_a_confirmation_from_ones_own_access_does() -> None:
    statements = (told("a", "Odo Brandt"), told("b", "Wanda Lunn", act="confirm"))
    assert counted(*statements, answers=(answer("b", "confirm"),)) == Range(2, 2)
    assert "confirmation" in rules(*statements, answers=(answer("b", "confirm"),))


def test_an_outlets_own_voice_is_shown_apart() -> None:
    statements = (told("a", "Odo Brandt"), told("b", "-", outlet="Morgenblad"))
    assert counted(*statements) == Range(1, 1)
    assert [origin.counted for origin in origins(statements, (), (), {})] == [True, False]
    assert counted(told("b", "-")) == Range(0, 0)


@pytest.mark.parametrize("words", ["media reports", "unconfirmed reports", "local media", "several news outlets", "the press"])
def test_media_reports_are_none_or_one_more(words: str) -> None:
    statements = (told("a", "two aides (unnamed)", outlet="North Wire"), told("b", f"{words} (collective)", outlet="Morgenblad"))
    assert counted(*statements) == Range(1, 2)
    assert counted(told("b", f"{words} (collective)")) == Range(1, 1)


def test_a_copy_counts_with_what_it_copies() -> None:
    statements = (
        told("a", "two aides (unnamed)", outlet="North Wire", article="wire"),
        told("b", "two aides (unnamed)", outlet="Morgenblad", article="copy"),
    )
    copies = (Copied(article="copy", of="wire", share=0.9, reason="90 % of its words"),)
    assert counted(*statements) == Range(1, 2)
    assert counted(*statements, copies=copies) == Range(1, 1)
    found = count(statements, origins(statements, (), copies, {}), (), copies, {})
    assert (found.articles, found.outlets) == (2, 1)
    assert "copy" in rules(*statements, copies=copies)


def test_a_later_source_of_the_same_outlet_may_be_another() -> None:
    first = told("a", "an aide (unnamed)", outlet="North Wire")
    assert counted(first, told("b", "an aide (unnamed)", outlet="North Wire", day=102)) == Range(1, 1)
    assert counted(first, told("b", "an aide (unnamed)", outlet="North Wire", day=120)) == Range(1, 2)
    assert counted(first, told("b", "North Wire (outlet) > an aide (unnamed)", outlet="Morgenblad", day=120)) == Range(1, 1)


@pytest.mark.parametrize(
    ("chain", "number"),
    [
        ("two aides (unnamed)", Range(2, 2)),
        ("17 people (unnamed)", Range(17, 17)),
        ("a dozen officials (unnamed)", Range(12, 12)),
        ("sources close to the talks (unnamed)", Range(2, 3)),
        ("a source with two phones (unnamed)", Range(1, 1)),
        ("Odo Brandt", Range(1, 1)),
    ],
)
def test_claimed_sources(chain: str, number: Range) -> None:
    one = told("a", chain)
    assert count((one,), origins((one,), (), (), {}), (), (), {}).claimed == number


def test_two_words_for_one_source_in_one_report_are_one_origin_and_two_claimed() -> None:
    one, other = told("a", "an aide (unnamed)"), told("b", "Lantern (outlet) > a diplomat (unnamed)")
    both = (one, told("b", "a diplomat (unnamed)"))
    assert counted(*both) == Range(1, 1)
    assert other.origin.label == "a diplomat"


def claimed(*statements: Told) -> Range:
    return count(statements, origins(statements, (), (), {}), (), (), {}).claimed


def test_one_of_several_is_no_further_source() -> None:
    aides, one = told("a", "two aides (unnamed)", article="x"), told("b", "-", article="x")
    further = msgspec.structs.replace(one, chain=(step("one of them (unnamed)", "s9"),))
    assert claimed(aides, further) == Range(2, 2)
    assert claimed(further) == Range(1, 1)


def test_a_body_and_whoever_speaks_for_it_are_one_claimed_source_or_two() -> None:
    body = told("a", "Harbour Board (organisation)", article="x")
    speaker = told("b", "-", article="x")
    speaker = msgspec.structs.replace(speaker, chain=(step("Wanda Lunn (named; spokeswoman; Harbour Board)", "s9"),))
    assert counted(body, speaker) == Range(1, 1)
    assert claimed(body, speaker) == Range(1, 2)


def test_an_outlet_is_no_source_beside_those_it_spoke_to() -> None:
    first = told("a", "an aide (unnamed)", outlet="North Wire")
    assert claimed(first, told("b", "North Wire (outlet)", outlet="Morgenblad")) == Range(1, 1)
    assert claimed(told("b", "North Wire (outlet)", outlet="Morgenblad")) == Range(1, 1)


def test_where_articles_claim_more_than_their_report_the_range_is_open() -> None:
    first = told("a", "an aide (unnamed)", outlet="North Wire")
    assert claimed(first, told("b", "North Wire (outlet) > aides (unnamed)", outlet="Morgenblad")) == Range(1, 3)


def test_a_number_of_people_is_counted_whatever_they_were_taken_for() -> None:
    taken = told("a", "-")
    nameless = msgspec.structs.replace(step("two investigators (organisation)", "s1"), name=None)
    assert claimed(msgspec.structs.replace(taken, chain=(nameless,))) == Range(2, 2)


def test_drift_of_descriptor_number_hedge_words_and_answer() -> None:
    statements = (
        told("a", "a source close to the talks (unnamed)", outlet="North Wire", hedges=("may",), quoted=("grossly distorts",)),
        told("b", "North Wire (outlet) > diplomatic sources (unnamed)", outlet="Morgenblad", day=101, quoted=("crudely distorts",)),
        told("c", "Wanda Lunn", act="not_confirm", day=101),
        told("d", "Wanda Lunn", act="deny", day=102),
    )
    answers = (answer("c", "not_confirm"), answer("d", "deny"))
    found = drift(statements, origins(statements, answers, (), {}), answers, (), {})
    assert {(change.of, change.earlier, change.later) for change in found} == {
        ("descriptor", "a", "b"),
        ("number", "a", "b"),
        ("hedge", "a", "b"),
        ("content", "a", "b"),
        ("act", "c", "d"),
    }


def test_what_stands_side_by_side_in_the_first_article_has_not_changed_on_the_way() -> None:
    first = told("a", "a source close to the talks (unnamed)", outlet="North Wire", article="first", hedges=("may",))
    beside = told("b", "a second person who has seen the draft (unnamed)", outlet="North Wire", article="first")
    relayed = told(
        "c", "North Wire (outlet) > the second person who has seen the draft (unnamed)", outlet="Morgenblad", day=101, article="second"
    )
    renamed = told("d", "North Wire (outlet) > diplomats (unnamed)", outlet="Star", day=102, article="third")
    statements = (first, beside, relayed, renamed)
    found = drift(statements, origins(statements, (), (), {}), (), (), {})
    assert {(change.of, change.later) for change in found} == {("descriptor", "d"), ("number", "d")}


def test_a_trimmed_quotation_has_not_changed() -> None:
    statements = (told("a", "Odo Brandt", quoted=("not now and not ever",)), told("b", "Odo Brandt", day=101, quoted=("not ever",)))
    assert drift(statements, origins(statements, (), (), {}), (), (), {}) == ()


def test_a_trail_is_in_order_and_tells_what_rests_on_an_origin() -> None:
    late, early = told("a", "Odo Brandt", day=105), told("b", "Star (outlet) > Odo Brandt", day=100)
    found = trail(Claim(id="c", gloss="closed", statements=("a", "b")), [late, early], (), {})
    assert [statement.id for statement in found.told] == ["b", "a"]
    assert found.origins[0].first == "b"
    assert resting_on("speaker odo brandt", [late, early], {}) == (early, late)
    assert next(iter(by_origin([late, early, told("x", "Wanda Lunn")], {}))) == "speaker odo brandt"


def test_a_bare_date_ends_its_day_and_no_date_comes_last() -> None:
    from msgspec.structs import replace  # noqa: PLC0415

    dated = [replace(told(id, "Odo Brandt"), published=when) for id, when in [("date", "1970-04-11"), ("noon", "1970-04-11T12:00:00Z")]]
    undated = replace(told("none", "Odo Brandt"), day=None)
    assert [statement.id for statement in earliest_first([undated, *dated])] == ["noon", "date", "none"]


def test_what_a_body_is_said_to_want_entered_with_whoever_told_of_it() -> None:
    statements = (
        told("a", "a source close to the talks (unnamed)", outlet="North Wire"),
        told("b", "a source close to the talks (unnamed) > Skarn (organisation)", act="want", outlet="North Wire"),
        told("c", "North Wire (outlet) > Skarn (organisation)", act="want", outlet="Morgenblad"),
    )
    assert counted(*statements) == Range(1, 1)


def test_what_somebody_wants_in_public_is_his_own() -> None:
    statements = (told("a", "North Wire (outlet) > Odo Brandt", act="want"), told("b", "Odo Brandt", outlet="Morgenblad"))
    assert counted(*statements) == Range(1, 1)
