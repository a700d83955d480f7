"""Pieces of text → one immutable text with blocks; offsets are recorded while the text is built."""

import hashlib
import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from saidby.errors import SpanError
from saidby.types import Article, Block, BlockKind, Span

JOINT = "\n\n"
"""What stands between two blocks of a text that saidby put together."""

# Zero-width characters, soft hyphens, bidirectional controls and byte order marks: invisible to a reader, and they split words.
# The joiner U+200D and the non-joiner U+200C go too: English needs neither outside emoji.
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


class Piece(NamedTuple):
    """A block to be: its kind and its words, not yet placed."""

    kind: BlockKind
    text: str


def tidy(text: str) -> str:
    """Drop invisible and control characters and lone surrogates, and collapse white space to single spaces."""
    return _SPACE.sub(" ", _CONTROL.sub("", _INVISIBLE.sub("", text))).strip()


def place(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Join the pieces to one text, noting where each comes to stand; empty pieces are left out.

    Returns:
        The text, and its blocks in reading order with half-open spans in code points.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, text in pieces:
        if not text:
            continue
        if parts:
            parts.append(JOINT)
            at += len(JOINT)
        parts.append(text)
        blocks.append(Block(kind, Span(at, at + len(text))))
        at += len(text)
    return "".join(parts), tuple(blocks)


def check_blocks(text: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks if they lie within the text, in order, none empty and no two meeting.

    Raises:
        SpanError: one does not.
    """
    for block in blocks:
        if not 0 <= block.span.start < block.span.end <= len(text):
            raise SpanError(f"the {block.kind} at {block.span.start}:{block.span.end} is not within the text")
    for before, after in pairwise(blocks):
        if before.span.end > after.span.start:
            raise SpanError(f"the {after.kind} at {after.span.start} begins before the {before.kind} ends")
    return blocks


def opening_bylines(text: str, blocks: tuple[Block, ...]) -> list[str]:
    """Return the bylines that stand above the second paragraph: further down they may be those of posts, comments and other stories."""
    paragraphs = [block.span.start for block in blocks if block.kind == "paragraph"]
    end = paragraphs[1] if len(paragraphs) > 1 else len(text)
    return [block.span.of(text) for block in blocks if block.kind == "byline" and block.span.start < end]


def first_credit(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Return the first credit; the signature below a post, which opens with a dash, credits no picture."""
    credits = (block.span.of(text) for block in blocks if block.kind == "credit")
    return next((credit for credit in credits if not credit.startswith(("—", "–", "-"))), None)


def article_id(url: str | None, text: str) -> str:
    """Return the first 16 hex digits of the SHA-256 of address, NUL and text."""
    return hashlib.sha256(f"{url or ''}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def make_article(text: str, blocks: tuple[Block, ...], *, sha256: str, url: str | None = None) -> Article:
    """Return an article without metadata.

    Raises:
        SpanError: the blocks do not fit the text.
    """
    return Article(id=article_id(url, text), url=url, sha256=sha256, text=text, blocks=check_blocks(text, blocks))
