"""A party's position over time: what it held, through which channel, from when to when, and what changed."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from saidby.claims.nations import owner_of
from saidby.positions.belonging import BY, Rows, is_bare_body, plain, rows_of, state_of
from saidby.positions.channels import channel, holder_of, own_name
from saidby.positions.conditions import added, joined, same_set
from saidby.positions.proposition import doer
from saidby.positions.words import letters, words_of
from saidby.records import Answer, Belonging, Called, Change, Channel, Issue, Position, Read, Shift, Timeline, Told

_OFFICIAL: Final[tuple[Channel, ...]] = ("own voice", "spokesman", "document")
_BACKS: Final = frozenset({"confirm", "stand_by"})
_DENIES: Final = frozenset({"deny", "dispute"})
_REPEATED: Final = 0.8
"""The share of words that makes a later statement of one holder the earlier one told again."""
_LOOKED: Final = 50
"""Statements of one speaker and bearing, the latest, that a later one may tell again."""
_NOBODY: Final = re.compile(r"(?i)(?:he|she|it|they|who|we|i|others?|some|many|one|(?:his|her|its|their|our) .*|\W*)$")
"""A holder that is nobody by name: who it is was not found out."""
_STRONG: Final = 0.95
"""The score from which a reading is clear enough to be one end of a reversal: a false one is worse than one missed."""
_LEANS: Final = frozenset({"goes on", "says it", "consequence"})
"""Rules that read a statement by what stands around it, or by its nearness alone."""
NO_DAY: Final = 1 << 30
_Saying = tuple[str, str | None, bool]


class _Entry(NamedTuple):
    read: Read
    told: Told
    holder: str
    channel: Channel


Answers = Mapping[str, Sequence[Answer]]
"""By the id of a statement: what answers the claim that it makes."""


def timelines(  # noqa: PLR0913, PLR0917 - what is known beside the readings comes from many rooms
    issue: Issue,
    reads: Sequence[Read],
    told: Sequence[Told],
    belongings: Sequence[Belonging],
    answers: Answers,
    claims: Mapping[str, str] | None = None,
) -> tuple[Timeline, ...]:
    """Return who holds what on an issue, party by party: those with most positions first.

    Args:
        reads: of these statements; those that do not bear on the issue are left out.
        told: the statements, in any order.
        belongings: who speaks for whom.
        answers: by statement, what answers it.
        claims: by statement, the claim that it makes, so that one told again is not taken for news; where ``None``, words decide alone.
    """
    by_id = {one.id: one for one in told}
    belongings = Rows(row for row in belongings if not _is_itself(row, issue))
    made = (_entry(read, by_id[read.statement], belongings) for read in reads if read.bearing and read.statement in by_id)
    entries = [entry for entry in made if not _NOBODY.match(entry.holder)]
    wanted = {plain(name) for name in issue.parties}
    lines = [_timeline(issue, line, belongings, answers, claims or {}) for line in _by_holder(entries)]
    kept = [line for line in lines if not wanted or _is_wanted(line, wanted)]
    return tuple(sorted(kept, key=lambda line: (-len(line.positions), line.holder)))


def _is_itself(row: Belonging, issue: Issue) -> bool:
    """Tell whether a proposed row is of a person whose own deed the issue is ("Lucan resigns"): he speaks for himself there."""
    body = " " not in row.part or is_bare_body(row.part) or state_of(row.part)
    return row.by == BY and not body and plain(row.part) == plain(doer(issue) or "")


def _is_wanted(line: Timeline, wanted: set[str]) -> bool:
    return plain(line.holder) in wanted or line.party in wanted or any(owner_of(line.holder) == owner_of(name) for name in wanted)


def _entry(read: Read, told: Told, belongings: Sequence[Belonging]) -> _Entry:
    return _Entry(read, told, holder_of(read, told, belongings), channel(read, told, belongings))


def _by_holder(entries: Sequence[_Entry]) -> list[list[_Entry]]:
    """Entries by holder, each in the order of days, then of the text."""
    found: dict[str, list[_Entry]] = {}
    for entry in entries:
        found.setdefault(owner_of(entry.holder) if " " not in entry.holder else plain(entry.holder), []).append(entry)
    return [sorted(line, key=_when) for line in found.values()]


def _when(entry: _Entry) -> tuple[int, str, int]:
    day = entry.told.day
    return (day if day is not None else NO_DAY, entry.told.article, entry.told.span.start)


def _timeline(
    issue: Issue, line: Sequence[_Entry], belongings: Sequence[Belonging], answers: Answers, claims: Mapping[str, str]
) -> Timeline:
    holder = min((entry.holder for entry in line), key=len)
    positions, changes = list[Position](), list[Change]()
    for channels in ((one,) for one in dict.fromkeys(entry.channel for entry in line)):
        positions += [_position(issue, run, answers) for run in _runs([entry for entry in line if entry.channel in channels], claims)]
    for of in (_OFFICIAL, ("unnamed",)):
        changes += _changes(issue, _runs([entry for entry in line if entry.channel in of and _counts(entry)], claims))
    members = dict.fromkeys(row for entry in line for row in rows_of(entry.read.holder or own_name(entry.told.origin), belongings))
    return Timeline(
        holder=holder,
        party=_party(line, holder),
        positions=tuple(sorted(positions, key=lambda one: one.since if one.since is not None else NO_DAY)),
        changes=tuple(changes),
        called=_called(issue, line),
        members=tuple(members),
    )


def _party(line: Sequence[_Entry], holder: str) -> str | None:
    return next((entry.told.origin.party for entry in line if plain(entry.told.origin.name or "") == plain(holder)), None)


def _counts(entry: _Entry) -> bool:
    """Only what is sure, of today and takes a side, or leaves it open, can show a change; not what an outlet has from nobody."""
    from_nobody = entry.channel == "unnamed" and entry.told.origin.kind in ("outlet", "author", None)
    return entry.read.sure and not entry.read.past and entry.read.bearing != "declined" and not from_nobody


def _runs(line: Sequence[_Entry], claims: Mapping[str, str]) -> list[list[_Entry]]:
    """Consecutive entries of one bearing; what was told before goes where it was told first."""
    runs: list[list[_Entry]] = []
    said: dict[_Saying, list[tuple[_Entry, list[_Entry]]]] = {}
    for entry in line:
        before = said.setdefault(_saying(entry), [])
        again = next((run for other, run in before if _repeats(entry, other, claims)), None)
        if again is not None:
            again.append(entry)
        elif runs and _goes_on(runs[-1], entry):
            runs[-1].append(entry)
        else:
            runs.append([entry])
        before.append((entry, runs[-1] if again is None else again))
        del before[:-_LOOKED]
    return runs


def _saying(entry: _Entry) -> _Saying:
    """Return what a statement has in common with whatever it may tell again: who says it, and how it bears."""
    return entry.told.origin.label, entry.read.bearing, entry.read.past


def _goes_on(run: Sequence[_Entry], entry: _Entry) -> bool:
    last = run[-1].read
    if last.bearing != entry.read.bearing or last.past != entry.read.past:
        return False
    return last.bearing != "conditional" or same_set(joined([one.read.conditions for one in run]), entry.read.conditions)


def _repeats(entry: _Entry, other: _Entry, claims: Mapping[str, str]) -> bool:
    """Tell whether a statement is an earlier one of the same source and bearing told again."""
    if not same_set(entry.read.conditions, other.read.conditions):
        return False
    claim = claims.get(entry.told.id)
    return (claim is not None and claim == claims.get(other.told.id)) or _same_words(entry.told.content, other.told.content)


@lru_cache(maxsize=8192)
def _letters_of(text: str) -> frozenset[str]:
    return frozenset(word.key for word in letters(words_of(text)))


def _same_words(a: str, b: str) -> bool:
    one, other = _letters_of(a), _letters_of(b)
    least = min(len(one), len(other))
    return least > 3 and len(one & other) / least >= _REPEATED


def _position(issue: Issue, run: Sequence[_Entry], answers: Answers) -> Position:
    days = [entry.told.day for entry in run if entry.told.day is not None]
    own = {entry.told.id for entry in run}
    found = [answer for entry in run for answer in answers.get(entry.told.id, ()) if answer.statement not in own]
    first = run[0]
    return Position(
        issue=issue.id,
        holder=first.holder,
        channel=first.channel,
        bearing=first.read.bearing or "open",
        since=min(days, default=None),
        until=max(days, default=None),
        conditions=joined([entry.read.conditions for entry in run]),
        reads=tuple(entry.read for entry in run),
        backed=tuple(dict.fromkeys(answer.statement for answer in found if answer.act in _BACKS)),
        contradicted=tuple(dict.fromkeys(answer.statement for answer in found if answer.act in _DENIES)),
        sure=any(entry.read.sure for entry in run),
    )


def _changes(issue: Issue, runs: Sequence[Sequence[_Entry]]) -> list[Change]:
    return [change for before, after in pairwise(runs) if (change := _change(issue, _last_before(before, after[0]), after[0]))]


def _last_before(run: Sequence[_Entry], after: _Entry) -> _Entry:
    """Return the last statement of a position that was made before another; it may have been told again later."""
    earlier = [entry for entry in reversed(run) if _when(entry) <= _when(after)] or [run[0]]
    return next(filter(_is_strong, earlier), earlier[0])


def _change(issue: Issue, before: _Entry, after: _Entry) -> Change | None:
    """What lies between two positions; on one day two people of a party may differ, and that is no change."""
    kind = _kind(before, after)
    if kind == "reversal" and not (_is_strong(before) and _is_strong(after)):
        return None
    if kind == "no change" or (before.told.day == after.told.day and after.read.calls in (None, "no change")):
        return None
    new, old = added(before.read.conditions, after.read.conditions), added(after.read.conditions, before.read.conditions)
    return Change(
        issue=issue.id, holder=after.holder, channel=after.channel, kind=kind, before=before.told.id, after=after.told.id,
        day=after.told.day, added=new, dropped=old, sure=True, text=_text(before, after, new, old),
    )  # fmt: skip


def _is_strong(entry: _Entry) -> bool:
    """Tell whether a reading can carry a reversal: clear in its own words, not by what stands around it."""
    return entry.read.score >= _STRONG and entry.read.rule not in _LEANS


def _kind(before: _Entry, after: _Entry) -> Shift:
    a, b = before.read.bearing, after.read.bearing
    if {a, b} == {"for", "against"}:
        return "reversal"
    return "no change" if a == b and same_set(before.read.conditions, after.read.conditions) else "partial"


def _text(before: _Entry, after: _Entry, new: Sequence[str], old: Sequence[str]) -> str:
    parts = [f"from {before.read.bearing} to {after.read.bearing}"]
    parts += [f"conditions added: {'; '.join(new)}"] if new else []
    parts += [f"conditions dropped: {'; '.join(old)}"] if old else []
    return ", ".join(parts)


def _called(issue: Issue, line: Sequence[_Entry]) -> tuple[Called, ...]:
    return tuple(
        Called(
            issue=issue.id,
            holder=entry.holder,
            kind=entry.read.calls,
            statement=entry.told.id,
            words=entry.read.words[-1] if entry.read.words else "",
        )
        for entry in line
        if entry.read.calls
    )


def doubtful(reads: Sequence[Read]) -> tuple[Read, ...]:
    """Return readings too unsure to be anybody's position."""
    return tuple(read for read in reads if read.bearing and not read.sure)
