import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saidby.errors import AddressRefused, FetchError, SaidbyError
from saidby.intake.addresses import is_public, parse_address, redirected, vetted


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("HTTPS://News.Example", "https://news.example/"),
        ("http://news.example:80/a b?c=é#d", "http://news.example/a%20b?c=%C3%A9"),
        ("https://news.example:8443/%7Ea?x=1&y=%2F", "https://news.example:8443/%7Ea?x=1&y=%2F"),
        ("https://Zürich.example/", "https://xn--zrich-kva.example/"),
        ("http://[2606:2800::1]:81/", "http://[2606:2800::1]:81/"),
        ("  http://news.example/\n", "http://news.example/"),
        ("https://news.example./a", "https://news.example/a"),
    ],
)
def test_parse(written: str, url: str) -> None:
    assert parse_address(written).url == url


@pytest.mark.parametrize(
    "written",
    ["ftp://a.example/", "file:///etc/passwd", "data:text/html,x", "news.example", "http://", "http:///a", "http://a.example:99999/",
     "http://a.example:0/", "http://a.example:x/", "http://[::1", "http://me@a.example/", "http://good.example\\@bad.example/",
     "http://a..example/", "http://" + "a" * 70 + ".example/", "http://a b.example/", "http://a.example%0d%0aX/"],
)  # fmt: skip
def test_refused(written: str) -> None:
    with pytest.raises(AddressRefused):
        parse_address(written)


def test_password_is_not_shown() -> None:
    with pytest.raises(AddressRefused) as caught:
        parse_address("https://me:s3cret@news.example/a")
    assert "s3cret" not in str(caught.value)
    assert "news.example" in str(caught.value)


@settings(deadline=None)  # the machine may be busy
@given(st.text(max_size=60))
def test_any_words_after_the_scheme(rest: str) -> None:
    try:
        address = parse_address("http://" + rest)
    except SaidbyError:
        return
    assert address.url.isascii()
    assert not set(address.url) & set(" \r\n\t")
    assert parse_address(address.url) == address


def test_redirects() -> None:
    start = parse_address("https://news.example/a/b")
    assert redirected(start, "../c").url == "https://news.example/c"
    assert redirected(start, "//other.example").url == "https://other.example/"
    assert redirected(start, "/stra\u00c3\u009fe").url == "https://news.example/stra%C3%9Fe"


PUBLIC = ["93.184.216.34", "1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.0.1.1", "2606:2800:220:1::1",
          "2a00:1450::1", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1", "2002:101:101::1"]  # fmt: skip
NOT_PUBLIC = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8",
    "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::10.0.0.1",
    "64:ff9b:1::1.1.1.1", "100::1", "2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:db8::1", "2002:7f00:1::1", "2002:a00:1::1",
    "3fff::1", "5f00::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "no number", "",
]  # fmt: skip


@pytest.mark.parametrize("ip", PUBLIC)
def test_public(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize("ip", NOT_PUBLIC)
def test_not_public(ip: str) -> None:
    assert not is_public(ip)


def test_vetted() -> None:
    address = parse_address("http://news.example/")
    assert vetted(address, ["1.1.1.1", "8.8.8.8", "1.1.1.1"], allow_private=False) == ("1.1.1.1", "8.8.8.8")
    assert vetted(address, ["10.0.0.1"], allow_private=True) == ("10.0.0.1",)
    with pytest.raises(AddressRefused, match=r"news\.example is at 10\.0\.0\.1"):
        vetted(address, ["1.1.1.1", "10.0.0.1"], allow_private=False)
    with pytest.raises(FetchError, match="no address is known"):
        vetted(address, [], allow_private=False)
