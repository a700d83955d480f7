"""Ledgers as JSON: indented, or one a line; and one statement with its sources. Keys stand in the order of the types."""

from collections.abc import Iterable, Iterator

import msgspec

from saidby.types import Ledger, Source, Span, Statement


class Explained(msgspec.Struct, frozen=True, kw_only=True):
    """One statement by itself.

    Attributes:
        reader, article, url, outlet, title: of the ledger; ``article`` is the article's id.
        number: the statement's place in the ledger, from 1.
        statement: with its decisions.
        sources: those of its chain.
        words: what stands under each span that these have, by "start:end".
    """

    reader: str
    article: str
    url: str | None
    outlet: str | None
    title: str | None
    number: int
    statement: Statement
    sources: tuple[Source, ...]
    words: dict[str, str]


def indented(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """Yield one ledger as an object; none or several as an array."""
    several = list(ledgers)
    yield msgspec.json.format(msgspec.json.encode(several[0] if len(several) == 1 else several), indent=2).decode() + "\n"


def lines(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """Yield a line for each ledger, as they come."""
    for ledger in ledgers:
        yield msgspec.json.encode(ledger).decode() + "\n"


def explained(ledger: Ledger, number: int) -> str:
    """Return the statement of this number, counted from 1, with its sources and the words under all their spans."""
    article, statement = ledger.article, ledger.statements[number - 1]
    chain = {hop.source for hop in statement.chain}
    sources = tuple(source for source in ledger.sources if source.id in chain)
    words = {f"{span.start}:{span.end}": span.of(article.text) for span in sorted(set(_spans(statement, sources)))}
    told = Explained(
        reader=ledger.reader, article=article.id, url=article.url, outlet=article.outlet, title=article.title,
        number=number, statement=statement, sources=sources, words=words,
    )  # fmt: skip
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"


def _spans(statement: Statement, sources: Iterable[Source]) -> Iterator[Span]:
    """Yield every span of a statement and of sources."""
    manner = statement.manner
    yield from (*statement.content, *(manner.hedges or ()), *(manner.conditions or ()))
    yield from (span for hop in statement.chain for span in hop.anchor)
    yield from (span for hop in statement.chain for span in (hop.cue, hop.evidence) if span)
    yield from (span for made in statement.decisions for span in made.spans)
    yield from (span for source in sources for span in source.mentions)
    yield from (manner.when,) if manner.when else ()
