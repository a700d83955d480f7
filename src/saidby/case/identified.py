"""Statements with their sources as the case knows them: the name, role and body of the party that each is, where an article has less."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from saidby.records import Party, Step, Told
from saidby.store import Store


def identified(store: Store, told: Sequence[Told]) -> tuple[Told, ...]:
    """Return statements whose sources have the names of their parties ("Karr", "the prime minister": "Edda Karr").

    Labels stay, since they are the article's words; so do sources that are no party.
    """
    ids = dict.fromkeys(step.party for one in told for step in one.chain if step.party)
    parties = {party.id: party for party in store.parties.heads(ids)}
    return tuple(replace(one, chain=tuple(_steps(one.chain, parties))) for one in told)


def _steps(chain: Iterable[Step], parties: Mapping[str, Party]) -> Iterable[Step]:
    for step in chain:
        party = parties.get(step.party or "")
        yield _known(step, party) if party and step.kind != "outlet" else step


def _known(step: Step, party: Party) -> Step:
    """Return a source as its party; whoever has a party is somebody, though the article names only his office."""
    return replace(
        step,
        name=party.name,
        kind=party.kind if step.kind == "unnamed" and party.kind else step.kind,
        role=step.role or party.role,
        organisation=step.organisation or party.organisation,
    )
