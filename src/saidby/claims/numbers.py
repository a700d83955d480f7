"""Numbers in a text, with what they count, so that "half", "50 per cent" and "50 %" are one, and 14 and 41 are not."""

import re
from typing import Final

import msgspec

_SPELT: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
_SMALL: Final = {word: number for number, word in enumerate(_SPELT.split())}
_BY_TEN: Final = "thirty forty fifty sixty seventy eighty ninety"
_TENS: Final = dict(zip(_BY_TEN.split(), range(30, 100, 10), strict=True))
_WORDS: Final = {**_SMALL, **_TENS, "twice": 2, "dozen": 12}
_SCALES: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "milliard": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
}
_SHARES: Final = {"half": 50.0, "halved": 50.0, "halve": 50.0, "third": 100 / 3, "quarter": 25.0}
_BY_LENGTH: Final = sorted(_WORDS, key=len, reverse=True)
_NUMBER: Final = re.compile(
    r"(?i)(?<![\w.,])(?<!\bno )[$€£¥]?(\d{1,3}(?:[,\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:" + "|".join(_BY_LENGTH) + r")\b)"
    r"(?:[ -]?(hundred|thousand|million|billion|milliard|trillion|mn|bn|m)\b)?[ -]?(%|per ?cent\b|[a-z]+\b)?"
)
_SHARE: Final = re.compile(r"(?i)\b(?:by |a |one )?(half|halved?|third|quarter)\b(?! of the (?:year|way)| (?:time|and)\b)")
_LOOSE: Final = frozenset(("one", "two"))
"""Number words that often are pronouns; they count only before a noun."""
_MONTHS: Final = "january february march april may june july august september october november december st nd rd th"
_DATES: Final = frozenset(_MONTHS.split())
_MOST: Final = 40
"""Numbers read of one text."""


class Number(msgspec.Struct, frozen=True, order=True):
    """A number as it stands.

    Attributes:
        value: what it comes to, scale words included.
        of: the word behind it, small letters; "percent" for shares, "year" for what looks like one.
    """

    value: float
    of: str


def numbers(text: str) -> frozenset[Number]:
    """Return the numbers of a text, at most 40."""
    found = [_number(match) for match, _ in zip(_NUMBER.finditer(text), range(_MOST), strict=False)]
    shares = [Number(_SHARES[match[1].lower()], "percent") for match, _ in zip(_SHARE.finditer(text), range(_MOST), strict=False)]
    return frozenset(number for number in (*found, *shares) if number)


def _number(match: re.Match[str]) -> Number | None:
    digits, scale, unit = match[1].lower(), (match[2] or "").lower(), (match[3] or "").lower()
    if digits in _LOOSE and (not unit or unit in {"of", "or", "day", "another", "thing"}):
        return None
    value = _WORDS[digits] if digits in _WORDS else float(digits.replace(",", "").replace("\u00a0", ""))
    value *= _SCALES.get(scale, 1)
    if unit in {"%", "percent", "per cent"}:
        return Number(value, "percent")
    is_year = not scale and digits.isdigit() and len(digits) == 4 and 1800 <= value <= 2100 and not unit.endswith("s")
    return Number(value, "year" if is_year else "date" if unit in _DATES else unit)


def telling(found: frozenset[Number]) -> frozenset[float]:
    """Return the values that are not met by chance: from 13 on, or with a fraction; no years."""
    return frozenset(number.value for number in found if number.of != "year" and (number.value > 12 or number.value % 1))


def clash(a: frozenset[Number], b: frozenset[Number]) -> tuple[Number, Number] | None:
    """Return a number of each that cannot both hold: both texts have numbers of a kind, and neither has all of the other's."""
    for kind in ("percent", "year", "date", ""):
        one, other = ({number.value: number for number in side if _kind(number) == kind} for side in (a, b))
        if one.keys() - other.keys() and other.keys() - one.keys():
            return min(one[v] for v in one.keys() - other.keys()), min(other[v] for v in other.keys() - one.keys())
    return None


def _kind(number: Number) -> str:
    return number.of if number.of in {"percent", "year", "date"} else ""
