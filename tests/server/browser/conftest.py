"""A case of our own fiction, served to a real browser; without chromium these tests are skipped loudly, and fail where CI is set."""

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from saidby.case import Case
from saidby.server import Settings, app
from saidby.server.settings import Rates

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: the pages are not looked at in a browser")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CHECKS = (Path(__file__).parent / "checks.js").read_text("utf-8")
PATIENT = Rates(looks=10_000, burst=100_000, changes=10_000, changes_burst=100_000)
STORIES = range(9, 18)
"""Lines of the example that tell of one affair, with copies and answers."""
Open = Callable[..., Any]


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        message = "chromium is not installed: the pages are not looked at in a browser (apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="package")
def read_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of a few articles, read once."""
    folder = tmp_path_factory.mktemp("browser")
    lines = (files("saidby") / "examples" / "case" / "articles.jsonl").read_text("utf-8").splitlines()
    source = folder / "articles.jsonl"
    source.write_text("\n".join(lines[number] for number in STORIES), "utf-8")
    with Case.new(folder / "dam.case") as case:
        assert all(added.article for added in case.add([str(source)]))
        case.add_issue("Kordane lets Meravian inspectors into the Halm dam")
    return folder / "dam.case"


@pytest.fixture
def case_path(read_case: Path, tmp_path: Path) -> Path:
    """The case, to be changed."""
    return Path(shutil.copy(read_case, tmp_path / "dam.case"))


@pytest.fixture
def served(case_path: Path) -> Iterator[str]:
    """The address at which the case is served."""
    application = app(case_path, Settings(rates=PATIENT))
    server = uvicorn.Server(uvicorn.Config(application, port=0, log_level="error", ws="none", lifespan="on"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(20)


@pytest.fixture
def opened(browser: Any, served: str) -> Iterator[Open]:
    """Open a page of the case; whatever the browser complains of fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def opening(path: str, width: int = 1200, **settings: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        assert page.goto(served + path).ok
        return page

    yield opening
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="package")
def checked() -> Callable[[Any], list[str]]:
    """Check a page for names, landmarks, headings, contrast and links that lead nowhere; return what is wrong."""

    def checking(page: Any) -> list[str]:
        found: list[str] = json.loads(page.evaluate(f"{CHECKS}\nJSON.stringify(findings())"))
        return found

    return checking
