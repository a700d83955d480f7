"""Which way a statement bears on an issue, if it bears on it at all."""

import pytest

from saidby.positions.bearing import Bearings, wordings
from saidby.records import Issue
from tests.positions.telling import DAM, ISLANDS, SMELTER, YARD, article, passage, read, reads, speaker, through

ONE_BY_ONE = [
    (ISLANDS, "for", "[s Ada Kell] [q said] [c Marn would hand the Lisk islands to Orvia by spring]."),
    (ISLANDS, "for", "[s Orvia] [q demands] [c the return of the Lisk islands]."),
    (ISLANDS, "for", "[s Orvia] [q claims] [c sovereignty over the Lisk islands]."),
    (ISLANDS, "against", "[s Ada Kell] [q said] [c Marn would never hand the Lisk islands to Orvia]."),
    (ISLANDS, "against", "[s Fishermen on Lisk] [q oppose] [c a handover of the islands to Orvia]."),
    (ISLANDS, "against", "[s Ada Kell] [q ruled out] [c a handover of the Lisk islands]."),
    (ISLANDS, "against", "[s Ada Kell] [q denied] [c that Marn planned to cede the Lisk islands]."),
    (ISLANDS, "against", "[s The general] [q said] [c handing over the Lisk islands is out of the question]."),
    (ISLANDS, "against", "[s The premier] [q said] [c there are no plans to return the Lisk islands to Orvia]."),
    (ISLANDS, "against", "[s A Lisk skipper] [q called] [c the handover of the islands a betrayal]."),
    (ISLANDS, "open", "[s Ada Kell] [q did not rule out] [c a handover of the Lisk islands]."),
    (ISLANDS, "open", "[s Ada Kell] [q said] [c Marn does not refuse to hand the Lisk islands to Orvia]."),
    (ISLANDS, "open", "[s Ada Kell] [q said] [c Marn was considering handing the Lisk islands to Orvia]."),
    (ISLANDS, "open", "[s Ada Kell] [q said] [c talks with Orvia on the Lisk islands could go on for years]."),
    (ISLANDS, "conditional", "[s Ada Kell] [q said] [c Marn would return the Lisk islands only if Orvia closed its base]."),
    (ISLANDS, "conditional", "[s Ada Kell] [q said] [c the Lisk islands would be returned as soon as Orvia had paid its debts]."),
    (ISLANDS, "conditional", "[s Ada Kell] [q said] [c Marn will not return the Lisk islands unless the fishermen are paid]."),
    (ISLANDS, "against", "[s Ada Kell] [q said] [c Marn will not return the Lisk islands as long as the inquiry is under way]."),
    (ISLANDS, "for", "[s Ada Kell] [q said] [c Marn would hand the Lisk islands to Orvia in May]."),
    (
        ISLANDS,
        "conditional",
        "[s Ada Kell] [q named] [c two conditions for a handover of the Lisk islands: Orvia must close its base and pay].",
    ),
    (ISLANDS, "declined", "[s The premier] [q declined to comment] on whether Marn would hand the Lisk islands to Orvia."),
    (ISLANDS, None, "[s Ada Kell] [q said] [c the ferry to the mainland would run twice a day]."),
    (ISLANDS, None, "[s Ada Kell] [q asked] [c whether Marn would hand over the Lisk islands]."),
    (ISLANDS, None, "[s Orvia’s tourist board] [q thanked] [c the people of Lisk for a fine summer]."),
    (ISLANDS, None, "[s An analyst] [q said] [c if the Lisk islands stay as they are, it will lead to quarrels]."),
    (YARD, "against", "[s The union] [q will fight] [c the purchase of the Sund shipyard]."),
    (YARD, "for", "[s The board] [q backs] [c a takeover of the Sund shipyard by Norvik]."),
    (YARD, "open", "[s The board] [q is weighing] [c a takeover of the Sund shipyard by Norvik]."),
    (SMELTER, "against", "[s The mayor] [q said] [c the Brevik smelter would not be closed]."),
    (SMELTER, "for", "[s Talbor] [q confirmed] [c that the Brevik smelter would close in May]."),
    (DAM, "against", "[s The mayor] [q said] [c the Meren dam would be rebuilt]."),
    (DAM, "for", "[s The mayor] [q said] [c the Meren dam would not be rebuilt]."),
]


@pytest.mark.parametrize(("issue", "bearing", "text"), ONE_BY_ONE, ids=lambda one: one if isinstance(one, str) else None)
def test_a_statement_bears_on_an_issue(issue, bearing, text) -> None:  # type: ignore[no-untyped-def]
    assert read(issue, text).bearing == bearing


def test_a_reading_gives_its_words_and_its_conditions() -> None:
    found = read(ISLANDS, "[s Ada Kell] [q said] [c Marn would return the Lisk islands only if Orvia closed its base].")
    assert found.conditions == ("only if Orvia closed its base",)
    assert "return" in found.words
    assert found.sure
    assert "return" in found.reason


def test_what_is_far_in_meaning_and_has_not_the_thing_does_not_bear() -> None:
    assert read(ISLANDS, "[s The coach] [q said] [c he would never hand the cup to anybody].", near=0.1).bearing is None


def test_no_such_plans_is_about_what_was_said_before() -> None:
    first, second = reads(
        ISLANDS,
        article(
            "[s A newspaper] [q reported] [c that Marn planned to hand the Lisk islands to Orvia].",
            "[c “There are no such plans,”] [s a source close to the presidency] [q told] North Wire.",
        ),
    )
    assert (first.bearing, second.bearing) == ("for", "against")


def test_a_quotation_goes_on_with_what_its_speaker_said() -> None:
    first, second = reads(
        ISLANDS,
        article(
            "[s Ada Kell] [q said] [c Marn would never hand the Lisk islands to Orvia].",
            "[c “Not in a hundred winters,”] [s Ada Kell] [q said].",
        ),
        near=0.3,
    )
    assert (first.bearing, second.bearing) == ("against", "against")
    assert (second.rule, second.sure) == ("goes on", False)


def test_a_denial_of_a_report_turns_what_was_reported() -> None:
    first, second = reads(
        ISLANDS,
        article(
            "[s Aides] [q said] [c the president had abandoned the plan to hand the Lisk islands to Orvia].",
            "[s Her spokesman] [q denied] [c the report].",
        ),
    )
    assert (first.bearing, second.bearing, second.rule) == ("against", "for", "denies a report")


def test_what_stands_as_a_statement_of_its_own_is_read_there() -> None:
    outer = passage("[s A source] [q said] [c Marn does not refuse the handover of the Lisk islands].")
    inner = passage("[s A source] said [s Marn] [q does not refuse] [c the handover of the Lisk islands].")
    inner = through(speaker(inner, source="s2", label="Marn", kind="organisation"), outer.origin)
    inner = inner.__class__(**{name: getattr(inner, name) for name in inner.__struct_fields__ if name != "span"}, span=outer.span)
    first, second = reads(ISLANDS, [outer, inner])
    assert (first.bearing, first.rule) == (None, "nested")
    assert second.bearing == "open"


def test_of_another_who_will_not_meet_ones_terms_two_positions_are_told() -> None:
    text = "[s The presidency] [q believes] [c Orvia will not agree to the conditions that it close its base and give up Lisk waters]."
    found = reads(ISLANDS, [passage(text)], near=0.55)
    assert [(one.bearing, one.holder) for one in found] == [("against", "Orvia"), ("conditional", None)]
    assert len(found[1].conditions) == 2


def test_a_position_of_the_past_is_told_as_one() -> None:
    assert read(ISLANDS, "[s Ada Kell] [q recalled] [c that Marn had promised to hand the Lisk islands to Orvia].").past
    assert read(ISLANDS, "In 1998 [s Ada Kell] [q vowed] [c to hand the Lisk islands to Orvia].").past
    assert not read(ISLANDS, "[s Ada Kell] [q said] [c Marn would hand the Lisk islands to Orvia].").past


@pytest.mark.parametrize(
    ("calls", "text"),
    [
        ("reversal", "[s Aides] [q said] [c Marn had reversed course on handing the Lisk islands to Orvia]."),
        ("partial", "[s Ada Kell] [q softened] [c her opposition to a handover of the Lisk islands]."),
        ("no change", "[s Ada Kell] [q remains opposed] [c to a handover of the Lisk islands]."),
        ("no change", "[s Ada Kell] [q denied] [c that Marn had changed its mind about handing the Lisk islands to Orvia]."),
        ("reversal", "[s Ada Kell] [q denied] [c that Marn would hand the Lisk islands to Orvia], reversing course."),
        (None, "[s Ada Kell] [q opposes] [c a handover of the Lisk islands]."),
    ],
)
def test_what_the_text_calls_a_change_is_kept(calls: str | None, text: str) -> None:
    assert read(ISLANDS, text).calls == calls


@pytest.mark.parametrize(
    ("holder", "text"),
    [
        (None, "[s Ada Kell] [q opposes] [c a handover of the Lisk islands to Orvia]."),
        ("Orvia", "[s Ada Kell] [q said] [c Orvia will never accept a handover of the Lisk islands]."),
        ("prime minister", "[s Miko Farr] [q said] [c the prime minister had abandoned the handover of the Lisk islands to Orvia]."),
        ("Marn", "[s A diplomat in Velm] [q said] [c Marn would hand the Lisk islands to Orvia]."),
        (None, "[s Ada Kell] [q said] [c Marn must hand the Lisk islands to Orvia]."),
        (None, "[s Marn’s foreign ministry] [q said] [c Marn would never hand the Lisk islands to Orvia]."),
    ],
)
def test_whose_position_it_is(holder: str | None, text: str) -> None:
    assert read(ISLANDS, text).holder == holder


def test_each_statement_is_read_once_at_least_in_its_order() -> None:
    told = article("[s A] [q said] [c it rained].", "[s B] [q said] [c Marn would hand the Lisk islands to Orvia].")
    assert [one.statement for one in Bearings().read(ISLANDS, told, [0.0, 0.5])] == [one.id for one in told]


def test_an_issue_is_looked_for_by_all_its_wordings() -> None:
    assert wordings(ISLANDS) == ("Marn hands the Lisk islands to Orvia",)


def test_what_is_reversed_does_not_turn_the_predicate_behind_it() -> None:
    told = read(ISLANDS, "[s The Courier] [q reported] [c that Marn has reversed course and will hand the Lisk islands to Orvia].")
    assert (told.bearing, told.calls) == ("for", "reversal")
    undone = read(ISLANDS, "[s The Courier] [q reported] [c that Marn reversed course on handing the Lisk islands to Orvia].")
    assert undone.bearing == "against"


def test_which_way_somebody_turned_does_not_always_stand_there() -> None:
    for what in ("the Lisk islands", "Lisk islands handover"):
        told = read(ISLANDS, f"[s The Courier] [q reported] [c that Marn had reversed course on {what}].")
        assert (told.bearing, told.calls, told.rule) == (None, "reversal", "turns")


def test_what_somebody_had_said_before_is_of_the_past() -> None:
    told = "[s Ada Kell] [q had said] [c Marn would hand the Lisk islands to Orvia]"
    assert read(ISLANDS, f"A week ago {told}.").past
    assert read(ISLANDS, f"In March {told}.").past
    assert not read(ISLANDS, f"By then {told}.").past


def test_words_said_at_the_time_are_of_the_past() -> None:
    told = "[c “Marn will never hand the Lisk islands to Orvia,”] [s Ada Kell] [q told] this newspaper"
    assert read(ISLANDS, f"{told} at the time.").past
    assert not read(ISLANDS, f"{told}.").past


@pytest.mark.parametrize(
    ("bearing", "content"),
    [("against", "Skarn keeps its harbour"), ("for", "the city will not keep the harbour"), ("for", "Skarn offloads the harbour")],
)
def test_who_keeps_a_thing_does_not_sell_it(bearing: str, content: str) -> None:
    sale = Issue(id="sale", proposition="The city of Skarn sells the old harbour", at="")
    assert read(sale, f"[s Wanda Lunn] [q said] [c {content}].", 0.7).bearing == bearing
