"""The OpenAPI description: the routes as the framework knows them, with the records as msgspec does."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from fastapi import FastAPI

from saidby.server.problems import MEDIA, Problem
from saidby.version import VERSION

REFERENCE: Final = "#/components/schemas/{name}"
_TAG: Final = {"ETag": {"description": "Changes when the answer does.", "schema": {"type": "string"}}}
_PROBLEM: Final[dict[str, Any]] = {MEDIA: {"schema": {"$ref": REFERENCE.format(name="Problem")}}}
_TOLD: Final[dict[int, str]] = {
    400: "The request cannot be answered as it is.",
    401: "The token is missing or wrong.",
    403: "Not from here, or nothing may be changed.",
    404: "The case holds nothing of this id.",
    409: "It is over already.",
    412: "It was changed since it was looked at.",
    413: "More was sent than is taken at a time.",
    415: "Neither JSON nor a form.",
    422: "A part of the request, or the article, cannot be read.",
    429: "More is asked than one client may ask.",
    502: "The address could not be fetched.",
    503: "The case is busy.",
    504: "The address did not answer in time.",
}
LOOKING: Final = (400, 401, 403, 422, 429, 503)
"""What any question may be answered with."""
CHANGING: Final = (*LOOKING, 413, 415)

Responses = dict[int | str, dict[str, Any]]


def returns(record: type, statuses: Sequence[int] = LOOKING, status: int = 200, told: str = "The answer.") -> Responses:
    """Describe what a route answers: a record, and which problems."""
    schema = {"schema": {"$ref": REFERENCE.format(name=record.__name__)}}
    good: dict[str, Any] = {"description": told, "content": {"application/json": schema}, "headers": _TAG}
    unchanged: Responses = {304: {"description": "The client has it.", "headers": _TAG}} if status == 200 else {}
    return {status: good, **unchanged, **problems(statuses)}


def problems(statuses: Sequence[int]) -> Responses:
    """Describe problems."""
    return {status: {"description": _TOLD[status], "content": _PROBLEM} for status in sorted(statuses)}


def takes(record: type, form: dict[str, Any] | None = None) -> dict[str, Any]:
    """Describe the body that a route takes: a record as JSON, or a form."""
    content: dict[str, Any] = {"application/json": {"schema": {"$ref": REFERENCE.format(name=record.__name__)}}}
    if form:
        content["multipart/form-data"] = {"schema": form}
    return {"requestBody": {"required": True, "content": content}}


def describe(app: FastAPI, records: Sequence[type]) -> None:
    """Make the application describe itself with these records."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            described = made()
            described["info"]["version"] = VERSION
            schemas = described.setdefault("components", {}).setdefault("schemas", {})
            schemas.clear()
            schemas.update(msgspec.json.schema_components([*records, Problem], ref_template=REFERENCE)[1])
        return app.openapi_schema or {}

    app.openapi = openapi  # type: ignore[method-assign]
