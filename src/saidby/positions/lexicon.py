"""Phrases by what they do, read from the text files beside this one: a phrase a line, sections in square brackets.

A phrase is compared by its stems; ``*`` stands for up to three words ("rule * out"), ``=`` for a word in no
other form ("=open").
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

import msgspec

from saidby.positions.words import Word, Words, words_of

GAP: Final = 3
"""Words that ``*`` may stand for, at most."""
_MANY: Final = "*"
_EXACT: Final = "="
Patterns = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
"""Phrases by their first stem, each with its section."""


class Phrase(msgspec.Struct, frozen=True):
    """A phrase found in a text.

    Attributes:
        kind: the section it stands in.
        first, last: its words, both included.
    """

    kind: str
    first: int
    last: int


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lines of a file by section."""
    found: dict[str, list[str]] = {}
    section = ""
    for line in (files("saidby.positions") / name).read_text("utf8").splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif line and not line.startswith("#"):
            found.setdefault(section, []).append(line.strip())
    return {kind: tuple(lines) for kind, lines in found.items()}


@cache
def _patterns(name: str) -> Patterns:
    """The phrases of a file by their first stem, the longest first, each with its kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, lines in sections(name).items():
        for line in lines:
            keys = tuple(_key(part) for part in line.split())
            flat = tuple(key for part in keys for key in part)
            found.setdefault(flat[0], []).append((flat, kind))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


def _key(part: str) -> tuple[str, ...]:
    return (part,) if part == _MANY or part[0] == _EXACT else tuple(word.key for word in words_of(part))


def phrases(words: Words, name: str) -> tuple[Phrase, ...]:
    """Return the phrases of a file in some words, none within another, in order."""
    return tuple(_found(words, _patterns(name)))


def _found(words: Words, patterns: Patterns) -> Iterator[Phrase]:
    at = 0
    while at < len(words):
        hit = _first(words, at, patterns)
        if hit:
            yield hit
        at = at + 1 if hit is None or hit.last - hit.first > GAP else hit.last + 1


def _first(words: Words, at: int, patterns: Patterns) -> Phrase | None:
    rows = (*patterns.get(words[at].key, ()), *patterns.get(_EXACT + words[at].text, ()))
    found = (one for keys, kind in rows if (one := _match(words, at, keys, kind)))
    return max(found, key=lambda one: one.last, default=None)


def _match(words: Words, at: int, keys: tuple[str, ...], kind: str) -> Phrase | None:
    end = _reach(words, at, keys)
    return Phrase(kind, at, end - 1) if end is not None else None


def _reach(words: Words, at: int, keys: tuple[str, ...]) -> int | None:
    """Where the phrase ends if it begins at a word; ``None`` where it does not."""
    if not keys:
        return at
    if keys[0] == _MANY:
        ends = (_reach(words, at + gap, keys[1:]) for gap in range(GAP + 1) if _is_open(words, at, gap))
        return next((end for end in ends if end is not None), None)
    return _reach(words, at + 1, keys[1:]) if at < len(words) and _is(words[at], keys[0]) else None


def _is(word: Word, key: str) -> bool:
    return word.text == key[1:] if key[0] == _EXACT else word.key == key


def _is_open(words: Words, at: int, gap: int) -> bool:
    return all(word.text[0].isalnum() for word in words[at : at + gap])


def said(words: Words, phrase: Phrase, text: str) -> str:
    """Return the words of a phrase as they stand in the text."""
    return text[words[phrase.first].start : words[phrase.last].end]


def is_mark(word: Word) -> bool:
    """Tell whether it is a mark, not a word."""
    return not word.text[0].isalnum()


def is_stance(words: Words, at: int) -> bool:
    """Tell whether a phrase of stance or change begins at a word."""
    return any(one.first == 0 for name in ("stances.txt", "calls.txt") for one in phrases(words[at : at + GAP], name))
