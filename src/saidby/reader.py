"""Landing 1: a source becomes a ledger, in five visible steps: get, make the article, find, link, write down."""

import hashlib
import os
import re
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, cached_property
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread

import msgspec

from saidby.attribution.blocks import findings
from saidby.attribution.chains import in_order
from saidby.attribution.citing import cited_later
from saidby.attribution.datelines import agency_of, own_voice
from saidby.attribution.find import Finder
from saidby.attribution.going_on import going_on
from saidby.attribution.heads import own_voice_at_head
from saidby.attribution.inherit import inherited
from saidby.attribution.sources import Cast
from saidby.attribution.statements import drafted, notes_on, scene_of, statements
from saidby.errors import InputError, SaidbyError, UsageError
from saidby.intake.encoding import decode_with_notes
from saidby.intake.given import with_given
from saidby.intake.html import looks_like_html, read_html
from saidby.intake.item import Given, Item
from saidby.intake.language import require_english
from saidby.intake.plain import read_plain, read_text
from saidby.intake.raw import FetchOptions, Raw
from saidby.intake.refusal import require_article
from saidby.intake.sources import load
from saidby.intake.whole import require_whole
from saidby.language.weights import MODEL, processors
from saidby.types import Article, Ledger, Note
from saidby.version import VERSION

MANY = 8
"""From this many sources on, several processes pay for their start."""
AHEAD = 4
"""Sources a process has waiting, so that none is idle and memory stays small."""

NOTHING = Given()

_SURROGATE = re.compile("[\ud800-\udfff]")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How to read.

    Attributes:
        plain: take text exactly as given, character for character; every paragraph is the article's own.
        anyway: read what looks cut, like no article, or not English, and note it, rather than refuse it.
        own_voice: what headline, standfirst and lead tell without citing anybody is a statement too, of the article's own voice.
        outlets: names of news organisations beyond those that saidby knows.
        threads: processors for the network; 0 takes all that the process may use.
        fetch: limits and permissions for files and addresses.
    """

    plain: bool = False
    anyway: bool = False
    own_voice: bool = False
    outlets: frozenset[str] = frozenset()
    threads: int = 0
    fetch: FetchOptions = FetchOptions()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one source: a ledger, or the error that kept it from being read.

    Attributes:
        source: as it was named; of an item, its origin.
        item: the item that was read, without its bytes; one that was passed over has neither ledger nor error.
    """

    source: str
    ledger: Ledger | None = None
    error: SaidbyError | None = None
    item: Item | None = None


class Reader:
    """Reads articles; opens the network when it first needs it. Keep one a process.

    Example:
        >>> reader = Reader()
        >>> ledger = reader.read("story.html")
        >>> for statement in ledger.statements: ...
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self.settings.threads)

    def read(self, source: str) -> Ledger:
        """Read a file, an http(s) address, or "-" for standard input.

        Raises:
            SaidbyError: the source cannot be had, or cannot be read as an English article; see ``saidby.errors``.
        """
        article, notes = self._article(load(source, self.settings.fetch))
        return self.ledger(article, notes)

    def read_item(self, item: Item) -> Ledger:
        """Read one item of intake at volume; what is given of it from outside is in the article, with its provenance.

        Raises:
            SaidbyError: the item's own error, or as ``read``.
            UsageError: it was passed over, and holds nothing to read.
        """
        if item.error is not None:
            raise item.error
        if item.raw is None:
            raise UsageError("was passed over, and holds nothing to read", item.origin, "ask for its raw bytes first")
        article, notes = self._article(item.raw, item.given)
        return self.ledger(article, (*item.notes, *notes))

    def read_text(self, text: str) -> Ledger:
        """Read a text that is at hand: a page's HTML, or plain text. Half a character (a lone surrogate) stands as U+FFFD, and is noted."""
        whole = _SURROGATE.sub("\ufffd", text)
        halves = () if whole == text else (Note(code="damaged", text="some characters are halves; they stand as U+FFFD"),)
        article, notes = self._checked(whole, Raw(data=whole.encode(), origin="text"))
        return self.ledger(article, (*halves, *notes))

    def read_many(self, sources: Iterable[str], jobs: int = 1) -> Iterator[Reading]:
        """Read sources with several processes; results come in order, and a bad source does not stop the rest."""
        yield from self._read_all(sources, jobs)

    def read_items(self, items: Iterable[Item], jobs: int = 1) -> Iterator[Reading]:
        """Read items with several processes, as ``read_many``; a reading for each, those with an error and those passed over as well.

        The items are drawn here, a few ahead of what is read, so that addresses are fetched by one process, which keeps its manners.
        """
        yield from self._read_all(items, jobs)

    def _read_all(self, tasks: "Iterable[Task]", jobs: int) -> Iterator[Reading]:
        if jobs <= 1:
            return (_reading(self, task) for task in tasks)
        return _in_parallel(tasks, jobs, msgspec.structs.replace(self.settings, threads=self.settings.threads or 1))

    def ledger(self, article: Article, notes: tuple[Note, ...] = ()) -> Ledger:
        """Find the attributions of an article, link them into chains, and write the ledger."""
        read = findings(article, self._finder)
        scene = scene_of(article, self.settings.outlets, read.names)
        made = drafted(read.attributions, scene, tuple(block.span for block in article.blocks if block.kind == "headline"))
        copy = own_voice(article, agency_of(article, scene.outlets), made, scene)
        cast = Cast(scene, [*made, *copy])
        own = [*copy, *(own_voice_at_head(article, [*made, *copy], scene) if self.settings.own_voice else ())]
        chained = cited_later(inherited(made, scene, cast.id), scene, cast.id)
        told = statements(article, in_order([*chained, *going_on(chained, scene), *own]), scene, cast)
        reader = f"saidby {VERSION} / {MODEL}"
        return Ledger(reader=reader, article=article, sources=cast.sources(), statements=told, notes=(*notes, *notes_on(told)))

    def _article(self, raw: Raw, given: Given = NOTHING) -> tuple[Article, tuple[Note, ...]]:
        decoded = decode_with_notes(raw, self.settings.fetch.encoding)
        article, notes = self._checked(decoded.text, raw, given)
        return article, (*decoded.notes, *notes)

    def _checked(self, text: str, raw: Raw, given: Given = NOTHING) -> tuple[Article, tuple[Note, ...]]:
        """Make the article and ask whether it is one; with ``anyway`` what speaks against it becomes a note."""
        sha256 = hashlib.sha256(raw.data).hexdigest()
        whole = self._noted(lambda: require_whole(text, raw))
        if self.settings.plain:
            return with_given(read_plain(text, sha256=sha256), given, as_it_stands=True), whole
        article = with_given(_made(text, raw, sha256), given)
        is_one = self._noted(lambda: require_article(article, raw.origin))
        return article, (*whole, *is_one, *self._noted(lambda: require_english(article, raw.origin)))

    def _noted(self, check: Callable[[], object]) -> tuple[Note, ...]:
        try:
            check()
        except InputError as error:
            if not self.settings.anyway:
                raise
            return (Note(code="read-anyway", text=error.what),)
        return ()


def jobs_for(sources: int) -> int:
    """How many processes to use for so many sources: one, or for many as many as there are processors."""
    return min(sources, processors()) if sources >= MANY else 1


def _made(text: str, raw: Raw, sha256: str) -> Article:
    is_page = looks_like_html(text)
    return read_html(text, url=raw.url, sha256=sha256) if is_page else read_text(text, url=raw.url, sha256=sha256)


Task = str | Item
"""What is to be read: a source by name, or an item at hand."""


def _reading(reader: Reader, task: Task) -> Reading:
    source, item = (task, None) if isinstance(task, str) else (task.origin, task.light())
    if isinstance(task, Item) and task.raw is None:
        return Reading(source=source, error=task.error, item=item)
    try:
        ledger = reader.read(task) if isinstance(task, str) else reader.read_item(task)
        return Reading(source=source, ledger=ledger, item=item)
    except SaidbyError as error:
        return Reading(source=source, error=error, item=item)
    except Exception as error:  # a defect on one page must not cost the others
        defect = SaidbyError(f"a defect of saidby ({type(error).__name__}: {error})", source, "please report it")
        return Reading(source=source, error=defect, item=item)


def _in_parallel(tasks: Iterable[Task], jobs: int, settings: Settings) -> Iterator[Reading]:
    """Keep ``jobs`` processes busy with a short queue, and hand results out in order."""
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=attend)
    ahead = iter(tasks)
    try:
        waiting = deque(_submitted(pool, settings, task) for task in islice(ahead, jobs * AHEAD))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(_submitted(pool, settings, task) for task in islice(ahead, 1))
    except BrokenProcessPool:
        raise SaidbyError("a reading process was killed, perhaps for want of memory", "", "use fewer with --jobs") from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, settings: Settings, task: Task) -> "Future[Reading]":
    if isinstance(task, Item) and task.raw is None:
        settled: Future[Reading] = Future()
        settled.set_result(Reading(source=task.origin, error=task.error, item=task))
        return settled
    with _undisturbed():
        return pool.submit(_read_here, settings, task)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back, for a process that starts meanwhile inherits that: until its initializer runs it could be killed mid-import."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _read_here(settings: Settings, task: Task) -> Reading:
    return _reading(_kept(settings), task)


@cache
def _kept(settings: Settings) -> Reader:
    """The one reader of a worker process."""
    return Reader(settings)


def attend() -> None:
    """Begin a worker process: Ctrl-C is the parent's to handle, and a worker ends with it, even where the parent was killed.

    Without that it would wait for work for ever: it holds the other end of its own queue open.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(parent: int) -> None:
    wait([parent])
    os._exit(1)
