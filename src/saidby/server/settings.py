"""How a case is served, and what nobody may exceed."""

import msgspec

from saidby.errors import UsageError
from saidby.intake.raw import FetchOptions

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})
"""Addresses that this machine alone can reach."""


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """How much one client may ask; a burst is what it may ask at once after it was silent.

    Attributes:
        looks, burst: requests a second that only look.
        changes, changes_burst: requests a second that change, read an article or fetch an address.
    """

    looks: float = 60.0
    burst: int = 400
    changes: float = 2.0
    changes_burst: int = 60


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How to serve a case.

    Attributes:
        host, port: where to listen.
        token: whoever has it may look and change; without one this machine alone is served.
        names: further names under which the server is reached ("desk.example"), as a browser sends them.
        read_only: nothing can be changed.
        by: who judges, where a judgement does not say.
        readers: how many look into the case at once, at most; others wait.
        apart: articles are read in another process, so that pages do not wait for it.
        largest: bytes of a request, an upload included.
        longest: characters of an article that is read.
        waiting: articles that wait to be read, at most.
        articles: articles that one adding may take, of all its files and what they lead to; ``seconds``: how long it may go on.
        fetch: limits and permissions for addresses.
        rates: how much one client may ask.
    """

    host: str = "127.0.0.1"
    port: int = 8331
    token: str | None = None
    names: frozenset[str] = frozenset()
    read_only: bool = False
    by: str = "somebody"
    readers: int = 4
    apart: bool = True
    largest: int = 10_000_000
    longest: int = 200_000
    waiting: int = 200
    articles: int = 1_000
    seconds: float = 1_800.0
    fetch: FetchOptions = FetchOptions(max_bytes=10_000_000)
    rates: Rates = Rates()

    def __post_init__(self) -> None:
        """Raise ``UsageError`` where others could reach the server without a token."""
        if self.host not in LOOPBACK and not self.token:
            raise UsageError("others could reach it", f"--host {self.host}", "demand a token with --token, or serve 127.0.0.1")
        if self.token is not None and len(self.token) < 16:
            raise UsageError("could be guessed", "--token", "give one of 16 characters or more")
