from saidby.records import Arrival
from saidby.store import Store
from saidby.store.keys import signed
from tests.store.making import arrival, hashed


def number(store: Store, name: str) -> int:
    return store.statements.numbers([hashed(name, 1)])[hashed(name, 1)]


def test_the_latest_in_the_window_come_first(store: Store) -> None:
    for name, day in (("b", 20), ("a", 10), ("d", None), ("c", 30)):
        store.add(arrival(name, day))
    a, b, c, d = (number(store, name) for name in "abcd")
    assert store.keys.near([1]) == {1: (c, b, a, d)}
    assert store.keys.near([1], limit=2) == {1: (c, b)}
    assert store.keys.near([1], since=10, until=20) == {1: (b, a, d)}
    assert store.keys.near([1], since=10, until=20, undated=False) == {1: (b, a)}
    assert store.keys.near([1], undated=False) == {1: (c, b, a)}
    assert store.keys.near([99]) == {99: ()}


def test_a_key_may_be_any_64_bits(store: Store) -> None:
    store.add(arrival("a"))
    assert store.keys.near([2**64 - 1]) == {2**64 - 1: (number(store, "a"),)}
    assert {signed(key) for key in (0, 2**63 - 1, 2**63, 2**64 - 1, -1)} == {0, 2**63 - 1, -(2**63), -1}


def test_how_common_a_key_is(store: Store) -> None:
    for name in "abc":
        store.add(arrival(name))
    assert store.keys.frequencies([1, 99]) == {1: 3, 99: 0}
    assert store.keys.frequencies([1], cap=2) == {1: 2}


def test_vectors(store: Store) -> None:
    store.add(arrival("a"))
    first, second = hashed("a", 1), hashed("a", 2)
    with store.writing():
        store.vectors.put({second: b"\x01", "not there": b"\x02"})
    assert store.vectors.get([first, second, "x"]) == {first: b"\x00\x3c", second: b"\x01"}
    n = number(store, "a")
    assert list(store.vectors.every()) == [(n, b"\x00\x3c"), (n + 1, b"\x01")]
    assert list(store.vectors.every(after=n)) == [(n + 1, b"\x01")]
    assert store.vectors.at([n + 1, 10**6]) == {n + 1: b"\x01"}


def test_sketches_tell_what_articles_share(store: Store) -> None:
    store.add(arrival("a", sketch=(1, 2, 2**64 - 3, 2**64 - 3)))
    store.add(arrival("b", sketch=(1,)))
    a, b = (arrival(name).ledger.article.id for name in "ab")
    assert store.copies.sharing([1, 2, 2**64 - 3, 77]) == {a: (3, 3), b: (1, 1)}
    assert store.copies.sharing([1, 2], least=2) == {a: (2, 3)}
    assert store.copies.sketch(a) == {1, 2, -3}


def test_an_article_without_statements(store: Store) -> None:
    given = arrival("a")
    assert store.add(Arrival(ledger=given.ledger))
    assert store.statements.of_article(given.ledger.article.id) == ()
    assert list(store.check()) == []
