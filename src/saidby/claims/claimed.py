"""How many people an unnamed source claims to be, by its words: "two aides", "a dozen officials", "sources", "a diplomat"."""

import re
from typing import Final

from saidby.records import Range, Step

_WORDS: Final = (
    "a an one another", "two both couple pair", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve dozen",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBERS: Final = {word: number for number, words in enumerate(_WORDS, 1) for word in words.split()}
_TOLD_OF: Final = re.compile(
    r"\s+(?:with|close|familiar|who|that|in|at|from|of|inside|within|near|briefed|involved|speaking|on|to|working|having|whose)\b|,"
)
_PART: Final = re.compile(r"(?i)(?:one|another|each|both|all|some|two|three) of (?:them|the)\b|(?:the other|another|both)$")
_ONE_OF: Final = re.compile(r"(?i)^one of\b")
_NONE_OF_THESE: Final = re.compile(r"(?i)(?:ss|us|is)$")
_DIGITS: Final = re.compile(r"^(?:\D{0,12}\b)?(\d{1,4})\b")
_COUNTED: Final = re.compile(r"(?i)(?:two|three|four|five|six|seven|several|some|many|a (?:dozen|few|handful of)) [a-z]")
"""A number of people, whatever kind of source they were taken for."""
_FEW: Final = Range(2, 3)
"""A plural without a number: two at least; more than three would be told."""


def people(step: Step) -> Range:
    """Count the people that one source is said to be."""
    if step.name or (step.kind not in ("unnamed", "collective") and not _COUNTED.match(step.label)):
        return Range(1, 1)
    head = _TOLD_OF.split(step.label.strip())[0]
    number = 1 if _ONE_OF.match(step.label) else number_in(step.number or head)
    if number and (number > 1 or not is_plural(head)):
        return Range(number, number)
    return _FEW if is_plural(head) else Range(1, 1)


def is_one_of(step: Step) -> bool:
    """Tell whether somebody is one of several who are told of beside him: "one of them", "the other"."""
    return _PART.match(step.label.strip()) is not None


def is_plural(head: str) -> bool:
    """Tell whether the noun at the end of a descriptor's head is a plural."""
    noun = head.rsplit(maxsplit=1)[-1].casefold() if head.split() else ""
    return noun in ("people", "men", "women", "persons") or (noun.endswith("s") and len(noun) > 3 and not _NONE_OF_THESE.search(noun))


def number_in(words: str) -> int | None:
    """Read the number at the beginning of a descriptor, in digits or in words; the largest of its first three words ("a dozen")."""
    digits = _DIGITS.match(words)
    if digits:
        return int(digits[1])
    return max((_NUMBERS[word] for word in words.casefold().split()[:3] if word in _NUMBERS), default=None)
