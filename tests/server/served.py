"""The case behind a real server, on a free port, for as long as a test looks at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import uvicorn

from saidby.server import Settings, app
from saidby.server.settings import Rates

PATIENT = Rates(looks=10_000, burst=100_000, changes=10_000, changes_burst=100_000)


@contextmanager
def served(case: Path, **settings: object) -> Iterator[str]:
    """Serve a case; give its address."""
    made = app(case, Settings(**({"rates": PATIENT, "apart": False} | settings)))  # type: ignore[arg-type]
    server = uvicorn.Server(uvicorn.Config(made, port=0, log_level="error", ws="none"))
    thread = Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            thread.join(0.01)
            assert thread.is_alive()
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
