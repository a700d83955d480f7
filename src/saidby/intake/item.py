"""What intake at volume hands on: one thing to read, or why there is nothing to read, or what was passed over."""

from collections.abc import Callable
from typing import Literal

import msgspec

from saidby.errors import SaidbyError, UsageError
from saidby.intake.raw import FetchOptions, Raw
from saidby.types import Note

Known = Callable[[str], bool]
"""Tells by an item's origin whether the caller has it already; such an item is not opened again, and no address fetched again."""


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of an article from outside its own page.

    Attributes:
        published: ISO 8601.
        by: who tells it. What the caller gives stands over what the page says; a feed or a sitemap only fills what the page leaves open.
        above: the bytes are the body alone, so that the title stands above it as headline.
    """

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    by: Literal["given", "feed", "sitemap"] = "given"
    above: bool = False


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One step of taking in; exactly one of ``raw``, ``error`` and ``skipped`` is set.

    Attributes:
        origin: name that stays the same from run to run: a path, an address, "file.jsonl:17", "file.warc.gz#record-id".
        source: as the caller named it: the folder, feed or archive that the item came out of.
        raw: the bytes to read.
        given: what is told of the article from outside.
        notes: what a reader of the ledger should know of the taking in.
        error: why it cannot be read.
        skipped: why how many were passed over without being read ("hidden", "known", "not text"); closes a folder or an archive.
        weight: bytes of the source that this item used up, for progress; those of all items add up to ``Extent.weight``, about.
        more: weight that came to light only now, as a feed was opened: an ``Extent`` measured before grows by so much.
        fetched: when the bytes were fetched, ISO 8601 with zone, where that is known.
    """

    origin: str
    source: str
    raw: Raw | None = None
    given: Given = Given()
    notes: tuple[Note, ...] = ()
    error: SaidbyError | None = None
    skipped: dict[str, int] = {}
    weight: int = 0
    more: int = 0
    fetched: str | None = None

    def light(self) -> "Item":
        """Return the item without its bytes."""
        return msgspec.structs.replace(self, raw=None)


class Manners(msgspec.Struct, frozen=True, kw_only=True):
    """How many addresses are asked, and how gently.

    Attributes:
        delay: seconds between the end of one request to a host and the next.
        tries: requests for one address, where the site says that it is busy (429, 503).
        patience: the longest wait, in seconds, that a site may ask for; one that asks for more is left alone for the rest of the run.
        failures: after so many in a row a host is left alone likewise.
        most: addresses that are fetched in all.
    """

    delay: float = 1.0
    tries: int = 3
    patience: float = 120.0
    failures: int = 5
    most: int = 10_000

    def __post_init__(self) -> None:
        """Raise ``UsageError`` for what nothing can keep."""
        if min(self.delay, self.patience) < 0 or min(self.tries, self.failures, self.most) < 1:
            raise UsageError("a delay is negative, or a number of tries nothing", "", "give a delay of at least 0 and numbers above 0")


class IntakeOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What a caller may choose about intake at volume.

    Attributes:
        fetch: limits and permissions for one file, record, line or address.
        manners: how many addresses are asked, and how gently.
        depth: folders within folders that are entered.
    """

    fetch: FetchOptions = FetchOptions()
    manners: Manners = Manners()
    depth: int = 40


class Extent(msgspec.Struct, frozen=True, kw_only=True):
    """How much there is to take in, as far as can be told without opening it.

    Attributes:
        weight: what the weights of all items add up to.
        exact: false where a feed, a sitemap or standard input may hold more than can be seen.
    """

    weight: int
    exact: bool


ADDRESS_WEIGHT = 50_000
"""Bytes that an address counts for in progress, since its page's size is not known before; about the median of saved news pages."""
