"""A ledger enters the case, or takes the place of an older reading of its article; wholly or not at all."""

from collections.abc import Collection, Sequence

from saidby.case.copying import note_copies, sketch_of
from saidby.case.judging import bonds, no_statements, pairs, speakers, spoken_by
from saidby.case.linking import Linker
from saidby.case.registering import Register
from saidby.claims.facts import PUBLISHER, SourceFacts
from saidby.claims.gathering import Judged
from saidby.claims.told import day_of, told_by
from saidby.language.meaning import packed
from saidby.records import Arrival, Judgement, Told
from saidby.store import Store
from saidby.types import Ledger


class Entrance:
    """Brings ledgers in.

    Args:
        store: a case, open for writing.
        linker: finds what their statements say again or answer.
        agencies: names of news organisations, to know a wire credit by.
    """

    def __init__(self, store: Store, linker: Linker, agencies: frozenset[str]) -> None:
        self._store, self._linker, self._agencies = store, linker, agencies
        self._register = Register(store)

    def add(self, ledger: Ledger, address: str, fetched: str | None = None) -> bool:
        """Bring a ledger in; tell whether its article was new. One that the case holds is left as it is."""
        with self._store.writing():
            new = not self._store.articles.known([ledger.article.id])
            if new:
                self._enter(ledger, address, fetched)
            self._store.intake.done(address, ledger.article.id)
        return new

    def replace(self, ledger: Ledger) -> None:
        """Put a reading in the place of an older one, and link it anew; judgements hold."""
        with self._store.writing():
            left = self._claims_touched(ledger.article.id)
            arrival = self._arrival(ledger, None, None)
            self._store.replace(arrival)
            self._settle(ledger, arrival.told)
            self._remove_empty(left)

    def _enter(self, ledger: Ledger, address: str, fetched: str | None) -> None:
        arrival = self._arrival(ledger, address, fetched)
        self._store.add(arrival)
        note_copies(self._store, ledger.article, self._agencies)
        self._settle(ledger, arrival.told)

    def _arrival(self, ledger: Ledger, address: str | None, fetched: str | None) -> Arrival:
        told = self._told(ledger)
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

    def _told(self, ledger: Ledger) -> tuple[Told, ...]:
        """Return the article's statements as people left them: without what is none, and by whom they are."""
        judged = self._store.judgements.on([ledger.article.id])
        parties = self._register.of(ledger, bonds(judged, self._ledgers(judged, ledger)))
        publisher = parties.get(PUBLISHER)
        if publisher and ledger.article.outlet:
            self._store.parties.publish({ledger.article.outlet: publisher})
        dropped, named = no_statements(judged, ledger), speakers(judged, ledger)
        told = [one for one in told_by(ledger, parties, publisher) if one.id not in dropped]
        return tuple(self._by(one, named[one.id]) if one.id in named else one for one in told)

    def _by(self, told: Told, name: str) -> Told:
        fact = SourceFacts(article=told.article, source=f"judged {told.id}", kind="named", name=name, outlet=told.outlet, day=told.day)
        return spoken_by(told, name, self._register.named(fact))

    def _settle(self, ledger: Ledger, told: Sequence[Told]) -> None:
        parties = {step.source: step.party for one in told for step in one.chain if step.source and step.party}
        self._register.assign(ledger.article.id, parties)
        self._linker.link(self._store, told, self._judged([ledger.article.id], ledger))

    def _judged(self, articles: Collection[str], ledger: Ledger) -> Judged:
        judged = self._store.judgements.on(articles)
        return pairs(judged, self._ledgers(judged, ledger)).judged()

    def _ledgers(self, judged: Collection[Judgement], ledger: Ledger) -> dict[str, Ledger]:
        """Return the ledgers of the articles that judgements are about; the one at hand goes before the one that is kept."""
        articles = {mark.article for one in judged for mark in (one.a, one.b) if mark}
        kept = self._store.articles.ledgers(articles - {ledger.article.id})
        return {one.article.id: one for one in kept} | {ledger.article.id: ledger}

    def _claims_touched(self, article: str) -> list[str]:
        ids = [one.id for one in self._store.statements.of_article(article)]
        answered = self._store.claims.answered_by(ids)
        return list({*self._store.claims.of(ids).values(), *(claim for claims in answered.values() for claim in claims)})

    def _remove_empty(self, claims: Sequence[str]) -> None:
        self._store.claims.remove(claim.id for claim in self._store.claims.get(claims) if not claim.statements)
