"""Records as answers: JSON, CSV, Atom, HTML; each with an ETag, so that what has not changed is not sent again (RFC 9110)."""

import hashlib
from typing import Final

import msgspec
from fastapi import Request
from fastapi.responses import Response

from saidby.server.problems import Changed

JSON: Final = "application/json"
CSV: Final = "text/csv; charset=utf-8"
ATOM: Final = "application/atom+xml"
HTML: Final = "text/html; charset=utf-8"


def tag(body: bytes) -> str:
    """Return the ETag of a body: the same for the same bytes."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def tag_of(record: object) -> str:
    """Return the ETag that a record has as JSON."""
    return tag(msgspec.json.encode(record))


def sent(request: Request, body: bytes | str, media: str, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Answer with a body, or with 304 where the client has it."""
    data = body.encode() if isinstance(body, str) else body
    named = (headers or {}) | {"ETag": tag(data), "Vary": "Cookie, Authorization"}
    if status == 200 and request.method in ("GET", "HEAD") and _names(request.headers.get("if-none-match"), named["ETag"]):
        return Response(status_code=304, headers=named)
    return Response(data, status, media_type=media, headers=named)


def answered(request: Request, record: object, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Answer with a record as JSON."""
    return sent(request, msgspec.json.encode(record), JSON, status, headers)


def require_unchanged(seen: str | None, record: object) -> None:
    """Refuse a change of something that is not as the client saw it.

    Args:
        seen: the ETag under which it was seen, or several, or "*"; ``None`` where the client does not say.
        record: as it is now.

    Raises:
        Changed: it is another.
    """
    if seen is not None and not _names(seen, tag_of(record)):
        raise Changed("was changed since you looked", "", "look again, then decide anew")


def _names(header: str | None, tag: str) -> bool:
    """Tell whether a header of ETags names this one; weak comparison, since a proxy may have weakened it."""
    if header is None:
        return False
    given = [one.strip().removeprefix("W/") for one in header.split(",")]
    return tag in given or "*" in given
