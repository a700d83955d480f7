"""The questions that pages, programs and agents ask a case: each returns a record of ``answers.py`` or of ``saidby.records``."""

from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Final

from msgspec.structs import replace

from saidby.case import Case
from saidby.errors import UsageError
from saidby.records import Followed, Issue, Known, Position, Positions, Timeline, Trail, Wanted
from saidby.server.answers import (
    ArticleAnswer,
    Articles,
    ClaimOrigins,
    Claims,
    Held,
    Home,
    Issues,
    Judgements,
    NewsAnswer,
    OriginAnswer,
    Origins,
    OutletAnswer,
    Parties,
    PartyAnswer,
    Standing,
    StatementAnswer,
    Statements,
    Suggestions,
)
from saidby.server.cursors import following, place
from saidby.server.phrases import held
from saidby.server.problems import NotThere

FEW: Final = 10
"""Records of each kind on a case's home."""
FOLLOWED: Final = 3
"""Issues on a case's home, those followed last; ``HOLDERS``: those who hold something on each."""
HOLDERS: Final = 6
LARGEST: Final = 100
"""Claims, those that most statements make, in which an origin that is no party is looked for."""
MOST: Final = 200
"""Records on one page of a list, at most."""


def home(case: Case) -> Home:
    """Return what a case holds, what is new, what was decided, and what awaits review."""
    browse, status = case.browse(), case.status()
    return Home(
        status=replace(status, file=PurePath(status.file).name),
        latest=browse.articles(FEW),
        claims=browse.claims(FEW),
        judgements=tuple(reversed(case.judgements()))[:FEW],
        suggestions=case.suggestions(FEW),
        names=browse.other_names(FEW),
        issues=tuple(standing(case, one) for one in reversed(case.issues()[-FOLLOWED:])),
    )


def standing(case: Case, followed: Followed) -> Standing:
    """Return how things stand on an issue: who is known to hold what, those first whose positions most statements bear out."""
    lines = [(line, position) for line in case.positions(followed.issue.id).timelines if (position := held(line))]
    lines.sort(key=lambda one: -sum(len(position.reads) for position in one[0].positions))
    return Standing(followed=followed, held=tuple(_held(*one) for one in lines[:HOLDERS]), holders=len(lines))


def _held(line: Timeline, position: Position) -> Held:
    changed = any(change.kind != "no change" for change in line.changes)
    return Held(holder=line.holder, party=line.party, bearing=position.bearing, channel=position.channel, changed=changed)


def articles(case: Case, limit: int, cursor: str | None = None, outlet: str | None = None) -> Articles:
    """Return articles, those added last first; of one outlet, the latest first."""
    before = place(cursor)
    browse = case.browse()
    found = browse.articles_of(outlet)[before:][: limit + 1] if outlet else browse.articles(limit + 1, before)
    return Articles(articles=found[:limit], cursor=following(before, limit, len(found)))


def article(case: Case, id: str) -> ArticleAnswer:
    """Return an article with its statements, their claims, its copies, and what people decided about it.

    Raises:
        NotThere: there is none of this id.
    """
    browse = case.browse()
    kept, ledger = browse.article(id), browse.ledger(id)
    if kept is None or ledger is None:
        raise _not_there("article", id)
    told = browse.told_in(id)
    return ArticleAnswer(
        kept=kept,
        ledger=ledger,
        told=told,
        claims=browse.claims_of(one.id for one in told),
        copies=tuple(copied for copied in browse.copies_with(id) if id in (copied.article, copied.of)),
        judgements=browse.judged([id]),
    )


def statements(case: Case, wanted: Wanted, meaning: bool = True) -> Statements:
    """Return a page of the statements that are wanted, with facets."""
    browse = case.browse()
    found = browse.search(wanted, meaning)
    return Statements(
        hits=found.hits,
        total=found.total,
        more=found.more,
        facets=found.facets,
        claims=browse.claims_of(hit.told.id for hit in found.hits),
        cursor=found.cursor,
    )


def statement(case: Case, id: str) -> StatementAnswer:
    """Return a statement.

    Raises:
        NotThere: there is none of this id.
    """
    browse = case.browse()
    told = next(iter(browse.tolds([id])), None)
    if told is None:
        raise _not_there("statement", id)
    return StatementAnswer(told=told, claim=browse.claims_of([id]).get(id), judgements=browse.judged([told.article]))


def claims(case: Case, words: str, limit: int, cursor: str | None = None) -> Claims:
    """Return claims with their numbers: those that words find, or those that most statements make."""
    before = place(cursor)
    browse = case.browse()
    found = browse.claims_found(words, before + limit + 1)[before:] if words.strip() else browse.claims(limit + 1, before)
    last = {one.claim.statements[-1]: one.claim.id for one in found[:limit] if one.claim.statements}
    latest = {last[told.id]: told.published for told in browse.tolds(last) if told.published}
    return Claims(claims=found[:limit], latest=latest, cursor=following(before, limit, len(found)))


def trail(case: Case, id: str) -> Trail:
    """Follow a claim back to where it entered the record.

    Args:
        case: where it is.
        id: of the claim, or of a statement that makes or answers it.

    Raises:
        NotThere: there is none of this id.
    """
    try:
        return case.trail(id)
    except UsageError:
        raise _not_there("claim", id) from None


def claim_origins(case: Case, id: str) -> ClaimOrigins:
    """Return where a claim entered the record, as a range with its reasons.

    Raises:
        NotThere: there is none of this id.
    """
    found = trail(case, id)
    return ClaimOrigins(claim=found.claim, count=found.count, origins=found.origins, told=found.told)


def parties(case: Case, words: str, limit: int, cursor: str | None = None) -> Parties:
    """Return those who have these words in a name, or those who speak most."""
    before = place(cursor)
    found: Sequence[Known] = case.parties(words.strip(), before + limit + 1)[before:]
    return Parties(parties=tuple(found[:limit]), cursor=following(before, limit, len(found)))


def party(case: Case, id: str, limit: int, cursor: str | None = None) -> PartyAnswer:
    """Return a party with what it said, the latest first.

    Raises:
        NotThere: there is none of this id.
    """
    browse = case.browse()
    known = browse.party(id)
    if known is None:
        raise _not_there("party", id)
    found = browse.search(Wanted(party=id, order="latest", limit=limit, cursor=cursor))
    told = tuple(hit.told for hit in found.hits)
    return PartyAnswer(
        party=known.party,
        said=known.said,
        relayed=known.relayed,
        told=told,
        claims=browse.claims_of(one.id for one in told),
        cursor=found.cursor,
    )


def outlet(case: Case, name: str) -> OutletAnswer:
    """Return an outlet, and on whom its statements rest.

    Raises:
        NotThere: the case has no article of it.
    """
    browse = case.browse()
    articles = browse.outlets().get(name)
    if articles is None:
        raise _not_there("outlet", name)
    found = browse.search(Wanted(outlet=name, order="latest", limit=1))
    return OutletAnswer(
        outlet=name,
        party=browse.party_of(name),
        articles=articles,
        latest=browse.articles_of(name, FEW),
        statements=found.total,
        facets={key: values for key, values in found.facets.items() if key != "outlet"},
    )


def origins(case: Case, limit: int) -> Origins:
    """Return what leans on whom, heaviest first."""
    return Origins(origins=case.origins(limit=limit))


def origin(case: Case, key: str) -> OriginAnswer:
    """Return everything that rests on one origin: what would fall if it were withdrawn.

    Raises:
        NotThere: no claim rests on it.
    """
    browse = case.browse()
    leaning = browse.leaning_on(key, browse.largest(LARGEST))
    if leaning is None:
        raise _not_there("origin", key)
    counted = browse.claims_counted(leaning.claims[:MOST])
    return OriginAnswer(
        leaning=leaning,
        told=browse.tolds(leaning.statements[:MOST]),
        claims=counted,
        alone=tuple(one.claim.id for one in counted if one.count.origins.most == 1),
    )


def issues(case: Case) -> Issues:
    """Return what is followed."""
    return Issues(issues=case.issues())


def issue(case: Case, id: str) -> Issue:
    """Return an issue.

    Args:
        case: where it is.
        id: of the issue, or as much of it as tells it from all others.

    Raises:
        NotThere: there is none of this id.
    """
    try:
        found = case.issue(id)
    except UsageError:
        raise _not_there("issue", id) from None
    if not found.id.startswith(id):  # it was found by its words
        raise _not_there("issue", id)
    return found


def positions(case: Case, id: str, party: str | None = None) -> Positions:
    """Return who holds what on an issue.

    Raises:
        NotThere: there is no issue of this id.
        UsageError: nobody of this name holds a position on it.
    """
    return case.positions(issue(case, id).id, party)


def news(case: Case, limit: int, issue: str | None = None) -> NewsAnswer:
    """Return what was found to be new on issues, or on one of them, the last first."""
    found = case.news_since(limit=MOST * 5 if issue else limit)
    return NewsAnswer(news=tuple(one for one in found if not issue or one.issue.startswith(issue))[:limit])


def judgements(case: Case, withdrawn: bool, limit: int, cursor: str | None = None) -> Judgements:
    """Return what people decided, the latest first."""
    before = place(cursor)
    found = tuple(reversed(case.judgements(withdrawn=withdrawn)))[before:][: limit + 1]
    return Judgements(judgements=found[:limit], cursor=following(before, limit, len(found)))


def suggestions(case: Case, limit: int) -> Suggestions:
    """Return what awaits a person's decision: what may be one, the likeliest first, and names that nobody confirmed."""
    return Suggestions(suggestions=case.suggestions(limit), names=case.browse().other_names(limit))


def day(words: str | None, name: str) -> int | None:
    """Read a date as days since 1970-01-01.

    Raises:
        UsageError: it is none.
    """
    if not words:
        return None
    try:
        return (date.fromisoformat(words) - date(1970, 1, 1)).days
    except ValueError:
        raise UsageError("is no date", f"{name} {words[:40]}", "write it as 2031-05-04") from None


def _not_there(kind: str, id: str) -> NotThere:
    return NotThere(f"there is no such {kind}", id[:80], "it may have been merged or removed; look for it by words")
