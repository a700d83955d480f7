"""A folder → its files, in the order of their names; links that lead in a circle, hidden files and what is no text are passed over."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from glob import has_magic, iglob
from itertools import islice
from typing import NamedTuple

from saidby.errors import MissingInput, Unreadable

MOST_MATCHES = 1_000_000
"""Files that a pattern may match."""

# Formats of text that no article is written in; a saved page's folder is full of them.
_OTHER = re.compile(
    r"\.(?:css|scss|less|m?js|jsx|tsx?|map|json|json5|csv|tsv|ya?ml|toml|ini|cfg|conf|lock|log|sql|py|rb|pl|php|java|c|h|cc|cpp|hpp|rs|go|sh"
    r"|bat|ps1|svg|vtt|srt|ics|vcf|bib|tex|diff|patch|cdx|cdxj|sha256|md5|sig|asc|pem)(?:\.gz)?$",
    re.IGNORECASE,
)
_BINARY = re.compile(
    r"\.(?:png|jpe?g|gif|webp|avif|heic|ico|bmp|tiff?|mp[34]|m4[av]|mov|avi|mkv|webm|wav|ogg|flac|pdf|docx?|xlsx?|pptx?|odt|ods|epub|zip"
    r"|tar|tgz|7z|rar|xz|bz2|zst|exe|dll|so|woff2?|ttf|otf|eot|sqlite3?|db|pyc|bin|parquet)$",
    re.IGNORECASE,
)


class Found(NamedTuple):
    """A file of a folder, and its size in bytes."""

    path: str
    size: int


class Walk:
    """One walk through a folder; counts what it passes over.

    Attributes:
        skipped: reason → how many: "hidden", "link in a circle", "not text", "other format", "unreadable", "too deep", "no file".
    """

    def __init__(self, folder: str, depth: int) -> None:
        self.skipped: Counter[str] = Counter()
        self._folder, self._depth = folder, depth
        self._entered: set[tuple[int, int]] = set()

    def files(self) -> Iterator[Found]:
        """Yield the files to open, folder by folder, by name.

        Raises:
            Unreadable: the folder itself may not be read.
        """
        try:
            entries = self._entries(self._folder)
        except OSError as error:
            raise Unreadable(f"may not be read ({error.strerror})", self._folder, "change its permissions") from error
        yield from self._within(entries, self._depth)

    def _within(self, entries: list[os.DirEntry[str]], depth: int) -> Iterator[Found]:
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                self.skipped["hidden"] += 1
            elif _is_folder(entry):
                yield from self._below(entry, depth)
            elif found := self._file(entry):
                yield found

    def _below(self, entry: os.DirEntry[str], depth: int) -> Iterator[Found]:
        if depth <= 0:
            self.skipped["too deep"] += 1
            return
        try:
            entries = self._entries(entry.path)
        except OSError:
            self.skipped["unreadable"] += 1
            return
        yield from self._within(entries, depth - 1)

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        """Return what a folder holds; nothing where it was entered before, by whatever name."""
        found = os.stat(folder)
        if (found.st_dev, found.st_ino) in self._entered:
            self.skipped["link in a circle"] += 1
            return []
        self._entered.add((found.st_dev, found.st_ino))
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)

    def _file(self, entry: os.DirEntry[str]) -> Found | None:
        reason = "not text" if _BINARY.search(entry.name) else "other format" if _OTHER.search(entry.name) else ""
        try:
            reason = reason or ("" if entry.is_file() else "no file")
            size = entry.stat().st_size
        except OSError:
            reason, size = "unreadable", 0
        if reason:
            self.skipped[reason] += 1
        return None if reason else Found(entry.path, size)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def is_pattern(source: str) -> bool:
    """Tell whether a name that no file has is a pattern ("*.html") that the shell did not expand."""
    return has_magic(source) and not os.path.lexists(source)


def matches(pattern: str) -> list[str]:
    """Return what a pattern matches, by name; "**" stands for any folders.

    Raises:
        MissingInput: nothing.
    """
    found = sorted(islice(iglob(pattern, recursive=True), MOST_MATCHES))
    if not found:
        raise MissingInput("no file has such a name", pattern, "check the folder and the pattern")
    return found
