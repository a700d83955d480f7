"""Reasons as an editor reads them: what decided, in plain words, without figures that mean nothing to whoever did not fit them.

A case keeps each reason as its rule wrote it; ``--format json`` and ``csv`` show it so. Here it is put in words, each thing said once. What
no rule here knows is shown as it is, so that nothing is lost.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from saidby.records import Bearing, Read, Tie, Told
from saidby.views.words import listed, on_one_line, quoted

MOST: Final = 3
"""Parts of a reason that are shown; what weighs most stands first."""
_CLOSE, _NEAR = 0.7, 0.5
"""Likeness of meaning from which two mean nearly the same, and are near in meaning."""
_BETWEEN: Final = 40
"""Characters between two words that decided, up to which they are shown as one stretch."""
_HELD: Final[dict[Bearing | None, str]] = {
    "for": "for", "against": "against", "open": "open", "conditional": "for it on conditions", "declined": "declining to say",
    None: "nothing",
}  # fmt: skip
_QUOTED: Final = re.compile(r"“([^”]*)”")
_SHORTER: Final = re.compile(r"\d+ % of the shorter one's words are in the other(?:: (?P<words>.+))?$")
_MEANING: Final = re.compile(r"meaning (?P<near>-?\d\.\d+) alike$")
_AGAINST: Final = re.compile(r"(?P<one>“.+”) against (?P<other>“.+”)$")
_SHARED: Final = re.compile(r"(?:both have|its sentence has) (?P<words>“.+”)$")
_OFTEN: Final = re.compile(r"the article says it (?P<times>\d+) times$")
_ABOUT: Final = re.compile(r"it is about (?P<whom>.+)$")
_NAMES: Final = re.compile(r"it names (?P<whom>.+), through whom the claim came$")
_REPORT: Final = re.compile(r"it is the report of (?P<whom>.+)$")
_COMPOSED: Final = re.compile(r"“[^”]*”(?: \+ “[^”]*”)*: \w+")
"""The words that decided, from the nearest outwards, and what they make together."""
_PLAIN: Final = {
    "says again what it answers": "it says again what it answers",
    "may answer it": "it may be an answer to it",
    "says the opposite": "it says the opposite",
    "one denies what the other says": "one denies what the other says",
    "few words to go by": "there are few words to go by",
    "stands right before it": "the claim stands right before it in the article",
    "stands shortly before it": "the claim stands shortly before it in the article",
    "stands before it in the article": "the claim stands before it in the article",
    "stands in the same sentence": "both stand in one sentence",
    "it answers a report": "it is put as an answer to a report",
    "it is what the article opens with": "the article opens with the claim",
    "reads like an answer to it": "read side by side, it sounds like an answer",
    "denies it in plain words": "its “not” denies it",
    "a statement fits both": "one statement fits both",
}
_WEIGHTS: Final = (
    "it may be",
    "it says",
    "its “not”",
    "one denies",
    "both stand",
    "it is put",
    "it names",
    "it stands by",
    "the claim is about",
)
"""How the parts begin that weigh most, in this order; the others stand behind them as they came."""


def answered(reason: str, *texts: str) -> str:
    """Return why a statement is taken for an answer to a claim; ``texts`` are the two statements, whose words stand for their stems."""
    if reason.startswith("goes on from: "):
        return "its speaker goes on from the answer just before"
    if reason.startswith("stands above the denial: "):
        return "it leads up to the denial that the text below tells of"
    head, _, tail = reason.partition(": ") if not reason.startswith(("“", "its sentence")) else ("", "", reason)
    parts = [head, *tail.split("; ")] if head in _PLAIN else reason.split("; ")
    plain = list(dict.fromkeys(text for part in parts if (text := _plain(part, " ".join(texts)))))
    return on_one_line("; ".join(sorted(plain, key=_weight)[:MOST]))


def _weight(part: str) -> int:
    return next((place for place, begins in enumerate(_WEIGHTS) if part.startswith(begins)), len(_WEIGHTS))


def _plain(part: str, text: str) -> str:
    """Return one part of a reason in plain words; empty where it says nothing to a reader."""
    if part in _PLAIN:
        return _PLAIN[part]
    for pattern, worded in _WORDED:
        if found := pattern.match(part):
            return worded(found, text)
    return part


def _shared(found: re.Match[str], text: str) -> str:
    words = [_whole(word, text) for word in _QUOTED.findall(found["words"] or "")]
    return f"both speak of {listed([f'“{word}”' for word in dict.fromkeys(words)])}" if words else ""


def _whole(stem: str, text: str) -> str:
    """Return the word that a stem was cut from, as the text has it; the stem itself where it is not found."""
    found = re.search(rf"(?i)\b{re.escape(stem)}\w*", text)
    return found[0] if found else stem


def _meaning(found: re.Match[str], _: str) -> str:
    near = float(found["near"])
    return "they mean nearly the same" if near >= _CLOSE else "they are near in meaning" if near >= _NEAR else ""


def _against(found: re.Match[str], text: str) -> str:
    one, other = ([_whole(word, text) for word in _QUOTED.findall(found[side])] for side in ("one", "other"))
    return f"where one has {listed([f'“{word}”' for word in one])}, the other has {listed([f'“{word}”' for word in other])}"


_Worded = Callable[[re.Match[str], str], str]
_WORDED: Final[Sequence[tuple[re.Pattern[str], _Worded]]] = (
    (_SHORTER, _shared),
    (_MEANING, _meaning),
    (_AGAINST, _against),
    (_SHARED, _shared),
    (_OFTEN, lambda found, _: f"the article tells of the claim {found['times']} times"),
    (_ABOUT, lambda found, _: f"the claim is about {found['whom']}"),
    (_NAMES, lambda found, _: f"it names {found['whom']}, through whom the claim came"),
    (_REPORT, lambda found, _: f"it stands by the report of {found['whom']}"),
)


class Joined(NamedTuple):
    """Why a statement is in a claim, around the name of the other that it is tied to: "says the same as", ", in other words: …"."""

    before: str
    after: str


_TIES: Final[dict[str, tuple[str, str]]] = {
    "same quotation": ("has the same quotation as", ""),
    "same words": ("says the same as", ", in the same words"),
    "same in other words": ("says the same as", ", in other words"),
    "same answer": ("gives the same answer as", ""),
    "may be the same": ("may say the same as", ""),
    "copy": ("stands in a copy of", ""),
    "judgement": ("was judged one with", ""),
}
"""By the rule that tied two statements: what stands before the name of the other, and behind it."""
_COPIED: Final = "stands in a copy: "
_FOR: Final = (_SHORTER, _MEANING, re.compile(r"both (?:quote|times) "))
"""Parts of a reason that speak for two being the same; the others speak against it."""
_BOTH_TIMES: Final = re.compile(r"both times (?P<who>.+) is to [a-z ]+$")


def joined(tie: Tie, statement: str, *texts: str) -> Joined:
    """Return why a statement is in a claim: which tie to another of its statements holds it there, and what that was known by.

    Args:
        tie: between it and the other.
        statement: its id.
        texts: the two statements, whose words stand for their stems.
    """
    before, how = _TIES.get(tie.rule, ("says the same as", ""))
    if tie.rule == "copy":
        before = before if tie.a == statement else "is repeated in a copy by"
    if tie.rule == "judgement":
        return Joined(before, f", by {on_one_line(tie.reason)}")
    known = tie.reason.removeprefix(_COPIED) if tie.rule == "copy" else _known_by(tie, " ".join(texts))
    sure = "" if tie.rule == "copy" else f" ({round(100 * tie.score)} % likely)"
    return Joined(before, f"{how}{f': {on_one_line(known)}' if known else ''}{sure}")


def _known_by(tie: Tie, text: str) -> str:
    """Return what speaks for two being the same, and what against it, in plain words."""
    parts = tie.reason.split("; ")
    speaks = [part for part in parts if any(pattern.match(part) for pattern in _FOR)]
    against = _each([part for part in parts if part not in speaks], text)[:MOST]
    return "; ".join([*_each(speaks, text)[:MOST], *([f"though {' and '.join(against)}"] if against else [])])


def _each(parts: Sequence[str], text: str) -> list[str]:
    """Return parts of a reason in plain words, each once."""
    plain = (f"both come from {found['who']}" if (found := _BOTH_TIMES.match(part)) else _plain(part, text) for part in parts)
    return list(dict.fromkeys(part for part in plain if part))


_COMMENT: Final = re.compile(r"(?i)(?:to |any |further |on |it |for |a )*(?:comments?|respond|reply|an? answer)")


def is_silence(told: Told) -> bool:
    """Tell whether the words only say again that there is no comment: "declined to comment", “to comment”."""
    return told.act in ("decline", "no_reply") and _COMMENT.fullmatch(told.content.strip(" .,“”")) is not None


# --- how a statement bears on an issue ---


class _Place(NamedTuple):
    start: int
    end: int


def read_as(read: Read, told: Told, whose: str = "") -> str:
    """Return how a statement was read, from which words, and how sure that is.

    Args:
        whose: whose position it is, where that has to be said.
    """
    of = f", as a position of {on_one_line(whose)}" if whose else ""
    sure = f"{round(100 * read.score)} % likely{'' if read.sure else ', so unsure'}"
    return f"read as {_HELD[read.bearing]}{of}: {_because(read, told)} ({sure})"


def _because(read: Read, told: Told) -> str:
    known = _BY_RULE.get(read.rule)
    if known:
        return known
    if read.rule == "says it":
        return "it says nearly what the issue says" if read.bearing == "for" else "it speaks of what the issue says, and turns it"
    shown = [word for word in _QUOTED.findall(read.reason) if word]
    if not shown or not _COMPOSED.fullmatch(read.reason):
        return on_one_line(read.reason)
    return f"by the words {quoted(on_one_line(_stretch(shown, told)))}"


_BY_RULE: Final = {
    "goes on": "its speaker goes on from what was read so just before",
    "network": "no single word decides; the whole of it, beside the issue, reads so",
    "terms": "it sets conditions to the other side",
    "lists terms": "it makes it depend on what it lists",
    "answers terms": "it answers conditions that were set",
    "consequence": "it tells of what would follow as of an ill",
}
"""By the rule that decided, where its words would tell nothing more."""


def _stretch(words: Sequence[str], told: Told) -> str:
    """Return the words that decided in the order of the text, what stands between them left out: the verb first, then what was said."""
    cue = told.origin.cue or ""
    said = list(_places(words, told.content))
    found = {told.content[one.start : one.end].casefold() for one in said}
    verb = [word for word in dict.fromkeys(words) if word in cue and word.casefold() not in found]
    return " … ".join((*verb, *_joined(said, told.content))) or " … ".join(dict.fromkeys(words))


def _places(words: Sequence[str], content: str) -> Iterator[_Place]:
    """Yield where words stand, whole words each, none twice, in the order of the text."""
    found = (re.search(rf"(?<!\w){re.escape(word)}(?![\w])|{re.escape(word)}", content) for word in dict.fromkeys(words))
    whole = {_widened(_Place(*hit.span()), content) for hit in found if hit}
    yield from sorted(
        one for one in whole if not any(other != one and other.start <= one.start and one.end <= other.end for other in whole)
    )


def _widened(place: _Place, content: str) -> _Place:
    """Return the whole words that a place stands in: of "n’t" the "won’t"."""
    start, end = place
    while start and (content[start - 1].isalnum() or content[start - 1] in "’'") and content[start].isalnum():
        start -= 1
    while end < len(content) and content[end].isalnum():
        end += 1
    return _Place(start, end)


def _joined(places: Sequence[_Place], content: str) -> Iterator[str]:
    """Yield what stands at places; with what stands between two of them, where that is short."""
    start = end = -1
    for place in places:
        if start >= 0 and place.start - end <= _BETWEEN:
            end = max(end, place.end)
            continue
        if start >= 0:
            yield content[start:end]
        start, end = place
    if start >= 0:
        yield content[start:end]
