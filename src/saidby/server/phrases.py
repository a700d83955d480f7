"""Words and addresses as the templates write them; what comes from articles is on one line and without characters that are not seen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote, urlencode

from saidby.records import Position, Timeline, Told
from saidby.server.axis import side
from saidby.types import Span
from saidby.views import because, news, positions, trail
from saidby.views.html import linkable
from saidby.views.words import KINDS, counted, dated, listed, on_one_line, quoted, trimmed, visible

_RULINGS: Final = {
    "same": "the same", "different": "not the same", "unsure": "left open", "not_a_statement": "not a statement", "speaker": "said by",
    "bears": "on an issue",
}  # fmt: skip
_MARKS: Final = {"organisation": "organisation", "outlet": "outlet-kind"}
FACETS: Final = {"party": "Who", "kind": "Kind of source", "via": "Through", "act": "What they do", "outlet": "Outlet"}


def line(text: object) -> str:
    """Return text on one line, with nothing unseen in it."""
    return on_one_line(str(text))


def cut(text: object, width: int = 150) -> str:
    """Return text on one line, cut after a whole word."""
    return trimmed(line(text), width)


def sentence(text: object) -> str:
    """Return text as a sentence of its own begins."""
    found = cut(text, 200)
    return found[:1].upper() + found[1:]


def words(text: object, width: int = 400) -> str:
    """Return somebody's words between quotation marks."""
    return quoted(cut(text, width)) if str(text).strip() else ""


def day(days: int | None) -> str:
    """Write days since 1970 as a date: "4 May 2031"."""
    return "no date" if days is None else dated((date(1970, 1, 1) + timedelta(days=days)).isoformat())


def segment(text: object) -> str:
    """Return text as one part of a path."""
    return quote(str(text), safe="")


def act(name: str | None) -> str:
    """Return an act in words."""
    return (name or "unknown").replace("_", " ")


def kind(name: str | None) -> str:
    """Return a kind of source in words."""
    return KINDS[name][0] if name in KINDS else "source"


def mark(name: str | None) -> str:
    """Return the class by which words of this kind of source are underlined."""
    return _MARKS.get(name or "", name or "unclear")


def ruling(name: str) -> str:
    """Return what was decided, in words."""
    return _RULINGS.get(name, name)


def answering(name: str) -> str:
    """Say what an answer does."""
    return trail.ANSWERS.get(name, act(name))


def inner(text: str) -> str:
    """Return words that will stand between quotation marks, with those in them made single; no character more or less."""
    return text.replace("“", "‘").replace("”", "’").replace('"', "'")


def pieces(text: str, marks: Sequence[Span]) -> list[tuple[bool, str]]:
    """Cut text at marks that do not overlap: whether a piece is marked, and the piece."""
    found: list[tuple[bool, str]] = []
    at = 0
    for one in sorted(marks):
        found += [(False, text[at : one.start]), (True, one.of(text))]
        at = one.end
    return [(marked, visible(piece)) for marked, piece in [*found, (False, text[at:])] if piece]


def with_query(given: Mapping[str, str], changes: Mapping[str, object]) -> str:
    """Return a query with some parameters changed, or left out where they are ``None``."""
    kept = {name: value for name, value in given.items() if name not in changes and name not in ("cursor", "done", "undone")}
    query = urlencode(kept | {name: str(value) for name, value in changes.items() if value is not None})
    return f"?{query}" if query else "?"


def place(told: Told) -> str:
    """Return the address of a statement in its article."""
    return f"/articles/{told.article}#s-{told.id}"


def by_id(told: Sequence[Told]) -> dict[str, Told]:
    """Return statements by their ids."""
    return {one.id: one for one in told}


def held(timeline: Timeline) -> Position | None:
    """Return what a party holds, in short: its last sure position, and what another tells of it only where nothing else is sure."""
    sure = [one for one in timeline.positions if one.sure]
    return next(reversed([one for one in sure if one.channel != "told by another"] or sure), None)


FILTERS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType({
    "line": line, "cut": cut, "sentence": sentence, "words": words,
    "day": day, "dated": lambda text: dated(line(text)), "seg": segment, "act": act, "kind": kind,
    "mark": mark, "ruling": ruling, "answering": answering, "when": trail.when, "linkable": linkable, "counted": counted, "listed": listed,
    "pieces": pieces, "inner": inner, "place": place, "visible": visible, "by_id": by_id, "held": held,
    "news_title": news.title, "side": side, "answered": because.answered, "read_as": because.read_as,
})  # fmt: skip
"""What the templates call behind a bar."""
NAMES: Final[Mapping[str, Any]] = MappingProxyType({
    "FACETS": FACETS, "KINDS": {name: one for name, (one, _) in KINDS.items() if name}, "BEARINGS": positions.BEARINGS,
    "CHANNELS": positions.CHANNELS, "LABELS": {**positions.BEARINGS, "none": "says nothing on it"},
})  # fmt: skip
"""What the templates know."""
