"""Why statements have one origin, or why what they rest on is not counted: one small rule for each reason."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from saidby.claims.entering import Entry, bare, speaks_for
from saidby.records import Reason, Told

DAYS: Final = 3
"""An outlet's report and its follow-ups: an unnamed source of its own, later than this, may be another."""
PAIR: Final = 2
_OPEN: Final = frozenset(("cited report", "pronoun", "text without name", "outlet without name", "within a report"))
"""Reasons of ``resting`` that may not hold: there may be one origin more."""
_OPENS: Final = re.compile(r"(?:The|His|Her|Its|Their|Our|This|One|Two|Three|Some|Several|Many|Multiple|Media|Both) [a-z]|An? ")
"""How what names a source may begin a sentence; before a capital "The" is part of a name."""
_THIS: Final = re.compile(r"(?i)(?:this|our) ")
_COMMON: Final = re.compile(
    r"(?i)\b(?:inspectorate|ministry|office|government|council|board|agency|authority|commission|union|federation|police|court|department|"
    r"company|committee|cabinet|embassy|service|league|association|party)$"
)
"""What names a body by a common noun, which has an article in a sentence."""


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


def inside(label: str) -> str:
    """Return what names somebody as it stands within a sentence: "The prime minister" without its capital, "The Daily Herald" with it."""
    return label[:1].lower() + label[1:] if _OPENS.match(label) else label


def listed(names: Iterable[str]) -> str:
    """Return names in quotation marks as a list in a sentence, each once, whatever article it has."""
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(bare(name), f"“{inside(name)}”")
    quoted = list(once.values())
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else "".join(quoted)


def _reporter(group: Gathered) -> str:
    """Return whose report it is, in words: the outlet by its whole name where it has one here, else as the relay calls it."""
    published = {told.publisher: told.outlet for told in group.told if told.publisher and told.outlet}
    via = next((step for told in group.told if (step := group.entries[told.id].via)), None)
    named = published.get(via.party) if via and via.party else None
    itself = via is None or _THIS.match(via.label) is not None
    return named or (group.originals[group.told[0].id].outlet or "an article" if via is None or itself else inside(via.label))


def _copied(group: Gathered) -> Iterator[Reason]:
    copies = tuple(id for id in group.ids if group.originals[id].id != id)
    if copies:
        stand = "stands in a copy" if len(copies) == 1 else "stand in copies"
        yield Reason(rule="copy", text=f"{_times(len(copies), 'statement')} {stand} of an article that is here too", statements=copies)


def _said_again(group: Gathered) -> Iterator[Reason]:
    if group.entry.way in ("speaker", "document") and len(group.told) > 1:
        outlets, who = {statement.outlet for statement in group.told}, inside(label(group))
        what = "text behind" if group.entry.way == "document" else "speaker of"
        carried = f", which {len(outlets)} outlets carry" if len(outlets) > 1 else ""
        yield Reason(rule="same speaker", text=f"{who} is the one {what} {_all(group)}{carried}", statements=group.ids)


def _one_report(group: Gathered) -> Iterator[Reason]:
    if group.entry.way == "report" and len(group.told) > 1:
        reporter = _reporter(group)
        called = [who for told in group.told if told.origin.kind != "outlet" and (who := group.entries[told.id].who) != reporter]
        words = f", which has it from {listed(called)}" if called else ""
        text = f"{_all(group)} rest on {reporter}’s report{words}"
        yield Reason(rule="same report", text=text, statements=group.ids)


def _one_body(group: Gathered) -> Iterator[Reason]:
    spoken = [told for told in group.told if told.origin.organisation and speaks_for(told.origin)]
    if spoken and group.entry.way in ("speaker", "document") and len(group.told) > len(spoken):
        body = _with_article(spoken[0].origin.organisation or "")
        text = f"{inside(spoken[0].origin.label)} speaks for {body}: its word and the body’s own are one"
        yield Reason(rule="same body", text=text, statements=tuple(told.id for told in spoken))


def _told_by_others(group: Gathered) -> Iterator[Reason]:
    """What one statement of the claim tells of another's origin; a citation may not cover it, which is a reason of its own."""
    found: dict[tuple[str, str], list[str]] = {}
    for id in (id for id in group.ids if id in group.why):
        found.setdefault(group.why[id], []).append(id)
    for (rule, text), ids in found.items():
        yield Reason(rule=rule, text=text, statements=tuple(ids))
        if rule in _OPEN:
            told = next(told for told in group.told if told.id == ids[0])
            yield Reason(rule=f"{rule}, or not", text=_or_its_own(told), statements=tuple(ids), costs=1)


def _or_its_own(told: Told) -> str:
    return f"“{inside(told.origin.label)}” may be sources of {told.outlet or 'the article'} itself after all"


def _confirms(group: Gathered) -> Iterator[Reason]:
    found = tuple(told for told in group.told if told.id in group.confirming)
    if found:
        who = list(dict.fromkeys(told.origin.name or inside(told.origin.label) for told in found))
        text = f"{' and '.join(who)} {'confirms' if len(who) == 1 else 'confirm'} it, and can know at first hand"
        yield Reason(rule="confirmation", text=text, statements=tuple(told.id for told in found))


def _own_voice(group: Gathered) -> Iterator[Reason]:
    if group.entry.way == "own":
        who = list(dict.fromkeys(told.outlet or "the article" for told in group.told))
        says = "says so in its own voice and names" if len(who) == 1 else "say so in their own voice and name"
        yield Reason(rule="own voice", text=f"{' and '.join(who)} {says} no basis", statements=group.ids)


def _loose(group: Gathered) -> Iterator[Reason]:
    """Rule 8: "media reports" may be the reports already counted, or one more."""
    if group.entry.way == "loose":
        who = inside(group.entry.who)
        yield Reason(rule="no outlet named", text=f"which they are is not told: “{who}”", statements=group.ids)
        yield Reason(rule="unnamed outlets", text=f"“{who}” may mean reports that are not counted here", statements=group.ids, costs=1)


def _may_be_another(group: Gathered) -> Iterator[Reason]:
    """Rule 8: an outlet's own unnamed source, days after its report, may be another."""
    own = [told for told in group.told if told.day is not None and told.origin.kind != "outlet" and not told.relays]
    first = min((told.day or 0 for told in own), default=0)
    later = tuple(told for told in own if (told.day or 0) > first + DAYS)
    if group.entry.way == "report" and later:
        days = (later[0].day or 0) - first
        text = f"“{inside(later[0].origin.label)}”, {days} days after {_reporter(group)}’s first report, may be another source"
        yield Reason(rule="later report", text=text, statements=tuple(told.id for told in later), costs=1)


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


def _all(group: Gathered) -> str:
    return "both statements" if len(group.told) == PAIR else f"all {len(group.told)} statements"


def _with_article(body: str) -> str:
    """Return a body as it stands in a sentence: “the Inspectorate”, but “Halvern Therapeutics”."""
    return f"the {body}" if _COMMON.search(body) and not body.lower().startswith(("the ", "its ", "his ", "her ", "their ")) else body
