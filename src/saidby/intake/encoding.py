"""Bytes → text: what the bytes are, rather than what they are said to be.

The order is that of browsers (WHATWG Encoding and HTML "determining the character encoding"): byte order mark, HTTP header,
``<meta>`` or XML declaration, content; with one departure. Bytes that are valid UTF-8 and not plain ASCII are UTF-8
whatever is declared, since text in another encoding is hardly ever valid UTF-8 by chance, and wrong declarations are common.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable
from typing import NamedTuple, NoReturn

from charset_normalizer import from_bytes

from saidby.errors import BadEncoding, BinaryInput, EmptyInput, Truncated, UsageError
from saidby.intake.binary import require_text, utf16_without_mark
from saidby.intake.charsets import codec_name, codec_of, declared
from saidby.intake.raw import Raw
from saidby.types import Note

_REMEDY = "name the right one with --encoding NAME, or save the article as UTF-8"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
STRAY_SHARE = 20
"""A damaged byte to at least this many good UTF-8 sequences is shown as U+FFFD, as browsers do; more damage is refused."""
_TYPOGRAPHIC = frozenset("‘’‚“”„‹›«»–—…•·€£¥¢©®™°±×÷½¼¾§¶†‡º²³¡¿\u00a0\u00ad")
PLAUSIBLE_SHARE = 0.9
"""So much of what is not ASCII must be punctuation or stand in a word for a one-byte encoding to be believed without declaration."""

_GUESSABLE = ["cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "koi8_r", "koi8_u", "cp866",
              "iso8859_2", "iso8859_5", "iso8859_7", "mac_cyrillic", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"]  # fmt: skip
"""Encodings of the WHATWG standard other than those tried before; left to itself, charset-normalizer finds damage to be Kazakh."""
_GUESSED_FROM = 200_000
"""Bytes that charset-normalizer sees; it is slow."""
MOST_CHAOS, LEAST_COHERENCE = 0.1, 0.1
"""Its measures of disorder and of likeness to a language; text in the right encoding had at most 0.07 and at least 0.21 here, in five
languages; damaged text at most 0.0 likeness."""


class Decoded(NamedTuple):
    """A text, and what a reader of it should know: a declaration that was wrong, bytes that were damaged."""

    text: str
    notes: tuple[Note, ...] = ()


class _Reading(NamedTuple):
    """One way to read the bytes."""

    text: str
    codec: str


def decode(raw: Raw, encoding: str | None = None) -> str:
    """Return the text of ``raw``, as ``decode_with_notes`` does."""
    return decode_with_notes(raw, encoding).text


def decode_with_notes(raw: Raw, encoding: str | None = None) -> Decoded:
    """Return the text of ``raw``, without byte order mark.

    Args:
        raw: bytes as loaded.
        encoding: read them in this encoding, whatever they declare.

    Raises:
        BinaryInput: the bytes are not text.
        BadEncoding: they decode neither as declared nor as anything sensible.
        Truncated: they end in the middle of a character.
        EmptyInput: the text is nothing but white space.
        UsageError: there is no encoding of the name given.
    """
    if encoding is None or not _is_wide(encoding):
        require_text(raw)
    found = _as_told(raw, encoding) if encoding else _as_found(raw)
    if not found.text.strip("\ufeff\u200b\x00 \t\r\n\f\v\u00a0"):
        raise EmptyInput("there is no text in it", raw.origin, "give an article")
    # NUL has no place in a text, and parsers written in C end there.
    text = found.text.removeprefix("\ufeff").replace("\x00", "")
    return Decoded(text, () if encoding else _notes(raw, found))


def _notes(raw: Raw, found: _Reading) -> tuple[Note, ...]:
    notes = []
    label = next(filter(codec_of, declared(raw)), None)
    if label and codec_of(label) != found.codec and not found.text.isascii():
        notes.append(Note(code="encoding", text=f"the input says it is {label}, and is {codec_name(found.codec)}"))
    if found.codec == "utf-8" and "\ufffd" in found.text and b"\xef\xbf\xbd" not in raw.data:
        notes.append(Note(code="damaged", text="some bytes are no UTF-8; they stand as U+FFFD"))
    return tuple(notes)


def _is_wide(encoding: str) -> bool:
    return (codec_of(encoding) or "").startswith(("utf-16", "utf-32"))


def _as_told(raw: Raw, encoding: str) -> _Reading:
    codec = codec_of(encoding)
    if codec is None:
        raise UsageError(f"there is no encoding {encoding!r}", "--encoding", "use a name such as utf-8, windows-1252 or utf-16")
    # The mark tells the byte order, which the name "utf-16" leaves open.
    marked = next((name for mark, name in _MARKS if raw.data.startswith(mark) and name[:6] == codec[:6]), codec)
    return _Reading(_strictly(raw, raw.data, marked, encoding), marked)


def _as_found(raw: Raw) -> _Reading:
    for mark, codec in _MARKS:
        if raw.data.startswith(mark):
            return _Reading(_after_mark(raw, raw.data[len(mark) :], codec), codec)
    if wide := utf16_without_mark(raw.data):
        return _Reading(_sensible_wide(raw, _strictly(raw, raw.data, wide, wide)), wide)
    return _utf8(raw) or _as_declared(raw) or _undeclared(raw) or _mended(raw.data) or _refuse(raw)


def _after_mark(raw: Raw, data: bytes, codec: str) -> str:
    text = _strictly(raw, data, codec, codec)
    return text if codec == "utf-8" else _sensible_wide(raw, text)


def _strictly(raw: Raw, data: bytes, codec: str, label: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(raw, label, error, len(raw.data) - len(data)) from error


def _undecodable(raw: Raw, label: str, error: UnicodeDecodeError, before: int = 0) -> BadEncoding | Truncated:
    if _is_cut(error):
        return Truncated(f"ends in the middle of a character ({label})", raw.origin, "get the whole of it")
    return BadEncoding(f"does not decode as {label}: first bad byte at offset {error.start + before:,}", raw.origin, _REMEDY)


def _is_cut(error: UnicodeDecodeError) -> bool:
    """Tell whether everything decodes but the last character, which is incomplete."""
    return error.start > 0 and error.end >= len(error.object) and error.reason in ("unexpected end of data", "truncated data")


def _sensible_wide(raw: Raw, text: str) -> str:
    """Any bytes are UTF-16, nearly; text has few control characters and few code points that nobody assigned."""
    odd = sum(unicodedata.category(c) in ("Cc", "Cn", "Co") and c not in "\t\n\r\f" for c in text[:10000])
    if odd > 0.02 * len(text[:10000]):
        raise BinaryInput("this is binary data, not an article", raw.origin, "give the article as HTML or plain text")
    return text


def _utf8(raw: Raw) -> _Reading | None:
    """Decode UTF-8, unless the bytes are declared to shift in and out of ASCII by escapes, as Japanese mail once did."""
    if any((codec_of(label) or "").startswith(("iso2022", "hz")) for label in declared(raw)):
        return None
    try:
        return _Reading(raw.data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if _is_cut(error) and (_WIDE.search(raw.data) or "utf-8" in map(codec_of, declared(raw))):
            raise _undecodable(raw, "utf-8", error) from error
        return None


def _as_declared(raw: Raw) -> _Reading | None:
    """Decode as the first declared encoding other than UTF-8 that fits; damaged UTF-8 is not read as a one-byte encoding."""
    if _is_damaged_utf8(raw.data):
        return None
    for codec in map(codec_of, declared(raw)):
        # A declaration that can be read in ASCII cannot be true of UTF-16.
        if codec and not codec.startswith(("utf-8", "utf-16", "utf-32")):
            try:
                return _Reading(raw.data.decode(codec), codec)
            except UnicodeDecodeError:
                continue
    return None


def _undeclared(raw: Raw) -> _Reading | None:
    """Decode by content: as whichever of English's two one-byte encodings fits better, or as charset-normalizer finds."""
    if _is_damaged_utf8(raw.data):
        return None
    text, codec = max(
        ((_decoded(raw.data, codec), codec) for codec in ("cp1252", "mac-roman")), key=lambda pair: _fitting(pair[0], str.isascii)
    )
    return _Reading(text, codec) if text and _fitting(text, str.isascii) >= PLAUSIBLE_SHARE else _guessed(raw.data)


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether most of what is not ASCII are good UTF-8 sequences."""
    rest, good = _WIDE.subn(b"", data)
    bad = len(rest) - len(rest.translate(None, bytes(range(128, 256))))
    return good > bad


def _decoded(data: bytes, codec: str) -> str:
    """Return the text, or nothing where the bytes do not fit."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return ""


def _fitting(text: str, is_plain: Callable[[str], bool]) -> float:
    """Return which share of what is not ASCII is punctuation, or a letter beside a plain letter; 0 for no text."""
    wide = [found.start() for found in _NOT_ASCII.finditer(text)]
    fitting = sum(text[k] in _TYPOGRAPHIC or _stands_in_word(text, k, is_plain) for k in wide)
    return fitting / len(wide) if wide else float(bool(text))


def _stands_in_word(text: str, k: int, is_plain: Callable[[str], bool]) -> bool:
    """Tell a letter beside a plain one, and no capital after a small one: "café", not "donÕt"."""
    before, here, after = text[k - 1 : k], text[k], text[k + 1 : k + 2]
    beside = [c for c in (before, after) if c.isalpha() and is_plain(c)]
    return here.isalpha() and bool(beside) and not (here.isupper() and before.islower())


def _guessed(data: bytes) -> _Reading | None:
    """Ask charset-normalizer; its answer must make words, in whatever script."""
    best = from_bytes(data[:_GUESSED_FROM], cp_isolation=_GUESSABLE, enable_fallback=False).best()
    if best is None or best.chaos > MOST_CHAOS or best.coherence < LEAST_COHERENCE:
        return None
    text = _decoded(data, best.encoding)
    return _Reading(text, best.encoding) if _fitting(text, str.isalpha) >= PLAUSIBLE_SHARE else None


def _mended(data: bytes) -> _Reading | None:
    """Decode UTF-8 with a few damaged bytes, each run of them as U+FFFD."""
    text = data.decode("utf-8", "replace")
    good = len(_WIDE.findall(data))
    return _Reading(text, "utf-8") if good >= STRAY_SHARE * (text.count("\ufffd") or 1) else None


def _refuse(raw: Raw) -> NoReturn:
    label = "utf-8" if _is_damaged_utf8(raw.data) else next(filter(codec_of, declared(raw)), "utf-8")
    _strictly(raw, raw.data, codec_of(label) or "utf-8", label)
    raise BadEncoding(f"decodes as {label}, but not to anything sensible", raw.origin, _REMEDY)
