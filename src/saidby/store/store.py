"""A case file, open: one part for each kind of record, over one connection."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from saidby.records import Arrival, Finding, Found, Passage, Wanted
from saidby.store import adding, checking, compacting, opening
from saidby.store.articles import Articles
from saidby.store.claims import Claims, Ties
from saidby.store.copies import Copies
from saidby.store.file import File
from saidby.store.ids import Ids
from saidby.store.intake import Intake
from saidby.store.issues import Belongings, Issues
from saidby.store.judgements import Judgements
from saidby.store.keys import Keys, Vectors
from saidby.store.news import News
from saidby.store.parties import Doubts, Parties
from saidby.store.readings import Readings
from saidby.store.register import Register
from saidby.store.searching import Searching
from saidby.store.settings import Settings
from saidby.store.statements import Statements
from saidby.store.tallies import Tallies


class Store:
    """One case. Any number may read while one writes; writes stand inside ``with store.writing()``.

    Example:
        >>> with Store.open("affair.saidby", write=True) as store, store.writing():
        ...     store.add(arrival)
    """

    def __init__(self, file: File) -> None:
        self._file = file
        self.path = file.path
        self.articles, self.copies, self.intake = Articles(file), Copies(file), Intake(file)
        self.statements, self.keys, self.vectors = Statements(file), Keys(file), Vectors(file)
        self.ties, self.claims = Ties(file), Claims(file)
        self.parties, self.doubts, self.judgements = Parties(file), Doubts(file), Judgements(file)
        self.issues, self.belongings, self.readings, self.news = Issues(file), Belongings(file), Readings(file), News(file)
        self.register, self.tallies = Register(file), Tallies(file)
        self.settings, self.ids, self._searching = Settings(file), Ids(file), Searching(file)

    @classmethod
    def create(cls, path: Path | str) -> "Store":
        """Make an empty case, and open it for writing.

        Raises:
            CaseExists: something stands there already.
            ReadOnlyCase: the folder is missing or may not be written to.
        """
        opening.create(Path(path))
        return cls.open(path, write=True)

    @classmethod
    def open(cls, path: Path | str, write: bool = False, patience: float = opening.PATIENCE) -> "Store":
        """Open a case; a writer waits up to ``patience`` seconds for another one.

        Raises:
            CaseError: there is no case, or none that can be used; see ``saidby.errors``.
        """
        return cls(opening.open_file(Path(path), write, patience))

    def writing(self) -> AbstractContextManager[None]:
        """Write all of a block, or, after any error, nothing of it.

        Raises:
            ReadOnlyCase: the case is open for reading.
            BusyCase: another program writes, and did not end in time.
        """
        return self._file.writing()

    def reading(self) -> AbstractContextManager[None]:
        """Read one unchanging state of the case in a block, whatever others write meanwhile."""
        return self._file.reading()

    def add(self, arrival: Arrival) -> bool:
        """Add an article with all that belongs to it; tell whether it was new. One that the case holds is left as it is."""
        with self.writing():
            return adding.add(self._file, arrival)

    def replace(self, arrival: Arrival) -> bool:
        """Put a new reading of an article in the place of the old one; tell whether there was one. Judgements stay."""
        with self.writing():
            return adding.replace(self._file, arrival)

    def remove(self, article: str) -> bool:
        """Take an article out with all that belongs to it; tell whether it was there. Judgements stay."""
        with self.writing():
            return adding.remove(self._file, article)

    def search(self, wanted: Wanted) -> Found:
        """Return a page of the statements that are wanted, and how they fall into facets (party, kind, act, outlet, via).

        Raises:
            UsageError: the cursor is none that a page of this search ended with.
        """
        return self._searching.search(wanted)

    def search_some(self, words: Iterable[str], limit: int) -> tuple[int, ...]:
        """Return the numbers of the statements that have any of these words in their content, the best first."""
        return self._searching.some(words, limit)

    def articles_with(self, word: str, limit: int) -> tuple[str, ...]:
        """Return the articles that have a word in title or text, the last added first."""
        return self._searching.articles_with(word, limit)

    def search_articles(self, words: str, limit: int = 20) -> tuple[Passage, ...]:
        """Return the articles that have these words in title or text, the best first, each with an extract."""
        return self._searching.passages(words, limit)

    def check(self) -> Iterator[Finding]:
        """Yield what is wrong with the case; nothing, where it is whole. A writer checks the full-text indexes too."""
        return checking.check(self._file)

    def compact(self) -> None:
        """Forget what belongs to nothing any more, and write the file anew without gaps; needs as much room again as it takes.

        Raises:
            FullDisk: there is not so much room; the case is as it was.
        """
        compacting.compact(self._file)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
