"""What a page says of itself: outlet, title, standfirst, byline, dates, address, language, credit, each with where it says so.

JSON-LD comes first, then OpenGraph and other ``meta`` elements, then markup, then the address. htmldate searches the page for a date only
where none of these gives one, since it is slow.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from htmldate import find_date

from saidby.intake import jsonld
from saidby.intake.article import tidy
from saidby.intake.credits import clean_name
from saidby.intake.dates import iso_date

FIELDS = ("url", "outlet", "title", "standfirst", "byline", "published", "modified", "language", "image_credit")


class Found(NamedTuple):
    """A value and where the page gives it."""

    value: str
    where: str


class Metadata(NamedTuple):
    """The fields that are known; the article's words as JSON-LD gives them, in parts; whether the page calls itself an article."""

    fields: dict[str, Found]
    bodies: tuple[str, ...] = ()
    is_article: bool = False

    def value(self, field: str) -> str | None:
        """Return a field's value, if it is known."""
        return self.fields[field].value if field in self.fields else None


class _Page(NamedTuple):
    """A page as its metadata are looked up."""

    root: Any
    meta: dict[str, str]
    nodes: list[jsonld.Node]
    article: jsonld.Node
    url: str | None


Rule = Callable[[_Page], Iterator[Found]]


def read_metadata(root: Any, url: str | None = None) -> Metadata:
    """Return what a page says of itself; ``url`` is the address that it was fetched from, if it was."""
    page = _open(root, url)
    fields = {}
    for field, rules in _RULES.items():
        found = next((found for rule in rules for found in rule(page)), None)
        if found:
            fields[field] = found
    if "title" in fields:
        fields["title"] = _without_outlet(fields["title"], fields.get("outlet"))
    return Metadata(fields, tuple(_bodies(page)), bool(page.article) or page.meta.get("og:type", "").startswith("article"))


def _bodies(page: _Page) -> Iterator[str]:
    """Yield the article's body, and those of a live blog's updates."""
    updates = page.article.get("liveBlogUpdate")
    for node in (page.article, *(updates if isinstance(updates, list) else ())):
        body = node.get("articleBody") if isinstance(node, dict) else None
        if isinstance(body, str):
            yield jsonld.plain(body)


def _open(root: Any, url: str | None) -> _Page:
    meta = _meta(root)
    nodes = jsonld.nodes_of(root)
    article = jsonld.main_article(nodes, meta.get("og:title") or _text(root, "//title"), url or meta.get("og:url"))
    return _Page(root, meta, nodes, article or {}, url)


def _meta(root: Any) -> dict[str, str]:
    """Return the first content of each ``meta`` element by its lower-case name."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv") or ""
        content = jsonld.plain(element.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _text(root: Any, path: str) -> str:
    return next((text for text in (tidy(" ".join(element.itertext())) for element in root.xpath(path)[:5]) if text), "")


def _from_meta(*names: str) -> Rule:
    def rule(page: _Page) -> Iterator[Found]:
        for name in names:
            if name in page.meta:
                yield Found(page.meta[name], name if ":" in name else f"meta {name}")

    return rule


def _from_article(*keys: str) -> Rule:
    def rule(page: _Page) -> Iterator[Found]:
        for key in keys:
            words = jsonld.words_of(page.article.get(key))
            if words:
                yield Found(words, f"json-ld {key}")

    return rule


def _from_markup(path: str) -> Rule:
    def rule(page: _Page) -> Iterator[Found]:
        words = _text(page.root, path)
        if words:
            yield Found(words, "markup")

    return rule


# ── address ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _own_canonical(page: _Page) -> Iterator[Found]:
    """Yield the canonical address where it is a page of the site that was asked: without tracking parameters it is the better name."""
    given = _host_of(page.url or "")
    for found in _canonical(page):
        if given and _host_of(found.value) == given and urlsplit(found.value).path.strip("/"):
            yield found


def _host_of(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _given_url(page: _Page) -> Iterator[Found]:
    if page.url:
        yield Found(page.url, "url")


def _canonical(page: _Page) -> Iterator[Found]:
    for href in page.root.xpath("//link[translate(@rel, 'CANOIL', 'canoil')='canonical']/@href")[:1]:
        address = _address(href, page.url)
        if address:
            yield Found(address, "link canonical")
    address = _address(page.meta.get("og:url", ""), page.url)
    if address:
        yield Found(address, "og:url")


def _address(href: str, base: str | None) -> str | None:
    try:
        address = urljoin(base or "", href.strip())
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


# ── outlet ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _publisher(page: _Page) -> Iterator[Found]:
    for node, where in ((page.article, "json-ld publisher.name"), (_site(page), "json-ld WebSite.name")):
        value = node.get("publisher") if node is page.article else node
        words = jsonld.words_of(_each_resolved(value, page))
        if words and not _is_address(words):
            yield Found(words, where)


def _site(page: _Page) -> jsonld.Node:
    return next((node for node in page.nodes if "WebSite" in jsonld.types_of(node)), {})


def _each_resolved(value: Any, page: _Page) -> Any:
    return [jsonld.resolve(inner, page.nodes) for inner in (value if isinstance(value, list) else [value])]


def _site_name(page: _Page) -> Iterator[Found]:
    for found in _from_meta("og:site_name", "application-name", "dc.publisher", "publisher", "cre", "apple-mobile-web-app-title")(page):
        if not _is_address(found.value) and len(found.value) <= 80:
            yield found


def _title_suffix(page: _Page) -> Iterator[Found]:
    """Yield what follows the headline in ``<title>``: "Headline | Outlet"."""
    title, headline = _text(page.root, "//title"), page.meta.get("og:title") or _text(page.root, "//h1")
    if headline and title.startswith(headline):
        suffix = title[len(headline) :].strip(" |-–—·:»")
        if suffix and len(suffix) <= 40:
            yield Found(suffix.rsplit(" | ", 1)[-1], "title")


def _host(page: _Page) -> Iterator[Found]:
    for found in (*_given_url(page), *_canonical(page)):
        if _host_of(found.value):
            yield Found(_host_of(found.value), "url")


def _outlet(page: _Page) -> Iterator[Found]:
    """Yield the outlet's names, those first that share their letters with the host: a publisher field may hold a slogan or an owner."""
    names = [found._replace(value=found.value.split(" | ")[0]) for rule in (_publisher, _site_name, _title_suffix) for found in rule(page)]
    host = next((found.value for found in _host(page)), "")
    yield from sorted(names, key=lambda found: not _names_host(found.value, host))
    yield from _host(page)


def _names_host(name: str, host: str) -> bool:
    words = [word for word in re.findall(r"[a-z0-9]+", name.lower()) if word not in {"the", "news"}]
    initials = "".join(word[0] for word in re.findall(r"[a-z0-9]+", name.lower()))
    flat = re.sub(r"[^a-z0-9]", "", host.rpartition(".")[0])
    return any(len(word) > 2 and word in flat for word in words) or (len(initials) > 1 and initials in host.split("."))


def _is_address(words: str) -> bool:
    return words.startswith(("http:", "https:", "//", "@"))


# ── title, standfirst, byline ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _title_element(page: _Page) -> Iterator[Found]:
    title = _text(page.root, "//head/title") or _text(page.root, "//title")
    head, mark, _ = title.rpartition(" | ") if " | " in title else title.rpartition(" - ")
    if title:
        yield Found(head if mark and len(head) > len(title) / 2 else title, "title")


def _without_outlet(title: Found, outlet: Found | None) -> Found:
    """Take " | Outlet" and the like off a title's end."""
    match = re.fullmatch(r"(.+?)\s+[|–—·»-]\s+([^|–—·»]+)", title.value)
    if not (match and outlet):
        return title
    same = _flat(match[2]) == _flat(outlet.value)
    return title._replace(value=match[1]) if same else title


def _flat(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold()).removeprefix("the")


def _authors(page: _Page) -> Iterator[Found]:
    value = page.article.get("author") or page.article.get("creator")
    names = [jsonld.words_of(author) for author in _each_resolved(value, page)[:12]]
    known = list(dict.fromkeys(clean_name(name) for name in names if name))
    if any(known):
        yield Found(_listed([name for name in known if name]), "json-ld author")


def _meta_authors(page: _Page) -> Iterator[Found]:
    for found in _from_meta("author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "cxenseparse:author")(
        page
    ):
        name = clean_name(found.value)
        if name:
            yield Found(name, found.where)


_BYLINE_PATHS = (
    "//*[@rel='author']",
    "//*[contains(@itemprop, 'author')]//*[contains(@itemprop, 'name')]",
    "//*[self::p or self::div or self::span or self::address][contains(@class, 'byline') or contains(@class, 'author-name')]",
)


def _markup_authors(page: _Page) -> Iterator[Found]:
    for path in _BYLINE_PATHS:
        name = clean_name(_text(page.root, path))
        if name:
            yield Found(name, "markup")


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _dated(rule: Rule) -> Rule:
    """Keep of a rule's findings those that are dates, in ISO 8601."""

    def dated(page: _Page) -> Iterator[Found]:
        for found in rule(page):
            date = iso_date(found.value)
            if date:
                yield Found(date, found.where)

    return dated


def _time_element(*names: str) -> Rule:
    def rule(page: _Page) -> Iterator[Found]:
        for element in page.root.xpath("//time[@datetime] | //*[@itemprop][@datetime or @content]")[:20]:
            if not names or element.get("itemprop") in names:
                yield Found(element.get("datetime") or element.get("content"), f"markup {element.get('itemprop') or 'time'}")

    return rule


def _searched_date(page: _Page) -> Iterator[Found]:
    try:
        date = find_date(page.root, extensive_search=False, original_date=True, url=page.url)
    except Exception:  # htmldate raises whatever its parsers do on odd pages; no date is the answer then
        date = None
    if date:
        yield Found(date, "htmldate")


# ── language, credit ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")


def _html_lang(page: _Page) -> Iterator[Found]:
    value = page.root.get("lang") or page.root.get("{http://www.w3.org/XML/1998/namespace}lang") or page.root.get("xml:lang")
    if value:
        yield Found(value, "html lang")


def _language(rule: Rule) -> Rule:
    """Keep of a rule's findings those that are language tags, as lower-case primary subtags."""

    def coded(page: _Page) -> Iterator[Found]:
        for found in rule(page):
            match = _LANGUAGE.fullmatch(found.value.strip())
            if match:
                yield Found(match[1].lower(), found.where)

    return coded


def _credit(page: _Page) -> Iterator[Found]:
    images = page.article.get("image")
    for image in _each_resolved(images, page)[:5]:
        for key in ("creditText", "copyrightHolder", "creator", "author"):
            words = jsonld.words_of(image.get(key)) if isinstance(image, dict) else None
            if words and not _is_address(words) and len(words) <= 150:
                yield Found(words, f"json-ld image.{key}")


_RULES: dict[str, tuple[Rule, ...]] = {
    "url": (_own_canonical, _given_url, _canonical),
    "outlet": (_outlet,),
    "title": (
        _from_article("headline"), _from_meta("og:title", "twitter:title", "dc.title", "title"), _from_markup("//h1"), _title_element,
    ),
    "standfirst": (_from_article("description"), _from_meta("og:description", "description", "twitter:description", "dc.description")),
    "byline": (_authors, _meta_authors, _markup_authors),
    "published": tuple(
        _dated(rule)
        for rule in (
            _from_article("datePublished", "dateCreated", "uploadDate"),
            _from_meta(
                "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
                "publishdate", "publish-date", "dc.date.issued", "dc.date", "dcterms.created", "cxenseparse:recs:publishtime", "date",
            ),
            _time_element("datePublished"),
            _time_element(),
            _searched_date,
        )
    ),
    "modified": tuple(
        _dated(rule)
        for rule in (
            _from_article("dateModified"),
            _from_meta("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "lastmod"),
            _time_element("dateModified"),
        )
    ),
    "language": tuple(
        _language(rule)
        for rule in (_from_article("inLanguage"), _html_lang, _from_meta("og:locale", "content-language", "dc.language", "language"))
    ),
    "image_credit": (_credit,),
}  # fmt: skip
