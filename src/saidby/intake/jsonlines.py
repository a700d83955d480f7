"""JSON lines → items: an article a line, ``{"url", "outlet", "title", "published", "text"}``, all but ``text`` optional.

Lines are read as they come, plain or gzip, so that a file may be larger than memory. A bad line costs one error and nothing else.
One JSON document, a record or a list of records, is read as well, as far as it fits into the limit of one file.
"""

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

import msgspec

from saidby.errors import BadEncoding, EmptyInput, InputError, SaidbyError, TooLarge, Truncated, Unreadable
from saidby.intake.addresses import parse_address
from saidby.intake.article import tidy
from saidby.intake.dates import iso_date
from saidby.intake.item import Given, Item, Known
from saidby.intake.raw import Raw
from saidby.types import Note

KEYS = ("url", "outlet", "title", "published", "text")
FIRST_BAD = 100
"""Bad lines at the start, and no good one, after which a file is no JSON lines."""
LONGEST_FIELD = 2000
"""Characters of a title, an outlet's name or an address."""
BOMB_BYTES, BOMB_RATIO = 20_000_000, 300
"""Beyond so many bytes, gzip that grew more than so many fold is a bomb; JSON lines of one and the same article grow about 200 fold."""
_REMEDY = 'write one object a line: {"text": …}, with "url", "outlet", "title" and "published" where they are known'


class _Line(msgspec.Struct, frozen=True):
    """A line as it is written."""

    text: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None


class _Known(_Line, frozen=True, forbid_unknown_fields=True):
    """The same, and no other key."""


_LENIENT, _STRICT = msgspec.json.Decoder(_Line), msgspec.json.Decoder(_Known)


class Tape:
    """A file of lines, read once from the start; keeps what was used up of it.

    Args:
        stream: at its start; its position tells how far reading has come.
        where: the file's name.
        limit: bytes of one line.
        gzipped: the stream is to be decompressed.
    """

    def __init__(self, stream: BinaryIO, where: str, limit: int, gzipped: bool) -> None:
        self.where = where
        self._under, self._limit, self._gzipped = stream, limit, gzipped
        self._lines = cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if gzipped else stream
        self._used = 0

    def lines(self) -> Iterator[tuple[int, bytes | SaidbyError]]:
        """Yield each line with its number, from 1; a line beyond the limit is an error.

        Raises:
            Truncated, InputError, TooLarge, Unreadable: the file cannot be read further.
        """
        number = 0
        while line := self._next():
            number += 1
            yield number, line if len(line) <= self._limit else self._passed(number, line)

    def used(self) -> int:
        """Return the bytes of the file that were used up since it was last asked."""
        at = _position(self._under)
        used, self._used = max(0, at - self._used), at
        return used

    def _next(self) -> bytes:
        try:
            line = self._lines.readline(self._limit + 1)
            self._require_honest()
        except EOFError as error:
            raise Truncated("the compressed data ends in the middle", self.where, "get a fresh copy; what came before was read") from error
        except (gzip.BadGzipFile, zlib.error) as error:
            raise InputError("the compressed data is damaged", self.where, "get a fresh copy; what came before was read") from error
        except OSError as error:
            raise Unreadable(f"cannot be read further ({error.strerror})", self.where, "check the disk, or copy the file") from error
        return line

    def _require_honest(self) -> None:
        if self._gzipped and (out := self._lines.tell()) > BOMB_BYTES and out > BOMB_RATIO * _position(self._under):
            raise TooLarge(f"decompresses to more than {BOMB_RATIO} times its size", self.where, "unpack it, and give what is in it")

    def _passed(self, number: int, line: bytes) -> TooLarge:
        """Go to the end of a line that is too long."""
        while line and not line.endswith(b"\n"):
            line = self._next()
        return TooLarge(f"the line is longer than {self._limit:,} bytes", f"{self.where}:{number}", "raise the limit with --max-bytes")


def items_of_lines(tape: Tape, known: Known) -> Iterator[Item]:
    """Yield an item a line, and one for what was passed over; lines that are blank count as nothing."""
    had = good = bad = 0
    told = False
    for number, line in tape.lines():
        if isinstance(line, bytes) and not line.strip(b" \t\r\n\0\xef\xbb\xbf"):
            continue
        origin = f"{tape.where}:{number}"
        if known(origin):
            had, good = had + 1, good + 1
            continue
        item = msgspec.structs.replace(_item(line, origin, tape.where, told), weight=tape.used())
        told = told or any(note.code == "unknown-keys" for note in item.notes)
        good, bad = good + (item.error is None), bad + (item.error is not None)
        yield item
        if bad >= FIRST_BAD and not good:
            raise InputError(f"none of the first {FIRST_BAD} lines is an article, and the rest is not read", tape.where, _REMEDY)
    if had:
        yield Item(origin=tape.where, source=tape.where, skipped={"known": had}, weight=tape.used())


def items_of_json(raw: Raw, weight: int, known: Known) -> Iterator[Item]:
    """Yield an item for each record of one JSON document; the records are numbered from 1, as lines are.

    Raises:
        InputError: it is no JSON, or neither a record nor a list.
    """
    told = False
    for number, record in enumerate(_records(raw), 1):
        origin = f"{raw.origin}:{number}"
        if known(origin):
            yield Item(origin=origin, source=raw.origin, skipped={"known": 1}, weight=weight)
        else:
            item = _item(bytes(record), origin, raw.origin, told)
            told = told or any(note.code == "unknown-keys" for note in item.notes)
            yield msgspec.structs.replace(item, weight=weight)
        weight = 0


def _records(raw: Raw) -> list[msgspec.Raw]:
    data = raw.data.removeprefix(b"\xef\xbb\xbf")
    try:
        if data.lstrip().startswith(b"["):
            return msgspec.json.decode(data, type=list[msgspec.Raw])
        return [msgspec.json.decode(data, type=msgspec.Raw)]
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise InputError(f"is no JSON: {_plainly(error)}", raw.origin, _REMEDY) from error


def _item(line: bytes | SaidbyError, origin: str, where: str, told: bool) -> Item:
    if isinstance(line, SaidbyError):
        return Item(origin=origin, source=where, error=line)
    try:
        record, strange = _decoded(line, origin, look=not told)
        given, notes = _given(record)
    except SaidbyError as error:
        return Item(origin=origin, source=where, error=error)
    raw = Raw(
        data=(record.text or "").encode("utf-8", "replace"),
        origin=origin,
        url=given.url,
        content_type="text/plain",
        encoding_header="utf-8",
    )
    return Item(origin=origin, source=where, raw=raw, given=given, notes=(*strange, *notes))


def _decoded(line: bytes, origin: str, *, look: bool) -> tuple[_Line, tuple[Note, ...]]:
    """Read a line; note keys that are not known only when asked to look, since all lines of a file have the same."""
    bare = line.removeprefix(b"\xef\xbb\xbf")
    try:
        record = _LENIENT.decode(bare)
        strange = _strange(bare) if look else ()
    except UnicodeDecodeError as error:
        raise BadEncoding("the line is no UTF-8", origin, "save the file as UTF-8") from error
    except msgspec.ValidationError as error:
        raise InputError(f"the line is no such record: {_plainly(error)}", origin, _REMEDY) from error
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise InputError(f"the line is no JSON: {_plainly(error)}", origin, _REMEDY) from error
    if not (record.text or "").strip():
        raise EmptyInput('the line has no "text"', origin, _REMEDY)
    return record, strange


def _strange(line: bytes) -> tuple[Note, ...]:
    try:
        _STRICT.decode(line)
    except msgspec.ValidationError:
        keys = sorted(set(msgspec.json.decode(line, type=dict[str, msgspec.Raw])) - set(KEYS))
        named = ", ".join(tidy(key)[:40] for key in keys[:8])
        return (Note(code="unknown-keys", text=f"keys that are not known are passed over, here and in later lines: {named}"),)
    return ()


def _plainly(error: Exception) -> str:
    return str(error)[:200].replace("`", "").replace("$.", "")


def _given(record: _Line) -> tuple[Given, tuple[Note, ...]]:
    """Return what a line tells of its article, and notes on what it tells that cannot be so."""
    notes = []
    url, published = _address(record.url), iso_date(record.published[:100]) if record.published else None
    if record.url and url is None:
        notes.append(Note(code="given", text="the address that is given is none, and is left out"))
    if record.published and published is None:
        notes.append(Note(code="given", text="the date that is given is none, and is left out"))
    given = Given(url=url, outlet=_name(record.outlet), title=_name(record.title), published=published, above=True)
    return given, tuple(notes)


def _address(url: str | None) -> str | None:
    try:
        return url.strip() if url and len(url) <= LONGEST_FIELD and parse_address(url) else None
    except SaidbyError:
        return None


def _name(value: str | None) -> str | None:
    return tidy(value[:LONGEST_FIELD]) or None if value else None


def _position(stream: BinaryIO) -> int:
    try:
        return stream.tell()
    except OSError:
        return 0
