from pathlib import Path

import msgspec
import pytest

from training.pairing.kept import command, read


class Found(msgspec.Struct, frozen=True):
    case: str
    bears: bool


def test_what_is_found_is_written_told_and_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["found", str(tmp_path / "found.jsonl"), "harbour"])
    command(None, ("mill",), lambda name: [Found(name, True), Found(name, False)], lambda one: one.bears, "bear on it")
    assert capsys.readouterr().out == "harbour: 2, of which 1 bear on it\n"
    assert read(tmp_path / "found.jsonl", Found) == [Found("harbour", True), Found("harbour", False)]
