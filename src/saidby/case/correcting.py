"""What a judgement changes: the claims, parties and articles that it is about, and nothing else; taken back, they are as they were."""

from collections.abc import Iterable, Sequence
from typing import Final

from saidby.case import parting, uniting
from saidby.case.before import Before, key
from saidby.case.entering import Entrance
from saidby.case.judging import is_judges, repeated, source_at, statement_at
from saidby.records import Claim, Judgement, Mark, Outcome
from saidby.store import Store
from saidby.types import Ledger

_OF_ARTICLES: Final = ("not_a_statement", "speaker")
"""Rulings that change how an article is read."""


class Corrector:
    """Carries judgements out; inside ``store.writing()``."""

    def __init__(self, store: Store, entrance: Entrance) -> None:
        self._store, self._entrance = store, entrance

    def carry_out(self, judged: Judgement) -> None:
        """Change what a judgement is about, and keep what it was before."""
        if judged.ruling == "bears":
            self._entrance.read_again(judged.a.article, judged.issue or "")
            return
        self._store.settings.put(key(judged), self._before(judged))
        if judged.ruling in _OF_ARTICLES:
            self._article(judged.a.article)
        elif self._overruled(judged):
            return
        elif judged.about == "party":
            self._parties(judged)
        else:
            self._claims(judged)

    def take_back(self, judged: Judgement) -> None:
        """Undo a judgement that was withdrawn: what was decided later of the same records is undone first, and then done again."""
        if judged.ruling == "bears":
            self._entrance.read_again(judged.a.article, judged.issue or "")
            return
        before = self._kept(judged)
        later = self._later(judged, before)
        came = [id for one in reversed(later) for id in self._put_back(self._kept(one))]
        if judged.ruling in _OF_ARTICLES:
            self._return(judged.a.article, before)
        else:
            came += self._put_back(before)
        self._store.settings.remove(key(judged))
        self._entrance.look_again(came, {one.id for one in later})
        for one in later:
            self.carry_out(one)

    def stands(self, made: Judgement) -> Judgement | None:
        """Return the judgement that is in force already and says what a new one says, by the same person; ``None`` where there is none."""
        there = repeated(made, self._store.judgements.every(withdrawn=False))
        holds = made.b is None or self.as_one(made) == (made.ruling == "same")
        return there if holds else None

    def came_of(self, judged: Judgement) -> Outcome:
        """Tell what a judgement changed that was carried out just now."""
        before = self._kept(judged)
        if judged.about == "party":
            return self._came_of_parties(judged, before)
        made = self._store.claims.of([*before.alone, *(id for claim in before.claims for id in claim.statements)])
        answered = (claim for claims in self._store.claims.answered_by(before.alone).values() for claim in claims)
        now = self._store.claims.get(dict.fromkeys((*(claim.id for claim in before.claims), *made.values(), *answered)))
        old, new = ([one for one in some if one not in others] for some, others in ((before.claims, now), (now, before.claims)))
        answers = sum(len(claim.answers) for claim in old), sum(len(claim.answers) for claim in new)
        return Outcome(of="claim", before=_sizes(old), after=_sizes(new), answers=answers, one=self.as_one(judged))

    def _came_of_parties(self, judged: Judgement, before: Before) -> Outcome:
        sources = [source for party in before.parties for source in party.sources]
        now = self._store.parties.get(dict.fromkeys(self._store.parties.of(sources).values()))
        had = {frozenset(party.sources) for party in before.parties}
        have = {frozenset(party.sources) for party in now}
        old, new = (tuple(sorted(map(len, some), reverse=True)) for some in (had - have, have - had))
        return Outcome(of="party", before=old, after=new, one=self.as_one(judged))

    def as_one(self, judged: Judgement) -> bool | None:
        """Tell whether the two that are compared are one now, or one answers the other; ``None`` where two are not compared."""
        if judged.b is None:
            return None
        if judged.about == "party":
            return self._party(judged.a) == self._party(judged.b)
        ends = self._ends(judged)
        if ends is None:
            return None
        of, answered = self._store.claims.of(ends), self._store.claims.answered_by(ends)
        made = [{of[id]} if id in of else {*answered.get(id, ())} for id in ends]
        return bool(made[0] & made[1]) or any(of.get(id) in answered.get(other, ()) for id, other in (ends, ends[::-1]))

    def _later(self, judged: Judgement, before: Before) -> list[Judgement]:
        """Return the judgements after this one that moved what it moved; who spoke, and what is no statement, needs no second word."""
        made = self._store.judgements.every()
        after = made[[one.id for one in made].index(judged.id) + 1 :]
        moving = (one for one in after if not one.withdrawn and one.ruling not in _OF_ARTICLES)
        return [one for one in moving if self._kept(one).touches(before)]

    def _kept(self, judged: Judgement) -> Before:
        return self._store.settings.get(key(judged), Before, Before())

    def _return(self, article: str, before: Before) -> None:
        """Read an article as it was read before; a statement that was none is where it was, whatever became of the others."""
        ids = {id for claim in before.claims for id in (*claim.statements, *(answer.statement for answer in claim.answers))}
        gone = ids - self._store.statements.numbers(ids).keys()
        ledger = self._store.articles.ledger(article)
        if ledger:
            self._entrance.replace(ledger, link=not gone)
        for claim in before.claims:
            parting.return_to(self._store, claim, gone & self._store.statements.numbers(gone).keys())

    def _put_back(self, before: Before) -> tuple[str, ...]:
        """Put all back as it was; return the statements that came to these claims since."""
        uniting.put_back(self._store, before)
        return parting.put_back(self._store, before.claims, before.alone)

    def _before(self, judged: Judgement) -> Before:
        marks = [mark for mark in (judged.a, judged.b) if mark]
        articles = tuple(dict.fromkeys(mark.article for mark in marks))
        if judged.ruling in _OF_ARTICLES:
            return Before(articles=articles, claims=self._touched(one.id for one in self._store.statements.of_article(judged.a.article)))
        if judged.about == "party":
            return self._parties_before([party for mark in marks if (party := self._party(mark))])
        ids = [found for mark in marks if (found := self._statement(mark))]
        return Before(claims=self._touched(ids), alone=tuple({*ids} - self._store.claims.of(ids).keys()))

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

    def _overruled(self, judged: Judgement) -> bool:
        """Tell whether what a judge said of two claims goes against what a person said of statements of theirs."""
        ends = self._ends(judged)
        if not is_judges(judged) or ends is None:
            return False
        one, other = (self._said_with(id) for id in ends)
        people = [made for made in self._store.judgements.every(withdrawn=False) if not is_judges(made)]
        if judged.ruling == "same":
            apart = [pair for made in people if made.ruling in ("different", "unsure") and (pair := self._ends(made))]
            return any((a in one and b in other) or (b in one and a in other) for a, b in apart)
        together = [pair for made in people if made.ruling == "same" and (pair := self._ends(made))]
        return any({a, b} <= one | other for a, b in together)

    def _ends(self, judged: Judgement) -> tuple[str, str] | None:
        """Return the two statements that stand on the words of a judgement now; none, where it is not of two claims."""
        if judged.b is None or judged.about not in ("claim", "statement"):
            return None
        one, other = self._statement(judged.a), self._statement(judged.b)
        return (one, other) if one and other else None

    def _said_with(self, statement: str) -> frozenset[str]:
        """Return the statements that make the claim that one makes."""
        found = self._store.claims.get(self._store.claims.of([statement]).values())
        return frozenset((statement, *(id for claim in found for id in claim.statements)))

    def _article(self, article: str) -> None:
        ledger = self._store.articles.ledger(article)
        if ledger:
            self._entrance.replace(ledger)

    def _claims(self, judged: Judgement) -> None:
        one, other = self._statement(judged.a), self._statement(judged.b) if judged.b else None
        if one and other and one != other:
            self._settle(judged, one, other)
            (parting.unite if judged.ruling == "same" else parting.part)(self._store, one, other)

    def _settle(self, judged: Judgement, one: str, other: str) -> None:
        """Forget the doubt whether the claims of two statements are one; it is raised again when the judgement is taken back."""
        of = self._store.claims.of([one, other])
        pair = {of.get(one), of.get(other)}
        about = [doubt for doubt in self._store.doubts.every("claim") if {doubt.a, doubt.b} == pair]
        self._store.doubts.remove(about)
        if about:
            self._store.settings.put(f"doubt {judged.id}", about[0])

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


def _sizes(claims: Iterable[Claim]) -> tuple[int, ...]:
    return tuple(sorted((len(claim.statements) for claim in claims), reverse=True))
