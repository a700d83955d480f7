"""One statement explained for the terminal: who said what and how, the chain hop by hop, each decision with its words, the sources."""

from collections.abc import Callable, Iterable, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from saidby.types import Decision, Hop, Ledger, Source, Span
from saidby.views.facts import MODES, NO_WORDS, facts_of, is_unsure, kind_of, manner_of, percent, standing
from saidby.views.places import place_of
from saidby.views.terminal import as_text, joined_by_commas, named, short, show
from saidby.views.why import Why, ties, whys
from saidby.views.words import NOBODY, called, on_one_line, quoted, trimmed, words_of

LONGEST_PROOF = 160
"""Columns; longer words that decided something are cut in this view, never in the record."""

_Tie = Callable[[Span], Decision | None]


def render(ledger: Ledger, number: int, console: Console) -> None:
    """Print what is known of the statement of this number, counted from 1, and why."""
    show(lambda plainly: Group(*_Explanation(ledger, number, plainly).parts()), console)


def plain(ledger: Ledger, number: int, width: int = 80) -> str:
    """Return the same without colour codes, no line wider than ``width`` columns."""
    return as_text(lambda plainly: Group(*_Explanation(ledger, number, plainly).parts()), width)


class _Explanation:
    """What is printed of one statement."""

    def __init__(self, ledger: Ledger, number: int, plainly: bool) -> None:
        self.ledger, self.number, self.plainly = ledger, number, plainly
        self.statement = ledger.statements[number - 1]

    def parts(self) -> Iterator[RenderableType]:
        """Yield statement, chain, decisions and sources."""
        yield self._head()
        yield _facts([*self._who(), *self._how()])
        yield from _section("Chain, from the outlet inward", self._chain())
        yield from _section("Decisions", (self._decision(why) for why in whys(self.ledger, self.statement)))
        yield from _section("Sources", self._sources())

    def _head(self) -> Text:
        """Return the number and the id."""
        title = self.ledger.article.title
        head = Text(f"Statement [{self.number}] of {len(self.ledger.statements)}, {on_one_line(self.statement.id)}\n", style="bold")
        return head.append(f"{on_one_line(title)}\n" if title else "", style="not bold dim")

    # --- The statement ---

    def _who(self) -> Iterator[tuple[str, Text]]:
        """Yield who said it, and through whom."""
        chain = self.statement.chain or (Hop(source=None),)
        yield "who", self._introduced(chain[-1])
        yield from (("through" if place == 0 else "", self._introduced(hop)) for place, hop in enumerate(chain[:-1]))

    def _introduced(self, hop: Hop) -> Text:
        """Return a source with what it is."""
        source = self.ledger.source(hop.source)
        about = [standing(self.ledger, source), kind_of(source)] if source else []
        return joined_by_commas(named(self.ledger, hop, self.plainly), [*about, "told in another sentence" if hop.inherited else ""])

    def _how(self) -> Iterator[tuple[str, Text]]:
        """Yield how it was said, and what."""
        statement, text = self.statement, self.ledger.article.text
        yield "act", Text(statement.act.replace("_", " ") if statement.act else "not known")
        how = ", ".join(part for part in (MODES.get(statement.mode or "", ""), "negated" if statement.manner.negated else "") if part)
        yield from [("manner", Text(how))] if how else []
        for fact in manner_of(statement):
            yield from ((fact.label if place == 0 else "", self._proof(span)) for place, span in enumerate(fact.spans or (None,)))
        yield from (
            ("content" if place == 0 else "", Text(quoted(on_one_line(span.of(text))))) for place, span in enumerate(statement.content)
        )
        yield "confidence", Text(percent(statement.confidence) + (": likelier wrong than right" if is_unsure(statement) else ""))

    # --- The chain ---

    def _chain(self) -> Iterator[RenderableType]:
        """Yield a hop each, with the words that name it, its cue, and what an inherited one rests on."""
        for place, hop in enumerate(self.statement.chain, start=1):
            head = Text(f"{place}  ").append_text(
                joined_by_commas(named(self.ledger, hop, self.plainly), [kind_of(self.ledger.source(hop.source))])
            )
            yield _entry(head, self._words_of_hop(hop))

    def _words_of_hop(self, hop: Hop) -> Iterator[Text]:
        yield from (Text("named ").append_text(self._proof(span)) for span in hop.anchor)
        yield from [Text("cue ").append_text(self._proof(hop.cue))] if hop.cue else []
        if hop.inherited:
            rests = self._proof(hop.evidence) if hop.evidence else Text("no words kept")
            yield Text().append("inherited from ", style="italic").append_text(rests)

    # --- The decisions ---

    def _decision(self, why: Why) -> RenderableType:
        """Return a decision: what about, how sure, the result, the reason, the words."""
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(width=11, no_wrap=True)
        table.add_column(width=5, justify="right", no_wrap=True)
        table.add_column(overflow="fold")
        lines = [Text(why.result), Text(f"why: {why.reason}"), *(self._words_that_decided(why, span) for span in why.spans)]
        table.add_row(Text(why.on), Text(why.sure), Text("\n").join(lines))
        return table

    def _words_that_decided(self, why: Why, span: Span) -> Text:
        """Return the words with their place; the place alone, where the words stand above already."""
        stand_above = why.on == "content" or f"“{on_one_line(span.of(self.ledger.article.text))}”" in why.reason
        return self._place(span) if stand_above else self._proof(span)

    # --- The sources ---

    def _sources(self) -> Iterator[RenderableType]:
        """Yield the sources of the chain with what is told of them, and where."""
        tied = ties(self.ledger)
        for id in dict.fromkeys(hop.source for hop in self.statement.chain):
            source = self.ledger.source(id)
            if source:
                name = Text(short(called(self.ledger, source) or NOBODY), style="bold")
                yield _entry(joined_by_commas(name, [kind_of(source)]), self._told(source, tied.get))

    def _told(self, source: Source, tie: _Tie) -> Iterator[Text]:
        yield from map(Text, facts_of(self.ledger, source))
        for span in source.mentions:
            made = tie(span)
            why = f": {on_one_line(made.reason)}, {percent(made.confidence)}" if made else ""
            yield self._proof(span).append(why, style="dim")

    # --- Words ---

    def _proof(self, span: Span | None) -> Text:
        """Return words of the article, and where they stand."""
        if span is None:
            return Text("no cue kept")
        words = trimmed(on_one_line(words_of(self.ledger, (span,))), LONGEST_PROOF)
        return Text(f"{quoted(words)} ").append_text(self._place(span))

    def _place(self, span: Span) -> Text:
        """Return where words stand."""
        return Text(place_of(self.ledger.article, span), style="dim")


def _facts(lines: Iterable[tuple[str, Text]]) -> Table:
    """Return facts, a line each, with the word for each in front."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=len(NO_WORDS), style="dim", overflow="fold")
    table.add_column(overflow="fold")
    for label, words in lines:
        table.add_row(label, words)
    return table


def _section(title: str, entries: Iterable[RenderableType]) -> Iterator[RenderableType]:
    """Yield a heading and what stands below it, if there is anything."""
    below = list(entries)
    yield from [Text(f"\n{title}", style="bold"), *below] if below else []


def _entry(head: Text, lines: Iterable[Text]) -> RenderableType:
    """Return a line and those that belong to it, set in."""
    return Group(Padding(head, (0, 0, 0, 1)), *(Padding(line, (0, 0, 0, 4)) for line in lines))
