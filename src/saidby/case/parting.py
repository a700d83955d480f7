"""A person's word on claims, carried out: two become one, a statement leaves one, or all is put back. Nothing else is moved."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from typing import Final

import msgspec
import numpy as np

from saidby.claims.answering import answering
from saidby.claims.gathering import claim_id
from saidby.claims.glossing import made
from saidby.language.meaning import WIDTH, unpacked
from saidby.records import Answer, Claim, Tie, Told
from saidby.store import Store
from saidby.types import Act

_TYPICAL: Final = 40
"""Statements of a claim, the first, among which its gloss is looked for."""
_CLEARLY: Final = 0.05
"""By how much a statement must be nearer to what leaves than to what stays, to leave with it."""
JUDGED: Final = "so judged"
"""Why a statement answers a claim, where somebody said that it belongs there."""
Chances = Mapping[frozenset[str], float]
"""How surely two statements are the same; of pairs that were not compared nothing is known."""


def unite(store: Store, one: str, other: str) -> None:
    """Make the claims of two statements one: that which entered the case first. Who only answers becomes an answer of it.

    A denial or a no-comment is no other way to say what it answers (counting, rule 6), so it never makes the claim with it.
    """
    only = _only_answers(store, [one, other])
    if only:
        _answer(store, only, *(id for id in (one, other) if id not in only))
        return
    claims = _claims_of(store, [one, other])
    answers = {answer.statement: answer for claim in claims for answer in claim.answers}
    made = dict.fromkeys((*(id for claim in claims for id in claim.statements), one, other))
    statements = [id for id in made if id not in answers] or list(made)
    kept = claims[0].id if claims else claim_id(one)
    store.claims.remove(claim.id for claim in claims[1:])
    write(store, kept, statements, tuple(answers.values()))


def _only_answers(store: Store, statements: Sequence[str]) -> dict[str, Act]:
    """Return those of some statements that make no claim and answer, with what they do."""
    makers = store.claims.of(statements)
    acts = {one.id: answering(one) for one in store.statements.tolds([id for id in statements if id not in makers])}
    return {id: act for id in statements if (act := acts.get(id))}


def _answer(store: Store, only: Mapping[str, Act], making: str | None = None) -> None:
    """Hang answers on the claim that a statement makes, else on that which one of them answers already, and on no other."""
    answered = {id: claims[0] for id, claims in store.claims.answered_by(only).items()}
    claim = store.claims.of([making]).get(making) if making else next((answered[id] for id in only if id in answered), None)
    if making and claim is None:
        claim = claim_id(making)
        write(store, claim, [making], ())
    if claim is None:
        return
    moved = [id for id in only if answered.get(id) != claim]
    for old in store.claims.get(dict.fromkeys(answered[id] for id in moved if id in answered)):
        store.claims.put([msgspec.structs.replace(old, answers=tuple(one for one in old.answers if one.statement not in moved))])
    store.claims.extend(claim, (), [Answer(statement=id, act=only[id], score=1.0, reason=JUDGED) for id in moved])


def part(store: Store, stays: str, leaves: str) -> None:
    """Take a statement out of the claim of another, with what is the same as it rather than as the rest, and what answers it."""
    for claim in _claims_of(store, [stays]):
        answered = tuple(answer for answer in claim.answers if answer.statement != leaves)
        if leaves in claim.statements:
            _split(store, claim, stays, leaves)
        elif len(answered) < len(claim.answers):
            write(store, claim.id, claim.statements, answered)


def _split(store: Store, claim: Claim, stays: str, leaves: str) -> None:
    ties = store.ties.of(claim.statements)
    gone = _following(claim.statements, stays, leaves, _chances(ties))
    rest = [id for id in claim.statements if id not in gone]
    with_gone = [answer for answer in claim.answers if _answers(answer, gone, ties)]
    with_rest = [answer for answer in claim.answers if _answers(answer, rest, ties) or answer not in with_gone]
    write(store, claim.id, rest, tuple(with_rest))
    write(store, _free_id(store, gone), gone, tuple(with_gone))


def _following(statements: Sequence[str], stays: str, leaves: str, chances: Chances) -> list[str]:
    """Return what leaves: the statement, and each that is the same as one that leaves more surely than as two of the rest."""
    gone = [leaves]
    rest = [id for id in statements if id not in (leaves, stays)]
    while more := [id for id in rest if _nearer(id, gone, [other for other in (*rest, stays) if other != id], chances)]:
        gone += more
        rest = [id for id in rest if id not in more]
    return [id for id in statements if id in gone]


def _nearer(id: str, gone: Sequence[str], rest: Sequence[str], chances: Chances) -> bool:
    to_gone = max(chances.get(frozenset((id, other)), 0.0) for other in gone)
    best = sorted(chances.get(frozenset((id, other)), 0.0) for other in rest)[-2:]
    return to_gone > sum(best) / len(best) + _CLEARLY


def _chances(ties: Iterable[Tie]) -> Chances:
    return {frozenset((tie.a, tie.b)): tie.score for tie in ties if tie.relation in ("same", "unsure")}


def _answers(answer: Answer, statements: Sequence[str], ties: Iterable[Tie]) -> bool:
    return any(tie.relation == "answer" and tie.a == answer.statement and tie.b in statements for tie in ties)


def _free_id(store: Store, statements: Sequence[str]) -> str:
    """Return an id for a claim that begins with these statements: that of the first which no claim has."""
    ids = [claim_id(id) for id in (*statements, f"again {statements[0]}")]
    taken = {claim.id for claim in store.claims.get(ids)}
    return next(id for id in ids if id not in taken)


def put_back(store: Store, claims: Sequence[Claim], alone: Collection[str] = ()) -> tuple[str, ...]:
    """Put claims back as they were, without what is gone since; return what came to them since, which is in none now.

    Args:
        store: a case, inside ``store.writing()``.
        claims: as they were.
        alone: statements that made none of them, nor any other.
    """
    makers = {id for claim in claims for id in claim.statements}
    had = {*makers, *alone, *(answer.statement for claim in claims for answer in claim.answers)}
    now = store.claims.get(dict.fromkeys((*(claim.id for claim in claims), *store.claims.of({*makers, *alone}).values())))
    came = {id for claim in now for id in (*claim.statements, *(answer.statement for answer in claim.answers))} - had
    known = store.statements.numbers(had | came)
    stay = {claim.id for claim in claims if any(id in known for id in claim.statements)}
    store.claims.remove(claim.id for claim in now if claim.id not in stay)
    for claim in claims:
        _put_back(store, claim, known)
    return tuple(sorted(came & known.keys(), key=known.__getitem__))


def _put_back(store: Store, claim: Claim, known: Mapping[str, int]) -> None:
    statements = tuple(id for id in claim.statements if id in known)
    answers = tuple(answer for answer in claim.answers if answer.statement in known)
    if statements == claim.statements:
        store.claims.put([msgspec.structs.replace(claim, answers=answers)])
    elif statements:
        write(store, claim.id, statements, answers)


def return_to(store: Store, claim: Claim, back: Set[str]) -> None:
    """Give statements that are statements again to the claim that their company is in now, as makers or as answers."""
    stayed = [id for id in claim.statements if id not in back]
    now = store.claims.of(stayed)
    there = store.claims.get([next((now[id] for id in stayed if id in now), claim.id)])
    held = there[0] if there else msgspec.structs.replace(claim, statements=(), answers=())
    order = {id: place for place, id in enumerate(claim.statements)}
    statements = sorted({*held.statements, *(back & order.keys())}, key=lambda id: order.get(id, len(order)))
    answers = (*held.answers, *(answer for answer in claim.answers if answer.statement in back))
    if statements != list(held.statements) or answers != held.answers:
        write(store, held.id, statements, _as_before(answers, claim))


def _as_before(answers: Sequence[Answer], claim: Claim) -> tuple[Answer, ...]:
    order = {answer.statement: place for place, answer in enumerate(claim.answers)}
    return tuple(sorted(answers, key=lambda answer: order.get(answer.statement, len(order))))


def write(store: Store, id: str, statements: Sequence[str], answers: tuple[Answer, ...]) -> None:
    """Put a claim down with these statements, and the gloss that they give it."""
    told = store.statements.tolds(statements[:_TYPICAL])
    claim = made(id, told, _vectors(store, told), answers)
    store.claims.put([msgspec.structs.replace(claim, statements=(*claim.statements, *statements[_TYPICAL:]))])


def _vectors(store: Store, told: Sequence[Told]) -> "np.ndarray[tuple[int, ...], np.dtype[np.float32]]":
    kept = store.vectors.get([one.id for one in told])
    nothing = np.zeros(WIDTH, np.float32)
    return np.stack([unpacked(kept[one.id]) if one.id in kept else nothing for one in told]) if told else np.zeros((0, WIDTH), np.float32)


def _claims_of(store: Store, statements: Sequence[str]) -> tuple[Claim, ...]:
    """Return the claims that statements make, in the order in which they entered the case."""
    of = store.claims.of(statements)
    claims = store.claims.get(dict.fromkeys(of[id] for id in statements if id in of))
    numbers = store.statements.numbers([claim.statements[0] for claim in claims])
    return tuple(sorted(claims, key=lambda claim: numbers[claim.statements[0]]))
