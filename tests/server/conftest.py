"""A small case, served in this process."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from saidby.case import Case
from saidby.server import Settings, app
from tests.case.affair import ledgers
from tests.server.served import PATIENT

Serve = Callable[..., TestClient]
HERE = "http://127.0.0.1:8331"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A case of four small articles, to be changed."""
    path = tmp_path / "bridge.case"
    with Case.new(path) as case:
        for one in ledgers():
            case.add_ledger(one, one.article.outlet or "")
    return path


@pytest.fixture
def serve(made: Path) -> Iterator[Serve]:
    """Serve the case with settings of one's own."""
    open_clients: list[TestClient] = []

    def serving(**settings: object) -> TestClient:
        given = Settings(**({"rates": PATIENT, "apart": False} | settings))  # type: ignore[arg-type]
        client = TestClient(app(made, given), base_url=HERE, follow_redirects=False)
        client.__enter__()
        open_clients.append(client)
        return client

    yield serving
    for client in open_clients:
        client.__exit__(None, None, None)


@pytest.fixture
def client(serve: Serve) -> TestClient:
    """The case, served with the usual settings and no hurry."""
    return serve()
