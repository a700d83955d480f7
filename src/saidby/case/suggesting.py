"""Which propositions may be worth following: those that parties answer and demand most, each once, in words that stand by themselves."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from saidby.case.identified import identified
from saidby.case.linking import Linker
from saidby.case.registering import seats
from saidby.claims.entering import is_loose
from saidby.claims.glossing import bare
from saidby.claims.stems import rarity, stem
from saidby.claims.trail import earliest_first
from saidby.claims.wording import undated
from saidby.language.words import Floats
from saidby.positions.belonging import Rows, home, plain, proposed, roll
from saidby.positions.channels import own_name
from saidby.positions.phrasing import stands_alone
from saidby.positions.titles import bare_name, is_determiner
from saidby.positions.words import letters, words_of
from saidby.records import Claim, Proposal, Step, Told
from saidby.store import Store
from saidby.types import Act

LOOKED: Final = 200
"""Claims that are looked at: those most answered, and those most demanded."""
ALIKE, NEAR, SHARED = 0.6, 0.4, 0.5
"""Cosine of two propositions from which they are one; and from which they are where they share so much of what their words tell."""
SHOWN: Final = 6
"""Statements that are told for each."""
WORDINGS: Final = 4
"""Ways to put a claim by which it is compared."""
SHORTEST, LONGEST = 4, 30
"""Words of a proposition; fewer tell too little, more are several."""
DEMANDS: Final[tuple[Act, ...]] = ("demand", "propose", "promise", "announce", "want", "warn")
"""What parties do with words about what is to be done."""
_NOBODY: Final = frozenset({"outlet", "author", "implicit", None})
"""Sources that are no party to an issue."""


class _Weighed:
    """A claim with those who make, answer and demand it, and a proposition for it.

    Attributes:
        wordings: words of its statements that stand by themselves, the best first; none where there are none.
    """

    def __init__(self, claim: Claim, told: Sequence[Told]) -> None:
        self.claim = claim
        answering = {answer.statement for answer in claim.answers}
        self.answers = [one for one in told if one.id in answering]
        self.demands = [one for one in told if one.id not in answering and one.act in DEMANDS]
        self.others = [one for one in told if one.id not in answering and one.act not in DEMANDS]
        self.wordings = _proposed(claim.gloss, (*self.others, *self.demands))[:WORDINGS]

    @property
    def told(self) -> tuple[Told, ...]:
        """Return its statements, those first that speak for following it."""
        return (*self.answers, *self.demands, *self.others)


class _Group:
    """Claims of one proposition, the heaviest first."""

    def __init__(self, first: _Weighed, vectors: Floats) -> None:
        self.members, self.vectors, self.keys = [first], [vectors], _keys(first.wordings[0])

    def holds(self, one: _Weighed, vectors: Floats) -> bool:
        """Tell whether a claim is about the proposition too: it means nearly the same, or is near and has the words."""
        near = max(float((other @ vectors.T).max()) for other in self.vectors)
        return near >= ALIKE or (near >= NEAR and any(_shared(self.keys, _keys(words)) >= SHARED for words in one.wordings))

    def add(self, one: _Weighed, vectors: Floats) -> None:
        """Put a claim under it."""
        self.members.append(one)
        self.vectors.append(vectors)


class _Names:
    """What the parties of some statements are called, rolled up."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def of(self, told: Iterable[Told], proposition: str) -> tuple[str, ...]:
        """Return the parties whose words statements are, each once; not outlets, nor whoever has no name and is of nobody.

        Whom the proposition itself names is that person, and not whoever he speaks for.
        """
        found: dict[str, str] = {}
        for name in (bare_name(own_name(one.origin)) for one in told if _is_party(one.origin)):
            if is_determiner(name):
                continue
            party = name if plain(name) in plain(proposition) else roll(name, self._rows)
            found.setdefault(plain(party), party)
        return tuple(found.values())


def suggest(store: Store, linker: Linker, limit: int) -> tuple[Proposal, ...]:
    """Return propositions that are not followed yet, those first that most parties answer or demand."""
    weighed = [one for claim in _claims(store) if (one := _weighed(store, claim)) is not None]
    names = _Names(Rows((*store.belongings.every(), *proposed([told for one in weighed for told in one.told], seats(store)))))
    ordered = sorted(weighed, key=lambda one: _weight([one], names), reverse=True)
    groups = _grouped(ordered, linker)
    groups.sort(key=lambda group: _weight(group.members, names), reverse=True)
    return tuple(_proposal(group.members, names) for group in groups[:limit])


def contested(store: Store) -> tuple[int, int]:
    """Return how many claims are answered or demanded, of those that are looked at, and how many of these an issue is about already."""
    found = len(store.claims.contested(DEMANDS, LOOKED))
    return found, found - len(_claims(store))


def _claims(store: Store) -> tuple[Claim, ...]:
    """Return the claims that are answered or demanded most, but for those that an issue is about already."""
    found = store.claims.get(store.claims.contested(DEMANDS, LOOKED))
    followed = {id for issue in store.issues.every() for id in (read.statement for read in store.readings.of_issue(issue.id))}
    return tuple(claim for claim in found if followed.isdisjoint(claim.statements))


def _weighed(store: Store, claim: Claim) -> _Weighed | None:
    ids = dict.fromkeys((*claim.statements, *(one.statement for one in claim.answers)))
    told = identified(store, store.statements.tolds(ids))
    weighed = _Weighed(claim, earliest_first(told))
    return weighed if weighed.wordings and (weighed.answers or weighed.demands) else None


def _weight(members: Sequence[_Weighed], names: _Names) -> tuple[int, int]:
    """Return how many parties answer or demand it, an answer counting twice, and how many statements do."""
    answers = [told for one in members for told in one.answers]
    demands = [told for one in members for told in one.demands]
    words = members[0].wordings[0]
    return len(names.of((*answers, *demands), words)) + len(names.of(answers, words)), len(answers) + len(demands)


# --- the proposition ---


def _proposed(gloss: str, told: Sequence[Told]) -> list[str]:
    """Return words that are a proposition: the claim's own where they are, then those of the statements that are most like one."""
    words = dict.fromkeys(undated(bare(one)) for one in (gloss, *(one.content for one in told)))
    whole = [one[:1].upper() + one[1:] for one in words if _is_whole(one)]
    own = whole[:1] if whole and whole[0].casefold() == undated(gloss).casefold() else []
    return [*own, *sorted(whole[len(own) :], key=_faults)]


def _is_whole(words: str) -> bool:
    return SHORTEST <= len(words.split()) <= LONGEST and stands_alone(words)


def _faults(words: str) -> tuple[bool, int]:
    """Order propositions: those that name somebody first, then the shorter."""
    return not any(word.name for word in letters(words_of(words))[:SHORTEST]), len(words)


def _keys(words: str) -> dict[str, float]:
    return {stem(word): rarity(word) for word in (one.text for one in letters(words_of(words))) if rarity(word) > _TELLS}


_TELLS: Final = 0.3
"""Words that tell less are those of any sentence."""


def _shared(one: dict[str, float], other: dict[str, float]) -> float:
    """Return how much of what the words of the shorter tell stands in the other, 0 to 1."""
    both = sum(min(one[key], other[key]) for key in one.keys() & other.keys())
    return both / (min(sum(one.values()), sum(other.values())) or 1.0)


def _grouped(ordered: Sequence[_Weighed], linker: Linker) -> list[_Group]:
    """Put claims of one proposition together, under the heaviest."""
    groups: list[_Group] = []
    for one in ordered:
        vectors = np.stack([linker.meaning(words) for words in one.wordings])
        group = next((group for group in groups if group.holds(one, vectors)), None)
        if group:
            group.add(one, vectors)
        else:
            groups.append(_Group(one, vectors))
    return groups


# --- how it is told ---


def _proposal(members: Sequence[_Weighed], names: _Names) -> Proposal:
    told = [told for one in members for told in one.told]
    speaking = [told for one in members for told in (*one.answers, *one.demands)]
    words = members[0].wordings[0]
    parties, everybody = names.of(speaking, words), names.of(told, words)
    answers, demands = sum(len(one.answers) for one in members), sum(len(one.demands) for one in members)
    return Proposal(
        proposition=words,
        claims=tuple(one.claim.id for one in members),
        told=earliest_first(_different(told)[:SHOWN]),
        parties=tuple(dict.fromkeys((*parties, *everybody))),
        answers=answers,
        demands=demands,
        reason=_reason(len({one.id for one in told}), len(everybody), answers, demands),
    )


def _different(told: Sequence[Told]) -> list[Told]:
    """Return statements without those that say again what one before says, by the same speaker: copies, and a headline of its text."""
    found: dict[tuple[str, str | None, frozenset[str]], Told] = {}
    for one in told:
        key = (plain(own_name(one.origin)), one.act, frozenset(_keys(one.content)))
        if not any(key[:2] == other[:2] and (key[2] <= other[2] or other[2] <= key[2]) for other in found):
            found[key] = one
    return list(found.values())


def _is_party(step: Step) -> bool:
    if step.kind in _NOBODY or is_loose(step):
        return False
    if step.kind == "document":
        return bool(step.organisation)
    return step.kind != "unnamed" or home(step) is not None


def _reason(statements: int, parties: int, answers: int, demands: int) -> str:
    parts = [
        f"{number} {one if number == 1 else several}"
        for number, one, several in ((answers, "answers it", "answer it"), (demands, "demands or promises it", "demand or promise it"))
        if number
    ]
    of = f" of {parties} {'party' if parties == 1 else 'parties'}" if parties else ""
    return f"{statements} {'statement' if statements == 1 else 'statements'}{of}: {' and '.join(parts)}"
