"""WARC → items: the pages that a crawler saved (ISO 28500), read record by record with FastWARC, whatever the archive's size."""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC
from http import HTTPStatus
from io import BytesIO
from typing import BinaryIO

from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader, WarcReader, ZstdReader
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from saidby.errors import InputError, SaidbyError, TooLarge, Truncated
from saidby.intake.addresses import parse_address
from saidby.intake.compression import GZIP_MAGIC, inflate
from saidby.intake.fetch import content_type
from saidby.intake.item import Item, Known
from saidby.intake.raw import Raw

PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_FRESH = "get a fresh copy; what came before was read"
_PART = 1 << 20
_LENGTH = re.compile(rb"^content-length:\s*(\d+)\s*$", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEAD = 32 << 10
_READERS: dict[str, Callable[[BinaryIO], WarcReader]] = {
    "gzip": GzipReader,
    "x-gzip": GzipReader,
    "br": BrotliReader,
    "zstd": ZstdReader,
    "chunked": ChunkedReader,
}
_DAMAGE = (OSError, EOFError, ValueError, RuntimeError)


class _Forward:
    """A stream that is only read on, and knows how far: FastWARC asks for the position, which a pipe does not know."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._at = stream, 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        raise OSError(f"read on, not to {offset} ({whence})")

    def close(self) -> None:
        """Leave the stream open, for whoever opened it."""


def items_of_archive(stream: BinaryIO, where: str, limit: int, known: Known) -> Iterator[Item]:
    """Yield an item for each page that a site answered with, and one for what was passed over.

    A page is handed on only when the record after it has begun, or the archive's end was found whole: what a cut archive ends in
    is an error, and not half an article.

    Args:
        stream: plain, or compressed record by record.
        where: the archive's name.
        limit: bytes of one page, decompressed.
        known: tells by its origin whether a page is at hand already.

    Raises:
        Truncated, InputError: the archive breaks off, or is damaged; all that is whole was yielded.
    """
    skipped: Counter[str] = Counter()
    held: Item | None = None
    begun = used = 0
    try:
        for record in _records(stream, where):
            if held:
                yield _weighed(held, record.stream_pos - used)
                used = record.stream_pos
            begun = record.stream_pos
            held = _item(record, where, limit, known, skipped)
    except InputError:
        if held and _is_whole(stream, begun):
            yield held
        raise
    if not _is_whole(stream, begun):
        raise Truncated("the archive breaks off in the middle of its last record", where, _FRESH)
    if held:
        yield _weighed(held, _end(stream) - used)
    if skipped:
        yield Item(origin=where, source=where, skipped=dict(skipped))


def _records(stream: BinaryIO, where: str) -> Iterator[WarcRecord]:
    """Yield the records; FastWARC's errors of every kind become one of ours."""
    records = iter(ArchiveIterator(_Forward(stream), parse_http=False, max_header_len=_LONGEST_HEAD))
    found = False
    while True:
        try:
            record = next(records, None)
        except _DAMAGE as error:
            raise InputError(f"the archive is damaged ({str(error)[:100]})", where, _FRESH) from error
        if record is None:
            break
        found = True
        yield record
    if not found:
        raise InputError("the archive holds no record", where, "get a fresh copy")


def _item(record: WarcRecord, where: str, limit: int, known: Known, skipped: Counter[str]) -> Item | None:
    """Return a record's page; ``None`` for what is none, with the reason counted."""
    if record.record_type != WarcRecordType.response:
        return None
    origin = f"{where}#{_id(record)}"
    reason = "known" if known(origin) else _reason(record)
    if reason:
        skipped[reason] += 1
        return None
    try:
        return Item(origin=origin, source=where, raw=_raw(record, origin, limit), fetched=_fetched(record))
    except SaidbyError as error:
        return Item(origin=origin, source=where, error=error)


def _id(record: WarcRecord) -> str:
    return (record.record_id or str(record.stream_pos)).strip("<>").removeprefix("urn:uuid:")


def _reason(record: WarcRecord) -> str:
    """Say why a response is passed over; "" for a page."""
    if not record.is_http:
        return "not http"
    try:
        record.parse_http(auto_decode="none", max_header_len=_LONGEST_HEAD)
    except _DAMAGE:
        return "damaged"
    if record.http_headers.status_code != HTTPStatus.OK:
        return "other status"
    if _media(record)[0] not in PAGES:
        return "not a page"
    return "robots.txt" if _target(record).endswith("/robots.txt") else ""


def _media(record: WarcRecord) -> tuple[str | None, str | None]:
    return content_type(record.http_headers.get("Content-Type") or "")


def _target(record: WarcRecord) -> str:
    """Return the address that was asked; early archives put it in angle brackets."""
    return (record.headers.get("WARC-Target-URI") or "").strip("<> ")


def _raw(record: WarcRecord, origin: str, limit: int) -> Raw:
    try:
        data = record.reader.read(limit + 1)
    except _DAMAGE as error:
        raise InputError("the page in the archive is damaged", origin, "get a fresh copy") from error
    if len(data) > limit:
        raise TooLarge(f"the page is larger than {limit:,} bytes", origin, "raise the limit with --max-bytes if this is meant")
    media, charset = _media(record)
    return Raw(
        data=_undone(record, data, limit, origin), origin=origin, url=_address(_target(record)), content_type=media, encoding_header=charset
    )


def _undone(record: WarcRecord, data: bytes, limit: int, origin: str) -> bytes:
    """Undo chunks and content encodings.

    Many crawlers undo an encoding and keep its header; so what does not decode is taken as it is. It is undone here and not by FastWARC,
    for which a page that does not decode ends the archive.
    """
    headers = record.http_headers
    named = f"{headers.get('Content-Encoding') or ''},{headers.get('Transfer-Encoding') or ''}"
    for name in reversed([name.strip().lower() for name in named.split(",")]):
        with suppress(*_DAMAGE, InputError):
            data = _decoded(data, name, limit)
        if len(data) > limit:
            raise TooLarge(
                f"the page decompresses to more than {limit:,} bytes", origin, "raise the limit with --max-bytes if this is meant"
            )
    return data


def _decoded(data: bytes, name: str, limit: int) -> bytes:
    """Undo one encoding, to one byte more than the limit at most, which tells that there is more."""
    if name == "deflate":
        try:
            return inflate(data, limit, "")
        except TooLarge:
            return bytes(limit + 1)
    reader = _READERS.get(name)
    return reader(BytesIO(data)).read(limit + 1) if reader and data else data


def _address(target: str) -> str | None:
    try:
        return parse_address(target).url
    except SaidbyError:
        return None


def _fetched(record: WarcRecord) -> str | None:
    date = record.record_date
    return (date if date.tzinfo else date.replace(tzinfo=UTC)).isoformat() if date else None


def _weighed(item: Item, weight: int) -> Item:
    return Item(origin=item.origin, source=item.source, raw=item.raw, error=item.error, fetched=item.fetched, weight=max(0, weight))


# ── the end ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_whole(stream: BinaryIO, last: int) -> bool:
    """Tell whether the record that begins at ``last`` is whole; FastWARC passes over a cut in silence. Of a pipe nobody can know."""
    if not stream.seekable():
        return True
    stream.seek(last)
    head = stream.read(_LONGEST_HEAD)
    stream.seek(last)
    return _ends_gzip(stream) if head.startswith(GZIP_MAGIC) else _ends_plain(stream, head, last)


def _ends_gzip(stream: BinaryIO) -> bool:
    """Tell whether the compressed record that begins here ends within the file; decompressed part by part, and thrown away."""
    engine = zlib.decompressobj(16 + zlib.MAX_WBITS)
    while not engine.eof:
        data = engine.unconsumed_tail or stream.read(_PART)
        if not data:
            return False
        try:
            engine.decompress(data, _PART)
        except zlib.error:
            return False
    return True


def _ends_plain(stream: BinaryIO, head: bytes, last: int) -> bool:
    header, end, _ = head.partition(b"\r\n\r\n")
    length = _LENGTH.search(header.replace(b"\r", b""))
    return bool(end and length) and last + len(header) + 4 + int(length[1] if length else 0) <= stream.seek(0, 2)


def _end(stream: BinaryIO) -> int:
    """Return the stream's end, where there is one to be had."""
    return stream.seek(0, 2) if stream.seekable() else 0
