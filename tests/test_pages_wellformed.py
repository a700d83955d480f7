"""The gold beside the quirk pages says nothing that is not on its page."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PAGES = Path(__file__).parent / "pages"
DEMO = Path(__file__).parents[1] / "src" / "saidby" / "examples"
KEYS = {"quirk", "outlet", "title", "byline", "published", "body", "never", "statements"}
INVISIBLE = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
INLINE = re.compile(r"</?(?:a|b|i|em|strong|span|sup|sub|time|cite)\b[^>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^>]+>")
DECLARED = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
ISO = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?")

pages = sorted(path for path in PAGES.iterdir() if path.suffix in {".html", ".txt"})
demo = sorted(DEMO.glob("harbour.*"))
each_page = pytest.mark.parametrize("path", [*pages, *demo], ids=lambda path: path.name)


def gold(path: Path) -> dict[str, Any]:
    home = PAGES / "demo" if path.parent == DEMO else PAGES
    content: dict[str, Any] = json.loads((home / f"{path.stem}.json").read_text("utf-8"))
    return content


def decoded(data: bytes) -> str:
    declared = DECLARED.search(data[:2048])
    return data.decode(declared[1].decode("ascii") if declared else "utf-8-sig")


def collapsed(text: str) -> str:
    return " ".join(text.split())


def visible(path: Path) -> str:
    text = decoded(path.read_bytes())
    if path.suffix == ".html":
        text = html.unescape(TAG.sub(" ", INLINE.sub("", INVISIBLE.sub(" ", text))))
    return collapsed(text)


def pieces(statement: dict[str, Any]) -> list[str]:
    content = statement["content"]
    return [content] if isinstance(content, str) else content


def told(path: Path) -> list[str]:
    """Return what statements may come from: title and body, and in the demo the standfirst as well."""
    above = visible(path).split(gold(path)["body"][0], 1)[0]
    return [gold(path)["title"], above, *gold(path)["body"]] if path.parent == DEMO else [gold(path)["title"], *gold(path)["body"]]


def statements(path: Path) -> Iterator[dict[str, Any]]:
    yield from gold(path)["statements"]


def test_there_are_at_least_twenty_and_a_demo() -> None:
    assert len(pages) >= 20
    assert [path.name for path in demo] == ["harbour.html", "harbour.txt"]


def test_every_gold_has_its_page() -> None:
    assert {path.stem for path in PAGES.glob("*.json")} == {path.stem for path in pages}


@pytest.mark.parametrize("key", ["outlet", "title"])
def test_no_two_pages_share(key: str) -> None:
    values = [gold(path)[key] for path in pages]
    assert all(values)
    assert len(set(values)) == len(values)


@each_page
def test_keys(path: Path) -> None:
    assert set(gold(path)) == KEYS
    assert all(set(statement) == {"content", "chain", "cue"} for statement in statements(path))


@each_page
def test_published_is_iso(path: Path) -> None:
    published = gold(path)["published"]
    assert published is None or ISO.fullmatch(published)


@each_page
def test_every_paragraph_is_on_the_page_in_order(path: Path) -> None:
    page, at = visible(path), 0
    for paragraph in gold(path)["body"]:
        assert paragraph == collapsed(paragraph)
        found = page.find(paragraph, at)
        assert found >= 0, paragraph
        at = found + len(paragraph)


@each_page
def test_title_and_byline_are_on_the_page(path: Path) -> None:
    wanted = [gold(path)["title"], gold(path)["byline"] or ""]
    assert [words for words in wanted if words not in visible(path)] == []


@each_page
def test_never_is_on_the_page_outside_the_body(path: Path) -> None:
    never, page, body = gold(path)["never"], visible(path), "\n".join(gold(path)["body"])
    assert len(never) >= 4
    assert [words for words in never if words not in page or words in body] == []


@each_page
def test_statements_are_in_the_text(path: Path) -> None:
    assert 5 <= len(list(statements(path))) <= 30
    paragraphs = told(path)
    missing = [piece for statement in statements(path) for piece in pieces(statement) if not any(piece in text for text in paragraphs)]
    assert missing == []


@each_page
def test_hops_and_cues_are_in_the_text(path: Path) -> None:
    text = "\n".join(told(path))
    wanted = [words for statement in statements(path) for words in (*statement["chain"], statement["cue"]) if words is not None]
    assert [words for words in wanted if words not in text] == []


@each_page
def test_pieces_stand_in_order(path: Path) -> None:
    text = "\n".join(told(path))
    for statement in statements(path):
        starts = [text.index(piece) for piece in pieces(statement)]
        assert starts == sorted(set(starts)), statement


@each_page
def test_indirect_content_ends_without_a_full_stop(path: Path) -> None:
    last = [pieces(statement)[-1] for statement in statements(path) if statement["cue"] not in {":", "said", "says"}]
    assert [words for words in last if words.endswith(".") and not any(mark in words for mark in "“\"'‘„«`")] == []
