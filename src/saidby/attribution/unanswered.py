"""Answers that did not come, told of the question and not of whom it was put to: "No answer came from A", "Nobody at A returned a call".

Whom nobody answered for is then the source of a silence.
"""

import re
from collections.abc import Iterator
from typing import Final

from saidby.attribution.find import Attribution
from saidby.attribution.scene import Scene
from saidby.types import Span

_ANSWER: Final = r"(?:answer|reply|response|comment|word|reaction|explanation)"
_WHO: Final = r"(?P<who>(?:(?!\b(?:and|but|while|when|after|before|by|on \w+day)\b)[^.,;:?!“”\"\n]){2,70}?)"
_NONE_CAME: Final = re.compile(
    rf"(?P<cue>[Nn]o (?:immediate |further |official )?{_ANSWER} (?:came|was forthcoming|was had|arrived|was received))"
    rf"(?: (?:back|yesterday|on \w+day))? from {_WHO}(?=[.,;]|$| by\b| on \w+day| before\b)"
)
_THERE_WAS: Final = re.compile(
    rf"[Tt]here (?P<cue>(?:was|has been|had been) no (?:immediate |further |official )?{_ANSWER}) from {_WHO}(?=[.,;]|$| by\b| on \w+day)"
)
_NOBODY: Final = re.compile(
    r"(?P<who>(?:[Nn]o ?body|[Nn]o one|[Nn]one|[Nn]either) (?:from|at|in|of|inside|with) [^.,;:?!“”\"\n]{2,60}?) "
    r"(?P<cue>(?:returned|answered|took|picked up|responded to|replied to) (?:an?|the|any|our|its|his|her|repeated|"
    r"several|calls?|messages?|"
    r"e-?mails?|letters?|requests?|phones?)(?: (?:phone )?(?:calls?|messages?|e-?mails?|letters?|requests?|phones?|questions?)"
    r"(?: for comment)?)?|responded|replied|picked up|was (?:immediately )?(?:available|free|reachable)(?: (?:for|"
    r"to) comment)?)(?=[.,;]|$| on\b| by\b)"
)
_ATTEMPTS: Final = re.compile(
    r"(?:[Aa]ttempts?|[Ee]fforts?|[Rr]epeated attempts|[Rr]epeated efforts) to (?:reach|contact|find|phone|call|locate|interview|trace) "
    rf"{_WHO}(?: for comment)?(?: on \w+day| by \w+)? "
    r"(?P<cue>(?:(?:was|were|proved|have been|had been) (?:immediately |also )?(?:unsuccessful|fruitless|futile|in vain)|"
    r"failed|came to nothing))(?=[.,;]|$| (?:on|by|and|but|while|yesterday|this|last)\b)"
)
SURE: Final = 0.9
"""How sure such a sentence is to tell of a silence."""


def unanswered(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read the sentences that tell of an answer which did not come; what else was read of their words is dropped."""
    new = [at for sentence in scene.sentences for at in _in_sentence(sentence, scene)]
    return [*(at for at in found if not any(at.cue.meets(other.cue) for other in new)), *new]


def _in_sentence(sentence: Span, scene: Scene) -> Iterator[Attribution]:
    for pattern in (_NONE_CAME, _THERE_WAS, _NOBODY, _ATTEMPTS):
        for match in pattern.finditer(scene.text, sentence.start, sentence.end):
            yield Attribution(Span(*match.span("cue")), (Span(*match.span("who")),), (), SURE)


def without_secrecy(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Drop what tells only why or how somebody stays unnamed ("asked not to be named", "spoke on condition of anonymity")."""
    return [at for at in found if not (_ASKS.search(scene.words(at.cue)) and _is_secret(at, scene))]


def _is_secret(at: Attribution, scene: Scene) -> bool:
    end = max((span.end for span in at.content), default=at.cue.end)
    return _SECRET.match(scene.text, at.cue.end, end) is not None or _SECRET.match(scene.words(at.cue).partition(" ")[2]) is not None


_ASKS: Final = re.compile(r"(?i)\b(?:ask|request|insist|wish|want|prefer|sp(?:eak|oke)|not wishing)")
_SECRET: Final = re.compile(
    r"(?i)[ ,]*(?:to |that |for |only |on )*(?:(?:the )?condition of |remain(?:ing)? |stay(?:ing)? |be(?:ing)? )?(?:anonym\w+|unnamed|"
    r"not (?:to )?be (?:named|identified|quoted)|be (?:named|identified)|"
    r"(?:his|her|their|its) (?:full |last |sur|real )?names? (?:not )?(?:to )?(?:be )?(?:left out|kept out|withheld|not be|omitted|"
    r"changed|used|published|printed|appear))"
)
