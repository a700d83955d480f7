"""Lists as Atom (RFC 4287), so that a search can be followed: an entry an article, a statement, a claim, a judgement, a piece of news."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

import msgspec
from fastapi import Request

from saidby.records import Judgement, News
from saidby.server.answers import Articles, Claims, Judgements, NewsAnswer, Statements

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_EPOCH: Final = "1970-01-01T00:00:00Z"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry.

    Attributes:
        about: kind and id of the record.
        at: ISO 8601: a date, or date and time.
        path: of its page.
    """

    about: tuple[str, str]
    title: str
    at: str | None
    text: str
    by: str
    path: str


def articles(request: Request, answer: Articles) -> str:
    """Write articles as a feed."""
    return _feed(request, "articles", (
        Entry(about=("article", one.id), title=one.title or "without a title", at=one.added, text=f"{one.statements} statements",
              by=one.outlet or "outlet not known", path=f"/articles/{one.id}")
        for one in answer.articles
    ))  # fmt: skip


def statements(request: Request, answer: Statements) -> str:
    """Write what a search found as a feed."""
    return _feed(request, "statements", (
        Entry(about=("statement", told.id), title=f"{told.origin.label or 'not named'}: {_short(told.content)}", at=told.published,
              text=told.sentence or told.content, by=told.outlet or "outlet not known", path=f"/statements/{told.id}")
        for told in (hit.told for hit in answer.hits)
    ))  # fmt: skip


def claims(request: Request, answer: Claims) -> str:
    """Write claims as a feed."""
    return _feed(request, "claims", (
        Entry(about=("claim", one.claim.id), title=_short(one.claim.gloss), at=answer.latest.get(one.claim.id), by="saidby",
              text=f"{one.count.articles} articles, {one.count.outlets} outlets, {one.count.origins} origins",
              path=f"/claims/{one.claim.id}")
        for one in answer.claims
    ))  # fmt: skip


def judgements(request: Request, answer: Judgements) -> str:
    """Write judgements as a feed."""
    return _feed(request, "judgements", (_judgement(one) for one in answer.judgements))


def news(request: Request, answer: NewsAnswer) -> str:
    """Write what is new on issues as a feed."""
    return _feed(request, "news", (_news(one) for one in answer.news))


def _judgement(one: Judgement) -> Entry:
    title = f"{one.ruling.replace('_', ' ')}: {_short(one.a.words)}" + (f" / {_short(one.b.words)}" if one.b else "")
    return Entry(about=("judgement", one.id), title=title, at=one.at, text=one.why, by=one.by, path="/judgements")


def _news(one: News) -> Entry:
    what = one.change.text if one.change else f"holds it {one.position.bearing}" if one.position else "is said to have changed"
    words = " … ".join(told.content for told in one.told)
    return Entry(
        about=("news", one.id), title=f"{one.holder} {what}: {one.proposition}", at=one.at, text=words, by="saidby",
        path=f"/issues/{one.issue}",
    )  # fmt: skip


def _feed(request: Request, title: str, entries: Iterable[Entry]) -> str:
    """Write a feed; what XML cannot hold stands as U+FFFD."""
    written = list(entries)
    base = str(request.base_url).rstrip("/")
    feed = Element("feed", xmlns=NAMESPACE)
    _put(feed, "id", str(request.url))
    _put(feed, "title", f"{request.app.state.desk.path.name}: {title}")
    _put(feed, "updated", max((_moment(one.at) for one in written), default=_EPOCH))
    SubElement(feed, "link", rel="self", href=str(request.url))
    for one in written:
        _entry(SubElement(feed, "entry"), one, base)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode")


def _entry(place: Element, one: Entry, base: str) -> None:
    _put(place, "id", f"urn:saidby:{':'.join(one.about)}")
    _put(place, "title", one.title)
    _put(place, "updated", _moment(one.at))
    _put(SubElement(place, "author"), "name", one.by)
    SubElement(place, "link", rel="alternate", href=f"{base}{one.path}")
    _put(place, "content", one.text).set("type", "text")


def _put(place: Element, name: str, text: str) -> Element:
    made = SubElement(place, name)
    made.text = "".join(c if _fits(c) else "\ufffd" for c in text)
    return made


def _fits(character: str) -> bool:
    """Tell whether XML 1.0 can hold a character."""
    code = ord(character)
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def _moment(at: str | None) -> str:
    """Return a date and time as RFC 3339 has it; what has no date is as old as can be."""
    try:
        found = datetime.fromisoformat(at or "")
    except ValueError:
        return _day(at)
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _day(at: str | None) -> str:
    try:
        return f"{date.fromisoformat((at or '')[:10]).isoformat()}T00:00:00Z"
    except ValueError:
        return _EPOCH


def _short(text: str, longest: int = 160) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + " …"
