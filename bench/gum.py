"""GUM's documents (Zeldes 2017), rebuilt from CoNLL-U: text, sentences, and gold mentions with their entities."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from saidby.types import Span

_BRACKET = re.compile(r"\((?P<opened>\d+)-(?P<sort>[a-z]+)[^()]*|(?P<closed>\d+)?\)")


class Gold(NamedTuple):
    """A gold mention: its words, its entity, and what that is ("person", "organization" …)."""

    span: Span
    entity: str
    sort: str


@dataclass(frozen=True)
class Document:
    """A document: text with a line for each paragraph, sentences, and gold mentions in the order of the text."""

    name: str
    text: str
    sentences: tuple[Span, ...]
    gold: tuple[Gold, ...]


def documents(folder: Path, names: Sequence[str] | None = None) -> Iterator[Document]:
    """Read the documents of a folder of ``GUM_*.conllu``, or those of some names, in order."""
    for path in sorted(folder.glob("GUM_*.conllu")):
        if names is None or path.stem in names:
            yield document(path.stem, path.read_text(encoding="utf8"))


def document(name: str, conllu: str) -> Document:
    """Rebuild a document from its CoNLL-U."""
    built = _Built()
    for block in conllu.split("\n\n"):
        built.sentence(block.splitlines())
    gold = tuple(sorted(built.gold, key=lambda one: (one.span.start, -one.span.end)))
    return Document(name, built.text, tuple(built.sentences), gold)


@dataclass
class _Built:
    """What is built so far."""

    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    gold: list[Gold] = field(default_factory=list)
    opened: list[tuple[str, str, int]] = field(default_factory=list)
    space: str = ""

    def sentence(self, lines: Sequence[str]) -> None:
        if any(line.startswith("# newpar ") or line == "# newpar" or line.startswith("# newpar_block") for line in lines) and self.text:
            self.space = "\n"
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        words = {int(row[0].split("-")[1]): row for row in rows if "-" in row[0]}
        first, begun, place = {int(row[0].split("-")[0]): row for row in words.values()}, None, Span(0, 0)
        until = 0
        for row in (row for row in rows if "-" not in row[0] and "." not in row[0]):
            number = int(row[0])
            if number in first:
                until = int(first[number][0].split("-")[1])
                place = self._word(first[number])
            elif number > until:
                place = self._word(row)
            begun = place.start if begun is None else begun
            self._mentions(row[9], place)
        if begun is not None:
            self.sentences.append(Span(begun, len(self.text)))

    def _word(self, row: Sequence[str]) -> Span:
        start = len(self.text) + len(self.space)
        self.text += self.space + row[1]
        self.space = "" if "SpaceAfter=No" in row[9] else " "
        return Span(start, len(self.text))

    def _mentions(self, misc: str, place: Span) -> None:
        """Open and close mentions: "(1-person-new", "1)", or "(1-person-new)" for a mention of one word."""
        told = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        for found in _BRACKET.finditer(told[1] if told else ""):
            if found["opened"]:
                self.opened.append((found["opened"], found["sort"], place.start))
            else:
                self._close(found["closed"], place.end)

    def _close(self, entity: str | None, end: int) -> None:
        fit = [k for k, (opened, _, _) in enumerate(self.opened) if entity in (None, opened)]
        if fit:
            opened, sort, start = self.opened.pop(fit[-1])
            self.gold.append(Gold(Span(start, end), opened, sort))
