"""What went wrong, as problem+json (RFC 9457); the kind of the error decides the status."""

from http import HTTPStatus
from typing import Final

import msgspec
from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.routing import Match, Route

from saidby import errors
from saidby.errors import SaidbyError

MEDIA: Final = "application/problem+json"
_BUSY: Final = {"Retry-After": "2"}


class NotThere(errors.UsageError):
    """The case holds nothing of this id."""


class Changed(errors.UsageError):
    """Somebody changed it since it was looked at."""


class Refused(errors.UsageError):
    """The request is none that a person at one of our pages, or a program with the right, would send."""


class NeedsToken(errors.UsageError):
    """The token is missing or wrong."""


class WrongMedia(errors.UsageError):
    """The body is of a kind that is not taken."""


class Over(errors.UsageError):
    """It is over already."""


class TooMany(errors.UsageError):
    """One client asks more than its share, or more is waiting than can be dealt with."""


_STATUSES: Final[tuple[tuple[type[SaidbyError], int], ...]] = (
    (NotThere, 404),
    (Changed, 412),
    (Refused, 403),
    (NeedsToken, 401),
    (WrongMedia, 415),
    (Over, 409),
    (TooMany, 429),
    (errors.UsageError, 400),
    (errors.TooLarge, 413),
    (errors.InputError, 422),
    (errors.AddressRefused, 422),
    (errors.RobotsRefused, 422),
    (errors.TimedOut, 504),
    (errors.FetchError, 502),
    (errors.ReadOnlyCase, 403),
    (errors.BusyCase, 503),
    (errors.FullDisk, 507),
)
"""The first kind that an error is of decides; what is not named is a defect of ours, or of the case file: 500."""


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An error as a program meets it.

    Attributes:
        type: stable name of the kind, as in ``saidby.errors``.
        title: the kind, in words.
        detail: what is wrong, where, and what to do about it.
    """

    type: str
    title: str
    status: int
    detail: str = ""


def problem_of(error: SaidbyError) -> Problem:
    """Return an error as a problem."""
    kind = type(error)
    return Problem(type=f"urn:saidby:{kind.__name__}", title=_title(kind), status=status_of(error), detail=printable(str(error)))


def status_of(error: SaidbyError) -> int:
    """Return the HTTP status that tells of an error."""
    return next((status for kind, status in _STATUSES if isinstance(error, kind)), 500)


def answer_of(error: SaidbyError) -> Response:
    """Return an error as an answer."""
    return _answer(problem_of(error))


def _answer(problem: Problem, headers: dict[str, str] | None = None) -> Response:
    more = (_BUSY if problem.status in (429, 503) else {}) | ({"WWW-Authenticate": "Bearer"} if problem.status == 401 else {})
    return Response(msgspec.json.encode(problem), problem.status, media_type=MEDIA, headers=more | (headers or {}))


def of_http(request: Request, error: HTTPException) -> Response:
    """Return what the framework refuses as an answer: no such address, not that method."""
    title = HTTPStatus(error.status_code).phrase
    problem = Problem(type="about:blank", title=title, status=error.status_code, detail=printable(str(error.detail)))
    allowed = {"Allow": ", ".join(methods(request))} if error.status_code == 405 else {}
    return _answer(problem, dict(error.headers or {}) | allowed)


def methods(request: Request) -> list[str]:
    """Return the methods that an address takes; the framework names those of its first route alone."""
    routes = [route for router in request.app.state.routers for route in router.routes if isinstance(route, Route)]
    here = (route for route in routes if route.matches(request.scope)[0] != Match.NONE)
    return sorted({method for route in here for method in route.methods or ()})


def of_invalid(error: RequestValidationError) -> Response:
    """Return as an answer that the parts of a request are not what they should be."""
    told = misread(error)
    return _answer(Problem(type="urn:saidby:UsageError", title="The request is not understood", status=422, detail=told))


def misread(error: RequestValidationError) -> str:
    """Say which parts of a request are not what they should be."""
    parts = (f"{'.'.join(map(str, one['loc'][1:])) or 'body'}: {one['msg']}" for one in error.errors()[:5])
    return printable("; ".join(parts))


def defect(error: Exception) -> Response:
    """Return a defect as an answer; what it was stays with us."""
    told = f"a defect of saidby itself ({type(error).__name__}); please report it"
    return _answer(Problem(type="urn:saidby:Defect", title="A defect of saidby", status=500, detail=told))


def _title(kind: type[SaidbyError]) -> str:
    return (kind.__doc__ or kind.__name__).strip().partition("\n")[0].rstrip(".")


def printable(text: str) -> str:
    """Return text without control characters and marks that turn its direction, at a length that can be read."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text[:2000])
