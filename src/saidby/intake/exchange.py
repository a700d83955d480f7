"""One request and its answer: by a deadline, to numbers that were judged, no further than a limit.

A host's name is resolved once; every number it gives is judged, and the connection goes to such a number, while TLS asks for and
verifies the name: so a name that changes its mind between question and connection (DNS rebinding) gains nothing. Proxies of the
environment are not used.
"""

import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache, partial
from http import HTTPStatus
from http.client import HTTPException
from importlib.metadata import PackageNotFoundError, version

import certifi
import msgspec
from urllib3 import BaseHTTPResponse
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.exceptions import TimeoutError as SilenceError

from saidby.errors import FetchError, SaidbyError, TimedOut, TooLarge, Truncated
from saidby.intake.addresses import Address, Resolver, vetted
from saidby.intake.compression import gunzip, inflate
from saidby.intake.raw import FetchOptions

PRODUCT = "saidby"
SAVE = "open it in a browser, save the page, and give the file"
CONNECT = 10.0
"""Seconds for one connection to be made, and again for its TLS handshake."""
SILENCE = 15.0
"""Seconds without a byte after which a site counts as silent."""
_ATTEMPTS = 4
"""IP addresses of one host that are tried."""
_NET_ERRORS = (HTTPError, HTTPException, OSError)


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a site sent.

    Attributes:
        address: that was asked.
        status: of HTTP.
        headers: by lower-case name.
        body: decompressed; empty unless the status is 200.
    """

    address: Address
    status: int
    headers: dict[str, str]
    body: bytes


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """What the requests of one fetch share.

    Attributes:
        options: limits and permissions.
        deadline: on the monotonic clock.
        resolve: names → numbers.
        tls: whom to trust; ``None`` for ``trusted``.
        headers: of the request for the page, beyond the usual ones.
        body: what is sent with POST; with none it is GET.
        silence: seconds without a byte after which the site counts as silent.
    """

    options: FetchOptions
    deadline: float
    resolve: Resolver
    tls: ssl.SSLContext | None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    silence: float = SILENCE

    def left(self, address: Address) -> float:
        """Return the seconds left; raise ``TimedOut`` when there are none."""
        seconds = self.deadline - time.monotonic()
        if seconds <= 0:
            raise self.timed_out(address)
        return seconds

    def timed_out(self, address: Address) -> TimedOut:
        """Return the error for a passed deadline."""
        return TimedOut(f"no full answer within {self.options.timeout:g} s", address.url, "try again, or allow more with --timeout")


def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses that the system knows for ``host``."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@cache
def trusted() -> ssl.SSLContext:
    """Return a TLS context that trusts what the system trusts, and Mozilla's list beside it, since some systems have none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def user_agent(contact: str = "") -> str:
    """Return how saidby names itself: product and version, what it is, and the caller's contact if there is one."""
    try:
        release = version(PRODUCT)
    except PackageNotFoundError:
        release = "0"
    reach = "".join(c for c in contact if c.isascii() and c.isprintable())
    return f"{PRODUCT}/{release} (reads pages at a person's request{'; +' + reach if reach else ''})"


def exchange(line: Line, address: Address, limit: int, *, cut: bool = False) -> Answer:
    """Send one request and read its answer.

    Args:
        line: limits, deadline, names, trust.
        address: whom to ask for what.
        limit: bytes of the body, before and after decompression.
        cut: keep the beginning of a longer body instead of raising ``TooLarge``.

    Raises:
        AddressRefused, TimedOut, FetchError, TooLarge, Truncated: as ``fetch.fetch``.
    """
    with closing(_connected(line, address)) as connection, _watched(line, connection, address):
        response = _asked(line, connection, address, () if cut else line.headers)
        try:
            headers = {name.lower(): value for name, value in response.headers.items()}
            sent = _sent(line, response, address, limit, cut=cut) if response.status == HTTPStatus.OK else b""
        finally:
            response.close()
    line.left(address)  # a connection that the watch has shut looks like the end of a body
    body = _unpacked(sent, headers.get("content-encoding", ""), 10 * limit if cut else limit, address.url)
    return Answer(address=address, status=response.status, headers=headers, body=body[:limit])


# -- connecting


def _connected(line: Line, address: Address) -> HTTPConnection:
    """Connect to the first of the host's numbers that answers; all of them are judged before."""
    found = _within(line, address, partial(_resolved, line.resolve, address))
    failure: Exception | None = None
    for ip in vetted(address, found, line.options.allow_private)[:_ATTEMPTS]:
        connection = _connection(line, address, ip)
        try:
            connection.connect()
        except _NET_ERRORS as error:
            connection.close()
            failure = error
        else:
            return connection
    line.left(address)
    raise _unconnected(failure, address) from failure


def _connection(line: Line, address: Address, ip: str) -> HTTPConnection:
    """Half of what is left for each of connection and handshake, so that both together keep the deadline."""
    seconds = min(CONNECT, line.left(address) / 2)
    if address.scheme == "http":
        return HTTPConnection(ip, address.port, timeout=seconds)
    return HTTPSConnection(ip, address.port, timeout=seconds, ssl_context=line.tls or trusted(), server_hostname=address.host)


def _resolved(resolver: Resolver, address: Address) -> list[str]:
    try:
        return list(resolver(address.host, address.port))
    except (OSError, UnicodeError) as error:
        raise FetchError(f"no address is known for {address.host}", address.url, "check the spelling and the connection") from error


def _within(line: Line, address: Address, work: Callable[[], list[str]]) -> list[str]:
    """Do work that cannot be interrupted, asking for a name, and give up waiting at the deadline."""
    done: queue.SimpleQueue[list[str] | SaidbyError] = queue.SimpleQueue()

    def run() -> None:
        try:
            done.put(work())
        except SaidbyError as error:
            done.put(error)

    threading.Thread(target=run, daemon=True, name="saidby-resolve").start()
    try:
        outcome = done.get(timeout=line.left(address))
    except queue.Empty:
        raise line.timed_out(address) from None
    if isinstance(outcome, SaidbyError):
        raise outcome
    return outcome


def _unconnected(error: Exception | None, address: Address) -> FetchError:
    """Name a failure to connect."""
    if isinstance(error, ssl.SSLCertVerificationError):
        why = error.verify_message or "it is not trusted"
        return FetchError(
            f"the site's certificate does not hold for {address.host} ({why})", address.url, "check the address; do not trust the page"
        )
    if isinstance(error, ssl.SSLError):
        return FetchError("the site and saidby could not agree on encryption (TLS)", address.url, SAVE)
    if isinstance(error.__cause__ if error else None, ConnectionRefusedError):
        return FetchError(f"{address.host} refuses connections on port {address.port}", address.url, "check the address, or try later")
    if isinstance(error, TimeoutError) or isinstance(error and error.__cause__, TimeoutError):
        return TimedOut(f"{address.host} does not answer", address.url, "try again later, or check the connection")
    return FetchError(f"{address.host} cannot be reached", address.url, "check the connection, or try later")


# -- asking


@contextmanager
def _watched(line: Line, connection: HTTPConnection, address: Address) -> Iterator[None]:
    """Shut the connection at the deadline: the time-outs of a socket begin anew with every byte, so a slow drip outlives them."""
    wire: socket.socket = connection.sock  # kept, since http.client lets go of it before the body is read
    left = line.left(address)
    connection.timeout = min(line.silence, left + 1)  # a little late, so that it is the watch that ends a silence at the deadline
    watch = threading.Timer(left, _shut, (wire,))
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        watch.join()
        wire.close()


def _shut(wire: socket.socket) -> None:
    # An OSError here means that it is closed already.
    with suppress(OSError):
        wire.shutdown(socket.SHUT_RDWR)


def _asked(line: Line, connection: HTTPConnection, address: Address, more: tuple[tuple[str, str], ...]) -> BaseHTTPResponse:
    headers = {
        "Host": address.authority,
        "User-Agent": user_agent(line.options.contact),
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1",
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "en",
        "Connection": "close",
        **dict(more),
    }
    try:
        method = "GET" if line.body is None else "POST"
        connection.request(method, address.target, body=line.body, headers=headers, preload_content=False, decode_content=False)
        return connection.getresponse()
    except _NET_ERRORS as error:
        raise _silence(line, error, address) or FetchError(
            "the site breaks off without an answer", address.url, f"try again later, or {SAVE}"
        ) from error


def _sent(line: Line, response: BaseHTTPResponse, address: Address, limit: int, *, cut: bool) -> bytes:
    """Read the body as it is sent, no further than the limit."""
    announced = response.headers.get("Content-Length", "")
    if announced.isdigit() and int(announced) > limit and not cut:
        raise _too_large(limit, address)
    try:
        sent = _read(response, limit)
    except _NET_ERRORS as error:
        raise _silence(line, error, address) or Truncated("the page breaks off before its end", address.url, "try again") from error
    if len(sent) > limit and not cut:
        raise _too_large(limit, address)
    return sent


def _read(response: BaseHTTPResponse, limit: int) -> bytes:
    sent = bytearray()
    for part in response.stream(1 << 16, decode_content=False):
        sent += part
        if len(sent) > limit:
            break
    return bytes(sent)


def _too_large(limit: int, address: Address) -> TooLarge:
    return TooLarge(f"the page is larger than {limit:,} bytes", address.url, "raise the limit with --max-bytes if this is meant")


def _silence(line: Line, error: Exception, address: Address) -> TimedOut | None:
    """Tell whether the deadline, or a silence that was too long, is behind a failure."""
    if line.deadline <= time.monotonic():
        return line.timed_out(address)
    if isinstance(error, (TimeoutError, SilenceError)):
        return TimedOut(f"the site was silent for {line.silence:g} s", address.url, "try again later")
    return None


def _unpacked(data: bytes, encodings: str, limit: int, where: str) -> bytes:
    """Undo the content encodings, the last applied first; urllib3's own decoders let a gzip stream end early."""
    for name in reversed([name.strip().lower() for name in encodings.split(",")]):
        if name in ("gzip", "x-gzip"):
            data = gunzip(data, limit, where) if data else data
        elif name == "deflate":
            data = inflate(data, limit, where) if data else data
        elif name not in ("", "identity"):
            raise FetchError(f"the site compresses its answer as {name!r}, which was not asked for", where, SAVE)
    return data
