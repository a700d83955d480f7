"""A ledger enters the case, or takes the place of an older reading of its article; wholly or not at all."""

from collections.abc import Collection, Sequence

from saidby.case.copying import note_copies, sketch_of
from saidby.case.following import Following
from saidby.case.judging import bonds, no_statements, pairs, speakers, spoken_by
from saidby.case.linking import Linker
from saidby.case.parting import put_back
from saidby.case.registering import Register
from saidby.claims.facts import PUBLISHER, SourceFacts
from saidby.claims.gathering import Judged
from saidby.claims.told import day_of, told_by
from saidby.language.meaning import packed
from saidby.records import Arrival, Claim, Judgement, Told
from saidby.store import Store
from saidby.types import Ledger


class Entrance:
    """Brings ledgers in.

    Args:
        store: a case, open for writing.
        linker: finds what their statements say again or answer.
        following: reads them against what is followed.
        agencies: names of news organisations, to know a wire credit by.
    """

    def __init__(self, store: Store, linker: Linker, following: Following, agencies: frozenset[str]) -> None:
        self._store, self._linker, self._following, self._agencies = store, linker, following, agencies
        self._register = Register(store)

    def add(self, ledger: Ledger, address: str, fetched: str | None = None) -> bool:
        """Bring a ledger in; tell whether its article was new. One that the case holds is left as it is."""
        with self._store.writing():
            new = not self._store.articles.known([ledger.article.id])
            if new:
                self._enter(ledger, address, fetched)
            self._store.intake.done(address, ledger.article.id)
        return new

    def replace(self, ledger: Ledger, link: bool = True) -> None:
        """Put a reading in the place of an older one. Statements that stay keep their claims and parties; new ones are linked."""
        with self._store.writing():
            old = self._store.statements.of_article(ledger.article.id)
            claims, ties = self._claims_touched(old), self._store.ties.of(one.id for one in old)
            kept = self._parties_kept(ledger)
            arrival = self._arrival(ledger, None, None, kept)
            self._store.replace(arrival)
            self._register.assign(ledger.article.id, kept or {})
            known = self._store.statements.numbers({id for tie in ties for id in (tie.a, tie.b)})
            self._store.ties.put(tie for tie in ties if tie.a in known and tie.b in known)
            put_back(self._store, claims)
            had = {one.id for one in old}
            self._settle(ledger, arrival.told, [one for one in arrival.told if link and one.id not in had])

    def look_again(self, statements: Collection[str], without: Collection[str] = ()) -> None:
        """Link anew statements that are in no claim, article after article as they entered; inside ``store.writing()``.

        Args:
            statements: their ids; those that the case does not hold are passed over.
            without: ids of judgements that are not heeded, since they are carried out afterwards.
        """
        numbers = self._store.statements.numbers(statements)
        by_article: dict[str, list[Told]] = {}
        for one in self._store.statements.tolds(sorted(numbers, key=numbers.__getitem__)):
            by_article.setdefault(one.article, []).append(one)
        for article, told in by_article.items():
            if ledger := self._store.articles.ledger(article):
                self._linker.link(self._store, told, self._judged(ledger, without))

    def read_again(self, article: str, proposition: str) -> None:
        """Read an article anew against a proposition that is followed; inside ``store.writing()``."""
        self._following.again(article, proposition)

    def _enter(self, ledger: Ledger, address: str, fetched: str | None) -> None:
        arrival = self._arrival(ledger, address, fetched)
        self._store.add(arrival)
        note_copies(self._store, ledger.article, self._agencies)
        self._settle(ledger, arrival.told, arrival.told)

    def _parties_kept(self, ledger: Ledger) -> dict[str, str] | None:
        """Return who the sources of an article are, where a new reading tells the same of them as the old; else ``None``."""
        old = self._store.articles.ledger(ledger.article.id)
        if old is None or old.sources != ledger.sources:
            return None
        of = self._store.parties.of((ledger.article.id, source.id) for source in ledger.sources)
        publisher = self._store.parties.publishers().get(ledger.article.outlet or "")
        return {source: party for (_, source), party in of.items()} | ({PUBLISHER: publisher} if publisher else {})

    def _arrival(self, ledger: Ledger, address: str | None, fetched: str | None, parties: dict[str, str] | None = None) -> Arrival:
        told = self._told(ledger, parties)
        vectors = self._linker.vectors(told)
        return Arrival(
            ledger=ledger,
            told=told,
            day=day_of(ledger.article.published),
            address=address,
            fetched=fetched,
            keys=self._linker.keys(told, vectors),
            sketch=sketch_of(ledger.article),
            vectors={id: packed(vector) for id, vector in vectors.items()},
        )

    def _told(self, ledger: Ledger, kept: dict[str, str] | None) -> tuple[Told, ...]:
        """Return the article's statements as people left them: without what is none, and by whom they are."""
        judged = self._store.judgements.on([ledger.article.id])
        parties = self._register.of(ledger, bonds(judged, self._ledgers(judged, ledger))) if kept is None else kept
        publisher = parties.get(PUBLISHER)
        if publisher and ledger.article.outlet:
            self._store.parties.publish({ledger.article.outlet: publisher})
        dropped, named = no_statements(judged, ledger), speakers(judged, ledger)
        told = [one for one in told_by(ledger, parties, publisher) if one.id not in dropped]
        return tuple(self._by(one, named[one.id]) if one.id in named else one for one in told)

    def _by(self, told: Told, name: str) -> Told:
        fact = SourceFacts(article=told.article, source=f"judged {told.id}", kind="named", name=name, outlet=told.outlet, day=told.day)
        return spoken_by(told, name, self._register.named(fact))

    def _settle(self, ledger: Ledger, told: Sequence[Told], new: Sequence[Told]) -> None:
        parties = {step.source: step.party for one in told for step in one.chain if step.source and step.party}
        self._register.assign(ledger.article.id, parties)
        if new:
            self._linker.link(self._store, new, self._judged(ledger))
        self._following.take_in(ledger.article.id)

    def _judged(self, ledger: Ledger, without: Collection[str] = ()) -> Judged:
        """Return what people have decided of claims, in whatever article: a new statement may lead from one of these to another."""
        standing = (one for one in self._store.judgements.every(withdrawn=False) if one.id not in without)
        judged = [one for one in standing if one.about in ("claim", "statement") and one.b]
        return pairs(judged, self._ledgers(judged, ledger)).judged()

    def _ledgers(self, judged: Collection[Judgement], ledger: Ledger) -> dict[str, Ledger]:
        """Return the ledgers of the articles that judgements are about; the one at hand goes before the one that is kept."""
        articles = {mark.article for one in judged for mark in (one.a, one.b) if mark}
        kept = self._store.articles.ledgers(articles - {ledger.article.id})
        return {one.article.id: one for one in kept} | {ledger.article.id: ledger}

    def _claims_touched(self, told: Sequence[Told]) -> tuple[Claim, ...]:
        ids = [one.id for one in told]
        answered = self._store.claims.answered_by(ids)
        made = self._store.claims.of(ids).values()
        return self._store.claims.get(dict.fromkeys((*made, *(claim for claims in answered.values() for claim in claims))))
