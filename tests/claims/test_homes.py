import pytest

from saidby.claims.facts import facts_of
from saidby.claims.homes import dateline, home_of, owner_by_people, owner_by_place
from saidby.claims.roles import Held
from saidby.claims.standing import PartyFacts
from saidby.types import Profile, Source, SourceKind
from tests.claims.test_facts import ledger


def at_home(text: str, mention: str, name: str | None = None) -> str | None:
    kind: SourceKind = "named" if name else "unnamed"
    made = ledger(text, (Source(id="s1", kind=kind, name=name, role="minister"), mention))
    return home_of(made.sources[0], made)


def test_the_state_before_an_office() -> None:
    assert at_home("Russian President Ivo Marn spoke", "Russian President Ivo Marn", "Ivo Marn") == "Russian"
    assert at_home("Ostrian Minister Ivo Marn is in Ostria", "Ostrian Minister Ivo Marn", "Ivo Marn") == "Ostrian"
    assert at_home("Democratic Senator Ivo Marn left the Democrats", "Democratic Senator Ivo Marn", "Ivo Marn") is None
    assert at_home("Veteran Minister Ivo Marn spoke", "Veteran Minister Ivo Marn", "Ivo Marn") is None


def test_any_owner_of_an_office_without_a_name() -> None:
    assert at_home("Pellworth’s chief executive spoke", "Pellworth’s chief executive") == "Pellworth"
    assert at_home("Pellworth’s chief executive Ivo Marn spoke", "Pellworth’s chief executive Ivo Marn", "Ivo Marn") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("VESK, March 9 (North Wire) – Kordane is ready.", "Vesk"),
        ("PORT VARN (North Wire) — It rained.", "Port Varn"),
        ("It rained – and how.", None),
        ("NATO said – again – that it is ready.", None),
    ],
)
def test_dateline(text: str, place: str | None) -> None:
    assert dateline(ledger(text)) == place


def test_a_ministry_is_that_of_the_state_in_whose_seat_was_written() -> None:
    made = ledger("VESK, March 9 (North Wire) – Kordane is ready, the foreign ministry said.")
    assert owner_by_place("foreign ministry", made, {"vesk": "Kordane"}) == "Kordane"
    assert owner_by_place("foreign ministry", made, {}) == ""
    assert owner_by_place("police", made, {"vesk": "Kordane"}) == ""
    assert owner_by_place("foreign ministry", ledger("VESK (North Wire) – Ostria is ready."), {"vesk": "Kordane"}) == ""


def test_or_that_of_whom_its_spokesman_or_minister_is() -> None:
    velt = PartyFacts(id="p", kind="named", names=(("Dario Velt", ""),), held=(Held("spokesman", "Kordanian foreign ministry"),))
    other = PartyFacts(id="q", kind="named", names=(("Ada Lorn", ""),), held=(Held("foreign minister", None, place="Ostria"),))
    assert owner_by_people("the foreign ministry", [velt]) == "Kordanian"
    assert owner_by_people("the foreign ministry", [other]) == "Ostria"
    assert owner_by_people("the foreign ministry", [velt, other]) == ""
    assert owner_by_people("the finance ministry", [velt]) == ""


def test_an_office_whose_owner_is_not_told_has_no_home() -> None:
    pm = Source(id="s1", kind="unnamed", role="prime minister", profile=Profile(descriptor="The prime minister"))
    (fact,) = facts_of(ledger("The prime minister said so", (pm, "The prime minister"), outlet=None))
    assert fact.is_homeless
