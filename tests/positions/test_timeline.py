"""Positions over time, and what changed."""

from typing import Any

import msgspec
import pytest

from saidby.positions.timeline import doubtful, timelines
from saidby.records import Answer, Bearing, Belonging, Issue, Read, Shift, Timeline, Told
from tests.positions.telling import ISLANDS, passage, speaker

TABLE = (Belonging(part="Ada Kell", whole="Marn", by="saidby", at=""), Belonging(part="Bo Tarn", whole="Marn", by="saidby", at=""))


def said(day: int, bearing: Bearing, words: str = "", **more) -> tuple[Told, Read]:  # type: ignore[no-untyped-def]
    """What Ada Kell, or another, said on a day, and how it is read."""
    by = more.pop("by", "Ada Kell")
    kind = more.pop("kind", "named")
    text = f"[s {by}] [q said] [c {words or f'the islands on day {day} and the {bearing} of them'}]."
    told = speaker(passage(text, f"a{day}", at=more.pop("at", 0), day=day), kind=kind, name=by if kind == "named" else None, label=by)
    plain = Read(statement=told.id, bearing=bearing, score=0.97, rule="deed", reason="")
    return told, msgspec.structs.replace(plain, **more)


def line(*pairs: tuple[Told, Read], issue: Issue = ISLANDS, holder: str = "Marn", **more) -> Timeline:  # type: ignore[no-untyped-def]
    told, reads = [one for one, _ in pairs], [read for _, read in pairs]
    found = timelines(msgspec.structs.replace(issue, parties=()), reads, told, TABLE, more.pop("answers", {}), **more)
    return next(one for one in found if one.holder == holder)


def shifts(found: Timeline) -> list[Shift]:
    return [one.kind for one in found.changes]


def test_what_one_party_holds_without_a_break_is_one_position() -> None:
    found = line(said(1, "against"), said(3, "against", by="Bo Tarn"), said(5, "for"))
    assert [(one.bearing, one.since, one.until, len(one.reads)) for one in found.positions] == [("against", 1, 3, 2), ("for", 5, 5, 1)]
    assert [row.part for row in found.members] == ["Ada Kell", "Bo Tarn"]


def test_from_against_to_for_is_a_reversal_shown_by_two_statements() -> None:
    before, after = said(1, "against"), said(5, "for")
    (change,) = line(before, after).changes
    assert (change.kind, change.before, change.after, change.day) == ("reversal", before[0].id, after[0].id, 5)
    assert change.text == "from against to for"


@pytest.mark.parametrize("pair", [("against", "open"), ("open", "for"), ("for", "conditional")])
def test_a_half_step_is_partial(pair: tuple[Bearing, Bearing]) -> None:
    assert shifts(line(said(1, pair[0]), said(2, pair[1]))) == ["partial"]


def test_what_is_unsure_past_or_declined_changes_nothing() -> None:
    assert shifts(line(said(1, "against"), said(2, "for", sure=False))) == []
    assert shifts(line(said(1, "against"), said(2, "for", past=True))) == []
    assert shifts(line(said(1, "against"), said(2, "declined"), said(3, "against"))) == []


def test_what_another_tells_of_a_party_changes_nothing() -> None:
    found = line(said(1, "against"), said(2, "for", by="Jo Lem", holder="Marn"))
    assert {one.channel for one in found.positions} == {"own voice", "told by another"}
    assert shifts(found) == []


def test_unnamed_sources_are_a_line_of_their_own() -> None:
    near = {"by": "a source close to Marn", "kind": "unnamed", "holder": "Marn"}
    assert shifts(line(said(1, "against"), said(2, "for", **near))) == []
    assert shifts(line(said(1, "against", **near), said(2, "for", **near))) == ["reversal"]


def test_one_voice_and_its_spokesman_are_one_line() -> None:
    told, read = said(2, "for", by="Bo Tarn")
    assert shifts(line(said(1, "against"), (speaker(told, role="spokesman"), read))) == ["reversal"]


def test_two_of_a_party_on_one_day_are_no_change_unless_the_text_calls_it_one() -> None:
    first, (told, read) = said(1, "against"), said(1, "for", "the islands may go after all", by="Bo Tarn", at=300)
    assert shifts(line(first, (told, read))) == []
    assert shifts(line(first, (told, msgspec.structs.replace(read, calls="reversal")))) == ["reversal"]


def test_an_old_statement_told_again_is_no_return_to_it() -> None:
    old = "the Lisk islands will never be handed to anybody at all"
    found = line(said(1, "against", old), said(5, "for"), said(6, "against", f"again {old}"))
    assert shifts(found) == ["reversal"]
    assert len(found.positions[0].reads) == 2


def test_a_change_is_shown_by_statements_in_the_order_of_time() -> None:
    words = "The islands will be handed over next spring"
    found = line(said(1, "for", words), said(4, "against", "No island will ever go"), said(6, "for", words))
    (change,) = found.changes
    assert (change.before, change.after) == (said(1, "for", words)[0].id, said(4, "against", "No island will ever go")[0].id)


def test_a_claim_told_again_in_other_words_is_no_return_to_it() -> None:
    old, new, again = said(1, "against"), said(5, "for"), said(6, "against", "quite another wording")
    assert shifts(line(old, new, again)) == ["reversal", "reversal"]
    assert shifts(line(old, new, again, claims={old[0].id: "c", again[0].id: "c"})) == ["reversal"]


def test_conditions_added_and_dropped_are_told() -> None:
    base, gas = "only if Orvia closes its radar base", "in exchange for cheap gas"
    (change,) = line(said(1, "conditional", conditions=(base,)), said(2, "conditional", conditions=(gas,))).changes
    assert (change.kind, change.added, change.dropped) == ("partial", (gas,), (base,))
    same = line(said(1, "conditional", conditions=(base,)), said(2, "conditional", conditions=("once Orvia’s radar base is closed",)))
    assert shifts(same) == []


def test_what_a_text_calls_a_change_is_kept_with_its_statement() -> None:
    told, read = said(1, "against", calls="reversal")
    (called,) = line((told, read)).called
    assert (called.kind, called.statement) == ("reversal", told.id)


def test_answers_of_others_back_or_contradict() -> None:
    told, read = said(1, "for")
    answers = {told.id: [Answer(statement="y", act="deny", score=1, reason=""), Answer(statement="z", act="confirm", score=1, reason="")]}
    (one,) = line((told, read), answers=answers).positions
    assert (one.contradicted, one.backed) == (("y",), ("z",))


def test_only_the_parties_that_are_wanted_are_told_of() -> None:
    pairs = [said(1, "for"), said(1, "against", by="Jo Lem")]
    told, reads = [one for one, _ in pairs], [read for _, read in pairs]
    assert [one.holder for one in timelines(ISLANDS, reads, told, TABLE, {})] == ["Marn"]


def test_nobody_by_name_holds_nothing() -> None:
    told, read = said(1, "for", by="he")
    assert timelines(ISLANDS, [read], [told], TABLE, {}) == ()


def test_what_is_unsure_is_shown_apart() -> None:
    reads = [said(1, "for")[1], said(2, "for", sure=False)[1]]
    assert doubtful(reads) == (reads[1],)


@pytest.mark.parametrize("weak", [{"score": 0.93}, {"rule": "goes on"}, {"rule": "says it"}])
def test_a_reversal_needs_two_clear_readings(weak: dict[str, Any]) -> None:
    assert shifts(line(said(1, "against", **weak), said(2, "for"))) == []
    assert shifts(line(said(1, "against"), said(2, "for", **weak))) == []
    assert shifts(line(said(1, "against"), said(2, "against", **weak), said(3, "for"))) == ["reversal"]


def test_what_an_outlet_has_from_nobody_changes_nothing() -> None:
    unnamed = said(1, "against", by="two people", kind="unnamed", holder="Marn")
    assert shifts(line(unnamed, said(2, "for", by="North Wire", kind="outlet", holder="Marn"))) == []
    assert shifts(line(unnamed, said(2, "for", by="an aide", kind="unnamed", holder="Marn"))) == ["reversal"]


def test_whoever_is_to_do_it_himself_is_not_rolled_up() -> None:
    resigns = Issue(id="r", proposition="Ada Kell resigns", at="")
    table = (Belonging(part="Ada Kell", whole="Marn", by="saidby", at="", why="President, Marn"),)
    told, read = said(1, "for")
    assert timelines(resigns, [read], [told], table, {})[0].holder == "Ada Kell"
    assert timelines(ISLANDS, [read], [told], table, {})[0].holder == "Marn"
    entered = (Belonging(part="Ada Kell", whole="Marn", by="somebody", at=""),)
    assert timelines(resigns, [read], [told], entered, {})[0].holder == "Marn"
