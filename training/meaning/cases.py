"""Pairs of statements of a gold case, compared: what the weights of comparing are fitted on beside pairs of our own fiction."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.linked import built
from bench.linking import Matching
from saidby.claims.answering import only_answers
from saidby.claims.comparing import Compared, Context, compared
from saidby.claims.paired import paired
from saidby.language.meaning import unpacked
from saidby.records import Told
from saidby.store import Store
from training.pairing.marked import claims_of


def pairs_of(name: str, context: Context) -> Iterator[tuple[Compared, bool]]:
    """Yield every pair of a case's statements of which the gold has at least one, and whether it has both in one claim.

    Statements that answer, that lie more than the window of days apart or stand one in the other are left out.

    Args:
        name: of a case of ``bench/cases`` or ``training/cases``.
        context: likeness of words, and the window of days.
    """
    case = claims_of(name)
    with TemporaryDirectory() as folder:
        matching = Matching(case, built(case.articles, Path(folder)))
        claims = {one.read: one.claim for one in reversed(matching.made) if one.read}
        with Store.open(Path(folder) / "linked.case") as store:
            told = store.statements.tolds(statement.id for statement in matching.read.statements)
            vectors = {id: unpacked(data) for id, data in store.vectors.get([one.id for one in told]).items()}
    for b, a in combinations(sorted(filter(_makes, told), key=_when), 2):
        if (a.id in claims or b.id in claims) and _may_be_one(a, b, context):
            near = float(vectors[a.id] @ vectors[b.id])
            yield paired(a, b, compared(a, b, near, context), context.together), claims.get(a.id) == claims.get(b.id)


def _makes(told: Told) -> bool:
    return bool(told.content) and not only_answers(told)


def _when(told: Told) -> tuple[int, str, str, int]:
    return told.day or 0, told.published or "", told.article, told.span.start


def _may_be_one(a: Told, b: Told, context: Context) -> bool:
    apart = a.day is not None and b.day is not None and abs(a.day - b.day) > context.window
    return not apart and not (a.article == b.article and a.span.meets(b.span))
