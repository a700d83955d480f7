"""Plain text → ``Article``: as copied from a browser or saved by a crawler, or exactly as given."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from saidby.intake.article import Piece, check_blocks, make_article, place, tidy
from saidby.intake.furniture import label_run
from saidby.intake.language import language_of
from saidby.intake.wording import count_words, ends_sentence, is_sentence
from saidby.types import Article, Block, BlockKind, Span

LONGEST_HEADLINE = 30
LONGEST_CROSSHEAD = 10
WRAPPED = (45, 110)
"""Characters a line of hard-wrapped text has, at least and at most."""

_BLANK = re.compile(r"\n[ \t\f\v\xa0]*\n\s*")
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_PARAGRAPH = re.compile(r"\S(?:.*\S)?(?:\n[^\S\n]*\S(?:.*\S)?)*")
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
    lines = paragraphs_of(text)
    kinds = _kinds(lines)
    joined, blocks = place(Piece(kind, line) for line, kind in zip(lines, kinds, strict=True))
    return _described(make_article(joined, blocks, sha256=sha256, url=url))


def read_plain(text: str, *, sha256: str) -> Article:
    """Make an article whose text is ``text`` character for character; every paragraph is one, nothing is furniture.

    Paragraphs are parted by blank lines. A block spans a paragraph without the white space round it.
    """
    ends = text.replace("\r\n", " \n").replace("\r", "\n")  # of the same length, so that offsets hold
    blocks = tuple(Block("paragraph", Span(match.start(), match.end())) for match in _PARAGRAPH.finditer(ends))
    return make_article(text, check_blocks(text, blocks), sha256=sha256)


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def paragraphs_of(text: str) -> list[str]:
    """Return a text's paragraphs, tidied: hard-wrapped lines joined, lines that are paragraphs of their own apart."""
    chunks = [chunk.split("\n") for chunk in _BLANK.split(_LINE_END.sub("\n", text))]
    return [line for chunk in chunks for line in _unwrapped([line for line in map(tidy, chunk) if line])]


def _unwrapped(lines: list[str]) -> Iterator[str]:
    """Yield the paragraphs in lines without a blank one between: a run of lines as long as each other is one that was wrapped."""
    if _is_wrapped(lines):
        yield " ".join(lines)
    else:
        yield from lines


def _is_wrapped(lines: Sequence[str]) -> bool:
    shortest, longest = WRAPPED
    body = lines[:-1]
    if not body or len(lines[-1]) > longest or not all(shortest <= len(line) <= longest for line in body):
        return False
    breaks = sum(not ends_sentence(before) or after[:1].islower() for before, after in pairwise(lines))
    return breaks * 2 > len(body) and max(map(len, body)) - min(map(len, body)) <= 30


# ── kinds ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _kinds(lines: Sequence[str]) -> list[BlockKind]:
    """Return each line's kind."""
    found = label_run(lines)
    kinds: list[BlockKind] = [kind or "paragraph" for kind in found]
    own = [at for at, kind in enumerate(found) if kind is None]
    head = next((at for at in own[:1] if _is_headline(lines, at, len(own))), None)
    if head is not None:
        kinds[head] = "headline"
    for at in own:
        if at != head and _is_crosshead(lines[at]) and _stands_between(at, own):
            kinds[at] = "crosshead"
    return _opened(lines, kinds, head)


def _is_headline(lines: Sequence[str], at: int, count: int) -> bool:
    """Tell whether the story's first line is its headline: short, no sentence, and something follows."""
    line = lines[at]
    return count > 1 and count_words(line) <= LONGEST_HEADLINE and (not is_sentence(line) or line.endswith("?"))


def _is_crosshead(line: str) -> bool:
    return count_words(line) <= LONGEST_CROSSHEAD and not re.search(r"[.!,;:…\"”’)]$", line) and not re.match(r"[-–—•*\d]", line)


def _stands_between(at: int, own: Sequence[int]) -> bool:
    return own[0] < at < own[-1]


def _opened(lines: Sequence[str], kinds: list[BlockKind], head: int | None) -> list[BlockKind]:
    """Label what stands between the headline and the first paragraph: a standfirst, a bare name as byline."""
    if head is None:
        return kinds
    for at in range(head + 1, min(head + 5, len(lines))):
        if kinds[at] not in {"crosshead", "paragraph"}:
            continue
        if _NAME_ONLY.match(lines[at]) and count_words(lines[at]) <= 10:
            kinds[at] = "byline"
        elif at == head + 1 and _is_standfirst(lines, kinds, at):
            kinds[at] = "standfirst"
        elif kinds[at] == "paragraph":
            break
    return kinds


def _is_standfirst(lines: Sequence[str], kinds: Sequence[BlockKind], at: int) -> bool:
    """Tell whether the line below the headline is a standfirst: no sentence, or one that a byline or credit parts from the story."""
    if not 4 <= count_words(lines[at]) <= 45 or at + 1 >= len(lines):
        return False
    return not ends_sentence(lines[at]) or kinds[at + 1] in {"byline", "credit"}


# ── metadata ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_FIELDS = {"title": "headline", "standfirst": "standfirst", "byline": "byline", "image_credit": "credit"}


def _described(article: Article) -> Article:
    """Add what the text shows of itself, and where from."""
    first = {block.kind: block.span.of(article.text) for block in reversed(article.blocks)}
    shown = {field: first[kind] for field, kind in _FIELDS.items() if kind in first}
    language, _ = language_of(article.text)
    where = {**dict.fromkeys(shown, "text"), "language": "text"} | ({"url": "url"} if article.url else {})
    return msgspec.structs.replace(article, **shown, language=language, provenance=where)
