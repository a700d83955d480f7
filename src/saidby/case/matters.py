"""What a case is unsure of, as questions to a judge, and what came of them."""

from typing import Final

import msgspec

from saidby.judge.answers import Verdict
from saidby.judge.asking import BEFORE, Asked, Passage, cut, ending
from saidby.judge.judge import Said
from saidby.positions.belonging import plain
from saidby.records import Doubt, Judgement, Told

NOBODY: Final = "whoever says it"
"""Whose position is asked for where the article names nobody."""
NAME: Final = 200
"""Characters of a name that are sent at most."""


class Kept(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a judge answered to one exact question, as a case keeps it.

    Attributes:
        verdict: ``None`` where the answer was of no use.
        trouble: why it was not.
        made: by what the question was about, the judgement that came of it; ``None`` where nothing came of it.
    """

    by: str
    at: str
    verdict: Verdict | None = None
    trouble: str = ""
    made: dict[str, str | None] = {}


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a case is unsure of, and the question that asks for it.

    Attributes:
        key: hash of the exact question and of whom it is put to.
        statements: one, or the two that are compared.
        issue: the proposition; ``None`` where two are compared.
        holder: whose position is asked for, as the case names it; empty where nobody is named.
        doubt: about which claims, where two are compared.
    """

    asked: Asked
    key: str
    statements: tuple[str, ...]
    issue: str | None = None
    holder: str = ""
    doubt: Doubt | None = None

    @property
    def about(self) -> str:
        """Return what the question is about, in this case."""
        return " ".join((*self.statements, plain(self.holder))).strip()


class Agenda(msgspec.Struct, frozen=True, kw_only=True):
    """What a judge may be asked.

    Attributes:
        open: to be asked, each exact question once.
        known: whose answer is kept already, and is to be carried out for a statement more.
        done: how many were answered before.
        left: how many more there are beyond the limit.
    """

    open: tuple[Matter, ...]
    known: tuple[Matter, ...]
    done: int
    left: int = 0

    @property
    def questions(self) -> tuple[Asked, ...]:
        """Return what is asked."""
        return tuple({one.key: one.asked for one in self.open}.values())


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one question.

    Attributes:
        said: the answer, or why there is none.
        made: the judgements that were kept.
        idle: why an answer that holds led to no judgement.
    """

    matter: Matter
    said: Said
    made: tuple[Judgement, ...] = ()
    idle: str = ""


def passage(told: Told, text: str) -> Passage:
    """Return a statement as a judge sees it, with some of its article's text before it."""
    origin = told.origin
    return Passage(
        words=cut(told.content),
        sentence=cut(told.sentence),
        speaker=cut(origin.name or origin.label, NAME),
        role=cut(", ".join(part for part in (origin.role, origin.organisation) if part), NAME),
        verb=cut(origin.cue or "", NAME),
        through=tuple(cut(step.label, NAME) for step in told.relays if step.label),
        outlet=cut(told.outlet or "", NAME),
        published=cut(told.published or "", NAME),
        before=ending(" ".join(text[max(0, told.span.start - 2 * BEFORE) : told.span.start].split())),
    )
