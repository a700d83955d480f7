"""Ledgers as CSV (RFC 4180, UTF-8): one row a statement. ``docs/ledger.md`` lists the columns."""

import csv
import io
import re
from collections.abc import Iterable, Iterator

from saidby.types import Hop, Ledger, Profile, Source, Spans, Statement
from saidby.views.words import NOBODY, who, words_of

COLUMNS = (
    "article_id", "url", "outlet", "published", "title", "statement_id", "number", "mode", "act", "origin", "origin_kind", "chain",
    "relays", "inherited", "cue", "content", "content_start", "content_end", "content_spans", "quoted", "hedges", "conditions",
    "negated", "confidence", "when", "through", "inherited_from", "origin_id", "origin_name", "origin_role", "origin_organisation",
    "origin_location", "descriptor", "proximity", "how_many", "specificity", "why_unnamed", "set_phrase",
)  # fmt: skip
"""The columns, which are never renamed, dropped or reordered within ``saidby/ledger@1``; new ones go to the end."""

# A cell that begins like this is a formula to a spreadsheet (OWASP, CSV Injection; full-width forms are taken for the others).
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def rows(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """Yield the header, then one row a statement, as ledgers come."""
    yield _line(COLUMNS)
    for ledger in ledgers:
        for number, statement in enumerate(ledger.statements, start=1):
            yield _line(_row(ledger, number, statement).values())


def guarded(cell: object) -> str:
    """Write a cell; what a spreadsheet would take for a formula gets an apostrophe before it."""
    text = "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
    return f"'{text}" if isinstance(cell, str) and _FORMULA.match(cell) else text


def _line(cells: Iterable[object]) -> str:
    """Write one line, with CR LF."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow(guarded(cell) for cell in cells)
    return line.getvalue()


def _row(ledger: Ledger, number: int, statement: Statement) -> dict[str, object]:
    """Return the cells of one statement by column."""
    article, manner = ledger.article, statement.manner
    told = {"article_id": article.id, "url": article.url, "outlet": article.outlet, "published": article.published, "title": article.title}
    said = {"statement_id": statement.id, "number": number, "mode": statement.mode, "act": statement.act}
    how = {"hedges": _phrases(ledger, manner.hedges), "conditions": _phrases(ledger, manner.conditions), "negated": manner.negated}
    sure = {"confidence": round(statement.confidence, 4), "when": _phrases(ledger, (manner.when,)) if manner.when else None}
    chain = _chain(ledger, statement)
    return told | said | chain | _content(ledger, statement) | how | sure | _relays(ledger, statement) | _source(ledger, statement)


def _chain(ledger: Ledger, statement: Statement) -> dict[str, object]:
    """Return the cells that tell who said it, and through whom."""
    origin = statement.chain[-1] if statement.chain else Hop(source=None)
    source = ledger.source(origin.source)
    return {
        "origin": None if who(ledger, origin) == NOBODY else who(ledger, origin),
        "origin_kind": source.kind if source else None,
        "chain": " > ".join(who(ledger, hop) for hop in statement.chain),
        "relays": max(len(statement.chain) - 1, 0),
        "inherited": sum(hop.inherited for hop in statement.chain),
        "cue": words_of(ledger, [origin.cue]) if origin.cue else None,
    }


def _relays(ledger: Ledger, statement: Statement) -> dict[str, object]:
    """Return the cells that tell through whom, and by which words of other sentences this is known."""
    evidence = tuple(dict.fromkeys(hop.evidence for hop in statement.chain if hop.evidence))
    return {
        "through": " > ".join(who(ledger, hop) for hop in statement.chain[:-1]),
        "inherited_from": _phrases(ledger, evidence),
    }


def _source(ledger: Ledger, statement: Statement) -> dict[str, object]:
    """Return the cells that tell of the origin, as the article does."""
    source = ledger.source(statement.chain[-1].source if statement.chain else None) or Source(id="")
    profile = source.profile or Profile(descriptor="")
    return {
        "origin_id": source.id,
        "origin_name": source.name,
        "origin_role": source.role,
        "origin_organisation": source.organisation,
        "origin_location": source.location,
        "descriptor": profile.descriptor,
        "proximity": profile.proximity,
        "how_many": profile.number,
        "specificity": profile.specificity,
        "why_unnamed": profile.reason,
        "set_phrase": profile.formula,
    }


def _content(ledger: Ledger, statement: Statement) -> dict[str, object]:
    """Return the cells that tell what was said, and where it stands."""
    spans = sorted(statement.content)
    return {
        "content": words_of(ledger, spans),
        "content_start": spans[0].start if spans else None,
        "content_end": spans[-1].end if spans else None,
        "content_spans": ";".join(f"{span.start}:{span.end}" for span in spans),
        "quoted": None if statement.mode is None else statement.mode != "indirect",
    }


def _phrases(ledger: Ledger, spans: Spans | None) -> str | None:
    """Return phrases, one after the other; ``None`` where they were not read."""
    return None if spans is None else "; ".join(span.of(ledger.article.text) for span in spans)
