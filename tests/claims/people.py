"""Short ways to write sources down for the tests of parties."""

from saidby.claims.facts import SourceFacts
from saidby.claims.parties import Bond, told_apart
from saidby.types import SourceKind


def person(article: str, name: str | None, role: str | None = None, at: str | None = None, day: int | None = 0, **more: str) -> SourceFacts:
    """Make a person of an article."""
    kind: SourceKind = "named" if name else "unnamed"
    return SourceFacts(
        article=article, source=name or "s1", kind=kind, name=name, role=role, organisation=at, day=day, gender=more.get("gender")
    )


def body(article: str, name: str, kind: SourceKind = "organisation", owner: str = "", day: int | None = 0) -> SourceFacts:
    """Make an organisation or outlet of an article."""
    return SourceFacts(article=article, source=name, kind=kind, name=name, owner=owner, day=day)


def outlet(article: str, name: str) -> SourceFacts:
    """Make an outlet of an article."""
    return body(article, name, "outlet")


def groups(*facts: SourceFacts, aliases: dict[str, str] | None = None, bonds: tuple[Bond, ...] = ()) -> list[list[str]]:
    """Return the articles of each party."""
    parties, _ = told_apart(facts, aliases, bonds)
    return [[article for article, _ in party.sources] for party in parties]


def doubts(*facts: SourceFacts) -> list[str]:
    """Return why some are in doubt."""
    return [one.reason for one in told_apart(facts)[1]]
