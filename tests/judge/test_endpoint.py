"""Whom to ask: https, or this machine; and a key that shows nowhere."""

import pytest

from saidby.errors import AddressRefused, SaidbyError, UsageError
from saidby.judge.endpoint import endpoint, here_alone, is_here, key_from


@pytest.mark.parametrize(
    ("url", "asked", "host"),
    [
        ("https://llm.example/v1", "https://llm.example/v1/chat/completions", "llm.example"),
        ("https://llm.example/v1/", "https://llm.example/v1/chat/completions", "llm.example"),
        ("https://llm.example/v1/chat/completions", "https://llm.example/v1/chat/completions", "llm.example"),
        ("https://llm.example:8443", "https://llm.example:8443/chat/completions", "llm.example:8443"),
        (
            "https://llm.example/d/m?api-version=2031-01-01",
            "https://llm.example/d/m/chat/completions?api-version=2031-01-01",
            "llm.example",
        ),
        ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions", "localhost:11434"),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1/chat/completions", "127.0.0.1:8000"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1/chat/completions", "[::1]:8000"),
    ],
)
def test_an_address_is_completed(url: str, asked: str, host: str) -> None:
    found = endpoint(url, "big-1")
    assert (found.url, found.host) == (asked, host)
    assert found.name == f"judge: big-1 at {host}"


@pytest.mark.parametrize(
    "url",
    [
        "http://llm.example/v1", "http://10.0.0.7/v1", "http://169.254.169.254/v1", "http://0.0.0.0/v1", "http://localhost.example/v1",
        "http://127.0.0.1.example/v1", "ftp://localhost/v1", "file:///etc/passwd", "https://user:s3cret@llm.example/v1", "https:///v1",
        "llm",
    ],
)  # fmt: skip
def test_plain_http_to_others_and_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        endpoint(url, "big-1")
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize("name", ["", " ", "a\nb", "x" * 121, "a\x1b[2J"])
def test_a_model_has_a_name_of_one_line(name: str) -> None:
    with pytest.raises(UsageError):
        endpoint("https://llm.example", name)


def test_a_name_that_leads_away_from_this_machine_is_no_loopback() -> None:
    assert here_alone(lambda host, port: ["127.0.0.1", "::1"])("localhost", 1) == ["127.0.0.1", "::1"]
    with pytest.raises(AddressRefused):
        here_alone(lambda host, port: ["127.0.0.1", "10.0.0.7"])("localhost", 1)
    assert not is_here("localhost")


class TestKey:
    def test_it_is_what_the_variable_holds(self) -> None:
        assert key_from("LLM_KEY", {"LLM_KEY": " sk-1 \n"}) == "sk-1"

    @pytest.mark.parametrize("held", [None, "", "two words", "sk-1\r\nX-Other: 1", "schlüssel"])
    def test_whatever_is_no_key_is_refused_and_not_shown(self, held: str | None) -> None:
        with pytest.raises(SaidbyError) as refused:
            key_from("LLM_KEY", {} if held is None else {"LLM_KEY": held})
        assert "LLM_KEY" in str(refused.value)
        assert not held or held not in str(refused.value)
