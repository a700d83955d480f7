"""The part of a case that takes advice: how a statement bears on an issue, as a person says, and what an optional judge is asked.

What a judge answered becomes a judgement that is signed with its name, and the answer to the exact question is kept, so that nothing is
asked twice, and everything holds without the endpoint.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, get_args

from saidby.case.correcting import Corrector
from saidby.case.identified import identified
from saidby.case.judging import judgement, mark_of_statement, now
from saidby.case.matters import NAME, NOBODY, Advice, Agenda, Kept, Matter, passage
from saidby.case.naming import meant
from saidby.errors import UsageError
from saidby.judge.answers import Verdict, stands
from saidby.judge.asking import BearingAsked, Label, LikenessAsked, Passage, cut, exact
from saidby.judge.endpoint import Endpoint
from saidby.judge.judge import Judge, Said
from saidby.positions.belonging import plain
from saidby.positions.channels import holder_of
from saidby.records import Bearing, Doubt, Issue, Judgement, Read, Ruling, Told
from saidby.store import Store
from saidby.types import Ledger

MOST: Final = 1000
"""Doubts about claims that are looked through for questions."""
_LABELS: Final[tuple[str, ...]] = (*get_args(Bearing), "none")


class TakesAdvice:
    """What ``Case`` knows of judges, and of what statements hold on issues."""

    _store: Store

    def _corrector(self) -> Corrector:
        raise NotImplementedError

    def _required(self, article: str) -> Ledger:
        raise NotImplementedError

    def _settle(self, one: str, other: str | None) -> None:
        raise NotImplementedError

    def issue(self, wanted: str) -> Issue:
        """Return an issue; see ``FollowsIssues``."""
        raise NotImplementedError

    # --- a person says how a statement bears on an issue ---

    def bears(  # noqa: PLR0913 - a judgement has as many parts
        self, statement: str, issue: str, label: Label, *, conditions: Sequence[str] = (), holder: str | None = None, by: str, why: str = ""
    ) -> Judgement:
        """Keep how a statement bears on an issue, as somebody decided, and carry it out at once.

        Args:
            statement: its id, or the beginning of it.
            issue: its id, or words of it.
            label: a ``Bearing``, or "none" where it does not bear on it.
            conditions: stretches of the statement, as they stand there; only with *conditional*.
            holder: whose position it is, where the statement tells of several.
            by: who decided.
            why: the reason.

        Raises:
            UsageError: there is no such statement or issue, a condition does not stand there, or it is not clear whose position is meant.
        """
        found, on = self._statement(statement), self.issue(issue)
        _require_label(label, conditions)
        _require_standing(conditions, found)
        reads = self._store.readings.of_statements(on.id, [found.id])
        _require_one(reads, found, holder)
        mark = mark_of_statement(found, self._required(found.article))
        made = Judgement(
            id="", ruling="bears", about="statement", a=mark, value=label, by=by, at=now(), why=why,
            issue=on.proposition, holder=holder, conditions=tuple(conditions),
        )  # fmt: skip
        return self._kept(made)

    def _statement(self, wanted: str) -> Told:
        found = self._store.statements.tolds([meant(self._store, wanted, "statement")])
        if not found:
            raise UsageError("is no statement of this case", wanted, "take ids from positions, search or trace")
        return identified(self._store, found)[0]

    def _kept(self, made: Judgement) -> Judgement:
        signed = judgement(made)
        with self._store.writing():
            self._store.judgements.put([signed])
            self._corrector().carry_out(signed)
        return signed

    # --- what a judge may be asked ---

    def agenda(self, of: Endpoint, issue: str | None = None, limit: int | None = None, *, again: bool = False) -> Agenda:
        """Return what the case is unsure of, as questions to a judge: readings, the likeliest first, then claims that may be one.

        Args:
            of: whom they are put to.
            issue: its id, or words of it: of the readings on it alone.
            limit: of questions.
            again: ask once more what was answered without use.

        Raises:
            UsageError: there is no such issue.
        """
        with self._store.reading():
            issues = [self.issue(issue)] if issue else self._store.issues.every()
            matters = [*self._readings(of, issues), *(() if issue else self._pairs(of))]
            kept = {key: self._answered(key) for key in dict.fromkeys(one.key for one in matters)}
        open_ = [one for one in matters if _is_open(kept[one.key], again)]
        known = [one for one in matters if (k := kept[one.key]) and k.verdict and one.about not in k.made]
        chosen = frozenset(islice(dict.fromkeys(one.key for one in open_), limit))
        return Agenda(
            open=tuple(one for one in open_ if one.key in chosen),
            known=tuple(known),
            done=len(matters) - len(open_) - len(known),
            left=len({one.key for one in open_}) - len(chosen),
        )

    def _answered(self, key: str) -> Kept | None:
        found = self._store.settings.get(f"asked {key}", Kept, _NEVER)
        return None if found is _NEVER else found

    def _readings(self, of: Endpoint, issues: Sequence[Issue]) -> Iterator[Matter]:
        unsure = [(read, on) for on in issues for read in self._store.readings.of_issue(on.id) if read.bearing and not read.sure]
        told = self._told([read.statement for read, _ in unsure])
        passages = self._passages(told.values())
        for read, on in sorted(unsure, key=lambda one: -one[0].score):
            holder, shown = holder_of(read, told[read.statement], ()), passages[read.statement]
            asked = BearingAsked(proposition=on.proposition, wordings=on.wordings, holder=cut(holder, NAME) or NOBODY, statement=shown)
            key = exact(asked, of.model, of.host)
            yield Matter(asked=asked, key=key, statements=(read.statement,), issue=on.proposition, holder=holder)

    def _pairs(self, of: Endpoint) -> Iterator[Matter]:
        doubts = self._store.doubts.every("claim")[:MOST]
        claims = {claim.id: claim for claim in self._store.claims.get({id for doubt in doubts for id in (doubt.a, doubt.b)})}
        firsts = {id: claim.statements[0] for id, claim in claims.items() if claim.statements}
        passages = self._passages(self._told(list(firsts.values())).values())
        for doubt in (one for one in doubts if one.a in firsts and one.b in firsts):
            one, other = firsts[doubt.a], firsts[doubt.b]
            asked = LikenessAsked(one=passages[one], other=passages[other])
            yield Matter(asked=asked, key=exact(asked, of.model, of.host), statements=(one, other), doubt=doubt)

    def _told(self, ids: Sequence[str]) -> Mapping[str, Told]:
        return {one.id: one for one in identified(self._store, self._store.statements.tolds(dict.fromkeys(ids)))}

    def _passages(self, told: Iterable[Told]) -> Mapping[str, Passage]:
        """Return statements as a judge sees them, each article opened once."""
        by_article: dict[str, list[Told]] = {}
        for one in told:
            by_article.setdefault(one.article, []).append(one)
        return {one.id: passage(one, text) for id, ones in by_article.items() for text in [self._text(id)] for one in ones}

    def _text(self, article: str) -> str:
        ledger = self._store.articles.ledger(article)
        return ledger.article.text if ledger else ""

    # --- asking ---

    def consult(self, judge: Judge, agenda: Agenda) -> Iterator[Advice]:
        """Put the questions of an agenda to a judge, lazily; each answer is kept, with what came of it, before it is told of.

        Raises:
            FetchError: the endpoint answers no more; what was answered is kept.
        """
        for matter in agenda.known:
            kept = self._answered(matter.key)
            if kept and kept.verdict:
                yield self._advised([matter], Said(verdict=kept.verdict), judge.endpoint.name)
        by_key: dict[str, list[Matter]] = {}
        for matter in agenda.open:
            by_key.setdefault(matter.key, []).append(matter)
        for matters in by_key.values():
            yield self._advised(matters, judge.say(matters[0].asked), judge.endpoint.name)

    def _advised(self, matters: Sequence[Matter], said: Said, by: str) -> Advice:
        """Keep an answer, and carry it out for whatever the question was about; all of it or nothing."""
        if not said.lasting:
            return Advice(matter=matters[0], said=said)
        with self._store.writing():
            results = {matter.about: self._ruling(matter, said.verdict, by) for matter in matters}
            made = {about: one for about, one in results.items() if isinstance(one, Judgement)}
            before = self._answered(matters[0].key)
            self._store.settings.put(
                f"asked {matters[0].key}",
                Kept(
                    by=by,
                    at=now(),
                    verdict=said.verdict,
                    trouble=said.trouble,
                    made=(before.made if before else {}) | {about: made[about].id if about in made else None for about in results},
                ),
            )
        idle = next((one for one in results.values() if isinstance(one, str)), "")
        return Advice(matter=matters[0], said=said, made=tuple(made.values()), idle="" if made else idle)

    def _ruling(self, matter: Matter, found: Verdict | None, by: str) -> Judgement | str:
        """Make and carry out the judgement that an answer amounts to; or say why it amounts to none."""
        if found is None:
            return ""
        if found.label == "unsure":
            return "the judge is unsure too"
        told = self._told(matter.statements)
        if len(told) < len(matter.statements):
            return "gone meanwhile"
        made = self._of_pair(matter, found, by, told) if matter.doubt else self._of_reading(matter, found, by, told)
        if isinstance(made, Judgement):
            self._store.judgements.put([made])
            self._corrector().carry_out(made)
        return made

    def _of_reading(self, matter: Matter, found: Verdict, by: str, told: Mapping[str, Told]) -> Judgement | str:
        one = told[matter.statements[0]]
        ledger = self._required(one.article)
        return judgement(
            Judgement(
                id="", ruling="bears", about="statement", a=mark_of_statement(one, ledger), value=found.label, by=by, at=now(),
                issue=matter.issue, holder=matter.holder, conditions=found.conditions, words=found.quotes,
            )
        )  # fmt: skip

    def _of_pair(self, matter: Matter, found: Verdict, by: str, told: Mapping[str, Told]) -> Judgement | str:
        assert matter.doubt is not None
        doubt, ruling = matter.doubt, _RULINGS[found.label]
        if doubt not in self._store.doubts.every("claim"):
            return "settled meanwhile"
        marks = [mark_of_statement(told[id], self._required(told[id].article)) for id in matter.statements]
        made = judgement(
            Judgement(
                id="", ruling=ruling, about="claim", a=marks[0], b=marks[1], by=by, at=now(), words=(*found.quotes, *found.other),
            )
        )  # fmt: skip
        self._settle(doubt.a, doubt.b)
        self._store.settings.put(f"doubt {made.id}", doubt)
        return made

    def _doubt_again(self, taken_back: Judgement) -> None:
        """Raise the doubt again that a judge had settled, since its word does not hold any more."""
        key = f"doubt {taken_back.id}"
        doubt = self._store.settings.get(key, Doubt, _NO_DOUBT)
        if doubt is _NO_DOUBT:
            return
        pair = (min(doubt.a, doubt.b), max(doubt.a, doubt.b))
        settled = self._store.settings.get("settled", list[tuple[str, str]], [])
        self._store.settings.put("settled", [one for one in settled if one != pair])
        self._store.doubts.put([doubt])
        self._store.settings.remove(key)


_NEVER: Final = Kept(by="", at="")
_NO_DOUBT: Final = Doubt(about="claim", a="", b="", score=0.0, reason="")
_RULINGS: Final[Mapping[str, Ruling]] = {"same": "same", "different": "different"}


def _is_open(kept: Kept | None, again: bool) -> bool:
    return kept is None or (again and kept.verdict is None)


def _require_label(label: str, conditions: Sequence[str]) -> None:
    if label not in _LABELS:
        raise UsageError("is no way to bear on an issue", label, f"give one of {', '.join(_LABELS)}")
    if conditions and label != "conditional":
        raise UsageError("conditions are given, but the statement is not conditional", label, "say conditional, or leave them out")


def _require_standing(conditions: Sequence[str], told: Told) -> None:
    for words in conditions:
        if not stands(words, told.content, told.sentence):
            raise UsageError("does not stand in the statement", f"condition {words!r}", f"copy it from: {told.sentence}")


def _require_one(reads: Sequence[Read], told: Told, holder: str | None) -> None:
    """Raise ``UsageError`` where a statement tells of several positions, and it is not said whose is meant."""
    names = list(dict.fromkeys(holder_of(read, told, ()) for read in reads if read.bearing))
    if holder is None and len(names) > 1:
        raise UsageError("tells of several positions", told.id, f"say whose is meant as the holder: one of {', '.join(map(repr, names))}")
    if holder is not None and names and plain(holder) not in map(plain, names):
        raise UsageError("holds no position in this statement", f"holder {holder!r}", f"give one of {', '.join(map(repr, names))}")
