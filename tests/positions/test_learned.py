"""What a network says, laid beside the rules."""

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from saidby.language.pairing import BEARINGS
from saidby.positions.learned import weighed
from saidby.positions.scene import Scene
from saidby.records import Read
from tests.positions.telling import ISLANDS, passage

TOLD = passage("[s Ada Kell] [q said] [c Marn would hand the Lisk islands to Orvia].")
READ = Read(statement=TOLD.id, bearing="for", score=0.95, sure=True, rule="deed", reason="")


def chances(**some: float) -> Mapping[str, float]:
    rest = (1 - sum(some.values())) / (len(BEARINGS) - len(some))
    return {label: some.get(label, rest) for label in BEARINGS}


@pytest.mark.parametrize(("of", "none", "sure"), [(0.8, 0.1, True), (0.3, 0.5, False)])
def test_what_the_network_takes_for_nothing_is_not_sure(of: float, none: float, sure: bool) -> None:
    found = weighed(Scene(ISLANDS, TOLD, 0.6), READ, lambda *_: chances(**{"for": of, "none": none}))
    assert (found.bearing, found.sure) == ("for", sure)


def test_the_words_that_call_it_a_change_stay_the_last() -> None:
    ruled = replace(READ, bearing="against", score=0.3, calls="reversal", words=("hand", "going back on"))
    found = weighed(Scene(ISLANDS, TOLD, 0.6), ruled, lambda *_: chances(**{"for": 0.97}))
    assert (found.bearing, found.rule, found.words) == ("for", "network", (TOLD.content, "going back on"))


SILENT = Read(statement=TOLD.id, bearing=None, score=0.7, rule="silent", reason="")


@pytest.mark.parametrize(
    ("content", "near"),
    [("of Ada Kell", 0.9), ("If the Lisk islands are handed over, it will lead to quarrels", 0.9), ("a cow fell off the quay", 0.1)],
)
def test_a_name_what_would_come_of_it_and_what_is_far_off_are_not_held_against_the_proposition(content: str, near: float) -> None:
    told = passage(f"[s Ada Kell] [q said] [c {content}].")
    found = weighed(Scene(ISLANDS, told, near), SILENT, lambda *_: chances(**{"for": 0.97}))
    assert found.bearing is None


@pytest.mark.parametrize(("rule", "bearing"), [("owned", "for"), ("pronoun", "against")])
def test_a_rule_that_knows_what_the_statement_alone_does_not_tell_counts_more(rule: str, bearing: str) -> None:
    ruled = replace(READ, score=0.5, rule=rule)
    found = weighed(Scene(ISLANDS, TOLD, 0.6), ruled, lambda *_: chances(**{"for": 0.15, "against": 0.8}))
    assert found.bearing == bearing


@pytest.mark.parametrize("condition", ["if the Lisk islands were handed to Orvia", "if they were handed over"])
def test_a_condition_that_is_the_proposition_itself_is_a_threat(condition: str) -> None:
    told = passage(f"[s Ada Kell] [q said] [c her party would leave the council {condition}].")
    found = weighed(Scene(ISLANDS, told, 0.6), replace(SILENT, statement=told.id), lambda *_: chances(conditional=0.6, against=0.35))
    assert (found.bearing, found.conditions) == ("against", ())


@pytest.mark.parametrize(("parties", "bearing"), [((), None), (("Tarn Federation",), None), (("Lem Party",), "against")])
def test_what_another_does_is_held_against_the_proposition_where_it_is_a_party_of_the_issue(
    parties: tuple[str, ...], bearing: str | None
) -> None:
    told = passage("[s Ada Kell] [q said] [c the Lem Party would vote against handing over the Lisk islands].")
    scene = Scene(replace(ISLANDS, parties=parties), told, 0.6)
    found = weighed(scene, replace(SILENT, statement=told.id), lambda *_: chances(against=0.97))
    assert found.bearing == bearing
