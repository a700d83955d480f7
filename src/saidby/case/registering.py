"""Who the sources of an article are across the case: each is decided against the parties that share a key with it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

import msgspec

from saidby.case.judging import bonds as bonds_of
from saidby.claims.facts import PUBLISHER, SourceFacts, facts_of
from saidby.claims.parties import Bond, Judged, beside, decide, joined, keys_of, meant_here, opened, recorded
from saidby.claims.seats import Told as Seats
from saidby.claims.seats import settled, told
from saidby.claims.spelling import folded
from saidby.claims.standing import PartyFacts
from saidby.claims.told import day_of
from saidby.records import Doubt
from saidby.store import Store
from saidby.types import Ledger

_SEATS: Final = "seats"
"""The setting under which it is kept which place stands for which government."""
_PACK: Final = msgspec.msgpack.Encoder()
_UNPACK: Final = msgspec.msgpack.Decoder(PartyFacts)
At = tuple[str, str]


def seats(store: Store) -> dict[str, str]:
    """Return the states whose governments have their seats in places, by these folded, as the articles of a case tell."""
    return settled(store.settings.get(_SEATS, Seats, Seats()))


class Register:
    """Decides who is who, and keeps it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, ledger: Ledger, bonds: Collection[Bond] = ()) -> dict[str, str]:
        """Return the party of each source of an article that is one, and of its outlet (``PUBLISHER``); new parties are kept.

        Args:
            ledger: the article's.
            bonds: what people have decided of its sources.
        """
        day = day_of(ledger.article.published)
        return self._all(facts_of(ledger, day, self._learned(ledger, day)), (), bonds)

    def _learned(self, ledger: Ledger, day: int | None) -> dict[str, str]:
        """Return the places that are seats of governments, with what an article adds; who is called so is decided anew."""
        known = self._store.settings.get(_SEATS, Seats, Seats())
        learned = told(ledger, day, known)
        if learned == known:
            return settled(known)
        self._store.settings.put(_SEATS, learned)
        seats = settled(learned)
        for place in seats.keys() - settled(known).keys():
            self._decide_place_anew(place, seats)
        return seats

    def _decide_place_anew(self, place: str, seats: Mapping[str, str]) -> None:
        """Decide again who is called by the name of a place alone, now that it is known to stand for a government."""
        near = map(_UNPACK.decode, self._store.register.near([f"name:{place}"]))
        alone = [party.id for party in near if {folded(name) for name, _ in party.names} == {place} and party.kind != "outlet"]
        sources = [source for party in self._store.parties.get(alone) for source in party.sources]
        everything = [one for one in self._store.judgements.every(withdrawn=False) if one.about == "party"]
        articles = {*(article for article, _ in sources), *(mark.article for one in everything for mark in (one.a, one.b) if mark)}
        ledgers = {one.article.id: one for one in self._store.articles.ledgers(sorted(articles))} if alone else {}
        self.forget(alone)
        self.decide_anew(sources, ledgers, bonds_of(everything, ledgers), seats)

    def named(self, fact: SourceFacts) -> str:
        """Return the party of somebody whom a person named; new where nobody is called so."""
        return self._one(fact, self._aliases(), ()).id

    def _aliases(self) -> dict[str, str]:
        """Return what users call parties, folded as deciding compares names."""
        return {folded(alias): name for alias, name in self._store.parties.aliases().items()}

    def forget(self, parties: Sequence[str]) -> None:
        """Forget parties; their sources are nobody's until they are decided anew."""
        self._store.register.remove(parties)
        self._store.parties.remove(parties)

    def decide_anew(
        self, sources: Sequence[At], ledgers: Mapping[str, Ledger], bonds: Collection[Bond], seats: Mapping[str, str] | None = None
    ) -> None:
        """Decide who some sources are, article after article in the order given, and say so wherever they stand."""
        known = settled(self._store.settings.get(_SEATS, Seats, Seats())) if seats is None else seats
        wanted = frozenset(sources)
        for ledger in (ledgers[id] for id in dict.fromkeys(article for article, _ in sources) if id in ledgers):
            facts = facts_of(ledger, day_of(ledger.article.published), known)
            here = [fact for fact in facts if (ledger.article.id, fact.source) in wanted or self._publishes(fact)]
            parties = self._all(here, self._others(ledger, wanted), bonds)
            self.assign(ledger.article.id, parties)
            if PUBLISHER in parties and ledger.article.outlet:
                self._store.parties.publish({ledger.article.outlet: parties[PUBLISHER]})

    def _publishes(self, fact: SourceFacts) -> bool:
        """Tell whether an outlet's party was forgotten."""
        return fact.source == PUBLISHER and fact.outlet not in self._store.parties.publishers()

    def assign(self, article: str, parties: Mapping[str, str]) -> None:
        """Say who the sources of an article are, once the case holds it."""
        for source, party in parties.items():
            if source != PUBLISHER:
                self._store.parties.extend(party, [(article, source)])

    def _all(self, facts: Sequence[SourceFacts], others: Collection[PartyFacts], bonds: Collection[Bond]) -> dict[str, str]:
        """Decide who the sources of an article are, each by those before it; who cannot be told from their words is nobody."""
        aliases, here, found = self._aliases(), {party.id: party for party in others}, dict[str, str]()
        for fact in (beside(given, here.values()) for given in facts):
            if fact.is_homeless:
                barred = {one.party for one in self._judged(fact, bonds) if not one.same}
                meant = meant_here(fact, [party for party in here.values() if party.id not in barred])
                found |= {fact.source: meant} if meant else {}
            else:
                party = self._one(fact, aliases, bonds)
                here[party.id], found[fact.source] = party, party.id
        return found

    def _others(self, ledger: Ledger, wanted: Collection[At]) -> list[PartyFacts]:
        """Return the parties of the sources of an article that are not asked about."""
        rest = [at for source in ledger.sources if (at := (ledger.article.id, source.id)) not in wanted]
        found = dict.fromkeys(self._store.parties.of(rest).values())
        return [known for party in found if (known := self._known(party))]

    def _one(self, fact: SourceFacts, aliases: Mapping[str, str], bonds: Collection[Bond]) -> PartyFacts:
        keys = keys_of(fact, aliases)
        near = {party.id: party for party in map(_UNPACK.decode, self._store.register.near(keys))}
        judged = self._judged(fact, bonds)
        near |= {one.party: known for one in judged if one.same and (known := self._known(one.party))}
        decided = decide(fact, list(near.values()), aliases, judged)
        party = opened(fact) if decided.new or decided.party not in near else joined(near[decided.party], fact)
        self._keep(party, keys)
        self._store.doubts.put(self._open(decided.doubts))
        return party

    def _open(self, doubts: Collection[Doubt]) -> list[Doubt]:
        """Return the doubts that nobody has settled."""
        settled = self._store.settings.get("settled", frozenset[tuple[str, str]], frozenset()) if doubts else frozenset()
        return [one for one in doubts if one.a != one.b and (min(one.a, one.b), max(one.a, one.b)) not in settled]

    def _known(self, party: str) -> PartyFacts | None:
        packed = self._store.register.get(party)
        return _UNPACK.decode(packed) if packed else None

    def _judged(self, fact: SourceFacts, bonds: Collection[Bond]) -> list[Judged]:
        at: At = (fact.article, fact.source)
        others = [(bond.b if bond.a == at else bond.a, bond) for bond in bonds if at in (bond.a, bond.b)]
        of = self._store.parties.of(other for other, _ in others)
        return [Judged(of[other], bond.same, bond.judgement) for other, bond in others if other in of]

    def _keep(self, party: PartyFacts, keys: Collection[str]) -> None:
        self._store.register.put(party.id, _PACK.encode(party), keys)
        record = recorded(party, ())
        if self._store.parties.heads([party.id]):
            self._store.parties.extend(party.id, names=record.names)
        else:
            self._store.parties.put([record])
