"""Addresses → bytes: one page, fetched politely, from the public internet alone.

Every hop of a redirect is treated as a first address: parsed, asked for its robots.txt, and only then fetched; see ``exchange``
for the single request. Nothing is retried, no cookie is kept. Any port is allowed.
"""

import re
import ssl
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import msgspec

from saidby.errors import BadStatus, FetchError, RobotsRefused
from saidby.intake.addresses import Address, Resolver, parse_address, redirected
from saidby.intake.exchange import PRODUCT, SAVE, Answer, Line, exchange, resolve
from saidby.intake.raw import FetchOptions, Raw
from saidby.intake.robots import LIMIT, Rules, parse_robots

_HEED = "save the page in a browser and give the file, or use --ignore-robots"
_REDIRECTS = (301, 302, 303, 307, 308)
_STATUS = {
    401: ("the page wants a login", SAVE),
    402: ("the page wants payment", SAVE),
    403: ("the page wants a login, or the site refuses programs", SAVE),
    404: ("the page is gone, or never was", "check the address, or look for an archived copy"),
    410: ("the page is gone", "look for an archived copy"),
    429: ("too many requests", "wait a minute and try again"),
    451: ("the page is withheld for legal reasons", "look for an archived copy"),
}


def fetch(url: str, options: FetchOptions, *, resolver: Resolver = resolve, tls: ssl.SSLContext | None = None) -> Raw:
    """Fetch one page.

    Args:
        url: an http or https address.
        options: limits and permissions.
        resolver: names → numbers.
        tls: whom to trust; by default as ``exchange.trusted``.

    Raises:
        AddressRefused: the address, or one it redirects to, is not to be fetched.
        RobotsRefused: robots.txt asks not to fetch it, or the site fails to say (RFC 9309, 2.3.1.4).
        TimedOut, BadStatus, FetchError: the site did not answer, or not with a page.
        TooLarge, Truncated: the page is longer than the limit, or shorter than announced.
    """
    return raw_of(ask(url, options, resolver=resolver, tls=tls))


def ask(  # noqa: PLR0913 - each is one choice, and all have defaults
    url: str,
    options: FetchOptions,
    *,
    headers: Mapping[str, str] | None = None,
    asked: dict[str, Rules] | None = None,
    resolver: Resolver = resolve,
    tls: ssl.SSLContext | None = None,
) -> Answer:
    """Ask for one page, and return the answer whatever its status.

    Args:
        url: an http or https address.
        options: limits and permissions.
        headers: conditions of the request (If-None-Match, If-Modified-Since), sent for the page alone.
        asked: sites whose robots.txt was read; those met on the way are put in.
        resolver: names → numbers.
        tls: whom to trust; by default as ``exchange.trusted``.

    Raises:
        FetchError, TooLarge, Truncated: as ``fetch``, but no ``BadStatus``.
    """
    line = Line(
        options=options, deadline=time.monotonic() + options.timeout, resolve=resolver, tls=tls, headers=tuple((headers or {}).items())
    )
    return _page(line, parse_address(url), {} if asked is None else asked)


def raw_of(answer: Answer) -> Raw:
    """Return the page of an answer; raise ``BadStatus`` where it is none."""
    _require_ok(answer)
    media, charset = content_type(answer.headers.get("content-type", ""))
    place = answer.address.url
    return Raw(data=answer.body, origin=place, url=place, content_type=media, encoding_header=charset)


def content_type(header: str) -> tuple[str | None, str | None]:
    """Split a Content-Type header into media type, lower-case, and charset."""
    media = header.partition(";")[0].strip().lower()
    charset = re.search(r""";\s*charset\s*=\s*["']?([^\s"';,]+)""", header, re.IGNORECASE)
    return media or None, charset[1] if charset else None


def _page(line: Line, first: Address, asked: dict[str, Rules]) -> Answer:
    """Follow redirects to the page; each site on the way is asked for its robots.txt, once."""
    address = first
    for _ in range(line.options.max_redirects + 1):
        if not line.options.ignore_robots:
            _require_allowed(line, address, asked)
        answer = exchange(line, address, line.options.max_bytes)
        following = _next(answer)
        if following is None:
            return answer
        address = following
    raise FetchError(f"redirects more than {line.options.max_redirects} times", first.url, "give the address at which it ends in a browser")


def _next(answer: Answer) -> Address | None:
    location = answer.headers.get("location")
    return redirected(answer.address, location) if answer.status in _REDIRECTS and location else None


def _require_allowed(line: Line, address: Address, asked: dict[str, Rules]) -> None:
    if address.site not in asked:
        asked[address.site] = _rules(line, msgspec.structs.replace(address, target="/robots.txt"))
    if not asked[address.site].allow(address.target):
        raise RobotsRefused("the site's robots.txt asks not to fetch this", address.url, _HEED)


def _rules(line: Line, place: Address) -> Rules:
    """Fetch and read a site's robots.txt.

    By RFC 9309, 2.3.1: one that is not there (4xx), or lies behind more redirects than five, allows all; one that the site fails
    to give (5xx) allows nothing. Where the site cannot be reached at all that failure is raised, since the page fails likewise.
    """
    answer: Answer | None = None
    address: Address | None = place
    for _ in range(6):
        if address is None:
            break
        answer = exchange(line, address, LIMIT, cut=True)
        address = _next(answer)
    if answer is None or address is not None:
        return Rules()
    if answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise RobotsRefused(f"the site's robots.txt answers {answer.status}", place.url, _HEED)
    return parse_robots(answer.body.decode("utf-8", "replace"), PRODUCT)


def _require_ok(answer: Answer) -> None:
    if answer.status == HTTPStatus.OK:
        return
    what, remedy = _STATUS.get(answer.status) or _status_class(answer.status)
    wait = retry_after(answer.headers.get("retry-after", "")) if answer.status in (429, 503) else None
    raise BadStatus(f"{what} ({answer.status})", answer.address.url, f"wait {wait} s and try again" if wait is not None else remedy)


def _status_class(status: int) -> tuple[str, str]:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "the site has a fault", "try again later"
    if status >= HTTPStatus.BAD_REQUEST:
        return "the site refuses the request", SAVE
    return "the site answers without a page", SAVE


def retry_after(header: str) -> int | None:
    """Return the seconds that a Retry-After header asks for, given as a number or as a date (RFC 9110, 10.2.3)."""
    if header.strip().isdigit():
        return int(header[:9])
    try:
        then = parsedate_to_datetime(header)
    except (ValueError, TypeError):
        return None
    return max(0, round((then.replace(tzinfo=then.tzinfo or UTC) - datetime.now(UTC)).total_seconds()))
