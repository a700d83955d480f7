"""`saidby serve` and `saidby mcp` as a user meets them: an address, Ctrl-C, and what is refused."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.cli.running import ENVIRONMENT, refusal, saidby


@contextmanager
def serving(*arguments: str | Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """Serve at a free port until the test has ended it; give the address that is printed."""
    command = [sys.executable, "-m", "saidby", "serve", *map(str, arguments), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
    try:
        assert process.stderr
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found
        yield found[0], process
    finally:
        process.kill()
        process.communicate()


def get(address: str) -> httpx.Response:
    transport = httpx.HTTPTransport(retries=20)  # the line is printed a moment before the first request is taken
    with httpx.Client(transport=transport, timeout=60) as client:
        return client.get(address)


def test_a_case_is_served_until_ctrl_c(made: Path) -> None:
    with serving(made) as (address, process):
        assert get(f"{address}claims.json").json()["claims"]
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (130, "")


def test_the_printed_address_has_the_token_and_without_it_nobody_enters(made: Path) -> None:
    with serving(made, "--token", "new", "--read-only") as (address, _):
        bare, _, token = address.partition("?token=")
        assert len(token) >= 32
        assert get(f"{bare}claims.json").status_code == 401
        assert get(f"{bare}claims.json?token={token}").status_code == 303


def test_a_port_that_is_taken_is_told_in_one_line(made: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        line = refusal(saidby("serve", made, "--port", str(taken.getsockname()[1])), 2)
    assert "give another --port" in line


@pytest.mark.parametrize("command", ["serve", "mcp"])
def test_what_is_no_case_is_told_in_one_line(tmp_path: Path, command: str) -> None:
    refusal(saidby(command, tmp_path / "none.case"), 21)
    (tmp_path / "other").write_text("something else")
    refusal(saidby(command, tmp_path / "other"), 23)


def test_a_token_that_could_be_guessed_is_refused(made: Path) -> None:
    assert "16 characters" in refusal(saidby("serve", made, "--token", "secret", "--port", "0"), 2)


def test_a_case_that_may_not_be_written_to_is_served_for_reading(made: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    copy = tmp_path / "copy.case"
    copy.write_bytes(made.read_bytes())
    copy.chmod(0o444)
    refusal(saidby("serve", copy), 27)
    with serving(copy, "--read-only") as (address, _):
        assert get(f"{address}claims.json").status_code == 200
