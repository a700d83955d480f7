"""A claim followed back to where it entered the record; and what leans on an origin."""

from collections.abc import Iterable, Mapping, Sequence

from saidby.claims.counting import count
from saidby.claims.drift import drift
from saidby.claims.entering import Names, entry
from saidby.claims.origins import origins
from saidby.records import Claim, Copied, Told, Trail


def trail(claim: Claim, told: Sequence[Told], copies: Sequence[Copied], names: Names) -> Trail:
    """Put together what is known of a claim.

    Args:
        claim: the statements that make it and those that answer it.
        told: these statements, in any order.
        copies: which of their articles copy which.
        names: ids of parties by their bare names.
    """
    ordered = earliest_first(told)
    found = origins(ordered, claim.answers, copies, names)
    return Trail(
        claim=claim,
        told=ordered,
        origins=found,
        count=count(ordered, found, claim.answers, copies, names),
        drift=drift(ordered, found, claim.answers, copies, names),
        copies=tuple(copies),
    )


def earliest_first(told: Iterable[Told]) -> tuple[Told, ...]:
    """Order statements by when their articles were published; those without a date come last, and a bare date ends its day."""
    return tuple(
        sorted(
            told, key=lambda statement: (statement.day is None, statement.day or 0, _moment(statement), statement.article, statement.span)
        )
    )


def _moment(told: Told) -> str:
    published = told.published or ""
    return published if "T" in published else published + "~"


def resting_on(key: str, told: Iterable[Told], names: Names) -> tuple[Told, ...]:
    """Return every statement that leans on what a key stands for (``entering.entry``): "if it were withdrawn"."""
    return earliest_first(statement for statement in told if entry(statement, names).key == key)


def by_origin(told: Iterable[Told], names: Names) -> Mapping[str, tuple[Told, ...]]:
    """Gather statements by where they entered the record, whatever claim they make; most first."""
    groups: dict[str, list[Told]] = {}
    for statement in earliest_first(told):
        groups.setdefault(entry(statement, names).key, []).append(statement)
    return {key: tuple(groups[key]) for key in sorted(groups, key=lambda key: -len(groups[key]))}
