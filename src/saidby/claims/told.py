"""A ledger's statements as a case knows them: words instead of spans, and which party each source is."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from saidby.language.sentences import sentences
from saidby.records import Step, Told
from saidby.types import Article, Hop, Ledger, Source, Span, Spans, Statement

_QUOTED: Final = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
_PRONOUNS: Final = frozenset(
    {"he", "she", "it", "they", "who", "his", "her", "their", "its", "i", "we", "our", "us", "them", "him", "which", "one", "that"}
)
Parties = Mapping[str, str]
"""Ids of parties by the ids of an article's sources."""


def told_by(ledger: Ledger, parties: Parties, publisher: str | None = None) -> tuple[Told, ...]:
    """Return every statement of a ledger, in its order.

    Args:
        ledger: one article's.
        parties: which party each of its sources is; those that are none are left out.
        publisher: the party that the article's outlet is.
    """
    where = _sentences(ledger.article)
    return tuple(_told(statement, ledger, parties, publisher, where) for statement in ledger.statements)


def _sentences(article: Article) -> tuple[Span, ...]:
    return tuple(span for block in article.blocks if block.kind != "furniture" for span in sentences(article.text, block.span))


def _told(statement: Statement, ledger: Ledger, parties: Parties, publisher: str | None, where: Sequence[Span]) -> Told:
    article, manner = ledger.article, statement.manner
    content = ledger.words(statement.content)
    return Told(
        id=statement.id,
        article=article.id,
        outlet=article.outlet,
        publisher=publisher,
        published=article.published,
        day=day_of(article.published),
        content=content,
        quoted=quoted_in(content, statement.mode == "direct"),
        sentence=_around(statement, article, where),
        span=reach(statement),
        mode=statement.mode,
        act=statement.act,
        negated=manner.negated,
        hedges=_each(article, manner.hedges),
        conditions=_each(article, manner.conditions),
        when=manner.when.of(article.text) if manner.when else None,
        chain=tuple(_step(hop, ledger, parties) for hop in statement.chain),
        confidence=statement.confidence,
    )


def is_own_voice(told: Told) -> bool:
    """Tell whether an article tells it itself, and names nobody for it."""
    return len(told.chain) == 1 and told.origin.source is None and not told.origin.label and not told.origin.cue


def day_of(published: str | None) -> int | None:
    """Return the day of an ISO 8601 date, or date and time, in UTC, as days since 1970-01-01; ``None`` where there is none."""
    try:
        read = datetime.fromisoformat(published) if published else None
    except ValueError:
        return None
    if read is None:
        return None
    moment = read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    return int(moment.timestamp() // 86400)


def reach(statement: Statement) -> Span:
    """Return the stretch from the first to the last character of the content; of the origin's words, where there is no content."""
    origin = statement.chain[-1]
    spans = statement.content or ((origin.cue,) if origin.cue else origin.anchor)
    return Span(min(span.start for span in spans), max(span.end for span in spans)) if spans else Span(0, 0)


def quoted_in(content: str, whole: bool) -> tuple[str, ...]:
    """Return what stands in quotation marks; of a direct quotation whose marks stand outside, the whole."""
    found = tuple(next(words for words in marks if words).strip(" ,.") for marks in _QUOTED.findall(content))
    return found or ((content.strip('“”"«» ,.'),) if whole and content else ())


def _around(statement: Statement, article: Article, where: Sequence[Span]) -> str:
    """Return the sentences that the statement stands in."""
    here = reach(statement)
    held = [span for span in where if span.meets(here)]
    return " ".join(article.text[min(s.start for s in held) : max(s.end for s in held)].split()) if held else ""


def _each(article: Article, spans: Spans | None) -> tuple[str, ...]:
    return tuple(span.of(article.text) for span in spans or ())


def _step(hop: Hop, ledger: Ledger, parties: Parties) -> Step:
    source = ledger.source(hop.source)
    cue = hop.cue.of(ledger.article.text) if hop.cue else None
    if source is None:
        return Step(source=None, label=ledger.words(hop.anchor), cue=cue, inherited=hop.inherited)
    profile = source.profile
    return Step(
        source=source.id,
        party=parties.get(source.id),
        label=label(source, ledger),
        kind=source.kind,
        name=source.name,
        role=source.role,
        organisation=source.organisation,
        descriptor=profile.descriptor if profile else None,
        proximity=profile.proximity if profile else None,
        number=profile.number if profile else None,
        cue=cue,
        inherited=hop.inherited,
    )


def label(source: Source, ledger: Ledger) -> str:
    """Return what to call a source by: its name, else its descriptor, else its longest mention that is no pronoun."""
    if source.name or source.profile:
        return source.name or (source.profile.descriptor if source.profile else "")
    mentions = [" ".join(span.of(ledger.article.text).split()).strip(" ,;:") for span in source.mentions]
    telling = [words for words in mentions if words.casefold() not in _PRONOUNS]
    return max(telling or mentions, key=len, default="")
