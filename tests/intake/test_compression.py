import gzip
import zlib

import pytest

from saidby.errors import InputError, TooLarge, Truncated
from saidby.intake.compression import gunzip, inflate, is_gzip

TEXT = b"The ferry will not sail, the harbour office said. " * 40


def test_one_member_several_members_and_rubbish_after() -> None:
    assert gunzip(gzip.compress(TEXT), 10_000, "x") == TEXT
    assert gunzip(gzip.compress(TEXT) + gzip.compress(b"More."), 10_000, "x") == TEXT + b"More."
    assert gunzip(gzip.compress(TEXT) + b"\0" * 20, 10_000, "x") == TEXT


def test_limit_is_exact_and_holds_over_all_members() -> None:
    assert gunzip(gzip.compress(b"a" * 100), 100, "x") == b"a" * 100
    with pytest.raises(TooLarge):
        gunzip(gzip.compress(b"a" * 101), 100, "x")
    with pytest.raises(TooLarge):
        gunzip(gzip.compress(b"a" * 60) * 2, 100, "x")


@pytest.mark.parametrize("kept", [3, 12, 40, -9, -1])
def test_cut_stream(kept: int) -> None:
    with pytest.raises(Truncated):
        gunzip(gzip.compress(TEXT)[:kept], 10_000, "x")


def test_damaged_stream() -> None:
    data = bytearray(gzip.compress(TEXT))
    data[-6] ^= 255
    with pytest.raises(InputError, match="damaged"):
        gunzip(bytes(data), 10_000, "x")


def test_deflate_with_and_without_header() -> None:
    packed = zlib.compress(TEXT)
    assert inflate(packed, 10_000, "x") == inflate(packed[2:-4], 10_000, "x") == TEXT


def test_is_gzip() -> None:
    assert is_gzip(gzip.compress(b""))
    assert not is_gzip(b"\x1f\x8b")
