"""What is new on issues: a line for the terminal, a record for a program, an Atom feed (RFC 4287)."""

from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree

import msgspec

from saidby.records import Called, Change, News, Position, Told
from saidby.views.positions import BEARINGS, CALLS, CHANNELS
from saidby.views.terminal import short
from saidby.views.words import dated, listed, on_one_line, quoted, trimmed

SCHEMA: Final = "saidby/news@1"
ATOM: Final = "http://www.w3.org/2005/Atom"
_WORDS: Final = 200
"""Columns of what is shown of a statement's words."""


def line(item: News) -> str:
    """Return what is new as one line: on what, who, what, and the words that show it."""
    return f"{on_one_line(item.proposition)}: {title(item)}. {' '.join(_evidence(item))}".rstrip()


def title(item: News) -> str:
    """Return what is new in a few words: who, and what he holds or how far he moved."""
    if item.position:
        return f"{short(item.holder)} {_held(item.position)}"
    if item.change:
        return f"{item.change.kind} of {short(item.holder)}, {CHANNELS[item.change.channel]}, {_moved(item.change)}"
    return f"{_called(item.called, item.told)} of {short(item.holder)}" if item.called else short(item.holder)


def _held(position: Position) -> str:
    conditions = f" ({'; '.join(quoted(on_one_line(one)) for one in position.conditions)})" if position.conditions else ""
    held = {"declined": "declines to say", "open": "is open", "conditional": "agrees on conditions"}.get(position.bearing)
    return f"{held or f'is {BEARINGS[position.bearing]}'}{conditions}, {CHANNELS[position.channel]}{'' if position.sure else ' (unsure)'}"


def _moved(change: Change) -> str:
    return f"{on_one_line(change.text)}{'' if change.sure else ' (unsure)'}"


def _called(called: Called, told: Sequence[Told]) -> str:
    who = next((_who(one) for one in told if one.id == called.statement), "a text")
    return f"{who} calls it {CALLS[called.kind]}, “{on_one_line(called.words)}”,"


def _evidence(item: News) -> list[str]:
    """Return the statements that bear it out, with who, where and when."""
    own = _own(item)
    return [f"{_who(one)}, {_where(one)}{_words(one)}." for one in item.told if one.id in own]


def _own(item: News) -> set[str]:
    if item.position:
        return {item.position.reads[0].statement}
    if item.change:
        return {item.change.before, item.change.after}
    return {item.called.statement} if item.called else set()


def _who(told: Told) -> str:
    origin, *relays = [short(step.label) for step in reversed(told.chain) if step.label] or ["no source given"]
    return f"{origin}, through {listed(relays)}" if relays else origin


def _where(told: Told) -> str:
    when = f", {dated(told.published[:10])}" if told.published else ""
    return f"{short(told.outlet or 'no outlet')}{when}"


def _words(told: Told) -> str:
    return f": {quoted(trimmed(on_one_line(told.content), _WORDS))}" if told.content else ""


def record(item: News) -> bytes:
    """Return what is new as one line of JSON: ``schema``, ``text`` (the line), and the record itself as ``news``."""
    return msgspec.json.encode({"schema": SCHEMA, "text": line(item), "news": item})


def atom(items: Sequence[News], name: str) -> str:
    """Return a feed of news, the last first.

    Args:
        items: what is new, the last first.
        name: of the case; its feed's id follows from it.
    """
    feed = ElementTree.Element("feed", xmlns=ATOM)
    _put(feed, "title", f"{name}: positions")
    _put(feed, "id", f"tag:saidby,2026:{_plain(name)}")
    _put(feed, "updated", items[0].at if items else "1970-01-01T00:00:00+00:00")
    _put(feed, "generator", "saidby")
    author = ElementTree.SubElement(feed, "author")
    _put(author, "name", "saidby")
    for item in items:
        _entry(feed, item)
    ElementTree.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(feed, encoding="unicode")}\n'


def _entry(feed: ElementTree.Element, item: News) -> None:
    entry = ElementTree.SubElement(feed, "entry")
    _put(entry, "title", f"{item.proposition}: {title(item)}")
    _put(entry, "id", f"tag:saidby,2026:{item.issue}:{item.id}")
    _put(entry, "updated", item.at)
    _put(entry, "content", " ".join(_evidence(item)) or title(item))


def _put(parent: ElementTree.Element, tag: str, text: str) -> None:
    ElementTree.SubElement(parent, tag).text = on_one_line(text)


def _plain(name: str) -> str:
    return "".join(c if c.isalnum() and c.isascii() else "-" for c in name)
