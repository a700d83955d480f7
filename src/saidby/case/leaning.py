"""Who leans on whom, over many claims: each origin with all that would fall with it; reports of one outlet told apart by occasion."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from saidby.claims.entering import Entry, Names, bare
from saidby.claims.origins import entered, origins
from saidby.claims.trail import earliest_first
from saidby.records import Claim, Copied, Leaning, Told

APART: Final = 30
"""Days between two statements of one claim from which they rest on two reports of one outlet."""
_AT: Final = " @"
"""Parts the place of an origin's key from the statement by which its occasion is known."""


class _Leant(NamedTuple):
    """A statement, the claim that it makes, and where it entered the record there."""

    told: Told
    claim: str
    entry: Entry


class Leanings:
    """Gathers statements by what they lean on.

    Args:
        copies: tells which of the statements' articles copy which.
        names: tells the parties of bodies for which the statements' sources speak.
    """

    def __init__(self, copies: Callable[[Iterable[Told]], Sequence[Copied]], names: Callable[[Iterable[Told]], Names]) -> None:
        self._copies, self._names = copies, names

    def of(self, claims: Sequence[Claim], told: Mapping[str, Told], limit: int) -> tuple[Leaning, ...]:
        """Return the origins that most statements lean on; ``told`` are the statements of the claims, by id."""
        groups = self._by_occasion(claims, told)
        heaviest = sorted(groups, key=lambda key: -len(groups[key]))[:limit]
        return tuple(self._leaning(key, groups[key]) for key in heaviest)

    def on(self, key: str, claims: Sequence[Claim], told: Mapping[str, Told]) -> Leaning | None:
        """Return what leans on one origin; ``None`` where nothing does. A key without an occasion stands for all of them."""
        place, _, anchor = key.partition(_AT)
        there = self._by_place(claims, told).get(place, ())
        kept = there if not anchor else next((some for some in _occasions(there) if any(one.told.id == anchor for one in some)), ())
        return self._leaning(key, kept) if kept else None

    def _by_occasion(self, claims: Sequence[Claim], told: Mapping[str, Told]) -> dict[str, Sequence[_Leant]]:
        groups: dict[str, Sequence[_Leant]] = {}
        for place, leant in self._by_place(claims, told).items():
            if leant[0].entry.way == "report":
                groups |= {f"{place}{_AT}{_first(some).id}": some for some in _occasions(leant)}
            else:
                groups[place] = leant
        return groups

    def _by_place(self, claims: Sequence[Claim], told: Mapping[str, Told]) -> dict[str, list[_Leant]]:
        groups: dict[str, list[_Leant]] = {}
        for claim in claims:
            making = earliest_first(told[id] for id in claim.statements)
            entries = entered(making, self._copies(making), self._names(making)).entries
            for one in making:
                groups.setdefault(entries[one.id].key, []).append(_Leant(one, claim.id, entries[one.id]))
        return groups

    def _leaning(self, key: str, leant: Sequence[_Leant]) -> Leaning:
        statements = earliest_first(one.told for one in leant)
        way = leant[0].entry.way
        return Leaning(
            key=key,
            label=self._label(leant, statements) if way != "report" else _dated(self._label(leant, statements), leant),
            unnamed=way in ("report", "loose"),
            statements=tuple(one.id for one in statements),
            claims=tuple(dict.fromkeys(one.claim for one in leant)),
            outlets=tuple(sorted({one.outlet for one in statements if one.outlet})),
        )

    def _label(self, leant: Sequence[_Leant], statements: Sequence[Told]) -> str:
        found = origins(statements, (), self._copies(statements), self._names(statements))
        key = leant[0].entry.key
        named = next((one.label for one in found if one.first in {each.told.id for each in leant if each.entry.key == key}), None)
        return named or leant[0].entry.who


def _occasions(leant: Sequence[_Leant]) -> list[Sequence[_Leant]]:
    """Tell the reports of one outlet apart: what stands in one of its articles, and what makes one claim at about one time, is one."""
    group = {one.told.id: {one.told.id} for one in leant}
    last: dict[tuple[str, str], _Leant] = {}
    for one in sorted(leant, key=lambda one: (one.told.day is None, one.told.day or 0)):
        for about in (("article", one.told.article) if _is_own(one) else None, ("claim", one.claim)):
            if about and (before := last.get(about)) and (about[0] == "article" or _near(before.told, one.told)):
                _join(group, before.told.id, one.told.id)
            if about:
                last[about] = one
    by_id = {one.told.id: one for one in leant}
    return [[by_id[id] for id in by_id if id in ids] for ids in {id(ids): ids for ids in group.values()}.values()]


def _join(group: dict[str, set[str]], one: str, other: str) -> None:
    if group[one] is not group[other]:
        joined = group[one] | group[other]
        group.update(dict.fromkeys(joined, joined))


def _near(one: Told, other: Told) -> bool:
    return one.day is None or other.day is None or abs(one.day - other.day) <= APART


def _is_own(one: _Leant) -> bool:
    """Tell whether a statement stands in an article of the outlet whose report it is."""
    return one.entry.key == f"report {one.told.publisher or bare(one.told.outlet or one.told.article)}"


def _first(leant: Sequence[_Leant]) -> Told:
    return earliest_first(one.told for one in leant)[0]


def _dated(label: str, leant: Sequence[_Leant]) -> str:
    """Add the day of a report: of the outlet's own article, else when it was first cited."""
    own = sorted(one.told.day for one in leant if _is_own(one) and one.told.day is not None)
    cited = sorted(one.told.day for one in leant if one.told.day is not None)
    report = label if label.endswith("report") else f"{label}’s report"
    if not cited:
        return report
    day = date(1970, 1, 1) + timedelta(days=(own or cited)[0])
    return f"{report} {'of' if own else 'cited on'} {day.day} {day:%B %Y}"
