"""A site on the loopback interface that takes what is sent to it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Receiver(ThreadingHTTPServer):
    """Answers with the statuses given, in turn; the last one for ever. Keeps what came."""

    daemon_threads = True

    def __init__(self, statuses: list[int], headers: dict[str, str], body: bytes) -> None:
        self.statuses, self.answer, self.body = statuses, headers, body
        self.came: list[bytes] = []
        self.headers: list[dict[str, str]] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook?key=1"

    def next_status(self) -> int:
        return self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0]


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        self.server.came.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.headers.append({"path": self.path} | {name.lower(): value for name, value in self.headers.items()})
        self.send_response(self.server.next_status())
        for name, value in {"Content-Length": str(len(self.server.body)), **self.server.answer}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def receiver(*statuses: int, body: bytes = b"", **headers: str) -> Iterator[Receiver]:
    """A receiver that runs; ``Retry_After`` is a header of its answers."""
    server = Receiver([*statuses] or [200], {name.replace("_", "-"): value for name, value in headers.items()}, body)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
