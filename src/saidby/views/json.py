"""Ledgers as JSON: indented, or one a line; keys stand in the order of the types."""

from collections.abc import Iterable, Iterator

import msgspec

from saidby.types import Ledger


def indented(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """Yield one ledger as an object; none or several as an array."""
    several = list(ledgers)
    yield msgspec.json.format(msgspec.json.encode(several[0] if len(several) == 1 else several), indent=2).decode() + "\n"


def lines(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """Yield a line for each ledger, as they come."""
    for ledger in ledgers:
        yield msgspec.json.encode(ledger).decode() + "\n"
