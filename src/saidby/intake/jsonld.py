"""A page's JSON-LD, as it is found in the wild: broken, nested, in lists and graphs, with HTML entities; read within bounds."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from saidby.intake.article import tidy

Node = dict[str, Any]

MOST_SCRIPTS = 40
MOST_CHARACTERS = 2_000_000
MOST_NODES = 3_000
DEEPEST = 12

_COMMENT = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_TAG = re.compile(r"<[^<>]{1,200}>")
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|SocialMediaPosting|Report|Review|AdvertiserContentArticle)$")


def nodes_of(root: Any) -> list[Node]:
    """Return every JSON-LD object of a page, outer before inner, at most ``MOST_NODES``."""
    found: list[Node] = []
    for script in root.xpath("//script[contains(@type, 'ld+json')]")[:MOST_SCRIPTS]:
        for node in _objects(parse_script(script.text_content()), 0):
            if len(found) >= MOST_NODES:
                return found
            found.append(node)
    return found


def parse_script(script: str) -> Any:
    """Return what a script holds, mended where its usual faults can be; ``None`` where they cannot."""
    text = _COMMENT.sub("", script[:MOST_CHARACTERS]).strip().rstrip(";")
    for candidate in (text, _TRAILING_COMMA.sub("", text), html.unescape(text)):
        value = _first_value(candidate)
        if value is not None:
            return value
    return None


def _first_value(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0] if text else None
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int) -> Iterator[Node]:
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for inner in value[:MOST_NODES]:
            if isinstance(inner, dict | list):
                yield from _objects(inner, depth + 1)


def types_of(node: Node) -> list[str]:
    """Return the node's types without their vocabulary's address."""
    value = node.get("@type")
    names = value if isinstance(value, list) else [value]
    return [name.rsplit("/", 1)[-1] for name in names if isinstance(name, str)]


def is_article(node: Node) -> bool:
    """Tell whether the node describes an article of some kind."""
    return any(_ARTICLE_TYPE.search(name) for name in types_of(node))


def words_of(value: Any) -> str | None:
    """Return a value's words: a string, the first of a list, or the name of an object; entities and tags resolved."""
    if isinstance(value, list):
        return next((words for words in map(words_of, value[:20]) if words), None)
    if isinstance(value, dict):
        return words_of(value.get("name") or value.get("@value"))
    return plain(value) or None if isinstance(value, str) else None


def plain(value: str) -> str:
    """Resolve entities, twice since many sites escape twice, and drop tags."""
    return tidy(_TAG.sub(" ", html.unescape(html.unescape(value))))


def resolve(value: Any, nodes: list[Node]) -> Any:
    """Return the object that a bare reference ``{"@id": …}`` stands for, or the value itself."""
    if isinstance(value, dict) and set(value) <= {"@id", "@type"} and "@id" in value:
        return next((node for node in nodes if node.get("@id") == value["@id"] and len(node) > len(value)), value)
    return value


def main_article(nodes: list[Node], title: str | None, url: str | None) -> Node | None:
    """Return the node of the page's own article: by its headline, its address or its length; never a mere list entry's."""
    articles = [node for node in nodes if is_article(node)]
    return max(articles, key=lambda node: _likeness(node, title, url), default=None)


def _likeness(node: Node, title: str | None, url: str | None) -> tuple[int, int, int]:
    headline = (words_of(node.get("headline") or node.get("name")) or "").casefold()
    titled = bool(headline and title and (headline in title.casefold() or title.casefold() in headline))
    addressed = url is not None and any(url.rstrip("/") in str(node.get(key)) for key in ("url", "mainEntityOfPage", "@id"))
    filled = sum(key in node for key in ("articleBody", "datePublished", "author", "publisher", "headline"))
    return int(titled) + int(addressed), int(bool(node.get("articleBody"))), filled
