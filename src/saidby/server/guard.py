"""Who may ask: every request passes here first, and every answer leaves with the headers that keep a browser from being used.

Against DNS rebinding: the Host header must be a name of ours. Against forged requests (CSRF): whatever changes must come from our own
pages (Origin, Sec-Fetch-Site), and a form must carry a token besides (``forms.py``). Against guests: a token, where one is set. Against
floods: a rate for each client, and a limit on each body, also where its length is not declared.
"""

import hashlib
import hmac
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import parse_qs, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from saidby.errors import SaidbyError, TooLarge
from saidby.server.failing import defect, turned_away
from saidby.server.problems import NeedsToken, Refused, TooMany
from saidby.server.rates import Buckets
from saidby.server.settings import LOOPBACK, Settings

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""Nothing but our own files, no inline script or style, nobody's frame (CSP level 3)."""
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with "no-referrer" browsers send "Origin: null" with our own forms
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Frame-Options": "DENY",
}
AGENTS: Final = "/mcp"
"""Where tools for agents are; each of their requests is a POST, and none changes anything."""
_LOOKS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class Guard:
    """Wraps the whole application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings
        rates = settings.rates
        self._looks, self._changes = Buckets(rates.looks, rates.burst), Buckets(rates.changes, rates.changes_burst)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        guarded = _with_headers(send)
        try:
            self._admit(scope)
        except SaidbyError as error:
            await turned_away(scope, error)(scope, receive, guarded)
            return
        if entered := self._entering(scope):
            await entered(scope, receive, guarded)
            return
        await self._limited(scope, receive, guarded)

    def _admit(self, scope: Scope) -> None:
        """Refuse what may not pass, cheapest question first."""
        headers = Headers(scope=scope)
        self._require_host(headers)
        self._require_rate(scope)
        self._require_ours(scope["method"], headers)
        self._require_size(headers)
        self._require_token(scope, headers)

    def _require_host(self, headers: Headers) -> None:
        """Whoever can make our address out of a name of his own could read us from his page; with a token he could not enter."""
        name = _host_name(headers.get("host", ""))
        if name not in LOOPBACK | {self._settings.host} | self._settings.names and not self._settings.token:
            raise Refused("is no name of this server", f"Host: {name}", "use the address that saidby serve printed, or give --name")

    def _require_rate(self, scope: Scope) -> None:
        client = (scope.get("client") or ("",))[0]
        looks = scope["method"] in _LOOKS or scope["path"] == AGENTS
        bucket = self._looks if looks else self._changes
        if not bucket.take(client):
            raise TooMany("more is asked than one client may ask", client, "wait a second")

    def _require_ours(self, method: str, headers: Headers) -> None:
        """Browsers send Origin with every request that changes; programs send none, and no cookie either."""
        if method in _LOOKS:
            return
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        if site not in ("none", "same-origin") or (origin and urlsplit(origin).netloc != headers.get("host")):
            raise Refused("a change was asked for from another site", origin or site, "use the pages of this server")
        if not origin and "cookie" in headers and "authorization" not in headers:
            raise Refused("a change was asked for with a cookie and no origin", "Origin", "send the token as a Bearer instead")

    def _require_size(self, headers: Headers) -> None:
        declared = headers.get("content-length", "0")
        if declared.isdigit() and int(declared) > self._settings.largest:
            raise _too_large(self._settings.largest)

    def _require_token(self, scope: Scope, headers: Headers) -> None:
        if self._settings.token is None or scope["path"].startswith("/static/") or self._given(scope) is not None:
            return
        kind, _, bearer = headers.get("authorization", "").partition(" ")
        if not (_same(bearer.strip(), self._settings.token) and kind.lower() == "bearer") and not self._has_cookie(headers):
            raise NeedsToken("needs its token", "this server", "open the address that saidby serve printed, or send it as a Bearer")

    def _has_cookie(self, headers: Headers) -> bool:
        held = cookies(headers).get(self._cookie_name, "")
        return _same(held, self._cookie_value)

    @property
    def _cookie_name(self) -> str:
        return f"saidby_{self._settings.port}"

    @property
    def _cookie_value(self) -> str:
        return hmac.new((self._settings.token or "").encode(), b"saidby cookie", hashlib.sha256).hexdigest()

    def _given(self, scope: Scope) -> str | None:
        """Return the right token where it stands in the address, as saidby prints it."""
        if self._settings.token is None or scope["method"] != "GET":
            return None
        tokens = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
        return next((one for one in tokens if _same(one, self._settings.token)), None)

    def _entering(self, scope: Scope) -> RedirectResponse | None:
        """Turn a token in the address into a cookie that no script can read, and take it out of the address."""
        if self._given(scope) is None:
            return None
        rest = {key: values for key, values in parse_qs(scope["query_string"].decode("latin-1")).items() if key != "token"}
        path = "/" + scope["path"].lstrip("/\\")
        answer = RedirectResponse(path + (f"?{urlencode(rest, doseq=True)}" if rest else ""), 303)
        answer.set_cookie(self._cookie_name, self._cookie_value, httponly=True, samesite="strict", max_age=30 * 86400)
        return answer

    async def _limited(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application; a body that grows beyond the limit ends the request."""
        started = False

        async def counted(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(_as_get(scope), _limited_body(receive, self._settings.largest), counted)
        except TooLarge as error:
            if started:
                raise
            await turned_away(scope, error)(scope, receive, send)
        except Exception as error:
            if not started:
                await defect(scope, error)(scope, receive, send)
            raise  # the server's log has it


def _as_get(scope: Scope) -> Scope:
    """Let HEAD be answered as GET; the server leaves out the body, as it must."""
    return {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope


def _limited_body(receive: Receive, largest: int) -> Receive:
    seen = 0

    async def limited() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > largest:
            raise _too_large(largest)
        return message

    return limited


def _too_large(largest: int) -> TooLarge:
    return TooLarge(f"is larger than {largest:,} bytes", "the request", "send less at a time")


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "private, no-cache")
        await send(message)

    return sent


def _host_name(host: str) -> str:
    """Return the name of a Host header without its port."""
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    return name.strip("[]").lower()


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def cookies(headers: Headers) -> dict[str, str]:
    """Return the cookies of a request; what is none is left out."""
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(headers.get("cookie", "")).items()}
    except CookieError:
        return {}
