"""The application: one case, its pages, its API, its tools for agents."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute

from saidby.case import Case
from saidby.errors import SaidbyError
from saidby.server import api, changes, pages
from saidby.server.agents import agents
from saidby.server.describing import describe
from saidby.server.desk import Desk
from saidby.server.failing import on_http, on_invalid, on_ours
from saidby.server.guard import Guard
from saidby.server.jobs import Adding
from saidby.server.routes import API
from saidby.server.sending import answered
from saidby.server.settings import Settings

_ABOUT = "What articles say that others said, traced to where it entered the record. Evidence, never a verdict: every answer has spans."


def app(case_path: Path | str, settings: Settings | None = None) -> FastAPI:
    """Make the application that serves a case.

    Args:
        case_path: the case file.
        settings: where, for whom and within which limits.

    Raises:
        CaseError: there is no case, or none that can be used.
    """
    settings = settings or Settings()
    path = Path(case_path)
    _require_usable(path, settings.read_only)
    made = FastAPI(
        title="saidby", description=_ABOUT, lifespan=_lifespan, openapi_url=None, docs_url=None, redoc_url=None,
        exception_handlers=_HANDLERS, redirect_slashes=False, telemetry={"tracing": False},
    )  # fmt: skip
    made.state.desk, made.state.settings = Desk(path, settings), settings
    made.state.adding, made.state.agents = Adding(made.state.desk), agents(made.state.desk)
    _fill(made)
    made.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    made.add_middleware(Guard, settings=settings)
    return made


def _fill(made: FastAPI) -> None:
    made.state.routers = (api.questions.router, changes.router, pages.router)
    made.include_router(api.questions.router)
    made.include_router(changes.router)
    made.include_router(pages.router, include_in_schema=False)
    made.mount("/static", StaticFiles(directory=str(files("saidby.server") / "static")), name="static")
    made.router.routes.extend(_for_agents(made.state.agents))
    made.add_api_route(f"{API}/openapi.json", _openapi, methods=["GET"], include_in_schema=False, response_model=None)
    describe(made, [*api.questions.records, *changes.RECORDS])


def _for_agents(server: MCPServer[Any]) -> list[BaseRoute]:
    """Return the route of the tools for agents: each request stands for itself, and ``guard.py`` has looked at its host and origin."""
    unguarded = TransportSecuritySettings(enable_dns_rebinding_protection=False)
    return list(server.streamable_http_app(stateless_http=True, json_response=True, transport_security=unguarded).routes)


@asynccontextmanager
async def _lifespan(made: FastAPI) -> AsyncIterator[None]:
    try:
        api.warm(made.state.desk)
        made.state.adding.catch_up()
        _set_aside_what_stays()
        async with made.state.agents.session_manager.run():
            yield
    finally:
        made.state.adding.close()
        made.state.desk.close()


def _set_aside_what_stays() -> None:
    """Keep the collector from walking, in the middle of an answer, over what was loaded to serve at all: modules, routes, tables."""
    gc.collect()
    gc.freeze()


def _openapi(request: Request) -> Response:
    """The description of this API."""
    return answered(request, request.app.openapi())


def _require_usable(path: Path, read_only: bool) -> None:
    """Fail at the start where the case cannot be used; one that an older saidby wrote is brought up to date, if it may be written to."""
    if not read_only:
        Case.open(path, write=True).close()
    Case.open(path).close()


_HANDLERS: dict[Any, Any] = {
    SaidbyError: on_ours, HTTPException: on_http, RequestValidationError: on_invalid,
}  # fmt: skip
