"""What was found in a case: statements with who said them through whom, and the facets to narrow the search by."""

from collections.abc import Mapping

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from saidby.records import Facet, Found, Hit
from saidby.views.records import json, table
from saidby.views.trail import through, when
from saidby.views.words import counted, on_one_line, quoted, trimmed

_WORDS = 300
_VALUES = 5
"""Values shown of a facet."""
_HEADER = [
    "statement", "claim", "published", "outlet", "article", "act", "mode", "origin", "origin_kind", "origin_party", "through", "content",
    "content_start", "content_end", "confidence",
]  # fmt: skip


def found(result: Found, claims: Mapping[str, str], format: str, width: int = 100) -> str:
    """Return what was found as text, JSON or CSV; ``claims`` tells which claim a statement makes or answers."""
    if format == "json":
        return json(result)
    if format == "csv":
        return table(_HEADER, [_cells(hit, claims.get(hit.told.id)) for hit in result.hits])
    return _text(result, claims, width)


def _cells(hit: Hit, claim: str | None) -> list[object]:
    told = hit.told
    relays = " > ".join(step.label for step in told.relays)
    origin = (told.origin.label, told.origin.kind, told.origin.party)
    about = (told.id, claim, told.published, told.outlet, told.article, told.act, told.mode)
    return [*about, *origin, relays, told.content, told.span.start, told.span.end, told.confidence]


def _text(result: Found, claims: Mapping[str, str], width: int) -> str:
    console = Console(width=min(width, 100), color_system=None, force_terminal=False, legacy_windows=False, _environ={})
    with console.capture() as captured:
        console.print(_head(result), highlight=False)
        for hit in result.hits:
            console.print(_hit(hit, claims.get(hit.told.id)), highlight=False)
        for name, facets in result.facets.items():
            console.print(Text(f"{name}: {', '.join(_facet(facet) for facet in facets[:_VALUES])}"), highlight=False)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


def _facet(facet: Facet) -> str:
    return f"{on_one_line(facet.label)} {facet.count}"


def _head(result: Found) -> Text:
    if not result.hits:
        return Text("nothing was found")
    shown = f"; {len(result.hits)} shown" if len(result.hits) < result.total else ""
    return Text(f"{counted(result.total, 'statement has', 'statements have')} these words{shown}")


def _hit(hit: Hit, claim: str | None) -> Group:
    told = hit.told
    head = Text.assemble(f"{when(told)}, {on_one_line(told.outlet or 'no outlet')}: ", through(told, True))
    act = f"{told.act}: " if told.act not in (None, "assert") else ""
    words = f"{act}{trimmed(quoted(on_one_line(told.content)), _WORDS)}"
    ids = f"statement {told.id}" + (f", claim {claim}" if claim else "")
    return Group(Text(), head, Padding(Text(words), (0, 0, 0, 2)), Padding(Text(ids, style="dim"), (0, 0, 0, 2)))
