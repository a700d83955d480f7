"""The shipped model is the one that belongs to this version, or nothing is read."""

import hashlib
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from saidby.errors import ModelError
from saidby.language import weights
from saidby.language.weights import MODEL, manifest, model_file, session


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the model that may be damaged."""
    shutil.copytree(Path(str(files("saidby"))) / "models" / MODEL, tmp_path / "models" / MODEL)
    monkeypatch.setattr(weights, "files", lambda _: tmp_path)
    manifest.cache_clear()
    yield tmp_path / "models" / MODEL
    manifest.cache_clear()


def test_every_file_is_the_one_of_the_manifest() -> None:
    assert {"encoder.onnx", "links.onnx", "tokenizer.json"} <= set(manifest().files)
    for name, sha256 in manifest().files.items():
        assert hashlib.sha256(model_file(name)).hexdigest() == sha256


def test_the_copy_is_as_good(copy: Path) -> None:
    assert model_file("tokenizer.json") == (copy / "tokenizer.json").read_bytes()


@pytest.mark.parametrize("name", ["encoder.onnx", "links.onnx", "tokenizer.json"])
def test_a_damaged_file_is_refused(copy: Path, name: str) -> None:
    data = bytearray((copy / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copy / name).write_bytes(data)
    with pytest.raises(ModelError, match="damaged") as raised:
        model_file(name)
    assert name in raised.value.where
    assert raised.value.remedy


def test_a_file_cut_short_is_refused(copy: Path) -> None:
    (copy / "links.onnx").write_bytes((copy / "links.onnx").read_bytes()[:1000])
    with pytest.raises(ModelError):
        session("links.onnx", 1)


def test_a_file_that_is_not_in_the_manifest_is_refused(copy: Path) -> None:
    (copy / "other.onnx").write_bytes(b"other")
    with pytest.raises(ModelError):
        model_file("other.onnx")


@pytest.mark.parametrize("name", ["encoder.onnx", "manifest.json"])
def test_a_missing_file_is_told(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelError, match="missing") as raised:
        model_file("encoder.onnx")
    assert name in raised.value.where


def test_a_damaged_manifest_is_told(copy: Path) -> None:
    (copy / "manifest.json").write_text('{"name": "en-1"')
    with pytest.raises(ModelError, match="damaged"):
        model_file("encoder.onnx")
