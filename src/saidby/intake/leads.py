"""Feeds, sitemaps and lists of addresses → the pages that they lead to, each once a run."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from saidby.errors import FetchError, SaidbyError
from saidby.intake.courier import Courier
from saidby.intake.feeds import Entry, page_of, parse_feed
from saidby.intake.forms import Form, form_of
from saidby.intake.item import ADDRESS_WEIGHT, Item, Known
from saidby.intake.raw import Raw
from saidby.intake.sitemaps import DEEPEST, MOST_SITEMAPS, Sitemap, parse_addresses, parse_sitemap
from saidby.types import Note

LEADS: dict[Form, str] = {"feed": "feed", "sitemap": "sitemap", "addresses": "list of addresses"}
"""Forms that lead elsewhere, in words."""


def opened(raw: Raw, form: Form) -> Sitemap:
    """Return what a feed, a sitemap or a list leads to; raise ``InputError`` where it cannot be read."""
    if form == "feed":
        feed = parse_feed(raw)
        return Sitemap(entries=feed.entries, dropped=feed.dropped)
    return parse_sitemap(raw) if form == "sitemap" else parse_addresses(raw)


def fetched(entry: Entry, courier: Courier, source: str) -> Item:
    """Fetch what an entry leads to; where the site refuses, the article as the feed carries it will do, and is noted.

    Raises:
        SaidbyError: it cannot be fetched, and the feed carries no more than a teaser.
    """
    try:
        raw, notes = courier.page(entry.url), ()
    except FetchError as error:
        if not entry.content:
            raise
        note = Note(code="from-feed", text=f"read as the feed carries it, since the page could not be fetched: {error.what}")
        return Item(origin=entry.url, source=source, raw=page_of(entry, entry.url), given=entry.given, notes=(note,))
    return Item(origin=entry.url, source=source, raw=raw, given=entry.given, notes=notes)


class Leads:
    """Follows leads during one run, and no address twice.

    Args:
        courier: who fetches.
        known: tells by its address whether a page is at hand already.
    """

    def __init__(self, courier: Courier, known: Known) -> None:
        self._courier, self._known = courier, known
        self._seen: set[str] = set()

    def followed(self, sitemap: Sitemap, source: str, weight: int = 0) -> Iterator[Item]:
        """Yield the pages that something leads to, and what was passed over; sitemaps that an index leads to come after its pages.

        Args:
            sitemap: what it leads to.
            source: its path or address.
            weight: that it was counted with in ``Extent``.
        """
        skipped = Counter({"leads nowhere": sitemap.dropped} if sitemap.dropped else {})
        more = ADDRESS_WEIGHT * len(sitemap.entries) - weight
        for entry in self._new(sitemap.entries, skipped):
            self._courier.require_more(source)
            item = self._fetched(entry, source)
            yield msgspec.structs.replace(item, more=more)
            more = 0
        yield from self._below(sitemap, source)
        if skipped:
            yield Item(origin=source, source=source, skipped=dict(skipped), weight=ADDRESS_WEIGHT * skipped.total(), more=more)

    def _new(self, entries: tuple[Entry, ...], skipped: Counter[str]) -> Iterator[Entry]:
        """Yield the entries to fetch, and count the others."""
        for entry in entries:
            reason = "twice" if entry.url in self._seen else "known" if self._known(entry.url) else ""
            reason = reason or ("host left alone" if self._courier.leaves_alone(entry.url) else "")
            self._seen.add(entry.url)
            if reason:
                skipped[reason] += 1
            else:
                yield entry

    def _fetched(self, entry: Entry, source: str) -> Item:
        try:
            item = fetched(entry, self._courier, source)
        except SaidbyError as error:
            item = Item(origin=entry.url, source=source, error=error)
        return msgspec.structs.replace(item, weight=ADDRESS_WEIGHT)

    def _below(self, index: Sitemap, source: str) -> Iterator[Item]:
        """Follow the sitemaps of an index, and of the indexes below it, breadth first."""
        waiting = [(url, 1) for url in index.sitemaps]
        for asked, (url, depth) in enumerate(waiting):
            if url in self._seen or asked >= MOST_SITEMAPS:
                continue
            self._seen.add(url)
            self._courier.require_more(source)
            try:
                found = _sitemap(self._courier.page(url))
                yield from self.followed(msgspec.structs.replace(found, sitemaps=()), source)
            except SaidbyError as error:
                yield Item(origin=url, source=source, error=error)
                continue
            if depth < DEEPEST:
                waiting += [(below, depth + 1) for below in found.sitemaps]


def _sitemap(raw: Raw) -> Sitemap:
    return opened(raw, "addresses" if form_of(raw.data) == "addresses" else "sitemap")
