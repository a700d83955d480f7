"""Which of two articles came first, as far as their pages say."""

from datetime import UTC, datetime
from typing import Final

from saidby.claims.credits import credit, is_outlet
from saidby.types import Article

_NEVER: Final = "9999"


def earlier(article: Article, other: Article, agencies: frozenset[str] = frozenset()) -> bool:
    """Tell whether an article comes before another: by day, then as the agency that the other credits, then by the clock, then by id."""
    return _before(when(article.published), when(other.published), _is_agency_of(article, other, agencies), article.id < other.id)


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


def _before(mine: tuple[str, str], other: tuple[str, str], agency: int, first: bool) -> bool:
    if mine[0] != other[0]:
        return mine[0] < other[0]
    if mine[1] and other[1] and mine[1] != other[1]:
        return mine[1] < other[1]
    return agency > 0 if agency else first


def _is_agency_of(article: Article, other: Article, agencies: frozenset[str]) -> int:
    """1 if the other credits the article's outlet, -1 if it is the other way round, else 0."""
    return _credits(other, article, agencies) - _credits(article, other, agencies)


def _credits(article: Article, other: Article, agencies: frozenset[str]) -> int:
    found = credit(article, agencies)
    return int(found is not None and found.agency is not None and is_outlet(found.agency, other.outlet))
