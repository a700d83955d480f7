"""Lists of what a case holds: claims, origins, parties, judgements, suggestions; for the terminal, and as CSV."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from saidby.records import Counted, Judgement, Known, Leaning, Suggestion
from saidby.views.entries import Entry, entries, named
from saidby.views.records import table
from saidby.views.terminal import NARROW, View, short
from saidby.views.trail import WHOLE, Ids, numbers
from saidby.views.words import counted, dated, listed, on_one_line, quoted, trimmed

_WORDS = 150
"""Columns of words in a list."""
_NAMES = 6
"""Other names of a party that are shown."""
_MOST = 10_000
"""Entries of a list that can be asked for."""
Line = tuple[Text, tuple[str, ...]]
"""What a line is about, and its numbers."""


class _Numbers:
    """A table with numbers on the right; where there is no room, they stand under what they are of."""

    def __init__(self, rows: Sequence[Line], about: str, names: Sequence[str]) -> None:
        self.rows, self.about, self.names = rows, about, names

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from _stacked(self.rows, self.names) if options.max_width < NARROW else (self._table(),)

    def _table(self) -> Table:
        made = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, expand=True, header_style="dim")
        made.add_column(self.about, ratio=1, overflow="fold")
        for name in self.names:
            made.add_column(name, justify="right", no_wrap=True)
        for about, cells in self.rows:
            made.add_row(about, *cells)
        return made


def _stacked(rows: Iterable[Line], names: Sequence[str]) -> Iterator[RenderableType]:
    for about, cells in rows:
        yield about
        figures = ", ".join(f"{name} {cell}" for name, cell in zip(names, cells, strict=True) if cell)
        yield Padding(Text(figures, style="dim"), (0, 0, 0, 2))


def _view(rows: Sequence[object], made: Callable[[], RenderableType], empty: str) -> View:
    return lambda _: made() if rows else Text(empty)


def _ended(shown: RenderableType, number: int, total: int) -> RenderableType:
    """End a list that is not whole with how many more there are, and how to see them."""
    if total <= number:
        return shown
    more = f"{total - number} more; -n {min(total, _MOST)} shows {'them' if total <= _MOST else 'some of them'}"
    return Group(shown, Text(more, style="italic"))


# --- claims ---


def claims(found: Sequence[Counted], ids: Ids = WHOLE, total: int = 0) -> View:
    """Return claims with their four numbers; ``total`` is how many there are, where these are not all."""
    return _view(
        found,
        lambda: _ended(entries((_claim(one, ids) for one in found), narrow=False), len(found), total),
        "no claims: none has these words, or no article is in the case yet",
    )


def _claim(one: Counted, ids: Ids) -> Entry:
    answers = f" · {counted(len(one.claim.answers), 'answer', 'answers')}" if one.claim.answers else ""
    gloss = Text(quoted(trimmed(on_one_line(one.claim.gloss), _WORDS)))
    return Entry(ids.get(one.claim.id, one.claim.id), (gloss, Text(f"{numbers(one.count)}{answers}", style="dim")))


def claim_rows(found: Sequence[Counted]) -> str:
    """Return claims as CSV."""
    header = ["claim", "gloss", "articles", "outlets", "origins_least", "origins_most", "claimed_least", "claimed_most", "answers"]
    return table(header, [_claim_cells(one) for one in found])


def _claim_cells(one: Counted) -> list[object]:
    claim, count = one.claim, one.count
    ends = (count.origins.least, count.origins.most, count.claimed.least, count.claimed.most)
    return [claim.id, claim.gloss, count.articles, count.outlets, *ends, len(claim.answers)]


# --- origins ---


def origins(found: Sequence[Leaning], total: int = 0) -> View:
    """Return origins with how much would fall with each; ``total`` is how many there are, where these are not all."""
    rows = [
        (Text(trimmed(on_one_line(one.label), _WORDS)), (*map(str, (len(one.statements), len(one.claims), len(one.outlets))),))
        for one in found
    ]
    return _view(
        rows,
        lambda: _ended(_Numbers(rows, "what leans on whom", ("statements", "claims", "outlets")), len(rows), total),
        "no origins: no article in the case claims anything yet",
    )


def origin_rows(found: Sequence[Leaning]) -> str:
    """Return origins as CSV."""
    header = ["origin", "label", "unnamed", "statements", "claims", "outlets"]
    return table(header, [(o.key, o.label, o.unnamed, len(o.statements), len(o.claims), "; ".join(o.outlets)) for o in found])


# --- parties ---


def parties(found: Sequence[Known], ids: Ids = WHOLE, total: int = 0) -> View:
    """Return parties with their names and how often they speak; ``total`` is how many there are, where these are not all."""
    rows = [(_party(one), (str(one.said), str(one.relayed or ""), ids.get(one.party.id, one.party.id))) for one in found]
    return _view(
        rows,
        lambda: _ended(_Numbers(rows, "who", ("said", "passed on", "id")), len(rows), total),
        "no parties: none has this name, or no article is in the case yet",
    )


def _party(one: Known) -> Text:
    party = one.party
    about = "".join(f", {short(part)}" for part in party.known_as)
    others = [quoted(short(name)) for name in party.names if name != party.name]
    more = [f"{len(others) - _NAMES} more"] if len(others) > _NAMES else []
    also = f"\n  also {listed([*others[:_NAMES], *more])}" if others else ""
    return Text.assemble((short(party.name), "bold"), about, (also, "dim"))


def party_rows(found: Sequence[Known]) -> str:
    """Return parties as CSV."""
    header = ["party", "name", "kind", "role", "organisation", "names", "said", "relayed"]
    return table(header, [_party_cells(one) for one in found])


def _party_cells(one: Known) -> list[object]:
    party = one.party
    return [party.id, party.name, party.kind, party.role, party.organisation, "; ".join(party.names), one.said, one.relayed]


# --- judgements ---


def judgements(found: Sequence[Judgement], ids: Ids = WHOLE) -> View:
    """Return judgements: what, about which words, by whom, when, why."""
    return _view(found, lambda: entries([_judgement(one, ids) for one in found], narrow=False), "no judgements")


def _judgement(one: Judgement, ids: Ids) -> Entry:
    words = [Text(quoted(trimmed(on_one_line(mark.words), _WORDS))) for mark in (one.a, one.b) if mark]
    by = Text(f"{on_one_line(one.by)}, {dated(one.at[:10])}", style="dim")
    why = [Text(on_one_line(one.why), style="italic")] if one.why else []
    why += [Text(f"by the words {listed([quoted(on_one_line(said)) for said in one.words])}")] if one.words else []
    taken = [Text(f"withdrawn {dated(one.withdrawn[:10])}")] if one.withdrawn else []
    return Entry(ids.get(one.id, one.id), (Text(_ruled(one), style="bold"), *words, *why, by, *taken))


def _ruled(one: Judgement) -> str:
    """Say what was decided: "two claims are different"."""
    if one.ruling == "speaker":
        return f"said by {on_one_line(one.value or '')}"
    if one.ruling == "not_a_statement":
        return "not a statement"
    if one.ruling == "bears":
        return _bears(one)
    several = {"party": "parties", "article": "articles", "statement": "statements", "claim": "claims"}[one.about]
    return f"two {several} are {'one' if one.ruling == 'same' else one.ruling}" if one.ruling != "unsure" else f"two {several}: unsure"


def _bears(one: Judgement) -> str:
    """Say how a statement bears on an issue: "of Wanda Lunn, on “the bridge is closed”: against"."""
    whose = f"of {on_one_line(one.holder)}, " if one.holder else ""
    given = f" ({'; '.join(quoted(on_one_line(words)) for words in one.conditions)})" if one.conditions else ""
    return f"{whose}on {quoted(on_one_line(one.issue or ''))}: {'nothing' if one.value == 'none' else one.value}{given}"


def judgement_rows(found: Sequence[Judgement]) -> str:
    """Return judgements as CSV."""
    header = ["judgement", "ruling", "about", "article_a", "words_a", "article_b", "words_b", "value", "by", "at", "why", "withdrawn"]
    header += ["issue", "holder", "conditions", "quotes"]
    return table(header, [_judgement_cells(one) for one in found])


def _judgement_cells(one: Judgement) -> list[object]:
    other = (one.b.article, one.b.words) if one.b else (None, None)
    held = [one.issue, one.holder, "; ".join(one.conditions), "; ".join(one.words)]
    return [one.id, one.ruling, one.about, one.a.article, one.a.words, *other, one.value, one.by, one.at, one.why, one.withdrawn, *held]


# --- aliases ---


def aliases(found: Mapping[str, str]) -> View:
    """Return the names that parties were given, and what each is taken for."""
    return _view(tuple(found), lambda: entries((Entry("", (_alias(*one),)) for one in found.items()), narrow=False), "no other names")


def _alias(name: str, of: str) -> Text:
    return Text.assemble((short(name), "bold"), f" is taken for {short(of)}")


def alias_rows(found: Mapping[str, str]) -> str:
    """Return these names as CSV."""
    return table(["name", "taken_for"], [list(one) for one in found.items()])


# --- suggestions ---


def suggestions(found: Sequence[Suggestion], ids: Ids = WHOLE) -> View:
    """Return what may be one, with the reason, likeliest first."""
    return _view(found, lambda: entries((_suggestion(one, ids) for one in found), narrow=False), "nothing to review")


def _suggestion(one: Suggestion, ids: Ids) -> Entry:
    doubt = one.doubt
    noun = "parties" if doubt.about == "party" else "claims"
    head = Text.assemble((f"two {noun} may be one", "bold"), f": {on_one_line(doubt.reason)}")
    sides = [named(ids.get(id, id), _told(doubt.about, words)) for id, words in ((doubt.a, one.a), (doubt.b, one.b))]
    return Entry(f"{doubt.score:.2f}", (head, *sides))


def _told(about: str, words: str) -> str:
    return short(words) if about == "party" else quoted(trimmed(on_one_line(words), _WORDS))


def suggestion_rows(found: Sequence[Suggestion]) -> str:
    """Return what may be one as CSV."""
    header = ["about", "a", "words_a", "b", "words_b", "score", "reason"]
    rows = [(one.doubt.about, one.doubt.a, one.a, one.doubt.b, one.b, one.doubt.score, one.doubt.reason) for one in found]
    return table(header, rows)
