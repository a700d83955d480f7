"""What a copy left out, added and changed, paragraph by paragraph."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from saidby.claims.shingles import bare, words_of
from saidby.records import Difference
from saidby.types import Article, Span

_RUN: Final = 3
"""Words in a row that two paragraphs must share to be compared."""
_KEPT: Final = 0.95
"""A paragraph with this share of its words in the other article is kept, even where it was cut in two."""
_CHANGED: Final = 0.3
"""With less it is another paragraph."""

_Runs = frozenset[tuple[str, ...]]


class _Paragraph(NamedTuple):
    span: Span
    words: tuple[str, ...]
    runs: _Runs


def differences(representative: Article, copy: Article) -> tuple[Difference, ...]:
    """Return what differs between an article and its copy: the title, then paragraphs in the order of the copy, then those left out."""
    old, new = _paragraphs(representative), _paragraphs(copy)
    there, here = frozenset().union(*(one.runs for one in old)), frozenset().union(*(one.runs for one in new))
    came = [_came(one, old, there, (representative.text, copy.text)) for one in new]
    taken = {found.old for found in came if found and found.kind == "changed"}
    gone = [one for one in old if one.span not in taken and _kept(one, here) < _CHANGED]
    left = (Difference(kind="left out", before=one.span.of(representative.text), old=one.span) for one in gone)
    cut = (
        _cut(one, new, (representative.text, copy.text)) for one in old if one.span not in taken and _CHANGED <= _kept(one, here) < _KEPT
    )
    return (*_title(representative, copy), *(found for found in came if found), *cut, *left)


def _title(representative: Article, copy: Article) -> Iterator[Difference]:
    before, after = representative.title, copy.title
    if before and after and _plain(before) != _plain(after):
        yield Difference(kind="title", before=before, after=after)


def _plain(words: str) -> list[str]:
    return [bare(word[0]) for word in words_of(words, Span(0, len(words)))]


def _came(one: _Paragraph, old: Sequence[_Paragraph], there: _Runs, texts: tuple[str, str]) -> Difference | None:
    """What became of a paragraph of the copy: ``None`` where the representative has it as it is."""
    kept = _kept(one, there)
    if kept >= _KEPT:
        return None
    after = one.span.of(texts[1])
    if kept < _CHANGED:
        return Difference(kind="added", after=after, new=one.span)
    was = max(old, key=lambda other: len(one.runs & other.runs))
    return Difference(kind="changed", before=was.span.of(texts[0]), after=after, old=was.span, new=one.span)


def _cut(one: _Paragraph, new: Sequence[_Paragraph], texts: tuple[str, str]) -> Difference:
    """A paragraph of which the copy left a part out, and has the rest as it is."""
    now = max(new, key=lambda other: len(one.runs & other.runs))
    return Difference(kind="changed", before=one.span.of(texts[0]), after=now.span.of(texts[1]), old=one.span, new=now.span)


def _paragraphs(article: Article) -> list[_Paragraph]:
    spans = [block.span for block in article.blocks if block.kind == "paragraph"]
    return [_Paragraph(span, words, _runs(words)) for span in spans if (words := tuple(bare(w[0]) for w in words_of(article.text, span)))]


def _runs(words: tuple[str, ...]) -> _Runs:
    """The runs of words of a paragraph; a shorter paragraph is one run."""
    return frozenset(words[place : place + _RUN] for place in range(max(1, len(words) - _RUN + 1)))


def _kept(one: _Paragraph, others: _Runs) -> float:
    """The share of a paragraph's words that are in runs of the other article."""
    size = min(_RUN, len(one.words))
    places = {place + k for place in range(len(one.words) - size + 1) if one.words[place : place + size] in others for k in range(size)}
    return len(places) / len(one.words)
