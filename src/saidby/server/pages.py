"""The pages: a route asks what its ``.json`` asks too, and renders a template with the answer."""

from collections.abc import Callable, Collection
from functools import wraps
from importlib.resources import files
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import Response
from msgspec.structs import replace

from saidby.case import Case
from saidby.records import Counted, Positions, Trail, Wanted
from saidby.server import api, corrections, look
from saidby.server.answers import ArticleAnswer, Home, PartyAnswer, StatementAnswer
from saidby.server.positionpicture import chart
from saidby.server.reading import reading
from saidby.server.rendering import PageRoute, rendered
from saidby.server.routes import desk_of
from saidby.server.sending import sent, tag_of
from saidby.server.trailpicture import first_of, picture
from saidby.views.lanes import stacked
from saidby.views.trail import in_time

router = APIRouter(route_class=PageRoute)
router.include_router(corrections.router)
Query = dict[str, str]
More = Callable[[Case, Any, Query], dict[str, object]]
WIDTHS = (320.0, 640.0, 960.0)
"""Widths in which a picture is drawn; a page shows the one that it has room for."""
_ALTERNATIVES = 8
"""Claims or parties that are offered to be judged the same."""


def _page(path: str, question: Callable[..., Any], template: str, more: More | None = None) -> None:
    """Register the page of a question: its address is that of the question's ``.json``, without the ending."""

    @wraps(question)
    def handler(request: Request, **given: Any) -> Response:
        answer = question(request=request, **given)
        extra = desk_of(request).look(lambda case: more(case, answer, dict(request.query_params))) if more else {}
        return rendered(request, template, answer=answer, **extra)

    router.add_api_route(path, handler, methods=["GET"], response_model=None, response_class=Response)


# --- what else a page shows ---


def _home(case: Case, _: Home, __: Query) -> dict[str, object]:
    return {"news": case.news_since(limit=look.FEW), "issues": case.issues()}


def _article(case: Case, answer: ArticleAnswer, _: Query) -> dict[str, object]:
    kept = case.browse().kept([one.of if one.article == answer.kept.id else one.article for one in answer.copies])
    return {"reading": reading(case, answer), "others": {one.id: one for one in kept}}


def _trail(case: Case, trail: Trail, query: Query) -> dict[str, object]:
    told = {one.id: one for one in trail.told}
    first = first_of(trail)
    return {
        "pictures": tuple(picture(trail, width) for width in WIDTHS),
        "told": told,
        "first": told.get(first) if first else None,
        "lanes": tuple((one, stacked([made for made in trail.told if made.id in one.statements], trail.copies)) for one in trail.origins),
        "answers": tuple((one, told[one.statement]) for one in in_time(trail) if one.statement in told),
        "seen": tag_of(trail),
        "doubts": _doubts_of(case, trail.claim.id),
        "others": _other_claims(case, trail.claim.id, query.get("with", "")),
    }


def _other_claims(case: Case, id: str, words: str) -> tuple[Counted, ...] | None:
    """Return claims that words find, but this one; ``None`` where none are looked for."""
    if not words.strip():
        return None
    return tuple(one for one in case.browse().claims_found(words[:400], _ALTERNATIVES + 1) if one.claim.id != id)[:_ALTERNATIVES]


def _doubts_of(case: Case, id: str) -> tuple[Any, ...]:
    """Return what else an id may be one with, with the id and the words of the other."""
    about = (one for one in case.suggestions(look.MOST) if id in (one.doubt.a, one.doubt.b))
    return tuple((one.doubt, *((one.doubt.b, one.b) if one.doubt.a == id else (one.doubt.a, one.a))) for one in about)


def _party(case: Case, answer: PartyAnswer, query: Query) -> dict[str, object]:
    names = {name.casefold() for name in (answer.party.name, *answer.party.names)}
    held = ((one.issue, case.positions(one.issue.id)) for one in case.issues())
    mine = [(issue, _only(found, names)) for issue, found in held]
    return {
        "issues": tuple((issue, found, tuple(chart(found, width) for width in WIDTHS)) for issue, found in mine if found.timelines),
        "seen": tag_of(answer),
        "doubts": _doubts_of(case, answer.party.id),
        "facets": case.browse().search(Wanted(party=answer.party.id, limit=1)).facets,
    }


def _only(found: Positions, names: Collection[str]) -> Positions:
    """Return what is held by whoever has one of these names."""
    mine = tuple(line for line in found.timelines if line.holder.casefold() in names)
    return replace(found, timelines=mine)


def _statement(case: Case, answer: StatementAnswer, _: Query) -> dict[str, object]:
    browse = case.browse()
    claim = next(iter(browse.claims_called([answer.claim])), None) if answer.claim else None
    return {"kept": browse.article(answer.told.article), "claim": claim, "seen": tag_of(answer)}


_page("/", api.home, "home.html", _home)
_page("/articles", api.articles, "articles.html")
_page("/articles/{id}", api.article, "article.html", _article)
_page("/search", api.statements, "search.html")
_page("/statements/{id}", api.statement, "statement.html", _statement)
_page("/claims", api.claims, "claims.html")
_page("/claims/{id}", api.trail, "trail.html", _trail)
_page("/parties", api.parties, "parties.html")
_page("/parties/{id}", api.party, "party.html", _party)
_page("/outlets/{name}", api.outlet, "outlet.html")
_page("/origins", api.origins, "origins.html")
_page("/origins/{key}", api.origin, "origin.html")
_page("/judgements", api.judgements, "judgements.html")
_page("/review", api.suggestions, "review.html")


@router.get("/static/reading.css")
def reading_css(request: Request) -> Response:
    """The looks of an article, which are those of the page that stands by itself."""
    return sent(request, (files("saidby.views") / "page" / "article.css").read_bytes(), "text/css")
