"""What a source is, by its bytes."""

import gzip

import pytest

from saidby.intake.forms import HEAD, form_of

ATOM = b'<?xml version="1.0"?>\n<!-- a <rss> in a comment --><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title></feed>'


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b"The ferry will not sail, the office said.", "story.txt", "article"),
        (b"<!doctype html><html><body><p>Hello.</p>", "feed.xml", "article"),
        (b"", "story.jsonl", "lines"),
        (b'{"text": "The ferry will not sail."}\n{"text": "x"}\n', "whatever.txt", "lines"),
        (b'\xef\xbb\xbf{"text": "The ferry will not sail."}', "-", "lines"),
        (b'{"text": "' + b"x" * HEAD, "-", "lines"),
        (b'{\n  "text": "pretty printed"\n}\n', "story.json", "json"),
        (b'[\n  {"text": "a list"},\n', "stories.json", "json"),
        (b"[Correction] The ferry will sail.", "story.txt", "article"),
        (b"{Correction} The ferry will sail.", "story.txt", "article"),
        (b"\n\nplainly no JSON", "story.ndjson", "lines"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "page.html", "warc"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "page.html", "feed"),
        (ATOM, "", "feed"),
        ("\ufeff".encode("utf-16-le") + ATOM.decode().encode("utf-16-le"), "", "feed"),
        (b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">', "", "feed"),
        (b'<!DOCTYPE rss PUBLIC "-//x" "y.dtd"><rss version="0.91">', "", "feed"),
        (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0">', "", "feed"),
        (b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', "", "sitemap"),
        (b'<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?>\n<sitemapindex>', "", "sitemap"),
        (b"https://a.example/1\nhttps://a.example/2\n# that is all\n", "", "addresses"),
        (b"https://a.example/1\nThe ferry will not sail.\n", "", "article"),
        (b"<!--" + b"-" * 50_000, "", "article"),
    ],
)
def test_form(head: bytes, name: str, form: str) -> None:
    assert form_of(head, name) == form
    assert form_of(gzip.compress(head), name + ".gz") == form


def test_damaged_gzip_is_left_to_whoever_opens_it() -> None:
    assert form_of(b"\x1f\x8b\x08garbage", "a.html.gz") == "article"


def test_a_list_longer_than_the_head_may_break_off_in_a_line() -> None:
    assert form_of((b"https://a.example/a-longer-story\n" * HEAD)[: HEAD - 28]) == "article", "the whole of it, and it ends in no address"
    assert form_of((b"https://a.example/a-longer-story\n" * HEAD)[:HEAD]) == "addresses"
