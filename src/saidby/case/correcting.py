"""What a judgement changes: the claims, parties and articles that it is about are worked out anew, and nothing else."""

from collections.abc import Iterable, Sequence

from saidby.case.entering import Entrance
from saidby.case.judging import bonds, pairs, source_at, statement_at
from saidby.case.linking import Linker
from saidby.case.registering import Register
from saidby.records import Judgement, Mark
from saidby.store import Store
from saidby.types import Ledger


class Corrector:
    """Carries judgements out; inside ``store.writing()``."""

    def __init__(self, store: Store, linker: Linker, entrance: Entrance) -> None:
        self._store, self._linker, self._entrance = store, linker, entrance
        self._register = Register(store)

    def carry_out(self, judged: Judgement) -> None:
        """Work anew what a judgement is about, whether it was made or withdrawn."""
        if judged.ruling in ("not_a_statement", "speaker"):
            self._article(judged.a.article)
        elif judged.about == "party":
            self._parties([mark for mark in (judged.a, judged.b) if mark])
        else:
            self._claims([mark for mark in (judged.a, judged.b) if mark])

    def _article(self, article: str) -> None:
        ledger = self._store.articles.ledger(article)
        if ledger:
            self._entrance.replace(ledger)

    # --- claims ---

    def _claims(self, marks: Sequence[Mark]) -> None:
        """Gather the statements of the claims concerned anew, and find their answers again."""
        ledgers = self._ledgers(mark.article for mark in marks)
        statements = [found for mark in marks if (found := self._statement(mark, ledgers))]
        claims = self._store.claims.get(dict.fromkeys(self._store.claims.of(statements).values()))
        members = list(dict.fromkeys(id for claim in claims for id in claim.statements))
        answering = list(dict.fromkeys(answer.statement for claim in claims for answer in claim.answers))
        self._store.claims.remove(claim.id for claim in claims)
        everything = self._store.judgements.every(withdrawn=False)
        concerned = [one for one in everything if one.about in ("claim", "statement")]
        judged = pairs(concerned, self._ledgers(mark.article for one in concerned for mark in (one.a, one.b) if mark)).judged()
        self._linker.regather(self._store, members, answering, judged)

    def _statement(self, mark: Mark, ledgers: dict[str, Ledger]) -> str | None:
        found = statement_at(mark, ledgers[mark.article]) if mark.article in ledgers else None
        return found.id if found else None

    # --- parties ---

    def _parties(self, marks: Sequence[Mark]) -> None:
        """Decide anew who the sources are that the parties concerned were made of."""
        ledgers = self._ledgers(mark.article for mark in marks)
        at = [(mark.article, source.id) for mark in marks if mark.article in ledgers and (source := source_at(mark, ledgers[mark.article]))]
        parties = self._store.parties.get(dict.fromkeys(self._store.parties.of(at).values()))
        sources = list(dict.fromkeys(source for party in parties for source in party.sources))
        self._register.forget([party.id for party in parties])
        everything = [one for one in self._store.judgements.every(withdrawn=False) if one.about == "party"]
        articles = self._ledgers([*(article for article, _ in sources), *(m.article for one in everything for m in (one.a, one.b) if m)])
        self._register.decide_anew(sources, articles, bonds(everything, articles))

    def _ledgers(self, articles: Iterable[str]) -> dict[str, Ledger]:
        return {ledger.article.id: ledger for ledger in self._store.articles.ledgers(dict.fromkeys(articles))}
