"""A judge: a question in, an answer that holds or the reason why there is none out; never an error for a single question."""

from typing import Final, Protocol

import msgspec

from saidby.errors import AddressRefused, BadStatus, SaidbyError, TimedOut, TooLarge
from saidby.judge.answers import Verdict, verdict
from saidby.judge.asking import Asked, Message, messages
from saidby.judge.endpoint import Endpoint
from saidby.judge.sending import Refused, Reply, Sender

FAILURES: Final = 3
"""Questions in a row without any reply, after which the endpoint is asked no more."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a question.

    Attributes:
        verdict: the answer; ``None`` where there is none that holds.
        trouble: why not.
        lasting: the endpoint did answer, and would so again; false where it may be asked once more.
        sent, got: tokens by the endpoint's own count.
    """

    verdict: Verdict | None = None
    trouble: str = ""
    lasting: bool = True
    sent: int = 0
    got: int = 0


class Sends(Protocol):
    """Whatever puts messages to an endpoint."""

    endpoint: Endpoint

    def send(self, messages: tuple[Message, ...]) -> Reply:
        """Ask one question."""


class Judge:
    """Asks one question after the other, and counts what goes wrong.

    Args:
        sender: puts them to the endpoint.
    """

    def __init__(self, sender: Sender | Sends) -> None:
        self._sender = sender
        self._failures = 0

    @property
    def endpoint(self) -> Endpoint:
        """Return who is asked."""
        return self._sender.endpoint

    def say(self, asked: Asked) -> Said:
        """Ask one question.

        Raises:
            AddressRefused, BadStatus, FetchError: the endpoint answers no question at all, or did not several times in a row.
        """
        try:
            reply = self._sender.send(messages(asked))
        except SaidbyError as error:
            return self._without(error)
        self._failures = 0
        found = verdict(asked, reply.text) if reply.whole else "cut off"
        given = found if isinstance(found, Verdict) else None
        return Said(verdict=given, trouble="" if isinstance(found, Verdict) else found, sent=reply.sent, got=reply.got)

    def _without(self, error: SaidbyError) -> Said:
        """Take note of a failure; raise it where it is no single one."""
        self._failures += 1
        closed = isinstance(error, AddressRefused | BadStatus) and not isinstance(error, Refused)
        if closed or self._failures >= FAILURES:
            raise error
        return Said(trouble=_named(error), lasting=False)


def _named(error: SaidbyError) -> str:
    """Return a failure in the words that it is counted under."""
    if isinstance(error, TimedOut):
        return "no answer in time"
    return "a reply too large" if isinstance(error, TooLarge) else error.what
