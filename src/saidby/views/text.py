"""A ledger for the terminal: the sourcing card, the article with its statements marked, a table of who said what through whom."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from saidby.notation import joined
from saidby.types import Article, Block, BlockKind, Ledger, Source, Span, Statement
from saidby.views.card import card, sentences
from saidby.views.facts import NO_WORDS, facts_of, is_unsure, kind_of, manner_of, numbers_of, put
from saidby.views.places import content_ends, stretches
from saidby.views.terminal import NARROW, as_text, named, short, show
from saidby.views.words import NOBODY, called, counted, dated, on_one_line, quoted, trimmed, visible, words_of

STYLES: dict[BlockKind, str] = {
    "headline": "bold", "standfirst": "italic", "byline": "dim", "crosshead": "bold", "caption": "dim italic", "credit": "dim",
}  # fmt: skip
_KIND = len("organisation")
"""Columns of the longest word for a kind."""


def render(ledger: Ledger, console: Console) -> None:
    """Print the ledger; with underlines on a terminal, with underscores where the output is piped."""
    show(lambda plainly: _Reading(ledger, plainly), console)


def plain(ledger: Ledger, width: int = 80) -> str:
    """Return the ledger as text without colour codes, no line wider than ``width`` columns (a wide character counts for two)."""
    return as_text(lambda plainly: _Reading(ledger, plainly), width)


class _Reading:
    """What is printed of one ledger."""

    def __init__(self, ledger: Ledger, plainly: bool) -> None:
        self.ledger, self.plainly = ledger, plainly

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from _masthead(self.ledger.article)
        yield Text(" ".join(on_one_line(sentence) for sentence in sentences(card(self.ledger))))
        yield Text()
        yield from _story(self.ledger, self.plainly)
        if self.ledger.statements:
            yield Text(_key(self.ledger, self.plainly), style="dim")
            yield Text()
            yield (_list if options.max_width < NARROW else _table)(self.ledger, self.plainly, options.max_width)
            yield from _sources(self.ledger)
        yield from _notes(self.ledger)


def _masthead(article: Article) -> Iterator[Text]:
    """Yield outlet, date and address."""
    about = [on_one_line(part) for part in (article.outlet, dated(article.published) if article.published else None) if part]
    lines = [Text(", ".join(about), style="bold")] if about else []
    lines += [Text(on_one_line(article.url), style="dim", overflow="fold")] if article.url else []
    yield from [*lines, Text()] if lines else []


def _story(ledger: Ledger, plainly: bool) -> Iterator[RenderableType]:
    """Yield the blocks in order; furniture is folded."""
    blocks = list(stretches(ledger.article))
    if ledger.article.title and all(block.kind != "headline" for block in blocks):
        yield Padding(Text(on_one_line(ledger.article.title), style="bold"), (0, 0, 1, 0))
    for furniture, together in groupby(blocks, lambda block: block.kind == "furniture"):
        for line in [_fold(ledger, together)] if furniture else [_marked(ledger, block, plainly) for block in together]:
            yield Padding(line, (0, 0, 1, 0))


def _fold(ledger: Ledger, folded: Iterable[Block]) -> Text:
    """Return the line that stands for furniture."""
    words = sum(len(block.span.of(ledger.article.text).split()) for block in folded)
    return Text(f"({counted(words, 'word', 'words')} of page furniture left out)", style="dim")


def _marked(ledger: Ledger, block: Block, plainly: bool) -> Text:
    """Return a block with the words attributed underlined, and the number of the statement where they end."""
    line = Text(style=STYLES.get(block.kind, ""))
    ends = content_ends(ledger, block.span)
    under = joined(span for statement in ledger.statements for span in statement.content if span.meets(block.span))
    edges = {edge for span in under for edge in (span.start, span.end) if block.span.start <= edge <= block.span.end}
    points = sorted({block.span.start, block.span.end} | set(ends) | edges)
    for at, following in zip(points, [*points[1:], points[-1]], strict=True):
        line.append("_" if plainly and at > block.span.start and any(span.end == at for span in under) else "")
        line.append("".join(f"[{number}]" for number in ends.get(at, ())), style="bold")
        line.append("_" if plainly and following > at and any(span.start == at for span in under) else "")
        inside = any(span.start <= at < span.end for span in under)
        line.append(_prose(ledger, block, Span(at, following)), style="underline" if inside and not plainly else "")
    return line


def _prose(ledger: Ledger, block: Block, span: Span) -> str:
    """Return the words of a stretch; only tables keep their lines."""
    words = span.of(ledger.article.text)
    return visible(words if block.kind == "table" else words.replace("\n", " ").replace("\t", " "))


def _key(ledger: Ledger, plainly: bool) -> str:
    """Say how to read the marks."""
    marks = "Words between underscores" if plainly else "Underlined words"
    inherited = any(hop.inherited for statement in ledger.statements for hop in statement.chain)
    told = f"; a name {'in brackets' if plainly else 'in italics'} comes from another sentence" if inherited else ""
    return f"{marks} are attributed; [n] is the statement below{told}; --explain n tells why."


def _table(ledger: Ledger, plainly: bool, width: int) -> Table:
    """Return the statements as rows."""
    kinds = any(source.kind for source in ledger.sources)
    digits = len(str(len(ledger.statements))) + 2
    left = width - digits - 2 - (_KIND + 2 if kinds else 0) - 2
    chain = min(max(left * 9 // 20, 8), 40)
    what = max(left - chain, 8)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("", width=digits, justify="right")
    table.add_column("Who, through whom", width=chain, overflow="fold")
    if kinds:
        table.add_column("Kind", width=_KIND)
    table.add_column("What, and how it is put", width=what, overflow="fold")
    for number, statement in enumerate(ledger.statements, start=1):
        kind = [_kind(ledger, statement)] if kinds else []
        table.add_row(Text(f"[{number}]"), _chain(ledger, statement, plainly, chain), *kind, _what(ledger, statement, what))
    return table


def _list(ledger: Ledger, plainly: bool, width: int) -> Table:
    """Return the statements one below the other, for a narrow page."""
    digits = len(str(len(ledger.statements))) + 2
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=digits, justify="right")
    table.add_column(width=max(width - digits - 1, 8), overflow="fold")
    for number, statement in enumerate(ledger.statements, start=1):
        kind = _kind(ledger, statement)
        head = _chain(ledger, statement, plainly, width).append(", " if kind else "").append_text(kind)
        table.add_row(Text(f"[{number}]"), head.append("\n").append_text(_what(ledger, statement, width)))
    return table


def _kind(ledger: Ledger, statement: Statement) -> Text:
    """Return the kind of whoever the words come from; who is not named is to be seen at a glance."""
    kind = kind_of(ledger.source(statement.origin.source)) if statement.chain else ""
    return Text(kind, style="bold" if kind == "unnamed" else "dim")


def _chain(ledger: Ledger, statement: Statement, plainly: bool, width: int) -> Text:
    """Return a chain, outermost hop first: on one line, or a line each where that is too long."""
    hops = [named(ledger, hop, plainly) for hop in statement.chain] or [Text(NOBODY)]
    line = Text(" → ").join(hops)
    return line if line.cell_len <= width else Text("\n→ ").join(hops)


def _what(ledger: Ledger, statement: Statement, width: int) -> Text:
    """Return what was said, in about two lines, and below it how, a line a fact."""
    said = _said(ledger, statement, width)
    for fact in _how(ledger, statement, width):
        said.append("\n").append(fact, style="dim")
    return said


def _said(ledger: Ledger, statement: Statement, width: int) -> Text:
    """Return what was said."""
    words = on_one_line(words_of(ledger, sorted(statement.content)))
    cue = statement.chain[-1].cue if statement.chain else None
    if words:
        said = Text(_cut(words, 2 * width - 6))
    else:
        said = Text(f"(no words given: {on_one_line(words_of(ledger, [cue]))})" if cue else "(no words given)")
    return said.append(" (unsure)", style="bold") if is_unsure(statement) else said


def _cut(words: str, width: int) -> str:
    """Put words between quotation marks, cut to a width in columns."""
    return f"“{trimmed(quoted(words)[1:-1], max(width - 2, 1))}”"


def _how(ledger: Ledger, statement: Statement, width: int) -> Iterator[str]:
    """Yield how the words are put."""
    yield from [put(statement)] if put(statement) else []
    for fact in manner_of(statement):
        words = ", ".join(_cut(on_one_line(span.of(ledger.article.text)), width) for span in fact.spans)
        yield from [f"{fact.label} {words}"] if statement.content or fact.label != NO_WORDS else []


def _sources(ledger: Ledger) -> Iterator[RenderableType]:
    """Yield who is cited: kind, what is told of each, which statements each makes or passes on."""
    speaking = [source for source in ledger.sources if any(numbers_of(ledger, source))]
    if speaking:
        yield Text("\nSources", style="bold")
    yield from (line for source in speaking for line in _source(ledger, source))


def _source(ledger: Ledger, source: Source) -> Iterator[RenderableType]:
    """Yield a source: its name, kind and statements; below, what is told of it."""
    kind = kind_of(source)
    name = Text(short(called(ledger, source) or "a source without words of its own"))
    name.append(": ").append(f"{kind}; " if kind else "", style="bold" if kind == "unnamed" else "")
    yield Padding(name.append(_numbers(ledger, source)), (0, 0, 0, 1))
    yield from (Padding(Text(line, style="dim"), (0, 0, 0, 5)) for line in facts_of(ledger, source))


def _numbers(ledger: Ledger, source: Source) -> str:
    """Say which statements a source makes, and which it passes on."""
    says, passes = numbers_of(ledger, source)
    told = (("says", says), ("passes on", passes))
    return "; ".join(f"{verb} {', '.join(map(str, numbers))}" for verb, numbers in told if numbers)


def _notes(ledger: Ledger) -> Iterator[RenderableType]:
    """Yield what a reader of the ledger should know of the reading."""
    if ledger.notes:
        yield Text("\nNotes", style="bold")
    for note in ledger.notes:
        words = f" ({quoted(on_one_line(words_of(ledger, [note.span])))})" if note.span else ""
        yield Text(f"- {on_one_line(note.text)}{words}")
