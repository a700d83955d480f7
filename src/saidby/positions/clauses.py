"""The clause about a word: how far to the left and right of it what is said still turns it."""

from collections.abc import Sequence
from typing import Final

from saidby.positions.lexicon import Phrase, is_mark, phrases
from saidby.positions.words import Words

_ENDS: Final = frozenset([".", ";", ":", "!", "?"]) | {"—", "–"}
_OPENS: Final = frozenset(["but", "although", "though", "while", "whereas", "because", "since", "which", "who", "whose", "if", "unless"])
_STARTS_WORDS: Final = "because although though while whereas since which who if unless until before after when as but"
_STARTS: Final = frozenset(_STARTS_WORDS.split())
_AUXILIARY_TEXT: Final = (
    "is are was were be been being will would must should shall can could may might has have had remains remain remained cannot"
)
_AUXILIARY: Final = frozenset(_AUXILIARY_TEXT.split())
_WINDOW: Final = 22
_CLOSE: Final = 3
"""Words between two phrases of which one turns the other, at most."""


def left(words: Words, at: int) -> tuple[Phrase, ...]:
    """Return the phrases of stance before a word in its clause, the nearest first."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if words[i].text in _ENDS | _OPENS or _joins(words, i)), 0)
    start = max(start, at - _WINDOW)
    found = phrases(words[start : at + 1], "stances.txt")
    moved = (Phrase(one.kind, one.first + start, one.last + start) for one in found)
    return tuple(sorted((one for one in moved if one.first < at), key=lambda one: -one.first))


def _joins(words: Words, i: int) -> bool:
    """Tell whether an "and" begins a predicate of its own, which what stands before it does not turn: "reversed course and will sell"."""
    behind = [word.text for word in words[i + 1 : i + 3] if word.text not in ("now", "then", "instead")]
    return words[i].text == "and" and bool(behind) and behind[0] in _AUXILIARY


def right(words: Words, at: int, called: bool = False) -> tuple[Phrase, ...]:
    """Return the phrases of the predicate behind a noun, the last first: what "is unacceptable" says of it.

    With ``called``, the words by which it was said make what follows a predicate: "called the sale a betrayal".
    """
    stop = next((i for i in range(at + 1, len(words)) if words[i].text in _ENDS | _STARTS or _new_clause(words, i)), len(words))
    verb = at + 1 if called else next((i for i in range(at + 1, stop) if words[i].text in _AUXILIARY), None)
    if verb is None:
        return ()
    found = phrases(words[verb:stop], "stances.txt")
    return tuple(reversed([Phrase(one.kind, one.first + verb, one.last + verb) for one in found]))


def _new_clause(words: Words, i: int) -> bool:
    return words[i].text == "," and i + 1 < len(words) and words[i + 1].text in ("and", "or", "nor", "so", "yet")


def chained(found: Sequence[Phrase]) -> list[Phrase]:
    """Of phrases, the nearest first, those that hang together from the first one of the clause on ("refuses even to consider")."""
    kept: list[Phrase] = []
    for one in reversed(found):
        if kept and one.first - kept[-1].last > _CLOSE:
            break
        kept.append(one)
    return kept[::-1]


def opening(words: Words, at: int) -> int:
    """Return the first word of the clause that a word stands in."""
    return next((i + 1 for i in range(at - 1, -1, -1) if words[i].text in _ENDS | _OPENS), 0)


def first_word(words: Words, start: int, end: int) -> int | None:
    """Return the first word, not mark, of a stretch."""
    return next((i for i in range(start, end) if not is_mark(words[i])), None)
