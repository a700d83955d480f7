"""Why statements have one origin, or why what they rest on is not counted: one small rule for each reason."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from saidby.claims.entering import Entry, speaks_for
from saidby.records import Reason, Told

DAYS: Final = 3
"""An outlet's report and its follow-ups: an unnamed source of its own, later than this, may be another."""


_OPEN: Final = frozenset(("cited report",))
"""Reasons of ``resting`` that may not hold: there may be one origin more."""


class Gathered(NamedTuple):
    """The statements of one origin, earliest first, and what is known of all statements of their claim.

    Attributes:
        entries: where each entered the record, by the statement's id.
        originals: of a statement in a copy, that of the article copied; of any other, itself.
        confirming: those that answer the claim by confirming it.
        why: rule and reason for each statement whose origin others of the claim tell (``resting``), by its id.
    """

    told: Sequence[Told]
    entries: Mapping[str, Entry]
    originals: Mapping[str, Told]
    confirming: frozenset[str]
    why: Mapping[str, tuple[str, str]]

    @property
    def entry(self) -> Entry:
        """Return where the first entered the record; the others entered there too."""
        return self.entries[self.told[0].id]

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the statements' ids."""
        return tuple(statement.id for statement in self.told)


def reasons(group: Gathered) -> tuple[Reason, ...]:
    """Return every reason that holds, in the order of the rules."""
    return tuple(reason for rule in _RULES for reason in rule(group))


def label(group: Gathered) -> str:
    """Name an origin by its first statement that names the source, and not the outlet alone."""
    best = next((told for told in group.told if told.origin.kind != "outlet"), group.told[0])
    found = group.entries[best.id]
    is_source = found.way == "report" and best.origin.kind != "outlet"
    return f"{found.who}, in {_reporter(group)}’s report" if is_source else found.who


def _reporter(group: Gathered) -> str:
    """Return whose report it is, in words: a relay's name, else the article's outlet."""
    via = next((group.entries[told.id].via for told in group.told if group.entries[told.id].via), None)
    return via.label if via else group.originals[group.told[0].id].outlet or "an article"


def _copied(group: Gathered) -> Iterator[Reason]:
    copies = tuple(id for id in group.ids if group.originals[id].id != id)
    if copies:
        yield Reason(rule="copy", text=f"{_times(len(copies), 'statement')} in copies of an article that is here too", statements=copies)


def _said_again(group: Gathered) -> Iterator[Reason]:
    if group.entry.way in ("speaker", "document") and len(group.told) > 1:
        outlets = {statement.outlet for statement in group.told}
        text = f"the same speaker, {label(group)}, in {_times(len(outlets), 'outlet')}"
        yield Reason(rule="same speaker", text=text, statements=group.ids)


def _one_report(group: Gathered) -> Iterator[Reason]:
    if group.entry.way == "report" and len(group.told) > 1:
        called = sorted({group.entries[told.id].who for told in group.told if told.origin.kind != "outlet"})
        words = f", whose source is called {_listed(called)}" if len(called) > 1 else ""
        yield Reason(rule="same report", text=f"all rest on {_reporter(group)}’s report{words}", statements=group.ids)


def _one_body(group: Gathered) -> Iterator[Reason]:
    spoken = [told for told in group.told if told.origin.organisation and speaks_for(told.origin)]
    if spoken and group.entry.way in ("speaker", "document") and len(group.told) > len(spoken):
        text = f"whoever speaks for {spoken[0].origin.organisation} and {spoken[0].origin.organisation} itself are one"
        yield Reason(rule="same body", text=text, statements=tuple(told.id for told in spoken))


def _told_by_others(group: Gathered) -> Iterator[Reason]:
    found: dict[tuple[str, str], list[str]] = {}
    for id in (id for id in group.ids if id in group.why):
        found.setdefault(group.why[id], []).append(id)
    yield from (Reason(rule=rule, text=text, statements=tuple(ids), costs=int(rule in _OPEN)) for (rule, text), ids in found.items())


def _confirms(group: Gathered) -> Iterator[Reason]:
    found = tuple(id for id in group.ids if id in group.confirming)
    if found:
        yield Reason(rule="confirmation", text="confirms it from its own access", statements=found)


def _own_voice(group: Gathered) -> Iterator[Reason]:
    if group.entry.way == "own":
        yield Reason(rule="own voice", text="the outlet’s own voice, basis not stated; not counted", statements=group.ids)


def _loose(group: Gathered) -> Iterator[Reason]:
    """Rule 8: "media reports" may be the reports already counted, or one more."""
    if group.entry.way == "loose":
        text = f"“{group.entry.who}” may be other reports than those counted here"
        yield Reason(rule="unnamed outlets", text=text, statements=group.ids, costs=1)


def _may_be_another(group: Gathered) -> Iterator[Reason]:
    """Rule 8: an outlet's own unnamed source, days after its report, may be another."""
    own = [told for told in group.told if told.day is not None and told.origin.kind != "outlet" and not told.relays]
    first = min((told.day or 0 for told in own), default=0)
    later = tuple(told.id for told in own if (told.day or 0) > first + DAYS)
    if group.entry.way == "report" and later:
        text = f"a source of the same outlet, more than {DAYS} days after its report, may be another"
        yield Reason(rule="later report", text=text, statements=later, costs=1)


_RULES: Final[tuple[Callable[[Gathered], Iterator[Reason]], ...]] = (
    _copied,
    _said_again,
    _one_report,
    _one_body,
    _told_by_others,
    _confirms,
    _own_voice,
    _loose,
    _may_be_another,
)


def _times(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
