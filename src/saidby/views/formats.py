"""The one place that knows which formats there are: what each is called, how its files end, and what writes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePath
from types import MappingProxyType

import msgspec

from saidby import notation
from saidby.errors import UsageError
from saidby.types import Ledger
from saidby.views import csv, explain, html, json, text

Writer = Callable[[Iterable[Ledger]], Iterator[str]]


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A way to write ledgers.

    Attributes:
        name: as on the command line.
        ending: of its files, with the full stop.
        write: yields the output in pieces, as ledgers come; to be encoded as UTF-8 with line ends left as they are.
        several: one output can hold more than one article.
    """

    name: str
    ending: str
    write: Writer
    several: bool


def format_named(name: str) -> Format:
    """Return the format of this name; raise ``UsageError`` where there is none."""
    if name not in FORMATS:
        raise UsageError("there is no such format", name, f"use one of {', '.join(FORMATS)}")
    return FORMATS[name]


def format_for(path: str) -> Format:
    """Return the format that a file's name asks for; raise ``UsageError`` where its ending is none of ours."""
    ending = PurePath(path).suffix.lower()
    found = next((one for one in FORMATS.values() if one.ending == ending), None)
    if found is None:
        raise UsageError(
            "the ending of the file name tells no format", path, f"end it in {', '.join(each.ending for each in FORMATS.values())}"
        )
    return found


def _single(name: str, write: Callable[[Ledger], str]) -> Writer:
    """Return a writer that takes one ledger and refuses more before anything is written."""

    def single(ledgers: Iterable[Ledger]) -> Iterator[str]:
        several = list(ledgers)
        if len(several) != 1:
            raise UsageError(f"{name} holds one article, not {len(several)}", name, "write one file an article, or use jsonl, json or csv")
        yield write(several[0])

    return single


def _texts(ledgers: Iterable[Ledger]) -> Iterator[str]:
    """Yield each ledger as plain text, with a line of stars between two."""
    for place, ledger in enumerate(ledgers):
        yield ("\n* * *\n\n" if place else "") + text.plain(ledger)


FORMATS: Mapping[str, Format] = MappingProxyType({
    one.name: one
    for one in (
        Format(name="text", ending=".txt", write=_texts, several=True),
        Format(name="html", ending=".html", write=_single("html", html.page), several=False),
        Format(name="json", ending=".json", write=json.indented, several=True),
        Format(name="jsonl", ending=".jsonl", write=json.lines, several=True),
        Format(name="csv", ending=".csv", write=csv.rows, several=True),
        Format(name="marked", ending=".marked", write=_single("marked", notation.write), several=False),
    )
})  # fmt: skip
"""The formats by name; on a terminal, ``text`` is better shown by ``text.render``."""

EXPLANATIONS: Mapping[str, Callable[[Ledger, int], str]] = MappingProxyType({"text": explain.plain, "json": json.explained})
"""What explains a statement, by its number from 1, in the formats that can; on a terminal, use ``explain.render`` for ``text``."""
