"""A sitemap, an index of sitemaps (sitemaps.org 0.9, with Google's news extension), or a plain list of addresses → where to go."""

from collections.abc import Iterator
from typing import Any

import msgspec
from lxml import etree

from saidby.errors import InputError, SaidbyError
from saidby.intake.addresses import parse_address
from saidby.intake.article import tidy
from saidby.intake.dates import iso_date
from saidby.intake.encoding import decode
from saidby.intake.feeds import LONGEST_FIELD, Entry
from saidby.intake.item import Given
from saidby.intake.markup import harmless
from saidby.intake.raw import Raw

MOST_ADDRESSES = 50_000
"""Addresses of one sitemap; the protocol allows no more."""
MOST_SITEMAPS = 500
"""Sitemaps that one index leads to, those of its own indexes included."""
DEEPEST = 3
"""Indexes within indexes."""


class Sitemap(msgspec.Struct, frozen=True, kw_only=True):
    """Pages, and further sitemaps, in the order in which they stand; and how many lead nowhere that can be fetched."""

    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[str, ...] = ()
    dropped: int = 0


def parse_sitemap(raw: Raw) -> Sitemap:
    """Read a sitemap or an index.

    Raises:
        InputError: it is neither, or declares XML entities.
    """
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(harmless(raw), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or _name(root) not in ("urlset", "sitemapindex"):
        raise InputError("is no sitemap that can be read", raw.origin, "give the address of a sitemap")
    return _read(root)


def parse_addresses(raw: Raw) -> Sitemap:
    """Read a list of addresses, one a line; lines that begin with "#" are left out."""
    lines = [line.strip() for line in decode(Raw(data=raw.data, origin=raw.origin)).splitlines()]
    found = [_address(line) for line in lines if line and not line.startswith("#")]
    return _gathered([_entry(url, Given(by="sitemap")) for url in found])


def _read(root: Any) -> Sitemap:
    if _name(root) == "urlset":
        return _gathered([_page(child) for child in _children(root, "url")])
    places = [_address(_field(child, "loc")) for child in _children(root, "sitemap")]
    return Sitemap(sitemaps=tuple(dict.fromkeys(place for place in places if place))[:MOST_SITEMAPS], dropped=places.count(None))


def _gathered(found: list[Entry | None]) -> Sitemap:
    entries: dict[str, Entry] = {}
    for entry in found:
        if entry:
            entries.setdefault(entry.url, entry)
    return Sitemap(entries=tuple(entries.values())[:MOST_ADDRESSES], dropped=found.count(None))


def _page(element: Any) -> Entry | None:
    """Return an address, with what the news extension tells; its name of the publication is the outlet's."""
    news = next(_children(element, "news"), None)
    if news is None:
        return _entry(_address(_field(element, "loc")), Given(by="sitemap"))
    outlet = next((_field(child, "name") for child in _children(news, "publication")), "")
    date = iso_date(_field(news, "publication_date")[:100])
    given = Given(title=tidy(_field(news, "title")) or None, outlet=tidy(outlet) or None, published=date, by="sitemap")
    return _entry(_address(_field(element, "loc")), given)


def _entry(url: str | None, given: Given) -> Entry | None:
    return Entry(key=url, url=url, given=given) if url else None


def _children(element: Any, name: str) -> Iterator[Any]:
    return (child for child in element if _name(child) == name)


def _field(element: Any, name: str) -> str:
    return next((str(child.text or "").strip()[:LONGEST_FIELD] for child in _children(element, name)), "")


def _name(element: Any) -> str:
    """Return an element's name without its namespace; "" for a comment."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _address(url: str) -> str | None:
    try:
        return parse_address(url).url if url else None
    except SaidbyError:
        return None
