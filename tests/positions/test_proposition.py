"""A proposition taken apart: who, what deed, with what, for whom."""

from saidby.positions.proposition import kin_of, proposition
from saidby.records import Issue
from tests.positions.telling import DAM, ISLANDS, SMELTER, YARD


def test_who_does_what_with_what_for_whom() -> None:
    of = proposition(ISLANDS)
    assert [set(one) for one in (of.agents, of.others, of.deeds)] == [{"marn"}, {"orvia"}, {"hand"}]
    assert {"island", "lisk"} <= of.things.keys()
    assert "cede" in of.kin


def test_a_proposition_may_deny() -> None:
    assert proposition(DAM).negative
    assert not proposition(ISLANDS).negative


def test_a_deed_makes_its_thing_or_unmakes_it() -> None:
    assert [proposition(one).makes for one in (YARD, SMELTER, ISLANDS)] == ["makes", "unmakes", None]


def test_in_the_passive_it_is_the_thing_that_stands_first() -> None:
    of = proposition(Issue(id="x", proposition="Oskar Lind is extradited to Orvia", at=""))
    assert of.deeds == {"extradit"}
    assert not of.agents


def test_a_wording_may_be_a_noun() -> None:
    of = proposition(Issue(id="x", proposition="Marn hands the Lisk islands to Orvia", wordings=("the handover of Lisk",), at=""))
    assert "handov" in of.deeds
    assert "the" not in of.deeds


def test_words_for_one_deed_are_kin() -> None:
    assert "cede" in kin_of("hand")
    assert kin_of("zzz") == {"zzz"}
