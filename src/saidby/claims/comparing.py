"""What speaks for and against two statements making one claim: a number for each, by which ``deciding`` decides."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import msgspec

from saidby.claims.alignment import Aligned, aligned
from saidby.claims.likeness import Likeness
from saidby.claims.numbers import Number, clash, telling
from saidby.claims.quotations import run
from saidby.claims.setting import Setting, setting
from saidby.claims.wording import BARE, Wording, spoken, with_cue, wording
from saidby.records import Step, Told

WINDOW: Final = 30
"""Days within which the same words are of the same occasion."""
_BY: Final = re.compile(r"(?i)\b(?:is|are|was|were|been|being|be)\b[^.;]*\bby\b|\b(?:from|received)\b")
_TOGETHER: Final = re.compile(r"(?i)\b(?:and|with|between|both)\b")
_TOWARDS: Final = r"(?i)\b(to|into|for)\s+(?:the )?{}"
_AWAY: Final = r"(?i)\b(from|against)\s+(?:the )?{}"


Together = Callable[[Told, Told], tuple[float, float]]
"""Takes a later and an earlier statement; returns the log odds, -1 to 1, that they say the same, and that the later answers the earlier."""


@dataclass(frozen=True)
class Context:
    """What is needed beside two statements to compare them.

    Attributes:
        likeness: of single words.
        window: days within which the same words are of the same occasion.
        together: reads two statements together; ``None`` leaves it at what can be counted.
    """

    likeness: Likeness
    window: int = WINDOW
    together: Together | None = None


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """What speaks for and against, each from 0 to 1 unless said otherwise.

    Attributes:
        near: cosine of the vectors of meaning, -1 to 1.
        short, long: the share of the words of the one of less, of more weight that the other has.
        plain: the share of the words of the one of less weight, but for names, that the other has: a whole affair shares its names.
        bare: one of them has hardly a word beside names ("Trump"): what is said is in the cue, of whoever says it.
        counted: both have a number that is not a small one.
        numbers, names, opposed: what cannot both hold, one of each.
        dates: both name months, weekdays or seasons, and not one in common.
        contrast: the share of the words that both have to the letter, where each has something else left: one word was replaced.
        negated: one denies what the other says.
        swapped: the same names in other roles.
        quoted: words in the longest run that both quote.
        left: the weight of what neither has of the other, the lesser of the two.
        thin: too few words to be known by.
        speakers: they speak of themselves and are not the same.
        same_origin: both come from one party.
        uncued: neither has a cue: an article that is credited to somebody as a whole says many things.
        same_article: both stand in one article.
        setting: where and when they stand.
        same, answers: what reading both together tells, -1 to 1: that they say the same, that the later answers the earlier; 0 where they
            were not read together.
    """

    near: float
    short: float
    long: float
    plain: float
    bare: bool
    counted: bool
    numbers: tuple[Number, Number] | None
    names: tuple[str, str] | None
    opposed: tuple[str, str] | None
    dates: bool
    contrast: float
    negated: float
    swapped: bool
    quoted: int
    quoted_share: float
    left: float
    lost: tuple[tuple[str, ...], tuple[str, ...]]
    shared: tuple[str, ...]
    thin: float
    speakers: bool
    same_origin: bool
    same_article: bool
    uncued: bool
    modals: tuple[str, str]
    setting: Setting
    same: float = 0.0
    answers: float = 0.0


def compared(a: Told, b: Told, similarity: float, context: Context) -> Compared:
    """Compare the contents of two statements."""
    one, other = _spoken(a), _spoken(b)
    laid = aligned(one, other, context.likeness)
    covered = laid.covered if one.weight <= other.weight else laid.covered[::-1]
    quoted = run(a.quoted, b.quoted)
    return Compared(
        near=similarity,
        short=covered[0],
        long=covered[1],
        plain=laid.plain[0] if one.weight <= other.weight else laid.plain[1],
        bare=min(wording(told.content).plain for told in (a, b)) < BARE,
        counted=bool(telling(one.numbers) & telling(other.numbers)),
        numbers=clash(one.numbers, other.numbers),
        names=_names(a, b, laid),
        opposed=laid.opposed or _particles(a, b, laid, one, other),
        dates=_dates(one, other),
        contrast=_contrast(one, other, laid),
        negated=_negated(a, b, one, other),
        swapped=_swapped(a, b, laid, one, other),
        quoted=quoted[0],
        quoted_share=quoted[1],
        left=_left(laid),
        lost=(_texts(laid, 0), _texts(laid, 1)),
        shared=_shared(one, laid),
        thin=_thin(one, other),
        speakers=_speakers(a, b, one, other),
        same_origin=same_party(a.origin, b.origin),
        same_article=a.article == b.article,
        uncued=a.origin.cue is None and b.origin.cue is None,
        modals=(one.modal, other.modal),
        setting=setting(a, b),
    )


def _spoken(told: Told) -> Wording:
    return spoken(with_cue(told.content, told.origin.cue), told.origin.name or told.origin.organisation or "")


def same_party(a: Step, b: Step) -> bool:
    """Tell whether two steps are one party: by its id, else by the same name, or office and organisation."""
    if a.party and b.party:
        return a.party == b.party
    if a.name and b.name:
        return a.name.casefold() == b.name.casefold()
    return bool(a.organisation and a.organisation == b.organisation)


def one_house(a: Step, b: Step) -> bool:
    """Tell whether two steps speak for the same party: one of them for the other, or both for one organisation."""
    called = [{word.casefold() for word in (step.name, step.organisation) if word} for step in (a, b)]
    return same_party(a, b) or bool(called[0] & called[1])


def _names(a: Told, b: Told, laid: Aligned) -> tuple[str, str] | None:
    """A name of each that the other has not, unless it is the other's own speaker."""
    for_a, for_b = (
        sorted(word.text for word in left if word.name and word.text not in _label(other))
        for left, other in zip(laid.left, (b, a), strict=True)
    )
    return (for_a[0], for_b[0]) if for_a and for_b else None


def _label(told: Told) -> str:
    step = told.origin
    return " ".join(word for word in (step.label, step.name, step.organisation) if word).lower()


def _particles(a: Told, b: Told, laid: Aligned, one: Wording, other: Wording) -> tuple[str, str] | None:
    """“For” against “against”, “up” against “down”, “to” a name against “from” it."""
    for x, y in (("for", "against"), ("up", "down")):
        for here, there, turned in ((one, other, False), (other, one, True)):
            if x in here.small and y in there.small and x not in there.small and y not in here.small:
                return (y, x) if turned else (x, y)
    for name in sorted(word.text for word in one.words if word.name and word.key in laid.shared):
        if (_before(a, name, _TOWARDS) and _before(b, name, _AWAY)) or (_before(a, name, _AWAY) and _before(b, name, _TOWARDS)):
            return f"to {name}", f"from {name}"
    return None


def _before(told: Told, name: str, pattern: str) -> bool:
    return re.search(pattern.format(re.escape(name)), told.content) is not None


def _negated(a: Told, b: Told, one: Wording, other: Wording) -> float:
    """Whether one denies what the other says: by the reader where it knows, else by counting what denies; less where they do not agree."""
    by_count = one.nots % 2 != other.nots % 2
    if a.negated is None or b.negated is None:
        return float(by_count)
    if a.negated == b.negated:
        return 0.2 if by_count else 0.0
    return 1.0 if by_count else 0.5


def _swapped(a: Told, b: Told, laid: Aligned, one: Wording, other: Wording) -> bool:
    """The same two names the other way round, in one voice, and not as equals ("Orrin and Velmar agreed")."""
    orders = [[word.key for word in side.words if word.name and word.key in laid.shared][:2] for side in (one, other)]
    if len(set(orders[0])) < 2 or orders[0] != orders[1][::-1]:
        return False
    passive = [_BY.search(told.content) is not None for told in (a, b)]
    return passive[0] == passive[1] and not any(_TOGETHER.search(told.content) for told in (a, b))


def _left(laid: Aligned) -> float:
    return min(1.0, *(sum(word.weight for word in side) for side in laid.left))


def _dates(one: Wording, other: Wording) -> bool:
    mine, theirs = one.dates, other.dates
    return any(not mine[kind] & theirs[kind] for kind in mine.keys() & theirs.keys())


def _contrast(one: Wording, other: Wording, laid: Aligned) -> float:
    if not all(laid.left):
        return 0.0
    total = sum({word.key: word.weight for side in (one, other) for word in side.words}.values())
    return sum({word.key: word.weight for word in one.words if word.key in laid.shared}.values()) / total if total else 0.0


def _texts(laid: Aligned, side: int) -> tuple[str, ...]:
    return tuple(word.text for word in laid.left[side][:3])


def _shared(one: Wording, laid: Aligned) -> tuple[str, ...]:
    found = {word.key: word for word in one.words if word.key in laid.shared}
    return tuple(word.text for word in sorted(found.values(), key=lambda word: -word.weight)[:3])


def _thin(one: Wording, other: Wording) -> float:
    return max(one.thin, other.thin)


def _speakers(a: Told, b: Told, one: Wording, other: Wording) -> bool:
    """Whether both speak of themselves, or of somebody not named here, and are different."""
    themselves = one.own and other.own
    return themselves and not one_house(a.origin, b.origin) and bool(a.origin.label and b.origin.label)
