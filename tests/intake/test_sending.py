"""Sending, to a site on the loopback interface. Nothing here leaves the machine."""

import socket

import pytest

from saidby.errors import AddressRefused, FetchError, TimedOut, UsageError
from saidby.intake import sending
from saidby.intake.raw import FetchOptions
from saidby.intake.sending import send
from tests.intake.receiving import receiver

HERE = FetchOptions(allow_private=True, timeout=10.0)


def test_bytes_arrive_as_they_are() -> None:
    with receiver(202) as there:
        answer = send(there.url, '{"text": "“ferry”"}'.encode(), HERE)
    assert (answer.status, there.came) == (202, ['{"text": "“ferry”"}'.encode()])
    (headers,) = there.headers
    assert (headers["path"], headers["content-type"]) == ("/hook?key=1", "application/json")
    assert headers["user-agent"].startswith("saidby/")


def test_private_addresses_are_refused_unless_meant() -> None:
    with receiver() as there, pytest.raises(AddressRefused, match="not on the public internet"):
        send(there.url, b"{}", FetchOptions())
    assert there.came == []


def test_a_name_that_leads_to_a_private_address_is_refused() -> None:
    with pytest.raises(AddressRefused):
        send("http://example.org/", b"{}", FetchOptions(), resolver=lambda host, port: ["169.254.169.254"])


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/", "hook", "https://user:secret@example.org/"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        send(url, b"{}", HERE)


def test_no_redirect_is_followed() -> None:
    with receiver() as other, receiver(307, Location=other.url) as there:
        assert send(there.url, b"{}", HERE).status == 307
    assert other.came == []


def test_an_answer_that_goes_on_and_on_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "ANSWER", 100)
    with receiver(200, body=b"x" * 5000) as there:
        assert send(there.url, b"{}", HERE).status == 200


def test_too_much_is_not_sent() -> None:
    with receiver() as there, pytest.raises(UsageError):
        send(there.url, b"x" * (sending.LARGEST + 1), HERE)
    assert there.came == []


def test_nobody_there() -> None:
    with receiver() as there:
        gone = there.url
    with pytest.raises(FetchError):
        send(gone, b"{}", HERE)


def test_who_never_answers_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(TimedOut):
        send(f"http://127.0.0.1:{silent.getsockname()[1]}/", b"{}", FetchOptions(allow_private=True, timeout=0.3))
