"""One article as one page: a file that needs nothing else, works without scripts, in print, at phone width and in the dark.

Everything that comes from the article is escaped by the template, which is the only place where markup is written. The policy in the
page's head allows exactly the page's own style and script, by their digests.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from itertools import groupby
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

import jinja2
import msgspec
from markupsafe import Markup

from saidby.notation import Closed, Mark, Opened, joined, weave
from saidby.types import Block, Hop, Ledger, Source, SourceKind, Span, Statement
from saidby.views.card import card, sentences
from saidby.views.places import evidence_of, stretches
from saidby.views.words import KINDS, LONGEST_NAME, UNSURE, called, counted, dated, listed, on_one_line, trimmed, visible, who

ELEMENTS = {"headline": "h1", "crosshead": "h2"}
MODES = {"direct": "direct quotation", "mixed": "partly quoted", "indirect": "paraphrase"}
_EVIDENCE_WIDTH = 90
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

    what: Literal["open", "close", "number", "text"]
    text: str = ""
    id: str = ""
    css: str = ""
    number: int = 0


class Step(NamedTuple):
    """A hop in the margin."""

    name: str
    place: str
    inherited: bool
    kind: str


class Proof(NamedTuple):
    """The sentence from which a hop was inherited."""

    name: str
    place: str
    words: str


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in the margin."""

    number: int
    hops: tuple[Step, ...]
    put: str
    manner: tuple[tuple[str, str], ...]
    evidence: tuple[Proof, ...]
    unsure: bool


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


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A source in the list."""

    name: str
    about: str
    says: tuple[int, ...]
    passes: tuple[int, ...]
    mentions: tuple[tuple[str, str], ...]


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
    placeless: tuple[Aside, ...]
    sources: tuple[Entry, ...]
    remarks: tuple[tuple[str, str, str], ...]
    reader: str


def page(ledger: Ledger) -> str:
    """Return the page as one HTML file, in UTF-8 when written."""
    css, js = _own("article.css"), _own("article.js")
    return _template().render(page=_page(ledger), css=Markup(css), js=Markup(js), css_hash=_digest(css), js_hash=_digest(js))


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


def _page(ledger: Ledger) -> Page:
    """Gather what the template shows."""
    article = ledger.article
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
        placeless=tuple(_aside(ledger, number, each) for number, each in _numbered(ledger) if number not in shown),
        sources=tuple(_entry(ledger, source) for source in ledger.sources),
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
    notes = tuple(_aside(ledger, number, ledger.statements[number - 1]) for number in beginning)
    element = "h2" if block.kind == "headline" and block is not layout.first else ELEMENTS.get(block.kind, "p")
    own = block.kind == "paragraph" and not any(mark.what.number for mark in here)
    return Row(kind=block.kind, element=element, own=own, parts=tuple(_parts(ledger, block.span, here, layout.given)), notes=notes)


def _marks(ledger: Ledger) -> list[Mark[_Ink]]:
    """Return all that lies over the text; places before the words of statements, so that the latter nest within."""
    places = {span for _, statement in _numbered(ledger) for hop in statement.chain for span in _hop_places(hop)}
    places |= {span for source in ledger.sources for span in source.mentions} | {note.span for note in ledger.notes if note.span}
    marks = [Mark(span, _Ink(span, _place(span))) for span in sorted(places)]
    for number, statement in _numbered(ledger):
        css = f"st {_kind_mark(ledger, statement)[0]}" if statement.content else "at"
        marks += [Mark(span, _Ink(span, f"t{number}", css, number)) for span in joined(evidence_of(statement))]
    return marks


def _hop_places(hop: Hop) -> Iterator[Span]:
    """Yield what a hop links to."""
    yield from hop.anchor
    yield from (span for span in (hop.cue, hop.evidence) if span)


def _place(span: Span) -> str:
    """Return the id of a place in the text."""
    return f"w{span.start}-{span.end}"


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
            yield from (Part("number", number=number) for number in sorted(ended))
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


# --- The margin ---------------------------------------------------------------------------------------------------------------------


def _kind_mark(ledger: Ledger, statement: Statement) -> tuple[str, str]:
    """Return how the words of a statement are underlined, and what that means."""
    origin = statement.chain[-1] if statement.chain else Hop(source=None)
    source = ledger.source(origin.source)
    return _OPEN if source is None and not origin.anchor else _KIND_MARKS[source.kind if source else None]


def _legend(ledger: Ledger) -> tuple[tuple[str, str], ...]:
    """Return the marks that this page uses."""
    used = {_kind_mark(ledger, statement) for statement in ledger.statements if statement.content}
    return tuple(mark for mark in (*_KIND_MARKS.values(), _OPEN) if mark in used)


def _aside(ledger: Ledger, number: int, statement: Statement) -> Aside:
    """Return a statement as the margin shows it."""
    steps = [_step(ledger, hop) for hop in statement.chain] or [_step(ledger, Hop(source=None))]
    put = [(statement.act or "").replace("_", " "), MODES.get(statement.mode or "", ""), "negated" if statement.manner.negated else ""]
    return Aside(
        number=number,
        hops=tuple(steps),
        put=", ".join(part for part in put if part),
        manner=tuple(_manner(ledger, statement)),
        evidence=tuple(_proofs(ledger, statement)),
        unsure=statement.confidence < UNSURE,
    )


def _step(ledger: Ledger, hop: Hop) -> Step:
    """Return a hop as the margin shows it; it links to its words, or to what it was inherited from."""
    source = ledger.source(hop.source)
    spans = [*hop.anchor, *(span for span in (hop.cue, hop.evidence) if span), *(source.mentions if source else ())]
    name = trimmed(on_one_line(who(ledger, hop)), LONGEST_NAME)
    return Step(name, _place(spans[0]) if spans else "", hop.inherited, source.kind if source and source.kind else "")


def _proofs(ledger: Ledger, statement: Statement) -> Iterator[Proof]:
    """Yield the sentences that hops were inherited from, each with the hops that it vouches for."""
    told = [(hop.evidence, hop) for hop in statement.chain if hop.inherited and hop.evidence]
    for span in dict.fromkeys(span for span, _ in told):
        names = [trimmed(on_one_line(who(ledger, hop)), LONGEST_NAME) for evidence, hop in told if evidence == span]
        yield Proof(listed(names), _place(span), _phrase(ledger, span))


def _manner(ledger: Ledger, statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield how the words are put: a word of ours, and the article's."""
    manner = statement.manner
    cue = statement.chain[-1].cue if statement.chain else None
    if not statement.content:
        yield "no words given", _phrase(ledger, cue) if cue else ""
    yield from (("hedged", _phrase(ledger, span)) for span in manner.hedges or ())
    yield from (("on condition", _phrase(ledger, span)) for span in manner.conditions or ())
    yield from (("said", _phrase(ledger, span)) for span in (manner.when,) if span)


def _phrase(ledger: Ledger, span: Span) -> str:
    """Return a few words of the article."""
    return trimmed(on_one_line(span.of(ledger.article.text)), _EVIDENCE_WIDTH)


# --- Below the story ----------------------------------------------------------------------------------------------------------------


def _entry(ledger: Ledger, source: Source) -> Entry:
    """Return a source as the list shows it."""
    says = [number for number, each in _numbered(ledger) if each.chain and each.chain[-1].source == source.id]
    passes = [number for number, each in _numbered(ledger) if any(hop.source == source.id for hop in each.chain[:-1])]
    known = [KINDS[source.kind][0] if source.kind else "", source.role, source.organisation, source.location]
    return Entry(
        name=trimmed(on_one_line(called(ledger, source) or "a source without words of its own"), LONGEST_NAME),
        about=", ".join(on_one_line(each) for each in known if each),
        says=tuple(says),
        passes=tuple(passes),
        mentions=tuple((_place(span), trimmed(on_one_line(span.of(ledger.article.text)), LONGEST_NAME)) for span in source.mentions),
    )


def _remark(ledger: Ledger, text: str, span: Span | None) -> tuple[str, str, str]:
    """Return a note with the words that it is about."""
    return (_place(span), _phrase(ledger, span), on_one_line(text)) if span else ("", "", on_one_line(text))
