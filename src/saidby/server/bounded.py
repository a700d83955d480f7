"""Reading articles for others: no text longer than a limit, so that one request cannot keep the network for minutes."""

from functools import cached_property

from saidby.errors import TooLarge
from saidby.reader import Reader, Settings
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


class Pair:
    """Two readers: one that refuses what is no English article, and one that reads it anyway and notes it. Each opens when needed."""

    def __init__(self, settings: Settings, longest: int) -> None:
        self._settings, self._longest = settings, longest

    @cached_property
    def strict(self) -> Bounded:
        """Refuses."""
        return Bounded(self._settings, self._longest)

    @cached_property
    def lenient(self) -> Bounded:
        """Reads anyway."""
        return Bounded(Settings(anyway=True, fetch=self._settings.fetch, threads=self._settings.threads), self._longest)

    def of(self, anyway: bool) -> Bounded:
        """Return the one that is meant."""
        return self.lenient if anyway else self.strict
