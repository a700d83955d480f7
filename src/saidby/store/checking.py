"""Whether a case is whole: its pages, its references, its indexes, and every ledger."""

from collections.abc import Iterator
from typing import Final

from saidby.errors import DamagedCase
from saidby.records import Finding
from saidby.store.file import File
from saidby.store.packing import unpack

_PAIRS: Final = (
    ("no-ledger", "an article without a ledger", "SELECT id FROM articles WHERE number NOT IN (SELECT article FROM ledgers)"),
    (
        "statement-count",
        "an article that has not as many statements as it should",
        "SELECT id FROM articles AS a WHERE statements <> (SELECT count(*) FROM statements AS s WHERE s.article = a.number)",
    ),
    ("no-words", "a statement without words", "SELECT id FROM statements WHERE number NOT IN (SELECT statement FROM wordings)"),
    ("no-chain", "a statement without a chain", "SELECT id FROM statements WHERE number NOT IN (SELECT statement FROM hops)"),
    (
        "other-party",
        "a statement whose origin is another party than its source",
        "SELECT t.id FROM statements AS t JOIN sources AS s ON s.article = t.article AND s.id = t.source WHERE t.party IS NOT s.party",
    ),
    (
        "no-party",
        "a source of a party that the case does not hold",
        "SELECT DISTINCT party FROM sources WHERE party IS NOT NULL AND party NOT IN (SELECT id FROM parties)",
    ),
    (
        "no-holder",
        "a statement that bears on an issue, and whose reading nobody can be found to hold",
        "SELECT s.id FROM readings AS r JOIN statements AS s ON s.number = r.statement "
        "WHERE r.bearing IS NOT NULL AND r.number NOT IN (SELECT reading FROM holders)",
    ),
    ("no-text", "an article that search does not know", "SELECT id FROM articles WHERE number NOT IN (SELECT id FROM texts_docsize)"),
    (
        "no-said",
        "a statement that search does not know",
        "SELECT id FROM statements WHERE number NOT IN (SELECT id FROM said_docsize)",
    ),
)
"""Code, words, and a query that names what is wrong."""


def check(file: File) -> Iterator[Finding]:
    """Yield what is wrong with a case; nothing, where it is whole. Goes through all of it, one ledger at a time."""
    for (line,) in file.alone("PRAGMA integrity_check(100)"):
        if line != "ok":
            yield Finding(code="pages", where="file", text=line)
    for table, row, parent, _ in file.alone("PRAGMA foreign_key_check"):
        yield Finding(code="reference", where=f"{table} {row}", text=f"refers to a row of {parent} that is not there")
    for code, text, sql in _PAIRS:
        yield from (Finding(code=code, where=where, text=text) for (where,) in file.each(sql))
    yield from _ledgers(file)
    yield from _indexes(file)


def _ledgers(file: File) -> Iterator[Finding]:
    sql = "SELECT a.id, a.reader, l.packed FROM articles AS a JOIN ledgers AS l ON l.article = a.number ORDER BY a.number"
    for id, reader, packed in file.each(sql):
        try:
            ledger = unpack(packed)
        except DamagedCase as error:
            yield Finding(code="ledger", where=id, text=error.what)
        else:
            if (ledger.article.id, ledger.reader) != (id, reader):
                yield Finding(code="other-ledger", where=id, text=f"has the ledger of {ledger.article.id} by {ledger.reader}")


def _indexes(file: File) -> Iterator[Finding]:
    """Compare the full-text index with the words; only a writer may ask SQLite to."""
    if not file.writable:
        return
    try:
        with file.writing():
            file.write("INSERT INTO said (said, rank) VALUES ('integrity-check', 1)")
            file.write("INSERT INTO texts (texts) VALUES ('integrity-check')")
    except DamagedCase:
        yield Finding(code="index", where="search", text="the full-text index does not fit the words; run 'saidby case compact'")
