"""Ids by their beginning."""

from saidby.records import Claim, Party
from saidby.store import Store

FACED, FACADE, DEAD = "face" + "d" * 8 + "1", "facade0123456789", "deadbeefcafe7000"


def put(store: Store) -> None:
    with store.writing():
        store.claims.put(Claim(id=id, gloss="", statements=()) for id in (FACED, FACADE))
        store.parties.put([Party(id="facade0199999999", name="The Office"), Party(id=DEAD, name="The Board")])


def test_a_beginning_finds_records_of_every_kind(store: Store) -> None:
    put(store)
    assert store.ids.beginning("facade01") == (("claim", FACADE), ("party", "facade0199999999"))
    assert store.ids.beginning("facade012") == (("claim", FACADE),)
    assert store.ids.beginning(FACADE) == (("claim", FACADE),)
    assert store.ids.beginning("0") == ()


def test_the_shortest_tells_one_from_all_others_and_has_a_digit(store: Store) -> None:
    put(store)
    short = store.ids.shortest([FACED, FACADE, "facade0199999999", DEAD, "0123456789"])
    assert short == {
        FACED: FACED,
        FACADE: "facade012",
        "facade0199999999": "facade019",
        DEAD: "deadbeefcafe7",
        "0123456789": "012345",
    }
    assert all(store.ids.beginning(start) == (found,) for start in short.values() for found in store.ids.beginning(start)[:1])


def test_what_looks_like_a_pattern_is_none(store: Store) -> None:
    put(store)
    assert store.ids.beginning("%") == store.ids.beginning("face_") == store.ids.beginning("'") == ()
