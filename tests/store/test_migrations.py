"""A case of every version that there was is brought up to date, with what it holds."""

import sqlite3
from pathlib import Path

import pytest

from saidby.store import Store, migrations
from saidby.store.migrations import CURRENT, SCRIPTS, migrate, script, statements, version
from saidby.store.opening import APPLICATION
from tests.store.making import arrival

FIRST = "INSERT INTO settings VALUES ('watched', '[\"a\"]')"


def made(path: Path, scripts: tuple[str, ...]) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    migrate(connection, scripts)
    return connection


@pytest.mark.parametrize("first", range(1, CURRENT + 1))
def test_every_version_upward(tmp_path: Path, first: int) -> None:
    path = tmp_path / "old.saidby"
    connection = made(path, SCRIPTS[:first])
    assert version(connection) == first
    connection.execute(FIRST)
    connection.close()
    with Store.open(path, write=True) as store:
        assert store.settings.get("watched", list[str], []) == ["a"]
        assert store.add(arrival("a"))
    with Store.open(path) as store:
        assert store.statements.of_article(arrival("a").ledger.article.id) == arrival("a").told


def test_all_ways_lead_to_one_schema(tmp_path: Path) -> None:
    def schema(connection: sqlite3.Connection) -> list[tuple[str, str]]:
        return connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()

    stepwise = made(tmp_path / "a", SCRIPTS[:1])
    for number in range(2, CURRENT + 1):
        migrate(stepwise, SCRIPTS[:number])
    at_once = made(tmp_path / "b", SCRIPTS)
    assert schema(stepwise) == schema(at_once)
    stepwise.close()
    at_once.close()


def test_a_script_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connection = made(tmp_path / "a", SCRIPTS[:1])
    texts = {"broken.sql": "CREATE TABLE new (a);\nCREATE TABLE new (a);\n"}
    monkeypatch.setattr(migrations, "script", lambda name: texts.get(name) or script(name))
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, (SCRIPTS[0], "broken.sql"))
    assert version(connection) == 1
    assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'new'").fetchone() == (0,)
    connection.close()


def test_a_full_disk_is_told_as_one(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "a", isolation_level=None)
    connection.execute("PRAGMA max_page_count = 4")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        migrate(connection)
    assert version(connection) == 0
    connection.close()


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_is_cut_into_whole_statements(name: str) -> None:
    text = script(name)
    assert "".join(statements(text)).strip() == text.strip()
    assert all(sqlite3.complete_statement(one) for one in statements(text))


def test_every_script_is_in_the_list() -> None:
    folder = Path(migrations.__file__).parent / "schema"
    assert tuple(sorted(file.name for file in folder.iterdir())) == SCRIPTS
