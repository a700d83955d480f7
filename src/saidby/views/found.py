"""What was found in a case: statements with who said them through whom, and the facets to narrow the search by."""

from collections.abc import Iterator, Mapping

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from saidby.records import Facet, Found, Hit
from saidby.views.entries import GAP, Entry, entries
from saidby.views.records import table
from saidby.views.terminal import NARROW, View, short
from saidby.views.trail import WHOLE, Ids, through, when
from saidby.views.words import counted, on_one_line, quoted, trimmed

_WORDS = 300
_VALUES = 5
"""Values shown of a facet."""
_HEADER = [
    "statement", "claim", "published", "outlet", "article", "act", "mode", "origin", "origin_kind", "origin_party", "through", "content",
    "content_start", "content_end", "confidence",
]  # fmt: skip


def found(result: Found, claims: Mapping[str, str], ids: Ids = WHOLE) -> View:
    """Return what was found for the terminal; ``claims`` tells which claim a statement makes or answers."""
    return lambda plainly: _Found(result, claims, ids, plainly)


def rows(result: Found, claims: Mapping[str, str]) -> str:
    """Return what was found as CSV, a row a statement."""
    return table(_HEADER, [_cells(hit, claims.get(hit.told.id)) for hit in result.hits])


def _cells(hit: Hit, claim: str | None) -> list[object]:
    told = hit.told
    relays = " > ".join(step.label for step in told.relays)
    origin = (told.origin.label, told.origin.kind, told.origin.party)
    about = (told.id, claim, told.published, told.outlet, told.article, told.act, told.mode)
    return [*about, *origin, relays, told.content, told.span.start, told.span.end, told.confidence]


class _Found:
    """What is printed of one page."""

    def __init__(self, result: Found, claims: Mapping[str, str], ids: Ids, plainly: bool) -> None:
        self.result, self.claims, self.ids, self.plainly = result, claims, ids, plainly

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        narrow = options.max_width < NARROW
        yield Text(head(self.result), style="bold")
        yield entries((row for hit in self.result.hits for row in (GAP, self._entry(hit))), narrow)
        yield from self._facets(narrow)

    def _entry(self, hit: Hit) -> Entry:
        told = hit.told
        act = f" ({told.act.replace('_', ' ')})" if told.act not in (None, "assert") else ""
        place = Text.assemble((short(told.outlet or "no outlet"), "bold"), " · ", through(told, self.plainly), act)
        claim = self.claims.get(told.id)
        named = Text(f"claim {self.ids.get(claim, claim)}" if claim else "makes no claim", style="dim")
        return Entry(when(told), (place, *_words(hit), named), self.ids.get(told.id, told.id))

    def _facets(self, narrow: bool) -> Iterator[RenderableType]:
        if self.result.total < 2:
            return
        yield Text()
        grid = Table.grid(padding=(0, 2, 0, 0))
        for name, facets in self.result.facets.items():
            if facets:
                grid.add_row(Text(name, style="dim"), Text(_values(facets)))
        yield Padding(grid, (0, 0, 0, 0 if narrow else 2))


def head(result: Found) -> str:
    """Say how many were found, how many of them are shown, and how many of these mean about the same without the words."""
    if not result.hits:
        return "nothing was found; try fewer or other words"
    near = max(len(result.hits) - result.total, 0)
    total = f"{'at least ' if result.more else ''}{counted(result.total, 'statement', 'statements')}"
    shown = f"; {len(result.hits)} shown" if len(result.hits) < result.total else ""
    about = f"{near} that {'means' if near == 1 else 'mean'} about the same" if near else ""
    return f"no statement with all these words; {about}" if near and not result.total else f"{total}{shown}{f'; {about}' if near else ''}"


def _words(hit: Hit) -> Iterator[Text]:
    """Yield the content with the words searched for made strong, where they still stand where they stood."""
    told = hit.told
    if not told.content:
        return
    shown = Text(quoted(trimmed(on_one_line(told.content), _WORDS)))
    shift = 0 if quoted(told.content)[1:2] == told.content[1:2] and told.content[:1] in '“"' else 1
    if len(on_one_line(told.content)) == len(told.content):
        for mark in hit.marks:
            shown.stylize("bold", mark.start + shift, min(mark.end + shift, len(shown) - 1))
    yield shown


def _values(facets: tuple[Facet, ...]) -> str:
    shown = [f"{short(facet.label) or 'none'} {facet.count}" for facet in facets[:_VALUES]]
    left = len(facets) - _VALUES
    return " · ".join([*shown, *([f"{left} more"] if left > 0 else [])])
