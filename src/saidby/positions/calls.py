"""What a text itself calls a change of a position, or none: "reversed course", "softened", "remains opposed"."""

from typing import Final

from saidby.positions.lexicon import Phrase, is_mark, phrases, said
from saidby.positions.words import Words, words_of
from saidby.records import Shift, Told
from saidby.types import Act

_KINDS: Final[dict[str, Shift]] = {"reversal": "reversal", "partial": "partial", "no change": "no change", "lasting": "no change"}
_NOT_TEXT: Final = "not never no denied deny denies without neither"
_NOT: Final = frozenset(_NOT_TEXT.split())
_DENY: Final[frozenset[Act | None]] = frozenset(("deny", "dispute"))
"""Acts by which the change that the content tells of is denied: "denied that it had changed its mind"."""
_REACH: Final = 3
"""Words behind "still" or "remains" in which the stance stands that lasts."""


def calls(told: Told) -> tuple[Shift, str] | None:
    """Return how far a statement, or its sentence around it, says that somebody has changed, and its words."""
    text = told.sentence if told.content in told.sentence else f"{told.origin.cue or ''} {told.content}"
    words = words_of(text)
    found = [one for one in phrases(words, "calls.txt") if one.kind != "lasting" or _lasts(words, one)]
    one = next((phrase for phrase in found if phrase.kind in ("reversal", "partial")), next(iter(found), None))
    if one is None:
        return None
    words_of_it = said(words, one, text)
    denied = _denied(words, one.first) or (told.act in _DENY and words_of_it in told.content)
    return "no change" if denied else _KINDS[one.kind], words_of_it


def _lasts(words: Words, one: Phrase) -> bool:
    """Tell whether "still" or "remains" is said of a stance: "remains opposed", not "remains in hospital"."""
    behind = words[one.last + 1 : one.last + 1 + _REACH]
    return bool(phrases(tuple(word for word in behind if not is_mark(word)), "stances.txt"))


def _denied(words: Words, at: int) -> bool:
    return any(word.text in _NOT for word in words[max(0, at - 4) : at])
