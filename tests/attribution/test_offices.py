"""What somebody is: the parts of a phrase."""

import pytest

from saidby.attribution.lore import Lore, Nature
from saidby.attribution.offices import Office, office_of, without_noun
from saidby.attribution.outlets import outlets_in

KNOWN: dict[str, Nature] = {"Tarrow": "place", "Ostlund": "organisation", "Pym": "person"}
LORE = Lore(outlets_in("", frozenset({"Volna"})), KNOWN.get)


@pytest.mark.parametrize(
    ("phrase", "office"),
    [
        ("a glazier", Office("glazier")),
        ("a South Vellish glazier", Office("glazier")),
        ("a fellow at the Ostrey Council on Peat Matters", Office("fellow", "Ostrey Council on Peat Matters")),
        ("the maker of", Office("maker")),
        ("the glazier known as", Office("glazier")),
        ("a former staff member", Office("former staff member")),
        ("a former Pym administration official", Office("official", "Pym administration")),
        ("Pym campaign manager", Office("campaign manager")),
        ("the former head of Ostlund", Office("former head", "Ostlund")),
        ("Tarrow bishop", Office("bishop", None, "Tarrow")),
        ("a Tarrow-based dealer in clocks", Office("dealer in clocks", None, "Tarrow")),
        ("Ostlund engineer", Office("engineer", "Ostlund")),
        ("an aide to Pym", Office("aide")),
        ("Pym’s barber", Office("barber")),
        ("Volna’s editor", Office("editor", "Volna")),
        ("its reporter in Tarrow", Office("reporter", None, "Tarrow")),
        ("clerk of courts", Office("clerk of courts")),
        ("director of the Weights and Measures Bureau", Office("director", "Weights and Measures Bureau")),
        ("secretary of the Guild of Coopers", Office("secretary", "Guild of Coopers")),
        ("Minister of Public Works", Office("Minister of Public Works")),
        ("a spokeswoman for Pym", Office("spokeswoman")),
        ("a scholar of Tarrow folklore", Office("scholar of Tarrow folklore")),
        ("the state’s governor", Office("governor")),
        ("the guild’s governor", Office("governor", "guild")),
        ("a source", Office()),
        ("two people familiar with it", Office()),
        ("some of the wardens", Office("wardens")),
        ("a resident from Friday", Office("resident")),
        ("", Office()),
    ],
)
def test_office(phrase: str, office: Office) -> None:
    assert office_of(phrase, LORE) == office


def test_kin_is_a_role_only_beside_a_name() -> None:
    assert office_of("his cousin", LORE) == Office()
    assert office_of("his cousin", LORE, beside_name=True) == Office("cousin")


def test_the_capital_that_begins_a_sentence_is_no_name() -> None:
    assert office_of("Peat digger", LORE, begins=True) == Office("Peat digger")
    assert office_of("Ostlund digger", LORE, begins=True) == Office("digger", "Ostlund")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Centre for Clocks think tank", "Centre for Clocks"),
        ("Tarrow refinery", "Tarrow refinery"),
        ("Volna news site", "Volna"),
        ("weather office", "weather office"),
        ("centrist Clock Party", "Clock Party"),
    ],
)
def test_a_name_without_the_noun_that_says_what_it_is(words: str, name: str) -> None:
    assert without_noun(words, LORE.outlets) == name


@pytest.mark.parametrize(
    ("phrase", "role", "organisation"),
    [
        ("A tide ministry official", "official", "tide ministry"),
        ("two council sources", None, "council"),
        ("the harbour’s own archivist", "archivist", "harbour"),
        ("a diver near the weir", "diver", None),
        ("both stokers on duty", "stokers", None),
    ],
)
def test_an_official_of_a_body_in_common_nouns(phrase: str, role: str | None, organisation: str | None) -> None:
    office = office_of(phrase, LORE)
    assert (office.role, office.organisation) == (role, organisation)
