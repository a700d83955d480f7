"""What a text itself calls a change of a position, or none: "reversed course", "softened", "remains opposed"."""

from typing import Final

from saidby.positions.lexicon import phrases, said
from saidby.positions.words import Words, words_of
from saidby.records import Shift, Told

_KINDS: Final[dict[str, Shift]] = {"reversal": "reversal", "partial": "partial", "no change": "no change"}
_NOT: Final = frozenset(["not", "never", "no", "denied", "deny", "denies", "without", "neither"])


def calls(told: Told) -> tuple[Shift, str] | None:
    """Return how far a statement says that somebody has changed, and its words."""
    text = " ".join(part for part in (told.origin.cue, told.content) if part)
    words = words_of(text)
    found = phrases(words, "calls.txt")
    if not found:
        return None
    one = next((phrase for phrase in found if phrase.kind != "no change"), found[0])
    kind: Shift = "no change" if _denied(words, one.first) else _KINDS[one.kind]
    return kind, said(words, one, text)


def _denied(words: Words, at: int) -> bool:
    return any(word.text in _NOT for word in words[max(0, at - 4) : at])
