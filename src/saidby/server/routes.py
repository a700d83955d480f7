"""One question, one function, several addresses: ``/api/v1/claims``, ``/claims.json``, ``/claims.csv``, ``/claims.atom``."""

from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from saidby.server.describing import LOOKING, returns
from saidby.server.desk import Desk
from saidby.server.sending import ATOM, CSV, answered, sent

API: Final = "/api/v1"
Handler = Callable[..., Any]

Id = Annotated[str, Path(pattern="^[0-9a-f]{6,64}$", description="An id, whole.")]
Limit = Annotated[int, Query(ge=1, le=200, description="How many, at most.")]
Cursor = Annotated[str | None, Query(max_length=400, description="Where the page before ended.")]
Words = Annotated[str, Query(max_length=400, description="Words to look for.")]


def desk_of(request: Request) -> Desk:
    """Return the desk of the application."""
    desk: Desk = request.app.state.desk
    return desk


class Questions:
    """Registers questions: each under the API and as ``.json``; lists as ``.csv`` and ``.atom`` too.

    A question is a function that takes the request and parameters as FastAPI reads them, and returns a record.
    """

    def __init__(self) -> None:
        self.router = APIRouter()
        self.records: list[type] = []

    def ask(  # noqa: PLR0913 - a question has as many forms
        self,
        path: str,
        record: type,
        *,
        csv: Callable[[Any], str] | None = None,
        atom: Callable[[Request, Any], str] | None = None,
        missing: bool = False,
        page: str | None = None,
    ) -> Callable[[Handler], Handler]:
        """Register a question.

        Args:
            path: of the page, without ending: "/claims/{id}".
            record: what is answered.
            csv, atom: make a table or a feed of the record.
            missing: it may be answered with 404.
            page: the address of the page where it is another than ``path``.
        """
        self.records.append(record)
        shown = path if page is None else page

        def register(question: Handler) -> Handler:
            described = returns(record, (*LOOKING, 404) if missing else LOOKING)
            self._get(f"{API}{path}", _as_json(question), responses=described, summary=_first_line(question), name=question.__name__)
            self._get(f"{shown}.json", _as_json(question), include_in_schema=False)
            if csv:
                self._get(f"{shown}.csv", _as_text(question, lambda _, answer: csv(answer), CSV), include_in_schema=False)
            if atom:
                self._get(f"{shown}.atom", _as_text(question, atom, ATOM), include_in_schema=False)
            return question

        return register

    def _get(self, path: str, handler: Handler, **more: Any) -> None:
        self.router.add_api_route(path, handler, methods=["GET"], response_class=Response, response_model=None, **more)


def _as_json(question: Handler) -> Handler:
    @wraps(question)
    def handler(request: Request, **given: Any) -> Response:
        return answered(request, question(request=request, **given))

    return handler


def _as_text(question: Handler, write: Callable[[Request, Any], str], media: str) -> Handler:
    @wraps(question)
    def handler(request: Request, **given: Any) -> Response:
        return sent(request, write(request, question(request=request, **given)), media)

    return handler


def _first_line(question: Handler) -> str:
    return (question.__doc__ or "").strip().partition("\n")[0].rstrip(".")
