"""The command line as a user meets it: a process, its output, its exit code."""

import os
import subprocess
import sys
from pathlib import Path

ENVIRONMENT = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf8"}


def saidby(*arguments: str | Path, stdin: bytes = b"") -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [sys.executable, "-m", "saidby", *map(str, arguments)], input=stdin, capture_output=True, env=ENVIRONMENT, check=False
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def refusal(done: "subprocess.CompletedProcess[str]", code: int) -> str:
    """The one line that tells what is wrong."""
    assert (done.returncode, done.stdout) == (code, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("saidby: ")
    assert "Traceback" not in line
    return line
