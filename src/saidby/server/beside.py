"""What a page shows beside the answer that it shares with its ``.json``: pictures, what may be one with it, what it is seen under."""

from collections import Counter
from collections.abc import Callable, Collection
from typing import Any, Final, NamedTuple

from msgspec.structs import replace

from saidby.case import Case
from saidby.records import Counted, Doubt, Issue, Known, Positions, Suggestion, Told, Trail, Wanted
from saidby.server import look
from saidby.server.answers import ArticleAnswer, Comparison, Home, Issues, OutletAnswer, PartyAnswer, StatementAnswer
from saidby.server.positionpicture import Chart, chart
from saidby.server.reading import reading
from saidby.server.sending import tag_of
from saidby.server.trailpicture import first_of, picture
from saidby.views.lanes import stacked
from saidby.views.trail import in_time
from saidby.views.words import UNSURE

Query = dict[str, str]
More = Callable[[Case, Any, Query], dict[str, object]]
WIDTHS: Final = (320.0, 640.0, 960.0)
"""Widths in which a picture is drawn; a page shows the one that it has room for."""
_ALTERNATIVES: Final = 8
"""Claims or parties that are offered to be judged the same."""
_LADDER: Final = (
    ("none", "not at all"),
    ("group", "by their group"),
    ("institution", "by their institution"),
    ("access", "by what they had access to"),
)


class Side(NamedTuple):
    """One of two that may be one."""

    id: str
    text: str
    told: tuple[Told, ...]


def home(case: Case, _: Home, __: Query) -> dict[str, object]:
    """Return what is new on issues."""
    return {"news": case.news_since(limit=5), "issues": case.issues()}


def article(case: Case, answer: ArticleAnswer, _: Query) -> dict[str, object]:
    """Return the text with its margin, and the articles that repeat it or that it repeats."""
    kept = case.browse().kept([one.of if one.article == answer.kept.id else one.article for one in answer.copies])
    return {"reading": reading(case, answer), "others": {one.id: one for one in kept}}


def trail(case: Case, answer: Trail, query: Query) -> dict[str, object]:
    """Return the pictures, the lanes of the table, and what may be one with the claim."""
    told = {one.id: one for one in answer.told}
    first = first_of(answer)
    return {
        "pictures": tuple(picture(answer, width) for width in WIDTHS),
        "told": told,
        "first": told.get(first) if first else None,
        "lanes": tuple(
            (one, stacked([made for made in answer.told if made.id in one.statements], answer.copies)) for one in answer.origins
        ),
        "placed": {id for one in answer.origins for id in one.statements},
        "answers": tuple((one, told[one.statement]) for one in in_time(answer) if one.statement in told),
        "seen": tag_of(answer),
        "doubts": _doubts(case, answer.claim.id),
        "others": _claims(case, answer.claim.id, query.get("with", "")),
    }


def _doubts(case: Case, id: str) -> tuple[tuple[Doubt, str, str], ...]:
    """Return what else an id may be one with, with the id and the words of the other."""
    about = (one for one in case.suggestions(look.MOST) if id in (one.doubt.a, one.doubt.b))
    return tuple((one.doubt, *((one.doubt.b, one.b) if one.doubt.a == id else (one.doubt.a, one.a))) for one in about)


def _claims(case: Case, id: str, words: str) -> tuple[Counted, ...] | None:
    """Return claims that words find, but this one; ``None`` where none are looked for."""
    if not words.strip():
        return None
    return tuple(one for one in case.browse().claims_found(words[:400], _ALTERNATIVES + 1) if one.claim.id != id)[:_ALTERNATIVES]


def _parties(case: Case, id: str, words: str) -> tuple[Known, ...] | None:
    if not words.strip():
        return None
    return tuple(one for one in case.parties(words[:200].strip(), _ALTERNATIVES + 1) if one.party.id != id)[:_ALTERNATIVES]


def statement(case: Case, answer: StatementAnswer, _: Query) -> dict[str, object]:
    """Return the article and the claim of a statement, and under what it is judged."""
    browse = case.browse()
    claim = next(iter(browse.claims_called([answer.claim])), None) if answer.claim else None
    return {"kept": browse.article(answer.told.article), "claim": claim, "seen": tag_of(answer)}


def party(case: Case, answer: PartyAnswer, query: Query) -> dict[str, object]:
    """Return what a party holds on each issue, how its statements fall, and who may be one with it."""
    held = [(one.issue, _of(case, one.issue, answer)) for one in case.issues()]
    return {
        "issues": tuple((issue, found, _charts(found)) for issue, found in held if found.timelines),
        "seen": tag_of(look.party(case, answer.party.id, 20)),
        "doubts": _doubts(case, answer.party.id),
        "others": _parties(case, answer.party.id, query.get("with", "")),
        "facets": case.browse().search(Wanted(party=answer.party.id, limit=1)).facets,
    }


def _of(case: Case, issue: Issue, answer: PartyAnswer) -> Positions:
    """Return what a party holds on an issue."""
    names: Collection[str] = {name.casefold() for name in (answer.party.name, *answer.party.names)}
    found = case.positions(issue.id)
    mine = (line for line in found.timelines if line.party == answer.party.id or line.holder.casefold() in names)
    return replace(found, timelines=tuple(mine))


def _charts(found: Positions) -> tuple[Chart, ...]:
    return tuple(chart(found, width) for width in WIDTHS)


def issues(case: Case, answer: Issues, _: Query) -> dict[str, object]:
    """Return what nobody follows yet, and many answer or demand."""
    return {"proposals": case.suggest_issues(5) if len(answer.issues) < 50 else ()}


def issue(_: Case, answer: Positions, __: Query) -> dict[str, object]:
    """Return the pictures of who held what when."""
    return {"charts": _charts(answer), "told": {one.id: one for one in answer.told}}


def compare(_: Case, answer: Comparison, __: Query) -> dict[str, object]:
    """Return the statements that the cells name."""
    return {"told": {one.id: one for one in answer.told}}


def outlet(case: Case, answer: OutletAnswer, _: Query) -> dict[str, object]:
    """Return how an outlet describes its unnamed sources, over its latest articles."""
    ledgers = [ledger for one in answer.latest if (ledger := case.ledger(one.id))]
    found = Counter(
        source.profile.specificity for ledger in ledgers for source in ledger.sources if source.profile and source.profile.specificity
    )
    total = sum(found.values())
    return {
        "ladder": tuple((words, found[key], total) for key, words in _LADDER) if total else (),  # type: ignore[index]
        "looked": len(ledgers),
    }


def review(case: Case, skip: int) -> dict[str, object]:
    """Return one suggestion to decide, after leaving out the first ``skip``, with what each of the two says."""
    suggestions = case.suggestions(skip + 2)
    deciding = next(iter(suggestions[skip:]), None)
    return {
        "deciding": deciding,
        "sides": _sides(case, deciding) if deciding else (),
        "skip": skip + 1 if len(suggestions) > skip + 1 else None,
        "total": len(case.doubts(look.MOST)),
        "low": _least_sure(case),
    }


def _sides(case: Case, one: Suggestion) -> tuple[Side, ...]:
    about = one.doubt.about
    return tuple(Side(id, text, _told(case, about, id)) for id, text in ((one.doubt.a, one.a), (one.doubt.b, one.b)))


def _told(case: Case, about: str, id: str) -> tuple[Told, ...]:
    """Return a few statements by which a claim or a party is known."""
    browse = case.browse()
    if about == "party":
        return tuple(hit.told for hit in browse.search(Wanted(party=id, order="latest", limit=2)).hits)
    return browse.tolds(statement for claim in browse.claims_called([id]) for statement in claim.statements[:3])


def _least_sure(case: Case) -> tuple[Told, ...]:
    """Return the statements of the articles added last of which the reader was unsure, the least sure first."""
    browse = case.browse()
    told = (one for kept in browse.articles(look.FEW) for one in browse.told_in(kept.id))
    return tuple(sorted((one for one in told if one.confidence < UNSURE), key=lambda one: one.confidence))[:_ALTERNATIVES]
