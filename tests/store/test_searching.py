import sqlite3
from itertools import count

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.errors import UsageError
from saidby.records import Arrival, Found, Party, Wanted
from saidby.store import Store, searching
from saidby.store.wording import query
from tests.store.making import arrival, ledger, tolds

SAID = (
    "The lease is not for sale",
    "The islands would be handed over",
    "The café on the quay will be closing",
    "Острова останутся нашими",
    "The lease of the quay could change hands",
)


@pytest.fixture
def full(store: Store) -> Store:
    for number, words in enumerate(SAID):
        name = str(number)
        read = ledger(name, f"Outlet {number % 2}", text=f"{words}, the harbour office told North Wire.\nNothing else \x02 was said here.")
        first = msgspec.structs.replace(tolds(read, name, 100 + number)[0], content=words, act="deny" if number % 2 else "assert")
        store.add(Arrival(ledger=read, told=(first,), day=100 + number))
    with store.writing():
        sources = tuple((ledger(str(number)).article.id, "s1") for number in range(3))
        store.parties.put([Party(id="p1", name="Harbour Office", names=(), sources=sources)])
    return store


def numbers(found: Found) -> list[int]:
    return [hit.told.day - 100 for hit in found.hits if hit.told.day is not None]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lease", {0, 4}),
        ("LEASES", {0, 4}),
        ("cafe closed", {2}),
        ("острова", {3}),
        ("lease quay", {4}),
        ('"lease of the quay"', {4}),
        ("“quay lease”", set()),
        ("lease -sale", {4}),
        ("isl*", {1}),
        ("qu*", set()),
        ("qua*", {2, 4}),
        ("harbour islands", {1}),
        ("north-wire islands", {1}),
        ("-islands", {1}),
        ("nothing", set()),
        ("", {0, 1, 2, 3, 4}),
        ("***", set()),
    ],
)
def test_words(full: Store, words: str, expected: set[int]) -> None:
    assert set(numbers(full.search(Wanted(words=words)))) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted(words="the", party="p1"), {0, 1, 2}),
        (Wanted(party="p1", act="deny"), {1}),
        (Wanted(via="north wire"), {0, 1, 2, 3, 4}),
        (Wanted(via="Harbour Office"), set()),
        (Wanted(words="lease", outlet="Outlet 0", since=101), {4}),
        (Wanted(since=101, until=102), {1, 2}),
        (Wanted(kind="organisation", until=100), {0}),
        (Wanted(kind="unnamed"), set()),
    ],
)
def test_narrowed(full: Store, wanted: Wanted, expected: set[int]) -> None:
    assert set(numbers(full.search(wanted))) == expected


def test_what_fits_best_comes_first_or_what_is_asked_for(full: Store) -> None:
    assert numbers(full.search(Wanted(words="lease")))[0] == 0
    assert numbers(full.search(Wanted(words="the", order="earliest"))) == [0, 1, 2, 3, 4]
    assert numbers(full.search(Wanted(order="latest"))) == [4, 3, 2, 1, 0]


def test_facets_count_all_that_is_found(full: Store) -> None:
    found = full.search(Wanted(words="the", limit=1))
    told = {name: [(facet.value, facet.label, facet.count) for facet in facets] for name, facets in found.facets.items()}
    assert told["party"] == [("p1", "Harbour Office", 3), (None, "", 2)]
    assert told["act"] == [("assert", "assert", 3), ("deny", "deny", 2)]
    assert told["outlet"] == [("Outlet 0", "Outlet 0", 3), ("Outlet 1", "Outlet 1", 2)]
    assert told["via"] == [("North Wire", "North Wire", 5)]
    assert told["kind"] == [("organisation", "organisation", 5)]
    assert (found.total, len(found.hits), found.more) == (5, 1, False)


@pytest.mark.parametrize("order", ["best", "latest", "earliest"])
def test_pages_together_are_everything_once(full: Store, order: str) -> None:
    full.add(arrival("undated", None))
    wanted = Wanted(words="the", order=order, limit=2)  # type: ignore[arg-type]
    whole = full.search(msgspec.structs.replace(wanted, limit=100)).hits
    seen: list[str] = []
    cursor = None
    for turn in count():
        found = full.search(msgspec.structs.replace(wanted, cursor=cursor))
        seen += [hit.told.id for hit in found.hits]
        cursor = found.cursor
        if cursor is None:
            break
        assert turn < 10
    assert seen == [hit.told.id for hit in whole]
    assert len(set(seen)) == len(seen) == 6


@pytest.mark.parametrize("cursor", ["x", "AAAA", "é", "W10", "WyJhIl0", "e30", "WzFd" * 100])
def test_a_cursor_from_elsewhere(full: Store, cursor: str) -> None:
    with pytest.raises(UsageError, match="no place in a list"):
        full.search(Wanted(cursor=cursor))


def test_what_a_common_word_finds_is_bounded(full: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 2)
    for words in ("the", ""):
        found = full.search(Wanted(words=words))
        assert (set(numbers(found)), found.total, found.more) == ({3, 4}, 2, True)


def test_marks_stand_on_the_words(full: Store) -> None:
    hit = full.search(Wanted(words="quay lease")).hits[0]
    assert [span.of(hit.told.content) for span in hit.marks] == ["lease", "quay"]
    phrase = full.search(Wanted(words='"lease of the quay"')).hits[0]
    assert [span.of(phrase.told.content) for span in phrase.marks] == ["lease of the quay"]


def test_articles_with_an_extract(full: Store) -> None:
    passage = full.search_articles("islands hand")[0]
    assert passage.kept.id == ledger("1").article.id
    assert [span.of(passage.extract) for span in passage.marks] == ["islands", "handed"]
    assert "\x02" not in passage.extract
    assert full.search_articles("title stays")[:1] == ()
    assert len(full.search_articles("harbour", limit=2)) == 2
    assert full.search_articles("?!") == ()


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from(['"', "“", "*", "-", "NEAR(", "a", "AND", "OR", "NOT", ":", "^", "{", "'", "\x00", "content:"])).map(
        " ".join
    )
)
def test_nothing_that_is_typed_is_an_error(words: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (content, who, tokenize = 'porter unicode61 remove_diacritics 2')")
    connection.execute("INSERT INTO t VALUES ('a and or near not content', 'b')")
    typed = query(words)
    if typed:
        connection.execute("SELECT highlight(t, 0, '<', '>') FROM t WHERE t MATCH ?", (typed,)).fetchall()
    connection.close()


@settings(max_examples=100)
@given(st.text(st.sampled_from("abcdefgh "), min_size=1, max_size=30))
def test_every_word_that_is_typed_is_looked_for(words: str) -> None:
    assert query(words).count('"') == 2 * len(words.split())


def test_a_long_query_is_cut() -> None:
    assert query("word " * 10_000).count("word") == 32


@pytest.mark.parametrize("day", [10**30, -(10**30)])
def test_a_day_beyond_all_days(full: Store, day: int) -> None:
    with pytest.raises(UsageError, match="does not fit"):
        full.search(Wanted(since=day))
