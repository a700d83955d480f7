"""The schema, as the list of the scripts that made it; a case's version is how many of them it has seen.

A script that was released is never changed: what is new is a new script at the end.
"""

import sqlite3
from collections.abc import Sequence
from importlib.resources import files
from typing import Final

SCRIPTS: Final = (
    "01_articles.sql",
    "02_statements.sql",
    "03_candidates.sql",
    "04_claims.sql",
    "05_parties.sql",
    "06_searching.sql",
    "07_register.sql",
    "08_copies.sql",
    "09_positions.sql",
)
CURRENT: Final = len(SCRIPTS)


def script(name: str) -> str:
    """Return the text of a script."""
    return files("saidby.store").joinpath("schema", name).read_text("utf-8")


def migrate(connection: sqlite3.Connection, scripts: Sequence[str] = SCRIPTS) -> None:
    """Run the scripts that a case has not seen, each wholly or not at all."""
    for number, name in enumerate(scripts, start=1):
        if version(connection) < number:
            _run(connection, number, script(name))


def version(connection: sqlite3.Connection) -> int:
    """Return how many scripts a case has seen."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _run(connection: sqlite3.Connection, number: int, sql: str) -> None:
    """Run a script unless another program did so first; the version changes in the same transaction."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version(connection) < number:
            for statement in statements(sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # where the disk is full, SQLite took it back already
            connection.execute("ROLLBACK")
        raise


def statements(sql: str) -> list[str]:
    """Cut a script into statements; ``executescript`` would end the transaction that they stand in."""
    found, open_ = [], ""
    for line in sql.splitlines(keepends=True):
        open_ += line
        if sqlite3.complete_statement(open_):
            found.append(open_)
            open_ = ""
    return found
