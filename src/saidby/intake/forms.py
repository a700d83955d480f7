"""What a source is, by its first bytes, and by its name only where the bytes leave it open."""

import re
import zlib
from typing import Literal

from saidby.intake.compression import is_gzip

Form = Literal["article", "lines", "json", "warc", "feed", "sitemap", "addresses"]

HEAD = 65_536
"""Bytes that are looked at."""
_WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_PROLOGUE = re.compile(r"\s*+(?:(?:<\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->|<!doctype[^>\[]*+(?:\[[^\]]*+\]\s*+)?>)\s*+)*+", re.IGNORECASE)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)")
_ROOTS: dict[str, Form] = {"rss": "feed", "feed": "feed", "rdf": "feed", "urlset": "sitemap", "sitemapindex": "sitemap"}
_OBJECT = re.compile(r'\s*\{\s*"')
_JSON = re.compile(r'\s*(?:\[\s*)?\{\s*"(?:[^"\\]|\\.)*+"\s*:')
_LINES_NAME = re.compile(r"\.(?:jsonl|ndjson|jsonlines)(?:\.gz)?$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+")


def form_of(head: bytes, name: str = "") -> Form:
    """Tell what a source is.

    Args:
        head: its first bytes, as many as ``HEAD`` if there are so many, decompressed or not.
        name: path or address; tells JSON lines from a page of text that begins with a brace, and nothing else.
    """
    plain = _unzipped(head) if is_gzip(head) else head
    if plain.startswith(b"WARC/"):
        return "warc"
    text = _letters(plain)
    root = _root(text)
    if root in _ROOTS:
        return _ROOTS[root]
    if _LINES_NAME.search(name.partition("?")[0]) or _opens_as_object(text):
        return "lines"
    if _JSON.match(text):
        return "json"
    return "addresses" if _are_addresses(text, len(plain) < HEAD) else "article"


def _unzipped(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, HEAD)
    except zlib.error:
        return b""


def _letters(data: bytes) -> str:
    codec = next((codec for mark, codec in _WIDE if data.startswith(mark)), "utf-8")
    return data.decode(codec, "ignore").lstrip("\ufeff")


def _root(text: str) -> str:
    """Return the name of the root element, lower-case and without prefix; "" where there is none."""
    prologue = _PROLOGUE.match(text)
    found = _ROOT.match(text, prologue.end() if prologue else 0)
    return found[1].lower() if found else ""


def _opens_as_object(text: str) -> bool:
    """Tell whether the first line is a JSON object by itself, or longer than the head."""
    first, end, _ = text.lstrip().partition("\n")
    return bool(_OBJECT.match(first)) and (first.rstrip().endswith("}") or not end)


def _are_addresses(text: str, whole: bool) -> bool:
    """Tell a list of addresses, one a line, comments (#) aside; a single address is an article's text that is hardly one."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    seen = lines if whole else lines[:-1]
    return bool(seen) and all(map(_ADDRESS.fullmatch, seen))
