"""One question to an endpoint, with patience: JSON by POST, no redirect, limits on time and answer, again where it asks for that.

Endpoints differ in what they understand beside the messages; one that refuses the first form of a request is given the next, once a run.
A key travels in a header alone.
"""

import ssl
import time
from http import HTTPStatus
from typing import Final

import msgspec

from saidby.errors import BadStatus
from saidby.intake.addresses import Resolver, parse_address
from saidby.intake.courier import BUSY, Clock
from saidby.intake.exchange import Answer, Line, exchange, resolve
from saidby.intake.fetch import retry_after
from saidby.intake.raw import FetchOptions
from saidby.judge.asking import Message
from saidby.judge.endpoint import Endpoint, here_alone

LARGEST: Final = 512 * 1024
"""Bytes of a reply that are read at most; some endpoints send much beside the answer."""
TRIES: Final = 4
"""Times that a busy endpoint is asked one question."""
FIRST: Final = 1.0
"""Seconds before a busy endpoint is asked again, where it names none; doubled each time."""
LONGEST: Final = 60.0
"""Seconds that are waited at most; an endpoint that asks for more is asked no more in this run."""
_REFUSED: Final = frozenset({HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY})
_CLOSED: Final = {
    401: ("the endpoint wants a key, or another one", "name the variable that holds it with --key-from"),
    402: ("the endpoint wants payment", "look at your account there"),
    403: ("the endpoint refuses this key or this machine", "look at your account there"),
    404: ("the endpoint has no such address or model", "check --endpoint and --model"),
    405: ("this address takes no questions", "check --endpoint"),
}


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What one question may cost.

    Attributes:
        timeout: seconds for each try.
        tokens: of an answer, at most.
    """

    timeout: float = 60.0
    tokens: int = 400


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What an endpoint sent.

    Attributes:
        text: the answer; empty where there is none.
        whole: it was not cut off.
        sent, got: tokens by the endpoint's own count, 0 where it tells none.
    """

    text: str
    whole: bool = True
    sent: int = 0
    got: int = 0


class Refused(BadStatus):
    """The endpoint did not take one question; it may take another."""


class Busy(BadStatus):
    """The endpoint asks to be left alone."""


class _Message(msgspec.Struct, frozen=True):
    content: str | None = None


class _Choice(msgspec.Struct, frozen=True):
    message: _Message
    finish_reason: str | None = None


class _Usage(msgspec.Struct, frozen=True):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Envelope(msgspec.Struct, frozen=True):
    choices: tuple[_Choice, ...]
    usage: _Usage | None = None


class Sender:
    """Puts questions to one endpoint.

    Args:
        endpoint: which.
        key: is sent as a bearer token; none where the endpoint wants none.
        limits: of one question.
        clock: time.
        resolver: names → numbers.
        tls: whom to trust; by default as ``exchange.trusted``.
    """

    def __init__(  # noqa: PLR0913 - each is one choice, and all but one have defaults
        self,
        endpoint: Endpoint,
        key: str = "",
        limits: Limits | None = None,
        *,
        clock: Clock | None = None,
        resolver: Resolver = resolve,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.endpoint, self.limits = endpoint, limits or Limits()
        self._key, self._clock, self._tls = key, clock or Clock(), tls
        self._address = parse_address(endpoint.url)
        self._resolver = here_alone(resolver) if self._address.scheme == "http" else resolver
        self._form, self._settled = 0, False

    def send(self, messages: tuple[Message, ...]) -> Reply:
        """Ask one question.

        Raises:
            Refused, TimedOut, FetchError, TooLarge: this question has no answer; another may have.
            Busy, BadStatus, AddressRefused: nor will any other.
        """
        answer = self._patiently(messages)
        while answer.status in _REFUSED and not self._settled and self._form + 1 < len(_FORMS):
            self._form += 1
            answer = self._patiently(messages)
        if answer.status != HTTPStatus.OK:
            raise self._failure(answer)
        self._settled = True
        return _reply(answer)

    def _patiently(self, messages: tuple[Message, ...]) -> Answer:
        """Ask, and ask again after a while where the endpoint is busy."""
        body = _body(self._form, self.endpoint.model, messages, self.limits.tokens)
        for attempt in range(TRIES):
            answer = self._once(body)
            if answer.status not in BUSY or attempt + 1 == TRIES:
                break
            self._clock.sleep(self._wait(answer, attempt))
        return answer

    def _wait(self, answer: Answer, attempt: int) -> float:
        asked = retry_after(answer.headers.get("retry-after", ""))
        wait = FIRST * 2**attempt if asked is None else float(asked)
        if wait > LONGEST:
            raise Busy(f"the endpoint asks to be left alone for {wait:.0f} s", self.endpoint.host, "go on then with the same command")
        return wait

    def _once(self, body: bytes) -> Answer:
        options = FetchOptions(timeout=self.limits.timeout, allow_private=True)
        line = Line(
            options=options,
            deadline=time.monotonic() + options.timeout,
            resolve=self._resolver,
            tls=self._tls,
            headers=self._headers(),
            body=body,
            silence=options.timeout + 1,
        )
        return exchange(line, self._address, LARGEST)

    def _headers(self) -> tuple[tuple[str, str], ...]:
        plain = (("Content-Type", "application/json"), ("Accept", "application/json"))
        return (*plain, ("Authorization", f"Bearer {self._key}")) if self._key else plain

    def _failure(self, answer: Answer) -> BadStatus:
        """Name a status that is no answer. What the endpoint says to it is not shown: it may repeat the key, or an article."""
        host, status = self.endpoint.host, answer.status
        if status in BUSY:
            return Busy(f"the endpoint is busy ({status}), asked {TRIES} times", host, "go on later with the same command")
        if status in _CLOSED:
            what, remedy = _CLOSED[status]
            return BadStatus(f"{what} ({status})", host, remedy)
        if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
            return BadStatus(f"the endpoint leads elsewhere ({status}), where nobody looked", host, "give the address that it leads to")
        return Refused(f"the endpoint does not take the question ({status})", host)


def _reply(answer: Answer) -> Reply:
    try:
        found = msgspec.json.decode(answer.body, type=_Envelope)
    except (msgspec.DecodeError, RecursionError):
        raise Refused("the endpoint's reply is no chat completion", answer.address.authority) from None
    if not found.choices:
        return Reply(text="")
    first, usage = found.choices[0], found.usage or _Usage()
    return Reply(
        text=first.message.content or "", whole=first.finish_reason != "length", sent=usage.prompt_tokens, got=usage.completion_tokens
    )


# --- the forms of a request, the usual first ---


def _usual(tokens: int) -> dict[str, object]:
    return {"temperature": 0, "max_tokens": tokens, "response_format": {"type": "json_object"}}


def _thinking(tokens: int) -> dict[str, object]:
    """Models that think first take no temperature, and count otherwise."""
    return {"max_completion_tokens": tokens}


def _plain(tokens: int) -> dict[str, object]:
    return {"temperature": 0, "max_tokens": tokens}


_FORMS: Final = (_usual, _thinking, _plain)


def _body(form: int, model: str, messages: tuple[Message, ...], tokens: int) -> bytes:
    return msgspec.json.encode({"model": model, "messages": messages, "stream": False, **_FORMS[form](tokens)})
