"""What is known of a party, as far as it bears on whether a source is it."""

from typing import NamedTuple

import msgspec

from saidby.claims.roles import Held
from saidby.types import SourceKind


class PartyFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A party to compare with; a store keeps it as JSON.

    Attributes:
        names: every spelling met, with the owner that its article told elsewhere.
        held: roles over time.
        genders: that titles told.
        first, last: days between which it was seen.
        lately: the article that it was last seen in.
    """

    id: str
    kind: SourceKind
    is_body: bool = False
    names: tuple[tuple[str, str], ...] = ()
    held: tuple[Held, ...] = ()
    genders: frozenset[str] = frozenset()
    first: int | None = None
    last: int | None = None
    lately: str = ""

    @property
    def label(self) -> str:
        """Return what to call it in a reason."""
        return (
            self.names[0][0]
            if self.names
            else " ".join(part for part in (self.held[0].organisation or self.held[0].place, self.held[0].role) if part)
            if self.held
            else self.id
        )


class Found(NamedTuple):
    """The party that a source is, or ``None`` for nobody known, why, and whom else it may be: each with a score and why."""

    party: PartyFacts | None
    rule: str
    reason: str
    doubts: tuple[tuple[PartyFacts, float, str], ...] = ()


def near(party: PartyFacts, day: int | None, days: int) -> bool:
    """Tell whether a party was seen so many days before or after; where a day is not known, it may have been."""
    if day is None or party.first is None or party.last is None:
        return True
    return party.first - days <= day <= party.last + days
