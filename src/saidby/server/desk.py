"""The desk that every question and every change comes to: readers look, one writer changes, one network reads articles."""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TypeVar

from saidby.case import Case
from saidby.errors import ReadOnlyCase
from saidby.intake.item import Item
from saidby.server.bounded import Apart, Here, Place, Reading
from saidby.server.keeping import Keeping
from saidby.server.lines import Line
from saidby.server.problems import TooMany
from saidby.server.readers import Readers
from saidby.server.settings import Settings
from saidby.types import Ledger

Made = TypeVar("Made")


class Desk:
    """One case, served.

    Example:
        >>> desk = Desk(path, Settings())
        >>> desk.look(lambda case: case.trail("3f2a90"))
    """

    def __init__(self, path: Path, settings: Settings) -> None:
        self.path, self.settings = path, settings
        self._readers = Readers(path, settings.readers)
        self._writer: Line[Case] = Line("saidby writer", lambda: Case.open(path, write=True), Case.close)
        self._later: Line[None] = Line("saidby refreshing", lambda: None)
        self._keeping = Keeping(path, lambda task: self._later.do(lambda _: task(), urgent=False))
        self._network: Line[Place] = Line("saidby reader", Apart if settings.apart else Here, lambda place: place.close())

    def look(self, question: Callable[[Case], Made]) -> Made:
        """Ask a question of one unchanging state of the case.

        Raises:
            CaseError: the case cannot be read, or too many ask.
        """
        with self._readers.one() as case:
            return question(case)

    def recall(self, key: Hashable, question: Callable[[Case], Made]) -> Made:
        """Ask a question that takes long; the answer is kept, and may be a moment old while articles are being added.

        Args:
            key: the question with its parameters.
            question: asks it.

        Raises:
            CaseError: the case cannot be read, or too many ask.
        """
        return self._keeping.answer(key, lambda: self.look(question))

    def warm(self, key: Hashable, question: Callable[[Case], object]) -> None:
        """Work an answer out before anybody asks."""
        self._later.do(lambda _: self.recall(key, question), urgent=False)

    def change(self, task: Callable[[Case], Made], urgent: bool = True) -> Made:
        """Change the case, after whoever is changing it; wait for the result.

        Args:
            task: what to do; nothing else writes meanwhile.
            urgent: a person waits for it.

        Raises:
            ReadOnlyCase: nothing is to be changed here.
        """
        self.require_writable()
        made = self._writer.do(task, urgent).result()
        if urgent:
            self._keeping.changed()
        return made

    def settled(self) -> None:
        """Say that what somebody had done in the background is done: whoever looks now wants to see it."""
        self._keeping.changed()

    def require_writable(self) -> None:
        """Refuse changes where there are to be none.

        Raises:
            ReadOnlyCase: nothing is to be changed here.
        """
        if self.settings.read_only:
            raise ReadOnlyCase("is served for reading only", self.path.name, "serve it without --read-only")

    def read(self, item: Item, anyway: bool = False, urgent: bool = True) -> Ledger:
        """Read an article whose bytes are at hand.

        Raises:
            SaidbyError: it cannot be read; see ``saidby.errors``.
            TooMany: too many wait.
        """
        return self._read(self._asked(anyway, item=item), urgent)

    def fetch(self, url: str, anyway: bool = False, urgent: bool = True) -> Ledger:
        """Fetch an address and read it as an article.

        Raises:
            SaidbyError: it cannot be fetched or read; see ``saidby.errors``.
            TooMany: too many wait.
        """
        return self._read(self._asked(anyway, url=url), urgent)

    def close(self) -> None:
        """Finish what is being done, and close the case."""
        self._later.close()
        self._network.close()
        self._writer.close()
        self._readers.close()

    def _asked(self, anyway: bool, item: Item | None = None, url: str = "") -> Reading:
        return Reading(item=item, url=url, anyway=anyway, longest=self.settings.longest, fetch=self.settings.fetch)

    def _read(self, asked: Reading, urgent: bool) -> Ledger:
        if self._network.waiting() >= self.settings.waiting:
            raise TooMany("too many articles wait to be read", "", "ask again in a while")
        return self._network.do(lambda place: place(asked), urgent).result()
