"""Reading articles for others: in a process of its own, so that pages do not wait for it, and no text longer than a limit."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context

import msgspec

from saidby.errors import SaidbyError, TooLarge
from saidby.intake.item import Item
from saidby.intake.raw import FetchOptions
from saidby.reader import Reader, Settings, attend
from saidby.types import Article, Ledger, Note


class Bounded(Reader):
    """A reader that refuses long texts.

    Args:
        settings: how to read.
        longest: characters of an article's text.
    """

    def __init__(self, settings: Settings, longest: int) -> None:
        super().__init__(settings)
        self._longest = longest

    def ledger(self, article: Article, notes: tuple[Note, ...] = ()) -> Ledger:
        """Read an article.

        Raises:
            TooLarge: its text is longer than the limit.
        """
        if len(article.text) > self._longest:
            told = f"the text has {len(article.text):,} characters, and {self._longest:,} are read here"
            raise TooLarge(told, article.url or "the article", "read it with saidby case add, which has time")
        return super().ledger(article, notes)


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One article to be read.

    Attributes:
        item: its bytes; or ``url``: where to fetch them.
        anyway: read what looks cut, not English or like no article, and note it.
        longest: characters of its text.
    """

    item: Item | None = None
    url: str = ""
    anyway: bool = False
    longest: int
    fetch: FetchOptions


def read(asked: Reading) -> Ledger:
    """Read an article here and now.

    Raises:
        SaidbyError: it cannot be fetched or read; see ``saidby.errors``.
    """
    reader = _reader(asked.anyway, asked.longest, asked.fetch)
    return reader.read(asked.url) if asked.item is None else reader.read_item(asked.item)


class Apart:
    """Reads in another process, which starts with the first article; pages and the network then do not share one interpreter."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def __call__(self, asked: Reading) -> Ledger:
        """Read an article.

        Raises:
            SaidbyError: it cannot be fetched or read, or the process was killed; the next article starts another.
        """
        self._pool = self._pool or ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=attend)
        try:
            return self._pool.submit(read, asked).result()
        except BrokenProcessPool:
            self.close()
            raise SaidbyError("the reading process was killed, perhaps for want of memory", "", "give less at a time") from None

    def close(self) -> None:
        """End the process."""
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None


class Here:
    """Reads in this process."""

    def __call__(self, asked: Reading) -> Ledger:
        """Read an article; see ``read``."""
        return read(asked)

    def close(self) -> None:
        """Nothing is open."""


Place = Apart | Here
"""Where articles are read."""


@cache
def _reader(anyway: bool, longest: int, fetch: FetchOptions) -> Bounded:
    """Return the one reader of a process for these settings; it takes one processor, and leaves the others to the pages."""
    return Bounded(Settings(anyway=anyway, own_voice=True, fetch=fetch, threads=1), longest)
