"""What a page shows beside the answer that it shares with its ``.json``: pictures, what may be one with it, what it is seen under."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from msgspec.structs import replace

from saidby.case import Case
from saidby.records import Counted, Doubt, Issue, Known, Origin, Positions, Suggestion, Tie, Told, Trail, Wanted
from saidby.server import look
from saidby.server.answers import ArticleAnswer, Comparison, Home, Issues, OutletAnswer, PartyAnswer, StatementAnswer
from saidby.server.phrases import place
from saidby.server.positionpicture import Chart, chart
from saidby.server.reading import reading
from saidby.server.sending import tag_of
from saidby.server.trailpicture import first_of, pictures
from saidby.views.because import joined
from saidby.views.issues import why_none
from saidby.views.lanes import Stack, stacked
from saidby.views.trail import in_time
from saidby.views.words import UNSURE

Query = dict[str, str]
More = Callable[[Case, Any, Query], dict[str, object]]
WIDTHS: Final = (320.0, 640.0, 960.0)
"""Widths in which a picture is drawn; a page shows the one that it has room for."""
_ALTERNATIVES: Final = 8
"""Claims or parties that are offered to be judged the same."""
_LOOKED: Final = 2000
"""Doubts among which those about one record are looked for, the likeliest."""
_ROWS: Final = 60
"""Lines of one lane in the table of a trail, and answers, that are shown unless all are asked for."""
_TOTAL: Final = 120
"""Lines of all lanes together; ``_LEAST``: of any lane, however many there are; ``_COPIES``: under one statement."""
_LEAST: Final = 2
_COPIES: Final = 12
_LANES: Final = 60
"""Origins in the table; ``_NOTES``: reasons, and changes on the way."""
_NOTES: Final = 30
_FOLLOWED: Final = 20
"""Issues of which a party's page tells."""
_LADDER: Final = (
    ("none", "not at all"),
    ("group", "by their group"),
    ("institution", "by their institution"),
    ("access", "by what they had access to"),
)


class Lane(NamedTuple):
    """An origin with its statements, and how many are left out."""

    origin: Origin
    stacks: tuple[Stack, ...]
    left: int


class Tied(NamedTuple):
    """Why a statement is in a claim: the words before and behind the other statement that it is tied to, and where that stands."""

    before: str
    other: Told
    to: str
    after: str


class Side(NamedTuple):
    """One of two that may be one."""

    id: str
    text: str
    told: tuple[Told, ...]


def home(case: Case, _: Home, __: Query) -> dict[str, object]:
    """Return what is new on issues."""
    return {"news": case.news_since(limit=5)}


def article(case: Case, answer: ArticleAnswer, _: Query) -> dict[str, object]:
    """Return the text with its margin, and the articles that repeat it or that it repeats."""
    kept = case.browse().kept([one.of if one.article == answer.kept.id else one.article for one in answer.copies])
    return {"reading": reading(case, answer), "others": {one.id: one for one in kept}}


def trail(case: Case, answer: Trail, query: Query) -> dict[str, object]:
    """Return the pictures, the lanes of the table, and what may be one with the claim; of each not too much, unless all is asked for."""
    told = {one.id: one for one in answer.told}
    first = first_of(answer)
    whole = "all" in query
    lanes = tuple(_lanes(answer, whole))
    answers = tuple((one, told[one.statement]) for one in in_time(answer) if one.statement in told)
    placed = {made.id for lane in lanes for stack in lane.stacks for made in (stack.told, *stack.copies)}
    shown = answers if whole else answers[:_ROWS]
    ties = case.browse().joined(answer.claim, placed)
    return {
        "ties": dict(_ties(ties, told, placed)),
        "pictures": pictures(answer, WIDTHS),
        "told": told,
        "first": told.get(first) if first else None,
        "lanes": lanes,
        "placed": placed,
        "shown": placed | {one.statement for one, _ in shown},
        "answers": shown,
        "unanswered": len(answers) - len(shown),
        "reasons": answer.count.reasons if whole else answer.count.reasons[:_NOTES],
        "drift": answer.drift if whole else answer.drift[:_NOTES],
        "seen": tag_of(answer),
        "doubts": _doubts(case, answer.claim.id),
        "others": _claims(case, answer.claim.id, query.get("with", "")),
    }


def _lanes(answer: Trail, whole: bool) -> Iterator[Lane]:
    """Yield origins with their statements as the table has them: a few lines of each, more of those that come first."""
    origins = answer.origins if whole else answer.origins[:_LANES]
    left = _TOTAL - sum(min(_LEAST, len(origin.statements)) for origin in origins)
    for origin in origins:
        lane = _lane(origin, answer, None if whole else min(_ROWS, _LEAST + max(0, left)))
        left -= max(0, len(lane.stacks) - _LEAST)
        yield lane


def _lane(origin: Origin, answer: Trail, most: int | None) -> Lane:
    """Return an origin's statements, copies under what they copy; no more lines than ``most``, and all where that is ``None``."""
    mine = set(origin.statements)
    stacks = stacked([one for one in answer.told if one.id in mine], answer.copies)
    shown = stacks if most is None else [stack._replace(copies=stack.copies[:_COPIES]) for stack in stacks[:most]]
    return Lane(origin, tuple(shown), len(mine) - sum(1 + len(stack.copies) for stack in shown))


def _ties(ties: Mapping[str, Tie], told: Mapping[str, Told], placed: Collection[str]) -> Iterator[tuple[str, Tied]]:
    """Yield by the statement's id why it is in the claim, in plain words, and where the statement stands that it is tied to."""
    for id, tie in ties.items():
        other = told.get(tie.b if tie.a == id else tie.a)
        if other and id in told:
            before, after = joined(tie, id, told[id].content, other.content)
            yield id, Tied(before, other, f"#s-{other.id}" if other.id in placed else place(other), after)


def _doubts(case: Case, id: str) -> tuple[tuple[Doubt, str, str], ...]:
    """Return what else an id may be one with, with the id and the words of the other; what is gone meanwhile is left out."""
    others = [(one, one.b if one.a == id else one.a) for one in case.doubts(_LOOKED) if id in (one.a, one.b)][:_ALTERNATIVES]
    return tuple((one, other, words) for one, other in others if (words := _words(case, one.about, other)))


def _words(case: Case, about: str, id: str) -> str:
    browse = case.browse()
    if about == "claim":
        return next((claim.gloss for claim in browse.claims_called([id]) if claim.statements), "")
    known = browse.party(id)
    return ", ".join((known.party.name, *known.party.known_as)) if known else ""


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
    """Return the article and the claim of a statement, what it says on issues, and under what it is judged."""
    browse = case.browse()
    claim = next(iter(browse.claims_called([answer.claim])), None) if answer.claim else None
    return {
        "kept": browse.article(answer.told.article),
        "claim": claim,
        "seen": tag_of(answer),
        "issues": tuple(one.issue for one in case.issues()),
        "reads": tuple((issue, read) for issue, read in browse.reads_of(answer.told.id) if read.bearing),
    }


def party(case: Case, answer: PartyAnswer, query: Query) -> dict[str, object]:
    """Return what a party holds on each issue, how its statements fall, and who may be one with it."""
    held = [(one.issue, _of(case, one.issue, answer)) for one in case.issues()[:_FOLLOWED]]
    return {
        "issues": tuple(_drawn((issue, found) for issue, found in held if found.timelines)),
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


def _drawn(held: Iterable[tuple[Issue, Positions]]) -> Iterator[tuple[Issue, Positions, tuple[Chart, ...], int]]:
    """Yield what is held on each issue with its charts, and the number of its first line on the page."""
    first = 1
    for issue, found in held:
        yield issue, found, _charts(found, first), first
        first += len(found.timelines)


def _charts(found: Positions, first: int = 1) -> tuple[Chart, ...]:
    return tuple(chart(found, width, first) for width in WIDTHS)


def issues(case: Case, _: Issues, query: Query) -> dict[str, object]:
    """Return what nobody follows yet, and many answer or demand, where that is asked for; it takes a while."""
    if "suggest" not in query:
        return {"proposals": None}
    found = case.suggest_issues(8)
    return {"proposals": found, "why": "" if found else why_none(*case.contested())}


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
        "names": case.browse().other_names(_ALTERNATIVES),
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
