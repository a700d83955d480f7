"""What somebody who follows an issue should know: what its words lack, how much bears on it, and what the case has with its words."""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from saidby.case.asking import Asking
from saidby.claims.glossing import bare
from saidby.positions.phrasing import lacking, stands_alone
from saidby.records import Hit, Issue, Question, Told

LOOKED: Final = 60
"""Statements that are looked at for words that could be followed."""
SHOWN: Final = 3
"""Statements, or ways to put it, that are named."""
LONGEST: Final = 30
"""Words of a way to put it."""


class Noticed(msgspec.Struct, frozen=True, kw_only=True):
    """What is noticed about an issue.

    Attributes:
        lacks: what its words lack to be a proposition, to be said behind them ("is one word"); ``None`` where nothing.
        statements: how many bear on it.
        unsure: how many more perhaps do.
        worded: how many statements have all its words.
        near: some of these, or else of those that mean about the same; none where any bear on it.
        instead: propositions from the case with its words; none where it lacks nothing.
    """

    lacks: str | None = None
    statements: int = 0
    unsure: int = 0
    worded: int = 0
    near: tuple[Told, ...] = ()
    instead: tuple[str, ...] = ()


def noticed(asking: Asking, issue: Issue, statements: int, unsure: int) -> Noticed:
    """Return what is noticed about an issue on which so many statements bear."""
    lacks = lacking(issue.proposition)
    if statements and lacks is None:
        return Noticed(statements=statements, unsure=unsure)
    found, _ = asking.search(Question(words=_plain(issue.proposition), limit=LOOKED))
    return Noticed(
        lacks=lacks,
        statements=statements,
        unsure=unsure,
        worded=found.total,
        near=() if statements else _different(found.hits),
        instead=_propositions(found.hits) if lacks else (),
    )


def _plain(words: str) -> str:
    """Return words without the signs that mean something to a search."""
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", words))


def _different(hits: Sequence[Hit]) -> tuple[Told, ...]:
    found: dict[str, Told] = {}
    for hit in hits:
        found.setdefault(bare(hit.told.content).casefold(), hit.told)
    return tuple(found.values())[:SHOWN]


def _propositions(hits: Sequence[Hit]) -> tuple[str, ...]:
    """Return the shortest contents that are propositions by themselves, each once."""
    contents = (bare(hit.told.content) for hit in hits)
    whole = {words.casefold(): words[:1].upper() + words[1:] for words in contents if len(words.split()) <= LONGEST and stands_alone(words)}
    return tuple(sorted(whole.values(), key=len)[:SHOWN])
