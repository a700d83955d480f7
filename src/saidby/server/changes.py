"""What can be done over HTTP: an article is read, articles are added, something is judged, a judgement is withdrawn."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from saidby.records import Issue, Judgement
from saidby.server import judging, look
from saidby.server.answers import Job, Jobs, Ruled
from saidby.server.asked import FORM, FORMS, AddAsked, IssueAsked, JudgementAsked, TextAsked, body, parcels, single
from saidby.server.describing import CHANGING, LOOKING, returns, takes
from saidby.server.jobs import Adding, read
from saidby.server.routes import API, Id, desk_of
from saidby.server.sending import answered
from saidby.types import Ledger

router = APIRouter()
RECORDS: tuple[type, ...] = (Ledger, Job, Jobs, Ruled, Judgement, JudgementAsked, AddAsked, TextAsked, Issue, IssueAsked)

Seen = Annotated[
    str | None,
    Header(alias="If-Match", max_length=400, description="The ETag of what is judged, as it was got; 412 if somebody changed it since."),
]
_NOT_READ = (*CHANGING, 502, 504)
_FILE: dict[str, Any] = {"form": FORM}


def adding_of(request: Request) -> Adding:
    """Return what adds articles in the background."""
    adding: Adding = request.app.state.adding
    return adding


@router.post(f"{API}/extract", responses=returns(Ledger, _NOT_READ), openapi_extra=takes(TextAsked, **_FILE), response_model=None)
async def extract(request: Request) -> Response:
    """Read an article (a text, an address, a file) into a ledger; the case stays as it is."""
    desk = desk_of(request)
    found, anyway = await parcels(request, desk.settings.largest)
    return answered(request, await run_in_threadpool(read, desk, single(found), anyway))


@router.post(
    f"{API}/articles",
    responses=returns(Job, CHANGING, status=202, told="They are being added; see the job."),
    openapi_extra=takes(AddAsked, form=FORMS),
    status_code=202,
    response_model=None,
)
async def add(request: Request) -> Response:
    """Add articles to the case, in the background: a text, addresses, or up to 50 files that may hold many; the job tells of each."""
    found, anyway = await parcels(request, desk_of(request).settings.largest)
    job = await run_in_threadpool(adding_of(request).add, found, anyway)
    return answered(request, job, 202, {"Location": f"{API}/jobs/{job.id}"})


@router.get(f"{API}/jobs", responses=returns(Jobs), response_model=None)
def jobs(request: Request) -> Response:
    """What is or was being added, the latest first."""
    return answered(request, adding_of(request).jobs())


@router.get(f"{API}/jobs/{{id}}", responses=returns(Job, (*LOOKING, 404)), response_model=None)
def job(request: Request, id: Id) -> Response:
    """How far an adding is."""
    return answered(request, adding_of(request).job(id))


@router.delete(f"{API}/jobs/{{id}}", responses=returns(Job, (*LOOKING, 404, 409)), response_model=None)
def cancel(request: Request, id: Id) -> Response:
    """Stop an adding after the article that is being read; what was added stays."""
    return answered(request, adding_of(request).cancel(id))


@router.post(
    f"{API}/judgements",
    responses=returns(Ruled, (*CHANGING, 404, 412), status=201, told="It is kept and carried out."),
    openapi_extra=takes(JudgementAsked),
    status_code=201,
    response_model=None,
)
async def judge(request: Request, if_match: Seen = None) -> Response:
    """Decide: two are the same or different, this is no statement, somebody else said it, how it bears on an issue."""
    asked = await body(request, JudgementAsked)
    ruled = await run_in_threadpool(judging.judge, desk_of(request), asked, if_match)
    return answered(request, ruled, 201, {"Location": f"{API}/judgements/{ruled.judgement.id}"})


@router.get(f"{API}/judgements/{{id}}", responses=returns(Judgement, (*LOOKING, 404)), response_model=None)
def judgement(request: Request, id: Id) -> Response:
    """One judgement, withdrawn or not."""
    return answered(request, judging.judgement(desk_of(request), id))


@router.delete(f"{API}/judgements/{{id}}", responses=returns(Ruled, (*LOOKING, 404, 409, 412)), response_model=None)
def withdraw(request: Request, id: Id, if_match: Seen = None) -> Response:
    """Take a judgement back, and undo what it did; it stays on record as withdrawn."""
    return answered(request, judging.withdraw(desk_of(request), id, if_match))


@router.post(
    f"{API}/issues",
    responses=returns(Job, CHANGING, status=202, told="The case is being read against it; see the job."),
    openapi_extra=takes(IssueAsked),
    status_code=202,
    response_model=None,
)
async def follow(request: Request) -> Response:
    """Follow a proposition: the whole case is read against it, in the background."""
    asked = await body(request, IssueAsked)
    job = await run_in_threadpool(adding_of(request).follow, asked)
    return answered(request, job, 202, {"Location": f"{API}/jobs/{job.id}"})


@router.get(f"{API}/issues/{{id}}", responses=returns(Issue, (*LOOKING, 404)), response_model=None)
def issue(request: Request, id: Id) -> Response:
    """One issue."""
    return answered(request, desk_of(request).look(lambda case: look.issue(case, id)))


@router.delete(f"{API}/issues/{{id}}", responses=returns(Issue, (*LOOKING, 404, 412)), response_model=None)
def unfollow(request: Request, id: Id, if_match: Seen = None) -> Response:
    """Follow an issue no longer; its readings are forgotten."""
    return answered(request, judging.unfollow(desk_of(request), id, if_match))
