from collections.abc import Iterator
from pathlib import Path

import pytest

from saidby.records import Wanted
from saidby.store import Store
from tests.store.making import arrival


@pytest.fixture
def two(store: Store) -> Iterator[Store]:
    store.add(arrival("a"))
    store.add(arrival("b"))
    assert list(store.check()) == []
    return store  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("harm", "codes"),
    [
        ("DELETE FROM ledgers WHERE article = 1", {"no-ledger"}),
        ("UPDATE ledgers SET packed = zeroblob(9) WHERE article = 1", {"ledger"}),
        ("UPDATE ledgers SET packed = substr(packed, 1, length(packed) - 9) WHERE article = 1", {"ledger"}),
        ("UPDATE ledgers SET packed = (SELECT packed FROM ledgers WHERE article = 2) WHERE article = 1", {"other-ledger"}),
        ("UPDATE articles SET statements = 5 WHERE number = 1", {"statement-count"}),
        ("DELETE FROM hops WHERE statement = 1", {"no-chain"}),
        ("DELETE FROM wordings WHERE statement = 1", {"no-words", "index"}),
        ("UPDATE wordings SET content = 'other' WHERE statement = 1", {"index"}),
        ("UPDATE statements SET party = 'p' WHERE number = 1", {"other-party"}),
        ("UPDATE sources SET party = 'p' WHERE id = 's2'", {"no-party"}),
        ("DELETE FROM texts_docsize WHERE id = 1", {"no-text"}),
    ],
)
def test_what_is_wrong_is_found(two: Store, harm: str, codes: set[str]) -> None:
    with two.writing():
        two._file.write(harm)
    found = list(two.check())
    assert {finding.code for finding in found} == codes
    assert all(finding.where and finding.text for finding in found)


def test_a_reference_to_nothing_is_found(two: Store) -> None:
    two._file.alone("PRAGMA foreign_keys = OFF")
    with two.writing():
        two._file.write("INSERT INTO ties VALUES (1, 99, 'same', NULL, 1, 'r', 'r')")
    assert {finding.code for finding in two.check()} == {"reference"}


def test_a_reader_checks_too(two: Store) -> None:
    with Store.open(two.path) as reader:
        assert list(reader.check()) == []


def test_compacting_forgets_what_is_gone_and_nothing_else(two: Store) -> None:
    before = two.statements.of_article(arrival("b").ledger.article.id)
    two.remove(arrival("a").ledger.article.id)
    assert two._file.count("SELECT count(*) FROM keys") == 6
    two.compact()
    assert two._file.count("SELECT count(*) FROM keys") == 3
    assert two._file.count("SELECT count(*) FROM sketches") == 3
    assert two.statements.at(two.keys.near([1])[1]) == before[:1]
    assert two.search(Wanted(words="lease")).total == 1
    assert len(two.search_articles("lease")) == 1
    assert list(two.check()) == []


def test_compacting_makes_the_file_smaller(store: Store, tmp_path: Path) -> None:
    with store.writing():
        assert all(store.add(arrival(str(number))) for number in range(200))
    with store.writing():
        assert all(store.remove(arrival(str(number)).ledger.article.id) for number in range(199))
    store.compact()
    small = store.path.stat().st_size
    with Store.create(tmp_path / "whole.saidby") as whole:
        with whole.writing():
            assert all(whole.add(arrival(str(number))) for number in range(200))
        whole.compact()
        assert small < whole.path.stat().st_size
    assert store.add(arrival("new"))


def test_readers_read_across_compacting(two: Store) -> None:
    with Store.open(two.path) as reader, reader.reading():
        assert len(reader.articles) == 2
        two.compact()
        assert len(list(reader.statements.every())) == 4
    assert list(two.check()) == []
