"""What people decide, kept and carried out; never over what somebody else changed meanwhile."""

from typing import Literal, cast, get_args

from saidby.case import Case
from saidby.errors import UsageError
from saidby.records import Bearing, Issue, Judgement
from saidby.server import look
from saidby.server.answers import Ruled
from saidby.server.asked import JudgementAsked, in_lines, on_one_line
from saidby.server.desk import Desk
from saidby.server.problems import NotThere, Over
from saidby.server.sending import require_unchanged

Label = Bearing | Literal["none"]
LABELS = (*get_args(Bearing), "none")
"""How a statement may bear on an issue; *none* where it does not."""
SHOWN = 20
"""Statements of a party as it is seen where nothing else is asked for."""


def judge(desk: Desk, asked: JudgementAsked, seen: str | None = None) -> Ruled:
    """Keep a judgement, and carry it out.

    Args:
        desk: where the case is.
        asked: what is decided.
        seen: the ETag of ``asked.one`` as it was seen; ``None`` where that does not matter.

    Raises:
        Changed: somebody changed ``asked.one`` meanwhile.
        UsageError: an id is of nothing here, the two cannot be compared, or a part of the judgement is missing or too much.
    """
    _require_fitting(asked)
    by, why = on_one_line(asked.by or "") or desk.settings.by, in_lines(asked.why)

    def task(case: Case) -> Ruled:
        if seen is not None:
            require_unchanged(seen, as_seen(case, asked.one))
        made = (_bears if asked.ruling == "bears" else _judged)(case, asked, by, why)
        return _ruled(case, made, asked.one, asked.other)

    return desk.change(task)


def _judged(case: Case, asked: JudgementAsked, by: str, why: str) -> Judgement:
    value = on_one_line(asked.value) if asked.value else None
    return case.judge(asked.ruling, asked.one, asked.other, value=value, by=by, why=why)


def _bears(case: Case, asked: JudgementAsked, by: str, why: str) -> Judgement:
    holder = on_one_line(asked.holder) if asked.holder else None
    label = cast("Label", asked.value)  # which labels there are is looked at there
    return case.bears(asked.one, asked.issue or "", label, conditions=asked.conditions, holder=holder, by=by, why=why)


def _require_fitting(asked: JudgementAsked) -> None:
    """Refuse what belongs to another ruling, since it would be lost, and a bearing of which a part is missing."""
    if asked.ruling != "bears" and (asked.issue or asked.holder or asked.conditions):
        raise UsageError(
            "is given, but not how the statement bears on it", "issue, holder, conditions", "say ruling: bears, or leave it out"
        )
    if asked.ruling == "bears" and not (asked.issue and asked.value and asked.other is None):
        what = "how a statement bears on an issue takes one (the statement), issue and value, and no other"
        raise UsageError(what, "ruling: bears", f"give issue, its id or words of it, and value: one of {', '.join(LABELS)}")


def withdraw(desk: Desk, id: str, seen: str | None = None) -> Ruled:
    """Take a judgement back, and undo what it did.

    Raises:
        NotThere: there is none of this id.
        Over: it was withdrawn before.
        Changed: it is not as it was seen.
    """

    def task(case: Case) -> Ruled:
        found = _required(case, id)
        require_unchanged(seen, found)
        if found.withdrawn:
            raise Over("was withdrawn before", id, "")
        case.withdraw(id)
        return _ruled(case, _required(case, id))

    return desk.change(task)


def unfollow(desk: Desk, id: str, seen: str | None = None) -> Issue:
    """Follow an issue no longer.

    Raises:
        NotThere: there is none of this id.
        Changed: it is not as it was seen.
    """

    def task(case: Case) -> Issue:
        found = look.issue(case, id)
        require_unchanged(seen, found)
        return case.remove_issue(found.id)

    return desk.change(task)


def judgement(desk: Desk, id: str) -> Judgement:
    """Return a judgement, withdrawn or not.

    Raises:
        NotThere: there is none of this id.
    """
    return desk.look(lambda case: _required(case, id))


def as_seen(case: Case, id: str) -> object:
    """Return the record of a statement, claim or party as its own address shows it.

    Raises:
        NotThere: there is none of this id.
    """
    for question in (look.statement, look.trail, _party):
        try:
            return question(case, id)
        except NotThere:
            continue
    raise NotThere("there is no such statement, claim or party", id, "look for it by words")


def _party(case: Case, id: str) -> object:
    return look.party(case, id, SHOWN)


def _required(case: Case, id: str) -> Judgement:
    found = case.browse().judgement(id)
    if found is None:
        raise NotThere("there is no such judgement", id, "see the list of judgements")
    return found


def _ruled(case: Case, made: Judgement, *about: str | None) -> Ruled:
    """Return a judgement with the claims that the statements concerned make now."""
    browse = case.browse()
    ids = [id for id in about if id]
    claims = {*ids, *browse.claims_of(ids).values()}
    return Ruled(judgement=made, claims=browse.claims_called(sorted(claims)))
