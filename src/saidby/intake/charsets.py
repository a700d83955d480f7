"""Names of encodings as the web writes them, and where an input declares one."""

import codecs
import re
from collections.abc import Iterator

from saidby.intake.raw import Raw

# Labels that the WHATWG Encoding standard reads otherwise than Python does.
_LABELS = {
    **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "x-cp1252"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "latin5", "l5"), "cp1254"),
    **dict.fromkeys(("iso-8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk", "gb_2312-80"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "korean", "ksc5601"), "cp949"),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), "mac-roman"),
    **dict.fromkeys(("utf8", "unicode-1-1-utf-8", "utf8mb4", "x-unicode20utf8"), "utf-8"),
    "big5": "big5hkscs",
    "utf-16": "utf-16-le",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso-8859-8",
}
# Python has codecs that are no encodings of text, or (UTF-7) that no page may use.
_FAMILIES = ("utf-8", "utf-16", "utf-32", "cp", "iso", "koi8", "mac", "gb", "big5", "euc", "shift", "hz", "tis", "johab")
_META = re.compile(rb"""<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:+-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:+-]+)""")
_DECLARED_WITHIN = 4096
"""Bytes; the standard asks for 1024, and some pages put scripts before it."""


def codec_of(label: str) -> str | None:
    """Return Python's name for an encoding label of the web; ``None`` where it names no encoding of text."""
    name = label.strip().strip("\"'").lower()
    try:
        found = codecs.lookup(_LABELS.get(name, name)).name
    except (LookupError, ValueError):
        return None
    return found if found.startswith(_FAMILIES) else None


def codec_name(codec: str) -> str:
    """Return the name that the web uses for one of Python's codecs."""
    return re.sub(r"^cp(125\d)$", r"windows-\1", codec).replace("_", "-")


def declared(raw: Raw) -> Iterator[str]:
    """Yield the labels that the input declares, the weightiest first: HTTP header, XML declaration, ``<meta>``."""
    head = raw.data[:_DECLARED_WITHIN]
    if raw.encoding_header:
        yield raw.encoding_header
    for pattern in (_XML, _META):
        if found := pattern.search(head):
            yield found[1].decode("ascii")
