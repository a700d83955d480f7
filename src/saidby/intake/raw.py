"""Bytes as they came, and what may be told about the fetching of them."""

import msgspec

from saidby.errors import UsageError

LONGEST = 3600
"""Seconds; the longest time limit."""
DEFAULT_LIMIT = 20_000_000
"""Bytes; the longest of 141 saved news pages had 3.6 million."""


class FetchOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What a caller may choose about the getting of bytes.

    Attributes:
        timeout: seconds for everything together: names, robots.txt, every redirect, the page itself.
        max_bytes: the most that is read, before and after decompression.
        max_redirects: how many redirects are followed.
        allow_private: also fetch from private, loopback and other addresses that are not on the public internet.
        ignore_robots: fetch although robots.txt asks not to.
        encoding: read the bytes in this encoding, whatever they declare.
        contact: an address or e-mail that the site's owner can turn to, sent in the User-Agent.
    """

    timeout: float = 30.0
    max_bytes: int = DEFAULT_LIMIT
    max_redirects: int = 5
    allow_private: bool = False
    ignore_robots: bool = False
    encoding: str | None = None
    contact: str = ""

    def __post_init__(self) -> None:
        """Raise ``UsageError`` for limits that nothing can keep."""
        if not 0 < self.timeout <= LONGEST:
            raise UsageError(f"a time limit of {self.timeout:g} s cannot be kept", "--timeout", f"give more than 0 and at most {LONGEST}")
        if self.max_bytes <= 0 or self.max_redirects < 0:
            raise UsageError("a limit is negative or nothing", "--max-bytes", "give a number above 0")


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one input, decompressed, not yet decoded.

    Attributes:
        data: the bytes.
        origin: path, address or "standard input", for messages.
        url: the final address after redirects; ``None`` for a file.
        content_type: media type that the site gave, lower-case, without parameters.
        encoding_header: the ``charset`` that came with it.
    """

    data: bytes
    origin: str
    url: str | None = None
    content_type: str | None = None
    encoding_header: str | None = None
