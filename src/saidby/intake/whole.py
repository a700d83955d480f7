"""Telling a page that was cut off from one that merely leaves out end tags.

HTML lets an author leave out ``</p>``, ``</body>`` and ``</html>``, and sloppy pages leave out more. So a page is refused only
where it cannot have been meant to end: inside a tag, a comment or a script, or inside containers whose end tags nobody may
leave out, without ``</body>`` or ``</html>`` after them. The scan follows the tokenizer of the HTML standard where that matters
for the end: quoted attribute values may hold ">", and scripts, styles, titles and text areas hold no tags.
"""

import re
from collections.abc import Iterator

import msgspec

from saidby.errors import Truncated
from saidby.intake.raw import Raw

_REMEDY = "get the whole page"
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PART = re.compile(r"\s*<(?:!--|article|main|section|div|header|h[1-6]|p|meta|title|link|script|style)\b", re.IGNORECASE)
# Possessive throughout: a tag is read once, whatever stands in it.
_TAG = re.compile(
    r"""<(/?)([a-z][^\s/>]*+)((?>[^=>]++|=\s*+(?>"[^"]*+"|'[^']*+'|(?!["'])))*+)>""",
    re.IGNORECASE,
)
_COMMENT_END = re.compile(r"--!?>")
_LAST_TAG = re.compile(r"</(?:body|html)\s*>(?:\s|<!--(?:[^-]|-(?!->))*+-->)*\Z", re.IGNORECASE)
_END = 2000
"""Characters at the end within which ``</html>`` settles the matter, whatever a careless quotation mark or comment has swallowed."""
_TEXT_ONLY = frozenset(("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"))
_TEXT_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _TEXT_ONLY}
_STRONG = frozenset(("article", "main", "section", "aside", "header", "footer", "nav", "figure", "blockquote", "ul", "ol", "table", "svg"))
"""Containers that are hardly ever left open; of 139 saved news pages, 3 left one "div" open, and none left any of these."""
_CONTAINERS = _STRONG | {"div", "form"}
_INLINE = frozenset(("a", "b", "i", "em", "strong", "span", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "button", "label"))
_TRACKED = _CONTAINERS | _INLINE | {"p", "head", "body", "html"}
_SENTENCE_END = re.compile(r"""[.!?…:;)\]"'”’»]\s*$""")
_LONG = 8
"""Words; a paragraph so long that ends without a full stop is a sentence, and no label."""


class _Scan(msgspec.Struct, frozen=True, kw_only=True):
    """What a page looks like at its end: elements open, outermost first, the tags seen, and the text since the last tag."""

    open: tuple[str, ...]
    seen: frozenset[str]
    tail: str


def require_whole(text: str, raw: Raw) -> None:
    """Raise ``Truncated`` where an HTML page ends in the middle; of plain text nobody can know."""
    if not _is_page(text, raw.content_type) or _LAST_TAG.search(text[-_END:]):
        return
    end = _scan(text, raw.origin)
    reason = _cut_open(end)
    if reason:
        raise Truncated(f"the page ends in the middle: {reason}", raw.origin, _REMEDY)


def _is_page(text: str, media: str | None) -> bool:
    if media == "text/plain" and not text.lstrip().startswith("<"):
        return False
    return bool(_PAGE.search(text, 0, 4096) or _PART.match(text))


def _scan(text: str, where: str) -> _Scan:
    """Walk the tags to the end."""
    opened: list[str] = []
    seen: set[str] = set()
    last = 0
    for name, closing, after in _tags(text, where, opened):
        last = after
        seen.add(("/" if closing else "") + name)
        _step(opened, name, closing)
    return _Scan(open=tuple(opened), seen=frozenset(seen), tail=text[last:])


def _tags(text: str, where: str, opened: list[str]) -> Iterator[tuple[str, bool, int]]:
    """Yield name, "it is an end tag" and the offset after it, for each tag; ``opened`` tells whether SVG is open."""
    at = text.find("<")
    while at >= 0:
        found = _TAG.match(text, at)
        if found:
            name = found[2].lower()
            at = found.end()
            if name in _TEXT_ONLY and not found[1] and "svg" not in opened:
                at = _after_text_only(text, at, name, where)
            if not (name == "svg" and found[3].endswith("/")):
                yield name, bool(found[1]), at
        else:
            at = _after_markup(text, at, where)
        at = text.find("<", at)


def _after_text_only(text: str, at: int, name: str, where: str) -> int:
    """Return the offset of the end tag of a script, a style, a title or the like."""
    end = _TEXT_END[name].search(text, at)
    if end is None:
        raise Truncated(f"the page ends in the middle: inside <{name}>", where, _REMEDY)
    return end.start()


def _after_markup(text: str, at: int, where: str) -> int:
    """Return the offset after what is no tag: a comment, a doctype, or a "<" that is only a character."""
    if text.startswith("<!--", at):
        return _after_comment(text, at, where)
    if text.startswith(("<!", "<?", "</"), at):
        end = text.find(">", at)
        if end < 0:
            raise Truncated("the page ends in the middle: inside a tag", where, _REMEDY)
        return end + 1
    if at + 1 == len(text) or (text[at + 1].isalpha() and text[at + 1].isascii()):
        raise Truncated("the page ends in the middle: inside a tag", where, _REMEDY)
    return at + 1


def _after_comment(text: str, at: int, where: str) -> int:
    if text.startswith((">", "->"), at + 4):
        return text.index(">", at) + 1
    end = _COMMENT_END.search(text, at + 4)
    if end is None:
        raise Truncated("the page ends in the middle: inside a comment", where, _REMEDY)
    return end.end()


def _step(opened: list[str], name: str, closing: bool) -> None:
    """Open or close an element; an end tag closes what is open inside its element, and one without a start tag does nothing."""
    if name not in _TRACKED:
        return
    if not closing:
        _close_paragraph(opened, name)
        opened.append(name)
    elif name in opened:
        while opened.pop() != name:
            pass


def _close_paragraph(opened: list[str], name: str) -> None:
    """Close an open paragraph: it ends where a block begins."""
    if "p" in opened[-4:] and name not in _INLINE - {"h1", "h2", "h3", "h4", "h5", "h6"}:
        while opened.pop() != "p":
            pass


def _cut_open(end: _Scan) -> str | None:
    """Tell what shows that the page was cut; ``None`` where it may be whole."""
    if "/body" in end.seen or "/html" in end.seen:
        return None
    if "head" in end.open and not end.seen & (_CONTAINERS | {"p", "h1", "body"}):
        return "inside <head>"
    containers = [name for name in end.open if name in _CONTAINERS]
    if len(containers) > 1 or _STRONG.intersection(containers):
        return f"<{containers[-1]}> is open"
    if containers and (end.open[-1] in _INLINE or _is_mid_sentence(end.tail)):
        return f"<{containers[-1]}> is open, and so is the last sentence"
    return _cut_paragraph(end)


def _cut_paragraph(end: _Scan) -> str | None:
    """Tell of a last paragraph that stops in mid-sentence, where paragraphs are closed or the file has no last line end."""
    written_open = "/p" not in end.seen and end.tail.endswith("\n")
    if "p" in end.open and len(end.tail.split()) >= _LONG and _is_mid_sentence(end.tail) and not written_open:
        return "the last paragraph stops in mid-sentence"
    return None


def _is_mid_sentence(tail: str) -> bool:
    return bool(tail.strip()) and not _SENTENCE_END.search(tail)
