"""An error as whoever asked can read it: a page for a person in a browser, problem+json for a program (RFC 9457)."""

from typing import Final

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import Scope

from saidby.errors import SaidbyError
from saidby.server import problems
from saidby.server.rendering import bare, failed, misread
from saidby.server.routes import API

_DATA: Final = (".json", ".csv", ".atom")
_TOLD: Final = {
    404: ("there is no such page", "look for it by the parts of the case above, or search what was said"),
    405: ("this page takes nothing that is sent like that", "open the page that it was to be done on, and do it there"),
}
_OTHERWISE: Final = "go back, and send it otherwise"


async def on_ours(request: Request, error: Exception) -> Response:
    """Answer one of our errors."""
    assert isinstance(error, SaidbyError)
    return failed(request, error) if for_a_person(request.scope) else problems.answer_of(error)


async def on_http(request: Request, error: Exception) -> Response:
    """Answer what the framework refuses: no such address, not that method."""
    assert isinstance(error, HTTPException)
    answer = problems.of_http(request, error)
    if not for_a_person(request.scope):
        return answer
    what, remedy = _TOLD.get(error.status_code, (str(error.detail).rstrip("."), _OTHERWISE))
    page = failed(request, SaidbyError(what, request.url.path[:200], remedy), error.status_code)
    page.headers.update({name: value for name, value in answer.headers.items() if name == "allow"})
    return page


async def on_invalid(request: Request, error: Exception) -> Response:
    """Answer a request whose parts are not what they should be."""
    assert isinstance(error, RequestValidationError)
    return misread(request, error) if for_a_person(request.scope) else problems.of_invalid(error)


def turned_away(scope: Scope, error: SaidbyError) -> Response:
    """Answer who may not enter, with nothing of the case on the page: not even its name."""
    answer = problems.answer_of(error)
    return bare(error, answer) if for_a_person(scope) else answer


def defect(scope: Scope, error: Exception) -> Response:
    """Return the answer to a defect; what it was stays with us."""
    answer = problems.defect(error)
    told = SaidbyError("a defect of saidby itself", type(error).__name__, "please report it, with what you did; the case is whole")
    return bare(told, answer) if for_a_person(scope) else answer


def for_a_person(scope: Scope) -> bool:
    """Tell whether a browser asked for a page: it names HTML among what it takes, and the address is none of data."""
    path = scope["path"]
    return "text/html" in Headers(scope=scope).get("accept", "") and not (path.startswith(f"{API}/") or path.endswith(_DATA))
