"""Which of two articles came first, as far as their pages say."""

from datetime import UTC, datetime
from typing import Final

from saidby.claims.credits import credit, is_outlet
from saidby.types import Article

_NEVER: Final = "9999"


def earlier(article: Article, other: Article, agencies: frozenset[str] = frozenset()) -> bool:
    """Tell whether an article comes before another: by day and clock, then as the agency that the other credits, then by id."""
    mine, others = when(article.published), when(other.published)
    if mine[0] != others[0] or (mine[1] and others[1] and mine[1] != others[1]):
        return mine < others
    agency = _is_agency_of(article, other, agencies)
    return agency > 0 if agency else article.id < other.id


def when(published: str | None) -> tuple[str, str]:
    """Return day and time in UTC, as text that sorts; the time is empty where the page gives a date alone.

    An article without a date, or with one that cannot be read, comes after all others.
    """
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return (_NEVER, "")
    if "T" not in (published or "") and " " not in (published or ""):
        return (moment.date().isoformat(), "")
    utc = moment.astimezone(UTC) if moment.tzinfo else moment
    return (utc.date().isoformat(), utc.time().isoformat())


def _is_agency_of(article: Article, other: Article, agencies: frozenset[str]) -> int:
    """1 if the other credits the article's outlet, -1 if it is the other way round, else 0."""
    return _credits(other, article, agencies) - _credits(article, other, agencies)


def _credits(article: Article, other: Article, agencies: frozenset[str]) -> int:
    found = credit(article, agencies)
    return int(found is not None and found.agency is not None and is_outlet(found.agency, other.outlet))
