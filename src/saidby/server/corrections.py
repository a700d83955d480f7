"""What is decided and added on the pages: forms that work without scripts, and lead back to where they were sent from."""

from typing import Final
from urllib.parse import quote

import msgspec
from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import FormData

from saidby.server import judging
from saidby.server.asked import MANY, IssueAsked, JudgementAsked, decoded, parcels
from saidby.server.changes import adding_of
from saidby.server.forms import back_to, filled_in, text_of
from saidby.server.rendering import PageRoute, rendered
from saidby.server.routes import Id, desk_of

router = APIRouter(route_class=PageRoute)
SHOWN: Final = 200
"""Articles that a job's page lists, and errors; the JSON has all."""
_FIELDS: Final = ("ruling", "one", "other", "value", "by", "why", "issue", "holder")


@router.post("/judgements", response_model=None)
async def judge(request: Request) -> Response:
    """Keep what somebody decided on a page, and go back to it."""
    desk = desk_of(request)
    form = await filled_in(request, desk.settings.largest)
    fields: dict[str, object] = {name: value for name in _FIELDS if (value := text_of(form, name))}
    asked = decoded(msgspec.json.encode(fields | {"conditions": _lines(form, "conditions")}), JudgementAsked)
    seen = text_of(form, "seen")
    ruled = await run_in_threadpool(judging.judge, desk, asked, seen)
    return _back(form, done=ruled.judgement.id)


@router.post("/judgements/{id}/withdraw", response_model=None)
async def withdraw(request: Request, id: Id) -> Response:
    """Take a judgement back, and go back to the page."""
    desk = desk_of(request)
    form = await filled_in(request, desk.settings.largest)
    ruled = await run_in_threadpool(judging.withdraw, desk, id)
    return _back(form, undone=ruled.judgement.id)


@router.post("/add", response_model=None)
async def add(request: Request) -> Response:
    """Put what was pasted, named or uploaded in line to be added, and show how far it is."""
    desk = desk_of(request)
    await filled_in(request, desk.settings.largest)
    found, anyway = await parcels(request, desk.settings.largest)
    job = await run_in_threadpool(adding_of(request).add, found, anyway)
    return RedirectResponse(f"/jobs/{quote(job.id)}", 303)


@router.post("/issues", response_model=None)
async def follow(request: Request) -> Response:
    """Put in line that the case is read against a proposition, and show how far that is."""
    form = await filled_in(request, desk_of(request).settings.largest)
    given = {"proposition": text_of(form, "proposition") or "", "wordings": _lines(form, "wordings")}
    asked = decoded(msgspec.json.encode(given), IssueAsked)
    job = await run_in_threadpool(adding_of(request).follow, asked)
    return RedirectResponse(f"/jobs/{quote(job.id)}", 303)


@router.post("/jobs/{id}/cancel", response_model=None)
async def cancel(request: Request, id: Id) -> Response:
    """Stop an adding, and show what became of it."""
    await filled_in(request, desk_of(request).settings.largest)
    adding_of(request).cancel(id)
    return RedirectResponse(f"/jobs/{quote(id)}", 303)


@router.get("/add", response_model=None)
def adding(request: Request) -> Response:
    """What is to be added, and what was added of late."""
    settings = desk_of(request).settings
    given = {"jobs": adding_of(request).jobs().jobs, "most": settings.largest, "many": MANY, "articles": settings.articles}
    return rendered(request, "add.html", given)


@router.get("/jobs/{id}", response_model=None)
def job(request: Request, id: Id) -> Response:
    """How far an adding is."""
    return rendered(request, "job.html", {"job": adding_of(request).job(id), "shown": SHOWN})


def _lines(form: FormData, name: str) -> list[str]:
    return [line.strip() for line in (text_of(form, name) or "").splitlines() if line.strip()]


def _back(form: FormData, **told: str) -> RedirectResponse:
    return RedirectResponse(back_to(text_of(form, "back"), **told), 303)
