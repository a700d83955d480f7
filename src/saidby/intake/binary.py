"""Telling text from everything else by its first bytes and its control characters, so that a refusal can name what came."""

from saidby.errors import BinaryInput
from saidby.intake.raw import Raw

_AS_TEXT = "give the article as HTML or plain text"
_SAVE = "save it as text or HTML first"
_UNPACK = "unpack it first"

# (offset, first bytes, what it is, what to do), from the registrations of the formats themselves.
_MAGIC: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"%PDF-", "a PDF", "save it as text first, for instance with pdftotext"),
    (0, b"%!PS", "a PostScript file", _SAVE),
    (0, b"{\\rtf", "an RTF document", _SAVE),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", _SAVE),
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image", _AS_TEXT),
    (0, b"\xff\xd8\xff", "a JPEG image", _AS_TEXT),
    (0, b"GIF87a", "a GIF image", _AS_TEXT),
    (0, b"GIF89a", "a GIF image", _AS_TEXT),
    (0, b"II*\x00", "a TIFF image", _AS_TEXT),
    (0, b"MM\x00*", "a TIFF image", _AS_TEXT),
    (0, b"\x00\x00\x01\x00", "an icon", _AS_TEXT),
    (8, b"WEBP", "a WebP image", _AS_TEXT),
    (8, b"WAVE", "a sound recording", _AS_TEXT),
    (8, b"AVI ", "a video", _AS_TEXT),
    (4, b"ftypavif", "an AVIF image", _AS_TEXT),
    (4, b"ftyphei", "a HEIC image", _AS_TEXT),
    (4, b"ftypM4A", "a sound recording", _AS_TEXT),
    (4, b"ftyp", "a video", _AS_TEXT),
    (0, b"\x1a\x45\xdf\xa3", "a video", _AS_TEXT),
    (0, b"ID3", "a sound recording", _AS_TEXT),
    (0, b"OggS", "a sound recording", _AS_TEXT),
    (0, b"fLaC", "a sound recording", _AS_TEXT),
    (0, b"\x7fELF", "a program", _AS_TEXT),
    (0, b"\xcf\xfa\xed\xfe", "a program", _AS_TEXT),
    (0, b"\xca\xfe\xba\xbe", "a program", _AS_TEXT),
    (0, b"\x00asm", "a program", _AS_TEXT),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (0, b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (0, b"\x28\xb5\x2f\xfd", "a zstd archive", _UNPACK),
    (257, b"ustar", "a tar archive", _UNPACK),
    (0, b"SQLite format 3\x00", "a SQLite database", _AS_TEXT),
    (0, b"bplist00", "a binary property list or web archive", "save the page as HTML"),
    (0, b"wOFF", "a font", _AS_TEXT),
    (0, b"wOF2", "a font", _AS_TEXT),
    (0, b"MZ", "a program", _AS_TEXT),
    (0, b"BM", "a bitmap image", _AS_TEXT),
    (0, b"BZh", "a bzip2 archive", _UNPACK),
    (0, b"WARC/1.", "a WARC archive of many pages", "take the page out of it first"),
)
# Formats that are written in letters from end to end; any other magic of letters alone is believed only where control characters follow.
_LETTERED = (b"%PDF-", b"%!PS", b"{\\rtf", b"WARC/1.")
_INSIDE_ZIP: tuple[tuple[bytes, str], ...] = (
    (b"word/", "a Word document"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint presentation"),
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)
_BLANK = b"\xef\xbb\xbf \t\r\n"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"
CONTROL_SHARE = 0.01
"""More control characters than this, and it is no text in any encoding whose ASCII part is ASCII."""
UTF16_SHARE = 0.3
"""This share of NUL bytes at even or odd places, and hardly any at the others, is Western text in UTF-16 without a byte order mark."""

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "")
_OTHER_TEXT = ("json", "javascript", "ecmascript", "css", "csv", "calendar", "rss+xml", "atom+xml", "event-stream")


def require_text(raw: Raw) -> None:
    """Raise ``BinaryInput``, naming what it is, unless the bytes may be text."""
    found = kind_of(raw.data)
    if found:
        what, remedy = found
        raise BinaryInput(f"this is {what}, not an article", raw.origin, remedy)
    media = raw.content_type or ""
    if media not in _PAGES and not _plainly_text(raw.data, media):
        raise BinaryInput(f"the site calls this {media}, not a page", raw.origin, _AS_TEXT)


def kind_of(data: bytes) -> tuple[str, str] | None:
    """Name what the bytes are and what to do about it; ``None`` where they may be text."""
    return _by_magic(data) or (("binary data", _AS_TEXT) if is_controlled(data) else None)


def utf16_without_mark(data: bytes) -> str | None:
    """Return "utf-16-le" or "utf-16-be" where the place of the NUL bytes shows it."""
    even, odd = data[0::2], data[1::2]
    first, second = even.count(0) / (len(even) or 1), odd.count(0) / (len(odd) or 1)
    if max(first, second) < UTF16_SHARE or min(first, second) > CONTROL_SHARE:
        return None
    return "utf-16-le" if second > first else "utf-16-be"


def has_wide_mark(data: bytes) -> bool:
    """Tell whether a byte order mark of UTF-16 or UTF-32 begins the bytes."""
    return data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))


def _by_magic(data: bytes) -> tuple[str, str] | None:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _in_zip(data)
    lead = data[:1024].lstrip(_BLANK)
    for offset, magic, what, remedy in _MAGIC:
        if lead.startswith(magic, offset) and (_is_telling(magic) or is_controlled(data[:4096])):
            return what, remedy
    return None


def _is_telling(magic: bytes) -> bool:
    return magic in _LETTERED or any(byte < 32 or byte > 126 for byte in magic)


def _in_zip(data: bytes) -> tuple[str, str]:
    for name, what in _INSIDE_ZIP:
        if name in data[:4096] or name in data[-65536:]:
            return what, _SAVE
    return "a zip archive", _UNPACK


def is_controlled(data: bytes) -> bool:
    """Tell whether there are more control characters than any text has."""
    if has_wide_mark(data) or utf16_without_mark(data):
        return False
    return len(data) - len(data.translate(None, _CONTROLS)) > CONTROL_SHARE * len(data)


def _plainly_text(data: bytes, media: str) -> bool:
    """Tell whether the media type may be wrong; but JSON, styles and feeds are text and yet no article."""
    if data[:1024].lstrip(_BLANK)[:9].lower().startswith((b"<!doctype", b"<html", b"<head", b"<body", b"<article")):
        return True
    return not any(name in media for name in _OTHER_TEXT)
