"""Intake at volume: whatever a caller names → items, one after another, in an order that stays the same from run to run.

A source is a file (a page, a text, JSON or JSON lines, a WARC, a feed, a sitemap, a list of addresses), a folder, a pattern, an address,
or "-" for standard input. Nothing is held but the item at hand; an item that cannot be had is an item with an error, and the rest goes on.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader, BytesIO, RawIOBase
from typing import BinaryIO, cast

import msgspec

from saidby.errors import MissingInput, SaidbyError, UsageError
from saidby.intake.archives import items_of_archive
from saidby.intake.compression import gunzip, is_gzip
from saidby.intake.courier import Courier
from saidby.intake.folders import Walk, is_pattern, matches
from saidby.intake.forms import HEAD, Form, form_of
from saidby.intake.item import ADDRESS_WEIGHT, Extent, IntakeOptions, Item, Known
from saidby.intake.jsonlines import Tape, items_of_json, items_of_lines
from saidby.intake.leads import LEADS, Leads, opened
from saidby.intake.raw import Raw
from saidby.intake.sources import STANDARD_INPUT, is_address, load, open_file


def items(
    sources: Iterable[str],
    options: IntakeOptions | None = None,
    *,
    known: Known | None = None,
    courier: Courier | None = None,
    standard_input: BinaryIO | None = None,
) -> Iterator[Item]:
    """Yield what the sources hold, lazily and in order; never raises for what a source is or holds.

    Args:
        sources: files, folders, patterns, addresses, "-" for standard input.
        options: limits, permissions, manners.
        known: tells by its origin whether an item is at hand already; it is counted as skipped, and not opened.
        courier: who fetches addresses; one of its own, by the options, unless given.
        standard_input: what "-" reads; the process's own unless given.
    """
    intake = _Intake(options or IntakeOptions(), known or frozenset[str]().__contains__, courier, standard_input)
    for source in sources:
        yield from _kept_going(_of_source(intake, source), source, source)


def items_within(raw: Raw, options: IntakeOptions | None = None, *, courier: Courier | None = None) -> Iterator[Item]:
    """Yield what a file holds whose bytes are at hand, as ``items`` does for one on disk; never raises for what it is or holds.

    Args:
        raw: the bytes, compressed or not; ``origin`` is what the file is called, and no path that is opened.
        options: limits, permissions, manners.
        courier: who fetches what a feed, a sitemap or a list leads to; one of its own, by the options, unless given.
    """
    intake = _Intake(options or IntakeOptions(), frozenset[str]().__contains__, courier, None)
    yield from _kept_going(_of_bytes(intake, raw, raw.origin, len(raw.data)), raw.origin, raw.origin, len(raw.data))


def extent(sources: Iterable[str], options: IntakeOptions | None = None) -> Extent:
    """Measure what there is to take in, by the sizes of files alone; nothing is opened or fetched."""
    options = options or IntakeOptions()
    parts = [_extent_of(source, options) for source in sources]
    return Extent(weight=sum(part.weight for part in parts), exact=all(part.exact for part in parts))


class _Intake:
    """One run: its options, what it knows already, and whom it may ask."""

    def __init__(self, options: IntakeOptions, known: Known, courier: Courier | None, standard_input: BinaryIO | None) -> None:
        self.options, self.known, self.standard_input = options, known, standard_input
        self.courier = courier or Courier(options.fetch, options.manners)
        self.leads = Leads(self.courier, known)
        self.limit = options.fetch.max_bytes


def _kept_going(found: Iterator[Item], origin: str, source: str, weight: int = 0) -> Iterator[Item]:
    """Yield items; whatever ends them early is the last one."""
    try:
        yield from found
    except SaidbyError as error:
        yield Item(origin=origin, source=source, error=error, weight=weight)
    except Exception as error:  # a defect at one source must not cost the others
        yield Item(origin=origin, source=source, error=_defect(error, origin), weight=weight)


def _defect(error: Exception, source: str) -> SaidbyError:
    return SaidbyError(f"a defect of saidby ({type(error).__name__}: {error})", source, "please report it")


def _of_source(intake: _Intake, source: str) -> Iterator[Item]:
    if source == "-":
        yield from _of_standard_input(intake)
    elif is_address(source):
        yield from _of_address(intake, source.strip())
    elif is_pattern(source):
        for path in matches(source):
            yield from _kept_going(_of_path(intake, path), path, path)
    else:
        yield from _of_path(intake, source)


def _of_path(intake: _Intake, path: str) -> Iterator[Item]:
    return _of_folder(intake, path) if os.path.isdir(path) else _of_file(intake, path, path)


# ── files and folders ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_folder(intake: _Intake, folder: str) -> Iterator[Item]:
    walk, found = Walk(folder, intake.options.depth), None
    for found in walk.files():
        yield from _kept_going(_of_file(intake, found.path, folder), found.path, folder, found.size)
    if walk.skipped:
        yield Item(origin=folder, source=folder, skipped=dict(walk.skipped))
    elif found is None:
        raise MissingInput("there is no file in it", folder, "name a folder with saved pages, texts or archives")


def _of_file(intake: _Intake, path: str, source: str) -> Iterator[Item]:
    if intake.known(path):
        yield Item(origin=path, source=source, skipped={"known": 1}, weight=_size(path))
        return
    with open_file(path) as file:
        form = form_of(file.peek(), path)
        if path != source and form in LEADS:
            # in a folder nobody asked for what it leads to, which is the network
            yield Item(origin=path, source=source, skipped={LEADS[form]: 1}, weight=_size(path))
        elif form in ("lines", "warc"):
            yield from (_from(source, item) for item in _of_many(intake, file, form, path))
        else:
            raw = load(path, intake.options.fetch)
            yield from _of_one(intake, form, Item(origin=path, source=source, raw=raw, weight=_size(path)))


def _of_many(intake: _Intake, file: BufferedReader, form: Form, where: str) -> Iterator[Item]:
    """Yield what a file of many articles holds, read as it comes."""
    if form == "lines":
        return items_of_lines(_tape(intake, file, where), intake.known)
    return items_of_archive(cast(BinaryIO, file), where, intake.limit, intake.known)


def _of_one(intake: _Intake, form: Form, item: Item) -> Iterator[Item]:
    """Yield an item as it is, or what it leads to."""
    if item.raw and form in LEADS:
        yield from intake.leads.followed(opened(item.raw, form), item.origin, item.weight)
    elif item.raw and form == "json":
        yield from (_from(item.source, found) for found in items_of_json(item.raw, item.weight, intake.known))
    else:
        yield item


def _tape(intake: _Intake, file: BufferedReader, where: str) -> Tape:
    return Tape(cast(BinaryIO, file), where, intake.limit, is_gzip(file.peek(4)))


def _from(source: str, item: Item) -> Item:
    return item if item.source == source else msgspec.structs.replace(item, source=source)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


# ── standard input and addresses ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_standard_input(intake: _Intake) -> Iterator[Item]:
    stream = intake.standard_input or (sys.stdin.buffer if sys.stdin else None)
    if stream is None:
        raise UsageError("there is no standard input", "-", "give a file, a folder or an address")
    file = stream if isinstance(stream, BufferedReader) else BufferedReader(cast(RawIOBase, stream), HEAD)
    form = form_of(file.peek())
    if form in ("lines", "warc"):
        yield from _of_many(intake, file, form, STANDARD_INPUT)
    else:
        raw = load("-", intake.options.fetch, standard_input=cast(BinaryIO, file))
        yield from _of_one(intake, form, Item(origin=STANDARD_INPUT, source="-", raw=raw))


def _of_address(intake: _Intake, url: str) -> Iterator[Item]:
    if intake.known(url):
        yield Item(origin=url, source=url, skipped={"known": 1}, weight=ADDRESS_WEIGHT)
        return
    yield from _of_bytes(intake, intake.courier.page(url), url, ADDRESS_WEIGHT)


def _of_bytes(intake: _Intake, raw: Raw, where: str, weight: int) -> Iterator[Item]:
    """Yield what bytes that are at hand hold, whatever they are; many are read as they come, one is decompressed first."""
    form = form_of(raw.data[:HEAD], where)
    if form in ("lines", "warc"):
        yield from _of_many(intake, BufferedReader(cast(RawIOBase, BytesIO(raw.data)), HEAD), form, where)
        return
    if is_gzip(raw.data):
        raw = msgspec.structs.replace(raw, data=gunzip(raw.data, intake.limit, where))
    yield from _of_one(intake, form, Item(origin=where, source=where, raw=raw, weight=weight))


# ── extent ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _extent_of(source: str, options: IntakeOptions) -> Extent:
    if source == "-":
        return Extent(weight=0, exact=False)
    if is_address(source):
        return Extent(weight=ADDRESS_WEIGHT, exact=False)
    try:
        paths = matches(source) if is_pattern(source) else [source]
        return Extent(weight=sum(_weight(path, options) for path in paths), exact=True)
    except SaidbyError:
        return Extent(weight=0, exact=True)


def _weight(path: str, options: IntakeOptions) -> int:
    return sum(found.size for found in Walk(path, options.depth).files()) if os.path.isdir(path) else _size(path)
