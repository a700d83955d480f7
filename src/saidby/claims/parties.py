"""Which party a source is: identity across articles, decided one source at a time against the few parties whose keys meet its own.

Conservative: one name and roles that can be one person's are a party; a surname, an acronym or a bare "Foreign Ministry" joins only where
one party alone can be meant; the rest is a doubt to review. What people have judged, and the aliases that they gave, win.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from saidby.claims.facts import SourceFacts
from saidby.claims.homes import owner_by_people
from saidby.claims.naming import by_bare_name, by_body, by_office, by_person
from saidby.claims.organisations import initials, organisation
from saidby.claims.persons import may_lead, parsed
from saidby.claims.roles import Held, plain
from saidby.claims.spelling import folded, sounded
from saidby.claims.standing import Found, PartyFacts
from saidby.records import Doubt, Party
from saidby.types import SourceKind

MANY: Final = 64
"""So many names and roles of a party are kept to compare by; a party with more is compared by those first met."""
At = tuple[str, str]
"""A source by article and its id within it."""


class Judged(NamedTuple):
    """What people have decided of a source: that it is, or is not, this party; which judgement says so."""

    party: str
    same: bool
    judgement: str = ""


class Bond(NamedTuple):
    """What people have decided of two sources: that they are, or are not, one party."""

    a: At
    b: At
    same: bool
    judgement: str = ""


class Settled(NamedTuple):
    """Which party a source is.

    Attributes:
        party: its id.
        new: nobody known; the party begins with this source.
        rule: short stable name of what decided.
        reason: in words.
        doubts: parties that it may be too; ``Doubt.a`` is the party that was settled on.
    """

    party: str
    new: bool
    rule: str
    reason: str
    doubts: tuple[Doubt, ...] = ()


def keys_of(fact: SourceFacts, aliases: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the keys by which a store finds parties that a source may be: those that share one with it.

    Args:
        fact: the source.
        aliases: names that a user gave, folded (``folded``), each with the name that it stands for.
    """
    names = [name for name in (fact.name, fact.state) if name]
    meant = [target for name in names if (target := (aliases or {}).get(folded(name)))]
    each = [_name_keys(name, fact) for name in (*names, *meant)]
    beside = {f"outlets:{fact.article}"} if fact.kind == "outlet" else set()
    return tuple(sorted({key for keys in each for key in keys} | _office_keys(fact) | beside))


def _name_keys(name: str, fact: SourceFacts) -> set[str]:
    return {f"name:{folded(name)}"} | (_body_keys(name) if fact.is_body else _person_keys(name))


def _person_keys(name: str) -> set[str]:
    known = parsed(name)
    if known is None:
        return set()
    last, keys = sounded(known.last), {f"person:{sounded(known.last)}"}
    if known.is_single:
        return keys | {f"body:{known.last}", f"first:{known.last}"}
    given = sounded(known.given[0])
    keys |= {f"pair:{' '.join(sorted((given, last)))}", f"spelt:{given} {last[:1]}"}
    return keys | ({f"person:{given}"} if may_lead(known.given[0]) else set())


def _body_keys(name: str) -> set[str]:
    known = organisation(name)
    if known is None:
        return set()
    keys = {f"body:{' '.join(known.words)}"} | ({f"initials:{initials(known.words)}"} if len(known.words) > 1 else set())
    keys |= {f"initials:{known.words[0]}"} if known.acronym else set()
    return keys if known.generic else keys | {f"first:{known.words[0]}"}


def _office_keys(fact: SourceFacts) -> set[str]:
    where = fact.organisation or fact.place
    place = organisation(where) if where else None
    return {f"office:{plain(fact.role)}|{' '.join(place.words)}"} if fact.role and place and not fact.is_body else set()


def beside(fact: SourceFacts, here: Collection[PartyFacts]) -> SourceFacts:
    """Return what is known of a source by who else its article has: a bare "foreign ministry" is that of its spokesman’s state.

    Args:
        fact: the source.
        here: the parties that other sources of the article are.
    """
    if fact.owner or not fact.is_body or not fact.name:
        return fact
    owner = owner_by_people(fact.name, here)
    return msgspec.structs.replace(fact, owner=owner) if owner else fact


def meant_here(fact: SourceFacts, here: Collection[PartyFacts]) -> str | None:
    """Return which of an article's parties the holder of an office is that the article does not say whose it is ("the prime minister").

    That one who alone of them is known to hold such an office; ``None`` where there is no such one.
    """
    found = {
        party.id for party in here if party.names and not party.is_body and any(plain(one.role) == plain(fact.role) for one in party.held)
    }
    return found.pop() if len(found) == 1 else None


def decide(
    fact: SourceFacts,
    candidates: Sequence[PartyFacts],
    aliases: Mapping[str, str] | None = None,
    judged: Collection[Judged] = (),
) -> Settled:
    """Decide which party a source is.

    Args:
        fact: the source.
        candidates: the parties that share a key with it, in the order in which they were met.
        aliases: names that a user gave, folded, each with the name that it stands for.
        judged: what people have decided of this source.
    """
    if bound := next((one for one in judged if one.same), None):
        return Settled(bound.party, False, "judgement", f"so judged ({bound.judgement})")
    barred = {one.party for one in judged}
    open_ = [party for party in candidates if party.id not in barred]
    target = (aliases or {}).get(folded(fact.name or ""))
    if target:
        return _as_alias(fact, target, open_)
    return _settled(fact, _found(fact, open_))


def _as_alias(fact: SourceFacts, target: str, candidates: Sequence[PartyFacts]) -> Settled:
    meant = next((party for party in candidates if folded(target) in (folded(name) for name, _ in party.names)), None)
    if meant:
        return Settled(meant.id, False, "alias", f"“{fact.name}” was given as another name of “{target}”")
    return _settled(fact, _found(msgspec.structs.replace(fact, name=target), candidates))


def _found(fact: SourceFacts, candidates: Sequence[PartyFacts]) -> Found:
    alike = [party for party in candidates if party.is_body == fact.is_body]
    if fact.name is None:
        return by_office(fact, alike)
    found = by_body(fact, alike) if fact.is_body else by_person(fact, alike)
    return found if found.party else by_bare_name(fact, candidates) or found


def _settled(fact: SourceFacts, found: Found) -> Settled:
    party = found.party.id if found.party else id_of(fact)
    doubts = tuple(Doubt(about="party", a=party, b=other.id, score=score, reason=why) for other, score, why in found.doubts)
    return Settled(party, found.party is None, found.rule, found.reason, doubts)


def id_of(fact: SourceFacts) -> str:
    """Return the id of the party that begins with a source: a hash of that evidence."""
    return hashlib.sha256("\0".join(("party", fact.article, fact.source, fact.name or "")).encode()).hexdigest()[:16]


def opened(fact: SourceFacts) -> PartyFacts:
    """Return the party that begins with a source."""
    return joined(PartyFacts(id=id_of(fact), is_body=fact.is_body, kind=fact.kind), fact)


def joined(party: PartyFacts, fact: SourceFacts) -> PartyFacts:
    """Return a party with what a source adds: its name, its role, its day."""
    days = [day for day in (party.first, party.last, fact.day) if day is not None]
    return msgspec.structs.replace(
        party,
        kind=_kind(party, fact),
        is_body=party.is_body or (fact.is_body and not _is_somebody(party)),
        names=_with(party.names, [(name, fact.owner) for name in (fact.name, fact.state) if name]),
        held=_held(party.held, [fact.held] if fact.held else []),
        genders=party.genders | ({fact.gender} if fact.gender else set()),
        first=min(days, default=None),
        last=max(days, default=None),
        lately=fact.article,
    )


def _kind(party: PartyFacts, fact: SourceFacts) -> SourceKind:
    """The party's kind; a name, or that the bare name of one is a body's, may be learned later."""
    learned = (fact.name is not None and party.kind == "unnamed") or (fact.is_body and not party.is_body and not _is_somebody(party))
    return fact.kind if learned else party.kind


def _is_somebody(party: PartyFacts) -> bool:
    """Tell whether a party is known for a person: a title or an office tells."""
    return bool(party.genders) or (not party.is_body and any(one.role for one in party.held))


def merged(one: PartyFacts, other: PartyFacts) -> PartyFacts:
    """Return two parties as one, under the id of that which was seen first."""
    first, second = sorted((one, other), key=lambda party: (party.first is None, party.first or 0, party.id))
    days = [day for day in (first.first, second.first, first.last, second.last) if day is not None]
    return msgspec.structs.replace(
        first,
        kind=first.kind if first.names else second.kind,
        is_body=first.is_body if first.names else second.is_body,
        names=_with(first.names, second.names),
        held=_held(first.held, second.held),
        genders=first.genders | second.genders,
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _with(names: tuple[tuple[str, str], ...], more: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((*names, *more)))[:MANY]


def _held(known: tuple[Held, ...], more: Iterable[Held]) -> tuple[Held, ...]:
    """Roles with the days from which to which each was seen."""
    held = {(one.role, one.organisation, one.place): one for one in known}
    for one in more:
        key = (one.role, one.organisation, one.place)
        old = held.get(key, one)
        days = [day for day in (old.first, old.last, one.first, one.last) if day is not None]
        held[key] = Held(one.role, one.organisation, min(days, default=None), max(days, default=None), one.place)
    return tuple(held.values())[:MANY]


def recorded(party: PartyFacts, sources: Iterable[At]) -> Party:
    """Write a party down, with its fullest name first."""
    names = sorted(dict.fromkeys(name for name, _ in party.names), key=lambda name: _fullness(name, party.is_body), reverse=True)
    told = next((one for one in party.held if one.role), party.held[0] if party.held else None)
    title = " ".join(part for part in (told.organisation or told.place, told.role) if part) if told else ""
    return Party(
        id=party.id, name=names[0] if names else title, kind=party.kind, role=told.role if told else None,
        organisation=told.organisation if told else None, names=tuple(names), sources=tuple(sources),
    )  # fmt: skip


def _fullness(name: str, is_body: bool) -> tuple[int, int]:
    known = None if is_body else parsed(name)
    spelled = [word for word in known.given if len(word) > 1] if known else name.split()
    return min(len(spelled), 3), len(name) if is_body else -len(name)


def told_apart(
    facts: Iterable[SourceFacts], aliases: Mapping[str, str] | None = None, bonds: Sequence[Bond] = ()
) -> tuple[tuple[Party, ...], tuple[Doubt, ...]]:
    """Tell the parties of many sources apart, in the order given: what a case computes anew after a judgement.

    Returns:
        The parties in the order in which they were met, and the doubts.
    """
    table, index, sources = dict[str, PartyFacts](), dict[str, dict[str, None]](), dict[str, list[At]]()
    of, doubts, here = dict[At, str](), dict[tuple[str, str], Doubt](), dict[str, dict[str, None]]()
    bound = _by_source(bonds)
    for given in facts:
        at, others = (given.article, given.source), here.setdefault(given.article, {})
        fact = beside(given, [table[id] for id in others])
        if fact.is_homeless:
            if party := meant_here(fact, [table[id] for id in others]):
                sources[party].append(at)
            continue
        keys = keys_of(fact, aliases)
        near = dict.fromkeys(id for key in keys for id in index.get(key, ()))
        settled = decide(fact, [table[id] for id in near], aliases, _judged(at, bound, of))
        table[settled.party] = opened(fact) if settled.new else joined(table[settled.party], fact)
        of[at] = settled.party
        others[settled.party] = None
        sources.setdefault(settled.party, []).append(at)
        doubts |= {(one.a, one.b): one for one in settled.doubts}
        for key in keys:
            index.setdefault(key, {})[settled.party] = None
    return tuple(recorded(table[id], sources[id]) for id in table), tuple(doubts.values())


def _by_source(bonds: Sequence[Bond]) -> dict[At, list[Bond]]:
    found = dict[At, list[Bond]]()
    for bond in bonds:
        found.setdefault(bond.a, []).append(bond)
        found.setdefault(bond.b, []).append(Bond(bond.b, bond.a, bond.same, bond.judgement))
    return found


def _judged(at: At, bound: Mapping[At, Sequence[Bond]], of: Mapping[At, str]) -> list[Judged]:
    return [Judged(of[bond.b], bond.same, bond.judgement) for bond in bound.get(at, ()) if bond.b in of]
