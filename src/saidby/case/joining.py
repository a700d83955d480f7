"""Why statements are in their claim: for each the tie that says most, or the judgement that put it there."""

from collections.abc import Collection, Iterator
from typing import Final

from saidby.case.judging import statement_at
from saidby.records import Claim, Judgement, Mark, Tie
from saidby.store import Store

JUDGED: Final = 50
"""Judgements on the words of a claim that are looked at, the latest."""


def joined(store: Store, claim: Claim, statements: Collection[str]) -> dict[str, Tie]:
    """Return what binds each of these statements to another of the claim; nothing for the first, which began it.

    Args:
        store: the case.
        claim: with all its statements.
        statements: those that are asked about; what it costs grows with these and not with the claim.
    """
    makers = frozenset(claim.statements)
    asked = [id for id in statements if id in makers and id != claim.statements[0]]
    return store.ties.within(claim.id, asked) | dict(_judged(store, makers, asked))


def _judged(store: Store, makers: Collection[str], asked: Collection[str]) -> Iterator[tuple[str, Tie]]:
    """Yield the statements that somebody judged the same as another of the claim; people have the last word."""
    articles = {one.article for one in store.statements.tolds(asked)}
    same = [one for one in store.judgements.on(articles) if one.ruling == "same" and one.about in ("claim", "statement")]
    for one in same[-JUDGED:]:
        a, b = _ends(store, one)
        if a in makers and b in makers and a != b:
            tie = Tie(a=a, b=b, relation="same", score=1.0, rule="judgement", reason=f"{one.by}: {one.why}" if one.why else one.by)
            yield from ((id, tie) for id in (a, b) if id in asked)


def _ends(store: Store, judged: Judgement) -> tuple[str, str]:
    """Return the statements that stand on the words of a judgement now; "" for none."""
    return _at(store, judged.a), _at(store, judged.b) if judged.b else ""


def _at(store: Store, mark: Mark) -> str:
    ledger = store.articles.ledger(mark.article)
    found = statement_at(mark, ledger) if ledger else None
    return found.id if found else ""
