"""Run every measure and write the tables into README and model card, between their markers.

python -m bench.readme POLNEAR PAGES RETOLD GUM [--only WORD…]

``--only`` measures the tables anew in whose title one of the words stands, and leaves the others as they are.
"""

import argparse
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent.parent
DOCUMENTS = (HERE / "README.md", HERE / "src" / "saidby" / "models" / "en-1" / "CARD.md")


def printed(*command: str) -> str:
    """What a measure prints: its tables, without the lines between."""
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=True, cwd=HERE)
    return "\n".join(line for line in done.stdout.splitlines() if line.startswith("|"))


def fenced(*command: str) -> str:
    """What a measure prints in columns, as it is."""
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=True, cwd=HERE)
    return f"```\n{done.stdout.rstrip()}\n```"


def written(text: str, figures: str) -> str:
    """Put the figures between the markers of a document."""
    return re.sub(r"(<!-- figures -->).*(<!-- /figures -->)", lambda m: f"{m[1]}\n{figures}\n{m[2]}", text, flags=re.DOTALL)


def standing(text: str) -> dict[str, str]:
    """Return the tables that a document has between its markers, by title."""
    found = re.search(r"<!-- figures -->\n(.*)<!-- /figures -->", text, flags=re.DOTALL)
    parts = re.split(r"^(.+: `python -m bench\.[^`]+`)$", found[1] if found else "", flags=re.MULTILINE)
    return {title: table.strip() for title, table in zip(parts[1::2], parts[2::2], strict=True)}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear")
    parser.add_argument("pages")
    parser.add_argument("retold")
    parser.add_argument("gum")
    parser.add_argument("--only", nargs="+", default=[""])
    args = parser.parse_args()
    there = standing(DOCUMENTS[0].read_text(encoding="utf8"))
    sections = (
        ("Attributions, PolNeAR dev (F1, aligned by cue): `python -m bench.quality POLNEAR`", ("bench.quality", args.polnear)),
        (
            "PolNeAR's annotators against each other: `python -m bench.quality POLNEAR --annotators`",
            ("bench.quality", args.polnear, "--annotators"),
        ),
        (
            "Who, through whom, how firmly, our own gold texts to tune on: `python -m bench.sourcing`",
            ("bench.sourcing",),
        ),
        (
            "The same, on the second part, to tune on since it was scored: `python -m bench.sourcing --part second`",
            ("bench.sourcing", "--part", "second"),
        ),
        (
            "The same, on texts that were set aside: `python -m bench.sourcing --part aside`",
            ("bench.sourcing", "--part", "aside"),
        ),
        (
            "Retold news of three real cases, to tune on: `python -m bench.sourcing --retold RETOLD`",
            ("bench.sourcing", "--retold", args.retold),
        ),
        (
            "Where claims of these cases entered the record, and who answers them: `python -m bench.trails RETOLD`",
            ("bench.trails", args.retold),
        ),
        (
            "Who a mention means, news documents of GUM set aside: `python -m bench.coreference GUM`",
            ("bench.coreference", args.gum),
        ),
        (
            "Confidence that a statement stands, PolNeAR dev: `python -m bench.calibration POLNEAR/dev --on stands`",
            ("bench.calibration", f"{args.polnear}/dev", "--on", "stands"),
        ),
        ("A case of ours to tune on, linked: `python -m bench.linking`", ("bench.linking",)),
        ("Another case to tune on: `python -m bench.linking --half dev`", ("bench.linking", "--half", "dev")),
        ("A third, to tune on since it was scored: `python -m bench.linking --half second`", ("bench.linking", "--half", "second")),
        (
            "A case that was set aside, and was looked at since, linked: `python -m bench.linking --half afar`",
            ("bench.linking", "--half", "afar"),
        ),
        ("Who holds what, a case to tune on: `python -m bench.standing --case stand`", ("bench.standing", "--case", "stand")),
        ("Who holds what, the demo case: `python -m bench.standing --case demo`", ("bench.standing", "--case", "demo")),
        (
            "Who holds what, to tune on by now: `python -m bench.standing --case stands`",
            ("bench.standing", "--case", "stands"),
        ),
        (
            "Who holds what, a case that was set aside, and was looked at since: `python -m bench.standing --case afar`",
            ("bench.standing", "--case", "afar"),
        ),
        (
            "Who holds what, another that the network has not learned from: `python -m bench.standing --case apart`",
            ("bench.standing", "--case", "apart"),
        ),
        ("Bodies of real pages (four-word runs, mean over pages): `python -m bench.intake PAGES`", ("bench.intake", args.pages)),
        ("Our own fictional pages, the whole path: `python -m bench.pages`", ("bench.pages",)),
        ("Speed, two cores of a server processor: `python -m bench.speed`", ("bench.speed",)),
    )
    wanted = [title for title, _ in sections if title not in there or any(word in title for word in args.only)]
    tables = {title: printed(*command) or fenced(*command) if title in wanted else there[title] for title, command in sections}
    figures = "\n\n".join(f"{title}\n\n{table}" for title, table in tables.items())
    for document in DOCUMENTS:
        document.write_text(written(document.read_text(encoding="utf8"), f"\n{figures}\n"), encoding="utf8")


if __name__ == "__main__":
    main()
