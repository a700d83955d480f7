"""HTML → ``Article``: the page's lines, labelled and put together to one text, and what the page says of itself."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from saidby.intake.article import Piece, article_id, check_blocks, first_credit, opening_bylines, place
from saidby.intake.body import AROUND, OUTSIDE, Choice, choose, words_of
from saidby.intake.credits import is_byline, is_caption, is_credit
from saidby.intake.dates import said_in_bylines
from saidby.intake.furniture import kind_of, label_run
from saidby.intake.language import language_of
from saidby.intake.lines import Line, lines_of, parse
from saidby.intake.metadata import Found, Metadata, read_metadata
from saidby.intake.refusal import BRIEF, tells
from saidby.intake.wording import count_words, ends_sentence
from saidby.types import Article, Block, BlockKind

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its warnings are our errors; said once is enough

_TAG = re.compile(r"</?(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title|span|section|table|br)\b[^<>]*>", re.IGNORECASE)

LONGEST_GAP = 12
"""Lines of furniture kept between two lines of the body, and after its last; the rest of a long list is left out."""
MOST_SIGNS = 40
"""Lines kept of a page that has hardly a body, for they tell what it is."""
BEFORE = 60
"""How many lines before the body the headline is looked for."""


def looks_like_html(text: str) -> bool:
    """Tell whether a text is markup: it opens with a tag or a doctype, or holds several tags among its first characters."""
    head = text[:20_000].lstrip("\ufeff \t\r\n")
    if re.match(r"<(?:!doctype|html|\?xml|!--|head|body|article|div|p|meta|main|section|h1|title|script|table)\b", head, re.IGNORECASE):
        return bool(_TAG.search(head))
    return len(_TAG.findall(head)) >= 3


def read_html(html: str, *, url: str | None = None, sha256: str) -> Article:
    """Make an article of a page.

    Args:
        html: the page, decoded.
        url: the address that it came from, if known; a canonical address of the same site is preferred to it.
        sha256: of the bytes as they came.

    Whether it is an article at all is for ``refusal.require_article`` to say: a page without a body gives one without paragraphs.
    """
    root = parse(html)
    lines = lines_of(root) if root is not None else []
    metadata = read_metadata(root, url) if lines else Metadata({})
    choice = choose(lines, root, metadata.bodies) if lines else Choice((), frozenset())
    pieces = _pieces(_View(lines, choice, metadata))
    text, blocks = place(pieces)
    return _described(text, check_blocks(text, blocks), metadata, sha256)


class _View(NamedTuple):
    """A page as its blocks are labelled."""

    lines: Sequence[Line]
    choice: Choice
    metadata: Metadata


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _pieces(view: _View) -> Iterator[Piece]:
    """Yield the article's blocks in reading order; a headline that the page does not show comes first."""
    head = _headline(view)
    labels = _labels(view, head)
    title = view.metadata.value("title")
    if head is None and title:
        yield Piece("headline", title)
    yield from _with_rows(view.lines, [(at, labels[at]) for at in sorted(labels)])


def _headline(view: _View) -> int | None:
    """Return where the headline stands: the heading like the title that is nearest above the body, or else the nearest ``h1``."""
    if not view.choice.places:
        return None
    first = view.choice.places[0]
    above = [at for at in range(max(0, first - BEFORE), min(first + 3, len(view.lines))) if _may_head(view.lines[at])]
    title = words_of(view.metadata.value("title") or "")
    alike = [at for at in above if _likeness(words_of(view.lines[at].text), title) >= 0.6]
    mains = [at for at in above if view.lines[at].tag == "h1" and at < first]
    return max(alike, key=lambda at: (view.lines[at].tag == "h1", at), default=mains[-1] if mains else None)


def _may_head(line: Line) -> bool:
    return count_words(line.text) <= 40 and not line.marks & (OUTSIDE - {"form"}) and kind_of(line.text) is None


def _likeness(some: tuple[str, ...], others: tuple[str, ...]) -> float:
    """Return the share of words that two lines have in common (Dice)."""
    if not some or not others:
        return 0.0
    return 2 * len(set(some) & set(others)) / (len(set(some)) + len(set(others)))


def _labels(view: _View, head: int | None) -> dict[int, BlockKind]:
    """Return the kind of every line that the article keeps, by its place."""
    places = [at for at in view.choice.places if at != head and (head is None or at > head)]
    labels: dict[int, BlockKind] = {at: _body_kind(view.lines[at], view.choice.marks) for at in places}
    spoken = [at for at in places if labels[at] != "table"]
    told = label_run([view.lines[at].text for at in spoken], view.metadata.value("byline") or "")
    labels.update({at: kind for at, kind in zip(spoken, told, strict=True) if kind})
    if head is not None:
        labels[head] = "headline"
    labels.update(_standfirst(view, head, labels))
    return {**_signs(view, labels), **_around(view, head, labels), **_without_last_crossheads(labels)}


def _signs(view: _View, labels: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return, where there is little body, the lines that tell why: those of a wall or an error page, and leads to other pages."""
    words = sum(count_words(view.lines[at].text) for at, kind in labels.items() if kind == "paragraph")
    if words >= BRIEF:
        return {}
    signs = [at for at, line in enumerate(view.lines) if tells(line.text) or (words < BRIEF / 2 and _is_lead(line))]
    return dict.fromkeys(signs[:MOST_SIGNS], "furniture")


def _is_lead(line: Line) -> bool:
    return line.linked >= 0.9 and count_words(line.text) >= 4 and not line.marks & {"nav", "footer", "hidden"}


_TURN = re.compile(r"(?:Q|A|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}):\s+\S+ \S+")
"""A turn of an interview, however large its type."""


def _body_kind(line: Line, common: frozenset[str]) -> BlockKind:
    marks = line.marks - common
    if marks & {"figure", "caption"} and "table" not in marks and "quote" not in marks:
        return "credit" if is_credit(line.text) else "caption"
    if line.tag == "caption":
        return "caption"
    if line.tag in {"td", "th"} and not (count_words(line.text) >= 25 and ends_sentence(line.text)):
        return "byline" if is_byline(line.text) and count_words(line.text) >= 4 else "table"
    if "byline" in marks and count_words(line.text) <= 25 and not ends_sentence(line.text):
        return "byline"
    bold = line.strong >= 0.95 and count_words(line.text) <= 12 and not ends_sentence(line.text) and "item" not in marks
    heads = "heading" in marks and not (count_words(line.text) >= 15 and ends_sentence(line.text))
    return "crosshead" if (heads or bold) and not _TURN.match(line.text) else "paragraph"


def _without_last_crossheads(labels: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Call crossheads with nothing below them furniture: they head what the page goes on with."""
    last = max((at for at, kind in labels.items() if kind in {"paragraph", "table"}), default=-1)
    return {at: "furniture" if kind == "crosshead" and at > last else kind for at, kind in labels.items()}


def _standfirst(view: _View, head: int | None, labels: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the standfirst's place, if the page shows one between the headline and the first paragraph."""
    paragraphs = [at for at in sorted(labels) if labels[at] == "paragraph"]
    if head is None or not paragraphs:
        return {}
    first = paragraphs[0]
    for at in range(head + 1, first + 1):
        if _is_standfirst(view, at, paragraphs, head):
            return {at: "standfirst"}
    return {}


def _is_standfirst(view: _View, at: int, paragraphs: Sequence[int], head: int) -> bool:
    line = view.lines[at]
    words = count_words(line.text)
    marks = line.marks - view.choice.marks
    if not 4 <= words <= 80 or line.linked > 0.5 or marks & (AROUND | {"figure", "caption", "credit"}) or kind_of(line.text):
        return False
    told = _likeness(words_of(line.text), words_of(view.metadata.value("standfirst") or "")) >= 0.8
    beside = line.home == view.lines[head].home or "heading" in marks
    if at == paragraphs[0]:
        below = Counter(view.lines[other].home for other in paragraphs[1:])
        apart = line.home not in below and (beside or max(below.values(), default=0) >= 2)
        return len(paragraphs) > 1 and ((apart and told) or ("standfirst" in marks and (apart or beside)))
    return told or "standfirst" in marks or (beside and "byline" not in marks and words >= 6)


# ── what stands round the body ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _around(view: _View, head: int | None, labels: dict[int, BlockKind]) -> dict[int, BlockKind]:
    """Return the lines beside the body that carry text, each with its kind; of a long run the first ``LONGEST_GAP`` alone."""
    if not labels:
        return {}
    start = min(labels) if head is not None else max(0, min(labels) - 3)
    kept: dict[int, BlockKind] = {}
    gap = 0
    for at in range(start, min(len(view.lines), max(labels) + 1 + LONGEST_GAP)):
        if at in labels:
            gap = 0
            continue
        heads = at > start and labels.get(at + 1) == "paragraph" and _is_heading(view.lines[at], view.choice.marks)
        kind = "crosshead" if heads else _outside_kind(view.lines[at], view.choice.marks)
        if kind and gap < LONGEST_GAP:
            kept[at] = kind
            gap += 1
    return kept


def _is_heading(line: Line, common: frozenset[str]) -> bool:
    """Tell whether a line that trafilatura left out heads a part of the body all the same."""
    return "heading" in line.marks and line.linked < 0.5 and not (line.marks - common) & AROUND and kind_of(line.text) is None


def _outside_kind(line: Line, common: frozenset[str]) -> BlockKind | None:
    """Return the kind of a line that is not body; ``None`` for what belongs to the site and not to the article."""
    marks = line.marks - common
    if marks & OUTSIDE:
        return None
    kind = kind_of(line.text)
    if kind in {"credit", "byline"}:
        return kind
    words = count_words(line.text)
    if marks & {"figure", "caption", "credit"} and "related" not in marks:
        return "credit" if is_credit(line.text) or ("credit" in marks and words <= 16) else "caption" if words >= 3 else "furniture"
    if "byline" in marks and words <= 25 and not marks & AROUND:
        return "byline"
    return "caption" if is_caption(line.text) and not line.linked else "furniture"


def _with_rows(lines: Sequence[Line], labelled: Sequence[tuple[int, BlockKind]]) -> Iterator[Piece]:
    """Yield the pieces, the cells of a table's row joined to one."""
    row: list[str] = []
    home = -1
    for at, kind in labelled:
        line = lines[at]
        if row and (kind != "table" or line.home != home):
            yield Piece("table", " | ".join(row))
            row = []
        if kind == "table":
            row.append(line.text)
            home = line.home
        else:
            yield Piece(kind, line.text)
    if row:
        yield Piece("table", " | ".join(row))


# ── metadata ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _described(text: str, blocks: tuple[Block, ...], metadata: Metadata, sha256: str) -> Article:
    """Return the article with what the page, or failing that its text, says of itself."""
    fields = {**metadata.fields, **_shown(text, blocks, metadata)}
    values = {field: found.value for field, found in fields.items()}
    provenance = {field: found.where for field, found in fields.items()}
    return Article(id=article_id(values.get("url"), text), sha256=sha256, text=text, blocks=blocks, provenance=provenance, **values)


def _shown(text: str, blocks: tuple[Block, ...], metadata: Metadata) -> dict[str, Found]:
    """Return the fields that the text itself shows: the standfirst always, the others where the page's metadata have none."""
    first = {block.kind: block.span.of(text) for block in reversed(blocks)}
    shown = {"standfirst": Found(first["standfirst"], "markup")} if "standfirst" in first else {}
    told = {"title": first.get("headline"), "image_credit": first_credit(text, blocks)}
    told |= said_in_bylines(opening_bylines(text, blocks))
    title = metadata.value("title") or ""
    headline = first.get("headline", "")
    if headline and title.endswith(headline) and title != headline and metadata.fields["title"].where == "title":
        told["outlet"] = title.removesuffix(headline).strip(" |-–—·:»")
    for field, value in told.items():
        where = metadata.fields[field].where if field in metadata.fields else ""
        if value and (where in {"", "htmldate", "title"} or (field, where) == ("outlet", "url")):
            shown[field] = Found(value, "text")
    if "language" not in metadata.fields:
        code, _ = language_of(text)
        shown["language"] = Found(code, "text")
    return shown
