"""Forms of our pages: each carries a token that only a page of ours can know, and leads back to the page that it was sent from."""

import hmac
import secrets
from functools import cache
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import Request
from starlette.datastructures import FormData

from saidby.server.asked import MANY
from saidby.server.problems import Refused

TOKEN: Final = "csrf"
"""The hidden field that every form has."""


@cache
def csrf() -> str:
    """Return the token of the forms of this process; another site cannot read our pages, and so does not know it."""
    return secrets.token_urlsafe(24)


async def filled_in(request: Request, largest: int) -> FormData:
    """Read a form that one of our pages sent.

    Args:
        request: with the form as its body.
        largest: bytes of a part, at most.

    Raises:
        Refused: the token is missing or another.
    """
    form = await request.form(max_files=MANY, max_fields=MANY, max_part_size=largest)
    given = form.get(TOKEN)
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), csrf().encode()):
        raise Refused(
            "the form does not come from a page that is open here now", "the form", "go back, load the page anew, and send it again"
        )
    return form


def text_of(form: FormData, name: str) -> str | None:
    """Return a field's text; ``None`` where it is missing or left empty."""
    value = form.get(name)
    return value if isinstance(value, str) and value.strip() else None


def back_to(address: str | None, **told: str) -> str:
    """Return where to go after a form was carried out: an address of ours with what is to be told there; home, where none is given.

    Args:
        address: path, query and fragment, as the form has it.
        told: query parameters to set; those that were set before are replaced.
    """
    parts = urlsplit(address or "/")
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or parts.path.startswith(("//", "/\\")):
        parts = urlsplit("/")
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in ("done", "undone", *told)]
    query = urlencode([*kept, *told.items()])
    return parts.path + (f"?{query}" if query else "") + (f"#{parts.fragment}" if parts.fragment else "")
