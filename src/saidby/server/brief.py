"""Answers as an agent reads them: short names, the words with their spans, no field that is empty, no more than fits its context."""

import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec

from saidby.records import Claim, Count, Counted, Drift, Leaning, Origin, Position, Positions, Range, Reason, Step, Told, Trail
from saidby.types import Hop, Ledger, Source, Span, Spans, Statement

BUDGET: Final = 24_000
"""Characters of an answer, about 6,000 tokens; what goes beyond is left out, and it is said so."""
LONGEST: Final = 600
"""Characters of one quotation."""
Brief = dict[str, Any]
_UNSEEN: Final = re.compile(r"[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
"""Characters that do not show, or that turn the text around them; JSON's own escapes make them visible."""


def written(answer: Brief) -> str:
    """Write an answer as JSON, with what does not show made visible."""
    return _UNSEEN.sub(lambda found: _escaped(found[0]), msgspec.json.encode(answer).decode())


def fitted(answer: Brief, *lists: str, how: str, budget: int = BUDGET) -> Brief:
    """Return an answer that fits: lists are shortened from their ends, the longest first, and ``left_out`` says what is missing.

    Args:
        answer: with lists under some of its keys.
        lists: the keys of those that may be shortened.
        how: how to get what is left out.
        budget: characters.
    """
    sizes = {key: [len(written({"": one})) - 4 for one in answer[key]] for key in lists if key in answer}
    size = len(written(answer))
    while size > budget and any(sizes.values()):
        size -= max(sizes.values(), key=sum).pop()
    kept = {key: answer[key][: len(left)] for key, left in sizes.items()}
    cut_off = {key: f"{len(answer[key]) - len(some)} of {len(answer[key])}" for key, some in kept.items() if len(some) < len(answer[key])}
    if not cut_off:
        return answer
    on = {key: value for key, value in answer.items() if key != "cursor"}  # it would lead past what is left out
    return on | kept | {"left_out": cut_off | {"how_to_get_it": how}}


def told(one: Told, claim: str | None = None) -> Brief:
    """Return a statement of a case."""
    return _without_nothing({
        "statement": one.id,
        "content": cut(one.content),
        "span": _span(one.span),
        "article": one.article,
        "outlet": one.outlet,
        "published": one.published,
        "act": one.act,
        "mode": one.mode,
        "chain": [_step(step) for step in one.chain],
        "hedges": list(one.hedges),
        "conditions": [cut(words) for words in one.conditions],
        "claim": claim,
    })  # fmt: skip


def _step(step: Step) -> Brief:
    named = {"role": step.role, "organisation": step.organisation, "as": step.descriptor, "cue": step.cue}
    return _without_nothing({"who": step.label or None, "kind": step.kind, "inherited": step.inherited or None, **named})


def read(ledger: Ledger, one: Statement) -> Brief:
    """Return a statement of a ledger that is in no case."""
    return _without_nothing({
        "statement": one.id,
        "content": cut(ledger.words(one.content)),
        "spans": _spans(one.content),
        "act": one.act,
        "mode": one.mode,
        "chain": [_hop(ledger, hop) for hop in one.chain],
        "hedges": [span.of(ledger.article.text) for span in one.manner.hedges or ()],
        "conditions": [cut(span.of(ledger.article.text)) for span in one.manner.conditions or ()],
    })  # fmt: skip


def _hop(ledger: Ledger, hop: Hop) -> Brief:
    source = ledger.source(hop.source) or Source(id="")
    who = source.name or (source.profile.descriptor if source.profile else None) or ledger.words(hop.anchor)
    text = ledger.article.text
    return _without_nothing({
        "who": cut(who) or None,
        "kind": source.kind,
        "role": source.role,
        "organisation": source.organisation,
        "spans": _spans(hop.anchor),
        "cue": hop.cue.of(text) if hop.cue else None,
        "inherited": hop.inherited or None,
        "evidence": cut(hop.evidence.of(text)) if hop.evidence else None,
    })  # fmt: skip


def trail(found: Trail) -> Brief:
    """Return a claim followed back to where it entered the record."""
    answers = {answer.statement: answer.act for answer in found.claim.answers}
    does = ({"statement": one.id, "does": answers.get(one.id, "makes the claim")} for one in found.told)
    return {
        **claim(found.claim),
        **numbers(found.count),
        "origins": [origin(one) for one in found.origins],
        "told": [told(one) | next(does) for one in found.told],
        "changed_on_the_way": [_drift(one) for one in found.drift],
        "copies": [f"{copied.article} repeats {copied.of}: {copied.reason}" for copied in found.copies],
    }


def claim(one: Claim) -> Brief:
    """Return a claim."""
    return {"claim": one.id, "gloss": cut(one.gloss), "statements": len(one.statements), "answers": len(one.answers)}


def counted(one: Counted) -> Brief:
    """Return a claim with its numbers."""
    return claim(one.claim) | numbers(one.count, reasons=False)


def numbers(count: Count, reasons: bool = True) -> Brief:
    """Return the four numbers of a claim, kept apart."""
    ranges = {"independent_origins": _range(count.origins), "claimed_sources": _range(count.claimed)}
    told = {"numbers": {"articles": count.articles, "outlets": count.outlets, **ranges}}
    return told | ({"reasons": [_reason(one) for one in count.reasons]} if reasons else {})


def origin(one: Origin) -> Brief:
    """Return one place where a claim entered the record."""
    return _without_nothing({
        "origin": one.label,
        "first_told_to": one.via,
        "unnamed": one.unnamed,
        "counted": one.counted,
        "first": one.first,
        "statements": list(one.statements),
        "why": [reason.text for reason in one.reasons],
    })  # fmt: skip


def leaning(one: Leaning) -> Brief:
    """Return what leans on an origin in the whole case."""
    few = {"claims": list(one.claims[:10]), "statements": list(one.statements[:10]), "outlets": list(one.outlets)}
    return {"origin": one.label, "unnamed": one.unnamed, "leaning": {"statements": len(one.statements), "claims": len(one.claims)}, **few}


def positions(found: Positions) -> Brief:
    """Return who holds what on an issue, each with the statements that bear it out."""
    by_id = {one.id: one for one in found.told}
    return {
        "issue": found.issue.id,
        "proposition": found.issue.proposition,
        "parties": [
            _without_nothing({
                "party": line.holder,
                "positions": [_position(one, by_id) for one in line.positions],
                "changes": [_without_nothing({"day": change.day, "text": change.text, "before": change.before, "after": change.after})
                            for change in line.changes],
                "called_a_change": [{"statement": call.statement, "words": cut(call.words)} for call in line.called],
            })
            for line in found.timelines
        ],
        "evidence": [told(one) for one in found.told],
    }  # fmt: skip


def _position(one: Position, by_id: Mapping[str, Told]) -> Brief:
    shown = [read.statement for read in one.reads]
    since, until = (by_id[id].published if id in by_id else None for id in (shown[0], shown[-1]))
    return _without_nothing({
        "holds": one.bearing,
        "through": one.channel,
        "since": since,
        "until": until,
        "conditions": [cut(words) for words in one.conditions],
        "statements": shown,
        "confirmed_by": list(one.backed),
        "denied_by": list(one.contradicted),
        "unsure": None if one.sure else True,
    })  # fmt: skip


def _drift(one: Drift) -> Brief:
    ends = {"earlier": one.earlier, "later": one.later}
    return {"what": one.of, "before": cut(one.before), "after": cut(one.after), **ends}


def _reason(one: Reason) -> Brief:
    return _without_nothing({"why": one.text, "statements": list(one.statements[:10])})


def _range(count: Range) -> str:
    return str(count)


def cut(text: str, longest: int = LONGEST) -> str:
    """Return a quotation of bearable length; where it was cut, it says so."""
    return text if len(text) <= longest else f"{text[:longest]} [… {len(text) - longest} characters more]"


def _spans(spans: Spans) -> list[list[int]]:
    return [_span(span) for span in spans]


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _without_nothing(fields: Brief) -> Brief:
    return {key: value for key, value in fields.items() if value is not None and value != []}


def _escaped(character: str) -> str:
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
