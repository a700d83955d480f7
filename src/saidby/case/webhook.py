"""News to an address that a person named: again after a while where it fails, never out of order, never twice where it went well."""

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import Final

from saidby.errors import AddressRefused, BadStatus, FetchError, SaidbyError
from saidby.intake.addresses import parse_address
from saidby.intake.courier import Clock
from saidby.intake.exchange import Answer
from saidby.intake.fetch import retry_after
from saidby.intake.raw import FetchOptions
from saidby.intake.sending import send

TRIES: Final = 4
"""Times that one delivery is tried before the address is left alone until the next one."""
FIRST: Final = 1.0
"""Seconds before it is tried again; doubled each time."""
LONGEST: Final = 60.0
"""Seconds that are waited at most, whatever the address asks for."""
_PASSING: Final = frozenset({
    HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS,
})  # fmt: skip

Send = Callable[[str, bytes, FetchOptions], Answer]


class Webhook:
    """Delivers JSON by POST.

    Args:
        url: where to.
        options: time limit, and whether private addresses are meant.
        clock: time.
        sending: how one request is made.

    Raises:
        AddressRefused: it is no address to send to.
    """

    def __init__(self, url: str, options: FetchOptions | None = None, clock: Clock | None = None, sending: Send = send) -> None:
        parse_address(url)
        self._url, self._options, self._clock, self._sending = url, options or FetchOptions(timeout=15), clock or Clock(), sending
        self.error: SaidbyError | None = None

    def deliver(self, bodies: Iterable[tuple[str, bytes]]) -> tuple[str, ...]:
        """Deliver bodies in their order until one fails for good; return the keys of those that arrived.

        Why it ended before the last one is in ``error``.
        """
        done: list[str] = []
        self.error = None
        for key, body in bodies:
            self.error = self._delivered(body)
            if self.error:
                break
            done.append(key)
        return tuple(done)

    def _delivered(self, body: bytes) -> SaidbyError | None:
        """Deliver one body, with patience; return why it could not be."""
        error: SaidbyError | None = None
        for attempt in range(TRIES):
            error, wait = self._once(body, FIRST * 2**attempt)
            if error is None or wait is None:
                return error
            if attempt + 1 < TRIES:
                self._clock.sleep(wait)
        return error

    def _once(self, body: bytes, wait: float) -> tuple[SaidbyError | None, float | None]:
        """Try once; return what went wrong, and after how many seconds to try again, if that may help."""
        try:
            answer = self._sending(self._url, body, self._options)
        except AddressRefused as error:
            return error, None
        except FetchError as error:
            return error, wait
        if HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
            return None, None
        return self._refused(answer), self._patience(answer, wait)

    def _refused(self, answer: Answer) -> BadStatus:
        moved = HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST
        remedy = "give the address that it leads to" if moved else "look there why; it is sent again next time"
        return BadStatus(f"answers {answer.status} to what is sent", answer.address.url, remedy)

    def _patience(self, answer: Answer, wait: float) -> float | None:
        if answer.status < HTTPStatus.INTERNAL_SERVER_ERROR and answer.status not in _PASSING:
            return None
        asked = retry_after(answer.headers.get("retry-after", ""))
        return min(LONGEST, wait if asked is None else float(asked))
