"""The pages: a route asks what its ``.json`` asks too, and renders a template with the answer."""

from collections.abc import Callable
from functools import wraps
from importlib.resources import files
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from saidby.server import api, beside, corrections
from saidby.server.rendering import PageRoute, rendered
from saidby.server.routes import desk_of
from saidby.server.sending import sent

router = APIRouter(route_class=PageRoute)
router.include_router(corrections.router)


def _page(path: str, question: Callable[..., Any], template: str, more: beside.More | None = None) -> None:
    """Register the page of a question: its address is that of the question's ``.json``, without the ending.

    Args:
        path: of the page.
        question: what is asked; its parameters are the page's.
        template: what shows the answer.
        more: returns what the template shows beside the answer.
    """

    @wraps(question)
    def handler(request: Request, **given: Any) -> Response:
        answer = question(request=request, **given)
        extra = desk_of(request).look(lambda case: more(case, answer, dict(request.query_params))) if more else {}
        return rendered(request, template, {"answer": answer, **extra})

    router.add_api_route(path, handler, methods=["GET"], response_model=None, response_class=Response)


_page("/", api.home, "home.html", beside.home)
_page("/articles", api.articles, "articles.html")
_page("/articles/{id}", api.article, "article.html", beside.article)
_page("/search", api.statements, "search.html")
_page("/statements/{id}", api.statement, "statement.html", beside.statement)
_page("/claims", api.claims, "claims.html")
_page("/claims/{id}", api.trail, "trail.html", beside.trail)
_page("/claims/{id}/compare", api.compare, "compare.html", beside.compare)
_page("/parties", api.parties, "parties.html")
_page("/parties/{id}", api.party, "party.html", beside.party)
_page("/issues", api.issues, "issues.html", beside.issues)
_page("/issues/{id}", api.positions, "issue.html", beside.issue)
_page("/outlets/{name}", api.outlet, "outlet.html", beside.outlet)
_page("/origins", api.origins, "origins.html")
_page("/origins/{key}", api.origin, "origin.html")
_page("/judgements", api.judgements, "judgements.html")


@router.get("/outlets", response_model=None)
def outlets(request: Request) -> Response:
    """Who publishes."""
    return rendered(request, "outlets.html", {"outlets": desk_of(request).look(lambda case: case.browse().outlets())})


@router.get("/review", response_model=None)
def review(request: Request, skip: Annotated[int, Query(ge=0, le=10_000)] = 0) -> Response:
    """One decision at a time."""
    return rendered(request, "review.html", desk_of(request).look(lambda case: beside.review(case, skip)))


@router.get("/static/reading.css", response_model=None)
def reading_css(request: Request) -> Response:
    """The looks of an article, which are those of the page that stands by itself."""
    return sent(request, (files("saidby.views") / "page" / "article.css").read_bytes(), "text/css")
