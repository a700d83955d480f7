"""What kind of source some words name."""

import pytest

from saidby.attribution.kinds import head_of, is_person, kind_of, name_in, named_part
from saidby.attribution.outlets import Outlets, outlets_in
from saidby.types import SourceKind


@pytest.fixture(scope="module")
def known() -> Outlets:
    return outlets_in("", frozenset({"Volna"}))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ivo Marn", "named"),
        ("Captain Ivo Marn", "named"),
        ("Tessaly Okonjo, who runs the night ferry", "named"),
        ("its head keeper, Brannoc Hale", "named"),
        ("Countess Adela von der Leck", "named"),
        ("harbour spokeswoman Runa Petrossian", "named"),
        ("Marn", "named"),
        ("its first mate, Dr Ivo Marn of Skell University", "named"),
        ("one villager", "unnamed"),
        ("the mother-of-three", "unnamed"),
        ("Analysts at Lorcan Mills", "unnamed"),
        ("Analysts", "collective"),
        ("Lorcan, a peat firm", "organisation"),
        ("Ivo Marn, a peat digger", "named"),
        ("Marn Beacons, which made the lamp", "organisation"),
        ("Ivo Marn, who made the lamp", "named"),
        ("The minister of inland ferries Ivo Marn", "named"),
        ("The head keeper of the firm I. Marn", "named"),
        ("Skell GmbH", "organisation"),
        ("the Eel and Tide Service", "organisation"),
        ("the Quarl agency", "outlet"),
        ("the agency", "organisation"),
        ("the choir’s website", "outlet"),
        ("Neither", None),
        ("Kanal 7", "outlet"),
        ("Channel 12 News", "outlet"),
        ("Marn’s", "named"),
        ("“Marn”", "named"),
        ("an unnamed clerk", "unnamed"),
        ("a person familiar with the dredging", "unnamed"),
        ("two people briefed on the sale", "unnamed"),
        ("a senior official", "unnamed"),
        ("sources", "unnamed"),
        ("three diplomats", "unnamed"),
        ("the spokesman", "unnamed"),
        ("a nurse who asked not to be named", "unnamed"),
        ("residents", "collective"),
        ("local fishermen", "collective"),
        ("Pellanesians", "collective"),
        ("most islanders", "collective"),
        ("the gravediggers", "collective"),
        ("the Ministry of Ports", "organisation"),
        ("the harbour company", "organisation"),
        ("Tern City Council", "organisation"),
        ("France", "organisation"),
        ("OKDR", "organisation"),
        ("the Oriel Bank", "organisation"),
        ("Volna", "outlet"),
        ("the Quayside Gazette", "outlet"),
        ("a local newspaper", "outlet"),
        ("the state news agency SarTel", "outlet"),
        ("Reuters", "outlet"),
        ("a report", "document"),
        ("the minutes of the meeting", "document"),
        ("an audit released in May", "document"),
        ("a survey seen by Volna", "document"),
        ("a published report", "document"),
        ("internal emails", "document"),
        ("", "implicit"),
        (" “” ", "implicit"),
        ("she", None),
        ("They", None),
        ("the latter", None),
        ("a marmalade", None),
    ],
)
def test_kind(words: str, kind: SourceKind | None) -> None:
    assert kind_of(words, outlets_in(words, frozenset({"Volna"}))) == kind


@pytest.mark.parametrize(
    ("words", "head"),
    [
        ("the mayor of Tern", "the mayor"),
        ("a clerk, who was tired", "a clerk"),
        ("two men familiar with the plan", "two men"),
        ("the clerk’s", "the clerk"),
        ("Marn (a pilot)", "Marn"),
    ],
)
def test_head(words: str, head: str) -> None:
    assert head_of(words) == head


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Dr. Ansa Relk", "Ansa Relk"),
        ("deputy minister Jorun Velt", "Jorun Velt"),
        ("the UNFC Olle Brandt", "Olle Brandt"),
        ("Maria de la Cova", "Maria de la Cova"),
        ("The Bishop", ""),
        ("a tired clerk", ""),
    ],
)
def test_name_is_the_last_capitalised_run_without_titles(head: str, name: str) -> None:
    assert name_in(head) == name


def test_a_name_may_stand_in_apposition() -> None:
    assert named_part("its chief engineer, Sunniva Dahl, 61") == "Sunniva Dahl"
    assert named_part("the surgeon, Dr Sunniva Dahl") == "Dr Sunniva Dahl"
    assert named_part("the surgeon, half asleep") == "the surgeon"
    assert named_part("Sunniva Dahl, Chief Engineer") == "Sunniva Dahl"


@pytest.mark.parametrize("words", ["the Quayside Gazette", "Tern City Council", "Scotland", "the Orkneyans", "a Minister"])
def test_what_is_capitalised_need_not_be_a_person(words: str, known: Outlets) -> None:
    assert not is_person(words, known)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Orme & Tarn", "organisation"),
        ("Orme and Sons", "organisation"),
        ("somebody who saw the ledger", "unnamed"),
        ("persons inside the customs house", "unnamed"),
        ("Dr Lind’s paper", "document"),
        ("the bosun’s offer", "document"),
        ("Radio Mesta’s morning bulletin", "outlet"),
        ("The glaziers, Tarn Nine", "organisation"),
        ("The minister for lost ferries, Lord Orme-Tarn", "named"),
        ("the Ferry Command", "organisation"),
        ("its bankers", "unnamed"),
        ("the almanac", "document"),
    ],
)
def test_kind_by_owner_partner_and_field(words: str, kind: str) -> None:
    assert kind_of(words, outlets_in("Radio Mesta said so.")) == kind
