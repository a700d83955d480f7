"""The rules of identity: by a person's name, by a body's name, by an office that one person holds."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from saidby.claims.facts import SourceFacts
from saidby.claims.organisations import OrganisationLikeness, OrganisationName, is_firm, organisation, organisation_likeness
from saidby.claims.persons import Likeness, PersonName, likeness, parsed
from saidby.claims.roles import Held, agree, any_agrees, is_sole, plain
from saidby.claims.spelling import folded, sounded
from saidby.claims.standing import Found, PartyFacts, near

WINDOW: Final = 30
"""Days within which an office is still held by whom it was held."""
SEASON: Final = 90
"""Days within which a surname alone can still mean whoever it meant."""
YEAR: Final = 400
"""Days within which an initial and a surname can."""
_FULL: Final[tuple[Likeness, ...]] = ("name", "order", "variant")
_ORDER: Final[tuple[Likeness, ...]] = ("name", "order", "variant", "initial", "surname", "first")
_BODIES: Final[tuple[OrganisationLikeness, ...]] = ("name", "acronym", "short", "bare")
_SPELT: Final = 0.75
"""Two surnames so alike can be one, misspelt, where the given name and the office are the same."""
_DOUBTS: Final = 3
"""More suggestions than these for one source help nobody."""


class _Namesake(NamedTuple):
    party: PartyFacts
    like: Likeness | None
    agrees: bool | None
    full: bool
    surname: bool


def by_person(fact: SourceFacts, parties: Sequence[PartyFacts]) -> Found:
    """Find the person with a name.

    Args:
        fact: a source with a person's name.
        parties: persons.
    """
    name = parsed(fact.name or "")
    if name is None:
        return _nobody("no name")
    found = [_namesake(fact, name, party) for party in parties if not _other_gender(fact, party)]
    return _same_name(fact, found) or _part_of_name(fact, name, found) or _misspelt(fact, name, found) or _in_office(fact, parties, found)


def _namesake(fact: SourceFacts, name: PersonName, party: PartyFacts) -> _Namesake:
    names = [known for spelled, _ in party.names if (known := parsed(spelled))]
    likes = [(like, not (name.is_single or known.is_single)) for known in names if (like := likeness(name, known))]
    if _given_differs(name, names):
        likes = []
    like, full = min(likes, key=lambda one: (not one[1], _ORDER.index(one[0])), default=(None, False))
    surname = any(sounded(known.last) == sounded(name.last) for known in names)
    return _Namesake(party, like, any_agrees(fact.held, party.held) if fact.held else None, full, surname)


def _given_differs(name: PersonName, names: Sequence[PersonName]) -> bool:
    """Tell whether the party is known by full names alone none of which can be this one."""
    full = [known for known in names if not known.is_single]
    return bool(full) and not name.is_single and all(likeness(name, known) is None for known in full)


def _other_gender(fact: SourceFacts, party: PartyFacts) -> bool:
    return bool(fact.gender and party.genders and fact.gender not in party.genders)


def _same_name(fact: SourceFacts, found: Sequence[_Namesake]) -> Found | None:
    """Full names that are one: joined unless the roles speak against it; of several namesakes the one whose role agrees."""
    alike = [one for one in found if one.full and one.like in _FULL]
    fit = [one for one in alike if one.agrees is not False]
    sure = [one for one in fit if one.agrees] if len(fit) > 1 else fit
    if len(sure) == 1:
        return Found(sure[0].party, f"same-{sure[0].like}", f"“{fact.name}” is “{sure[0].party.label}” by name")
    return _nobody("namesake", _doubts(alike, 0.5, "the same name, but other roles, or several have it")) if alike else None


def _part_of_name(fact: SourceFacts, name: PersonName, found: Sequence[_Namesake]) -> Found | None:
    """A surname or an initial: joined where one person alone can be meant, shortly before or after."""
    alike = [one for one in found if one.like and one.agrees is not False and near(one.party, fact.day, _days(one.like))]
    sure = [one for one in alike if one.agrees] or [one for one in alike if one.party.lately == fact.article]
    rivals = [one for one in found if one.like or one.surname]
    single = name.is_single or any(one.like in ("surname", "first") for one in alike)
    alone = len(rivals if single else [one for one in found if one.like]) == 1
    chosen = sure[0] if len(sure) == 1 else alike[0] if len(alike) == 1 and alone and alike[0].like != "first" else None
    if chosen:
        return Found(chosen.party, f"same-{chosen.like}", f"“{fact.name}” can only be “{chosen.party.label}” here")
    held_back = [one for one in found if one.like]
    return _nobody("part of a name", _doubts(held_back, 0.4, "one name has a part of the other")) if held_back else None


def _days(like: Likeness) -> int:
    return YEAR if like == "initial" else SEASON


def _misspelt(fact: SourceFacts, name: PersonName, found: Sequence[_Namesake]) -> Found | None:
    alike = [one for one in found if not one.like and _nearly(name, one.party)]
    sure = [one for one in alike if one.agrees and near(one.party, fact.day, SEASON)]
    if len(sure) == 1:
        return Found(sure[0].party, "misspelt", f"“{fact.name}” has the given name and the office of “{sure[0].party.label}”")
    return _nobody("other name", _doubts(alike, 0.3, "the names differ by a letter or two")) if alike else None


def _nearly(name: PersonName, party: PartyFacts) -> bool:
    others = [known for spelled, _ in party.names if (known := parsed(spelled))]
    return any(_nearly_same(name, other) for other in others)


def _nearly_same(name: PersonName, other: PersonName) -> bool:
    if name.is_single or other.is_single or len(name.given[0]) < 2 or sounded(name.given[0]) != sounded(other.given[0]):
        return False
    a, b = sorted(name.last), sorted(other.last)
    alike = max(SequenceMatcher(None, name.last, other.last).ratio(), SequenceMatcher(None, a, b).ratio())
    return name.last[0] == other.last[0] and min(len(a), len(b)) >= 4 and alike >= _SPELT


def _in_office(fact: SourceFacts, parties: Sequence[PartyFacts], found: Sequence[_Namesake]) -> Found:
    """The holder of an office who was not named before ("the Kremlin spokesman"), if nobody else with a name is known to hold it."""
    if fact.held and is_sole(fact.role):
        holders = _holders(fact, fact.held, parties)
        if len(holders) == 1 and not holders[0].names:
            return Found(holders[0], "office", f"holds the office of the {holders[0].label}")
    return _nobody("new name", _doubts([one for one in found if one.surname and one.agrees], 0.3, "the same surname and office"))


def by_office(fact: SourceFacts, parties: Sequence[PartyFacts]) -> Found:
    """Find who holds an office that one person alone holds at a time.

    Args:
        fact: a source without a name, with role and organisation.
        parties: persons.
    """
    holders = _holders(fact, fact.held, parties) if fact.held else []
    named = [party for party in holders if party.names]
    chosen = named if named else holders
    if len(chosen) == 1:
        return Found(chosen[0], "office", f"“{chosen[0].label}” holds that office in those days")
    return _nobody("office", tuple((party, 0.4, "several held that office in those days") for party in chosen[:_DOUBTS]))


def _holders(fact: SourceFacts, held: Held, parties: Sequence[PartyFacts]) -> list[PartyFacts]:
    return [party for party in parties if any(_same_office(held, other, fact.day) for other in party.held)]


def _same_office(one: Held, other: Held, day: int | None) -> bool:
    if (
        not ((one.organisation or one.place) and (other.organisation or other.place))
        or plain(one.role) != plain(other.role)
        or not agree(one, other)
    ):
        return False
    return day is None or other.first is None or other.last is None or other.first - WINDOW <= day <= other.last + WINDOW


def by_body(fact: SourceFacts, parties: Sequence[PartyFacts]) -> Found:
    """Find the organisation or outlet with a name.

    Args:
        fact: a source that is one.
        parties: organisations and outlets.
    """
    alike = [(like, party) for party in parties if (like := _body_like(fact, party))]
    best = min((_BODIES.index(like) for like, _ in alike), default=None)
    chosen = [party for like, party in alike if _BODIES.index(like) == best]
    if best is None:
        return _nobody("new name")
    chosen = [party for party in chosen if party.lately == fact.article] or chosen
    if _BODIES[best] == "name" or len(chosen) == 1:
        return Found(chosen[0], f"same-{_BODIES[best]}", f"“{fact.name}” is “{chosen[0].label}” ({_WHY[_BODIES[best]]})")
    return _nobody("several", tuple((party, 0.4, f"may be meant: {_WHY[_BODIES[best]]}") for party in chosen[:_DOUBTS]))


_WHY: Final = {"name": "the same name", "acronym": "its initials", "short": "its short name", "bare": "the only one of that name here"}


def _body_like(fact: SourceFacts, party: PartyFacts) -> OrganisationLikeness | None:
    """How an organisation is a party by name; ``None`` too where a name of the party tells another owner."""
    mine = organisation(fact.state or fact.name or "", fact.owner)
    known = [other for name, owner in party.names if (other := organisation(name, owner))]
    owners = {other.owner for other in known if other.owner}
    if mine is None or (mine.owner and owners and mine.owner not in owners and mine.generic):
        return None
    likes = [like for other in known if (like := organisation_likeness(mine, other)) and not _is_slight(like, fact, party)]
    if not likes and fact.kind == party.kind == "outlet" and party.lately == fact.article:
        return "short" if any(_is_end(mine, other) for other in known) else None
    if likes and mine.generic and not mine.owner and owners:
        return "bare"
    return min(likes, key=_BODIES.index, default=None)


def _is_end(mine: OrganisationName, other: OrganisationName) -> bool:
    """Tell whether an outlet is called by the last of another's name, which the same article has in full ("the Gazette")."""
    return len(mine.words) == 1 < len(other.words) and other.words[-1] == mine.words[0]


def by_bare_name(fact: SourceFacts, parties: Sequence[PartyFacts]) -> Found | None:
    """Find whoever has the same one word for a name, where a person and a body could be meant and nothing tells of a person.

    A state that no list knows may be read as a person in one article and as a body in the next.
    """
    if fact.name and (known := _misread(fact, parties)):
        return known
    if not fact.name or fact.role or fact.gender or " " in fact.name:
        return None
    bare = [party for party in parties if {sounded(folded(name)) for name, _ in party.names} == {sounded(folded(fact.name))}]
    fit = [party for party in bare if not any(one.role for one in party.held) and not party.genders]
    if len(bare) == len(fit) == 1:
        return Found(fit[0], "same-word", f"“{fact.name}” is known as nothing else")
    firms = (
        [] if parties[1:] else [party for party in parties if party.is_body and any(is_firm(fact.name, name) for name, _ in party.names)]
    )
    return Found(firms[0], "firm", f"“{fact.name}” is known as nothing but the firm “{firms[0].label}”") if firms else None


def _misread(fact: SourceFacts, parties: Sequence[PartyFacts]) -> Found | None:
    """The one who has the very same name of several words, read as a person in one article and as a body in another."""
    name = folded(fact.name or "")
    others = [one for one in parties if " " in name and one.is_body != fact.is_body]
    same = [one for one in others if any(folded(known) == name for known, _ in one.names)]
    return Found(same[0], "same-words", f"nobody else is called “{fact.name}”") if len(same) == 1 else None


def _is_slight(like: OrganisationLikeness, fact: SourceFacts, party: PartyFacts) -> bool:
    """Two initials are evidence between outlets alone."""
    shortest = min((len(name) for name in (fact.name or "", *(name for name, _ in party.names))), default=0)
    return like == "acronym" and shortest < 3 and not (fact.kind == party.kind == "outlet")


def _doubts(found: Sequence[_Namesake], score: float, why: str) -> tuple[tuple[PartyFacts, float, str], ...]:
    return tuple((one.party, score, why) for one in found[:_DOUBTS])


def _nobody(rule: str, doubts: tuple[tuple[PartyFacts, float, str], ...] = ()) -> Found:
    return Found(None, "new", f"nobody known ({rule})", doubts)
