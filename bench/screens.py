"""Draw the README's pictures of pages: the demo case, served and photographed in chromium.

python -m bench.screens            article.png and trail.png in docs/pictures
python -m bench.screens FOLDER     every page at 360, 900 and 1600 pixels, in light and dark, to be looked at
"""

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

import uvicorn
from playwright.sync_api import sync_playwright

from saidby.case import Case
from saidby.server import Settings, app
from saidby.server.settings import Rates

PICTURES: Final = Path(__file__).parent.parent / "docs" / "pictures"
WIDTHS: Final = (360, 900, 1600)
ISSUE: Final = "Kordane lets Meravian inspectors into the Halm dam"
"""What the demo case tells most of."""


class Shot(NamedTuple):
    """A page to photograph; ``height`` cuts it off, 0 for all of it."""

    name: str
    path: str
    width: int
    height: int = 0
    dark: bool = False


def main(folder: str | None = None) -> None:
    """Make the demo case, serve it and photograph it."""
    with TemporaryDirectory(prefix="saidby-") as place:
        path = Path(place) / "demo.case"
        addresses = _case(path)
        if folder is None:
            PICTURES.mkdir(exist_ok=True)
            _photograph(path, PICTURES, list(_for_readme(addresses)))
        else:
            Path(folder).mkdir(parents=True, exist_ok=True)
            _photograph(path, Path(folder), list(_every(addresses)))


def _case(path: Path) -> dict[str, str]:
    """Make the case, and return the addresses of its pages by their names."""
    with as_file(files("saidby") / "examples" / "case" / "articles.jsonl") as articles, Case.new(path) as case:
        for _ in case.add([str(articles)]):
            pass
        issue = case.add_issue(ISSUE, by="saidby")
        claim = case.claims()[0].claim
        told = case.browse().tolds(claim.statements[:1])[0]
        party = case.parties()[0].party
        origin = case.origins(limit=1)[0]
    pages = {name: f"/{name}" for name in ("search?q=dam", "claims", "parties", "issues", "outlets", "origins", "review", "add")}
    return pages | {
        "home": "/", "article": f"/articles/{told.article}", "trail": f"/claims/{claim.id}", "compare": f"/claims/{claim.id}/compare",
        "statement": f"/statements/{told.id}", "party": f"/parties/{party.id}", "issue": f"/issues/{issue.id}",
        "outlet": f"/outlets/{told.outlet}", "origin": f"/origins/{origin.key}",
    }  # fmt: skip


def _for_readme(addresses: dict[str, str]) -> Iterator[Shot]:
    yield Shot("article", addresses["article"], 1240, 900)
    yield Shot("trail", addresses["trail"], 1240, 960)


def _every(addresses: dict[str, str]) -> Iterator[Shot]:
    for name, path in addresses.items():
        yield from (Shot(f"{name.partition('?')[0]}-{width}", path, width) for width in WIDTHS)
        yield Shot(f"{name.partition('?')[0]}-dark", path, 900, dark=True)


def _photograph(case: Path, folder: Path, shots: list[Shot]) -> None:
    with _served(case) as address, sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for shot in shots:
            _take(browser, address, folder, shot)
        browser.close()


def _take(browser: Any, address: str, folder: Path, shot: Shot) -> None:
    size = {"width": shot.width, "height": shot.height or 900}
    page = browser.new_page(viewport=size, color_scheme="dark" if shot.dark else "light")
    page.goto(address + shot.path)
    page.screenshot(path=folder / f"{shot.name}.png", full_page=not shot.height)
    page.close()


@contextmanager
def _served(case: Path) -> Iterator[str]:
    patient = Rates(looks=10_000, burst=100_000)
    server = uvicorn.Server(uvicorn.Config(app(case, Settings(rates=patient, read_only=False)), port=0, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


if __name__ == "__main__":
    main(*sys.argv[1:2])
