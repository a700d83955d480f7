"""For whom somebody can only be speaking: a foreign minister who says what his state will do, "her spokesman", "its leader"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from saidby.positions.introduced import ROLE, Introduced, is_state_office
from saidby.records import Told

_NAME: Final = r"[A-ZÀ-Þ][\w-]+(?: (?:of |the )?[A-ZÀ-Þ][\w-]+){0,3}"
_COMMITS: Final = re.compile(
    rf"^\W*(?:[A-Z]{{3,}}[^–—]{{0,40}}[–—] )?(?:[Tt]hat )?(?:[Tt]he )?(?P<owner>{_NAME})(?:(?:’s|'s|’|') [a-z]+)? "
    r"(?:(?:never|no longer|still|also|now) )?(?:will|would|is ready|was ready|is prepared|is willing|does not|did not|plans|wants|accepts|"
    r"has decided|had decided|intends|refuses|rejects|could|remains|remained|saw|sees)\b"
)
_SPEAKS_FOR: Final = re.compile(r"(?i)\b(?:spokes(?:man|woman|person)|press secretary|leader|chief executive)\b")
_HERS: Final = re.compile(
    rf"\b(?:[Hh]er|[Hh]is) (?:\w+ ){{0,2}}?(?P<role>(?i:spokes(?:man|woman|person)|press secretary|aide|adviser)),? (?P<name>{_NAME})"
)
_ITS: Final = re.compile(rf"\b[Ii]ts (?:\w+ ){{0,2}}?(?P<role>(?i:{ROLE})),? (?P<name>{_NAME})")
_FIRST: Final = re.compile(rf"^\W*(?:[A-Z]{{3,}}[^–—]{{0,40}}[–—] )?(?:The )?(?P<owner>{_NAME})")


def commits(told: Sequence[Told], states: Sequence[str]) -> Iterator[Introduced]:
    """Yield who says what a state or a body will do, in an office of it that the text names without its owner; never two of one person."""
    found: dict[str, set[tuple[str, str]]] = {}
    for one in told:
        origin, hit = one.origin, _COMMITS.match(one.content)
        role = origin.role or ""
        if hit and origin.kind == "named" and origin.name and not origin.organisation and _fits(role, hit["owner"], states, told):
            found.setdefault(origin.name, set()).add((role, hit["owner"]))
    for name, owners in found.items():
        if len({owner for _, owner in owners}) == 1:
            role, owner = min(owners)
            yield Introduced(name, role, owner)


def _fits(role: str, owner: str, states: Sequence[str], told: Sequence[Told]) -> bool:
    """Tell whether somebody in a role may be of that body: of an office of state, whether it is a state or at least a place."""
    if not is_state_office(role):
        return bool(_SPEAKS_FOR.search(role))
    return owner in states or (" " not in owner and is_place(owner, told))


def is_place(name: str, told: Sequence[Told]) -> bool:
    """Tell whether statements speak of a name as of a place: "in Orvia", or the outlet is named after it."""
    place = re.compile(rf"\b(?:in|from|across|throughout|inside|between) {re.escape(name)}\b")
    return any(name in (one.outlet or "").split() or place.search(one.sentence) for one in told)


def possessed(told: Sequence[Told]) -> Iterator[Introduced]:
    """Yield whom "her spokesman" and "its leader" name: of the person who spoke last before, of the body that the sentence opens with."""
    people = list[str]()
    for one in told:
        text = one.sentence
        opens = _FIRST.match(text)
        yield from (
            Introduced(hit["name"], hit["role"], people[-1]) for hit in _HERS.finditer(text) if people and people[-1] != hit["name"]
        )
        yield from (
            Introduced(hit["name"], hit["role"], opens["owner"]) for hit in _ITS.finditer(text) if opens and opens.end() < hit.start()
        )
        if one.origin.kind == "named" and one.origin.name and " " in one.origin.name:
            people.append(one.origin.name)
