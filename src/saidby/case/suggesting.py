"""Which propositions may be worth following: those that parties answer and demand most."""

from collections.abc import Sequence
from typing import Final

from saidby.case.linking import Linker
from saidby.claims.trail import earliest_first
from saidby.language.words import Floats
from saidby.records import Claim, Proposal, Told
from saidby.store import Store
from saidby.types import Act

LOOKED: Final = 200
"""Claims that are looked at: those most answered, and those most demanded."""
ALIKE: Final = 0.6
"""Cosine of the glosses of two claims from which they speak for one proposition."""
SHOWN: Final = 6
"""Statements that are told for each."""
SHORTEST: Final = 4
"""Words of a gloss; fewer are no proposition."""
DEMANDS: Final[tuple[Act, ...]] = ("demand", "propose", "promise", "announce", "want", "warn")
"""What parties do with words about what is to be done."""


class _Weighed:
    """A claim with those who answer and demand it."""

    def __init__(self, claim: Claim, told: Sequence[Told]) -> None:
        self.claim = claim
        answering = {answer.statement for answer in claim.answers}
        self.answers = [one for one in told if one.id in answering]
        self.demands = [one for one in told if one.id not in answering and one.act in DEMANDS]
        self.told = (*self.answers, *self.demands, *(one for one in told if one.id not in answering and one.act not in DEMANDS))

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.origin.label for one in (*self.answers, *self.demands) if one.origin.label))

    @property
    def weight(self) -> tuple[int, int]:
        """Return how many parties there are, an answer counting twice, and how many statements."""
        return len(self.parties) + len({one.origin.label for one in self.answers}), len(self.answers) + len(self.demands)


def suggest(store: Store, linker: Linker, limit: int) -> tuple[Proposal, ...]:
    """Return propositions that are not followed yet, those first that most parties answer or demand."""
    weighed = [one for claim in _claims(store) if (one := _weighed(store, claim)) is not None]
    ordered = sorted(weighed, key=lambda one: one.weight, reverse=True)
    return tuple(_proposal(group) for group in _grouped(ordered, linker)[:limit])


def _claims(store: Store) -> tuple[Claim, ...]:
    """Return the claims that are answered or demanded most, but for those that an issue is about already."""
    found = store.claims.get(store.claims.contested(DEMANDS, LOOKED))
    followed = {id for issue in store.issues.every() for id in (read.statement for read in store.readings.of_issue(issue.id))}
    return tuple(claim for claim in found if followed.isdisjoint(claim.statements) and len(claim.gloss.split()) >= SHORTEST)


def _weighed(store: Store, claim: Claim) -> _Weighed | None:
    told = store.statements.tolds(dict.fromkeys((*claim.statements, *(one.statement for one in claim.answers))))
    weighed = _Weighed(claim, earliest_first(told))
    return weighed if weighed.weight[0] else None


def _grouped(ordered: Sequence[_Weighed], linker: Linker) -> list[list[_Weighed]]:
    """Put claims of about the same gloss together, under the heaviest."""
    groups: list[tuple[Floats, list[_Weighed]]] = []
    for one in ordered:
        vector = linker.meaning(one.claim.gloss)
        near = next((group for other, group in groups if float(other @ vector) >= ALIKE), None)
        if near is None:
            groups.append((vector, [one]))
        else:
            near.append(one)
    return [group for _, group in groups]


def _proposal(group: Sequence[_Weighed]) -> Proposal:
    told = {one.id: one for weighed in group for one in weighed.told[:SHOWN]}
    parties = tuple(dict.fromkeys(name for weighed in group for name in weighed.parties))
    answers, demands = sum(len(one.answers) for one in group), sum(len(one.demands) for one in group)
    return Proposal(
        proposition=group[0].claim.gloss,
        claims=tuple(one.claim.id for one in group),
        told=tuple(earliest_first(list(told.values())[:SHOWN])),
        parties=parties,
        answers=answers,
        demands=demands,
        reason=_reason(len(parties), answers, demands),
    )


def _reason(parties: int, answers: int, demands: int) -> str:
    parts = [
        f"{number} {one if number == 1 else several}"
        for number, one, several in ((answers, "answer", "answers"), (demands, "demand or promise", "demands or promises"))
        if number
    ]
    return f"{' and '.join(parts)}, of {parties} {'party' if parties == 1 else 'parties'}"
