"""A ledger as bytes: msgpack, compressed."""

import zlib
from typing import Final

import msgspec

from saidby.errors import DamagedCase
from saidby.types import Ledger

LARGEST: Final = 256 * 2**20
"""Bytes that a ledger may unpack to; a file from elsewhere could hold a bomb."""

_DECODER: Final = msgspec.msgpack.Decoder(Ledger)
_ENCODER: Final = msgspec.msgpack.Encoder()


def pack(ledger: Ledger) -> bytes:
    """Return the ledger as it is stored."""
    return zlib.compress(_ENCODER.encode(ledger), 6)


def unpack(packed: bytes) -> Ledger:
    """Return a ledger that was stored.

    Raises:
        DamagedCase: the bytes are not what ``pack`` made.
    """
    try:
        inflater = zlib.decompressobj()
        data = inflater.decompress(packed, LARGEST)
        if not inflater.eof:
            raise DamagedCase("a ledger is cut off or too large", "", "read its article again")
        return _DECODER.decode(data)
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedCase(f"a ledger cannot be read ({error})", "", "read its article again") from None
