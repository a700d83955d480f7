"""A person's word on parties, carried out: two become one, a source leaves one, or all is put back. Nothing else is moved."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Final

import msgspec

from saidby.case.before import Before, Known
from saidby.claims.facts import SourceFacts, facts_of
from saidby.claims.parties import joined, keys_of, merged, opened, recorded
from saidby.claims.standing import PartyFacts
from saidby.claims.told import day_of
from saidby.records import Party
from saidby.store import Store

_PACK: Final = msgspec.msgpack.Encoder()
_UNPACK: Final = msgspec.msgpack.Decoder(PartyFacts)
At = tuple[str, str]


def known_of(store: Store, parties: Iterable[str]) -> tuple[Known, ...]:
    """Return what the register knows of parties."""
    found = ((party, store.register.get(party)) for party in parties)
    return tuple(Known(party, packed, store.register.keys(party)) for party, packed in found if packed)


def unite(store: Store, one: str, other: str) -> None:
    """Make two parties one: the first given."""
    here, gone = store.parties.get([one, other])
    known = {each.party: each for each in known_of(store, [one, other])}
    both = merged(_UNPACK.decode(known[one].packed), _UNPACK.decode(known[other].packed))
    facts = msgspec.structs.replace(both, id=one)
    outlets = [name for name, party in store.parties.publishers().items() if party == other]
    store.register.remove([other])
    store.parties.remove([other])
    _put(store, facts, known[one].keys + known[other].keys, (*here.sources, *gone.sources), (*here.names, *gone.names))
    store.parties.publish(dict.fromkeys(outlets, one))


def part(store: Store, party: str, leaves: At) -> None:
    """Take a source out of a party; it is one of its own from now on."""
    here = store.parties.get([party])[0]
    facts = _facts(store, here.sources)
    rest = [source for source in here.sources if source != leaves]
    if leaves not in facts or not any(source in facts for source in rest):
        return
    known = known_of(store, [party])[0]
    store.register.remove([party])
    stay = [facts[source] for source in rest if source in facts]
    _put(store, _whole(stay, party), _keys(stay), rest)
    own = opened(facts[leaves])
    own = msgspec.structs.replace(own, id=f"{own.id[:-1]}{'0' if own.id[-1] != '0' else '1'}") if own.id == known.party else own
    _put(store, own, _keys([facts[leaves]]), [leaves])


def _whole(facts: Sequence[SourceFacts], id: str) -> PartyFacts:
    return reduce(joined, facts[1:], msgspec.structs.replace(opened(facts[0]), id=id))


def _keys(facts: Iterable[SourceFacts]) -> tuple[str, ...]:
    return tuple({key for fact in facts for key in keys_of(fact)})


def _facts(store: Store, sources: Sequence[At]) -> dict[At, SourceFacts]:
    """Return what the articles tell of sources."""
    ledgers = store.articles.ledgers(dict.fromkeys(article for article, _ in sources))
    facts = (fact for ledger in ledgers for fact in facts_of(ledger, day_of(ledger.article.published)))
    wanted = frozenset(sources)
    return {(fact.article, fact.source): fact for fact in facts if (fact.article, fact.source) in wanted}


def _put(store: Store, facts: PartyFacts, keys: Iterable[str], sources: Sequence[At], names: Sequence[str] = ()) -> None:
    party = recorded(facts, sources)
    store.register.put(facts.id, _PACK.encode(facts), keys)
    store.parties.put([msgspec.structs.replace(party, names=tuple(dict.fromkeys((*party.names, *names))))])


def put_back(store: Store, before: Before) -> None:
    """Put parties back as they were; sources that came since stay with the party that has the same id, else with the first."""
    had = {source for party in before.parties for source in party.sources}
    ids = [party.id for party in before.parties]
    now = store.parties.get(dict.fromkeys((*ids, *store.parties.of(had).values())))
    came = {party.id: [source for source in party.sources if source not in had] for party in now}
    homeless = [source for party in now if party.id not in ids for source in came[party.id]]
    gone = [party.id for party in now if party.id not in ids]
    store.register.remove(gone)
    store.parties.remove(gone)
    for place, party in enumerate(before.parties):
        _put_back(store, party, (*came.get(party.id, ()), *(homeless if place == 0 else ())))
    for one in before.known:
        store.register.put(one.party, one.packed, one.keys)
    store.parties.publish(before.outlets)


def _put_back(store: Store, party: Party, came: Sequence[At]) -> None:
    there = store.articles.known({article for article, _ in party.sources})
    sources = (*(source for source in party.sources if source[0] in there), *came)
    store.parties.put([msgspec.structs.replace(party, sources=sources)])
