"""What a judge answered, taken at its word only where it is one of the labels and its quotes stand in what it was shown.

Nothing else of an answer is kept: no reasons, no names, no text of its own.
"""

import re
from collections.abc import Sequence
from typing import Annotated, Final, Literal, TypeVar, get_args

import msgspec

from saidby.judge.asking import Asked, BearingAsked, Label, Likeness, Passage
from saidby.records import Bearing

LONGEST: Final = 4000
"""Characters of an answer; more is not looked at."""
MANY: Final = 5
"""Quotes, or conditions, of one answer."""

Trouble = Literal[
    "no answer", "too long", "cut off", "no JSON", "prose around the JSON", "unknown label", "other fields than asked for",
    "no quote", "invented quote", "condition not quoted", "conditions without “conditional”",
]  # fmt: skip
"""Why an answer is of no use."""

_LABELS: Final[frozenset[str]] = frozenset((*get_args(Bearing), "none"))
_LIKENESSES: Final[frozenset[str]] = frozenset(get_args(Likeness))
_FENCE: Final = re.compile(r"```(?:json)?[ \t]*\n(.*)\n```", re.DOTALL)
_PIECES: Final = " … "

Quotes = Annotated[tuple[Annotated[str, msgspec.Meta(max_length=1000)], ...], msgspec.Meta(max_length=MANY)]


class Verdict(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An answer that holds.

    Attributes:
        label: one of those offered.
        quotes: stretches of the statement; of two statements, those of the one.
        other: stretches of the other statement.
        conditions: stretches of the statement.
    """

    label: str
    quotes: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()


class _OfBearing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    label: Label
    quotes: Quotes = ()
    conditions: Quotes = ()


class _OfLikeness(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    label: Likeness
    one: Quotes = ()
    other: Quotes = ()


def verdict(asked: Asked, text: str) -> Verdict | Trouble:
    """Return what an answer says, or why it says nothing that can be used.

    Args:
        asked: the question.
        text: the answer, as it came.
    """
    if len(text) > LONGEST:
        return "too long"
    found = _decoded(text.strip())
    if isinstance(found, str):
        return found
    return _bearing(asked, found) if isinstance(asked, BearingAsked) else _likeness(asked.one, asked.other, found)


def _decoded(text: str) -> dict[str, object] | Trouble:
    """Read one JSON object; a code fence around all of it is no prose."""
    if not text:
        return "no answer"
    fenced = _FENCE.fullmatch(text)
    try:
        found = msgspec.json.decode((fenced[1] if fenced else text).encode())
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return "prose around the JSON" if re.search(r"\{.*\}", text, re.DOTALL) else "no JSON"
    return found if isinstance(found, dict) else "no JSON"


def _bearing(asked: BearingAsked, found: dict[str, object]) -> Verdict | Trouble:
    if not _offered(found, _LABELS):
        return "unknown label"
    given = _as(_OfBearing, found)
    if given is None:
        return "other fields than asked for"
    if given.conditions and given.label != "conditional":
        return "conditions without “conditional”"
    if given.label == "conditional" and not _all_stand(given.conditions, asked.statement):
        return "condition not quoted"
    trouble = _quoting(given.quotes, asked.statement, needed=given.label != "none")
    return trouble or Verdict(label=given.label, quotes=given.quotes, conditions=given.conditions)


def _likeness(one: Passage, other: Passage, found: dict[str, object]) -> Verdict | Trouble:
    if not _offered(found, _LIKENESSES):
        return "unknown label"
    given = _as(_OfLikeness, found)
    if given is None:
        return "other fields than asked for"
    needed = given.label != "unsure"
    trouble = _quoting(given.one, one, needed=needed) or _quoting(given.other, other, needed=needed)
    return trouble or Verdict(label=given.label, quotes=given.one, other=given.other)


def _offered(found: dict[str, object], labels: frozenset[str]) -> bool:
    label = found.get("label")
    return isinstance(label, str) and label in labels


Kind = TypeVar("Kind", _OfBearing, _OfLikeness)


def _as(kind: type[Kind], found: dict[str, object]) -> Kind | None:
    try:
        return msgspec.convert(found, kind)
    except msgspec.ValidationError:
        return None


def _quoting(quotes: Sequence[str], passage: Passage, *, needed: bool) -> Trouble | None:
    if not quotes:
        return "no quote" if needed else None
    return None if _all_stand(quotes, passage) else "invented quote"


def _all_stand(quotes: Sequence[str], passage: Passage) -> bool:
    return bool(quotes) and all(stands(quote, passage.words, passage.sentence) for quote in quotes)


def stands(quote: str, words: str, sentence: str) -> bool:
    """Tell whether a quote is a stretch of whole words, character by character, of a statement's words or of its sentence.

    Args:
        quote: any text.
        words: of the statement, pieces joined by an ellipsis; what runs over the joint stands nowhere.
        sentence: that it stands in.
    """
    telling = len(re.findall(r"\w", quote)) >= 2
    return telling and any(_whole(quote, text) for text in (sentence, *words.split(_PIECES)))


def _whole(quote: str, text: str) -> bool:
    """Tell whether a quote stands in a text and cuts no word of it."""
    head, tail = (r"\b" if quote[:1].isalnum() else ""), (r"\b" if quote[-1:].isalnum() else "")
    return re.search(f"{head}{re.escape(quote)}{tail}", text) is not None
