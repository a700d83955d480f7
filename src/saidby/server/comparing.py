"""One claim across outlets: what each outlet that carries it has of it, of its answers, and of what else its articles have in common."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from saidby.case import Case
from saidby.records import Told as Statement
from saidby.records import Trail
from saidby.server import look
from saidby.server.answers import Cell, Comparison, Row

ARTICLES: Final = 80
"""Articles that are compared, the earliest first."""
OTHERS: Final = 30
"""Other claims of theirs that are shown, those that most outlets have."""


def compare(case: Case, id: str) -> Comparison:
    """Return what each outlet has of a claim and of what stands around it.

    Raises:
        NotThere: there is no such claim.
    """
    trail = look.trail(case, id)
    makers = [one for one in trail.told if one.id in set(trail.claim.statements)]
    articles = list(dict.fromkeys(one.article for one in makers))[:ARTICLES]
    told = {one.id: one for one in (*trail.told, *(one for article in articles for one in case.browse().told_in(article)))}
    outlets = tuple(dict.fromkeys(_outlet(one) for one in makers))
    rows = (
        _row("claim", trail.claim.id, trail.claim.gloss, makers, outlets),
        *_answers(trail, told, outlets),
        *_others(case, trail, told, outlets),
    )
    shown = {statement for row in rows for cell in row.cells for statement in cell.statements}
    return Comparison(claim=trail.claim, outlets=outlets, rows=rows, told=tuple(told[one] for one in told if one in shown))


def _answers(trail: Trail, told: Mapping[str, Statement], outlets: Sequence[str]) -> tuple[Row, ...]:
    """Return a row for each that answers the claim and for what he does, so that one answer told by two outlets is one row."""
    groups: dict[tuple[str, str], list[Statement]] = {}
    for answer in trail.claim.answers:
        if (one := told.get(answer.statement)) is not None:
            groups.setdefault((one.origin.party or one.origin.label, answer.act), []).append(one)
    return tuple(_row("answer", None, some[0].content, some, outlets) for some in groups.values())


def _others(case: Case, trail: Trail, told: Mapping[str, Statement], outlets: Sequence[str]) -> tuple[Row, ...]:
    """Return a row for each other claim that two or more of the outlets have."""
    about = {*trail.claim.statements, *(answer.statement for answer in trail.claim.answers)}
    groups: dict[str, list[Statement]] = {}
    for statement, claim in case.browse().claims_of(id for id in told if id not in about).items():
        groups.setdefault(claim, []).append(told[statement])
    shared = [claim for claim, some in groups.items() if len({_outlet(one) for one in some} & set(outlets)) > 1 and claim != trail.claim.id]
    most = sorted(shared, key=lambda claim: -len({_outlet(one) for one in groups[claim]}))[:OTHERS]
    return tuple(_row("other", claim.id, claim.gloss, groups[claim.id], outlets) for claim in case.browse().claims_called(most))


def _row(
    relation: Literal["claim", "answer", "other"], claim: str | None, gloss: str, told: Sequence[Statement], outlets: Sequence[str]
) -> Row:
    by_outlet: dict[str, list[str]] = {}
    for one in told:
        by_outlet.setdefault(_outlet(one), []).append(one.id)
    return Row(
        relation=relation,
        claim=claim,
        gloss=gloss,
        cells=tuple(Cell(outlet=outlet, statements=tuple(by_outlet.get(outlet, ()))) for outlet in outlets),
    )


def _outlet(told: Statement) -> str:
    """Return who published it; an article without an outlet stands for itself."""
    return told.outlet or f"article {told.article}"
