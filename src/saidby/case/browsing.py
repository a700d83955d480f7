"""Looking through a case page by page: its articles, statements, outlets and parties, as whoever shows them needs them."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Final

import msgspec

from saidby.case.asking import Asking
from saidby.case.joining import joined
from saidby.case.spellings import other_names
from saidby.records import (
    Claim,
    Copied,
    Counted,
    Found,
    Hit,
    Issue,
    Judgement,
    Kept,
    Known,
    Leaning,
    OtherName,
    Passage,
    Question,
    Read,
    Tie,
    Told,
    Wanted,
)
from saidby.store import Store
from saidby.types import Ledger

EVERY: Final = 1000
"""Statements of a party, or articles of an outlet, that are looked through at most."""


class Browsing:
    """Reads one open case; each question sees one state of it.

    Args:
        store: the case.
        asking: answers what takes more than looking up.
    """

    def __init__(self, store: Store, asking: Asking) -> None:
        self._store, self._asking = store, asking

    def steadily(self) -> AbstractContextManager[None]:
        """See one unchanging state of the case in a block, whatever others write meanwhile."""
        return self._store.reading()

    # --- articles ---

    def articles(self, limit: int, before: int = 0) -> tuple[Kept, ...]:
        """Return the articles added last, the last first, after leaving out the first ``before``."""
        return self._store.articles.latest(limit, before)

    def articles_of(self, outlet: str, limit: int = EVERY) -> tuple[Kept, ...]:
        """Return the articles of an outlet, the latest first."""
        return self._store.articles.by_outlet(outlet, limit)

    def article(self, id: str) -> Kept | None:
        """Return an article without its text; ``None`` where there is none of this id."""
        return next(iter(self._store.articles.kept([id])), None)

    def kept(self, ids: Iterable[str]) -> tuple[Kept, ...]:
        """Return these articles in the order asked for; those not held are left out."""
        return self._store.articles.kept(ids)

    def ledger(self, article: str) -> Ledger | None:
        """Return an article's ledger, as it was read."""
        return self._store.articles.ledger(article)

    def told_in(self, article: str) -> tuple[Told, ...]:
        """Return an article's statements as people left them, in the order of the text."""
        return self._store.statements.of_article(article)

    def copies(self, articles: Iterable[str]) -> tuple[Copied, ...]:
        """Return which of these articles repeat another."""
        return tuple(self._store.copies.of(articles).values())

    def copies_with(self, article: str) -> tuple[Copied, ...]:
        """Return every repetition that an article is part of."""
        return self._store.copies.pairs([article])

    def outlets(self) -> dict[str, int]:
        """Return how many articles each outlet has, the most first."""
        return self._store.articles.outlets()

    def passages(self, words: str, limit: int) -> tuple[Passage, ...]:
        """Return the articles that have these words, the best first."""
        return self._store.search_articles(words, limit)

    # --- statements ---

    def tolds(self, ids: Iterable[str]) -> tuple[Told, ...]:
        """Return these statements in the order asked for; those not held are left out."""
        return self._store.statements.tolds(ids)

    def search(self, wanted: Wanted, meaning: bool = False) -> Found:
        """Return a page of the statements that are wanted.

        Args:
            wanted: ids of parties, the name of the outlet, days.
            meaning: fill up the first page with what means about the same.

        Raises:
            UsageError: the cursor is none that a page of this search ended with.
        """
        found = self._store.search(wanted)
        if not meaning or not wanted.words.strip() or wanted.cursor or found.cursor:
            return found
        return msgspec.structs.replace(found, hits=(*found.hits, *self._meant(wanted, found)))

    def _meant(self, wanted: Wanted, found: Found) -> Sequence[Hit]:
        return self._asking.by_meaning(Question(words=wanted.words, limit=wanted.limit), wanted, found)

    def reads_of(self, statement: str) -> tuple[tuple[Issue, Read], ...]:
        """Return how a statement was read on each issue that it bears on."""
        every = ((issue, self._store.readings.of_statements(issue.id, [statement])) for issue in self._store.issues.every())
        return tuple((issue, read) for issue, reads in every for read in reads)

    def claims_of(self, statements: Iterable[str]) -> dict[str, str]:
        """Return the claim that each of these statements makes, or else answers."""
        ids = list(statements)
        answered = {id: claims[0] for id, claims in self._store.claims.answered_by(ids).items()}
        return {**answered, **self._store.claims.of(ids)}

    # --- claims ---

    def claims(self, limit: int, before: int = 0) -> tuple[Counted, ...]:
        """Return claims with their numbers, those that most statements make first, after leaving out the first ``before``."""
        ids = [id for id, _ in self._store.claims.largest(before + limit)[before:]]
        return self._asking.counted(self._store.claims.get(ids))

    def claims_found(self, words: str, limit: int) -> tuple[Counted, ...]:
        """Return the claims that words find, the likeliest first."""
        return self._asking.counted(self._asking.found_by(words, limit))

    def claims_counted(self, ids: Iterable[str]) -> tuple[Counted, ...]:
        """Return these claims with their numbers, in the order asked for; those not held are left out."""
        return self._asking.counted(self._store.claims.get(ids))

    def claims_called(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """Return these claims in the order asked for; those not held are left out."""
        return self._store.claims.get(ids)

    def joined(self, claim: Claim, statements: Collection[str]) -> dict[str, Tie]:
        """Return for each of these statements of a claim what binds it to another; nothing for the first, which began it."""
        return joined(self._store, claim, statements)

    # --- parties ---

    def party(self, id: str) -> Known | None:
        """Return a party with how often it speaks and passes on; ``None`` where there is none of this id."""
        head = next(iter(self._store.parties.heads([id])), None)
        if head is None:
            return None
        said, relayed = self._store.tallies.said([id]), self._store.tallies.relayed([id])
        return Known(party=head, said=said.get(id, 0), relayed=relayed.get(id, 0))

    def other_names(self, limit: int) -> tuple[OtherName, ...]:
        """Return names under which parties were met of late and that nobody confirmed, those least like the names before first."""
        return other_names(self._store, limit)

    def party_of(self, outlet: str) -> str | None:
        """Return the party that an outlet is."""
        return self._store.parties.publishers().get(outlet)

    # --- judgements ---

    def judged(self, articles: Iterable[str]) -> tuple[Judgement, ...]:
        """Return the judgements that stand and are about words of these articles."""
        return self._store.judgements.on(articles)

    def judgement(self, id: str) -> Judgement | None:
        """Return a judgement, withdrawn or not."""
        return self._store.judgements.get(id)

    # --- origins ---

    def leaning_on(self, key: str, claims: Iterable[str]) -> Leaning | None:
        """Return everything that leans on one origin, of some claims and of those in which its party speaks or is told.

        Args:
            key: as ``Leaning`` has it: how the words came, and the party that they came from.
            claims: where to look besides.
        """
        said = self.claims_of(one.id for one in self._said_by(key.partition(" @")[0].partition(" ")[2]))
        wanted = dict.fromkeys((*claims, *said.values()))
        return self._asking.leaning_on(key, self._store.claims.get(wanted))

    def _said_by(self, party: str) -> tuple[Told, ...]:
        """Return what a party said or passed on, and what was published by the outlets that it is."""
        outlets = [outlet for outlet, publisher in self._store.parties.publishers().items() if publisher == party]
        published = (hit.told for outlet in outlets for hit in self._store.search(Wanted(outlet=outlet, limit=EVERY)).hits)
        return (*self._store.statements.of_party(party, "any", limit=EVERY), *published)

    def largest(self, limit: int) -> tuple[str, ...]:
        """Return the ids of the claims that most statements make."""
        return tuple(id for id, _ in self._store.claims.largest(limit))
