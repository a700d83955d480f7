"""The sourcing card: what a story rests on, counted. The one place where the views count."""

import re
from collections import Counter

import msgspec

from saidby.types import Hop, Ledger, SourceKind, Statement
from saidby.views.words import KINDS, UNSURE, counted, listed, trimmed, who, words_of

_WORD = re.compile(r"\w+")
RELAYS_NAMED = 5
"""So many relays are named on the card; one more is named rather than counted."""


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """What a story rests on.

    Attributes:
        statements: how many there are.
        origins: how many sources statements come from, by kind; ``None`` where the reader does not know the kind.
        open: how many statements name no source.
        unnamed: how many statements come from sources known to be unnamed.
        relayed: how many statements reach the outlet through somebody else.
        relays: through whom (the outermost hop that is not the outlet itself, as in "told this newspaper"), and how many statements.
        by_outlets: every relay is known to be an outlet.
        unsure: how many statements the reader is unsure of.
    """

    statements: int
    origins: dict[SourceKind | None, int]
    open: int
    unnamed: int
    relayed: int
    relays: tuple[tuple[str, int], ...]
    by_outlets: bool
    unsure: int


def card(ledger: Ledger) -> Card:
    """Count what the ledger holds."""
    origins = {hop.source for statement in ledger.statements for hop in statement.chain[-1:] if hop.source}
    kinds = Counter(_kind(ledger, origin) for origin in origins)
    relays = [relay for statement in ledger.statements if (relay := _relay(ledger, statement))]
    return Card(
        statements=len(ledger.statements),
        origins={kind: kinds[kind] for kind in KINDS if kinds[kind]},
        open=sum(_is_open(statement) for statement in ledger.statements),
        unnamed=sum(_kind(ledger, each.origin.source) == "unnamed" for each in ledger.statements if each.chain),
        relayed=len(relays),
        relays=_by_name(ledger, relays),
        by_outlets=all(_kind(ledger, relay.source) == "outlet" for relay in relays),
        unsure=sum(statement.confidence < UNSURE for statement in ledger.statements),
    )


def sentences(counts: Card) -> list[str]:
    """Put the counts in words."""
    if not counts.statements:
        return ["No statements: as far as the reader can tell, this article cites nobody."]
    return [sentence for sentence in (_who_says(counts), _unnamed(counts), _through_whom(counts), _left_open(counts)) if sentence]


def _relay(ledger: Ledger, statement: Statement) -> Hop | None:
    """Return through whom a statement reaches the outlet: the outermost relay but the outlet itself."""
    return next((hop for hop in statement.chain[:-1] if not _is_outlet_itself(ledger, hop)), None)


def _is_outlet_itself(ledger: Ledger, hop: Hop) -> bool:
    """Tell whether a hop is the outlet that publishes, by its name or either end of it: "the Tribune" in The Skarn Tribune."""
    outlet, source = _words(ledger.article.outlet or ""), ledger.source(hop.source)
    if not outlet or source is None or source.kind not in ("outlet", None):
        return False
    own = _words(source.name or words_of(ledger, hop.anchor))
    return bool(own) and own in (outlet[: len(own)], outlet[-len(own) :])


def _words(name: str) -> list[str]:
    words = _WORD.findall(name.casefold())
    return words[1:] if words[:1] == ["the"] else words


def _kind(ledger: Ledger, id: str | None) -> SourceKind | None:
    """Return the kind of a source, if it is known."""
    source = ledger.source(id)
    return source.kind if source else None


def _is_open(statement: Statement) -> bool:
    """Tell whether a statement's origin is nobody."""
    return not statement.chain or (statement.origin.source is None and not statement.origin.anchor)


def _by_name(ledger: Ledger, relays: list[Hop]) -> tuple[tuple[str, int], ...]:
    """Count the relays by source, the most frequent first, each under the name that it has first."""
    counts = Counter(relay.source for relay in relays)
    named = {relay.source: trimmed(who(ledger, relay), 40) for relay in reversed(relays)}
    return tuple((named[source], count) for source, count in counts.most_common())


def _who_says(counts: Card) -> str:
    """Say how many statements there are, and from whom."""
    total = counted(counts.statements, "statement", "statements")
    kinds = [counted(number, *KINDS[kind]) for kind, number in counts.origins.items()]
    if not kinds:
        return f"{total}, no source given." if counts.statements == 1 else f"{total}, none with a source."
    if set(counts.origins) == {None}:
        return f"{total} from {kinds[0]}."
    other = [f"{kinds.pop()} of unclear kind"] if None in counts.origins else []
    return f"{total}: {listed([*kinds, *other])}."


def _unnamed(counts: Card) -> str:
    """Say how many statements come from somebody unnamed."""
    if not counts.unnamed:
        return ""
    return f"{counts.unnamed} of {counts.statements} {'comes' if counts.unnamed == 1 else 'come'} from somebody unnamed."


def _through_whom(counts: Card) -> str:
    """Say how many statements reach the outlet through somebody else."""
    if not counts.relayed:
        return "None of them comes through somebody else, as far as the text says."
    way = "reach this outlet through another" if counts.by_outlets else "come through another source or outlet"
    way = way if counts.relayed > 1 else way.replace("reach", "reaches").replace("come", "comes")
    named = counts.relays if len(counts.relays) <= RELAYS_NAMED + 1 else counts.relays[:RELAYS_NAMED]
    first = [f"{name} {number}" for name, number in named]
    rest = [f"{len(counts.relays) - len(named)} others"] if len(named) < len(counts.relays) else []
    return f"{counts.relayed} of {counts.statements} {way} ({', '.join([*first, *rest])})."


def _left_open(counts: Card) -> str:
    """Say what is missing or unsure."""
    missing = [counted(counts.open, "names no source", "name no source")] if counts.open and counts.origins else []
    unsure = [counted(counts.unsure, "is unsure", "are unsure")] if counts.unsure else []
    return f"{listed([*missing, *unsure])}." if missing or unsure else ""
