"""Lists of what a case holds: claims, origins, parties, judgements, doubts; for people, as JSON, and as CSV."""

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from saidby.records import Counted, Doubt, Judgement, Known, Leaning
from saidby.views.records import json, table
from saidby.views.trail import numbers
from saidby.views.words import counted, on_one_line, quoted, trimmed

_WORDS = 70
"""Columns of words in a list."""


def claims(found: Sequence[Counted], format: str, width: int = 100) -> str:
    """Return claims with their four numbers."""
    if format == "json":
        return json(found)
    if format == "csv":
        header = ["claim", "gloss", "articles", "outlets", "origins_least", "origins_most", "claimed_least", "claimed_most", "answers"]
        return table(header, [_claim_cells(one) for one in found])
    rows = [(one.claim.id, numbers(one.count), quoted(on_one_line(one.claim.gloss))) for one in found]
    return _listed(rows, width) if rows else "no claim has these words\n"


def _claim_cells(one: Counted) -> list[object]:
    claim, count = one.claim, one.count
    ends = (count.origins.least, count.origins.most, count.claimed.least, count.claimed.most)
    return [claim.id, claim.gloss, count.articles, count.outlets, *ends, len(claim.answers)]


def origins(found: Sequence[Leaning], format: str, width: int = 100) -> str:
    """Return origins with what would fall with them."""
    if format == "json":
        return json(found)
    if format == "csv":
        header = ["origin", "label", "unnamed", "statements", "claims", "outlets"]
        return table(header, [(o.key, o.label, o.unnamed, len(o.statements), len(o.claims), "; ".join(o.outlets)) for o in found])
    return _listed([(on_one_line(one.label), _weight(one)) for one in found], width) if found else "no origins\n"


def _weight(one: Leaning) -> str:
    statements = counted(len(one.statements), "statement", "statements")
    return f"{statements}, {counted(len(one.claims), 'claim', 'claims')}, {counted(len(one.outlets), 'outlet', 'outlets')}"


def parties(found: Sequence[Known], format: str, width: int = 100) -> str:
    """Return parties with their names and how often they speak."""
    if format == "json":
        return json(found)
    if format == "csv":
        header = ["party", "name", "kind", "role", "organisation", "names", "said", "relayed"]
        return table(header, [_party_cells(one) for one in found])
    return _listed([(one.party.id, *_party(one)) for one in found], width) if found else "no party has this name\n"


def _party_cells(one: Known) -> list[object]:
    party = one.party
    return [party.id, party.name, party.kind, party.role, party.organisation, "; ".join(party.names), one.said, one.relayed]


def _party(one: Known) -> tuple[str, str]:
    party = one.party
    about = ", ".join(part for part in (party.role, party.organisation) if part)
    others = [name for name in party.names if name != party.name]
    also = f"; also {', '.join(quoted(on_one_line(name)) for name in others)}" if others else ""
    relayed = f", passed on {one.relayed}" if one.relayed else ""
    return on_one_line(
        party.name
    ), f"{counted(one.said, 'statement', 'statements')}{relayed}{f'; {on_one_line(about)}' if about else ''}{also}"


def judgements(found: Sequence[Judgement], format: str, width: int = 100) -> str:
    """Return judgements: what, about which words, by whom, when, why."""
    if format == "json":
        return json(found)
    return _listed([(one.id, _judged(one)) for one in found], width) if found else "no judgements\n"


def _judged(one: Judgement) -> str:
    words = [quoted(trimmed(on_one_line(mark.words), _WORDS)) for mark in (one.a, one.b) if mark]
    said = one.ruling.replace("_", " ")
    value = f" {on_one_line(one.value)}" if one.value else ""
    why = f" – {on_one_line(one.why)}" if one.why else ""
    taken = f"; withdrawn {one.withdrawn[:10]}" if one.withdrawn else ""
    return f"{said}{value} ({one.about}): {' / '.join(words)}, by {on_one_line(one.by)}, {one.at[:10]}{why}{taken}"


def doubts(found: Sequence[Doubt], format: str, width: int = 100) -> str:
    """Return what may be one, with the reason, likeliest first."""
    if format == "json":
        return json(found)
    rows = [(one.about, one.a, one.b, f"{one.score:.2f}", on_one_line(one.reason)) for one in found]
    return _listed(rows, width) if rows else "nothing to review\n"


def _listed(rows: Iterable[Sequence[str]], width: int) -> str:
    """Return rows in columns, no line wider than ``width``; the last column folds."""
    table_ = Table.grid(padding=(0, 2, 0, 0))
    made = list(rows)
    for place in range(len(made[0]) if made else 0):
        table_.add_column(
            overflow="fold", ratio=1 if place == len(made[0]) - 1 else None, max_width=None if place == len(made[0]) - 1 else 44
        )
    for row in made:
        table_.add_row(*(Text(cell) for cell in row))
    console = Console(width=width, color_system=None, force_terminal=False, legacy_windows=False, _environ={})
    with console.capture() as captured:
        console.print(table_, highlight=False)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))
