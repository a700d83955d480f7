"""One article as one page: a file that needs nothing else, works without scripts, in print, at phone width and in the dark.

Everything that comes from the article is escaped by the template, which is the only place where markup is written. The policy in the
page's head allows exactly the page's own style and script, by their digests.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from itertools import groupby
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

import jinja2
import msgspec
from markupsafe import Markup

from saidby.notation import Closed, Mark, Opened, joined, weave
from saidby.types import Block, Hop, Ledger, SourceKind, Span, Statement
from saidby.views.card import card, sentences
from saidby.views.margin import Aside, Entry, Step, aside, entry, phrase, place_id, steps
from saidby.views.places import evidence_of, stretches
from saidby.views.why import ties
from saidby.views.words import counted, dated, on_one_line, visible

ELEMENTS = {"headline": "h1", "crosshead": "h2"}
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_KIND_MARKS: dict[SourceKind | None, tuple[str, str]] = {
    "named": ("named", "solid: a person named"),
    "unnamed": ("unnamed", "dashed: an unnamed source"),
    "collective": ("collective", "dotted: a collective"),
    "organisation": ("organisation", "double: an organisation"),
    "outlet": ("outlet-kind", "heavy: an outlet"),
    "document": ("document", "heavy double: a document"),
    "author": ("author", "wavy: the article’s own voice"),
    "implicit": ("implicit", "wavy: a source left open"),
    None: ("unclear", "fine: a source of unclear kind"),
}
_OPEN = ("open", "wavy: no source given")


class Part(NamedTuple):
    """A piece of running text, or where an element begins or ends."""

    what: Literal["open", "close", "numbers", "text"]
    text: str = ""
    id: str = ""
    css: str = ""
    number: int = 0
    numbers: tuple[int, ...] = ()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A block, and the statements beside it."""

    kind: str
    element: str
    own: bool
    parts: tuple[Part, ...]
    notes: tuple[Aside, ...]


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Rows shown, or folded under a line that sums them up."""

    folded: bool
    summary: str
    rows: tuple[Row, ...]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """All that the template shows; ``places`` are the ids in the text, so that no link leads nowhere."""

    title: str
    headline: str
    headed: bool
    outlet: str
    published: str
    address: str
    link: str | None
    language: str | None
    direction: str
    card: tuple[str, ...]
    legend: tuple[tuple[str, str], ...]
    inherited: bool
    own: bool
    places: frozenset[str]
    stretches: tuple[Stretch, ...]
    chains: Mapping[int, tuple[Step, ...]]
    placeless: tuple[Aside, ...]
    sources: tuple[Entry, ...]
    remarks: tuple[tuple[str, str, str], ...]
    reader: str


def page(ledger: Ledger) -> str:
    """Return the page as one HTML file, in UTF-8 when written."""
    css, js, laid = _own("article.css"), _own("article.js"), laid_out(ledger)
    anchors = {number: f"n{number}" for number in laid.chains}
    return _template().render(page=laid, anchors=anchors, css=Markup(css), js=Markup(js), css_hash=_digest(css), js_hash=_digest(js))


@cache
def _template() -> jinja2.Template:
    """Return the template; what is put in it is escaped, and what is missing raises."""
    loader = jinja2.FunctionLoader(_own)
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined).get_template("article.html")


def _own(name: str) -> str:
    """Return one of the page's own files."""
    return resources.files("saidby.views").joinpath("page", name).read_text("utf-8")


def _digest(text: str) -> str:
    """Return the digest by which a Content Security Policy knows an inline style or script."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def linkable(address: str | None) -> str | None:
    """Return the address if it may be a link: http or https, with a host, and no character that a browser would drop."""
    if not address or visible(address) != address or re.search(r"\s", address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def laid_out(ledger: Ledger) -> Page:
    """Gather what a page shows of an article; whoever has a template of his own takes it from here."""
    article, tied = ledger.article, ties(ledger)
    rows = _rows(ledger)
    shown = {note.number for stretch in rows for row in stretch.rows for note in row.notes}
    headline = next((block.span.of(article.text) for block in article.blocks if block.kind == "headline"), None) or article.title or ""
    return Page(
        title=", ".join(on_one_line(part) for part in (headline or "Article", article.outlet) if part),
        headline=on_one_line(headline),
        headed=any(row.element == "h1" for stretch in rows for row in stretch.rows),
        outlet=on_one_line(article.outlet or ""),
        published=on_one_line(dated(article.published)) if article.published else "",
        address=on_one_line(article.url or ""),
        link=linkable(article.url),
        language=_language(article.language),
        direction=_direction(_language(article.language)),
        card=tuple(on_one_line(sentence) for sentence in sentences(card(ledger))),
        legend=_legend(ledger),
        inherited=any(hop.inherited for statement in ledger.statements for hop in statement.chain),
        own=any(row.own for stretch in rows for row in stretch.rows),
        places=frozenset(part.id for stretch in rows for row in stretch.rows for part in row.parts if part.id),
        stretches=rows,
        chains={number: steps(ledger, each) for number, each in _numbered(ledger)},
        placeless=tuple(aside(ledger, number, each) for number, each in _numbered(ledger) if number not in shown),
        sources=tuple(entry(ledger, source, tied) for source in ledger.sources),
        remarks=tuple(_remark(ledger, note.text, note.span) for note in ledger.notes),
        reader=on_one_line(ledger.reader),
    )


def _language(language: str | None) -> str | None:
    """Return the language if it is written as BCP 47 has it."""
    return language if language and re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", language) else None


def _direction(language: str | None) -> str:
    """Return the direction of the text; that of a known language holds even where a block begins with a foreign name."""
    return "auto" if language is None else "rtl" if language.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _numbered(ledger: Ledger) -> Iterator[tuple[int, Statement]]:
    """Yield the statements with their numbers."""
    return enumerate(ledger.statements, start=1)


# --- The text -----------------------------------------------------------------------------------------------------------------------


class _Ink(NamedTuple):
    """What lies over a stretch of text: words of a statement, which have a number, or a place that something links to."""

    span: Span
    id: str
    css: str = ""
    number: int = 0


class _Layout(NamedTuple):
    """What the rows share; ``given`` are the ids that stand on the page already."""

    marks: list[Mark[_Ink]]
    starts: dict[int, int]
    first: Block | None
    given: set[str]


def _rows(ledger: Ledger) -> tuple[Stretch, ...]:
    """Return the blocks in order, furniture folded."""
    blocks = list(stretches(ledger.article))
    layout = _Layout(_marks(ledger), _starts(ledger), next((block for block in blocks if block.kind == "headline"), None), set())
    together = ((furniture, list(some)) for furniture, some in groupby(blocks, lambda block: block.kind == "furniture"))
    return tuple(_stretch(ledger, furniture, some, layout) for furniture, some in together)


def _stretch(ledger: Ledger, folded: bool, blocks: list[Block], layout: _Layout) -> Stretch:
    """Return rows, with the line that stands for them when folded."""
    words = [word for block in blocks for word in block.span.of(ledger.article.text).split()] if folded else []
    summary = f"Page furniture, folded: {counted(len(words), 'word', 'words')}, “{on_one_line(' '.join(words[:6]))} …”" if folded else ""
    return Stretch(folded=folded, summary=summary, rows=tuple(_row(ledger, block, layout) for block in blocks))


def _row(ledger: Ledger, block: Block, layout: _Layout) -> Row:
    """Return one block with the statements that begin in it beside it."""
    here = [mark for mark in layout.marks if mark.span.meets(block.span)]
    beginning = [number for number, start in layout.starts.items() if block.span.start <= start < block.span.end]
    notes = tuple(aside(ledger, number, ledger.statements[number - 1]) for number in beginning)
    element = "h2" if block.kind == "headline" and block is not layout.first else ELEMENTS.get(block.kind, "p")
    own = block.kind == "paragraph" and not any(mark.what.number for mark in here)
    return Row(kind=block.kind, element=element, own=own, parts=tuple(_parts(ledger, block.span, here, layout.given)), notes=notes)


def _marks(ledger: Ledger) -> list[Mark[_Ink]]:
    """Return all that lies over the text; places before the words of statements, so that the latter nest within."""
    places = {span for _, statement in _numbered(ledger) for hop in statement.chain for span in _hop_places(hop)}
    places |= {span for _, statement in _numbered(ledger) for made in statement.decisions for span in made.spans}
    places |= {span for source in ledger.sources for span in source.mentions} | {note.span for note in ledger.notes if note.span}
    marks = [Mark(span, _Ink(span, place_id(span))) for span in sorted(places) if span.start < span.end]
    for number, statement in _numbered(ledger):
        css = f"st {_kind_mark(ledger, statement)[0]}" if statement.content else "at"
        marks += [Mark(span, _Ink(span, f"t{number}", css, number)) for span in joined(evidence_of(statement))]
    return marks


def _hop_places(hop: Hop) -> Iterator[Span]:
    """Yield what a hop links to."""
    yield from hop.anchor
    yield from (span for span in (hop.cue, hop.evidence) if span)


def _starts(ledger: Ledger) -> dict[int, int]:
    """Map statements, by number, to where their words begin."""
    return {number: spans[0].start for number, each in _numbered(ledger) if (spans := joined(evidence_of(each)))}


def _parts(ledger: Ledger, within: Span, marks: Iterable[Mark[_Ink]], given: set[str]) -> Iterator[Part]:
    """Yield a block's text with its marks as elements that nest; the number stands where a statement's words end.

    An id is given to the first element only, wherever a mark was cut.
    """
    at, ended = within.start, list[int]()
    for part in (*weave(marks, within), None):
        if not isinstance(part, Closed):
            yield from [Part("numbers", numbers=tuple(sorted(ended)))] if ended else []
            ended = []
        if isinstance(part, Span):
            yield Part("text", text=visible(part.of(ledger.article.text)))
            at = part.end
        elif part:
            yield from _edge(part, at == min(part.mark.what.span.end, within.end), given, ended)


def _edge(part: Opened[_Ink] | Closed[_Ink], over: bool, given: set[str], ended: list[int]) -> Iterator[Part]:
    """Yield where an element begins or ends; note the id that it gives, and the statement whose words are over."""
    ink = part.mark.what
    if isinstance(part, Opened):
        yield Part("open", id="" if ink.id in given else ink.id, css=ink.css, number=ink.number)
        given.add(ink.id)
    else:
        yield Part("close")
        ended += [ink.number] if ink.number and over else []


# --- The marks -----------------------------------------------------------------------------------------------------------------------


def _kind_mark(ledger: Ledger, statement: Statement) -> tuple[str, str]:
    """Return how the words of a statement are underlined, and what that means."""
    origin = statement.chain[-1] if statement.chain else Hop(source=None)
    source = ledger.source(origin.source)
    return _OPEN if source is None and not origin.anchor else _KIND_MARKS[source.kind if source else None]


def _legend(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    """Return the marks that this page uses."""
    used = {_kind_mark(ledger, statement) for statement in ledger.statements if statement.content}
    return tuple(mark for mark in (*_KIND_MARKS.values(), _OPEN) if mark in used)


def _remark(ledger: Ledger, text: str, span: Span | None) -> tuple[str, str, str]:
    """Return a note with the words that it is about."""
    return (place_id(span), phrase(ledger, span), on_one_line(text)) if span else ("", "", on_one_line(text))
