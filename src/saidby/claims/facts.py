"""What an article tells of its sources, as far as it bears on who they are."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from saidby.claims.calling import called, owner_told
from saidby.claims.credits import wire_of
from saidby.claims.homes import home_of, owner_by_place
from saidby.claims.nations import nation_of
from saidby.claims.organisations import is_trading, of_a_state, organisation, owner_words
from saidby.claims.roles import Held, is_sole
from saidby.claims.spelling import folded
from saidby.types import Ledger, Source, SourceKind

PUBLISHER: Final = ""
"""In place of a source's id: the article's own outlet."""
_GENDERS: Final = {"Mr": "he", "Sir": "he", "Lord": "he", "Mrs": "she", "Ms": "she", "Miss": "she", "Dame": "she", "Lady": "she"}
_TITLE = re.compile(r"(?<!\w)(Mr|Sir|Lord|Mrs|Ms|Miss|Dame|Lady)\b\.? ")
_ONE = re.compile(r"^(?:[Tt]he |[A-ZÀ-Þ]|its |their )(?!.*\band\b)")
_LONGEST: Final = 120
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


class SourceFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A source of an article, or the article's outlet, or the agency whose text that says it carries, as far as it can be a party.

    Attributes:
        source: its id within the article; ``PUBLISHER`` for the outlet.
        name: as the article has it, with its owner ("Japan’s Foreign Ministry"); ``None`` for "the Kremlin spokesman".
        organisation, place: for whom, and where.
        owner: whose an organisation is, where the article tells it elsewhere.
        outlet: the article's.
        day: of publication, from 1970-01-01; ``None`` where it is not known.
        gender: "he" or "she", where a title tells.
        state: whose government the name stands for, where no list of capitals knows it and the case does.
    """

    article: str
    source: str
    kind: SourceKind
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    place: str | None = None
    owner: str = ""
    outlet: str | None = None
    day: int | None = None
    gender: str | None = None
    state: str | None = None

    @property
    def held(self) -> Held | None:
        """Return the role that the article tells."""
        told = self.role or self.organisation or self.place
        return Held(self.role, self.organisation, self.day, self.day, self.place) if told else None

    @property
    def is_body(self) -> bool:
        """Tell whether it is an organisation or outlet, a state among them."""
        if self.kind in ("organisation", "outlet") or self.name is None:
            return self.kind in ("organisation", "outlet")
        return nation_of(self.name) is not None or (is_trading(self.name) and not self.role and not self.gender)

    @property
    def is_homeless(self) -> bool:
        """Tell whether it is the holder of an office of which the article does not say whose it is ("the prime minister")."""
        return self.name is None and not self.organisation and not self.place


def facts_of(ledger: Ledger, day: int | None = None, seats: Mapping[str, str] = _NONE) -> tuple[SourceFacts, ...]:
    """Return the sources of an article that are somebody across articles, and its outlet; those who tell most about themselves first.

    Sources without a name are nobody, but for the holder of a role that one person has at a time ("the Kremlin spokesman").

    Args:
        ledger: what was read.
        day: of publication, from 1970-01-01.
        seats: places, folded (``folded``), each with the state whose government is called by it, as far as no list knows it.
    """
    found = [fact for source in ledger.sources if (fact := _fact(source, ledger, day, seats))]
    return tuple(sorted((*_publisher(ledger, day), *found), key=_telling, reverse=True))


def _telling(fact: SourceFacts) -> tuple[bool, bool, int, bool]:
    return fact.source == PUBLISHER, fact.name is not None, len((fact.name or "").split()), fact.role is not None


def _publisher(ledger: Ledger, day: int | None) -> Iterator[SourceFacts]:
    outlet = ledger.article.outlet
    if outlet:
        yield SourceFacts(article=ledger.article.id, source=PUBLISHER, kind="outlet", name=wire_of(outlet), outlet=outlet, day=day)


def _fact(source: Source, ledger: Ledger, day: int | None, seats: Mapping[str, str]) -> SourceFacts | None:
    if source.kind in ("organisation", "outlet"):
        found = _body(source, ledger, day, seats)
    elif source.kind == "named" and source.name:
        found = _with(source, ledger, day, re.sub(r"[’']s?$", "", source.name)[:_LONGEST])
    else:
        found = _with(source, ledger, day, None) if _holds_sole_office(source) else None
    return _as_state(found, seats) if found else None


def _as_state(fact: SourceFacts, seats: Mapping[str, str]) -> SourceFacts:
    """A place that stands for a government is that state."""
    state = seats.get(folded(fact.name)) if fact.name and not fact.role and fact.kind != "outlet" else None
    if state:
        return msgspec.structs.replace(fact, kind="organisation", state=state)
    is_one = fact.kind == "named" and not fact.role and folded(fact.name or "") in map(folded, seats.values())
    return msgspec.structs.replace(fact, kind="organisation") if is_one else fact


def _with(source: Source, ledger: Ledger, day: int | None, name: str | None, owner: str = "") -> SourceFacts:
    return SourceFacts(
        article=ledger.article.id, source=source.id, kind=source.kind or "named", name=name, role=source.role,
        organisation=source.organisation, place=source.location or _home(source, ledger), owner=owner,
        outlet=ledger.article.outlet, day=day, gender=_gender(source, ledger),
    )  # fmt: skip


def _home(source: Source, ledger: Ledger) -> str | None:
    is_office = source.kind in ("named", "unnamed") and source.role and not source.organisation
    return home_of(source, ledger) if is_office else None


def _gender(source: Source, ledger: Ledger) -> str | None:
    found = {_GENDERS[title] for mention in source.mentions for title in _TITLE.findall(mention.of(ledger.article.text))}
    return found.pop() if len(found) == 1 else None


def _holds_sole_office(source: Source) -> bool:
    """Tell whether a source without a name is still somebody: "the mayor of Port Tern", not "a spokesman" or "two ministers"."""
    told = source.profile
    if source.kind != "unnamed" or not told or told.number or told.reason:
        return False
    return is_sole(source.role) and _ONE.match(told.descriptor) is not None


def _body(source: Source, ledger: Ledger, day: int | None, seats: Mapping[str, str]) -> SourceFacts | None:
    name = called(source, ledger)
    if name is None:
        return None
    known = organisation(name)
    owner = owner_told(name, ledger) or owner_by_place(name, ledger, seats) if known and known.generic and not known.owner else ""
    return _with(source, ledger, day, _of_state(name, seats)[:_LONGEST], owner or source.location or "")


def _of_state(name: str, seats: Mapping[str, str]) -> str:
    """Return a body's name with the state in place of the seat that it sits in: "the foreign ministry in Vesk" is Kordane's."""
    seat = owner_words(name)
    state = seats.get(folded(seat)) if seat and name.endswith(f" in {seat}") and of_a_state(name) else None
    return f"{name.removesuffix(f' in {seat}')} of {state}" if state else name
