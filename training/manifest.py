"""The manifest of a model folder: what it must hold, pinned by hash, so that a file of another version is never read."""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

_MARKED = re.compile(r"(<!-- checksums -->).*(<!-- /checksums -->)", re.DOTALL)
_KINDS = (".onnx", ".json")


def write_manifest(folder: Path) -> None:
    """Pin the files that are there by hash, in the manifest and in the model card."""
    files = sorted(path for path in folder.iterdir() if path.suffix in _KINDS and path.name != "manifest.json")
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    (folder / "manifest.json").write_text(json.dumps({"name": folder.name, "files": hashes}, indent=2) + "\n", encoding="utf8")
    card = folder / "CARD.md"
    if card.exists():
        table = "\n".join(_rows(files, hashes))
        card.write_text(_MARKED.sub(lambda m: f"{m[1]}\n{table}\n{m[2]}", card.read_text(encoding="utf8")), encoding="utf8")


def _rows(files: Iterable[Path], hashes: dict[str, str]) -> list[str]:
    rows = (f"| `{path.name}` | {path.stat().st_size:,} | `{hashes[path.name]}` |" for path in files)
    return ["| file | bytes | SHA-256 |", "|---|---|---|", *rows]
