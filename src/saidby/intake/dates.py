"""Dates as pages write them → ISO 8601; and what a byline says: who and when."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from saidby.intake.credits import NAMES, clean_name

_FORMATS = ("%Y/%m/%d", "%Y%m%d", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%Y-%m-%d %H:%M:%S %Z", "%Y/%m/%d %H:%M:%S", "%m/%d/%Y")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


def iso_date(value: str) -> str | None:
    """Return a date in ISO 8601, or ``None`` if it is none or lies outside 1900 to 2100."""
    value = value.strip()
    moment = _from_iso(value) or _from_mail(value) or _from_epoch(value) or _from_formats(value)
    if moment is None or not 1900 <= moment.year <= 2100:
        return None
    timed = ":" in value or "T" in value or _EPOCH.fullmatch(value)
    return moment.isoformat() if timed else moment.date().isoformat()


def _from_iso(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(re.sub(r"(\.\d{6})\d+", r"\1", value))
    except ValueError:
        return None


def _from_mail(value: str) -> datetime | None:
    try:
        return parsedate_to_datetime(value) if ":" in value else None
    except (ValueError, TypeError, IndexError):
        return None


def _from_epoch(value: str) -> datetime | None:
    return datetime.fromtimestamp(int(value[:10]), UTC) if _EPOCH.fullmatch(value) else None


def _from_formats(value: str) -> datetime | None:
    for form in _FORMATS:
        try:
            return datetime.strptime(value, form)
        except ValueError:
            continue
    return None


_SHOWN = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{4}-\d\d-\d\d)"
)
_BYLINE = re.compile(rf"\b(?:[Bb]y|BY)\s*:?\s+((?:{NAMES})(?:(?:,| and| &) {NAMES})*)|^({NAMES})$")


def date_in(text: str) -> str | None:
    """Return the first date that a line shows in words or as ISO 8601, without its time; ``None`` for one that leaves the order open."""
    for match in _SHOWN.finditer(text):
        day, month, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        date = iso_date(match[7] or f"{day} {month[:3]} {year}")
        if date:
            return date
    return None


def said_in_bylines(texts: Iterable[str]) -> dict[str, str]:
    """Return the byline's names and the date of publication that an article's byline blocks show, where they do."""
    shown: dict[str, str] = {}
    for text in texts:
        name, date = _BYLINE.search(text), date_in(text)
        field = "modified" if re.match(r"\W*(?:last )?(?:updated|modified)", text, re.IGNORECASE) else "published"
        if name and clean_name(name[1] or name[2]):
            shown.setdefault("byline", clean_name(name[1] or name[2]))
        if date:
            shown.setdefault(field, date)
    return shown
