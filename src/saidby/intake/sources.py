"""One door for whatever a caller names: a file, an address, or "-" for standard input."""

import difflib
import errno
import itertools
import os
import re
import stat
import sys
from io import BufferedReader, FileIO
from pathlib import Path
from typing import BinaryIO

from saidby.errors import AddressRefused, EmptyInput, InputError, MissingInput, TooLarge, Unreadable, UsageError
from saidby.intake.compression import gunzip, is_gzip
from saidby.intake.fetch import fetch
from saidby.intake.raw import FetchOptions, Raw

STANDARD_INPUT = "standard input"
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):/", re.IGNORECASE)
_NO_SCHEME = re.compile(r"(?:www\.[\w-]+|[\w-]+)(?:\.[\w-]+)*\.(?!html?$|txt$|md$|gz$|xml$|json$)[a-z]{2,24}(?::\d+)?(/.*)?", re.IGNORECASE)
_BUFFER = 65_536
"""Bytes that are read ahead, enough to see what a file is."""
_NEIGHBOURS = 5000
"""Names of a folder that are looked through for one that was meant."""
_NO_SUCH = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EINVAL)


def load(source: str, options: FetchOptions | None = None, *, standard_input: BinaryIO | None = None) -> Raw:
    """Return the bytes of ``source``, decompressed if they are gzip.

    Args:
        source: "-" for standard input, an http or https address, or a path.
        options: limits and permissions.
        standard_input: what "-" reads; the process's own unless given.

    Raises:
        MissingInput, Unreadable, EmptyInput, TooLarge, Truncated, InputError: a file that cannot be read as text.
        UsageError: nothing was named, or a folder.
        FetchError: an address that cannot be fetched; see ``fetch.fetch``.
    """
    options = options or FetchOptions()
    if not source.strip():
        raise UsageError("no input is named", "", "give a file, an address, or - for standard input")
    if source == "-":
        raw = Raw(data=_from_stream(standard_input, options.max_bytes), origin=STANDARD_INPUT)
    elif scheme := _SCHEME.match(source.strip()):
        raw = _from_address(source.strip(), scheme[1].lower(), options)
    else:
        raw = Raw(data=_from_path(source, options.max_bytes), origin=source)
    return _require_something(_decompressed(raw, options.max_bytes))


def is_address(source: str) -> bool:
    """Tell an address from a path, by its scheme."""
    return bool(_SCHEME.match(source.strip()))


def _from_address(url: str, scheme: str, options: FetchOptions) -> Raw:
    if scheme == "file":
        raise AddressRefused("a file is given by its path", url, f"write {url.partition('://')[2] or 'the path'}")
    return fetch(url, options)


def _from_stream(stream: BinaryIO | None, limit: int) -> bytes:
    if stream is None and sys.stdin is None:
        raise UsageError("there is no standard input", "-", "give a file or an address")
    try:
        data = (stream or sys.stdin.buffer).read(limit + 1)
    except OSError as error:
        raise Unreadable(f"cannot be read ({error.strerror})", STANDARD_INPUT, "give a file or an address") from error
    return _within(data, limit, STANDARD_INPUT)


def open_file(source: str, limit: int | None = None) -> BufferedReader:
    """Open a file to read its bytes.

    Args:
        source: a path.
        limit: bytes that it may have; any number if not given.

    Raises:
        MissingInput, Unreadable, TooLarge, InputError, UsageError: as ``load``.
    """
    try:
        _require_file(os.stat(source), source, limit)
        return BufferedReader(FileIO(source), _BUFFER)
    except PermissionError as error:
        raise Unreadable("may not be read", source, "change its permissions, or copy it to where you may read it") from error
    except (OSError, ValueError) as error:
        raise _unopened(error, source) from error


def _from_path(source: str, limit: int) -> bytes:
    with open_file(source, limit) as file:
        try:
            data = file.read(limit + 1)
        except OSError as error:
            raise _unopened(error, source) from error
    return _within(data, limit, source)


def _require_file(found: os.stat_result, source: str, limit: int | None) -> None:
    """Judge by what the file system says before opening, since opening a pipe would wait, and some devices act when opened."""
    if stat.S_ISDIR(found.st_mode):
        raise UsageError("is a folder", source, "name the files in it, one or more")
    if not stat.S_ISREG(found.st_mode):
        raise InputError("is a pipe, socket or device, and no file", source, "pass what it gives through standard input, as -")
    if limit is not None and found.st_size > limit:
        raise _too_large(limit, source)


def _unopened(error: OSError | ValueError, source: str) -> InputError:
    if isinstance(error, OSError) and error.errno not in _NO_SUCH:
        return Unreadable(f"cannot be read ({error.strerror})", source, "check the disk, or copy the file")
    return MissingInput("there is no such file", _printable(source), _meant(source))


def _meant(source: str) -> str:
    """Say what may have been meant: an address, or a file of nearly this name."""
    if _NO_SCHEME.fullmatch(source):
        return f"to fetch an address, write https://{source}"
    path = Path(source)
    try:
        with os.scandir(path.parent) as entries:
            names = [entry.name for entry in itertools.islice(entries, _NEIGHBOURS)]
    except (OSError, ValueError):
        return "check the folder's name"
    lowered = {name.lower(): name for name in names}
    near = difflib.get_close_matches(path.name.lower(), lowered, n=1, cutoff=0.75)
    return f"did you mean {path.parent / lowered[near[0]]}?" if near else "check the spelling"


def _printable(source: str) -> str:
    return "".join(c if c.isprintable() else "\ufffd" for c in source[:300])


def _within(data: bytes, limit: int, where: str) -> bytes:
    if len(data) > limit:
        raise _too_large(limit, where)
    return data


def _too_large(limit: int, where: str) -> TooLarge:
    return TooLarge(f"is larger than {limit:,} bytes", where, "raise the limit with --max-bytes if this is meant")


def _decompressed(raw: Raw, limit: int) -> Raw:
    """Undo gzip by what the bytes are: files are compressed under other names, and browsers unpack without renaming."""
    if not is_gzip(raw.data):
        return raw
    return Raw(data=gunzip(raw.data, limit, raw.origin), origin=raw.origin, url=raw.url)


def _require_something(raw: Raw) -> Raw:
    if not raw.data.strip():
        raise EmptyInput("is empty", raw.origin, "give an article")
    return raw
