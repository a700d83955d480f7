"""Why a statement was read as it was: its decisions in words, and which hop or mention each is about."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from saidby.types import Decision, Hop, Ledger, On, Span, Spans, Statement
from saidby.views.facts import percent
from saidby.views.words import LONGEST_NAME, NOBODY, counted, on_one_line, trimmed, who, words_of


class Why(NamedTuple):
    """One decision in words.

    Attributes:
        on: what it is about, as in the record.
        result: what was decided.
        reason: why.
        spans: the words that decided.
        sure: how sure, in per cents.
    """

    on: On
    result: str
    reason: str
    spans: Spans
    sure: str


def whys(ledger: Ledger, statement: Statement) -> tuple[Why, ...]:
    """Return the decisions that made a statement, in their order."""
    hops = dict(_hops(ledger, statement))
    return tuple(_why(ledger, statement, each, hops.get(place)) for place, each in enumerate(statement.decisions))


def ties(ledger: Ledger) -> Mapping[Span, Decision]:
    """Map mentions to the decisions that tied them to their source."""
    return MappingProxyType({span: each.decisions[place] for each in ledger.statements for place, span in _tied(ledger, each)})


def _why(ledger: Ledger, statement: Statement, made: Decision, hop: Hop | None) -> Why:
    result = on_one_line(_RESULTS[made.on](ledger, statement, made, hop))
    return Why(made.on, result, on_one_line(made.reason), made.spans, percent(made.confidence))


def _tied(ledger: Ledger, statement: Statement) -> Iterator[tuple[int, Span]]:
    """Yield the mentions of a statement's chain that a decision tied, with the decision's place."""
    for place, hop in _hops(ledger, statement):
        if statement.decisions[place].on == "coreference":
            yield from ((place, span) for span in hop.anchor)


# --- Which hop a decision is about ---


def _hops(ledger: Ledger, statement: Statement) -> Iterator[tuple[int, Hop]]:
    """Yield places of decisions on coreference and relays, with the hops that they are about; no hop twice for the same question."""
    left = {on: list(statement.chain) for on in _FITS}
    for place, made in enumerate(statement.decisions):
        hops, fits = left.get(made.on, []), _FITS.get(made.on, ())
        hop = next((hop for fit in fits for hop in hops if fit(ledger, made, hop)), None)
        if hop:
            hops.remove(hop)
            yield place, hop


def _is_quoted(ledger: Ledger, made: Decision, hop: Hop) -> bool:
    """Tell whether the reason quotes the words that name the hop."""
    words = words_of(ledger, hop.anchor)
    return bool(words) and f"“{words}”" in made.reason


def _is_pointed_at(_: Ledger, made: Decision, hop: Hop) -> bool:
    """Tell whether the words that decided are the hop's."""
    own = (*hop.anchor, *(span for span in (hop.evidence, hop.cue) if span))
    return any(span.meets(other) for span in made.spans for other in own)


def _is_of_same_source(ledger: Ledger, made: Decision, hop: Hop) -> bool:
    """Tell whether the words that decided are a mention of the hop's source."""
    source = ledger.source(hop.source)
    return source is not None and any(span.meets(mention) for span in made.spans for mention in source.mentions)


_FITS: Mapping[On, tuple[Callable[[Ledger, Decision, Hop], bool], ...]] = MappingProxyType(
    {
        "coreference": (_is_quoted, _is_of_same_source),
        "relay": (_is_quoted, _is_pointed_at, _is_of_same_source),
    }
)
"""By which signs a decision is known to be about a hop, the surest first."""


# --- What was decided ---


def _attribution(ledger: Ledger, statement: Statement, made: Decision, _: Hop | None) -> str:
    cue = next((hop.cue for hop in statement.chain if hop.cue and hop.cue in made.spans), None)
    return f"“{words_of(ledger, (cue,))}” attributes words" if cue else "words are attributed"


def _source(ledger: Ledger, statement: Statement, made: Decision, _: Hop | None) -> str:
    here = (hop for hop in statement.chain if any(span.meets(other) for span in made.spans for other in hop.anchor))
    hop = next(here, statement.chain[-1] if statement.chain else None)
    return _named(ledger, hop) if hop else NOBODY


def _content(ledger: Ledger, statement: Statement, *_: object) -> str:
    words = sum(len(words_of(ledger, (span,)).split()) for span in statement.content)
    pieces = f" in {len(statement.content)} pieces" if len(statement.content) > 1 else ""
    return f"{counted(words, 'word', 'words')}{pieces}"


def _coreference(ledger: Ledger, _: Statement, made: Decision, hop: Hop | None) -> str:
    if hop is None:
        return "whom a mention stands for"
    here = words_of(ledger, hop.anchor)
    return f"“{here}” is {_named(ledger, hop)}" if _is_of_same_source(ledger, made, hop) else f"“{here}” was left open"


def _relay(ledger: Ledger, statement: Statement, _: Decision, hop: Hop | None) -> str:
    if hop and hop is statement.chain[-1]:
        return f"from {_named(ledger, hop)}"
    relays = [hop] if hop else list(statement.chain[:-1])
    return f"through {', '.join(_named(ledger, each) for each in relays)}" if relays else "through nobody"


def _act(_: Ledger, statement: Statement, *__: object) -> str:
    return statement.act.replace("_", " ") if statement.act else "not known"


_RESULTS: Mapping[On, Callable[[Ledger, Statement, Decision, Hop | None], str]] = MappingProxyType({
    "attribution": _attribution, "source": _source, "content": _content, "coreference": _coreference, "relay": _relay, "act": _act,
})  # fmt: skip


def _named(ledger: Ledger, hop: Hop) -> str:
    return trimmed(on_one_line(who(ledger, hop)), LONGEST_NAME)
