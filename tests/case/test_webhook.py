"""News are delivered in their order, again where that may help, and none is taken for delivered that was not."""

import pytest

from saidby.case.webhook import FIRST, LONGEST, TRIES, Webhook
from saidby.errors import AddressRefused, BadStatus, FetchError
from saidby.intake.addresses import parse_address
from saidby.intake.courier import Clock
from saidby.intake.exchange import Answer
from saidby.intake.raw import FetchOptions
from tests.intake.receiving import receiver

URL = "https://example.org/hook"


class Line:
    """A receiver in memory, and the clock that it is asked by."""

    def __init__(self, *answers: int | Exception, **headers: str) -> None:
        self.answers, self.headers = list(answers), headers
        self.sent: list[bytes] = []
        self.waits: list[float] = []

    def send(self, url: str, body: bytes, options: FetchOptions) -> Answer:
        self.sent.append(body)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return Answer(address=parse_address(url), status=answer, headers=self.headers, body=b"")

    def hook(self) -> Webhook:
        return Webhook(URL, clock=Clock(now=lambda: 0.0, sleep=self.waits.append), sending=self.send)


BODIES = (("a", b"1"), ("b", b"2"), ("c", b"3"))


def test_all_arrive_in_their_order() -> None:
    line = Line(200)
    hook = line.hook()
    assert hook.deliver(BODIES) == ("a", "b", "c")
    assert (line.sent, line.waits, hook.error) == ([b"1", b"2", b"3"], [], None)


def test_it_is_tried_again_ever_later() -> None:
    line = Line(503, FetchError("breaks off"), 200)
    assert line.hook().deliver(BODIES[:1]) == ("a",)
    assert line.waits == [FIRST, 2 * FIRST]


def test_it_is_left_alone_after_some_tries_and_what_follows_waits() -> None:
    line = Line(200, 500)
    hook = line.hook()
    assert hook.deliver(BODIES) == ("a",)
    assert line.sent == [b"1", *[b"2"] * TRIES]
    assert isinstance(hook.error, BadStatus)
    line.answers = [200]
    assert hook.deliver(BODIES[1:]) == ("b", "c")
    assert hook.error is None


@pytest.mark.parametrize("status", [301, 400, 404, 410, 413])
def test_what_will_not_change_is_not_tried_again(status: int) -> None:
    line = Line(status)
    hook = line.hook()
    assert hook.deliver(BODIES) == ()
    assert (line.sent, line.waits) == ([b"1"], [])
    assert str(status) in str(hook.error)


def test_an_address_that_is_refused_is_not_tried_again() -> None:
    line = Line(AddressRefused("is private"))
    assert line.hook().deliver(BODIES) == ()
    assert line.sent == [b"1"]


@pytest.mark.parametrize(("asked", "waited"), [("7", 7.0), ("100000", LONGEST), ("soon", FIRST)])
def test_a_busy_address_is_believed_within_reason(asked: str, waited: float) -> None:
    line = Line(429, 200, **{"retry-after": asked})
    assert line.hook().deliver(BODIES[:1]) == ("a",)
    assert line.waits == [waited]


def test_what_is_no_address_is_told_at_once() -> None:
    with pytest.raises(AddressRefused):
        Webhook("hook")


def test_over_the_loopback_interface() -> None:
    with receiver(500, 200) as there:
        hook = Webhook(there.url, FetchOptions(allow_private=True, timeout=10), clock=Clock(sleep=lambda _: None))
        assert hook.deliver(BODIES[:2]) == ("a", "b")
    assert there.came == [b"1", b"1", b"2"]
