"""Landing 2: one case, open. Articles go in, claims with their trails come out, and people have the last word."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Final, Literal

import msgspec

from saidby.attribution.outlets import listed
from saidby.case.adding import Added, AddOptions
from saidby.case.asking import Asking
from saidby.case.browsing import Browsing
from saidby.case.consulting import TakesAdvice
from saidby.case.copying import take_out
from saidby.case.correcting import Corrector
from saidby.case.entering import Entrance
from saidby.case.issues import FollowsIssues
from saidby.case.judging import judgement, mark_of_source, mark_of_statement, now, told_apart
from saidby.case.linking import Linker
from saidby.case.naming import meant
from saidby.case.passing import PassedOver
from saidby.errors import BusyCase, SaidbyError, UsageError
from saidby.intake.courier import Courier
from saidby.intake.item import Extent, Item
from saidby.intake.polling import FeedState, Rhythm, poll, watch
from saidby.intake.volume import extent, items
from saidby.language.weights import MODEL, processors
from saidby.reader import Reader, Reading, Settings
from saidby.records import (
    Claim,
    Counted,
    Doubt,
    Failure,
    Finding,
    Found,
    Judgement,
    Known,
    Leaning,
    Mark,
    Outcome,
    Party,
    Question,
    Ruling,
    Status,
    Suggestion,
    Trail,
)
from saidby.store import Store
from saidby.store.ids import Named
from saidby.types import Ledger
from saidby.version import VERSION

TURNS: Final = 60
"""How often an article that is to be added waits for another program that writes, some seconds each time."""
LARGEST: Final = 400
"""Claims, those that most statements make, of whose origins it is told who leans on whom in the whole case."""
FEW: Final = 50
"""Doubts that are looked up at a time."""
_READER: Final = f"saidby {VERSION} / {MODEL}"
About = Literal["statement", "party", "claim"]


class Case(FollowsIssues, TakesAdvice):
    """A case file, open: keep one a process.

    Example:
        >>> with Case.open("bridge.case", write=True) as case:
        ...     for added in case.add(["saved-pages/"]): ...
        ...     print(case.trail("closed to lorries").count.origins)
    """

    def __init__(self, store: Store, threads: int = 0) -> None:
        self._store, self._threads = store, threads
        self._linked: Linker | None = None

    @classmethod
    def new(cls, path: Path | str) -> "Case":
        """Make an empty case, and open it for writing.

        Raises:
            CaseExists: something stands there already.
            ReadOnlyCase: the folder is missing or may not be written to.
        """
        return cls(Store.create(path))

    @classmethod
    def open(cls, path: Path | str, write: bool = False) -> "Case":
        """Open a case. Any number may read one while one writes.

        Raises:
            CaseError: there is no case, or none that can be used; see ``saidby.errors``.
        """
        return cls(Store.open(path, write))

    # --- articles in ---

    def add(self, sources: Sequence[str], options: AddOptions | None = None) -> Iterator[Added]:
        """Read articles into the case and link what they say, lazily; each is kept, wholly or not at all, before it is told of.

        Args:
            sources: files, folders, patterns, addresses, feeds, sitemaps, JSON lines, WARC, "-" for standard input.
            options: limits, permissions, processes.
        """
        options = options or AddOptions()
        reader, entrance = Reader(_settings(options)), self._entrance(options)
        passed = PassedOver(self._store, options)
        for reading in reader.read_items(items(sources, options.intake, known=passed), options.jobs or processors()):
            yield from self._taking(reading, entrance, passed)

    def extent(self, sources: Sequence[str], options: AddOptions | None = None) -> Extent:
        """Measure what there is to add, by the sizes of files alone."""
        return extent(sources, (options or AddOptions()).intake)

    def add_ledger(self, ledger: Ledger, origin: str) -> Added:
        """Take in a ledger that was read elsewhere."""
        new = self._entrance(AddOptions()).add(ledger, origin)
        return Added(origin=origin, article=ledger.article.id, statements=len(ledger.statements), known=not new)

    def reread(self, every: bool = False) -> Iterator[Added]:
        """Read articles anew that another version of saidby read, or all; judgements find their words again."""
        wanted = [kept.id for kept in self._store.articles.every()] if every else self._store.articles.not_read_by(_READER)
        options = AddOptions()
        reader, entrance = Reader(_settings(options)), self._entrance(options)
        for id in wanted:
            old = self._store.articles.ledger(id)
            if old:
                ledger = reader.ledger(old.article, ())
                yield from _in_turn(id, partial(entrance.replace, ledger))
                yield Added(origin=old.article.url or id, article=id, statements=len(ledger.statements), weight=1)

    def watch(self, feeds: Sequence[str], every: float, once: bool = False, options: AddOptions | None = None) -> Iterator[Added]:
        """Ask feeds again and again, as their sites would have it, and add what is new.

        Args:
            feeds: addresses.
            every: seconds between two looks at a feed that answers.
            once: look at each once, and end.
            options: limits and permissions.
        """
        options = options or AddOptions()
        courier, rhythm = Courier(options.intake.fetch, options.intake.manners), Rhythm(interval=every)
        states = [self._store.settings.get(f"feed {url}", FeedState, FeedState(url=url)) for url in feeds]
        polls = (poll(state, courier, rhythm) for state in states) if once else watch(states, courier, rhythm)
        reader, entrance, passed = Reader(_settings(options)), self._entrance(options), PassedOver(self._store, options)
        for polled in polls:
            if polled.error:
                yield Added(origin=polled.state.url, error=polled.error)
            for reading in reader.read_items(polled.items):
                yield from self._taking(reading, entrance, passed)
            yield from _in_turn(polled.state.url, partial(self._put, polled.state))

    def remove(self, article: str) -> bool:
        """Take an article out; tell whether it was there. Judgements stay."""
        return take_out(self._store, article)

    def _put(self, state: FeedState) -> None:
        with self._store.writing():
            self._store.settings.put(f"feed {state.url}", state)

    def _taking(self, reading: Reading, entrance: Entrance, passed: PassedOver) -> Iterator[Added]:
        """Take in what was read, when it is this program's turn to write."""
        taken: list[Added] = []
        yield from _in_turn(reading.source, lambda: taken.append(self._taken(reading, entrance, passed)))
        yield from taken

    def _taken(self, reading: Reading, entrance: Entrance, passed: PassedOver) -> Added:
        item = reading.item or Item(origin=reading.source, source=reading.source)
        if passed.opened(item):
            self._note_opened(item.source)
        if reading.error:
            self._note(item.origin, reading.error)
            return Added(origin=item.origin, error=reading.error, weight=item.weight)
        if reading.ledger is None:
            return Added(origin=item.origin, skipped=passed.told(item.skipped), weight=item.weight)
        new = entrance.add(reading.ledger, item.origin, item.fetched)
        return Added(
            origin=item.origin,
            article=reading.ledger.article.id,
            statements=len(reading.ledger.statements),
            known=not new,
            weight=item.weight,
            more=item.more,
        )

    def _note(self, origin: str, error: SaidbyError) -> None:
        with self._store.writing():
            self._store.intake.failed(Failure(address=origin, code=type(error).__name__, what=str(error), at=now()))

    def _note_opened(self, source: str) -> None:
        """Forget that a feed, an archive or a folder could not be opened before."""
        if self._store.intake.outcome(source):
            with self._store.writing():
                self._store.intake.forget_failure(source)

    # --- questions ---

    def claims(self, words: str = "", limit: int = 20) -> tuple[Counted, ...]:
        """Return claims with their four numbers: those that words find, or those that most statements make."""
        asking = self._asking()
        found = asking.found_by(words, limit) if words else self._store.claims.get(id for id, _ in self._store.claims.largest(limit))
        return asking.counted(found)

    def claims_in_all(self, words: str = "") -> int:
        """Return how many claims there are, or how many words find."""
        return len(self._asking().ids_found_by(words)) if words else self._store.claims.made()

    def claim(self, wanted: str) -> Claim:
        """Return the claim of this id, or of the statement of this id, or that the words find.

        Raises:
            UsageError: there is none.
        """
        return self._asking().claim(self._claim_id(wanted))

    def trail(self, wanted: str) -> Trail:
        """Follow a claim, by its id or by words, back to where it entered the record.

        Raises:
            UsageError: there is no such claim.
        """
        asking = self._asking()
        with self._store.reading():
            return asking.trail(asking.claim(self._claim_id(wanted)))

    def search(self, question: Question) -> tuple[Found, dict[str, str]]:
        """Return the statements that a question finds, and the claim that each makes or answers.

        Raises:
            UsageError: a part of the question names nothing that there is.
        """
        party = meant(self._store, question.party, "party") if question.party else None
        found, claims = self._asking().search(msgspec.structs.replace(question, party=party))
        return found, dict(claims)

    def origins(self, wanted: str = "", limit: int = 20) -> tuple[Leaning, ...]:
        """Return what leans on whom, heaviest first: of one claim, or of those that most statements make."""
        asking = self._asking()
        if wanted:
            return asking.leaning((asking.claim(self._claim_id(wanted)),), limit)
        return asking.leaning(self._store.claims.get(id for id, _ in self._store.claims.largest(LARGEST)), limit)

    def parties(self, words: str = "", limit: int = 50) -> tuple[Known, ...]:
        """Return who speaks, with names and counts: those who have these words in a name, or those who speak most."""
        return self._asking().parties(words, limit)

    def parties_in_all(self, words: str = "") -> int:
        """Return how many parties speak, or how many have these words in a name."""
        return len(self._asking().parties_named(words)) if words else self._store.parties.speaking()

    def ledger(self, article: str) -> Ledger | None:
        """Return an article's ledger."""
        return self._store.articles.ledger(article)

    def doubts(self, limit: int = 20) -> tuple[Doubt, ...]:
        """Return what may be one, the likeliest first."""
        return self._store.doubts.likeliest(limit)

    def suggestions(self, limit: int = 20) -> tuple[Suggestion, ...]:
        """Return what may be one, with what the two say, the likeliest first; what is gone meanwhile is left out."""
        return tuple(islice(self._suggested(_once(self._store.doubts.every())), limit))

    def _suggested(self, doubts: Sequence[Doubt]) -> Iterator[Suggestion]:
        """Yield doubts with what the two say; a few at a time are looked up, since of thousands the first are wanted."""
        for at in range(0, len(doubts), FEW):
            some = doubts[at : at + FEW]
            called = self._called({id for doubt in some for id in (doubt.a, doubt.b)})
            there = (doubt for doubt in some if doubt.a in called and doubt.b in called)
            yield from (Suggestion(doubt=doubt, a=called[doubt.a], b=called[doubt.b]) for doubt in there)

    def _called(self, ids: Collection[str]) -> dict[str, str]:
        """Return what claims and parties are called."""
        claims = {claim.id: claim.gloss for claim in self._store.claims.get(ids) if claim.statements}
        return claims | {party.id: _described(party) for party in self._store.parties.heads(ids)}

    def browse(self) -> Browsing:
        """Return what looks through the case page by page, for whoever shows it."""
        return Browsing(self._store, self._asking())

    def short(self, ids: Iterable[str]) -> dict[str, str]:
        """Return for each id as much of it as is enough to name it in this case."""
        return self._store.ids.shortest(ids)

    def _claim_id(self, wanted: str) -> str:
        return meant(self._store, wanted, "claim", "statement")

    # --- people have the last word ---

    def judge(  # noqa: PLR0913 - a judgement has as many parts
        self, ruling: Ruling, one: str, other: str | None = None, *, value: str | None = None, by: str, why: str = ""
    ) -> Judgement:
        """Keep what somebody decided, and carry it out at once.

        Args:
            ruling: what was decided.
            one, other: ids of statements, claims or parties, or their beginnings; ``other`` where two are compared. Of a claim and a
                statement, or a party and a statement, that are different the statement leaves, whichever is given first.
            value: who the speaker is, for *speaker*.
            by: who decided.
            why: the reason.

        Returns:
            What is kept: of the same by the same person that is in force already, that, and no second.

        Raises:
            UsageError: an id is of nothing here, or the two cannot be compared.
        """
        if ruling == "bears":
            raise UsageError("how a statement bears on an issue is not said so", one, "use saidby judge bears, or Case.bears")
        one, other = self._judged_id(one), other and self._judged_id(other)
        one, other = self._statement_last(one, other) if other else (one, other)
        about = self._about(one) if other is None else self._both(one, other)
        marks = [self._mark(one, about, other), *([self._mark(other, about, one)] if other else [])]
        made = judgement(
            Judgement(
                id="", ruling=ruling, about=about, a=marks[0], b=marks[1] if other else None, value=value, by=by, at=now(), why=why
            )
        )  # fmt: skip
        with self._store.writing():
            if there := self._corrector().stands(made):
                return there
            made = told_apart(made, self._store.judgements.get)
            self._store.judgements.put([made])
            self._corrector().carry_out(made)
            self._settle(one, other)
        return made

    def came_of(self, made: Judgement) -> Outcome:
        """Tell what a judgement changed that was made just now."""
        return self._corrector().came_of(made)

    def withdraw(self, id: str) -> None:
        """Take a judgement back, and undo what it did.

        Raises:
            UsageError: there is none of this id that stands.
        """
        found = self._store.judgements.get(meant(self._store, id, "judgement"))
        if found is None or found.withdrawn:
            raise UsageError("no judgement of this id stands", id, "see saidby judge list")
        with self._store.writing():
            self._store.judgements.withdraw(found.id, now())
            self._corrector().take_back(found)
            self._doubt_again(found)

    def judgements(self, withdrawn: bool = False) -> tuple[Judgement, ...]:
        """Return the judgements in the order in which they were made."""
        return self._store.judgements.every(withdrawn)

    def exported(self) -> list[str]:
        """Return every judgement as a line of JSON."""
        return [msgspec.json.encode(one).decode() + "\n" for one in self._store.judgements.every()]

    def imported(self, data: bytes, where: str = "") -> tuple[int, int]:
        """Take over judgements that were exported; tell how many were new, and how many are about articles that are not here.

        Raises:
            UsageError: a line is no judgement; nothing is taken over then.
        """
        given = [_judgement(line, f"{where}:{number}") for number, line in enumerate(data.splitlines(), 1) if line.strip()]
        have = {one.id for one in self._store.judgements.every()}
        new = [one for one in given if one.id not in have]
        with self._store.writing():
            self._store.judgements.put(new)
            here = [one for one in new if self._is_here(one)]
            for one in (one for one in here if not one.withdrawn):
                self._corrector().carry_out(one)
        return len(new), len(new) - len(here)

    def alias(self, party: str, name: str) -> None:
        """Say that a party is also called so; articles that are added from now on are read so.

        Raises:
            UsageError: there is no such party.
        """
        found = self._asking().party(meant(self._store, party, "party"))
        with self._store.writing():
            self._store.parties.alias(name, found.name)
            self._store.parties.extend(found.id, names=[name])

    def aliases(self) -> dict[str, str]:
        """Return the names that parties were given, and what each is taken for."""
        return self._store.parties.aliases()

    def forget_alias(self, name: str) -> None:
        """Take back that a name is a party's; articles that are added or reread from now on are read so.

        Raises:
            UsageError: no party was given this name.
        """
        with self._store.writing():
            if not self._store.parties.forget_alias(name):
                raise UsageError("is no name that a party was given", name, "see saidby judge aliases")

    def _judged_id(self, wanted: str) -> str:
        kinds: tuple[Named, ...] = ("statement", "claim", "party")
        return meant(self._store, wanted, *kinds)

    def _about(self, id: str) -> About:
        """Tell what an id is of: a statement, a claim or a party."""
        if self._store.statements.numbers([id]):
            return "statement"
        if self._store.claims.get([id]):
            return "claim"
        if self._store.parties.heads([id]):
            return "party"
        raise UsageError(
            "is neither a statement nor a claim nor a party of this case", id, "take ids from search, trace, claims or parties"
        )

    def _statement_last(self, one: str, other: str) -> tuple[str, str]:
        """Put a statement behind the claim or the party that it is compared with: what comes second is what leaves."""
        kinds = self._about(one), self._about(other)
        return (other, one) if kinds[0] == "statement" != kinds[1] else (one, other)

    def _both(self, one: str, other: str) -> About:
        kinds = {self._about(one), self._about(other)}
        if kinds == {"party", "claim"}:
            raise UsageError(
                "a party and a claim cannot be compared", f"{one} {other}", "give two parties, or a party and a statement of it"
            )
        if one == other:
            raise UsageError("is compared with itself", one, "give two")
        return "party" if "party" in kinds else "claim"

    def _mark(self, id: str, about: About, other: str | None = None) -> Mark:
        """Return the words that an id stands on: a claim's first statement but the one it is compared with, a party's first source."""
        if about == "party":
            return self._mark_of_party(id, other)
        claim = self._store.claims.get([id])
        statements = [one for one in claim[0].statements if one != other] if claim else [id]
        if not statements:
            raise UsageError("is the only statement of its claim", other or id, "see saidby trace")
        told = self._store.statements.tolds(statements[:1])[0]
        return mark_of_statement(told, self._required(told.article))

    def _mark_of_party(self, id: str, other: str | None) -> Mark:
        """Return the first words that name a party, or the origin of a statement; not those of a statement that is compared with it."""
        told = self._store.statements.tolds([id])
        left = {(one.article, one.origin.source) for one in self._store.statements.tolds([other] if other else [])}
        at = [(one.article, one.origin.source) for one in told] or [at for at in self._store.parties.get([id])[0].sources if at not in left]
        for article, source in at:
            ledger = self._required(article)
            found = ledger.source(source)
            if found and found.mentions:
                return mark_of_source(found, ledger)
        raise UsageError("has no words in an article to be known by", id, "give a party its other names with saidby judge alias")

    def _required(self, article: str) -> Ledger:
        ledger = self._store.articles.ledger(article)
        if ledger is None:
            raise UsageError("is not in this case", article, "see saidby case status")
        return ledger

    def _settle(self, one: str, other: str | None) -> None:
        """Forget the doubt that a judgement settles, and do not raise it again."""
        if other is None:
            return
        pair = (min(one, other), max(one, other))
        settled = self._store.settings.get("settled", list[tuple[str, str]], [])
        self._store.settings.put("settled", sorted({*settled, pair}))
        self._store.doubts.settle(one, other)

    def _is_here(self, judged: Judgement) -> bool:
        articles = {mark.article for mark in (judged.a, judged.b) if mark}
        return self._store.articles.known(articles) == articles

    # --- the parts ---

    def _linker(self) -> Linker:
        self._linked = self._linked or Linker(self._threads)
        return self._linked

    def _entrance(self, options: AddOptions) -> Entrance:
        return Entrance(self._store, self._linker(), self._following(), listed() | options.outlets)

    def _corrector(self) -> Corrector:
        return Corrector(self._store, self._entrance(AddOptions()))

    def _asking(self) -> Asking:
        return Asking(self._store, self._linker)

    # --- the file ---

    def status(self) -> Status:
        """Tell what is in the case."""
        store, days = self._store, self._store.articles.days()
        with store.reading():
            return Status(
                file=str(store.path),
                size=store.path.stat().st_size,
                articles=len(store.articles),
                outlets=len(store.articles.outlets()),
                copies=len(store.copies),
                statements=len(store.statements),
                claims=len(store.claims),
                parties=len(store.parties),
                judgements=len(store.judgements.every(withdrawn=False)),
                doubts=len(store.doubts),
                older=len(store.articles) - store.articles.count_read_by(_READER),
                failed=sum(store.intake.failed_by_code().values()),
                since=_date(days[0]) if days else None,
                until=_date(days[1]) if days else None,
                failures=store.intake.failures(10),
            )

    def check(self) -> tuple[Finding, ...]:
        """Look whether the file is whole; return what is wrong."""
        return tuple(self._store.check())

    def compact(self) -> tuple[int, int]:
        """Make the file as small as it can be; return its size before and after, in bytes."""
        before = self._store.path.stat().st_size
        self._store.compact()
        return before, self._store.path.stat().st_size

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> "Case":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def _in_turn(origin: str, write: Callable[[], object]) -> Iterator[Added]:
    """Write something; where another program writes, try again and again, and tell of that each time.

    Raises:
        BusyCase: the other one did not end, nor pause, in ``TURNS`` times the patience of a writer.
    """
    for left in range(TURNS, -1, -1):
        try:
            write()
        except BusyCase:
            if not left:
                raise
            yield Added(origin=origin, waits=True)
        else:
            return


def _once(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Return doubts without those about two records of which one stands before, found from the other side."""
    found: dict[frozenset[str], Doubt] = {}
    for doubt in doubts:
        found.setdefault(frozenset((doubt.a, doubt.b)), doubt)
    return list(found.values())


def _settings(options: AddOptions) -> Settings:
    return Settings(anyway=options.anyway, own_voice=True, outlets=options.outlets, fetch=options.intake.fetch)


def _judgement(line: bytes, where: str) -> Judgement:
    try:
        return msgspec.json.decode(line, type=Judgement)
    except msgspec.DecodeError as error:
        raise UsageError(f"is no judgement ({error})", where, "give a file that saidby judge export wrote") from None


def _described(party: Party) -> str:
    return ", ".join(part for part in (party.name, party.role, party.organisation) if part)


def _date(day: int) -> str:
    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()
