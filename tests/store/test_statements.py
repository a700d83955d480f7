from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.records import Arrival, Party, Step, Told
from saidby.store import Store
from saidby.types import Span
from tests.store.making import arrival, hashed, ledger

WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
MAYBE = st.none() | WORDS
STEPS = st.builds(
    Step, source=st.none() | st.sampled_from(["s1", "s2", "s9"]), label=WORDS, name=MAYBE, role=MAYBE, descriptor=MAYBE, proximity=MAYBE,
    number=MAYBE, cue=MAYBE, organisation=MAYBE, inherited=st.booleans(), kind=st.sampled_from([None, "named", "outlet"]),
)  # fmt: skip
TOLDS = st.builds(
    Told, id=st.just("t"), article=st.just(hashed("article", "x")), outlet=st.none() | st.just("Volna Post"), day=st.none() | st.just(5),
    content=WORDS, quoted=st.lists(WORDS, max_size=3).map(tuple), hedges=st.lists(WORDS, max_size=3).map(tuple), sentence=WORDS,
    conditions=st.lists(WORDS, max_size=3).map(tuple), when=MAYBE, negated=st.none() | st.booleans(), act=st.sampled_from([None, "deny"]),
    mode=st.sampled_from([None, "direct"]), chain=st.lists(STEPS, min_size=1, max_size=4).map(tuple), span=st.just(Span(0, 5)),
    confidence=st.floats(0, 1),
)  # fmt: skip


def put(store: Store, party: str, *sources: tuple[str, str]) -> None:
    with store.writing():
        store.parties.put([Party(id=party, name=party, names=(party,), sources=sources)])


@settings(max_examples=25, deadline=None)
@given(TOLDS)
def test_any_statement_comes_back_as_it_went_in(tmp_path_factory: object, told: Told) -> None:
    with Store.create(tmp_path_factory.mktemp("case") / "x.saidby") as store:  # type: ignore[attr-defined]
        store.add(Arrival(ledger=ledger("x", told.outlet), told=(told,)))
        assert store.statements.tolds(["t"]) == (told,)


def test_in_the_order_asked_for_and_more_than_a_query_has_arguments(store: Store) -> None:
    with store.writing():
        given = [arrival(str(number)) for number in range(30)]
        assert all(map(store.add, given))
    told = [one for arrived in given for one in arrived.told][::-1]
    asked = [id for one in told for id in (one.id, one.id, "not there")]
    assert list(store.statements.tolds(asked)) == [one for one in told for _ in range(2)]
    assert set(store.statements.every()) == set(told)
    assert len(store.statements.tolds([told[0].id] * 300_000)) == 300_000


def test_what_a_party_said_and_relayed(store: Store) -> None:
    for day, name in enumerate("abc"):
        store.add(arrival(name, day))
    ids = [arrival(name).ledger.article.id for name in "abc"]
    put(store, "office", *((id, "s1") for id in ids))
    put(store, "wire", (ids[0], "s2"))

    def found(*given: object, **more: int) -> list[str]:
        return [told.id for told in store.statements.of_party(*given, **more)]  # type: ignore[arg-type]

    assert found("office") == [hashed("c", 1), hashed("b", 1), hashed("a", 1)]
    assert found("office", since=1) == [hashed("c", 1), hashed("b", 1)]
    assert found("office", until=1, limit=1) == [hashed("b", 1)]
    assert found("wire") == []
    assert found("wire", "relay") == found("wire", "any") == [hashed("a", 1)]
    assert store.statements.tolds([hashed("a", 1)])[0].relays[0].party == "wire"
    assert [told.id for told in store.statements.of_source(ids[0], "s3")] == [hashed("a", 2)]


def test_what_has_no_day_is_left_out_of_a_window(store: Store) -> None:
    store.add(arrival("a", None))
    put(store, "office", (arrival("a").ledger.article.id, "s1"))
    assert len(store.statements.of_party("office")) == 1
    assert store.statements.of_party("office", since=-(10**6)) == ()
    assert store.statements.between(-(10**6), 10**6) == ()


def test_the_party_of_an_outlet_stands_in_its_statements(store: Store) -> None:
    store.add(arrival("a"))
    with store.writing():
        store.parties.publish({"Volna Post": "post"})
    assert {told.publisher for told in store.statements.every()} == {"post"}
