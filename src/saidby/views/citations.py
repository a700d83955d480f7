"""Positions as a numbered list to paste: whose position, which, who said or did what, through whom, in which outlet, when, where."""

from collections.abc import Iterator
from typing import NamedTuple

from saidby.records import Called, Kept, Positions, Read, Told
from saidby.views.deeds import deed
from saidby.views.positions import BEARINGS, CALLS
from saidby.views.terminal import short
from saidby.views.words import dated, listed, on_one_line, quoted


class _Item(NamedTuple):
    """A statement, and whose position it bears out, or whose change it calls one."""

    holder: str
    how: str
    told: Told


def citations(found: Positions) -> str:
    """Return every statement that bears out a position, or calls something a change, an item a line: by holder, then by time."""
    articles = {one.id: one for one in found.articles}
    items = [f"{item.holder}, {item.how}: {_cited(item, articles.get(item.told.article))}" for item in _items(found)]
    return "".join(f"{number}. {item}\n" for number, item in enumerate(items, 1))


def _items(found: Positions) -> Iterator[_Item]:
    """Yield what is cited; a statement from which one and the same is read several times is cited once."""
    told = {one.id: (place, one) for place, one in enumerate(found.told)}
    for line in found.timelines:
        held = [(read.statement, _held(read)) for one in line.positions for read in one.reads]
        cited = {statement for statement, _ in held}
        held += [(called.statement, _called(called)) for called in line.called if called.statement not in cited]
        known = [(*told[statement], how) for statement, how in dict.fromkeys(held) if statement in told]
        yield from (_Item(short(line.holder), how, one) for _, one, how in sorted(known, key=lambda each: each[0]))


def _held(read: Read) -> str:
    """Say what is held: "on conditions (“if the cranes stay”), unsure"."""
    bearing = BEARINGS[read.bearing] if read.bearing else "open"
    given = f" ({', '.join(quoted(on_one_line(words)) for words in read.conditions)})" if read.conditions else ""
    return f"{bearing}{given}{', of the past' if read.past else ''}{'' if read.sure else ', unsure'}"


def _called(called: Called) -> str:
    return f"called {CALLS[called.kind]} ({quoted(on_one_line(called.words))})"


def _cited(item: _Item, kept: Kept | None) -> str:
    """Return who did what, with the words, through whom, where and when."""
    told = item.told
    who = short(told.origin.label or told.outlet or "no source given")
    said = deed(told) if who.casefold() == item.holder.casefold() else f"{who} {deed(told)}"
    relays = [short(step.label) for step in reversed(told.relays) if step.label and step.label != told.outlet]
    return ", ".join([said, *([f"through {listed(relays)}"] if relays else []), *_where(told, kept)])


def _where(told: Told, kept: Kept | None) -> list[str]:
    """Return outlet, title, day and address, as far as they are known."""
    outlet = [f"in {short(told.outlet)}"] if told.outlet else []
    title = [quoted(on_one_line(kept.title))] if kept and kept.title else []
    day = [dated(told.published[:10]) if told.published else "no date"]
    return [*outlet, *title, *day, *([on_one_line(kept.url)] if kept and kept.url else [])]
