"""What a judgement changes: the claims, parties and articles that it is about, and nothing else; taken back, they are as they were."""

from collections.abc import Iterable, Sequence

from saidby.case import parting, uniting
from saidby.case.before import Before, key
from saidby.case.entering import Entrance
from saidby.case.judging import source_at, statement_at
from saidby.records import Claim, Judgement, Mark
from saidby.store import Store
from saidby.types import Ledger


class Corrector:
    """Carries judgements out; inside ``store.writing()``."""

    def __init__(self, store: Store, entrance: Entrance) -> None:
        self._store, self._entrance = store, entrance

    def carry_out(self, judged: Judgement) -> None:
        """Change what a judgement is about, and keep what it was before."""
        self._store.settings.put(key(judged), self._before(judged))
        if judged.ruling in ("not_a_statement", "speaker"):
            self._article(judged.a.article)
        elif judged.about == "party":
            self._parties(judged)
        else:
            self._claims(judged)

    def take_back(self, judged: Judgement) -> None:
        """Undo a judgement that was withdrawn, and carry out anew what was decided later of the same records."""
        before = self._store.settings.get(key(judged), Before, Before())
        if judged.ruling in ("not_a_statement", "speaker"):
            self._article(judged.a.article)
        parting.put_back(self._store, before.claims)
        uniting.put_back(self._store, before)
        self._store.settings.remove(key(judged))
        for later in self._later(judged, before):
            self.carry_out(later)

    def _later(self, judged: Judgement, before: Before) -> list[Judgement]:
        standing = self._store.judgements.every()
        made = [one.id for one in standing]
        after = standing[made.index(judged.id) + 1 :]
        kept = {one.id: self._store.settings.get(key(one), Before, Before()) for one in after if not one.withdrawn}
        return [one for one in after if one.id in kept and kept[one.id].touches(before)]

    def _before(self, judged: Judgement) -> Before:
        marks = [mark for mark in (judged.a, judged.b) if mark]
        articles = tuple(dict.fromkeys(mark.article for mark in marks))
        if judged.ruling in ("not_a_statement", "speaker"):
            return Before(articles=articles, claims=self._touched(one.id for one in self._store.statements.of_article(judged.a.article)))
        if judged.about == "party":
            return self._parties_before([party for mark in marks if (party := self._party(mark))])
        return Before(claims=self._touched(found for mark in marks if (found := self._statement(mark))))

    def _touched(self, statements: Iterable[str]) -> tuple[Claim, ...]:
        """Return the claims that statements make or answer."""
        ids = list(statements)
        answered = (claim for claims in self._store.claims.answered_by(ids).values() for claim in claims)
        return self._store.claims.get(dict.fromkeys((*self._store.claims.of(ids).values(), *answered)))

    def _parties_before(self, parties: Sequence[str]) -> Before:
        ids = list(dict.fromkeys(parties))
        outlets = {name: party for name, party in self._store.parties.publishers().items() if party in ids}
        return Before(parties=self._store.parties.get(ids), known=uniting.known_of(self._store, ids), outlets=outlets)

    # --- carrying out ---

    def _article(self, article: str) -> None:
        ledger = self._store.articles.ledger(article)
        if ledger:
            self._entrance.replace(ledger)

    def _claims(self, judged: Judgement) -> None:
        one, other = self._statement(judged.a), self._statement(judged.b) if judged.b else None
        if one and other and one != other:
            (parting.unite if judged.ruling == "same" else parting.part)(self._store, one, other)

    def _parties(self, judged: Judgement) -> None:
        one, other = self._party(judged.a), self._party(judged.b) if judged.b else None
        if one and other and one != other and judged.ruling == "same":
            uniting.unite(self._store, one, other)
        elif one and one == other and judged.ruling != "same" and judged.b and (at := self._source(judged.b)):
            uniting.part(self._store, one, at)

    # --- what stands on the marks now ---

    def _statement(self, mark: Mark) -> str | None:
        ledger = self._ledger(mark)
        found = statement_at(mark, ledger) if ledger else None
        return found.id if found and self._store.statements.numbers([found.id]) else None

    def _source(self, mark: Mark) -> tuple[str, str] | None:
        ledger = self._ledger(mark)
        found = source_at(mark, ledger) if ledger else None
        return (mark.article, found.id) if found else None

    def _party(self, mark: Mark) -> str | None:
        at = self._source(mark)
        return self._store.parties.of([at]).get(at) if at else None

    def _ledger(self, mark: Mark) -> Ledger | None:
        return self._store.articles.ledger(mark.article)
