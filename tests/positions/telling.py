"""Statements of our own fiction for the tests of positions, written as ``training/bearing/pairs`` are."""

import hashlib
from collections.abc import Sequence

import msgspec

from saidby.positions.bearing import Bearings
from saidby.records import Issue, Read, Step, Told
from saidby.types import Span
from training.bearing.pairs import told, unmarked

ISLANDS = Issue(id="islands", proposition="Marn hands the Lisk islands to Orvia", parties=("Marn", "Orvia"), at="")
YARD = Issue(id="yard", proposition="Norvik buys the Sund shipyard", at="")
SMELTER = Issue(id="smelter", proposition="Talbor closes the Brevik smelter", at="")
DAM = Issue(id="dam", proposition="The Meren dam is not rebuilt", at="")
NEAR = 0.45
"""How near a statement's meaning is taken to be, where a test does not say."""


def passage(text: str, article: str = "a1", at: int = 0, day: int | None = None) -> Told:
    """One statement from a passage in brackets, at a place of an article and of a day."""
    marked = unmarked(text)
    one = told(marked, article)
    span = Span(one.span.start + at, max(one.span.end, one.span.start + 1) + at)
    id = hashlib.sha256(f"{article}{at}{text}".encode()).hexdigest()[:12]
    source = hashlib.sha256(one.origin.label.encode()).hexdigest()[:6]
    return msgspec.structs.replace(
        one, id=id, article=article, span=span, day=day, chain=(msgspec.structs.replace(one.origin, source=source),)
    )


def article(*passages: str, name: str = "a1", day: int | None = None) -> list[Told]:
    """The statements of one article, one after the other."""
    return [passage(text, name, 200 * at, day) for at, text in enumerate(passages)]


def through(one: Told, *relays: Step) -> Told:
    """A statement that came through others."""
    return msgspec.structs.replace(one, chain=(*relays, *one.chain))


def speaker(one: Told, **known: str | None) -> Told:
    """A statement of whose origin more is known."""
    return msgspec.structs.replace(one, chain=(*one.relays, msgspec.structs.replace(one.origin, **known)))


def reads(issue: Issue, told: Sequence[Told], near: float = NEAR) -> tuple[Read, ...]:
    """How statements bear on an issue, all taken to be as near in meaning."""
    return Bearings().read(issue, told, [near] * len(told))


def read(issue: Issue, text: str, near: float = NEAR) -> Read:
    """The first reading of one passage."""
    return reads(issue, [passage(text)], near)[0]
