"""What can be asked of a case over HTTP, read-only: under ``/api/v1``, and beside each page with an ending."""

from typing import Annotated, Literal

from fastapi import Path, Query, Request

from saidby.records import Positions, Trail, Wanted
from saidby.server import comparing, feeds, look, tables
from saidby.server.answers import (
    ArticleAnswer,
    Articles,
    ClaimOrigins,
    Claims,
    Comparison,
    Home,
    Issues,
    Judgements,
    NewsAnswer,
    OriginAnswer,
    Origins,
    OutletAnswer,
    Parties,
    PartyAnswer,
    StatementAnswer,
    Statements,
    Suggestions,
)
from saidby.server.desk import Desk
from saidby.server.routes import Cursor, Id, Limit, Questions, Words, desk_of
from saidby.types import Act, SourceKind
from saidby.views import csv, listing
from saidby.views import issues as issue_tables
from saidby.views import positions as position_tables
from saidby.views import trail as trails

questions = Questions()

Day = Annotated[str | None, Query(pattern=r"^[12]\d{3}-\d\d-\d\d$", description="A date, included: 2031-05-04.")]
Name = Annotated[str | None, Query(max_length=200)]


@questions.ask("/status", Home, page="/index")
def home(request: Request) -> Home:
    """What the case holds, what is new, what was decided, what awaits review."""
    return desk_of(request).recall("home", look.home)


@questions.ask("/articles", Articles, csv=tables.articles, atom=feeds.articles)
def articles(request: Request, outlet: Name = None, limit: Limit = 50, cursor: Cursor = None) -> Articles:
    """The articles, those added last first."""
    return desk_of(request).look(lambda case: look.articles(case, limit, cursor, outlet))


@questions.ask("/articles/{id}", ArticleAnswer, csv=lambda answer: "".join(csv.rows([answer.ledger])), missing=True)
def article(request: Request, id: Id) -> ArticleAnswer:
    """One article: its text, its statements with their spans and chains, the claims they make, what people decided."""
    return desk_of(request).look(lambda case: look.article(case, id))


@questions.ask("/statements", Statements, page="/search", csv=tables.statements, atom=feeds.statements)
def statements(  # noqa: PLR0913, PLR0917 - a search has as many facets
    request: Request,
    q: Words = "",
    party: Annotated[str | None, Query(max_length=64, description="Id of whoever said it.")] = None,
    kind: SourceKind | None = None,
    via: Annotated[str | None, Query(max_length=200, description="A relay: id of its party, or its name.")] = None,
    act: Act | None = None,
    outlet: Name = None,
    since: Day = None,
    until: Day = None,
    order: Literal["best", "latest", "earliest"] = "best",
    exact: bool = False,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Statements:
    """Statements by words, meaning and facets."""
    wanted = Wanted(
        words=q, party=party, kind=kind, via=via, act=act, outlet=outlet, since=look.day(since, "since"), until=look.day(until, "until"),
        order=order, limit=limit, cursor=cursor,
    )  # fmt: skip
    return desk_of(request).look(lambda case: look.statements(case, wanted, meaning=not exact))


@questions.ask("/statements/{id}", StatementAnswer, missing=True)
def statement(request: Request, id: Id) -> StatementAnswer:
    """One statement, with the claim that it makes or answers."""
    return desk_of(request).look(lambda case: look.statement(case, id))


@questions.ask("/claims", Claims, csv=lambda answer: listing.claim_rows(answer.claims), atom=feeds.claims)
def claims(request: Request, q: Words = "", limit: Limit = 20, cursor: Cursor = None) -> Claims:
    """Claims with their four numbers: those that words find, or those that most statements make."""
    return desk_of(request).recall(("claims", q, limit, cursor), lambda case: look.claims(case, q, limit, cursor))


@questions.ask("/claims/{id}", Trail, csv=trails.rows, missing=True)
def trail(request: Request, id: Id) -> Trail:
    """A claim followed back to where it entered the record."""
    return desk_of(request).look(lambda case: look.trail(case, id))


@questions.ask("/claims/{id}/origins", ClaimOrigins, missing=True)
def claim_origins(request: Request, id: Id) -> ClaimOrigins:
    """How many independent origins a claim has, as a range, with the reason for each merge."""
    return desk_of(request).look(lambda case: look.claim_origins(case, id))


@questions.ask("/claims/{id}/compare", Comparison, csv=tables.comparison, missing=True)
def compare(request: Request, id: Id) -> Comparison:
    """One claim across outlets: what each has of it, and what it left out."""
    return desk_of(request).look(lambda case: comparing.compare(case, id))


@questions.ask("/parties", Parties, csv=lambda answer: listing.party_rows(answer.parties))
def parties(request: Request, q: Words = "", limit: Limit = 50, cursor: Cursor = None) -> Parties:
    """Who speaks: those who have these words in a name, or those who speak most."""
    return desk_of(request).look(lambda case: look.parties(case, q, limit, cursor))


@questions.ask("/parties/{id}", PartyAnswer, csv=tables.said, missing=True)
def party(request: Request, id: Id, limit: Limit = 20, cursor: Cursor = None) -> PartyAnswer:
    """One party with what it said, the latest first."""
    return desk_of(request).look(lambda case: look.party(case, id, limit, cursor))


@questions.ask("/outlets/{name}", OutletAnswer, missing=True)
def outlet(request: Request, name: Annotated[str, Path(max_length=200)]) -> OutletAnswer:
    """One outlet: its articles, and on whom its statements rest."""
    return desk_of(request).look(lambda case: look.outlet(case, name))


@questions.ask("/origins", Origins, csv=lambda answer: listing.origin_rows(answer.origins))
def origins(request: Request, limit: Limit = 20) -> Origins:
    """Who leans on whom: each origin with what would fall with it, heaviest first."""
    return desk_of(request).recall(("origins", limit), lambda case: look.origins(case, limit))


@questions.ask("/origins/{key}", OriginAnswer, missing=True)
def origin(request: Request, key: Annotated[str, Path(max_length=300, description="As in the list of origins.")]) -> OriginAnswer:
    """Everything that rests on one origin."""
    return desk_of(request).recall(("origin", key), lambda case: look.origin(case, key))


@questions.ask("/issues", Issues, csv=lambda answer: issue_tables.issue_rows(answer.issues))
def issues(request: Request) -> Issues:
    """What is followed, with how many statements bear on each."""
    return desk_of(request).look(look.issues)


@questions.ask("/issues/{id}/positions", Positions, page="/issues/{id}", csv=position_tables.rows, missing=True)
def positions(request: Request, id: Id, party: Name = None) -> Positions:
    """Who holds what on an issue: since when, through which channel, under which conditions, and what changed."""
    return desk_of(request).look(lambda case: look.positions(case, id, party))


@questions.ask("/news", NewsAnswer, atom=feeds.news)
def news(request: Request, issue: Annotated[str | None, Query(pattern="^[0-9a-f]{6,64}$")] = None, limit: Limit = 50) -> NewsAnswer:
    """What was found to be new on issues, the last first."""
    return desk_of(request).look(lambda case: look.news(case, limit, issue))


@questions.ask("/judgements", Judgements, csv=lambda answer: listing.judgement_rows(answer.judgements), atom=feeds.judgements)
def judgements(request: Request, withdrawn: bool = False, limit: Limit = 50, cursor: Cursor = None) -> Judgements:
    """What people decided, the latest first."""
    return desk_of(request).look(lambda case: look.judgements(case, withdrawn, limit, cursor))


@questions.ask("/suggestions", Suggestions, page="/review", csv=lambda answer: listing.suggestion_rows(answer.suggestions))
def suggestions(request: Request, limit: Limit = 20) -> Suggestions:
    """What awaits a person's decision: what may be one, the likeliest first, and names of parties that nobody confirmed."""
    return desk_of(request).look(lambda case: look.suggestions(case, limit))


def warm(desk: Desk) -> None:
    """Work out what takes longest and is asked for first."""
    desk.warm("home", look.home)
    desk.warm(("claims", "", 20, None), lambda case: look.claims(case, "", 20))
    desk.warm(("origins", 20), lambda case: look.origins(case, 20))
