"""Sitemaps, indexes and lists of addresses."""

import pytest

from saidby.errors import InputError
from saidby.intake.raw import Raw
from saidby.intake.sitemaps import MOST_ADDRESSES, MOST_SITEMAPS, parse_addresses, parse_sitemap

SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def raw(text: str) -> Raw:
    return Raw(data=text.encode(), origin="sitemap.xml")


def places(*urls: str) -> str:
    return f"<urlset {SPACE}>" + "".join(f"<url><loc> {url} </loc><lastmod>2025-01-01</lastmod></url>" for url in urls) + "</urlset>"


def test_addresses_in_order_each_once() -> None:
    found = parse_sitemap(raw(places("https://a.example/2", "https://a.example/1", "https://a.example/2", "javascript:x", "")))
    assert [entry.url for entry in found.entries] == ["https://a.example/2", "https://a.example/1"]
    assert (found.dropped, found.sitemaps) == (2, ())


def test_news() -> None:
    news = """<news:news><news:publication><news:name>North Wire</news:name><news:language>en</news:language></news:publication>
    <news:publication_date>2025-01-06</news:publication_date><news:title>Ferry &amp; lease</news:title></news:news>"""
    [entry] = parse_sitemap(raw(f"<urlset {SPACE}><url><loc>https://a.example/1</loc>{news}</url></urlset>")).entries
    given = entry.given
    assert (given.outlet, given.title, given.published, given.by) == ("North Wire", "Ferry & lease", "2025-01-06", "sitemap")


def test_index() -> None:
    many = "".join(f"<sitemap><loc>https://a.example/{n}.xml</loc></sitemap>" for n in range(MOST_SITEMAPS + 50))
    found = parse_sitemap(raw(f"<sitemapindex {SPACE}><!-- x -->{many}</sitemapindex>"))
    assert len(found.sitemaps) == MOST_SITEMAPS
    assert found.entries == ()


def test_limit_on_addresses() -> None:
    assert len(parse_sitemap(raw(places(*(f"https://a.example/{n}" for n in range(MOST_ADDRESSES + 10))))).entries) == MOST_ADDRESSES


def test_a_cut_sitemap_gives_what_it_has() -> None:
    assert len(parse_sitemap(raw(places("https://a.example/1", "https://a.example/2")[:-12])).entries) == 2


@pytest.mark.parametrize("text", ["<html/>", "nothing", "<", ""])
def test_what_is_no_sitemap(text: str) -> None:
    with pytest.raises(InputError, match=r"no sitemap|no text"):
        parse_sitemap(raw(text))


def test_entities_and_files_are_not_read() -> None:
    with pytest.raises(InputError, match="entities"):
        parse_sitemap(raw('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + places("https://a.example/&x;")))


def test_list_of_addresses() -> None:
    found = parse_addresses(raw("# mine\nhttps://a.example/1\r\n\nhttps://b.example/2\nfile:///etc/passwd\n"))
    assert [entry.url for entry in found.entries] == ["https://a.example/1", "https://b.example/2"]
    assert found.dropped == 1
