"""A new article's statements find their place: candidates by key, ties, claims, answers. What it costs does not grow with the case."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

import msgspec
import numpy as np

from saidby.case.parting import JUDGED
from saidby.claims.answering import answering, only_answers
from saidby.claims.answers import Answered, Around, answers_to
from saidby.claims.candidates import shortlist
from saidby.claims.comparing import Context
from saidby.claims.deciding import tie
from saidby.claims.gathering import Judged, gather
from saidby.claims.glossing import made
from saidby.claims.keys import bands_of, keys_of
from saidby.claims.likeness import Likeness
from saidby.claims.paired import reader
from saidby.claims.repeating import repeated
from saidby.claims.setting import heads
from saidby.claims.told import is_own_voice
from saidby.claims.wording import with_cue
from saidby.language.meaning import WIDTH, Meaning, unpacked
from saidby.language.pairing import Pairing
from saidby.language.words import Floats
from saidby.records import Answer, Claim, Doubt, Tie, Told
from saidby.store import Store
from saidby.store.keys import EVER, NO_DAY

A_KEY: Final = 200
"""Statements that are looked at for one key, the latest first; a key that more have tells little."""
COMPARED: Final = 300
"""Statements whose meaning is compared, those that share most keys."""
INSIDE: Final = 60
"""Statements of its own article that a statement is compared with, at most."""
TYPICAL: Final = 40
"""Statements of a claim, the first, among which its gloss is looked for."""
TURNED: Final = 3
LOOKED: Final = 3000
"""For words that somebody looks for: sides of each band that are looked behind too, and statements whose meaning is compared, those that
share most bands. Of the 20 statements that mean most nearly the same, out of 17,000 synthetic ones, 60 % are found with no side turned and
100 statements a key, 93 % with 2 and 200, 94 % with 3 and 400. Out of 95,000, by likeness, 89 % with 3 and 400, 87 % with 3 and 250."""
_NOTHING: Final = np.zeros(WIDTH, np.float32)


class Linker:
    """Links statements; holds the network of meaning, so keep one a process."""

    def __init__(self, threads: int = 0) -> None:
        self._meaning = Meaning(threads)
        self.pairing = Pairing(threads)
        self._context = Context(Likeness(self._meaning.of), together=reader(self.pairing))

    def vectors(self, told: Sequence[Told]) -> dict[str, Floats]:
        """Return the meaning of each statement's content."""
        return dict(zip((one.id for one in told), self._meaning.of([with_cue(one.content, one.origin.cue) for one in told]), strict=True))

    def keys(self, told: Sequence[Told], vectors: Mapping[str, Floats]) -> dict[str, tuple[int, ...]]:
        """Return the keys by which each statement is found."""
        return {one.id: keys_of(one, vectors[one.id]) for one in told if one.content}

    def meaning(self, words: str) -> Floats:
        """Return the meaning of words that somebody looks for."""
        vector: Floats = self._meaning.of([words])[0]
        return vector

    def near(self, store: Store, vector: Floats, limit: int) -> tuple[int, ...]:
        """Return the numbers of statements that mean about the same, by the bands that they share."""
        found = store.keys.near(bands_of(vector, TURNED), limit=limit)
        numbers, shared = np.unique(np.fromiter(chain.from_iterable(found.values()), np.int64), return_counts=True)
        return tuple(numbers[np.argsort(-shared, kind="stable")[:LOOKED]].tolist())

    def link(self, store: Store, told: Sequence[Told], judged: Judged) -> None:
        """Place the statements of an article that the case holds now; inside ``store.writing()``.

        Args:
            store: the case.
            told: the article's statements, all of them.
            judged: what people have decided of these and others.
        """
        _Linking(store, told, judged, self._context).run()


class _Linking:
    """One article's linking."""

    def __init__(self, store: Store, told: Sequence[Told], judged: Judged, context: Context) -> None:
        self.store, self.told, self.judged, self.context = store, told, judged, context
        self.known: dict[str, Told] = {one.id: one for one in told}
        self.vectors: dict[str, Floats] = {}
        self.ties: list[Tie] = []

    def run(self) -> None:
        self._fetch_vectors(self.known)
        for place, one in enumerate(self.told):
            self.ties += [self._tie(one, other) for other in self._candidates(one, place)]
        self._tie_copies()
        self.store.ties.put(one for one in self.ties if one.relation != "different")
        claims = self._claims_of(self.known)
        answering = self._answering(claims)
        self._place([one for one in self.told if one.id not in answering], claims)

    # --- candidates ---

    def _candidates(self, one: Told, place: int) -> list[Told]:
        """Return what a statement is compared with: the likeliest of the case, and what its own article says before it."""
        return [*self._inside(one, place), *self._elsewhere(one)]

    def _inside(self, one: Told, place: int) -> list[Told]:
        """Return what the article says before a statement; of a great many statements those that mean most nearly the same."""
        before = [other for other in self.told[:place] if other.content and one.content]
        if len(before) <= INSIDE:
            return before
        near = np.stack([self.vectors[other.id] for other in before]) @ self.vectors[one.id]
        nearest = sorted(np.argsort(-near, kind="stable")[:INSIDE])
        return [before[row] for row in nearest]

    def _elsewhere(self, one: Told) -> list[Told]:
        shared = dict(self._sharing(one).most_common(COMPARED))
        numbers, vectors = vectors_at(self.store, shared)
        place = {str(number): row for row, number in enumerate(numbers)}
        near = dict(zip(place, likeness(vectors, self.vectors[one.id]), strict=True))
        chosen = shortlist({id: shared[int(id)] for id in place}, near)
        told = zip(chosen, self.store.statements.at([int(id) for id in chosen]), strict=True)
        found = {id: other for id, other in told if other.article != one.article}
        self.known |= {other.id: other for other in found.values()}
        self.vectors |= {other.id: vectors[place[id]] for id, other in found.items()}
        return list(found.values())

    def _sharing(self, one: Told) -> Counter[int]:
        """Return the numbers of the statements that share a key with one, in its window of days, and how many keys."""
        keys = keys_of(one, self.vectors[one.id]) if one.content else ()
        since, until = self._days(one)
        near = self.store.keys.near(keys, since, until, limit=A_KEY)
        return Counter(number for numbers in near.values() for number in numbers)

    def _days(self, one: Told) -> tuple[int, int]:
        """Return the window of days in which a statement may be said again; all days, where its own is not known."""
        return (NO_DAY + 1, EVER) if one.day is None else (one.day - self.context.window, one.day + self.context.window)

    def _fetch_vectors(self, ids: Iterable[str]) -> None:
        wanted = [id for id in ids if id not in self.vectors]
        kept = self.store.vectors.get(wanted)
        self.vectors |= {id: unpacked(kept[id]) if id in kept else _NOTHING for id in wanted}

    def _tie(self, one: Told, other: Told) -> Tie:
        """Compare two, the later with the earlier."""
        later, earlier = (one, other) if _when(one) >= _when(other) else (other, one)
        return tie(later, earlier, float(self.vectors[one.id] @ self.vectors[other.id]), self.context)

    def _tie_copies(self) -> None:
        """Tie what stands in a copy to what it repeats, whatever else was found of the two."""
        for id, copied in self.store.copies.of({one.article for one in self.told}).items():
            mine = [one for one in self.told if one.article == id]
            found = list(repeated(mine, self.store.statements.of_article(copied.of), copied.reason))
            pairs = {frozenset((one.a, one.b)) for one in found}
            self.ties = [one for one in self.ties if frozenset((one.a, one.b)) not in pairs] + found

    # --- claims ---

    def _claims_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the claim of each statement that a tie or a judgement leads to."""
        tied = {id for one in self.ties for id in (one.a, one.b)}
        judged = {id for pair in (*self.judged.same, *self.judged.different) for id in pair}
        numbers = self.store.statements.numbers({*ids, *tied, *judged})
        return self.store.claims.of(sorted(numbers, key=numbers.__getitem__))  # of two that merge, the first to be there keeps its name

    def _answering(self, claims: Mapping[str, str]) -> frozenset[str]:
        """Return the statements that make no claim of their own, since they answer."""
        return frozenset(one.id for one in self.told if only_answers(one) and one.id not in claims)

    def _place(self, making: Sequence[Told], claims: dict[str, str]) -> None:
        """Give statements their claims, then what answers them."""
        new = [one.id for one in making if one.content and one.id not in claims]
        gathered = gather(new, self.ties, claims, self._judged())
        claims |= gathered.claim
        claims |= {id: gathered.merged[claim] for id, claim in claims.items() if claim in gathered.merged}
        changed: dict[str, list[str]] = defaultdict(list)
        for id, claim in gathered.claim.items():
            changed[claim].append(id)
        answers = self._answers(claims)
        for gone, kept in gathered.merged.items():
            emptied = self._emptied(gone)
            changed[kept] += emptied.statements
            answers[kept] = [*emptied.answers, *answers[kept]]
        self._put_doubts(gathered.doubts)
        self._write(changed, answers)

    def _judged(self) -> Judged:
        """Return what people have judged, and beside it that copies say the same; who judged otherwise is right."""
        apart = {frozenset(pair) for pair in self.judged.different}
        copied = {(one.a, one.b) for one in self.ties if one.rule == "copy" and frozenset((one.a, one.b)) not in apart}
        return msgspec.structs.replace(self.judged, same=self.judged.same | copied)

    def _emptied(self, claim: str) -> Claim:
        """Take a claim out of the case that is part of another now, and return what it was."""
        found = self.store.claims.get([claim])
        self.store.claims.remove([claim])
        return found[0] if found else Claim(id=claim, gloss="", statements=())

    def _answers(self, claims: Mapping[str, str]) -> defaultdict[str, list[Answer]]:
        """Return what answers which claim: of the new statements, and of older ones that a new statement gave something to answer.

        What an article tells in its own voice is not looked for: who answers, answers somebody.
        """
        found: defaultdict[str, list[Answer]] = defaultdict(list)
        answering = [*sorted(self.told, key=heads), *self._older_answers()]  # a headline answers what its text does
        articles = {id: self.store.statements.of_article(id) for id in dict.fromkeys(one.article for one in answering)}
        beside = {other.id for article in articles.values() for other in article} - claims.keys()
        cited = {**self.store.claims.of(beside), **claims}
        everyone = {**self.known, **{other.id: other for article in articles.values() for other in article}}
        everything = {id: claim for id, claim in cited.items() if id not in everyone or not is_own_voice(everyone[id])}
        given: dict[str, Answered] = {}
        for one in answering:
            for answered in self._answered(one, articles[one.article], everything, given):
                given.setdefault(one.id, answered)
                found[answered.claim].append(answered.answer)
        return found

    def _older_answers(self) -> list[Told]:
        """Return older statements that answer a new one, but for those that answer something already: who answers answers one claim."""
        new = {one.id for one in self.told}
        older = [id for id in dict.fromkeys(one.a for one in self.ties if one.relation == "answer") if id not in new]
        settled = self.store.claims.answered_by(older)
        return [self.known[id] for id in older if not settled.get(id)]

    def _answered(
        self, one: Told, article: Sequence[Told], claims: Mapping[str, str], given: Mapping[str, Answered]
    ) -> tuple[Answered, ...]:
        around = Around(article, claims, given, self.context.together)
        return self._as_judged(one, claims) or answers_to(one, around, [t for t in self.ties if one.id in (t.a, t.b)])

    def _as_judged(self, one: Told, claims: Mapping[str, str]) -> tuple[Answered, ...]:
        """Return that a statement which only answers answers the claim of another, where people say that it belongs there."""
        act = None if one.id in claims else answering(one)
        to = next((id for id in sorted(self.judged.partners(one.id, self.judged.same)) if id in claims), None)
        if act is None or to is None:
            return ()
        return (Answered(claim=claims[to], to=to, answer=Answer(statement=one.id, act=act, score=1.0, reason=JUDGED), sure=True),)

    def _write(self, changed: Mapping[str, Sequence[str]], answers: Mapping[str, Sequence[Answer]]) -> None:
        """Put claims down with what they gained."""
        sizes = self.store.claims.sizes({*changed, *answers}, cap=TYPICAL)
        grown = [id for id in sizes if sizes[id] >= TYPICAL or id not in changed]
        for id in grown:  # its gloss stays, for the first statements do
            self.store.claims.extend(id, changed.get(id, ()), answers.get(id, ()))
        there = {claim.id: claim for claim in self.store.claims.get(sizes.keys() - set(grown))}
        for id in dict.fromkeys(id for id in (*changed, *answers) if id not in grown):
            claim = there.get(id, Claim(id=id, gloss="", statements=()))
            self.store.claims.put([self._with(claim, changed.get(id, ()), answers.get(id, ()))])

    def _with(self, claim: Claim, more: Sequence[str], answers: Sequence[Answer]) -> Claim:
        statements = tuple(dict.fromkeys((*claim.statements, *more)))
        by_statement = {answer.statement: answer for answer in (*claim.answers, *answers)}
        told = self._told(statements[:TYPICAL])
        vectors = np.stack([self.vectors[one.id] for one in told]) if told else np.zeros((0, WIDTH), np.float32)
        typical = made(claim.id, told, vectors, tuple(by_statement.values()))
        return msgspec.structs.replace(typical, statements=(*typical.statements, *statements[TYPICAL:]))

    def _told(self, ids: Sequence[str]) -> list[Told]:
        missing = [id for id in ids if id not in self.known]
        self.known |= {one.id: one for one in self.store.statements.tolds(missing)}
        self._fetch_vectors(ids)
        return [self.known[id] for id in ids if id in self.known]

    def _put_doubts(self, doubts: Sequence[Doubt]) -> None:
        settled = self.store.settings.get("settled", frozenset[tuple[str, str]], frozenset()) if doubts else frozenset()
        self.store.doubts.put(one for one in doubts if (min(one.a, one.b), max(one.a, one.b)) not in settled)


def vectors_at(store: Store, numbers: Iterable[int]) -> tuple[list[int], Floats]:
    """Return the numbers of those of the statements that the case still holds, and their vectors, a row each."""
    kept = store.vectors.at(numbers)
    return list(kept), unpacked(b"".join(kept.values())).reshape(len(kept), WIDTH)


def likeness(vectors: Floats, vector: Floats) -> list[float]:
    """Return how near each row is to a vector; row by row, so that the same words are equally near wherever they stand."""
    return [float(near) for near in np.einsum("ij,j->i", vectors, vector)]


def _when(told: Told) -> tuple[bool, int, str, str, int]:
    return told.day is None, told.day or 0, told.published or "", told.article, told.span.start
