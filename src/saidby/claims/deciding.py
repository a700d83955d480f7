"""How one statement stands to an earlier one: the same claim, an answer to it, different, or unsure; with score, rule and reason."""

from typing import Final

import msgspec

from saidby.claims.answering import answering, only_answers
from saidby.claims.comparing import Compared, Context, Together, compared, one_house
from saidby.claims.paired import paired
from saidby.claims.setting import NOWHERE
from saidby.claims.weights import WEIGHTS, chance
from saidby.claims.wording import wording
from saidby.records import Tie, Told
from saidby.types import Act

SAME, MAYBE, WITHIN = 0.6, 0.3, 0.0
"""The chance from which two are the same, from which they may be, and what is asked more of two in one article."""
_AGAINST: Final[frozenset[Act | None]] = frozenset(("deny", "dispute"))
_KINDS: Final[dict[Act, str]] = {"deny": "against", "dispute": "against", "decline": "silent", "no_reply": "silent"}
_PRIOR, _MAY_ANSWER = 0.0, 0.36
"""Log odds that an answer has before anything is compared, and the chance from which it may answer a claim."""
_SAID, _NEAR = 0.2, 0.65
"""The share of words, or the likeness of meaning, from which an answer says again what it answers."""
_BARE: Final = 0.75
"""How little a content may say to be answered."""
_NAMES: Final = 6
"""Words that may be names alone; of more with capitals one is a verb, as in headlines."""
_HARDLY: Final = -0.17
"""What reading two together must tell at least, of -1 to 1, for the opposite in plain words to be an answer."""
_OPPOSITE: Final = 0.8
"""The chance, but for the negation, from which what says the opposite answers."""


def tie(a: Told, b: Told, similarity: float, context: Context) -> Tie:
    """Say how ``a`` stands to the earlier ``b``.

    Args:
        similarity: cosine of the vectors of their contents.
        context: likeness of words, and the window of days.

    Returns:
        the tie; where ``b`` answers and ``a`` makes a claim, the tie of ``b`` to ``a``: nobody need wait to be asked.
    """
    if apart := _apart(a, b, context):
        return _tie(a, b, "different", 0.95, "another time", apart)
    c = compared(a, b, similarity, context)
    answer = only_answers(a), only_answers(b)
    if answer[0] != answer[1]:
        return _answering(a, b, c, context) if answer[0] else _answering(b, a, compared(b, a, similarity, context), context)
    c = paired(a, b, c, _counting(context))
    if all(answer):
        return _two_answers(a, b, c)
    return _two_claims(a, b, c, _counting(context))


def _counting(context: Context) -> Together | None:
    """What reads two statements together, where that counts: reading what weighs nothing would cost most of the time of linking."""
    return context.together if WEIGHTS["same"] else None


def _apart(a: Told, b: Told, context: Context) -> str:
    """Why two are of another occasion: the days between them, unless the later one tells of the earlier's year."""
    if a.day is None or b.day is None or abs(a.day - b.day) <= context.window:
        return ""
    year = (min(a, b, key=lambda told: told.day or 0).published or "")[:4]
    recalled = bool(year) and year in f"{a.sentence} {b.sentence} {a.when} {b.when}"
    return "" if recalled else f"{abs(a.day - b.day)} days lie between them"


def _two_claims(a: Told, b: Told, c: Compared, together: Together | None) -> Tie:
    if _is_names(a) != _is_names(b):
        return _tie(a, b, "different", 0.8, "names alone", "the one says no more than names")
    score = chance(c)
    at = SAME + (WITHIN if a.article == b.article else 0.0)
    if score >= at:
        return _tie(a, b, "same", score, _rule(c), reason(c))
    if _says_opposite(a, b, c) and (together is None or together(a, b)[1] >= _HARDLY):
        return _tie(a, b, "answer", chance(unnegated(c)) * 0.7, "says the opposite", reason(c), "deny")
    return _not_same(a, b, c, score)


def _is_names(told: Told) -> bool:
    """Tell whether a content has nothing but names: whom somebody backs, or accuses, which its cue tells."""
    return 0 < len(told.content.split()) <= _NAMES and wording(told.content).plain == 0


def _says_opposite(a: Told, b: Told, c: Compared) -> bool:
    """Somebody else says, with "not", what the earlier one says without; what ought not to be may be so."""
    denies = c.negated == 1.0 and wording(a.content).nots % 2 == 1
    ought = [modal == "should" for modal in c.modals]
    return denies and ought[0] == ought[1] and not one_house(a.origin, b.origin) and chance(unnegated(c)) >= _OPPOSITE


def _not_same(a: Told, b: Told, c: Compared, score: float) -> Tie:
    if score >= MAYBE:
        return _tie(a, b, "unsure", score, "may be the same", reason(c))
    return _tie(a, b, "different", 1 - score, _difference(c), reason(c))


def _answering(a: Told, b: Told, c: Compared, context: Context) -> Tie:
    """An answer that says again what it answers; who denies may say it with or without "not".

    An answer answers something, so less is asked of it than of two claims.
    """
    act = answering(a)
    c = msgspec.structs.replace(c, same_origin=False, setting=NOWHERE)
    c = paired(a, b, unnegated(c) if act in _AGAINST else c, _counting(context))
    score = chance(msgspec.structs.replace(c, same=c.answers), _PRIOR)
    if act != "stand_by" and one_house(a.origin, b.origin):
        return _tie(a, b, "different", 0.8, "own words", "nobody answers what he has said himself")
    if wording(b.content).thin > _BARE:
        return _tie(a, b, "different", 0.8, "too few words", "the one says too little to be answered")
    if score >= SAME and (c.short >= _SAID or c.near >= _NEAR):
        return _tie(a, b, "answer", score, "says again what it answers", reason(c), act)
    if score >= _MAY_ANSWER:
        return _tie(a, b, "unsure", score, "may answer it", reason(c), act)
    return _tie(a, b, "different", 1 - score, _difference(c), reason(c))


def _two_answers(a: Told, b: Told, c: Compared) -> Tie:
    """Two answers are one where they do the same and say the same, or come from one party about the time and say as good as nothing."""
    act, other = answering(a), answering(b)
    if act is None or other is None or _KINDS.get(act, act) != _KINDS.get(other, other):
        return _tie(a, b, "different", 0.9, "other answers", f"the one is to {_plain(act)}, the other to {_plain(other)}")
    bare = c.thin > 0.5 or not a.content or not b.content
    if bare and a.article != b.article and one_house(a.origin, b.origin):
        return _tie(a, b, "same", 0.6 + 0.2 * (c.near > 0.8), "same answer", f"both times {a.origin.label} is to {_plain(act)}")
    return _two_claims(a, b, c, None)


def unnegated(c: Compared) -> Compared:
    """The same comparison as if neither denied anything, by the words alone."""
    return msgspec.structs.replace(c, negated=0.0, setting=NOWHERE)


def _plain(act: Act | None) -> str:
    return (act or "say").replace("_", " ")


def _rule(c: Compared) -> str:
    if c.quoted >= 4:
        return "same quotation"
    return "same words" if c.short >= 0.9 else "same in other words"


def _difference(c: Compared) -> str:
    """The name of the first thing that tells them apart."""
    found = (
        ("other numbers", c.numbers), ("opposed words", c.opposed), ("one denies it", c.negated == 1.0), ("other roles", c.swapped),
        ("other names", c.names), ("other speakers", c.speakers), ("other dates", c.dates), ("one word replaced", c.contrast > 0.4),
    )  # fmt: skip
    return next((name for name, value in found if value), "other words")


def reason(c: Compared) -> str:
    """What decided, in words."""
    return "; ".join([*_for(c), *_against(c)])


def _for(c: Compared) -> list[str]:
    shared = f": {_listed(c.shared)}" if c.shared else ""
    found = [f"{round(100 * c.short)} % of the shorter one's words are in the other{shared}", f"meaning {c.near:.2f} alike"]
    if c.quoted >= 3:
        found.append(f"both quote the same {c.quoted} words in a row")
    return found


def _against(c: Compared) -> list[str]:
    pairs = [(f"{x.value:g}", f"{y.value:g}") for x, y in [c.numbers or ()] if c.numbers] if c.numbers else []
    found = [f"“{x}” against “{y}”" for x, y in (*pairs, *(pair for pair in (c.opposed, c.names) if pair))]
    if not found and all(c.lost):
        found.append(f"{_listed(c.lost[0])} against {_listed(c.lost[1])}")
    named = (
        ("one denies what the other says", c.negated == 1.0), ("the same names in other roles", c.swapped), ("other dates", c.dates),
        ("different speakers, each of themselves", c.speakers), ("few words to go by", c.thin > 0.4),
        (f"one says {_modal(c.modals[0])}, the other {_modal(c.modals[1])}", c.modals[0] != c.modals[1]),
    )  # fmt: skip
    return [*found, *(text for text, holds in named if holds)]


def _modal(name: str) -> str:
    return {"maybe": "that it may be", "should": "that it should be", "ahead": "that it will be", "so": "that it is"}[name]


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def _tie(a: Told, b: Told, relation: str, score: float, rule: str, why: str, act: Act | None = None) -> Tie:  # noqa: PLR0913, PLR0917
    return Tie(a=a.id, b=b.id, relation=relation, act=act, score=round(score, 4), rule=rule, reason=why)  # type: ignore[arg-type]
