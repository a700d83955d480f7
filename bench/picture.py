"""Draw the README's picture: what ``saidby demo`` shows in a terminal.

python -m bench.picture
"""

import io
import re
from importlib.resources import as_file, files
from pathlib import Path

from rich.console import Console

from saidby.reader import Reader
from saidby.views.text import render

PICTURE = Path(__file__).parent.parent / "docs" / "demo.svg"


def main() -> None:
    """Read the demo story and write the picture."""
    with as_file(files("saidby") / "examples" / "harbour.html") as story:
        ledger = Reader().read(str(story))
    console = Console(record=True, width=88, force_terminal=True, color_system="truecolor", file=io.StringIO())
    render(ledger, console)
    PICTURE.write_text(_without_fonts(console.export_svg(title="saidby demo")), encoding="utf8")


def _without_fonts(svg: str) -> str:
    """Take out the fonts that would be fetched from elsewhere; the reader's own monospace will do."""
    return re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "ui-monospace, Menlo, Consolas")


if __name__ == "__main__":
    main()
