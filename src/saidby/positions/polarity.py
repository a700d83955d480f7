"""Composition: what stands about a deed turns what is held of it, from the nearest word outwards.

The idea is the polarity calculus of Moilanen & Pulman (2007), "Sentiment composition", with a third value: whoever does not refuse has
not agreed.
"""

from collections.abc import Iterable
from typing import Final, Literal

Value = Literal["for", "against", "open"]

_TURNS: Final[dict[str, dict[Value, Value]]] = {
    "for": {"for": "for", "against": "against", "open": "open"},
    "against": {"for": "against", "against": "for", "open": "against"},
    "open": {"for": "open", "against": "open", "open": "open"},
    "soften": {"for": "open", "against": "open", "open": "open"},
}
_NOT: Final[dict[Value, Value]] = {"for": "against", "against": "for", "open": "against"}


def composed(value: Value, kinds: Iterable[str]) -> Value:
    """Return what is held when phrases of some kinds stand about it, the nearest first."""
    before = ""
    for kind in kinds:
        value = _turned(value, kind, before)
        before = kind
    return value


def _turned(value: Value, kind: str, before: str) -> Value:
    """A refusal that is denied leaves it open; a negation of anything else turns it."""
    if kind != "not":
        return _TURNS[kind][value]
    return "open" if before == "against" else _NOT[value]


def opposite(value: Value) -> Value:
    """Return what is held of the proposition by whoever holds ``value`` of its opposite."""
    return _NOT[value] if value != "open" else "open"
