"""RSS and Atom → entries: where each leads to, and what the feed tells of it. feedparser reads all their dialects."""

import calendar
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

import feedparser
import msgspec

from saidby.errors import InputError, SaidbyError
from saidby.intake.addresses import parse_address
from saidby.intake.article import tidy
from saidby.intake.item import Given
from saidby.intake.jsonld import plain
from saidby.intake.markup import harmless
from saidby.intake.raw import Raw
from saidby.intake.wording import count_words

MOST_ENTRIES = 20_000
LONGEST_FIELD = 2000
FEWEST_WORDS = 80
"""Words from which on an entry's content is taken for the article itself, and no teaser."""
_READABLE = ("text/html", "application/xhtml+xml", "text/plain")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a feed, or one address of a sitemap.

    Attributes:
        key: its own id, or else its address; by it an entry is known again.
        url: where it leads to, absolute, http or https.
        content: the article as the feed carries it, as HTML; "" where it carries a teaser at most.
    """

    key: str
    url: str
    given: Given
    content: str = ""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed as it stood.

    Attributes:
        entries: in the feed's order, without those that come twice.
        dropped: entries that lead nowhere that can be fetched (no link, "javascript:", "mailto:").
    """

    title: str | None = None
    entries: tuple[Entry, ...] = ()
    dropped: int = 0


def parse_feed(raw: Raw) -> Feed:
    """Read a feed.

    Args:
        raw: its bytes; relative links are resolved against its address, or else the site's that it names.

    Raises:
        InputError: it is no feed, or declares XML entities.
    """
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": raw.url or ""}
    read = feedparser.parse(io.BytesIO(harmless(raw)), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not read.version and not read.entries:
        raise InputError("is no feed that can be read", raw.origin, "give the address of an RSS or Atom feed")
    base = urljoin(raw.url or "", _text(read.feed, "link"))
    found = [_entry(entry, raw.url or base) for entry in read.entries[:MOST_ENTRIES]]
    return Feed(title=_name(_text(read.feed, "title")), entries=tuple(_once(found)), dropped=found.count(None))


def page_of(entry: Entry, origin: str) -> Raw:
    """Return an entry's content as the page that it would be."""
    title = (entry.given.title or "").replace("&", "&amp;").replace("<", "&lt;")
    html = f"<!doctype html><html><body><article><h1>{title}</h1>{entry.content}</article></body></html>"
    return Raw(data=html.encode("utf-8", "replace"), origin=origin, url=entry.url, content_type="text/html", encoding_header="utf-8")


def _once(found: list[Entry | None]) -> Iterator[Entry]:
    """Drop entries whose address or id was there before."""
    seen: set[str] = set()
    for entry in found:
        if entry and not seen & {entry.key, entry.url}:
            yield entry
        seen |= {entry.key, entry.url} if entry else set()


def _entry(entry: Any, base: str) -> Entry | None:
    url = _link(_text(entry, "link"), base)
    if url is None:
        return None
    given = Given(title=_name(plain(_text(entry, "title"))), published=_published(entry), by="feed")
    return Entry(key=(_text(entry, "id") or url)[:LONGEST_FIELD], url=url, given=given, content=_content(entry))


def _link(link: str, base: str) -> str | None:
    """Return the address in the form in which it is asked for."""
    if not link or len(link) > LONGEST_FIELD:
        return None
    try:
        return parse_address(urljoin(base, link.strip())).url
    except (SaidbyError, ValueError):
        return None


def _published(entry: Any) -> str | None:
    """Return when the entry was published; feedparser gives the time in UTC."""
    moment = entry.get("published_parsed")
    try:
        return datetime.fromtimestamp(calendar.timegm(moment), UTC).isoformat() if moment else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _content(entry: Any) -> str:
    """Return the longest of what the entry carries, if it is long enough for an article."""
    carried = [str(part.get("value", "")) for part in entry.get("content", []) if part.get("type", "text/html") in _READABLE]
    longest = max([*carried, _text(entry, "summary")], key=len)
    return longest if count_words(longest) >= FEWEST_WORDS else ""


def _text(entry: Any, key: str) -> str:
    value = entry.get(key, "")
    return value if isinstance(value, str) else ""


def _name(value: str) -> str | None:
    return tidy(value[:LONGEST_FIELD]) or None
