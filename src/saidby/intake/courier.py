"""Many addresses, fetched as a guest would: one after another, hosts in peace between, and a busy site believed.

Each request goes through ``fetch.ask``, which judges the address, heeds robots.txt, and keeps the limits of one page.
"""

import time
from collections.abc import Callable, Mapping
from http import HTTPStatus

import msgspec

from saidby.errors import FetchError, SaidbyError, TimedOut
from saidby.intake.addresses import parse_address
from saidby.intake.compression import gunzip, is_gzip
from saidby.intake.exchange import Answer
from saidby.intake.fetch import ask, raw_of, retry_after
from saidby.intake.item import Manners
from saidby.intake.raw import FetchOptions, Raw
from saidby.intake.robots import Rules

BUSY = frozenset((HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE))
FIRST_WAIT = 2.0
"""Seconds before a busy site is asked again, where it names none; doubled each time."""
ROBOTS_KEPT = 43_200.0
"""Seconds for which a robots.txt is believed; RFC 9309, 2.4, allows a day."""


class Clock(msgspec.Struct, frozen=True):
    """What time it is, and a way to let it pass: both in seconds.

    Attributes:
        now: seconds since 1970-01-01, UTC.
        sleep: wait for so many seconds.
    """

    now: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep


Ask = Callable[[str, FetchOptions, Mapping[str, str], dict[str, Rules]], Answer]
"""Address, options, conditions, robots.txt read so far → the answer."""


def over_the_net(url: str, options: FetchOptions, headers: Mapping[str, str], asked: dict[str, Rules]) -> Answer:
    """Ask the site itself."""
    return ask(url, options, headers=headers, asked=asked)


class Courier:
    """Fetches addresses during one run, and remembers for each host when it may be asked again, and what its robots.txt says.

    Args:
        options: limits and permissions of one request.
        manners: how many addresses are asked, and how gently.
        clock: time.
        asking: how one request is made.
    """

    def __init__(
        self, options: FetchOptions, manners: Manners | None = None, clock: Clock | None = None, asking: Ask = over_the_net
    ) -> None:
        self._options, self._manners = options, manners or Manners()
        self._clock, self._asking = clock or Clock(), asking
        self._rules: dict[str, Rules] = {}
        self._rules_since = self._clock.now()
        self._free: dict[str, float] = {}
        self._failures: dict[str, int] = {}
        self._closed: dict[str, str] = {}
        self._fetched = 0

    def page(self, url: str) -> Raw:
        """Fetch one page; gzip that is the page itself, as of a sitemap, is undone.

        Raises:
            SaidbyError: as ``fetch.fetch``; also where the host is left alone, or the run's limit is reached.
        """
        raw = raw_of(self.answer(url))
        return msgspec.structs.replace(raw, data=gunzip(raw.data, self._options.max_bytes, url)) if is_gzip(raw.data) else raw

    def answer(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for an address, again where the site is busy, and return its last answer, whatever its status."""
        host = parse_address(url).host
        self._require_open(host, url)
        self._fetched += 1
        for attempt in range(self._manners.tries):
            answer = self._once(host, url, headers or {})
            if answer.status not in BUSY or not self._put_off(host, answer, attempt):
                break
        return answer

    def now(self) -> float:
        """Return the time, in seconds since 1970-01-01."""
        return self._clock.now()

    def wait_until(self, moment: float) -> None:
        """Let time pass until a moment, in seconds since 1970-01-01."""
        self._clock.sleep(max(0.0, moment - self._clock.now()))

    def start_over(self) -> None:
        """Begin a new run: hosts that were left alone are asked again, and robots.txt of half a day ago is read anew."""
        self._failures.clear()
        self._closed.clear()
        self._fetched = 0
        if self._clock.now() - self._rules_since > ROBOTS_KEPT:
            self._rules.clear()
            self._rules_since = self._clock.now()

    def leaves_alone(self, url: str) -> bool:
        """Tell whether the address's host is asked no more in this run."""
        return parse_address(url).host in self._closed

    def require_more(self, where: str) -> None:
        """Raise ``FetchError`` where the run's limit of addresses is reached."""
        if self._fetched >= self._manners.most:
            raise FetchError(f"this run's {self._manners.most:,} addresses are used up", where, "take in the rest with another run")

    def _require_open(self, host: str, url: str) -> None:
        if host in self._closed:
            raise FetchError(self._closed[host], url, "try again later")
        self.require_more(url)

    def _once(self, host: str, url: str, headers: Mapping[str, str]) -> Answer:
        """Wait for the host's turn, ask once, and count failures in a row."""
        self._clock.sleep(max(0.0, self._free.get(host, 0.0) - self._clock.now()))
        try:
            answer = self._asking(url, self._options, headers, self._rules)
        except FetchError as error:
            self._count(host, failed=isinstance(error, TimedOut) or type(error) is FetchError)
            raise
        except SaidbyError:
            self._count(host, failed=False)
            raise
        finally:
            self._free[host] = self._clock.now() + self._manners.delay
        self._count(host, failed=answer.status >= HTTPStatus.INTERNAL_SERVER_ERROR)
        return answer

    def _count(self, host: str, *, failed: bool) -> None:
        self._failures[host] = self._failures.get(host, 0) + 1 if failed else 0
        if self._failures[host] >= self._manners.failures:
            self._closed[host] = f"{host} failed {self._failures[host]} times in a row, and is left alone for this run"

    def _put_off(self, host: str, answer: Answer, attempt: int) -> bool:
        """Set when a busy host may be asked again; close it, and say no, where it asks for more patience than there is."""
        asked = retry_after(answer.headers.get("retry-after", ""))
        wait = FIRST_WAIT * 2**attempt if asked is None else float(asked)
        if wait > self._manners.patience:
            self._closed[host] = f"{host} asks to be left alone for {wait:.0f} s"
            return False
        self._free[host] = max(self._free[host], self._clock.now() + wait)
        return host not in self._closed
