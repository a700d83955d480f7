"""No question that is asked often goes through a whole table: what SQLite says of how it will answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from saidby.records import Wanted
from saidby.store import Store
from tests.store.making import arrival, hashed

GREAT = (
    "articles",
    "ledgers",
    "sources",
    "statements",
    "wordings",
    "hops",
    "keys",
    "sketches",
    "ties",
    "makers",
    "answers",
    "vectors",
    "repeats",
    "readings",
    "holders",
)
ARTICLE, STATEMENT = arrival("a").ledger.article.id, hashed("a", 1)
QUESTIONS: dict[str, Callable[[Store], object]] = {
    "everything, latest": lambda store: store.search(Wanted()),
    "everything, earliest": lambda store: store.search(Wanted(order="earliest")),
    "words": lambda store: store.search(Wanted(words="lease", act="deny", outlet="Volna Post")),
    "party": lambda store: store.search(Wanted(party="p", since=1)),
    "act": lambda store: store.search(Wanted(act="deny")),
    "kind": lambda store: store.search(Wanted(kind="named", until=9)),
    "outlet": lambda store: store.search(Wanted(outlet="Volna Post")),
    "via": lambda store: store.search(Wanted(via="North Wire")),
    "days": lambda store: store.search(Wanted(since=1, until=9)),
    "articles": lambda store: store.search_articles("lease"),
    "tolds": lambda store: store.statements.tolds([STATEMENT]),
    "of article": lambda store: store.statements.of_article(ARTICLE),
    "of party": lambda store: store.statements.of_party("p"),
    "of party, any": lambda store: store.statements.of_party("p", "any"),
    "of source": lambda store: store.statements.of_source(ARTICLE, "s1"),
    "keys": lambda store: (store.keys.near([1, 2], 0, 9), store.keys.frequencies([1])),
    "vectors": lambda store: store.vectors.get([STATEMENT]),
    "ledger": lambda store: store.articles.ledger(ARTICLE),
    "ids": lambda store: (store.ids.beginning(STATEMENT[:8]), store.ids.shortest([STATEMENT, ARTICLE])),
    "kept": lambda store: (store.articles.kept([ARTICLE]), store.articles.known([ARTICLE])),
    "sketches": lambda store: store.copies.sharing([5, 6]),
    "copies": lambda store: (store.copies.of([ARTICLE]), store.copies.pairs([ARTICLE])),
    "ties": lambda store: store.ties.of([STATEMENT]),
    "claims": lambda store: (store.claims.get(["c"]), store.claims.of([STATEMENT]), store.claims.answered_by([STATEMENT])),
    "sizes": lambda store: store.claims.sizes(["c"]),
    "readings": lambda store: (store.readings.held_by("i", ["Lunn"]), store.readings.of_statements("i", [STATEMENT])),
    "readings of an issue": lambda store: (store.readings.of_issue("i"), store.readings.holders("i"), store.readings.fresh("i")),
    "some words": lambda store: store.search_some(["lease", "harbour"], 9),
    "articles with a word": lambda store: store.articles_with("lease", 9),
    "articles of numbers": lambda store: store.statements.articles([1, 2]),
    "parties": lambda store: (store.parties.get(["p"]), store.parties.of([(ARTICLE, "s1")]), store.parties.named("Office")),
}


def scans(store: Store, ask: Callable[[Store], object]) -> list[str]:
    """Ask, and return the steps that go through a great table without an index."""
    asked: list[str] = []
    connection = store._file._connection
    connection.set_trace_callback(asked.append)
    ask(store)
    connection.set_trace_callback(None)
    plans = [row[3] for sql in asked if sql.startswith(("SELECT", "WITH")) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert plans
    aliases = {name[0] for name in GREAT} | set(GREAT) | {"m", "r", "t", "x", "y", "c", "o", "h"}
    found = [plan.split() for plan in plans]
    return [" ".join(plan) for plan in found if plan[0] == "SCAN" and plan[1] in aliases and "INDEX" not in plan and "VIRTUAL" not in plan]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "affair.saidby"
    with Store.create(path) as store, store.writing():
        assert all(store.add(arrival(name, day)) for day, name in enumerate("abc"))
    return path


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("analysed", [False, True])
def test_no_great_table_is_gone_through(many: Path, question: str, analysed: bool) -> None:
    with Store.open(many, write=True) as store:
        store._file.alone("ANALYZE" if analysed else "DROP TABLE IF EXISTS sqlite_stat1")
    with Store.open(many) as store:
        assert scans(store, QUESTIONS[question]) == []


def test_a_question_without_an_index_is_seen(many: Path) -> None:
    with Store.open(many) as store:
        assert scans(store, lambda store: store._file.rows("SELECT * FROM wordings WHERE content = 'x'")) == ["SCAN wordings"]
