"""The bytes of a feed or a sitemap → XML that no parser can be made to grow."""

import re

from saidby.errors import InputError
from saidby.intake.encoding import decode
from saidby.intake.raw import Raw

_ENTITY = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)\b", re.IGNORECASE)
_ELEMENT = re.compile(r"<\w")
_BEFORE = re.compile(r"\s*+(?:(?:<\?(?:[^?]|\?(?!>))*+\?>|<!--(?:[^-]|-(?!->))*+-->)\s*+)*+")
_DOCTYPE = re.compile(r"<!doctype", re.IGNORECASE)
_PLAIN_DOCTYPE = re.compile(r"""<!doctype\s+[\w:.-]+(?:\s+(?:public|system)(?:\s+(?:"[^"<>\[]*"|'[^'<>\[]*')){1,2})?\s*>""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")


def harmless(raw: Raw) -> bytes:
    """Return the XML in UTF-8, without an XML declaration.

    An entity that stands for others many times ("billion laughs"), or for a file of the reader's, has to be declared before the first
    element; feeds and sitemaps declare none. The bytes are decoded first, so that no odd encoding hides a declaration.

    Raises:
        InputError: it declares entities, or it cannot be decoded.
    """
    text = _DECLARATION.sub("", decode(Raw(data=raw.data, origin=raw.origin, encoding_header=raw.encoding_header)), count=1)
    element = _ELEMENT.search(text)
    if _ENTITY.search(text, 0, element.start() if element else len(text)) or not _has_plain_doctype(text):
        raise InputError("declares XML entities of its own, which no feed or sitemap needs", raw.origin, "do not trust it")
    return text.encode("utf-8", "replace")


def _has_plain_doctype(text: str) -> bool:
    """Tell whether the document type, if there is one, only gives a name and an address."""
    before = _BEFORE.match(text)
    at = before.end() if before else 0
    return not _DOCTYPE.match(text, at) or bool(_PLAIN_DOCTYPE.match(text, at))
