"""JSON → an address that a person named: one POST, to numbers that were judged, with limits on time and answer.

No redirect is followed, since it would lead where nobody has looked; no robots.txt is asked, since the owner wants to be called.
"""

import ssl
import time
from typing import Final

from saidby.errors import TooLarge, UsageError
from saidby.intake.addresses import Resolver, parse_address
from saidby.intake.exchange import Answer, Line, exchange, resolve
from saidby.intake.raw import FetchOptions

LARGEST: Final = 1_000_000
"""Bytes that are sent at most."""
ANSWER: Final = 100_000
"""Bytes of an answer that are read at most; what it says does not matter."""


def send(url: str, body: bytes, options: FetchOptions, *, resolver: Resolver = resolve, tls: ssl.SSLContext | None = None) -> Answer:
    """Send JSON once, and return the answer whatever its status.

    Args:
        url: an http or https address.
        body: what to send, JSON.
        options: limits and permissions.
        resolver: names → numbers.
        tls: whom to trust; by default as ``exchange.trusted``.

    Raises:
        AddressRefused: the address is not on the public internet, or none to send to.
        TimedOut, FetchError: there was no answer.
        UsageError: there is too much to send.
    """
    if len(body) > LARGEST:
        raise UsageError(f"{len(body):,} bytes are more than is sent", url, f"send {LARGEST:,} at most")
    address = parse_address(url)
    line = Line(
        options=options,
        deadline=time.monotonic() + options.timeout,
        resolve=resolver,
        tls=tls,
        headers=(("Content-Type", "application/json"), ("Accept", "*/*")),
        body=body,
    )
    try:
        return exchange(line, address, ANSWER)
    except TooLarge:  # it was taken, and much was said to that
        return Answer(address=address, status=200, headers={}, body=b"")
