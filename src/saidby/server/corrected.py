"""A ledger as people left it: without what is no statement, and with the speakers that they named."""

from collections.abc import Iterable, Mapping

import msgspec

from saidby.records import Judgement, Told
from saidby.types import Hop, Ledger, Source, Span, Statement


def corrected(ledger: Ledger, told: Iterable[Told]) -> Ledger:
    """Return a ledger in which only these statements stand, each with the speaker that the case has for it."""
    by_id = {one.id: one for one in told}
    named = {id: source for id, one in by_id.items() if (source := _named(one))}
    kept = tuple(_spoken(one, named) for one in ledger.statements if one.id in by_id)
    sources = (*ledger.sources, *{source.id: source for source in named.values()}.values())
    speaking = {hop.source for one in kept for hop in one.chain}
    had = {hop.source for one in ledger.statements for hop in one.chain}
    left = tuple(source for source in sources if source.id in speaking or source.id not in had)
    return msgspec.structs.replace(ledger, statements=kept, sources=left)


def _named(told: Told) -> Source | None:
    """Return whoever a person named as the speaker; such a hop has no source of the article."""
    origin = told.origin
    if origin.source is not None or not origin.name:
        return None
    return Source(id=f"judged {origin.name}", kind=origin.kind, name=origin.name)


def _spoken(statement: Statement, named: Mapping[str, Source]) -> Statement:
    source = named.get(statement.id)
    if source is None:
        return statement
    hop = Hop(source=source.id, cue=statement.origin.cue if statement.chain else None)
    return msgspec.structs.replace(statement, chain=(*statement.chain[:-1], hop))


def about(judgements: Iterable[Judgement], article: str, span: Span) -> tuple[Judgement, ...]:
    """Return the judgements that are about these words of an article, or a part of them."""
    ends = ((one, mark) for one in judgements for mark in (one.a, one.b) if mark)
    return tuple(dict.fromkeys(one for one, mark in ends if mark.article == article and mark.span.meets(span)))
