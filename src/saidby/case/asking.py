"""Questions to a case: which claim is meant, its trail, what was found, who leans on whom, who speaks."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from saidby.case.leaning import Leanings
from saidby.case.linking import Linker, likeness, vectors_at
from saidby.case.naming import IS_ID
from saidby.claims.counting import count
from saidby.claims.entering import Names, bare
from saidby.claims.gathering import claim_id
from saidby.claims.origins import origins
from saidby.claims.trail import earliest_first, trail
from saidby.errors import UsageError
from saidby.records import Claim, Copied, Count, Counted, Found, Hit, Known, Leaning, Party, Question, Told, Trail, Wanted
from saidby.store import Store

BANDS: Final = 250
"""Statements that are looked at for one band of meaning."""
NEAR: Final = 0.55
"""Likeness of meaning from which a statement without the words is found."""
SEEN: Final = 100
"""Statements that words find among which their claim is looked for."""
SOME: Final = 8
"""Words that are looked for one by one, where no statement has them all."""
MOSTLY: Final = 0.5
"""The share of what the words tell that a statement has to have."""


class Asking:
    """Answers questions to a case.

    Args:
        store: the case.
        linker: opens what tells the meaning of words that are looked for, where it is needed.
    """

    def __init__(self, store: Store, linker: Callable[[], Linker]) -> None:
        self._store, self._linker = store, linker

    # --- claims ---

    def claim(self, wanted: str) -> Claim:
        """Return the claim of this id, or of the statement of this id, or that the words find.

        Raises:
            UsageError: there is none.
        """
        held = self._store.claims.get
        found = held([wanted]) or held(self._claims_of([wanted])) or held(self._claims_of(self._began(wanted)))
        if found:
            return found[0]
        claims = self.found_by(wanted, 1) if wanted.strip() else ()
        if not claims:
            raise UsageError("no claim has these words", repr(wanted), "try fewer or other words, or see saidby claims")
        return claims[0]

    def _began(self, wanted: str) -> list[str]:
        """Return the statement that began a claim of this id, which is part of another by now: who kept its address finds it there."""
        if not IS_ID.fullmatch(wanted):
            return []
        return [id for id in self._store.statements.ids() if claim_id(id).startswith(wanted)][:1]

    def _claims_of(self, statements: Sequence[str]) -> list[str]:
        """Return the claims that statements make or else answer, in the statements' order."""
        made, answered = self._store.claims.of(statements), self._store.claims.answered_by(statements)
        return list(dict.fromkeys(claim for id in statements for claim in ([made[id]] if id in made else answered.get(id, ()))))

    def found_by(self, words: str, limit: int) -> tuple[Claim, ...]:
        """Return the claims that words find, the likeliest first: all words in one statement, else most of them, else their meaning."""
        return self._store.claims.get(self.ids_found_by(words)[:limit])

    def ids_found_by(self, words: str) -> list[str]:
        """Return the ids of all claims that words find, the likeliest first."""
        found = self.search(Question(words=words, limit=SEEN))[0]
        scores = {hit.told.id: 1 / (place + 3) for place, hit in enumerate(found.hits)} if found.total else self._by_some(words)
        claims: dict[str, float] = {}
        for id, claim in self._store.claims.of(scores or (hit.told.id for hit in found.hits)).items():
            claims[claim] = claims.get(claim, 0.0) + scores.get(id, 0.1)
        return sorted(claims, key=lambda claim: -claims[claim])

    def _by_some(self, words: str) -> dict[str, float]:
        """Return the statements that have most of the words, by how much the words tell that they have."""
        scores: dict[str, float] = {}
        weights = 0.0
        for word in list(dict.fromkeys(words.split()))[:SOME]:
            found = self._store.search(Wanted(words=word, limit=SEEN))
            weight = 1 / (1 + math.log1p(found.total))
            weights += weight if found.total else 0.0
            for hit in found.hits:
                scores[hit.told.id] = scores.get(hit.told.id, 0.0) + weight
        return {id: score for id, score in scores.items() if score >= weights * MOSTLY}

    def trail(self, claim: Claim) -> Trail:
        """Follow a claim back to where it entered the record."""
        told = self._store.statements.tolds(self._ids(claim))
        return trail(claim, told, self._copies(told), self._names(told))

    def counted(self, claims: Iterable[Claim]) -> tuple[Counted, ...]:
        """Return claims with their four numbers."""
        return tuple(Counted(claim=claim, count=self._count(claim)) for claim in claims)

    def _count(self, claim: Claim) -> Count:
        told = earliest_first(self._store.statements.tolds(self._ids(claim)))
        copies, names = self._copies(told), self._names(told)
        return count(told, origins(told, claim.answers, copies, names), claim.answers, copies, names)

    def _ids(self, claim: Claim) -> list[str]:
        return list(dict.fromkeys((*claim.statements, *(answer.statement for answer in claim.answers))))

    def _copies(self, told: Iterable[Told]) -> tuple[Copied, ...]:
        return tuple(self._store.copies.of({one.article for one in told}).values())

    def _names(self, told: Iterable[Told]) -> Names:
        """Return the parties that the bodies are for which people speak, by their bare names."""
        bodies = {step.organisation for one in told for step in one.chain if step.organisation}
        named = self._store.parties.all_named({*bodies, *(bare(body) for body in bodies)})
        return {bare(body): ids[0] for body in bodies if (ids := named.get(body) or named.get(bare(body)))}

    # --- statements ---

    def search(self, question: Question) -> tuple[Found, Mapping[str, str]]:
        """Return the statements that a question finds, and the claim that each makes or answers.

        Raises:
            UsageError: a date that is none, or a party that nobody is.
        """
        wanted = self._wanted(question)
        found = self._store.search(wanted)
        if question.words and not question.exact and len(found.hits) < question.limit:
            found = msgspec.structs.replace(found, hits=(*found.hits, *self.by_meaning(question, wanted, found)))
        ids = [hit.told.id for hit in found.hits]
        answered = {id: claims[0] for id, claims in self._store.claims.answered_by(ids).items()}
        return found, {**answered, **self._store.claims.of(ids)}

    def _wanted(self, question: Question) -> Wanted:
        return Wanted(
            words=question.words,
            party=self._party(question.party) if question.party else None,
            kind=question.kind,
            via=self._party(question.via, default=question.via) if question.via else None,
            act=question.act,
            outlet=self._outlet(question.outlet) if question.outlet else None,
            since=_day(question.since, "--since"),
            until=_day(question.until, "--until"),
            limit=question.limit,
        )

    def _party(self, name: str, default: str | None = None) -> str:
        """Return the id of the party that has this name, or this part of a name; of several the one that says most."""
        exact = self._store.parties.named(name) or tuple(party.id for party in self._store.parties.get([name]))
        found = exact or tuple(party for party, _ in self.parties_named(name))
        if not found and default is None:
            raise UsageError("nobody here is called so", repr(name), "see saidby parties")
        if not found:
            return default or name
        said = dict(self._store.tallies.said(found))
        return max(found, key=lambda party: said.get(party, 0))

    def _outlet(self, name: str) -> str:
        outlets = self._store.articles.outlets()
        found = [outlet for outlet in outlets if outlet.casefold() == name.casefold()] or [
            o for o in outlets if name.casefold() in o.casefold()
        ]
        if not found:
            raise UsageError("no article is from such an outlet", repr(name), "see saidby parties")
        return found[0]

    def by_meaning(self, question: Question, wanted: Wanted, found: Found) -> list[Hit]:
        """Return statements that mean about the same, without the words; the likeliest first."""
        linker = self._linker()
        vector = linker.meaning(question.words)
        numbers, vectors = vectors_at(self._store, linker.near(self._store, vector, BANDS))
        near = dict(zip(numbers, likeness(vectors, vector), strict=True))
        best = sorted((number for number in near if near[number] >= NEAR), key=lambda number: -near[number])
        there = {hit.told.id for hit in found.hits}
        told = [(one, near[number]) for number, one in zip(best, self._store.statements.at(best), strict=True)]
        fitting = [Hit(told=one, score=score) for one, score in told if one.id not in there and _fits(one, wanted)]
        return fitting[: question.limit - len(found.hits)]

    # --- origins and parties ---

    def leaning(self, claims: Sequence[Claim], limit: int) -> tuple[Leaning, ...]:
        """Return the origins that most statements of some claims lean on."""
        return Leanings(self._copies, self._names).of(claims, self._told_of(claims), limit)

    def leaning_on(self, key: str, claims: Sequence[Claim]) -> Leaning | None:
        """Return what leans on one origin among some claims; ``None`` where nothing does."""
        return Leanings(self._copies, self._names).on(key, claims, self._told_of(claims))

    def _told_of(self, claims: Sequence[Claim]) -> dict[str, Told]:
        return {one.id: one for one in self._store.statements.tolds(id for claim in claims for id in claim.statements)}

    def party(self, wanted: str) -> Party:
        """Return the party of this id or name.

        Raises:
            UsageError: there is none.
        """
        return self._store.parties.heads([self._party(wanted)])[0]

    def parties_named(self, words: str) -> list[tuple[str, str]]:
        """Return id and name of the parties that have these words in one of their names."""
        return self._store.tallies.like(words)

    def parties(self, words: str, limit: int) -> tuple[Known, ...]:
        """Return parties with how often they speak and pass on, those who speak most first."""
        ids = [id for id, _ in self.parties_named(words)] if words else [id for id, _ in self._store.parties.frequent(limit)]
        said, relayed = dict(self._store.tallies.said(ids)), dict(self._store.tallies.relayed(ids))
        ordered = sorted(ids, key=lambda id: -(said.get(id, 0) + relayed.get(id, 0)))[:limit]
        heads = self._store.parties.heads(ordered)
        return tuple(Known(party=party, said=said.get(party.id, 0), relayed=relayed.get(party.id, 0)) for party in heads)


def _fits(told: Told, wanted: Wanted) -> bool:
    """Tell whether a statement that was found by meaning is also what else is wanted."""
    day = told.day
    return all((
        wanted.party is None or told.origin.party == wanted.party,
        wanted.kind is None or told.origin.kind == wanted.kind,
        wanted.act is None or told.act == wanted.act,
        wanted.outlet is None or told.outlet == wanted.outlet,
        wanted.via is None or any(wanted.via in (step.party, step.label) for step in told.relays),
        wanted.since is None or (day is not None and day >= wanted.since),
        wanted.until is None or (day is not None and day <= wanted.until),
    ))  # fmt: skip


def _day(words: str | None, option: str) -> int | None:
    if words is None:
        return None
    try:
        return (date.fromisoformat(words) - date(1970, 1, 1)).days
    except ValueError:
        raise UsageError("is no date", f"{option} {words}", "write it as 2031-05-04") from None
