"""Where things stand: the blocks in order, and where in a block each statement's words end."""

from collections.abc import Iterator

from saidby.types import Article, Block, Ledger, Span, Spans, Statement


def stretches(article: Article) -> Iterator[Block]:
    """Yield the whole text as blocks in order that do not overlap; words outside every block are a paragraph."""
    at = 0
    for block in sorted(article.blocks, key=lambda block: block.span):
        yield from _loose(article, Span(at, block.span.start))
        if block.span.end > at:
            yield Block(kind=block.kind, span=Span(max(at, block.span.start), block.span.end))
        at = max(at, block.span.end)
    yield from _loose(article, Span(at, len(article.text)))


def _loose(article: Article, span: Span) -> Iterator[Block]:
    """Yield what stands between blocks, if it is more than white space."""
    words = span.of(article.text)
    if span.start < span.end and words.strip():
        start = span.start + len(words) - len(words.lstrip())
        yield Block(kind="paragraph", span=Span(start, start + len(words.strip())))


def evidence_of(statement: Statement) -> Spans:
    """Return what a reader looks for in the text: the content or, without any, the cue or the source's words."""
    hops = [span for hop in reversed(statement.chain) for span in (*([hop.cue] if hop.cue else []), *hop.anchor)]
    return tuple(sorted(statement.content)) or tuple(hops[:1])


def content_ends(ledger: Ledger, within: Span) -> dict[int, list[int]]:
    """Map the places in a block where words of statements end to the statements' numbers."""
    ends: dict[int, list[int]] = {}
    for number, statement in enumerate(ledger.statements, start=1):
        for span in evidence_of(statement):
            if span.meets(within):
                ends.setdefault(min(span.end, within.end), []).append(number)
    return ends
