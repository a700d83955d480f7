"""Bounded decompression: a bomb raises, and so does a stream that ends early."""

import zlib

from saidby.errors import InputError, TooLarge, Truncated

GZIP_MAGIC = b"\x1f\x8b\x08"
_GZIP, _ZLIB, _BARE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


def is_gzip(data: bytes) -> bool:
    """Tell whether the bytes are a gzip stream."""
    return data.startswith(GZIP_MAGIC)


def gunzip(data: bytes, limit: int, where: str) -> bytes:
    """Decompress gzip, of one or more members (RFC 1952); what follows the last member is ignored, as gzip(1) does.

    Raises:
        TooLarge: more than ``limit`` bytes would come out.
        Truncated: the stream ends early.
        InputError: the stream is damaged.
    """
    parts: list[bytes] = []
    room, rest = limit, data
    while is_gzip(rest) or not parts:
        part, rest = _inflate(rest, _GZIP, room, where)
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


def inflate(data: bytes, limit: int, where: str) -> bytes:
    """Decompress HTTP's "deflate": zlib (RFC 1950), or the bare stream (RFC 1951) that some servers send in its place."""
    zlib_header = len(data) > 1 and data[0] & 15 == 8 and (data[0] * 256 + data[1]) % 31 == 0
    return _inflate(data, _ZLIB if zlib_header else _BARE, limit, where)[0]


def _inflate(data: bytes, window: int, limit: int, where: str) -> tuple[bytes, bytes]:
    """Decompress one stream; return what came out, and the bytes after its end."""
    engine = zlib.decompressobj(window)
    try:
        # One byte more than allowed shows a bomb without unpacking it; and 0 would mean "no limit".
        out = engine.decompress(data, limit + 1)
    except zlib.error as error:
        raise InputError("the compressed data is damaged", where, "get a fresh copy") from error
    if len(out) > limit:
        raise TooLarge(f"decompresses to more than {limit:,} bytes", where, "raise the limit with --max-bytes if this is meant")
    if not engine.eof:
        raise Truncated("the compressed data ends in the middle", where, "get a fresh copy")
    return out, engine.unused_data
