"""What ``docs/judge.md`` says of options, reasons and limits is true."""

import re
from pathlib import Path
from typing import get_args

from typer.main import get_command

from saidby.cli import app
from saidby.judge.answers import LONGEST, Trouble
from saidby.judge.asking import BEFORE
from saidby.judge.judge import FAILURES
from saidby.judge.sending import TRIES, Limits

DOCUMENT = Path(__file__).parents[2].joinpath("docs", "judge.md").read_text("utf-8")


def cells(heading: str) -> set[str]:
    """The words in backquotes of the first cells of the table under a heading."""
    part = re.split(r"^#+ ", DOCUMENT.partition(f" {heading}\n")[2], flags=re.M)[0]
    return {word for cell in re.findall(r"^\| (`.*?) \|", part, re.M) for word in re.findall(r"`([^`]+)`", cell)}


def test_the_options_are_those_of_the_command() -> None:
    command = get_command(app).commands["judge"].commands["ask"]  # type: ignore[attr-defined]
    options = {name for parameter in command.params for name in parameter.opts if name.startswith("--")}
    assert cells("What it is asked") == options - {"--help"}


def test_every_reason_is_told() -> None:
    assert set(get_args(Trouble)) <= cells("When an answer is of no use")


def test_the_limits_are_those_of_the_code() -> None:
    assert f"up to {BEFORE} characters" in DOCUMENT
    assert f"more than {LONGEST:,} characters" in DOCUMENT
    assert f"more than {Limits().tokens}" in DOCUMENT
    assert (TRIES, FAILURES) == (4, 3)
    assert "up to three times" in DOCUMENT
    assert "three questions in a row" in DOCUMENT
