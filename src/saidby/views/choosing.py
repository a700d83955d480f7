"""Which statement somebody means who gives its number, or the beginning of its id."""

import re
from collections.abc import Sequence

from saidby.errors import UsageError
from saidby.types import Ledger

OFFERED = 8
"""So many ids are offered to whoever gave a wrong one."""
_NUMBER = re.compile(r"\[?\s*(\d{1,9})\s*\]?")


def fitting(ledger: Ledger, wanted: str) -> list[int]:
    """Return the numbers, from 1, of the statements that are meant; a number that there is goes before an id that begins so."""
    number = _NUMBER.fullmatch(wanted.strip())
    if number and 1 <= int(number[1]) <= len(ledger.statements):
        return [int(number[1])]
    start = wanted.strip().casefold()
    ids = [each.id.casefold() for each in ledger.statements]
    if start in ids:
        return [ids.index(start) + 1]
    return [place for place, id in enumerate(ids, start=1) if start and id.startswith(start)]


def meant(read: Sequence[tuple[str, Ledger]], wanted: str) -> tuple[str, Ledger, int]:
    """Return the one statement that is meant among ledgers: its source's name, its ledger, its number from 1.

    Raises:
        UsageError: none is meant, or several are; it says what would do.
    """
    found = [(source, ledger, number) for source, ledger in read for number in fitting(ledger, wanted)]
    if len(found) == 1:
        return found[0]
    where = f"--explain {wanted}"
    if not found:
        raise UsageError("there is no such statement", where, _what_would_do(read))
    sources = list(dict.fromkeys(source for source, _, _ in found))
    if len(sources) > 1:
        raise UsageError(f"{len(sources)} articles have such a statement ({_some(sources)})", where, "give one source, or more of an id")
    numbers = [number for _, _, number in found]
    raise UsageError(f"{len(found)} statements have ids that begin so", where, f"give more of it: {_offered(found[0][1], numbers)}")


def _what_would_do(read: Sequence[tuple[str, Ledger]]) -> str:
    """Say which numbers and ids there are."""
    if len(read) > 1:
        return "read one source without --explain, whose text view prints the numbers"
    ledger = read[0][1]
    count = len(ledger.statements)
    if not count:
        return "the article has no statement to explain"
    numbers = f"a number from 1 to {count}" if count > 1 else "the number 1"
    return f"give {numbers}, or the beginning of an id: {_offered(ledger, range(1, count + 1))}"


def _offered(ledger: Ledger, numbers: Sequence[int]) -> str:
    """List statements with as much of their ids as tells them apart."""
    return _some([f"{_shortest(ledger, number)} [{number}]" for number in numbers[: OFFERED + 1]])


def _some(items: Sequence[str]) -> str:
    """List the first few."""
    return ", ".join([*items[:OFFERED], *(["…"] if len(items) > OFFERED else [])])


def _shortest(ledger: Ledger, number: int) -> str:
    """Return the beginning of an id that no other id has, of four characters or more."""
    id = ledger.statements[number - 1].id
    return next((id[:end] for end in range(4, len(id)) if fitting(ledger, id[:end]) == [number]), id)
