"""A judge that answers as a test wants it to: an HTTP server of this machine, in a thread."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Given(NamedTuple):
    """What the server says to one request.

    Attributes:
        body: sent as it is.
        pause: seconds before the first byte.
        drip: seconds between two bytes.
    """

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    pause: float = 0.0
    drip: float = 0.0


class Taken(NamedTuple):
    """A request as it came."""

    path: str
    headers: dict[str, str]
    body: dict[str, object]

    @property
    def system(self) -> str:
        """The message that holds the task."""
        return str(self.body["messages"][0]["content"])  # type: ignore[index]

    @property
    def user(self) -> str:
        """The message that holds the data."""
        return str(self.body["messages"][1]["content"])  # type: ignore[index]

    @property
    def data(self) -> dict[str, object]:
        """The data of the question."""
        found: dict[str, object] = json.loads(self.user.split("\n")[1])
        return found


Answers = Callable[[Taken], Given]


class Server:
    """A fake endpoint; ``taken`` holds what it was asked."""

    def __init__(self, answers: Answers) -> None:
        self.answers, self.taken = answers, list[Taken]()
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.http.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}/v1"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.http.server_port}"


def completion(text: str | None, finish: str = "stop") -> Given:
    """What an endpoint sends around an answer."""
    choice = {"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": finish}
    usage = {"prompt_tokens": 700, "completion_tokens": 30, "total_tokens": 730}
    return Given(json.dumps({"id": "1", "object": "chat.completion", "choices": [choice], "usage": usage}).encode())


def saying(**fields: object) -> Given:
    """An answer of these fields."""
    return completion(json.dumps(fields))


@contextmanager
def served(answers: Answers | Given) -> Iterator[Server]:
    """Run a fake endpoint for a while."""
    server = Server(answers if callable(answers) else lambda _: answers)
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.http.shutdown()
        thread.join()
        server.http.server_close()


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            taken = Taken(self.path, {name.lower(): value for name, value in self.headers.items()}, json.loads(self.rfile.read(length)))
            server.taken.append(taken)
            self._say(server.answers(taken))

        def _say(self, given: Given) -> None:
            time.sleep(given.pause)
            try:
                self.send_response(given.status)
                for name, value in given.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(given.body)))
                self.end_headers()
                for byte in given.body if given.drip else ():
                    self.wfile.write(bytes([byte]))
                    time.sleep(given.drip)
                if not given.drip:
                    self.wfile.write(given.body)
            except OSError:
                pass  # the asker has left

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
