"""Feeds: RSS, Atom, and what they should not hold."""

import time

import pytest

from saidby.errors import InputError
from saidby.intake.feeds import FEWEST_WORDS, page_of, parse_feed
from saidby.intake.raw import Raw

LONG = "<p>" + "The ferry will not sail, the harbour office said. " * FEWEST_WORDS + "</p>"


def rss(*items: str, title: str = "North Wire") -> Raw:
    head = (
        f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{title}</title>'
    )
    text = f"{head}<link>https://wire.example/</link>{''.join(items)}</channel></rss>"
    return Raw(data=text.encode(), origin="feed", url="https://wire.example/feeds/all.xml")


def entry(link: str = "https://wire.example/1", **fields: str) -> str:
    told = "".join(f"<{name}>{value}</{name}>" for name, value in fields.items())
    return f"<item><link>{link}</link>{told}</item>"


def test_an_entry() -> None:
    feed = parse_feed(rss(entry(title="Ferry &amp; lease", guid="urn:id-1", pubDate="Mon, 06 Jan 2025 10:00:00 +0200")))
    [found] = feed.entries
    assert (feed.title, found.key, found.url, found.content) == ("North Wire", "urn:id-1", "https://wire.example/1", "")
    assert (found.given.title, found.given.published, found.given.by) == ("Ferry & lease", "2025-01-06T08:00:00+00:00", "feed")
    assert found.given.url is None


def test_atom() -> None:
    text = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Skarn Gazette</title><entry><id>urn:1</id><title>Lease</title>
    <link rel="alternate" href="/story/1"/><published>2025-01-06T10:00:00Z</published></entry></feed>"""
    feed = parse_feed(Raw(data=text.encode(), origin="x", url="https://gazette.example/atom.xml"))
    assert [(found.key, found.url) for found in feed.entries] == [("urn:1", "https://gazette.example/story/1")]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "mailto:a@b.example", "ftp://a.example/", "", "data:text/html,x", "http://a b.example/"]
)
def test_links_that_lead_nowhere_are_dropped(link: str) -> None:
    feed = parse_feed(rss(entry(link), entry()))
    assert (len(feed.entries), feed.dropped) == (1, 1)


def test_relative_links_start_from_the_feed() -> None:
    assert [found.url for found in parse_feed(rss(entry("../a b?x=1#top"), entry("/c"))).entries] == [
        "https://wire.example/a%20b?x=1",
        "https://wire.example/c",
    ]


def test_relative_links_of_a_file_start_from_the_site_that_it_names() -> None:
    raw = rss(entry("/c"))
    assert [found.url for found in parse_feed(Raw(data=raw.data, origin="feed.xml")).entries] == ["https://wire.example/c"]


def test_twice_the_same_entry() -> None:
    feed = parse_feed(rss(entry(guid="1"), entry(guid="1"), entry(guid="2"), entry("https://wire.example/1#b", guid="3")))
    assert [found.key for found in feed.entries] == ["https://wire.example/feeds/1"]


def test_content_is_the_article_only_where_it_is_long() -> None:
    full, teaser = entry(title="A"), entry("https://wire.example/2", description="The ferry will not sail.")
    full = full.replace("</item>", f"<content:encoded><![CDATA[{LONG}]]></content:encoded></item>")
    first, second = parse_feed(rss(full, teaser)).entries
    assert first.content == LONG
    assert second.content == ""
    page = page_of(first, "https://wire.example/1")
    assert page.data.decode().startswith("<!doctype html><html><body><article><h1>A</h1><p>The ferry")


def test_a_title_is_no_markup() -> None:
    [found] = parse_feed(rss(entry(title="&lt;script&gt;x&lt;/script&gt; &amp;amp; y"))).entries
    assert b"<script" not in page_of(found, "x").data
    [found] = parse_feed(rss(entry(title="&lt;i&gt;Skarn&lt;/i&gt; &amp;amp; Weir"))).entries
    assert found.given.title == "Skarn & Weir"


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    raw = rss(entry(title="A & B"), entry("https://wire.example/2"))
    assert len(parse_feed(Raw(data=raw.data[:-14], origin="x", url=raw.url)).entries) == 2


@pytest.mark.parametrize("text", ["<html><body>no feed</body></html>", "nothing at all", "<a/>"])
def test_what_is_no_feed(text: str) -> None:
    with pytest.raises(InputError, match="no feed"):
        parse_feed(Raw(data=text.encode(), origin="x"))


def test_billion_laughs() -> None:
    raw = rss(entry(title="&z;"))
    bomb = b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY z "&a;&a;&a;&a;&a;&a;">]>'
    with pytest.raises(InputError, match="entities"):
        parse_feed(Raw(data=raw.data.replace(b"?>", b"?>" + bomb, 1), origin="x"))


@pytest.mark.parametrize("part", ["<", "<item>", "&", "&a", "<a b='", "<![CDATA[", "<!--", "&#x;", "</", "<x:y ", "<div><p>"], ids=repr)
def test_hostile_markup_takes_no_long_time(part: str) -> None:
    began = time.perf_counter()
    raw = rss(entry(), part * 20_000)
    parse_feed(raw)
    assert time.perf_counter() - began < 5
