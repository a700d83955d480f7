"""Whether two roles can be one person's, and which roles one person alone holds at a time."""

import re
from collections.abc import Iterable
from typing import Final

import msgspec

from saidby.claims.nations import owner_of
from saidby.claims.organisations import OrganisationName, initials, organisation, organisation_likeness
from saidby.claims.spelling import folded

_WALKS: Final = {
    word: walk
    for walk, words in {
        "government": "president premier minister chancellor governor mayor senator congressman congresswoman representative "
        "lawmaker mp deputy "
        "councillor councilman councilwoman ambassador envoy diplomat spokesman spokeswoman spokesperson speaker king queen "
        "prince princess "
        "commissioner nominee candidate negotiator politician legislator rep sen gov mep treasurer whip leader adviser "
        "advisor aide secretary",
        "law": "lawyer attorney solicitor barrister judge prosecutor magistrate justice counsel notary",
        "force": "general colonel major captain lieutenant sergeant admiral soldier constable detective inspector sheriff policeman",
        "learning": "professor analyst expert economist researcher scientist historian lecturer scholar fellow engineer "
        "hydrologist geologist "
        "biologist physicist climatologist strategist pollster",
        "trade": "farmer fisherman shopkeeper driver baker carpenter plumber waiter waitress hairdresser trader miner welder sailor docker "
        "pilot skipper boatman angler beekeeper",
        "care": "doctor nurse surgeon midwife physician paramedic teacher headteacher pupil student vicar priest pastor bishop imam rabbi",
        "press": "journalist reporter correspondent columnist editor presenter broadcaster blogger photographer",
        "sport": "coach player striker goalkeeper footballer boxer midfielder defender sprinter",
        "stage": "actor actress singer musician director filmmaker comedian novelist poet painter",
        "everyday": "resident neighbour neighbor witness shopper voter passenger tourist pensioner mother father widow brother sister",
    }.items()
    for word in words.split()
}
_BOTH: Final = frozenset(
    ["director", "captain", "secretary", "major", "leader", "engineer", "fellow", "doctor", "pilot", "speaker", "justice"]
)
"""Words of several walks of life: they set nobody apart."""
_SPEAKS: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "press secretary", "press officer", "spox"})
_SOLE = re.compile(
    r"(?:^|\s)(?:spokes(?:man|woman|person)|press secretary|president|prime minister|premier|minister|chancellor|governor|"
    r"mayor|king|queen|pope|"
    r"chair(?:man|woman|person)?|chief|head|director|director[ -]general|chief executive|ceo|secretary[ -]general|commander|ambassador|"
    r"managing director|harbour ?master|speaker|attorney general|ombudsman|commissioner)$"
)
_PAST = re.compile(r"^(?:former|ex|then|onetime|one time)[ -]")
_WAS = re.compile(r"^(?:former|ex|then|late|retired|onetime|one time|acting|outgoing|incoming|interim)[ -]")
"""What says how, or until when, somebody is what he is."""
_LEAD = re.compile(r"^(?:the|its|their|his|her|a|an|chief|senior|top|veteran|long-?time)\s+")


class Held(msgspec.Struct, frozen=True, array_like=True):
    """A role, for whom, and the first and last day that it was seen, from 1970-01-01; ``None`` where no date is known."""

    role: str | None
    organisation: str | None
    first: int | None = None
    last: int | None = None
    place: str | None = None


def walk_of(role: str | None) -> str | None:
    """Return the walk of life that a role belongs to; ``None`` where it does not tell, or is of the past."""
    words = plain(role).split()
    if not words or _PAST.match(folded(role or "") + " "):
        return None
    found = [_WALKS[word] for word in words if word in _WALKS and word not in _BOTH]
    return found[-1] if found else None


def plain(role: str | None) -> str:
    """A role as it is compared: a spokeswoman and a press secretary speak alike."""
    words = _LEAD.sub("", _WAS.sub("", folded(role or "")))
    return "spokesman" if any(one in words for one in _SPEAKS) else words


def is_sole(role: str | None) -> bool:
    """Tell whether one person holds the role at a time."""
    words = folded(role or "")
    return _SOLE.search(words) is not None and not re.match(r"(?:deputy|vice|former|ex|assistant)\b", words)


def agree(one: Held, other: Held) -> bool | None:
    """Tell whether two roles are one (true), cannot be one person's (false), or say nothing of it (``None``)."""
    same_place, same_role = _same_home(one, other), _same_role(one.role, other.role)
    if same_place and same_role is not False:
        return True
    if same_place is None:
        return False if _apart(one.role, other.role) else same_role or None
    if same_place is False and same_role:
        return False
    return False if _apart(one.role, other.role) else None


def any_agrees(one: Held, others: Iterable[Held]) -> bool | None:
    """Tell whether a role agrees with one of some; false where it speaks against all that say anything."""
    found = [agree(one, other) for other in others]
    if True in found:
        return True
    return False if found and all(said is False for said in found) else None


def _same_role(one: str | None, other: str | None) -> bool | None:
    a, b = plain(one), plain(other)
    if not a or not b:
        return None
    return a == b or a.endswith(" " + b) or b.endswith(" " + a)


def _apart(one: str | None, other: str | None) -> bool:
    a, b = walk_of(one), walk_of(other)
    return a is not None and b is not None and a != b


def _same_home(one: Held, other: Held) -> bool | None:
    """Compare for whom two are what they are; a body and a place say nothing against each other ("Maryland", "the Senate")."""
    if one.organisation and other.organisation:
        return _same_place(one.organisation, other.organisation)
    if one.place and other.place:
        return _same_place(one.place, other.place)
    return _same_place(one.organisation or one.place, other.organisation or other.place) or None


def _same_place(one: str | None, other: str | None) -> bool | None:
    if not one or not other:
        return None
    a, b = organisation(one), organisation(other)
    if a and b and organisation_likeness(a, b):
        return True
    return (
        owner_of(one) == owner_of(other)
        or _is_short(one, other)
        or _is_short(other, one)
        or _has_initials(one, b)
        or _has_initials(other, a)
        or bool(set(folded(one).split()) & set(folded(other).split()) - {"of", "the", "and", "for"})
    )


def _has_initials(words: str, full: OrganisationName | None) -> bool:
    """Tell whether one of some words is the other's initials ("Interim DNC", "Democratic National Committee")."""
    return (
        full is not None and len(full.words) > 2 and initials(full.words) in (word.casefold() for word in words.split() if word.isupper())
    )


def _is_short(short: str, full: str) -> bool:
    """Tell whether a place is another cut short ("Md.", "Maryland"): its letters in order, from the first."""
    a, b = folded(short).replace(" ", ""), iter(folded(full).replace(" ", ""))
    return 1 < len(a) <= 4 and folded(full).startswith(a[0]) and all(letter in b for letter in a)
