"""A case as the measures of ``bench.linking`` want it: its ledgers, copies, parties and trails, by the gold's names of the articles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from bench.cases import Counted, Written
from bench.linking import Read, ReadClaim, ReadSource, ReadStatement
from saidby.case import Case
from saidby.records import Copied, Origin, Party, Range, Trail
from saidby.store import Store
from saidby.types import Ledger

GIVEN = ("url", "outlet", "title", "published", "text")


def built(articles: Sequence[Written], folder: Path) -> Read:
    """Build a case of the articles in a folder, as a user would, and return what the measures need of it."""
    lines, file = folder / "articles.jsonl", folder / "linked.case"
    lines.write_bytes(b"".join(msgspec.json.encode({name: getattr(one, name) for name in GIVEN}) + b"\n" for one in articles))
    with Case.new(file) as case:
        failed = [added.error for added in case.add([str(lines)]) if added.error]
        if failed:
            raise failed[0]
        trails = [case.trail(one.claim.id) for one in case.claims(limit=10**6)]
    gold = {article.url: article.id for article in articles}
    with Store.open(file) as store:
        ids = {kept.id: gold[kept.url] for kept in store.articles.every() if kept.url}
        parties = store.parties.get(store.parties.ids())
        return as_read(ids, store.articles.ledgers(ids), store.copies.every(), parties, trails)


def as_read(
    ids: Mapping[str, str], ledgers: Iterable[Ledger], copies: Iterable[Copied], parties: Iterable[Party], trails: Iterable[Trail]
) -> Read:
    """Put together what the measures need.

    Args:
        ids: the gold's id of each article by the case's.
        ledgers: of every article.
        copies: which articles copy which.
        parties: of the whole case.
        trails: one for each claim of the case, those that only one statement makes included.
    """
    read = [ledger for ledger in ledgers if ledger.article.id in ids]
    party = {source: one.id for one in parties for source in one.sources}
    return Read(
        texts={ids[ledger.article.id]: ledger.article.text for ledger in read},
        statements=tuple(one for ledger in read for one in _statements(ids[ledger.article.id], ledger)),
        sources=tuple(one for ledger in read for one in _sources(ids[ledger.article.id], ledger, party)),
        copies=tuple((ids[copied.article], ids[copied.of]) for copied in copies if {copied.article, copied.of} <= ids.keys()),
        claims=tuple(map(_claim, trails)),
    )


def _statements(article: str, ledger: Ledger) -> Iterator[ReadStatement]:
    for statement in ledger.statements:
        yield ReadStatement(id=statement.id, article=article, content=statement.content, cue=statement.origin.cue)


def _sources(article: str, ledger: Ledger, party: Mapping[tuple[str, str], str]) -> Iterator[ReadSource]:
    for source in ledger.sources:
        yield ReadSource(article=article, mentions=source.mentions, party=party.get((ledger.article.id, source.id)))


def _claim(trail: Trail) -> ReadClaim:
    return ReadClaim(
        id=trail.claim.id,
        statements=trail.claim.statements,
        answers=tuple((answer.statement, answer.act) for answer in trail.claim.answers),
        origins=_leaning(trail.origins, counted=True),
        apart=_leaning(trail.origins, counted=False),
        count=_counted(trail.count.origins),
        claimed=_counted(trail.count.claimed),
        outlets=trail.count.outlets,
        articles=trail.count.articles,
    )


def _leaning(origins: Iterable[Origin], counted: bool) -> tuple[tuple[str, ...], ...]:
    return tuple(origin.statements for origin in origins if origin.counted is counted)


def _counted(range: Range) -> Counted:
    return Counted(range.least, range.most)
