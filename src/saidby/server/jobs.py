"""Adding in the background: one article after another is read and taken in; each wholly or not at all; it can be stopped between two."""

import secrets
from collections import Counter, OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from threading import Lock
from typing import Final

from msgspec.structs import replace

from saidby.errors import SaidbyError
from saidby.intake.item import Item
from saidby.server.answers import Entered, Job, Jobs, Wrong
from saidby.server.asked import IssueAsked, Parcel, on_one_line
from saidby.server.desk import Desk
from saidby.server.lines import Line
from saidby.server.problems import NotThere, Over, TooMany
from saidby.server.unpacking import Budget, Contents
from saidby.types import Ledger

KEPT: Final = 200
"""Jobs that are remembered; what is over longest is forgotten first."""
WAITING: Final = 20
"""Jobs that wait, at most."""
_OVER: Final = ("done", "cancelled")


class Adding:
    """Adds articles to the case of a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = Lock()
        self._line: Line[None] = Line("saidby adding", lambda: None)

    def add(self, parcels: Sequence[Parcel], anyway: bool = False) -> Job:
        """Put articles in line to be added.

        Raises:
            TooMany: too much waits already.
        """
        job = self._new(len(parcels))
        self._line.do(lambda _: self._run(job.id, parcels, anyway))
        return job

    def follow(self, asked: IssueAsked) -> Job:
        """Put in line that the whole case is read against a proposition.

        Raises:
            TooMany: too much waits already.
        """
        job = self._new(1)
        self._line.do(lambda _: self._follow(job.id, asked))
        return job

    def catch_up(self) -> None:
        """Put in line to look what articles that others added have changed on the issues."""
        if not self._desk.settings.read_only:
            self._line.do(lambda _: self._find_news())

    def jobs(self) -> Jobs:
        """Return what is or was being added, the latest first."""
        with self._lock:
            return Jobs(jobs=tuple(reversed(self._jobs.values())))

    def job(self, id: str) -> Job:
        """Return a job.

        Raises:
            NotThere: there is none of this id, or it was forgotten.
        """
        with self._lock:
            if id not in self._jobs:
                raise NotThere("there is no such job", id, "see the list of jobs")
            return self._jobs[id]

    def cancel(self, id: str) -> Job:
        """Stop a job after the article that is being read; what was added stays.

        Raises:
            NotThere: there is none of this id.
            Over: it is over.
        """
        if self.job(id).state in _OVER:
            raise Over("is over", id, "")
        return self._set(id, state="cancelled")

    def close(self) -> None:
        """Stop all jobs."""
        for job in self.jobs().jobs:
            if job.state not in _OVER:
                self._set(job.id, state="cancelled")
        self._line.close()

    def _new(self, total: int) -> Job:
        self._desk.require_writable()
        if self._line.waiting() >= WAITING:
            raise TooMany("too much waits to be done", "", "ask again in a while")
        job = Job(id=secrets.token_hex(8), state="waiting", total=total, at=datetime.now(UTC).isoformat(timespec="seconds"))
        with self._lock:
            self._jobs[job.id] = job
            self._forget()
        return job

    def _follow(self, id: str, asked: IssueAsked) -> None:
        if not self._goes_on(id, f"reading the case against {asked.proposition!r}"):
            return
        try:
            wordings, parties = map(on_one_line, asked.wordings), map(on_one_line, asked.parties)
            by = on_one_line(asked.by or "") or self._desk.settings.by
            made = self._desk.change(
                lambda case: case.add_issue(on_one_line(asked.proposition), [*wordings], [*parties], by=by), urgent=False
            )
            self._set(id, followed=made, done=1, share=1.0)
        except SaidbyError as error:
            self._fail(id, asked.proposition, type(error).__name__, str(error))
        self._end(id)

    def _run(self, id: str, parcels: Sequence[Parcel], anyway: bool) -> None:
        budget = Budget(self._desk.settings)
        for number, parcel in enumerate(parcels):
            if not self._open(id, parcel, anyway, budget):
                return
            self._set(id, done=number + 1, share=(number + 1) / len(parcels))
        self._find_news()
        self._end(id)

    def _open(self, id: str, parcel: Parcel, anyway: bool, budget: Budget) -> bool:
        """Deal with one after another of what a parcel holds, until the bounds are reached; tell whether the job goes on."""
        if not self._goes_on(id, f"opening {parcel.label}"):
            return False
        contents, done, total = Contents(parcel, self._desk.settings), self.job(id).done, self.job(id).total
        try:
            for found in contents:
                budget.take(parcel.label)
                if not self._deal(id, found, anyway):
                    return False
                self._set(id, share=(done + contents.share) / total, doing=f"opening {parcel.label}")
        except TooMany as error:
            self._fail(id, parcel.label, type(error).__name__, str(error))
        return True

    def _deal(self, id: str, found: Parcel | Item, anyway: bool) -> bool:
        """Add an article, or keep with the job why there is none; tell whether the job goes on."""
        if isinstance(found, Parcel):
            if not self._goes_on(id, f"{'fetching and reading' if found.url else 'reading'} {found.label}"):
                return False
            self._add(id, found, anyway)
        elif found.error:
            self._fail(id, found.origin, type(found.error).__name__, str(found.error))
        else:
            skipped = Counter(self.job(id).skipped) + Counter(found.skipped)
            self._set(id, skipped=dict(skipped))
        return self.job(id).state != "cancelled"

    def _goes_on(self, id: str, doing: str) -> bool:
        with self._lock:
            job = self._jobs[id]
            if job.state == "cancelled":
                return False
            self._jobs[id] = replace(job, state="running", doing=doing)
        return True

    def _add(self, id: str, parcel: Parcel, anyway: bool) -> None:
        """Read one article and take it in; what is wrong with it is kept with the job."""
        try:
            ledger = read(self._desk, parcel, anyway, urgent=False)
            if self.job(id).state == "cancelled":
                return
            self._set(id, doing=f"linking {parcel.label}")
            entered = self._take_in(ledger, parcel.label)
            self._set(id, added=(*self.job(id).added, entered))
        except SaidbyError as error:
            self._fail(id, parcel.label, type(error).__name__, str(error))
        except Exception as error:  # a defect on one article must not cost the others
            self._fail(id, parcel.label, "Defect", f"a defect of saidby ({type(error).__name__}); please report it")

    def _take_in(self, ledger: Ledger, label: str) -> Entered:
        added = self._desk.change(lambda case: case.add_ledger(ledger, label), urgent=False)
        article = ledger.article
        return Entered(source=label, article=article.id, title=article.title, statements=added.statements, known=added.known)

    def _find_news(self) -> None:
        """Look what the new articles changed on the issues; they are news until whoever watches is told."""
        with suppress(SaidbyError):
            self._desk.change(lambda case: case.issues() and case.news(), urgent=False)

    def _fail(self, id: str, source: str, code: str, text: str) -> None:
        wrong = Wrong(source=source, code=code, text=text)
        self._set(id, failed=(*self.job(id).failed, wrong))

    def _end(self, id: str) -> None:
        self._desk.settled()
        with self._lock:
            job = self._jobs[id]
            self._jobs[id] = replace(job, state="cancelled" if job.state == "cancelled" else "done", doing="")

    def _set(self, id: str, **fields: object) -> Job:
        with self._lock:
            self._jobs[id] = replace(self._jobs[id], **fields)
            return self._jobs[id]

    def _forget(self) -> None:
        """Forget jobs that are over, oldest first, where there are too many."""
        over = [id for id, job in self._jobs.items() if job.state in _OVER]
        for id in over[: max(0, len(self._jobs) - KEPT)]:
            del self._jobs[id]


def read(desk: Desk, parcel: Parcel, anyway: bool, urgent: bool = True) -> Ledger:
    """Read an article that is at hand or named by its address.

    Raises:
        SaidbyError: it cannot be fetched or read.
    """
    if parcel.item is not None:
        return desk.read(parcel.item, anyway, urgent)
    return desk.fetch(parcel.url or "", anyway, urgent)
