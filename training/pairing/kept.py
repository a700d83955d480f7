"""What is found in whole cases, written to a file once, for building the cases takes minutes."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeVar

import msgspec

T = TypeVar("T", bound=msgspec.Struct)
HELD_OUT: Final = frozenset(("apart", "heritage", "tariff", "canal", "doping"))
"""Cases that the network does not learn from: it is measured on them, and what its readings count was chosen on them."""


def read(path: Path, of: type[T]) -> list[T]:
    """Read records of a kind from a file of JSON lines."""
    return [msgspec.json.decode(line, type=of) for line in path.read_bytes().splitlines()]


def command(about: str | None, cases: Sequence[str], found_in: Callable[[str], Iterable[T]], tells: Callable[[T], bool], what: str) -> None:
    """Read a command line that names a file and cases, write what is found in them, and print how much.

    Args:
        about: the command's help.
        cases: those that are taken where none is named.
        found_in: what a case has.
        tells: whether a record is one of ``what``.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("cases", nargs="*", default=cases)
    args = parser.parse_args()
    with args.out.open("wb") as out:
        for name in args.cases:
            found = list(found_in(name))
            out.writelines(msgspec.json.encode(one) + b"\n" for one in found)
            print(f"{name}: {len(found)}, of which {sum(map(tells, found))} {what}", flush=True)
