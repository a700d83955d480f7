"""Origins: where a claim entered the record, and which of these places are really one.

The rules of the count, in their order:

1. A copy counts as the article it copies.
2. The same named speaker is one origin, through however many relays, however often it is said again.
3. An unnamed source is the report that has it: other words for it in the same report are the same origin.
4. Unnamed sources in two outlets' own reports are two origins; where they are called alike they may be the same people.
5. A body, its documents and whoever speaks for it are one.
6. A denial or a no-comment is none; a confirmation by a party with its own access is one.
7. An outlet's own voice is shown apart and not counted.
8. What is uncertain stays open, as a range with its reasons.

Each rule is a function that leaves its reasons. Nothing here looks at what is true.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from saidby.claims.entering import Entry, Names, entry
from saidby.claims.reasons import Gathered, label, reasons
from saidby.claims.resting import Moved, together
from saidby.records import Answer, Copied, Origin, Told
from saidby.types import Act

_WORD = re.compile(r"\w+")


def origins(told: Sequence[Told], answers: Sequence[Answer], copies: Sequence[Copied], names: Names) -> tuple[Origin, ...]:
    """Tell apart the origins of a claim: those that count in order of their first statement, then those shown apart.

    Args:
        told: the statements that make the claim and those that answer it, earliest first.
        answers: which of them answer it.
        copies: which articles copy which.
        names: ids of parties by their bare names.
    """
    making = makers(told, answers)
    originals = as_originals(making, copies)
    entries, why = _entered(making, originals, names)
    confirming = frozenset(answer.statement for answer in answers)
    found = [_origin(Gathered(group, entries, originals, confirming, why)) for group in _grouped(making, entries)]
    return tuple(sorted(found, key=lambda origin: not origin.counted))


def entered(making: Sequence[Told], copies: Sequence[Copied], names: Names) -> Moved:
    """Return where the statements that make one claim entered the record, seen together, and why where one alone does not tell it."""
    return _entered(making, as_originals(making, copies), names)


def _entered(making: Sequence[Told], originals: Mapping[str, Told], names: Names) -> Moved:
    return together(making, originals, {one.id: entry(originals[one.id], names) for one in making})


def makers(told: Sequence[Told], answers: Sequence[Answer]) -> list[Told]:
    """Rule 6: return the statements that make the claim: all but those that answer it by more than confirming it from their own access."""
    acts = {answer.statement: answer.act for answer in reversed(answers)}
    return [one for one in told if one.id not in acts or _confirms(one, acts[one.id])]


def _confirms(told: Told, act: Act) -> bool:
    return act == "confirm" and told.origin.kind not in ("outlet", "author", None)


def as_originals(told: Sequence[Told], copies: Sequence[Copied]) -> Mapping[str, Told]:
    """Rule 1: return for each statement the one to judge it by: of a copy, that of the article copied which says the same."""
    of = {copied.article: copied.of for copied in copies}
    there = defaultdict[str | None, list[Told]](list)
    for statement in told:
        there[statement.article].append(statement)
    return {statement.id: _original(statement, there.get(of.get(statement.article), ())) for statement in told}


def _original(copy: Told, there: Sequence[Told]) -> Told:
    return max(there, key=lambda other: _shared(other.content, copy.content), default=copy)


def _shared(one: str, other: str) -> int:
    """Count the words that two contents share."""
    return len(set(_WORD.findall(one.casefold())) & set(_WORD.findall(other.casefold())))


def _grouped(making: Sequence[Told], entries: Mapping[str, Entry]) -> list[list[Told]]:
    """Rules 2, 3, 5: the same key is the same origin."""
    groups: dict[str, list[Told]] = {}
    for statement in making:
        groups.setdefault(entries[statement.id].key, []).append(statement)
    return list(groups.values())


def _origin(group: Gathered) -> Origin:
    return Origin(
        id=hashlib.sha256(f"{group.entry.key}\0{group.told[0].id}".encode()).hexdigest()[:12],
        label=label(group),
        via=group.entry.via.label if group.entry.via else None,
        unnamed=group.entry.way in ("report", "loose"),
        first=group.told[0].id,
        statements=tuple(statement.id for statement in group.told),
        counted=group.entry.way not in ("own", "loose"),
        reasons=reasons(group),
    )
