"""Which articles may say something of an issue: by the meaning of what they say, by its words and theirs, and by what it answers."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec
import numpy as np

from saidby.case.linking import Linker
from saidby.claims.stems import rarity, stem
from saidby.language.meaning import WIDTH, unpacked
from saidby.language.words import Floats
from saidby.records import Issue, Told
from saidby.store import Store

NEAR: Final = 0.45
"""Cosine of the meanings of a content and of a wording from which the content is looked at."""
SHARED: Final = 0.5
"""Share of what the words of a wording tell that a statement has to have, where its meaning is not near."""
AMONG: Final = 0.5
"""Share that all statements of an article must have among them, for it to be read though none has enough by itself."""
WRITTEN: Final = 0.4
"""Share that its title and text must have: what a statement is about may have been told long before it."""
WITH: Final = 5000
"""Articles with one word, the last added, that are looked at for the others."""
FOUND: Final = 3000
"""Statements that words find, the best, among which those are looked for that share enough."""
MOST: Final = 4000
"""Articles that are read for a new issue, those with the nearest statements first."""
AROUND: Final = 200
"""Statements of one claim whose articles are looked at too."""
BATCH: Final = 20_000
"""Vectors that are compared at a time."""
_TELLING: Final = 0.5
"""How rare a word is that is worth looking for by itself."""
_LITTLE: Final = (
    "a an the this that these those it its he his she her they their and or nor but so if then than as of in on at by with into onto "
    "over under about against for from to up down off out is are was were be been being do does did has have had will would shall "
    "should can could may might must not no any some all both such only more most say says said its own"
)
_TRIVIAL: Final = frozenset(_LITTLE.split())


class Sought(msgspec.Struct, frozen=True, kw_only=True):
    """An issue as it is looked for.

    Attributes:
        vectors: the meaning of each wording, the proposition first, ``[n, 256]``.
        words: the stems of each wording, with how much each tells.
        spelled: a word for each of these stems.
    """

    vectors: Floats
    words: tuple[dict[str, float], ...]
    spelled: dict[str, str]

    @property
    def telling(self) -> tuple[str, ...]:
        """Return the words that are worth looking for by themselves."""
        return tuple(word for word in self.spelled.values() if rarity(word) >= _TELLING)


def sought(issue: Issue, linker: Linker) -> Sought:
    """Return what an issue is looked for by."""
    wordings = (issue.proposition, *issue.wordings)
    words = [_words(wording) for wording in wordings]
    return Sought(
        vectors=np.stack([linker.meaning(wording) for wording in wordings]),
        words=tuple({stem(word): rarity(word) for word in one} for one in words),
        spelled={stem(word): word for one in words for word in one},
    )


def nearness(wanted: Sought, vectors: Floats) -> Floats:
    """Return how near each row is to the wording that it is nearest to, -1 to 1."""
    near: Floats = np.einsum("ij,kj->ik", vectors, wanted.vectors).max(axis=1)
    return near


def shares(wanted: Sought, told: Told) -> bool:
    """Tell whether a statement has most of the words of one wording, in its content or its sentence."""
    return _has(wanted, _stems([told]), SHARED)


def together(wanted: Sought, told: Iterable[Told]) -> bool:
    """Tell whether the statements of one article have the words of one wording among them, though none by itself may have enough."""
    return _has(wanted, _stems(told), AMONG)


def written(wanted: Sought, text: str) -> bool:
    """Tell whether an article's title and text have enough of the words of one wording."""
    return _has(wanted, {stem(word) for word in _words(text)}, WRITTEN)


def _stems(told: Iterable[Told]) -> set[str]:
    return {stem(word) for one in told for word in _words(f"{one.content} {one.sentence}")}


def _has(wanted: Sought, have: set[str], least: float) -> bool:
    return any(_share(one, have) >= least for one in wanted.words)


def _share(words: Mapping[str, float], have: set[str]) -> float:
    both = [weight for word, weight in words.items() if word in have]
    return sum(both) / sum(words.values()) if len(both) > 1 else 0.0


def _words(text: str) -> list[str]:
    tokens = "".join(c if c.isalnum() else " " for c in text.replace("’", "'").casefold().replace("'s ", " ")).split()
    return [word for word in dict.fromkeys(tokens) if word not in _TRIVIAL and len(word) > 1]


def articles(store: Store, wanted: Sought) -> tuple[str, ...]:
    """Return the articles of the whole case that may say something of an issue: those nearest first, then what answers them."""
    near = _near(store, wanted)
    found = _sharing(wanted, store.statements.at(store.search_some(wanted.telling, FOUND)))
    first = (*store.statements.articles(sorted(near, key=lambda number: -near[number])), *(one.article for one in found))
    numbers = store.statements.numbers(one.id for one in found)
    ids = [one.id for one in store.statements.at([*near][:FOUND])] if near else []
    return tuple(dict.fromkeys((*first, *around(store, [*ids, *numbers]), *_with(store, wanted))))[:MOST]


def _with(store: Store, wanted: Sought) -> list[str]:
    """Return the articles whose title and text have the words of a wording, those with most of what they tell first."""
    having: dict[str, set[str]] = {}
    for key, word in wanted.spelled.items():
        for article in store.articles_with(word, WITH):
            having.setdefault(article, set()).add(key)
    shares = {article: max(_share(one, have) for one in wanted.words) for article, have in having.items()}
    return sorted((article for article, share in shares.items() if share >= WRITTEN), key=lambda article: -shares[article])


def _sharing(wanted: Sought, told: Iterable[Told]) -> list[Told]:
    """Return the statements that have the words of a wording, by themselves first, then with others of their article."""
    by_article: dict[str, list[Told]] = {}
    for one in told:
        by_article.setdefault(one.article, []).append(one)
    alone = [one for these in by_article.values() for one in these if shares(wanted, one)]
    return alone + [one for these in by_article.values() if together(wanted, these) for one in these if one not in alone]


def _near(store: Store, wanted: Sought) -> dict[int, float]:
    """Return the numbers of the statements whose meaning is near, the nearest first; every vector of the case is compared."""
    found: dict[int, float] = {}
    for numbers, vectors in _batches(store):
        near = nearness(wanted, vectors)
        found |= {numbers[row]: float(near[row]) for row in np.flatnonzero(near >= NEAR)}
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def _batches(store: Store) -> Iterable[tuple[list[int], Floats]]:
    numbers: list[int] = []
    data: list[bytes] = []
    for number, vector in store.vectors.every():
        numbers.append(number)
        data.append(vector)
        if len(numbers) == BATCH:
            yield numbers, _unpacked(data)
            numbers, data = [], []
    if numbers:
        yield numbers, _unpacked(data)


def _unpacked(data: Sequence[bytes]) -> Floats:
    return unpacked(b"".join(data)).reshape(len(data), WIDTH)


def around(store: Store, statements: Iterable[str]) -> tuple[str, ...]:
    """Return the articles of the claims that statements make or answer: of whoever says the same, or answers it."""
    ids = list(statements)
    answered = (claim for claims in store.claims.answered_by(ids).values() for claim in claims)
    claims = store.claims.get(dict.fromkeys((*store.claims.of(ids).values(), *answered)))
    beside = [id for claim in claims for id in (*claim.statements[:AROUND], *(one.statement for one in claim.answers[:AROUND]))]
    return tuple(dict.fromkeys(one.article for one in store.statements.tolds(beside)))
