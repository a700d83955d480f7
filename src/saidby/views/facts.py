"""What is known of a statement and of a source, a line a fact; every view shows the same ones in the same words."""

import math
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from saidby.types import Ledger, Profile, Source, Spans, Statement
from saidby.views.words import LONGEST_NAME, UNSURE, called, on_one_line, trimmed

MODES: Final = {"direct": "direct quotation", "mixed": "partly quoted", "indirect": "paraphrase"}
NO_WORDS: Final = "no words given"
_SPECIFICITY: Final[dict[Literal["none", "group", "institution", "access"], str]] = {
    "none": "not at all",
    "group": "its group",
    "institution": "its institution",
    "access": "its access to the matter",
}


class Fact(NamedTuple):
    """A word of ours, and the article's words that it is about."""

    label: str
    spans: Spans = ()


def act_of(statement: Statement) -> str:
    """Return the act in words; empty where it is plain assertion, or not known."""
    return "" if statement.act in (None, "assert") else statement.act.replace("_", " ")


def put(statement: Statement) -> str:
    """Say how the words are put: the act, if it is more than to assert, and whether they deny."""
    return ", ".join(part for part in (act_of(statement), "negated" if statement.manner.negated else "") if part)


def manner_of(statement: Statement) -> Iterator[Fact]:
    """Yield what hedges, conditions and times there are, with their words."""
    manner = statement.manner
    cue = statement.chain[-1].cue if statement.chain else None
    if not statement.content:
        yield Fact(NO_WORDS, (cue,) if cue else ())
    if manner.hedges:
        yield Fact("hedged", manner.hedges)
    if manner.conditions:
        yield Fact("on condition", manner.conditions)
    if manner.when:
        yield Fact("when", (manner.when,))


def is_unsure(statement: Statement) -> bool:
    """Tell whether the reader thinks a statement likelier wrong than right."""
    return statement.confidence < UNSURE


def percent(share: float) -> str:
    """Write a share as whole per cents, never rounded up to certainty."""
    return f"{math.floor(share * 100 + 1e-9)} %"


def kind_of(source: Source | None) -> str:
    """Return the kind of a source in a word; empty where it is not known."""
    return source.kind if source and source.kind else ""


def standing(ledger: Ledger, source: Source) -> str:
    """Say what a source is: its role, what it belongs to, where; what its name tells already is left out."""
    name = called(ledger, source).casefold()
    parts = (on_one_line(part) for part in (source.role, source.organisation, source.location) if part)
    return ", ".join(trimmed(part, LONGEST_NAME) for part in parts if part.casefold() not in name)


def facts_of(ledger: Ledger, source: Source) -> list[str]:
    """Return what is told of a source besides its name and kind, a line each; what its name tells already is left out."""
    about = standing(ledger, source)
    return ([about] if about else []) + (list(_profile(source.profile, called(ledger, source))) if source.profile else [])


def _profile(profile: Profile, name: str) -> Iterator[str]:
    """Yield what is told of an unnamed source that its name does not tell."""
    if profile.number and profile.number.casefold() not in name.casefold().split():
        yield f"how many: {on_one_line(profile.number)}"
    if profile.proximity and profile.proximity.casefold() not in name.casefold():
        yield f"how near: {on_one_line(profile.proximity)}"
    if profile.specificity:
        yield f"how specific: {_SPECIFICITY[profile.specificity]}"
    yield _reason(profile)


def _reason(profile: Profile) -> str:
    """Say why a source is not named."""
    if not profile.reason:
        return "why unnamed: not told"
    return f"why unnamed: “{on_one_line(profile.reason)}”{' (a set phrase)' if profile.formula else ''}"


def numbers_of(ledger: Ledger, source: Source) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the numbers of the statements that a source makes, and of those that it passes on."""
    told = list(enumerate(ledger.statements, start=1))
    says = tuple(number for number, each in told if each.chain and each.chain[-1].source == source.id)
    return says, tuple(number for number, each in told if any(hop.source == source.id for hop in each.chain[:-1]))
