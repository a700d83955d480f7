"""An article with all that belongs to it goes in, is replaced, or goes out: wholly, inside one transaction."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import msgspec

from saidby.records import Arrival, Step, Told
from saidby.store.file import File, Row
from saidby.store.keys import key_rows, signed
from saidby.store.packing import pack, unpack
from saidby.types import Ledger, Source


class More(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a hop tells beyond the columns of its table."""

    descriptor: str | None = None
    proximity: str | None = None
    number: str | None = None
    inherited: bool = False


NOTHING_MORE = More()


def add(file: File, arrival: Arrival) -> bool:
    """Add an article; tell whether it was new. One that the case holds is left as it is."""
    if article_number(file, arrival.ledger.article.id) is not None:
        return False
    file.write(
        "INSERT INTO articles (id, url, outlet, title, published, day, sha256, address, fetched, added, reader, statements, sketch)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *_article_row(arrival),
    )
    number = article_number(file, arrival.ledger.article.id)
    assert number is not None
    hashes = {signed(one) for one in arrival.sketch}
    file.write_many("INSERT INTO sketches (hash, article) VALUES (?, ?)", [(one, number) for one in hashes])
    _put_contents(file, number, arrival)
    return True


def replace(file: File, arrival: Arrival) -> bool:
    """Put a new reading in the place of the old one; tell whether there was one. Sketch, copies and judgements stay."""
    number = article_number(file, arrival.ledger.article.id)
    if number is None:
        return False
    _take_contents(file, number)
    ledger = arrival.ledger
    file.write("UPDATE articles SET reader = ?, statements = ? WHERE number = ?", ledger.reader, len(arrival.told), number)
    _put_contents(file, number, arrival)
    return True


def remove(file: File, id: str) -> bool:
    """Take an article out; tell whether it was there. Judgements stay."""
    number = article_number(file, id)
    if number is None:
        return False
    _take_contents(file, number)
    file.write("DELETE FROM articles WHERE number = ?", number)
    file.write("DELETE FROM intake WHERE article = ?", id)
    return True


def article_number(file: File, id: str) -> int | None:
    """Return the number under which the case holds an article."""
    row = file.row("SELECT number FROM articles WHERE id = ?", id)
    return row[0] if row else None


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _article_row(arrival: Arrival) -> Row:
    article = arrival.ledger.article
    head = (article.id, article.url, article.outlet, article.title, article.published, arrival.day, article.sha256)
    came = (arrival.address, arrival.fetched, now(), arrival.ledger.reader)
    return (*head, *came, len(arrival.told), len(set(arrival.sketch)))


def _put_contents(file: File, article: int, arrival: Arrival) -> None:
    ledger, told = arrival.ledger, arrival.told
    first = file.count("SELECT seq FROM sqlite_sequence WHERE name = 'statements'") + 1
    file.write("INSERT INTO ledgers (article, packed) VALUES (?, ?)", article, pack(ledger))
    file.write("INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)", article, ledger.article.title, ledger.article.text)
    file.write_many("INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _source_rows(article, ledger, told))
    numbered = list(enumerate(told, start=first))
    file.write_many("INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _statement_rows(article, numbered))
    file.write_many("INSERT INTO wordings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (_wording(number, one) for number, one in numbered))
    file.write("INSERT INTO said (rowid, content, who) SELECT statement, content, who FROM wordings WHERE statement >= ?", first)
    file.write_many("INSERT INTO hops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _hop_rows(numbered))
    file.write_many("INSERT OR IGNORE INTO keys VALUES (?, ?, ?)", key_rows(numbered, arrival.keys))
    vectors = ((number, arrival.vectors[one.id]) for number, one in numbered if one.id in arrival.vectors)
    file.write_many("INSERT INTO vectors VALUES (?, ?)", vectors)


def _take_contents(file: File, article: int) -> None:
    """Delete all but the article's own row; the indexes must be told the words that they are to forget."""
    row = file.row("SELECT packed FROM ledgers WHERE article = ?", article)
    if row is not None:
        old = unpack(row[0]).article
        file.write("INSERT INTO texts (texts, rowid, title, text) VALUES ('delete', ?, ?, ?)", article, old.title, old.text)
    words = "SELECT 'delete', statement, content, who FROM wordings WHERE statement IN (SELECT number FROM statements WHERE article = ?)"
    file.write(f"INSERT INTO said (said, rowid, content, who) {words}", article)
    for table in ("ledgers", "sources", "statements"):
        file.write(f"DELETE FROM {table} WHERE article = ?", article)


def _source_rows(article: int, ledger: Ledger, told: Iterable[Told]) -> Iterator[Row]:
    parties = {step.source: step.party for one in told for step in one.chain if step.party is not None}
    for source in ledger.sources:
        label = _label(source, ledger)
        yield article, source.id, source.kind, label, source.name, source.role, source.organisation, parties.get(source.id)


def _label(source: Source, ledger: Ledger) -> str:
    descriptor = source.profile.descriptor if source.profile else ""
    return source.name or descriptor or ledger.words(source.mentions[:1])


def _statement_rows(article: int, numbered: Iterable[tuple[int, Told]]) -> Iterator[Row]:
    for number, one in numbered:
        origin = one.origin if one.chain else Step(source=None)
        who = (origin.kind, origin.source, origin.party, len(one.relays))
        where = (one.span.start, one.span.end)
        yield number, one.id, article, one.day, one.outlet, one.act, one.mode, *who, *where, one.negated, one.confidence


def _wording(number: int, one: Told) -> Row:
    who = " · ".join(step.label for step in one.chain if step.label)
    return number, one.content, who, one.sentence, _list(one.quoted), _list(one.hedges), _list(one.conditions), one.when


def _list(words: tuple[str, ...]) -> str | None:
    return msgspec.json.encode(words).decode() if words else None


def _hop_rows(numbered: Iterable[tuple[int, Told]]) -> Iterator[Row]:
    for number, one in numbered:
        last = len(one.chain) - 1
        for position, step in enumerate(one.chain):
            place = (number, position, int(position < last))
            who = (step.source, step.party, step.label, step.kind, step.name, step.role, step.organisation)
            yield *place, *who, step.cue, _more(step)


def _more(step: Step) -> str | None:
    more = More(descriptor=step.descriptor, proximity=step.proximity, number=step.number, inherited=step.inherited)
    return None if more == NOTHING_MORE else msgspec.json.encode(more).decode()
