"""Clean edges for spans: both quotation marks or neither, no punctuation hanging on, no lone conjunction."""

import re
from itertools import pairwise

from saidby.types import Span, Spans

PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", "(": ")", "[": "]"}
CLOSING = {"”": "“„", "’": "‘", "»": "«", "“": "„", ")": "(", "]": "["}
LOOSE = re.compile(r"(?i)(?:that|and|but|or|as|so|which|because|the|a)")
_EDGE = " \t\r\n,;:.–—-…"
_WORD = re.compile(r"\w")


def cleaned(text: str, spans: Spans) -> Spans:
    """Return the spans joined where only punctuation parts them, with clean edges; empty ones are dropped."""
    joined = _joined(text, spans)
    edged = tuple(edge for span in joined if (edge := _edged(text, span)))
    return tuple(span for span in edged if not LOOSE.fullmatch(span.of(text)))


def _joined(text: str, spans: Spans) -> Spans:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and not _WORD.search(text, joined[-1].end, span.start) and "\n" not in text[joined[-1].end : span.start]:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _edged(text: str, span: Span) -> Span | None:
    """Trim, then settle the marks at the edges until nothing moves."""
    for _ in range(8):
        moved = _settled(text, _trimmed(text, span))
        if moved == span:
            break
        span = moved
    return span if _WORD.search(text, span.start, span.end) else None


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not _belongs(text, start, end):
        end -= 1
    return Span(start, end)


def _belongs(text: str, start: int, end: int) -> bool:
    """Tell whether the full stop at the end is part of an abbreviation ("U.S.", "Jr.", "Inc.")."""
    last = re.search(r"[\w.]+\.$", text[start:end])
    return last is not None and ("." in last[0][:-1] or last[0] in ("Jr.", "Sr.", "Inc.", "Corp.", "Co.", "Ltd.", "St.", "No."))


def _settled(text: str, span: Span) -> Span:
    """Take in the partner of a mark if it stands at the very edge, give up an outer mark that has no partner within."""
    opened, closed = _unpaired(text, span)
    for at in opened:
        if (end := _closer_after(text, span.end, text[at])) is not None:
            return Span(span.start, end)
        if at == span.start:
            return Span(at + 1, span.end)
    for at in closed:
        if span.start and text[span.start - 1] in (CLOSING.get(text[at], "") or text[at]):
            return Span(span.start - 1, span.end)
        if at == span.end - 1 and text[at] not in "’'":
            return Span(span.start, at)
    return span


def _closer_after(text: str, end: int, opener: str) -> int | None:
    """Where a closing mark ends that follows at once, or after one comma or stop."""
    wanted = PAIRS.get(opener, opener)
    found = re.compile(r"[,.!?…]?" + re.escape(wanted)).match(text, end)
    return found.end() if found else None


def _unpaired(text: str, span: Span) -> tuple[list[int], list[int]]:
    """Marks within the span whose partner is not: those that open, those that close."""
    opened: list[int] = []
    closed: list[int] = []
    for at in range(span.start, span.end):
        mark = text[at]
        if mark == '"':
            _straight(text, at, opened, closed)
        elif mark in CLOSING and opened and text[opened[-1]] in CLOSING[mark]:
            opened.pop()
        elif mark in PAIRS and not (mark == "“" and _ends_word(text, at)):
            opened.append(at)
        elif mark in CLOSING and mark != "’":
            closed.append(at)
    return opened, closed


def _ends_word(text: str, at: int) -> bool:
    """Tell whether a mark stands behind a word or its stop, as the “ that closes „ does."""
    return (text[at - 1 : at].isalnum() or text[at - 1 : at] in set(".,!?…")) and not text[at + 1 : at + 2].isalnum()


def _straight(text: str, at: int, opened: list[int], closed: list[int]) -> None:
    """A straight double mark closes what is open; alone, it opens before a word and closes after one."""
    if opened and text[opened[-1]] == '"':
        opened.pop()
    elif at + 1 < len(text) and not text[at + 1].isspace() and not (at and text[at - 1].isalnum()):
        opened.append(at)
    else:
        closed.append(at)


def gaps(spans: Spans) -> Spans:
    """The stretches between consecutive spans."""
    return tuple(Span(a.end, b.start) for a, b in pairwise(sorted(spans)))
