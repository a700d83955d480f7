"""A page's element tree → its lines: runs of text in reading order, each with what the markup says about it.

A line is what a browser would set as one paragraph. Nothing is judged here; the markup's own words (tags, roles, classes) are noted as
``marks`` for those who judge.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree
from lxml import html as lxml_html

from saidby.intake.article import tidy
from saidby.intake.credits import is_byline, is_credit

MOST_LINES = 20_000
"""Lines of a page beyond this many are not read: no article is that long, and a hostile page may be."""


class Line(NamedTuple):
    """A run of text between two block-level boundaries.

    Attributes:
        text: tidied words.
        tag: the nearest block-level element ("p", "h2", "li", "td", "div" …).
        home: identifies the element that holds the block, so that neighbours can be told from strangers.
        block: identifies the block-level element itself.
        marks: what the elements around say of it ("figure", "nav", "standfirst" …).
        linked: share of its characters that are link text, 0 to 1.
        strong: share of its characters set bold, 0 to 1.
    """

    text: str
    tag: str
    home: int
    block: int
    marks: frozenset[str]
    linked: float
    strong: float


_BLOCKS = """
address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
_BLOCK_TAGS = frozenset(_BLOCKS.split())
_SKIPPED = """
applet area audio base button canvas datalist embed frame frameset head iframe input link map math meta meter noembed noframes
noscript object option optgroup param picture progress script select source style svg template textarea title track video
"""
_SKIPPED_TAGS = frozenset(_SKIPPED.split())
_TAG_MARKS = {
    "aside": "aside", "blockquote": "quote", "caption": "caption", "details": "details", "dialog": "overlay", "figcaption": "caption",
    "figure": "figure", "footer": "footer", "form": "form", "header": "header", "li": "item", "dd": "item", "dt": "item", "nav": "nav",
    "pre": "pre", "table": "table", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
_BOLD_TAGS = frozenset({"b", "strong"})

# Words that designers everywhere give to parts of a page. A class or id says a word if it is the word, or begins or ends with it.
_NAME_MARKS = """
standfirst: standfirst stand-first dek deck subhead subheading sub-heading subheadline sub-headline subtitle sub-title strapline
    article-summary article-intro tagline
byline: byline bylines by-line author authors author-name contributor contributors posted-on published pubdate pub-date timestamp
    date datetime dateline read-time reading-time article-meta entry-meta post-meta article-info
credit: credit credits copyright photographer courtesy
caption: caption captions cutline caption-text gallery slideshow carousel
share: share sharing social share-bar share-tools addthis sharedaddy sociable
related: related recirc recirculation recommended recommendations read-more readmore read-next more-on more-from more-stories
    trending most-read most-popular popular teaser teasers promo outbrain taboola jp-relatedposts latest up-next top-stories
    sidebar
appeal: newsletter newsletters signup sign-up subscribe subscription donate donation donations membership support-us paywall
    regwall cta call-to-action epic optin opt-in mailchimp piano
advert: ad ads advert advertisement advertising adslot ad-slot sponsor sponsored dfp promoted commercial
consent: cookie cookies cookie-banner consent gdpr onetrust cmp
comments: comment comments comment-list commentlist disqus respond discussion replies
nav: nav navbar navigation menu menubar breadcrumb breadcrumbs skip-link masthead site-header site-footer pagination pager toolbar
    tags tag-list topics contentinfo
pull: pullquote pull-quote pull-quotes pullout pull-out
overlay: modal popup pop-up lightbox overlay interstitial
embed: twitter-tweet tweet instagram-media embed fb-post tiktok-embed
bio: author-bio about-author author-box author-info author-card author-profile author-description bio
hidden: sr-only visually-hidden visuallyhidden screen-reader screen-reader-text assistive-text d-none
"""


def _word_marks(table: str) -> dict[str, str]:
    """Return the mark of each word, from lines "mark: word word …"; an indented line goes on with the one above."""
    rows = table.strip().replace("\n    ", " ").splitlines()
    return {word: mark for mark, _, words in (row.partition(":") for row in rows) for word in words.split()}


_WORD_MARK = _word_marks(_NAME_MARKS)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_SENTENCE_START = re.compile(r"[\"'“‘(\[]*[A-Z0-9]")


@lru_cache(maxsize=4096)
def marks_of_names(names: str) -> frozenset[str]:
    """Return the marks that an element's class, id and similar attributes give it."""
    found: set[str | None] = set()
    for name in _CAMEL.sub("-", names[:400]).lower().replace("_", "-").split():
        parts = [part for part in name.split("-") if part]
        for size in (1, 2, 3):
            found.update(_WORD_MARK.get("-".join(edge)) for edge in (parts[:size], parts[-size:]))
    return frozenset(mark for mark in found if mark)


def parse(page: str) -> Any:
    """Return the root element of a page, however broken, or ``None`` where there is none."""
    data = page.replace("\0", "").encode("utf-8", "replace")
    if not data.strip():
        return None
    try:
        return lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


class _Frame(NamedTuple):
    """An open block-level element."""

    tag: str
    home: int
    serial: int
    marks: frozenset[str]


class _Run:
    """The words gathered since the last boundary; local to one walk."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.linked = 0
        self.strong = 0

    def add(self, text: str | None, linked: bool, strong: bool) -> None:
        if text:
            self.words.append(text)
            size = len(text.strip())
            self.linked += size * linked
            self.strong += size * strong

    def take(self, frame: _Frame) -> Iterator[Line]:
        text = "".join(self.words)
        size = max(1, sum(len(words.strip()) for words in self.words))
        linked, strong = min(1.0, self.linked / size), min(1.0, self.strong / size)
        self.__init__()  # type: ignore[misc]
        for part in split_breaks(text):
            yield Line(part, frame.tag, frame.home, frame.serial, frame.marks, linked, strong)


_BREAK = "\x1e"


def split_breaks(text: str) -> list[str]:
    """Split at line breaks that part paragraphs: two in a row, or one between a sentence's end and a sentence's start."""
    parts: list[str] = []
    gap = 0
    for raw in text.split(_BREAK):
        part = tidy(raw)
        if not part:
            gap += 1
        elif parts and not gap and not _parts(parts[-1], part):
            parts[-1] += " " + part
        else:
            parts.append(part)
            gap = 0
    return parts


def _parts(before: str, after: str) -> bool:
    """Tell whether a single line break parts two paragraphs: a sentence ends and one begins, or either line is a byline or credit."""
    return bool(_SENTENCE_END.search(before) and _SENTENCE_START.match(after)) or any(
        len(line) < 200 and (is_byline(line) or is_credit(line)) for line in (before, after)
    )


def _names(element: Any) -> str:
    get = element.get
    return f"{get('class') or ''} {get('id') or ''} {get('itemprop') or ''} {get('role') or ''} {get('data-testid') or ''}"


def _is_hidden(element: Any) -> bool:
    return (
        element.get("hidden") is not None or element.get("aria-hidden") == "true" or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
    )


def _marks(element: Any, tag: str) -> frozenset[str]:
    marks = marks_of_names(_names(element)) if tag not in {"html", "body"} else frozenset()
    if tag in _TAG_MARKS:
        marks |= {_TAG_MARKS[tag]}
    return marks | {"hidden"} if _is_hidden(element) else marks


def lines_of(root: Any) -> list[Line]:
    """Return the lines of a page in reading order, at most ``MOST_LINES``."""
    return list(islice(_walk(root), MOST_LINES))


def _events(root: Any) -> Iterator[tuple[bool, str, Any]]:
    """Yield start and end of every element that is read; of a skipped one the end alone, for the text that follows it."""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        skipped = tag in _SKIPPED_TAGS
        if event == "start" and skipped:
            walk.skip_subtree()
        elif isinstance(tag, str):
            yield event == "start", tag, element


def _walk(root: Any) -> Iterator[Line]:
    frames = [_Frame("body", 0, 0, frozenset())]
    run = _Run()
    links = bolds = 0
    for serial, (start, tag, element) in enumerate(_events(root), start=1):
        if tag in _BLOCK_TAGS:
            yield from run.take(frames[-1])
        if tag in _BLOCK_TAGS and start:
            frames.append(_Frame(tag, frames[-1].serial, serial, frames[-1].marks | _marks(element, tag)))
        elif tag in _BLOCK_TAGS:
            frames.pop()
        links += (start - (not start)) * (tag == "a")
        bolds += (start - (not start)) * (tag in _BOLD_TAGS)
        if tag == "br" and start:
            run.words.append(_BREAK)
        run.add(element.text if start else element.tail, links > 0, bolds > 0)
    yield from run.take(frames[0])
