"""The protocol, and everything that an endpoint can do instead of answering."""

import json

import pytest

from saidby.errors import AddressRefused, BadStatus, FetchError, SaidbyError, TimedOut, TooLarge
from saidby.intake.courier import Clock
from saidby.judge.asking import Message
from saidby.judge.endpoint import endpoint
from saidby.judge.sending import LARGEST, LONGEST, TRIES, Busy, Limits, Refused, Reply, Sender
from tests.judge.fake import Given, Server, Taken, completion, served

ASKED = (Message("system", "Judge."), Message("user", "“Nö,” she said."))
KEY = "sk-very-secret-0123456789"


class Waits:
    """A clock that only notes how long it was to wait."""

    def __init__(self) -> None:
        self.waits = list[float]()

    def clock(self) -> Clock:
        return Clock(sleep=self.waits.append)


def send(server: Server, limits: Limits | None = None, key: str = "", waits: Waits | None = None) -> Reply:
    return Sender(endpoint(server.url, "big-1"), key, limits, clock=(waits or Waits()).clock()).send(ASKED)


def test_a_question_is_a_chat_completion() -> None:
    with served(completion("yes")) as server:
        assert send(server, key=KEY) == Reply(text="yes", sent=700, got=30)
    (taken,) = server.taken
    assert taken.path == "/v1/chat/completions"
    assert taken.headers["authorization"] == f"Bearer {KEY}"
    assert taken.headers["content-type"] == "application/json"
    assert taken.body == {
        "model": "big-1",
        "messages": [{"role": "system", "content": "Judge."}, {"role": "user", "content": "“Nö,” she said."}],
        "stream": False, "temperature": 0, "max_tokens": 400, "response_format": {"type": "json_object"},
    }  # fmt: skip


def test_without_a_key_none_is_sent() -> None:
    with served(completion("yes")) as server:
        send(server)
    assert "authorization" not in server.taken[0].headers


@pytest.mark.parametrize(
    ("given", "reply"),
    [
        (completion(None), Reply(text="", sent=700, got=30)),
        (completion("half", "length"), Reply(text="half", whole=False, sent=700, got=30)),
        (Given(b'{"choices": []}'), Reply(text="")),
        (Given(b'{"choices": [{"message": {"content": "yes", "role": "x"}, "logprobs": null}], "usage": null}'), Reply(text="yes")),
    ],
)
def test_what_an_endpoint_may_leave_out_or_add(given: Given, reply: Reply) -> None:
    with served(given) as server:
        assert send(server) == reply


@pytest.mark.parametrize(
    "body",
    [
        b"", b"<html>busy</html>", b"[]", b"null", b'{"error": {"message": "no"}}', b'{"choices": [{}]}',
        b'{"choices": [{"message": {"content": 3}}]}',
        b'{"choices": ' + b"[" * 100_000, b'{"x": ' + b"[" * 100_000, b"\xff\xfe\x00", b'{"choices": [{"message": {"content": "a',
    ],
)  # fmt: skip
def test_a_reply_that_is_none_is_one_lost_question(body: bytes) -> None:
    with served(Given(body)) as server, pytest.raises(Refused):
        send(server)


class TestForms:
    """Endpoints differ in what they take beside the messages."""

    def test_models_that_count_otherwise(self) -> None:
        with served(lambda taken: Given(status=400) if "max_tokens" in taken.body else completion("yes")) as server:
            sender = Sender(endpoint(server.url, "big-1"))
            assert [sender.send(ASKED).text for _ in range(2)] == ["yes", "yes"]
        assert ["max_completion_tokens" in taken.body for taken in server.taken] == [False, True, True]
        assert all("temperature" not in taken.body for taken in server.taken[1:])

    def test_endpoints_without_a_form_of_answer(self) -> None:
        unknown = {"response_format", "max_completion_tokens"}
        with served(lambda taken: Given(status=422) if unknown & taken.body.keys() else completion("yes")) as server:
            assert send(server).text == "yes"
        assert server.taken[-1].body["max_tokens"] == 400
        assert len(server.taken) == 3

    def test_what_no_form_helps_is_lost_and_one_that_went_well_is_kept(self) -> None:
        answers = iter([completion("yes"), Given(status=400)])
        with served(lambda _: next(answers)) as server:
            sender = Sender(endpoint(server.url, "big-1"))
            sender.send(ASKED)
            with pytest.raises(Refused, match="400"):
                sender.send(ASKED)
        with served(Given(status=400)) as server, pytest.raises(Refused):
            send(server)
        assert len(server.taken) == 3


class TestBusy:
    @pytest.mark.parametrize("status", [429, 503])
    def test_it_is_asked_again_after_the_time_that_it_names(self, status: int) -> None:
        answers = iter([Given(status=status, headers=(("Retry-After", "7"),)), Given(status=status), completion("yes")])
        waits = Waits()
        with served(lambda _: next(answers)) as server:
            assert send(server, waits=waits).text == "yes"
        assert waits.waits == [7.0, 2.0]

    def test_but_not_for_ever(self) -> None:
        waits = Waits()
        with served(Given(status=429)) as server, pytest.raises(Busy, match="429"):
            send(server, waits=waits)
        assert (len(server.taken), waits.waits) == (TRIES, [1.0, 2.0, 4.0])

    @pytest.mark.parametrize("asked", ["86400", "Thu, 01 Jan 2099 00:00:00 GMT", str(int(LONGEST) + 1)])
    def test_and_one_that_wants_a_long_rest_has_it(self, asked: str) -> None:
        waits = Waits()
        with served(Given(status=503, headers=(("Retry-After", asked),))) as server, pytest.raises(Busy, match="left alone"):
            send(server, waits=waits)
        assert (len(server.taken), waits.waits) == (1, [])

    @pytest.mark.parametrize("asked", ["", "soon", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"])
    def test_nonsense_is_no_time(self, asked: str) -> None:
        answers = iter([Given(status=503, headers=(("Retry-After", asked),)), completion("yes")])
        waits = Waits()
        with served(lambda _: next(answers)) as server:
            assert send(server, waits=waits).text == "yes"
        assert waits.waits[0] <= 1.0


@pytest.mark.parametrize("status", [401, 402, 403, 404, 405, 301, 302, 307, 308])
def test_what_would_happen_to_every_question_ends_the_asking(status: int) -> None:
    with served(Given(b"your key is " + KEY.encode(), status, (("Location", "http://127.0.0.1:1/"),))) as server:
        with pytest.raises(BadStatus) as failure:
            send(server, key=KEY)
        assert not isinstance(failure.value, Refused)
        assert KEY not in str(failure.value)
        assert len(server.taken) == 1


@pytest.mark.parametrize("status", [500, 502, 504, 418, 204])
def test_a_fault_is_one_lost_question_and_is_not_tried_again(status: int) -> None:
    with served(Given(status=status)) as server, pytest.raises(Refused):
        send(server)
    assert len(server.taken) == 1


def test_a_redirect_is_not_followed() -> None:
    with served(completion("yes")) as other, served(Given(status=307, headers=(("Location", other.url),))) as server:
        with pytest.raises(BadStatus, match="leads elsewhere"):
            send(server, key=KEY)
        assert other.taken == []


def test_silence_ends_in_time() -> None:
    with served(Given(pause=1.5)) as server, pytest.raises(TimedOut):
        send(server, Limits(timeout=0.3))


def test_a_slow_drip_ends_in_time() -> None:
    given = completion("yes")
    with served(given._replace(drip=0.05)) as server, pytest.raises(FetchError):
        send(server, Limits(timeout=0.4))


def test_a_flood_is_not_drunk() -> None:
    with served(completion("x" * (LARGEST + 1))) as server, pytest.raises(TooLarge):
        send(server)


def test_nobody_there() -> None:
    with served(completion("yes")) as server:
        url = server.url
    with pytest.raises(FetchError):
        Sender(endpoint(url, "big-1")).send(ASKED)


def test_a_name_of_this_machine_that_leads_elsewhere_is_not_asked() -> None:
    sender = Sender(endpoint("http://localhost:9/v1", "big-1"), KEY, resolver=lambda host, port: ["192.0.2.7"])
    with pytest.raises(AddressRefused):
        sender.send(ASKED)


def test_no_error_shows_the_key() -> None:
    def answers(taken: Taken) -> Given:
        return Given(json.dumps(taken.headers).encode(), 500, (("X-Echo", KEY),))

    with served(answers) as server, pytest.raises(SaidbyError) as failure:
        send(server, key=KEY)
    assert KEY not in repr(failure.value)
    assert KEY not in str(failure.value)
