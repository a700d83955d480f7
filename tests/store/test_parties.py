import pytest

from saidby.records import Party
from saidby.store import Store
from tests.store.making import arrival, hashed

A, B = (arrival(name).ledger.article.id for name in "ab")
OFFICE = Party(id="p1", name="Harbour Office", kind="organisation", names=("Harbour Office", "the Office"), sources=((A, "s1"), (B, "s1")))


@pytest.fixture(autouse=True)
def _two(store: Store) -> None:
    store.add(arrival("a"))
    store.add(arrival("b"))


def put(store: Store, *parties: Party) -> None:
    with store.writing():
        store.parties.put(parties)


def test_a_party_comes_back_as_it_went_in(store: Store) -> None:
    put(store, OFFICE)
    assert store.parties.get(["none", "p1"]) == (OFFICE,)
    assert store.parties.heads(["p1"])[0].sources == ()
    assert store.parties.of([(A, "s1"), (A, "s2"), (B, "s1")]) == {(A, "s1"): "p1", (B, "s1"): "p1"}
    assert store.parties.frequent() == (("p1", 2),)


def test_names_in_any_case_and_width(store: Store) -> None:
    put(store, OFFICE, Party(id="p2", name="РИА Новости", names=("РИА Новости", "THE  ＯＦＦＩＣＥ")))
    assert store.parties.named("риа новости") == ("p2",)
    assert store.parties.named("The office") == ("p1", "p2")
    assert store.parties.all_named(["harbour office", "x", "the OFFICE"]) == {"harbour office": ("p1",), "the OFFICE": ("p1", "p2")}


def test_what_a_party_has_no_longer_is_taken_from_it(store: Store) -> None:
    put(store, OFFICE)
    less = Party(id="p1", name="Office", names=("Office",), sources=((B, "s1"),))
    put(store, less)
    assert store.parties.get(["p1"]) == (less,)
    assert store.parties.named("harbour office") == ()
    assert store.statements.tolds([hashed("a", 1)])[0].origin.party is None
    assert store.statements.tolds([hashed("b", 1)])[0].origin.party == "p1"
    assert list(store.check()) == []


def test_a_source_is_one_party(store: Store) -> None:
    put(store, OFFICE, Party(id="p2", name="Port", names=("Port",), sources=((A, "s1"),)))
    assert store.parties.get(["p1"])[0].sources == ((B, "s1"),)


def test_a_party_is_given_more(store: Store) -> None:
    put(store, OFFICE)
    with store.writing():
        store.parties.extend("p1", [(A, "s3")], ["Harbour Office", "Port Office"])
    assert store.parties.get(["p1"])[0].names == ("Harbour Office", "the Office", "Port Office")
    assert store.statements.tolds([hashed("a", 2)])[0].origin.party == "p1"


def test_a_party_is_forgotten_and_its_sources_stay(store: Store) -> None:
    put(store, OFFICE)
    with store.writing():
        store.parties.publish({"Volna Post": "p1"})
        store.parties.remove(["p1"])
    assert (len(store.parties), list(store.parties.ids()), store.parties.publishers()) == (0, [], {})
    assert {step.party for told in store.statements.every() for step in told.chain} == {None}


def test_aliases_of_the_user(store: Store) -> None:
    with store.writing():
        store.parties.alias("RIA", "RIA Novosti")
        store.parties.alias("ria", "RIA News")
    assert store.parties.aliases() == {"ria": "RIA News"}
    with store.writing():
        assert store.parties.forget_alias("Ria")
        assert not store.parties.forget_alias("Ria")
