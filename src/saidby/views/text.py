"""A ledger for the terminal: the sourcing card, the article with its statements marked, a table of who said what through whom."""

import io
from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from saidby.notation import joined
from saidby.types import Article, Block, BlockKind, Hop, Ledger, Span, Statement
from saidby.views.card import card, sentences
from saidby.views.places import content_ends, stretches
from saidby.views.words import LONGEST_NAME, NOBODY, UNSURE, counted, dated, on_one_line, trimmed, visible, who, words_of

STYLES: dict[BlockKind, str] = {
    "headline": "bold", "standfirst": "italic", "byline": "dim", "crosshead": "bold", "caption": "dim italic", "credit": "dim",
}  # fmt: skip
WIDEST = 100
"""Columns; longer lines are hard to read."""
NARROW = 60
"""Columns; below this there is no room for a table."""
_INNER = str.maketrans('“”"«»', "‘’'‹›")


def render(ledger: Ledger, console: Console) -> None:
    """Print the ledger; with underlines on a terminal, with underscores where the output is piped."""
    plainly = not console.is_terminal or console.is_dumb_terminal
    console.print(Padding(_Reading(ledger, plainly), (0, max(console.width - WIDEST, 0), 0, 0)), highlight=False)


def plain(ledger: Ledger, width: int = 80) -> str:
    """Return the ledger as text without colour codes, no line wider than ``width`` columns (a wide character counts for two)."""
    file = io.StringIO()
    console = Console(file=file, width=width, color_system=None, force_terminal=False, legacy_windows=False, _environ={})
    render(ledger, console)
    return "\n".join(line.rstrip() for line in file.getvalue().split("\n"))


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
    return f"{marks} are attributed; [n] is the statement below{told}."


def _table(ledger: Ledger, plainly: bool, width: int) -> Table:
    """Return the statements as rows."""
    acts = any(statement.act for statement in ledger.statements)
    digits = len(str(len(ledger.statements))) + 2
    left = width - digits - 2 - (13 if acts else 0) - 2
    chain = min(max(left * 4 // 10, 8), 36)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("", width=digits, justify="right")
    table.add_column("Who, through whom", width=chain, overflow="fold")
    if acts:
        table.add_column("Act", width=11)
    table.add_column("What", width=max(left - chain, 8), overflow="fold")
    for number, statement in enumerate(ledger.statements, start=1):
        act = [Text((statement.act or "").replace("_", " "))] if acts else []
        table.add_row(Text(f"[{number}]"), _chain(ledger, statement, plainly), *act, _said(ledger, statement, max(left - chain, 8)))
    return table


def _list(ledger: Ledger, plainly: bool, width: int) -> Text:
    """Return the statements one below the other, for a narrow page."""
    lines = Text()
    for number, statement in enumerate(ledger.statements, start=1):
        act = f": {statement.act.replace('_', ' ')}" if statement.act else ""
        lines.append(f"[{number}] ").append_text(_chain(ledger, statement, plainly)).append(f"{act}\n")
        lines.append_text(_said(ledger, statement, width)).append("\n")
    return lines


def _chain(ledger: Ledger, statement: Statement, plainly: bool) -> Text:
    """Return a chain, outermost hop first."""
    hops = [_hop(ledger, hop, plainly) for hop in statement.chain] or [Text(NOBODY)]
    return Text(" → ").join(hops)


def _hop(ledger: Ledger, hop: Hop, plainly: bool) -> Text:
    """Return one hop; an inherited one in italics, or in brackets where there are none."""
    name = trimmed(on_one_line(who(ledger, hop)), LONGEST_NAME)
    return Text(f"({name})" if plainly and hop.inherited else name, style="italic" if hop.inherited else "")


def _said(ledger: Ledger, statement: Statement, width: int) -> Text:
    """Return what was said, in about two lines."""
    words = on_one_line(words_of(ledger, sorted(statement.content)))
    cue = statement.chain[-1].cue if statement.chain else None
    if words:
        said = Text(f"“{trimmed(_bare(words), 2 * width - 8)}”")
    else:
        said = Text(f"(no words given: {on_one_line(words_of(ledger, [cue]))})" if cue else "(no words given)")
    return said.append(" (unsure)", style="bold") if statement.confidence < UNSURE else said


def _bare(words: str) -> str:
    """Return words to be put between quotation marks: those around the whole go, those within are single."""
    around = words[:1] + words[-1:] in ("“”", '""') and not set(words[1:-1]) & set('“”"')
    return (words[1:-1] if around else words).translate(_INNER)


def _notes(ledger: Ledger) -> Iterator[RenderableType]:
    """Yield what a reader of the ledger should know of the reading."""
    if ledger.notes:
        yield Text("\nNotes", style="bold")
    for note in ledger.notes:
        words = f" (“{_bare(on_one_line(words_of(ledger, [note.span])))}”)" if note.span else ""
        yield Text(f"- {on_one_line(note.text)}{words}")
