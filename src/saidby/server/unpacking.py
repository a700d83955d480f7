"""What is given to be added → single articles: an uploaded file may hold many (JSON lines, WARC, a feed); so many are taken, not more."""

import time
from collections.abc import Callable, Iterator

import msgspec

from saidby.errors import EmptyInput, UsageError
from saidby.intake.item import Given, IntakeOptions, Item, Manners
from saidby.intake.volume import items_within
from saidby.server.asked import Parcel
from saidby.server.problems import TooMany
from saidby.server.settings import Settings


class Budget:
    """What one adding may take: so many articles, so much time.

    Args:
        settings: the bounds.
        clock: seconds from any moment on.
    """

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._seconds, self._clock = settings.articles, settings.seconds, clock
        self._begun, self._taken = clock(), 0

    def take(self, source: str) -> None:
        """Count one article.

        Raises:
            TooMany: the bounds are reached; what comes from ``source`` is not read.
        """
        if self._taken >= self._most:
            raise TooMany(f"{self._most:,} articles are added at a time, and what follows is not read", source, _REMEDY)
        if self._clock() - self._begun > self._seconds:
            raise TooMany(f"adding took {self._seconds / 60:.0f} minutes, and what follows is not read", source, _REMEDY)
        self._taken += 1


_REMEDY = "add the rest by itself, or with saidby case add, which has time"


class Contents:
    """The articles of one parcel, opened one after another.

    Attributes:
        share: how much of the parcel was opened, 0 to 1.
    """

    def __init__(self, parcel: Parcel, settings: Settings) -> None:
        self.share = 0.0
        self._parcel, self._settings = parcel, settings

    def __iter__(self) -> Iterator[Parcel | Item]:
        """Yield what is to be read, or an item that says why something cannot be, or what was passed over."""
        if not self._parcel.file or self._parcel.item is None or self._parcel.item.raw is None:
            yield self._parcel
            return
        found = False
        for item in self._weighed(self._parcel.item):
            found = found or not item.skipped
            yield item if item.raw is None else Parcel(label=item.origin, item=item)
        if not found:
            yield _nothing(self._parcel.label)

    def _weighed(self, upload: Item) -> Iterator[Item]:
        """Yield what a file holds, and measure how far it is."""
        if upload.raw is None:
            return
        weight, used = len(upload.raw.data), 0
        options = IntakeOptions(fetch=self._settings.fetch, manners=Manners(most=self._settings.articles))
        for item in items_within(upload.raw, options):
            weight, used = weight + item.more, used + item.weight
            yield _told_of(item, upload)
            self.share = min(1.0, used / weight) if weight > 0 else 0.0


def _nothing(label: str) -> Item:
    return Item(origin=label, source=label, error=EmptyInput("holds no article", label, "upload pages, texts, JSON lines, WARC or a feed"))


def _told_of(item: Item, upload: Item) -> Item:
    """Return an item with what was given of the upload; what can be true of one article only is not said of several."""
    if item.raw is None:
        return item
    if item.origin == upload.origin:
        return msgspec.structs.replace(item, given=upload.given)
    if upload.given.title or upload.given.url:
        error = UsageError("is given for a file of several articles", "title, url", "leave it out, or upload that article alone")
        return Item(origin=item.origin, source=item.source, error=error, weight=item.weight, more=item.more)
    return msgspec.structs.replace(item, given=_filled(item.given, upload.given))


def _filled(own: Given, given: Given) -> Given:
    """Return what an item tells of its article; outlet and date are filled in from what was given of all."""
    return msgspec.structs.replace(own, outlet=own.outlet or given.outlet, published=own.published or given.published)
