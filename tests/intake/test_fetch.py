"""Fetching, against a site on the loopback interface. Nothing here leaves the machine."""

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from saidby.errors import (
    AddressRefused,
    BadStatus,
    FetchError,
    RobotsRefused,
    TimedOut,
    TooLarge,
    Truncated,
)
from saidby.intake import addresses
from saidby.intake.fetch import content_type, fetch, retry_after
from saidby.intake.raw import FetchOptions

PAGE = b"<!doctype html><html><body><p>The ferry will not sail, the harbour office said.</p></body></html>"
HERE = FetchOptions(allow_private=True, timeout=20.0)
Act = Callable[[BaseHTTPRequestHandler], None]


class Site(ThreadingHTTPServer):
    """A site whose answers are given path by path; it keeps what it was asked."""

    daemon_threads = True

    def __init__(self, pages: dict[str, Act]) -> None:
        self.pages = pages
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        act = self.server.pages.get(self.path, status(404))
        try:
            act(self)
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        pass


def page(body: bytes = PAGE, kind: str = "text/html; charset=utf-8", **headers: str) -> Act:
    def act(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        given = {"Content-Type": kind, "Content-Length": str(len(body))}
        given.update({name.replace("_", "-"): value for name, value in headers.items()})
        for name, value in given.items():
            if value:
                handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    return act


def status(code: int, **headers: str) -> Act:
    def act(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return act


def wire(*parts: bytes, pause: float = 0.0) -> Act:
    """Send bytes as they are, with pauses."""

    def act(handler: BaseHTTPRequestHandler) -> None:
        handler.close_connection = True
        for part in parts:
            handler.wfile.write(part)
            handler.wfile.flush()
            time.sleep(pause)

    return act


@contextmanager
def site(pages: dict[str, Act], tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    server = Site(pages)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def loopback(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


def test_page_comes_with_its_final_address_and_charset() -> None:
    with site({"/story": page(kind="Text/HTML; Charset=ISO-8859-1")}) as s:
        raw = fetch(s.root + "/story#top", HERE)
    assert raw.data == PAGE
    assert (raw.url, raw.content_type, raw.encoding_header) == (s.root + "/story", "text/html", "ISO-8859-1")


def test_asks_for_robots_first_and_names_itself() -> None:
    with site({"/story": page()}) as s:
        fetch(s.root + "/story", FetchOptions(allow_private=True, contact="desk@example.org\r\nX-Evil: 1"))
    assert s.asked == ["/robots.txt", "/story"]
    assert s.headers[1]["user-agent"].startswith("saidby/")
    assert s.headers[1]["user-agent"].endswith("+desk@example.orgX-Evil: 1)")
    assert "x-evil" not in s.headers[1]
    assert s.headers[1]["host"] == s.root.removeprefix("http://")


def test_target_is_encoded() -> None:
    with site({"/caf%C3%A9%20a?q=%C3%A9&r=a%2Fb": page()}) as s:
        assert fetch(s.root + "/café a?q=é&r=a%2Fb", HERE).data == PAGE


# -- redirects


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(code: int) -> None:
    with site({"/old": status(code, Location="new?x=1"), "/new?x=1": page()}) as s:
        assert fetch(s.root + "/old", HERE).url == s.root + "/new?x=1"


def test_redirect_to_an_unencoded_path() -> None:
    hop = wire("HTTP/1.1 302 Found\r\nLocation: /straße\r\nContent-Length: 0\r\n\r\n".encode())
    with site({"/old": hop, "/stra%C3%9Fe": page()}) as s:
        assert fetch(s.root + "/old", HERE).data == PAGE


def test_loop_of_redirects_ends() -> None:
    with (
        site({"/a": status(302, Location="/b"), "/b": status(302, Location="/a")}) as s,
        pytest.raises(FetchError, match="redirects more than 5"),
    ):
        fetch(s.root + "/a", HERE)
    assert len(s.asked) == 7


def test_redirect_without_location_is_a_status() -> None:
    with site({"/a": status(302)}) as s, pytest.raises(BadStatus, match="302"):
        fetch(s.root + "/a", HERE)


@pytest.fixture
def loopback_counts_as_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test's own site pass for a public one; every other number is judged as ever."""
    judge = addresses.is_public
    monkeypatch.setattr(addresses, "is_public", lambda ip: ip == "127.0.0.1" or judge(ip))


@pytest.mark.usefixtures("loopback_counts_as_public")
@pytest.mark.parametrize("there", ["http://10.0.0.7/", "//[::ffff:10.0.0.7]/", "http://inside.example/", "https://169.254.169.254/latest"])
def test_redirect_into_a_private_net_is_refused(there: str) -> None:
    numbers = {"inside.example": "192.168.1.1", "outside.example": "127.0.0.1"}
    with site({"/a": status(302, Location=there)}) as s, pytest.raises(AddressRefused, match="not on the public internet"):
        fetch(f"http://outside.example:{s.server_port}/a", FetchOptions(), resolver=lambda host, port: [numbers.get(host, host)])
    assert s.asked == ["/robots.txt", "/a"]


@pytest.mark.parametrize(
    "there",
    ["file:///etc/passwd", "ftp://example.org/a", "javascript:alert(1)", "https://:80/", "http://[::1", "http://me:pw@example.org/"],
)
def test_redirect_to_what_is_no_page_is_refused(there: str) -> None:
    with site({"/a": status(302, Location=there)}) as s, pytest.raises(AddressRefused):
        fetch(s.root + "/a", HERE)


# -- whom it talks to


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:{port}/", "http://localhost:{port}/", "http://2130706433:{port}/", "http://0x7f.1:{port}/"]
)
def test_loopback_is_refused_however_written(url: str) -> None:
    with site({"/": page()}) as s, pytest.raises(AddressRefused, match="not on the public internet"):
        fetch(url.format(port=s.server_port), FetchOptions())
    assert s.asked == []


def test_one_private_number_among_public_ones_is_enough() -> None:
    with pytest.raises(AddressRefused, match=r"10\.1\.2\.3"):
        fetch("http://news.example/", FetchOptions(), resolver=lambda host, port: ["93.184.216.34", "10.1.2.3"])


def test_a_name_is_resolved_once_for_each_request() -> None:
    """Whoever answers "public" first and "loopback" next gains nothing: the number that was judged is the one that is used."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"]])
    with site({"/": page()}) as s:
        raw = fetch(f"http://news.example:{s.server_port}/", HERE, resolver=lambda host, port: next(answers))
        assert s.headers[0]["host"] == f"news.example:{s.server_port}"
    assert raw.data == PAGE
    assert next(answers, None) is None


@pytest.mark.usefixtures("loopback_counts_as_public")
def test_rebinding_between_robots_and_page_is_refused() -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    with site({"/": page()}) as s, pytest.raises(AddressRefused, match=r"10\.0\.0\.1"):
        fetch(f"http://news.example:{s.server_port}/", FetchOptions(), resolver=lambda host, port: next(answers))
    assert s.asked == ["/robots.txt"]


def test_second_number_is_tried() -> None:
    with site({"/": page()}) as s:
        raw = fetch(f"http://news.example:{s.server_port}/", HERE, resolver=lambda host, port: ["127.0.0.9", "127.0.0.1"])
    assert raw.data == PAGE


def test_unknown_name_refused_connection_and_slow_resolver() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(FetchError, match=r"no address is known for nowhere\.example"):
        fetch("http://nowhere.example/", HERE, resolver=unknown)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(FetchError, match=f"refuses connections on port {port}"):
        fetch(f"http://127.0.0.1:{port}/", HERE)
    released = threading.Event()

    def slow(host: str, port: int) -> list[str]:
        released.wait(2)
        return []

    with pytest.raises(TimedOut):
        fetch("http://slow.example/", FetchOptions(timeout=0.1), resolver=slow)
    released.set()


def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with site({"/": page()}) as s:
        assert fetch(s.root, HERE).data == PAGE


# -- time


def test_slow_drip_ends_at_the_deadline() -> None:
    drip = wire(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", *[b"x"] * 100, pause=0.05)
    with site({"/": drip}) as s:
        start = time.monotonic()
        with pytest.raises(TimedOut, match=r"within 0\.4 s"):
            fetch(s.root, FetchOptions(allow_private=True, timeout=0.4))
        assert time.monotonic() - start < 2.5


def test_slow_headers_end_at_the_deadline() -> None:
    drip = wire(b"HTTP/1.1 200 OK\r\n", *[b"X-A: b\r\n"] * 100, pause=0.05)
    with site({"/": drip}) as s:
        start = time.monotonic()
        with pytest.raises(TimedOut):
            fetch(s.root, FetchOptions(allow_private=True, timeout=0.4))
        assert time.monotonic() - start < 2.5


def test_silence_ends_at_the_deadline() -> None:
    with site({"/": wire(b"", pause=1.2)}) as s, pytest.raises(TimedOut):
        fetch(s.root, FetchOptions(allow_private=True, timeout=0.3))


def test_slow_handshake_ends_at_the_deadline() -> None:
    """A TLS record is announced and then sent byte by byte."""
    done = threading.Event()

    def drip(listener: socket.socket) -> None:
        line, _ = listener.accept()
        with line, suppress(OSError):
            line.sendall(b"\x16\x03\x03\x20\x00\x02\x00\x1f\xfc")
            while not done.wait(0.05):
                line.sendall(b"\x00")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,))
        thread.start()
        start = time.monotonic()
        with pytest.raises(TimedOut):
            fetch(f"https://127.0.0.1:{listener.getsockname()[1]}/", FetchOptions(allow_private=True, timeout=0.6))
        assert time.monotonic() - start < 2.5
        done.set()
        thread.join()


# -- size and wholeness


def test_announced_size_over_the_limit_is_not_read() -> None:
    with site({"/": page(PAGE, Content_Length="99999999")}) as s, pytest.raises(TooLarge, match="1,000 bytes"):
        fetch(s.root, FetchOptions(allow_private=True, max_bytes=1000))


@pytest.mark.parametrize("head", [b"\r\n", b"Transfer-Encoding: chunked\r\n\r\n"])
def test_unannounced_size_over_the_limit(head: bytes) -> None:
    body = b"400\r\n" + b"a" * 1024 + b"\r\n" if head.strip() else b"a" * 1024
    with site({"/": wire(b"HTTP/1.1 200 OK\r\n" + head, *[body] * 10)}) as s, pytest.raises(TooLarge):
        fetch(s.root, FetchOptions(allow_private=True, max_bytes=5000))


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", lambda data: zlib.compress(data)[2:-4])]
)
def test_compressed_pages(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    with site({"/": page(pack(PAGE), Content_Encoding=encoding)}) as s:
        assert fetch(s.root, HERE).data == PAGE


def test_gzip_bomb() -> None:
    with site({"/": page(gzip.compress(b" " * 5_000_000), Content_Encoding="gzip")}) as s, pytest.raises(TooLarge):
        fetch(s.root, FetchOptions(allow_private=True, max_bytes=100_000))


def test_cut_gzip_of_the_right_length() -> None:
    with site({"/": page(gzip.compress(PAGE)[:-12], Content_Encoding="gzip")}) as s, pytest.raises(Truncated):
        fetch(s.root, HERE)


def test_compression_nobody_asked_for() -> None:
    with site({"/": page(b"\x1b\x00", Content_Encoding="br")}) as s, pytest.raises(FetchError, match="'br'"):
        fetch(s.root, HERE)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nThe ferry",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nThe ferry\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nThe ferry",
    ],
)
def test_body_that_breaks_off(answer: bytes) -> None:
    with site({"/": wire(answer)}) as s, pytest.raises(Truncated):
        fetch(s.root, HERE)


@pytest.mark.parametrize("answer", [b"", b"SSH-2.0-OpenSSH_9.6\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 200])
def test_what_is_no_answer(answer: bytes) -> None:
    with site({"/": wire(answer)}) as s, pytest.raises(FetchError):
        fetch(s.root, HERE)


# -- statuses


@pytest.mark.parametrize(
    ("code", "words"),
    [(404, "gone"), (410, "gone"), (401, "login"), (403, "login"), (429, "too many requests"), (451, "legal"), (418, "refuses"),
     (500, "fault"), (503, "fault"), (204, "without a page")],
)  # fmt: skip
def test_status(code: int, words: str) -> None:
    with site({"/": status(code)}) as s, pytest.raises(BadStatus, match=words) as caught:
        fetch(s.root, HERE)
    assert f"({code})" in str(caught.value)


def test_too_many_requests_says_how_long() -> None:
    with site({"/": status(429, Retry_After="7")}) as s, pytest.raises(BadStatus, match="wait 7 s"):
        fetch(s.root, HERE)


def test_retry_after() -> None:
    assert retry_after("120") == 120
    assert retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0
    assert retry_after("soon") is None
    assert retry_after("") is None


def test_content_type() -> None:
    assert content_type('text/HTML;charset="utf-8"') == ("text/html", "utf-8")
    assert content_type("") == (None, None)
    assert content_type("text/plain; format=flowed") == ("text/plain", None)


# -- robots.txt


def test_robots_refuses() -> None:
    rules = page(b"User-agent: *\nDisallow: /private\n", "text/plain")
    with site({"/robots.txt": rules, "/private/a": page(), "/a": page()}) as s:
        with pytest.raises(RobotsRefused):
            fetch(s.root + "/private/a", HERE)
        assert "/private/a" not in s.asked
        assert fetch(s.root + "/a", HERE).data == PAGE
        assert fetch(s.root + "/private/a", FetchOptions(allow_private=True, ignore_robots=True)).data == PAGE


def test_robots_holds_for_where_a_redirect_leads_and_is_asked_once() -> None:
    rules = page(b"User-agent: saidby\nDisallow: /b\n", "text/plain")
    with site({"/robots.txt": rules, "/a": status(301, Location="/b"), "/b": page()}) as s, pytest.raises(RobotsRefused):
        fetch(s.root + "/a", HERE)
    assert s.asked == ["/robots.txt", "/a"]


@pytest.mark.parametrize("answer", [status(404), status(403), status(302, Location="/robots.txt"), status(204)])
def test_robots_that_is_not_there_allows(answer: Act) -> None:
    with site({"/robots.txt": answer, "/": page()}) as s:
        assert fetch(s.root, HERE).data == PAGE


def test_robots_that_the_site_fails_to_give_refuses() -> None:
    with site({"/robots.txt": status(503), "/": page()}) as s, pytest.raises(RobotsRefused, match="answers 503"):
        fetch(s.root, HERE)
    assert s.asked == ["/robots.txt"]


def test_robots_is_read_no_further_than_its_limit() -> None:
    long = b"User-agent: *\nDisallow: /private\n" + b"# padding\n" * 100_000 + b"Disallow: /\n"
    with site({"/robots.txt": page(long, "text/plain"), "/": page()}) as s:
        assert fetch(s.root, HERE).data == PAGE


def test_robots_behind_a_redirect() -> None:
    with (
        site({"/robots.txt": status(301, Location="/r"), "/r": page(b"User-agent: *\nDisallow: /", "text/plain"), "/": page()}) as s,
        pytest.raises(RobotsRefused),
    ):
        fetch(s.root, HERE)


# -- certificates


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for news.example alone, signed by itself."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    place = tmp_path_factory.mktemp("tls") / "both.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=news.example"
    extension = ["-addext", "subjectAltName=DNS:news.example", "-keyout", str(place) + ".key", "-out", str(place)]
    subprocess.run([*command.split(), *extension], check=True, capture_output=True)
    return place


@contextmanager
def secure_site(certificate: Path) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, str(certificate) + ".key")
    with site({"/": page()}, context) as s:
        yield s


def trusting(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate))


def test_certificate_is_verified_for_the_name_and_not_for_the_number(certificate: Path) -> None:
    with secure_site(certificate) as s:
        raw = fetch(f"https://news.example:{s.server_port}/", HERE, resolver=loopback, tls=trusting(certificate))
    assert raw.data == PAGE


def test_certificate_of_another_name_is_refused(certificate: Path) -> None:
    with secure_site(certificate) as s, pytest.raises(FetchError, match="certificate does not hold"):
        fetch(f"https://other.example:{s.server_port}/", HERE, resolver=loopback, tls=trusting(certificate))
    assert s.asked == []


def test_certificate_that_nobody_trusts_is_refused(certificate: Path) -> None:
    with secure_site(certificate) as s, pytest.raises(FetchError, match="certificate does not hold"):
        fetch(f"https://news.example:{s.server_port}/", HERE, resolver=loopback)


def test_plain_http_where_tls_is_asked() -> None:
    with site({"/": page()}) as s, pytest.raises(FetchError, match="TLS"):
        fetch(s.root.replace("http:", "https:"), HERE)
