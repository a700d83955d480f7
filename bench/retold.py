"""Retold cases: other people's stories in our words, with an anchor for each statement, its source, the outlets it came through, its act.

One JSON object a line: ``id``, ``text``, ``statements`` with ``start``, ``end``, ``source``, ``source_kind``, ``via`` and ``act``. Names
are labels that an annotator chose, so they are compared loosely: one has all the words of the other, articles and the like aside, or two
thirds of them ("officials of the ZLO", "officials from the Zoll Office"). Of ``via`` the ways in which something was said (``WAYS``) are
no relay; ``seek_comment`` is our *ask*.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from bench.matching import Words
from bench.polnear import Figure
from bench.verdicts import Verdict
from saidby.types import Hop, Ledger, Span, Statement

WAYS: Final = frozenset({"statement", "tweet", "spokesman", "spokeswoman", "email", "interview", "letter", "post", "press release"})
ACTS: Final = {"seek_comment": "ask"}
_EMPTY: Final = frozenset({"the", "a", "an", "of", "and", "with", "s", "for", "who", "that", "news", "another"})
"""Words that tell no two names apart."""


class Told(msgspec.Struct, frozen=True):
    """One statement as it was labelled."""

    anchor: str
    source: str
    source_kind: str
    act: str
    start: int
    end: int
    via: tuple[str, ...] = ()

    @property
    def relays(self) -> list[str]:
        """Return through whom it came, without the ways in which it was said."""
        return [via for via in self.via if via.lower() not in WAYS]


class Case(msgspec.Struct, frozen=True):
    """One text and its statements."""

    id: str
    text: str
    statements: tuple[Told, ...]


def cases(path: Path) -> list[Case]:
    """Read the cases."""
    return [msgspec.json.decode(line, type=Case) for line in path.read_bytes().splitlines() if line.strip()]


def judged(case: Case, ledger: Ledger) -> Iterator[Verdict]:
    """Judge each labelled statement by the one of the ledger that lies best over its anchor."""
    words = Words(case.text)
    for told in case.statements:
        yield from _judged(told, answering(told, ledger, words), ledger, words)


def answering(told: Told, ledger: Ledger, words: Words) -> Statement | None:
    """Return the statement that lies over most of an anchor; of several the one whose content does, then the innermost (shortest)."""
    anchor = words.under([Span(told.start, told.end)])

    def fit(statement: Statement) -> tuple[int, int, int]:
        origin = statement.origin
        content = words.under(statement.content) if statement.content else frozenset()
        whole = content | words.under([*origin.anchor, *([origin.cue] if origin.cue else [])])
        return len(whole & anchor), len(content & anchor), -len(content)

    best = max(ledger.statements, key=fit, default=None)
    return best if best and fit(best)[0] else None


def _judged(told: Told, read: Statement | None, ledger: Ledger, words: Words) -> Iterator[Verdict]:
    origin = read is not None and _is(told, read.origin, ledger)
    relays = [_labels(hop, ledger) for hop in read.chain[:-1]] if read else []
    chain = origin and len(relays) == len(told.relays) and all(is_alike(a, b) for a, b in zip(told.relays, relays, strict=True))
    act = read is not None and read.act == ACTS.get(told.act, told.act)
    gold = f"{' > '.join([*told.relays, told.source])} ({told.source_kind}) {told.act}"
    made = f"{' > '.join(_told(hop, ledger) for hop in read.chain)} {read.act}: {words.said(read.content)}" if read else "not found"
    about = words.around(Span(told.start, told.end)) + f" [{told.anchor}]"
    for measure, right in (("found", read is not None), ("origin", origin), ("chain", chain), ("act", act)):
        yield Verdict(measure, Figure(right, 1, 1), read is not None, about, gold, made)


def _told(hop: Hop, ledger: Ledger) -> str:
    return " | ".join(_labels(hop, ledger)) or "-"


def _labels(hop: Hop, ledger: Ledger) -> list[str]:
    """Return everything that a hop's source is called: its words here, its name, its other mentions."""
    source = ledger.source(hop.source)
    mentions = [(mention,) for mention in source.mentions] if source else []
    names = [source.name] if source and source.name else []
    return [*names, *dict.fromkeys(ledger.words(spans) for spans in (hop.anchor, *mentions) if spans)]


def _is(told: Told, hop: Hop, ledger: Ledger) -> bool:
    source = ledger.source(hop.source)
    kind = source.kind if source else "implicit"
    if told.source_kind == "implicit":
        return kind == "implicit"
    return (told.source_kind == "narrator" and kind == "author") or is_alike(told.source, _labels(hop, ledger))


def is_alike(label: str, names: Sequence[str]) -> bool:
    """Tell whether one of the names is that of the label; of several in a label ("A; B") any will do."""
    return any(_same(_words(part), _words(name)) for part in label.split(";") for name in names)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    fewer, shared = min(len(one), len(other)), len(one & other)
    return bool(fewer) and (shared == fewer or (fewer >= 3 and 3 * shared >= 2 * fewer))


def _words(name: str) -> frozenset[str]:
    plain = name.lower().replace("u.s.", "us").replace("u.k.", "uk")
    return frozenset(re.findall(r"\w+", plain)) - _EMPTY
