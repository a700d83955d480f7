import pytest

from saidby.errors import CaseError, ReadOnlyCase, UsageError
from saidby.records import Arrival, Judgement, Mark
from saidby.store import Store
from saidby.types import Ledger, Span
from tests.store.making import arrival, hashed

TABLES = ("ledgers", "sources", "statements", "wordings", "hops", "vectors", "ties", "makers", "answers", "copies")


def rows(store: Store, table: str) -> int:
    return store._file.count(f"SELECT count(*) FROM {table}")


def test_an_article_comes_back_as_it_went_in(store: Store) -> None:
    given = arrival("a")
    assert store.add(given)
    assert store.articles.ledger(given.ledger.article.id) == given.ledger
    assert store.statements.of_article(given.ledger.article.id) == given.told
    kept = store.articles.kept([given.ledger.article.id])[0]
    assert (kept.address, kept.sha256, kept.reader, kept.statements) == ("a.html", given.ledger.article.sha256, given.ledger.reader, 2)


def test_adding_twice_changes_nothing(store: Store) -> None:
    assert store.add(arrival("a"))
    before = [rows(store, table) for table in TABLES]
    assert not store.add(arrival("a"))
    assert [rows(store, table) for table in TABLES] == before


def test_an_error_leaves_nothing_of_the_article(store: Store) -> None:
    twin = arrival("b")
    told = (*twin.told, arrival("a").told[0])  # a statement that another article has already
    store.add(arrival("a"))
    with pytest.raises(CaseError):
        store.add(Arrival(ledger=twin.ledger, told=told))
    assert len(store.articles) == 1
    assert rows(store, "ledgers") == 1
    assert store.search_articles("lease")[0].kept.id == arrival("a").ledger.article.id
    assert len(store.search_articles("lease")) == 1


def test_a_new_reading_takes_the_place_and_keeps_judgements(store: Store) -> None:
    old = arrival("a")
    mark = Mark(article=old.ledger.article.id, span=Span(21, 45), words="The lease is not for sale")
    judgement = Judgement(id="j", ruling="not_a_statement", about="statement", a=mark, by="Ada", at="2026-01-01")
    store.add(old)
    with store.writing():
        store.judgements.put([judgement])
    new = Arrival(ledger=Ledger(reader="saidby 1 / en-1", article=old.ledger.article, sources=(), statements=()))
    assert store.replace(new)
    assert store.statements.of_article(old.ledger.article.id) == ()
    assert store.articles.ledger(old.ledger.article.id) == new.ledger
    assert store.articles.not_read_by("saidby 1 / en-1") == ()
    assert store.judgements.on([old.ledger.article.id]) == (judgement,)
    assert store.copies.sharing([5])[old.ledger.article.id] == (1, 3)


def test_replacing_what_is_not_there_adds_nothing(store: Store) -> None:
    assert not store.replace(arrival("a"))
    assert len(store.articles) == 0


def test_what_is_removed_leaves_no_row_and_no_word(store: Store) -> None:
    store.add(arrival("a"))
    assert store.remove(arrival("a").ledger.article.id)
    assert {table: rows(store, table) for table in TABLES} == dict.fromkeys(TABLES, 0)
    assert store.search_articles("lease") == ()
    assert not store.remove(arrival("a").ledger.article.id)


def test_numbers_are_never_used_again(store: Store) -> None:
    store.add(arrival("a"))
    before = set(store.statements.numbers([hashed("a", 1), hashed("a", 2)]).values())
    store.remove(arrival("a").ledger.article.id)
    store.add(arrival("b"))
    assert before.isdisjoint(store.statements.numbers([hashed("b", 1), hashed("b", 2)]).values())
    assert store.statements.at(store.keys.near([1])[1]) == (arrival("b").told[0],)


def test_a_block_is_written_wholly_or_not_at_all(store: Store) -> None:
    taken = arrival("c").told
    with pytest.raises(CaseError), store.writing():
        assert [store.add(one) for one in (arrival("a"), arrival("c"), Arrival(ledger=arrival("b").ledger, told=taken))]
    assert len(store.articles) == 0
    store.add(arrival("a"))
    assert len(store.articles) == 1


def test_writes_stand_inside_writing(store: Store) -> None:
    with pytest.raises(UsageError, match="outside"):
        store.settings.put("a", 1)
    with store.reading(), pytest.raises(UsageError, match="inside a block of reading"):
        store.add(arrival("a"))


def test_a_reader_cannot_write(store: Store) -> None:
    with Store.open(store.path) as reader, pytest.raises(ReadOnlyCase, match="open for reading only"):
        reader.add(arrival("a"))
