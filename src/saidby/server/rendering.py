"""Templates filled in: each page knows where it is, what was just decided, and the token of its forms; errors are pages too."""

from collections.abc import Callable, Coroutine, Mapping
from functools import cache, partial
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse, Response
from fastapi.routing import APIRoute
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, select_autoescape

from saidby.errors import SaidbyError
from saidby.records import Judgement
from saidby.server import problems
from saidby.server.forms import csrf
from saidby.server.phrases import FILTERS, NAMES, with_query
from saidby.server.routes import desk_of
from saidby.server.sending import HTML, sent

SECTIONS: Final = (
    ("/", "Case"), ("/search", "Search"), ("/claims", "Claims"), ("/parties", "Parties"), ("/issues", "Issues"), ("/outlets", "Outlets"),
    ("/origins", "Origins"), ("/review", "Review"), ("/add", "Add"),
)  # fmt: skip
"""The parts of a case, as they stand above every page."""


@cache
def _environment() -> Environment:
    made = Environment(
        loader=ChoiceLoader([PackageLoader("saidby.server", "pages"), PackageLoader("saidby.views", "page")]),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    made.filters.update(FILTERS)
    made.globals.update(NAMES)
    return made


def rendered(request: Request, template: str, given: Mapping[str, object], status: int = 200) -> Response:
    """Render a template of the folder ``pages`` with what is given."""
    desk, query = desk_of(request), dict(request.query_params)
    page = _environment().get_template(template).render(
        case=desk.path.name,
        path=request.url.path,
        here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        query=query,
        narrowed=partial(_narrowed, query),
        sections=SECTIONS,
        csrf=csrf(),
        writable=not desk.settings.read_only,
        notice=_notice(request, query),
        **given,
    )  # fmt: skip
    return sent(request, page, HTML, status)


def _narrowed(query: dict[str, str], **changes: object) -> str:
    return with_query(query, changes)


def _notice(request: Request, query: dict[str, str]) -> Judgement | None:
    """Return the judgement that was just made or withdrawn, if the address names one."""
    id = query.get("done") or query.get("undone")
    if not id or len(id) > 64:
        return None
    return desk_of(request).look(lambda case: case.browse().judgement(id))


class PageRoute(APIRoute):
    """A route whose errors are pages, and whose address has no empty parameters: a form sends its empty fields too."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return what handles a request."""
        handle = super().get_route_handler()

        async def shown(request: Request) -> Response:
            if request.method == "GET" and (without := _without_empty(request)) is not None:
                return RedirectResponse(without, 303)
            try:
                return await handle(request)
            except SaidbyError as error:
                return failed(request, error)
            except RequestValidationError as error:
                return misread(request, error)

        return shown


def failed(request: Request, error: SaidbyError, status: int | None = None) -> Response:
    """Return an error as a page; its kind decides the status where none is given."""
    number = status or problems.status_of(error)
    return rendered(request, "error.html", {"number": number, **_parts(error)}, number)


def misread(request: Request, error: RequestValidationError) -> Response:
    """Return as a page that the parts of an address are not what they should be."""
    remedy = "go back, or begin at one of the parts of the case above"
    return failed(request, SaidbyError("the address is not understood", problems.misread(error), remedy), 422)


def bare(error: SaidbyError, answer: Response) -> Response:
    """Return an error as a page that tells nothing of the case, with the status and headers of an answer."""
    page = _environment().get_template("bare.html").render(number=answer.status_code, **_parts(error))
    headers = {name: value for name, value in answer.headers.items() if name not in ("content-length", "content-type")}
    return Response(page, answer.status_code, headers, HTML)


def _parts(error: SaidbyError) -> dict[str, str]:
    """Return what is wrong, where, and what to do about it."""
    return {"what": problems.printable(error.what), "where": problems.printable(error.where), "remedy": problems.printable(error.remedy)}


def _without_empty(request: Request) -> str | None:
    """Return the address without empty parameters; ``None`` where it has none."""
    given = parse_qsl(request.url.query, keep_blank_values=True)
    kept = [(name, value) for name, value in given if value.strip()]
    if len(kept) == len(given):
        return None
    return request.url.path + (f"?{urlencode(kept)}" if kept else "")
