"""Where things stand: the blocks in order, in words, and where in a block each statement's words end."""

from collections import Counter
from collections.abc import Iterator

from saidby.types import Article, Block, BlockKind, Ledger, Span, Spans, Statement

_NUMBERED: frozenset[BlockKind] = frozenset({"paragraph", "crosshead", "caption", "table", "furniture"})


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


def place_of(article: Article, span: Span) -> str:
    """Say where a span begins: "paragraph 3", its kind of block counted from 1, and its offsets as Python slices, "[120:134]"."""
    seen = Counter[BlockKind]()
    for block in stretches(article):
        seen[block.kind] += 1
        if span.start < block.span.end:
            number = f" {seen[block.kind]}" if block.kind in _NUMBERED or seen[block.kind] > 1 else ""
            return f"{block.kind}{number} [{span.start}:{span.end}]"
    return f"[{span.start}:{span.end}]"


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
