"""Sentences of a stretch of text, by Wikimedia's sentencex."""

from sentencex import get_sentence_boundaries

from saidby.types import Span


def sentences(text: str, within: Span) -> tuple[Span, ...]:
    """Return the sentences of ``text[within]``, without the white space round them.

    Offsets are code points of ``text``, half-open.
    """
    found = get_sentence_boundaries("en", within.of(text))
    spans = (_trimmed(text, within.start + one["start_index"], within.start + one["end_index"]) for one in found)
    return tuple(span for span in spans if span.start < span.end)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())) if words.strip() else Span(end, end)
