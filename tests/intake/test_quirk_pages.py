"""Saved pages, each with a quirk of the wild, against their gold (see ``tests/pages``)."""

import json
from pathlib import Path
from typing import Any

import pytest

from saidby.intake.encoding import decode
from saidby.intake.html import looks_like_html, read_html
from saidby.intake.language import require_english
from saidby.intake.plain import read_text
from saidby.intake.raw import Raw
from saidby.intake.refusal import require_article
from saidby.types import SPOKEN, Article

PAGES = Path(__file__).parents[1] / "pages"
each_page = pytest.mark.parametrize(
    "path", sorted(path for path in PAGES.iterdir() if path.suffix in {".html", ".txt"}), ids=lambda path: path.stem
)


def gold(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return content


def read(path: Path) -> Article:
    text = decode(Raw(data=path.read_bytes(), origin=path.name))
    return (read_html if looks_like_html(text) else read_text)(text, sha256="")


def told(article: Article, *kinds: str) -> list[str]:
    return [" ".join(block.span.of(article.text).split()) for block in article.blocks if block.kind in kinds]


@each_page
def test_every_paragraph_of_the_body_is_told(path: Path) -> None:
    found = told(read(path), "paragraph", "standfirst")
    assert [paragraph for paragraph in gold(path)["body"] if paragraph not in found] == []


@each_page
def test_what_is_not_the_articles_own_is_never_told(path: Path) -> None:
    spoken = "\n".join(told(read(path), *SPOKEN))
    assert [words for words in gold(path)["never"] if words in spoken] == []


@each_page
def test_title_and_headline(path: Path) -> None:
    article = read(path)
    assert told(article, "headline") == [gold(path)["title"]] == [article.title]


@each_page
def test_byline_and_date(path: Path) -> None:
    article, expected = read(path), gold(path)
    assert (article.byline, article.published) == (expected.get("byline"), expected.get("published"))


@each_page
def test_each_is_an_article_in_english(path: Path) -> None:
    article = read(path)
    assert require_english(require_article(article)) is article
