"""Plain text → ``Article``: as copied from a browser or saved by a crawler, or exactly as given."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import msgspec

from saidby.intake.article import Piece, check_blocks, first_credit, make_article, opening_bylines, place, tidy
from saidby.intake.credits import NAMES
from saidby.intake.dates import said_in_bylines
from saidby.intake.furniture import kind_of, label_run
from saidby.intake.language import language_of
from saidby.intake.wording import count_words, ends_sentence, is_sentence
from saidby.types import Article, Block, BlockKind, Span

FEWEST_TOLD = 4
"""Paragraphs that end as sentences do; with fewer, lines that do not may well be the story's own."""
LONGEST_HEADLINE = 30
LONGEST_CROSSHEAD = 10
MOST_FURNITURE = 20
"""Lines of furniture at either end of a text in which its outlet's name is looked for."""
NARROWEST, WIDEST = 45, 110
"""Characters that a full line of hard-wrapped text has."""

_BLANK = re.compile(r"\n[ \t\f\v\xa0]*\n\s*")
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:[^\S\n]*\n[^\S\n]*\S(?:.*\S)?)*")
_NAME_ONLY = re.compile(
    r"^(?:[^\W\d_a-z][\w.'’-]+ ){1,3}[^\W\d_a-z][\w.'’-]+(?:(?:,| and| &) (?:[^\W\d_a-z][\w.'’-]+ ){1,3}[^\W\d_a-z][\w.'’-]+)*$"
)


def read_text(text: str, *, url: str | None = None, sha256: str) -> Article:
    """Make an article of a text in which banner, credits, pointers and appeals may stand as lines among the story's own.

    Args:
        text: decoded; paragraphs parted by blank lines or by single line ends, or hard-wrapped.
        url: the address that it came from, if known.
        sha256: of the bytes as they came.
    """
    paragraphs = paragraphs_of(text)
    kinds = _kinds(paragraphs)
    joined, blocks = place(Piece(kind, line.text) for line, kind in zip(paragraphs, kinds, strict=True))
    return _described(make_article(joined, blocks, sha256=sha256, url=url))


def read_plain(text: str, *, sha256: str) -> Article:
    """Make an article whose text is ``text`` character for character; nothing is furniture.

    Paragraphs are parted by blank lines; a first one that is no sentence is the headline. A block spans a paragraph without the white
    space round it.
    """
    ends = text.replace("\r\n", " \n").replace("\r", "\n")  # of the same length, so that offsets hold
    spans = [Span(match.start(), match.end()) for match in _PARAGRAPH.finditer(ends)]
    has_headline = len(spans) > 1 and _is_headline(spans[0].of(text))
    blocks = tuple(Block("headline" if has_headline and span == spans[0] else "paragraph", span) for span in spans)
    return make_article(text, check_blocks(text, blocks), sha256=sha256)


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


class Paragraph(NamedTuple):
    """A paragraph's tidied words, and the columns that its line was set in; more than one means a menu, buttons or a table."""

    text: str
    columns: tuple[str, ...] = ()


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return a text's paragraphs: hard-wrapped lines joined, lines that are paragraphs of their own apart."""
    chunks = [chunk.split("\n") for chunk in _BLANK.split(_LINE_END.sub("\n", text).strip("\n\ufeff"))]
    width = _wrapped_at(chunks)
    lines = [joined for chunk in chunks for joined in (_unwrapped(chunk, width) if width else chunk)]
    return [Paragraph(tidy(line), _columns(line)) for line in lines if tidy(line)]


def _wrapped_at(chunks: Sequence[Sequence[str]]) -> int:
    """Return the width at which a text is hard-wrapped, 0 if it is not."""
    full = [line.rstrip() for chunk in chunks for line in chunk[:-1]]
    long = [line for line in full if len(line) >= NARROWEST]
    width = max(map(len, full), default=0)
    broken = sum(not ends_sentence(line) for line in long)
    return width if width <= WIDEST and len(long) * 10 >= len(full) * 6 and broken * 2 > len(long) else 0


def _unwrapped(lines: Sequence[str], width: int) -> Iterator[str]:
    """Yield the paragraphs of a wrapped text: a line goes on with the one above if that was full and it is not indented deeper."""
    above: list[str] = []
    for line in lines:
        goes_on = above and len(above[-1].rstrip()) >= 0.6 * width and _indent(line) <= _indent(above[-1])
        if above and not goes_on:
            yield " ".join(above)
            above = []
        above.append(line)
    if above:
        yield " ".join(above)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _columns(line: str) -> tuple[str, ...]:
    """Return a line's columns if it is set in several: parted by tabs or wide gaps, each a few words without a sentence's end."""
    parts = tuple(tidy(part) for part in re.split(r"\t+| {3,}|\s[|•·]\s", line.strip()))
    return parts if len(parts) > 1 and all(count_words(part) <= 4 and not part.endswith(".") for part in parts) else ()


# ── kinds ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _kinds(paragraphs: Sequence[Paragraph]) -> list[BlockKind]:
    """Return each paragraph's kind."""
    lines = [paragraph.text for paragraph in paragraphs]
    found = [_row_kind(paragraph) or kind for paragraph, kind in zip(paragraphs, label_run(lines), strict=True)]
    own = [at for at, kind in enumerate(found) if kind is None]
    kinds: list[BlockKind] = [kind or ("crosshead" if _is_crosshead(lines[at]) else "paragraph") for at, kind in enumerate(found)]
    head = _headline(lines, own)
    for at in own[: own.index(head)] if head is not None else ():
        kinds[at] = "furniture"
    if head is not None:
        kinds[head] = "headline"
    return _opened(lines, _closed(lines, _without_edges(kinds, own)), head)


def _closed(lines: Sequence[str], kinds: list[BlockKind]) -> list[BlockKind]:
    """Call headlines of other stories furniture: lines in capitals amid the story, and two or more without a sentence's end below it."""
    told = [at for at, kind in enumerate(kinds) if kind == "paragraph" and ends_sentence(lines[at])]
    if len(told) < FEWEST_TOLD:
        return kinds
    tail = [at for at in range(told[-1] + 1, len(kinds)) if kinds[at] in {"paragraph", "crosshead"}]
    shouted = [at for at in range(told[0], told[-1]) if kinds[at] == "paragraph" and _is_shouted(lines, at)]
    for at in (*(tail if len(tail) > 1 else ()), *shouted):
        kinds[at] = "furniture"
    return kinds


def _is_shouted(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line is a headline in capitals amid a text that is not."""
    return lines[at].isupper() and not ends_sentence(lines[at]) and count_words(lines[at]) >= 4 and not lines[at - 1].isupper()


def _row_kind(paragraph: Paragraph) -> BlockKind | None:
    """Return the kind of a line set in columns: figures make it a table's row, words alone a menu or buttons."""
    if not paragraph.columns:
        return None
    return "table" if any(character.isdigit() for character in paragraph.text) else "furniture"


def _headline(lines: Sequence[str], own: Sequence[int]) -> int | None:
    """Return where the headline stands: first of the story's lines, or below a masthead or section of a word or three."""
    heads = list(takewhile(lambda at: _is_headline(lines[at]), own[:4]))
    if not heads or len(own) < 2:
        return None
    masthead = len(heads) > 1 and count_words(lines[heads[0]]) <= 3 and count_words(lines[heads[1]]) >= 4
    return heads[1] if masthead else heads[0]


def _is_headline(line: str) -> bool:
    return count_words(line) <= LONGEST_HEADLINE and (not is_sentence(line) or line.endswith("?"))


def _without_edges(kinds: list[BlockKind], own: Sequence[int]) -> list[BlockKind]:
    """Call a crosshead a paragraph where none can be: at the story's first and last line."""
    for at in (own[:1], own[-1:]):
        if at and kinds[at[0]] == "crosshead":
            kinds[at[0]] = "paragraph"
    return kinds


def _is_crosshead(line: str) -> bool:
    return count_words(line) <= LONGEST_CROSSHEAD and not re.search(r"[.!,;:…\"”’)]$", line) and not re.match(r"[-–—•*\d]", line)


def _opened(lines: Sequence[str], kinds: list[BlockKind], head: int | None) -> list[BlockKind]:
    """Label what stands between the headline and the first paragraph: a standfirst, a bare name as byline, a caption above its credit."""
    if head is None:
        return kinds
    for at in range(head + 1, min(head + 7, len(lines) - 1)):
        kind = _opening_kind(lines, kinds, at, head)
        if kind:
            kinds[at] = kind
        elif kinds[at] == "paragraph":
            break
    return kinds


def _opening_kind(lines: Sequence[str], kinds: Sequence[BlockKind], at: int, head: int) -> BlockKind | None:
    words = count_words(lines[at])
    if kinds[at] not in {"crosshead", "paragraph"} or words > 60:
        return None
    if _NAME_ONLY.match(lines[at]) and words <= 10:
        return "byline"
    after = kinds[at + 1]
    if at == head + 1 and words >= 4 and ((not ends_sentence(lines[at]) and words <= 30) or after in {"byline", "credit"}):
        return "standfirst"
    return "caption" if after == "credit" and at > head + 1 and words <= 40 else None


# ── metadata ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_FIELDS = {"title": "headline", "standfirst": "standfirst", "byline": "byline"}


def _described(article: Article) -> Article:
    """Add what the text shows of itself, and where from."""
    first = {block.kind: block.span.of(article.text) for block in reversed(article.blocks)}
    shown = {field: first[kind] for field, kind in _FIELDS.items() if kind in first}
    credit = first_credit(article.text, article.blocks)
    shown.update({"image_credit": credit} if credit else {})
    shown.update(said_in_bylines(opening_bylines(article.text, article.blocks)))
    outlet = _outlet(texts_of(article, "furniture"), article.text)
    if outlet:
        shown["outlet"] = outlet
    language, _ = language_of(article.text)
    where = {**dict.fromkeys(shown, "text"), "language": "text"} | ({"url": "url"} if article.url else {})
    return msgspec.structs.replace(article, **shown, language=language, provenance=where)


def texts_of(article: Article, kind: BlockKind) -> list[str]:
    """Return the words of the article's blocks of a kind."""
    return [block.span.of(article.text) for block in article.blocks if block.kind == kind]


_CLAIMS = re.compile(rf"^\W*(?:Support|Subscribe to|Donate to|Join)\s+({NAMES})\W*$|(?:©|\(c\)|Copyright)\s*(?:\d{{4}}\s+)?({NAMES})")


def _outlet(furniture: Sequence[str], text: str) -> str | None:
    """Return the outlet that an appeal or a copyright line names, or a masthead of which the text speaks again."""
    for line in (*furniture[:MOST_FURNITURE], *furniture[-MOST_FURNITURE:]):
        match = _CLAIMS.search(line)
        name = (match[1] or match[2]) if match else line
        known = text.count(name) > 1 or (match and name.startswith("The "))
        if known and re.fullmatch(rf"(?:The )?{NAMES}", name) and (match or (kind_of(line) is None and count_words(line) <= 4)):
            return name
    return None
