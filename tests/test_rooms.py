"""Who may look into which room: the plan of the house, kept as a test (see ``ARCHITECTURE.md``)."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "saidby"
PLAN: dict[str, set[str]] = {
    "types": set(),
    "errors": set(),
    "version": set(),
    "intake": {"types", "errors", "version"},
    "language": {"types", "errors"},
    "attribution": {"types", "errors", "language"},
    "notation": {"types", "errors"},
    "records": {"types"},
    "store": {"types", "errors", "records"},
    "claims": {"types", "errors", "records", "language"},
    "positions": {"types", "errors", "records", "language", "claims"},
    "judge": {"types", "errors", "records", "intake"},
    "case": {
        "judge",
        "store",
        "claims",
        "positions",
        "reader",
        "attribution",
        "intake",
        "language",
        "types",
        "errors",
        "records",
        "version",
    },
    "views": {"types", "errors", "notation", "records"},
    "output": {"errors"},
    "reader": {"intake", "language", "attribution", "types", "errors", "version"},
    "server": {"reader", "case", "views", "errors", "version", "types", "records", "intake"},
    "cli": {"reader", "case", "judge", "views", "server", "output", "errors", "version", "types", "records", "intake"},
    "__main__": {"cli"},
    "__init__": {"types", "errors", "version", "reader", "intake", "records", "case"},
}
"""Each room, and the rooms it may look into besides itself."""
ONLY = {
    ("cli", "intake"): {"saidby.intake.raw", "saidby.intake.item", "saidby.intake.sources"},
    ("server", "intake"): {"saidby.intake.raw", "saidby.intake.item", "saidby.intake.volume"},
    ("__init__", "intake"): {"saidby.intake.raw"},
    ("judge", "intake"): {
        "saidby.intake.addresses",
        "saidby.intake.courier",
        "saidby.intake.exchange",
        "saidby.intake.fetch",
        "saidby.intake.raw",
    },
    ("case", "attribution"): {"saidby.attribution.outlets"},
}
"""Where only a part of another room may be looked into."""
NEVER = {"torch", "transformers", "spacy", "onnx", "safetensors", "training", "bench", "tests", "pytest", "hypothesis", "jsonschema"}
MODULES = sorted(SOURCE.rglob("*.py"))

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())


def room(path: Path) -> str:
    """The room that a file is in: its folder's, or its own where it stands by itself."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from _from(node)


def _from(node: ast.ImportFrom) -> Iterator[str]:
    """``from saidby import notation`` looks into notation; ``from saidby.types import Span`` into types."""
    assert node.level == 0, "imports name their room in full"
    yield from (f"saidby.{name.name}" for name in node.names) if node.module == "saidby" else [node.module or ""]


def ours(path: Path) -> list[str]:
    return [name for name in imported(path) if name.split(".")[0] == "saidby"]


def test_every_room_is_in_the_plan() -> None:
    assert {room(path) for path in MODULES} == set(PLAN)


@each_module
def test_a_room_looks_only_where_it_may(path: Path) -> None:
    allowed = PLAN[room(path)] | {room(path)}
    assert [name for name in ours(path) if name.split(".")[1] not in allowed] == []


@each_module
def test_and_only_into_the_part_that_it_may(path: Path) -> None:
    parts = {name: ONLY.get((room(path), name.split(".")[1])) for name in ours(path)}
    assert [name for name, allowed in parts.items() if allowed and name not in allowed] == []


@each_module
def test_what_trains_and_measures_stays_outside(path: Path) -> None:
    assert [name for name in imported(path) if name.split(".")[0] in NEVER] == []


@each_module
def test_no_room_is_a_lumber_room(path: Path) -> None:
    names = {part.removesuffix(".py") for part in path.relative_to(SOURCE).parts}
    assert not names & {"utils", "util", "helpers", "helper", "core", "common", "misc"}


def test_the_plan_has_no_circle() -> None:
    settled: set[str] = set()
    while new := {name for name, seen in PLAN.items() if name not in settled and seen <= settled}:
        settled |= new
    assert settled == set(PLAN)


@pytest.mark.parametrize(
    ("name", "absent"),
    [
        ("saidby", {"numpy", "onnxruntime", "trafilatura", "tokenizers", "saidby.reader"}),
        ("saidby.cli", {"numpy", "onnxruntime", "trafilatura", "tokenizers", "saidby.reader", "saidby.server", "fastapi", "mcp"}),
        ("saidby.types", {"numpy", "saidby.reader"}),
        ("saidby.reader", {"torch", "transformers", "spacy", "typer", "rich", "jinja2"}),
    ],
)
def test_what_is_costly_is_imported_late_or_never(name: str, absent: set[str]) -> None:
    code = f"import sys, {name}; print(*sorted({absent!r} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == ""
