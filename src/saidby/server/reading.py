"""An article as its page shows it: the text with its statements as people left them, the margin, the claims, what was corrected."""

from collections.abc import Mapping

import msgspec

from saidby.case import Case
from saidby.records import Claim, Judgement, Told
from saidby.server.answers import ArticleAnswer, StatementAnswer
from saidby.server.corrected import about, corrected
from saidby.server.sending import tag_of
from saidby.views.card import card
from saidby.views.html import Page, laid_out
from saidby.views.margin import place_id
from saidby.views.words import LONGEST_NAME, on_one_line, trimmed


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What the template of an article shows.

    Attributes:
        page: the text and its margin.
        anchors: where the statements stand in the page, by their numbers.
        told: the statements, by their ids.
        seen: by the statement's id, the ETag under which it is judged.
        claims: by the statement's id, the claim that it makes or answers where somebody else does too.
        judged: by the statement's id, the judgements that are about its words.
        struck: judgements that something is no statement, with the words.
        flags: by place in the text, what was noted there of the reading.
        headline: on how many origins the headline rests, in words; empty where it makes no claim.
    """

    page: Page
    anchors: Mapping[int, str]
    told: Mapping[str, Told]
    seen: Mapping[str, str]
    claims: Mapping[str, Claim]
    judged: Mapping[str, tuple[Judgement, ...]]
    struck: tuple[Judgement, ...]
    flags: Mapping[str, tuple[str, ...]]
    headline: str
    statements: int


def reading(case: Case, answer: ArticleAnswer) -> Reading:
    """Gather what the page of an article shows."""
    ledger = corrected(answer.ledger, answer.told)
    found = {one.id: one for one in case.browse().claims_called(sorted(set(answer.claims.values())))}
    judged = {one.id: about(answer.judgements, one.article, one.span) for one in answer.told}
    return Reading(
        page=laid_out(ledger),
        anchors={number: f"s-{one.id}" for number, one in enumerate(ledger.statements, 1)},
        told={one.id: one for one in answer.told},
        seen={one.id: tag_of(_as_answered(one, answer)) for one in answer.told},
        claims={id: found[claim] for id, claim in answer.claims.items() if claim in found and _told_elsewhere(found[claim])},
        judged={id: some for id, some in judged.items() if some},
        struck=tuple(one for one in answer.judgements if one.ruling == "not_a_statement"),
        flags=_flags(answer),
        headline=_headline(case, answer),
        statements=card(ledger).statements,
    )


def _as_answered(told: Told, answer: ArticleAnswer) -> StatementAnswer:
    """Return a statement as its own address shows it, which is what a judgement is checked against."""
    return StatementAnswer(told=told, claim=answer.claims.get(told.id), judgements=answer.judgements)


def _told_elsewhere(claim: Claim) -> bool:
    return len(claim.statements) + len(claim.answers) > 1


def _flags(answer: ArticleAnswer) -> dict[str, tuple[str, ...]]:
    """Return what was noted of the reading, by the place of the words that it is about."""
    found: dict[str, tuple[str, ...]] = {}
    for note in answer.ledger.notes:
        if note.span and note.span.start < note.span.end:
            key = place_id(note.span)
            found[key] = (*found.get(key, ()), on_one_line(note.text))
    return found


def _headline(case: Case, answer: ArticleAnswer) -> str:
    """Say on how many origins the claim of the headline rests, in the whole case; empty where the headline makes none."""
    heads = [block.span for block in answer.ledger.article.blocks if block.kind == "headline"]
    made = (answer.claims.get(one.id) for one in answer.told if any(head.meets(one.span) for head in heads))
    claim = next((id for id in made if id), None)
    if claim is None:
        return ""
    trail = case.trail(claim)
    counted = [on_one_line(one.label) for one in trail.origins if one.counted]
    if len(counted) == 1 and trail.count.origins.most == 1:
        return f"The headline rests on 1 origin: {trimmed(counted[0], LONGEST_NAME)}."
    return f"The headline rests on {trail.count.origins} origins." if trail.count.origins.most else ""
