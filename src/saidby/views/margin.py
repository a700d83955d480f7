"""What stands beside and below the story on a page: each statement with its chain, its manner and its reasons; each source."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec

from saidby.types import Decision, Hop, Ledger, On, Source, Span, Statement
from saidby.views.facts import MODES, facts_of, is_unsure, kind_of, manner_of, numbers_of, percent, put
from saidby.views.why import whys
from saidby.views.words import KINDS, LONGEST_NAME, called, listed, on_one_line, trimmed, who

_EVIDENCE_WIDTH = 90


class Words(NamedTuple):
    """A few words of the article, and where they stand."""

    place: str
    words: str


class Step(NamedTuple):
    """A hop in the margin."""

    name: str
    place: str
    inherited: bool
    kind: str


class Proof(NamedTuple):
    """The sentence from which a hop was inherited."""

    name: str
    place: str
    words: str


class Reason(NamedTuple):
    """A decision: what about, what was decided, why, by which words, how sure."""

    on: On
    result: str
    reason: str
    words: tuple[Words, ...]
    sure: str


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in the margin."""

    number: int
    id: str
    hops: tuple[Step, ...]
    put: str
    mode: str
    manner: tuple[tuple[str, tuple[str, ...]], ...]
    evidence: tuple[Proof, ...]
    unsure: bool
    sure: str
    why: tuple[Reason, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A source in the list; ``tied`` are its mentions that a decision tied to it, with the reason and how sure it is."""

    name: str
    kind: str
    noun: str
    told: tuple[str, ...]
    says: tuple[int, ...]
    passes: tuple[int, ...]
    mentions: tuple[Words, ...]
    tied: tuple[tuple[Words, str, str], ...]


def aside(ledger: Ledger, number: int, statement: Statement) -> Aside:
    """Return a statement as the margin shows it."""
    return Aside(
        number=number,
        id=on_one_line(statement.id),
        hops=steps(ledger, statement),
        put=put(statement),
        mode=MODES.get(statement.mode or "", ""),
        manner=tuple((fact.label, tuple(phrase(ledger, span) for span in fact.spans)) for fact in manner_of(statement)),
        evidence=tuple(_proofs(ledger, statement)),
        unsure=is_unsure(statement),
        sure=percent(statement.confidence),
        why=tuple(_reasons(ledger, statement)),
    )


def steps(ledger: Ledger, statement: Statement) -> tuple[Step, ...]:
    """Return the hops of a statement, outermost first."""
    return tuple(_step(ledger, hop) for hop in statement.chain or (Hop(source=None),))


def _step(ledger: Ledger, hop: Hop) -> Step:
    """Return a hop as the margin shows it; it links to its words, or to what it was inherited from."""
    source = ledger.source(hop.source)
    spans = [*hop.anchor, *(span for span in (hop.cue, hop.evidence) if span), *(source.mentions if source else ())]
    name = trimmed(on_one_line(who(ledger, hop)), LONGEST_NAME)
    return Step(name, place_id(spans[0]) if spans else "", hop.inherited, kind_of(source))


def _proofs(ledger: Ledger, statement: Statement) -> Iterator[Proof]:
    """Yield the sentences that hops were inherited from, each with the hops that it vouches for."""
    told = [(hop.evidence, hop) for hop in statement.chain if hop.inherited and hop.evidence]
    for span in dict.fromkeys(span for span, _ in told):
        names = [trimmed(on_one_line(who(ledger, hop)), LONGEST_NAME) for evidence, hop in told if evidence == span]
        yield Proof(listed(names), place_id(span), phrase(ledger, span))


def _reasons(ledger: Ledger, statement: Statement) -> Iterator[Reason]:
    """Yield the decisions behind a statement; the words attributed are not repeated."""
    for why in whys(ledger, statement):
        words = () if why.on == "content" else tuple(words_at(ledger, span) for span in why.spans)
        yield Reason(why.on, why.result, why.reason, words, why.sure)


def entry(ledger: Ledger, source: Source, ties: Mapping[Span, Decision]) -> Entry:
    """Return a source as the list shows it."""
    says, passes = numbers_of(ledger, source)
    tied = ((span, ties[span]) for span in source.mentions if span in ties)
    return Entry(
        name=trimmed(on_one_line(called(ledger, source) or "a source without words of its own"), LONGEST_NAME),
        kind=kind_of(source),
        noun=KINDS[source.kind][0] if source.kind else "",
        told=tuple(facts_of(ledger, source)),
        says=says,
        passes=passes,
        mentions=tuple(words_at(ledger, span) for span in source.mentions),
        tied=tuple((words_at(ledger, span), on_one_line(made.reason), percent(made.confidence)) for span, made in tied),
    )


# --- Words and where they stand ---


def place_id(span: Span) -> str:
    """Return the id of a place in the text."""
    return f"w{span.start}-{span.end}"


def words_at(ledger: Ledger, span: Span) -> Words:
    """Return a few words with their place."""
    return Words(place_id(span), phrase(ledger, span))


def phrase(ledger: Ledger, span: Span) -> str:
    """Return a few words of the article."""
    return trimmed(on_one_line(span.of(ledger.article.text)), _EVIDENCE_WIDTH)
