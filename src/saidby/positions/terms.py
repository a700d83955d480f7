"""On what it depends: the statement's conditions, and those that other words set ("must first", "only after")."""

import re
from typing import Final

from saidby.positions.scene import Scene

_MORE: Final = re.compile(
    r"(?i)(?:\bonly (?:if|after|once|when|with)\b|\bunless\b|\bnot (?:until|before)\b|\buntil\b|\bprovided\b|"
    r"\bin (?:exchange|return) for\b|"
    r"\bon condition\b|\bas long as\b|\bonce\b|(?<=\w )\bbefore\b|\bwithout\b|\bif\b|\bafter\b)[^,.;:!?]+"
)
_FIRST: Final = re.compile(
    r"(?i)\b(?:[\w’'-]+ ){1,4}(?:must|has to|have to|would (?:have|need) to|needs to|should) (?:\w+ )?first\b[^,.;:!?]*|"
    r"(?i:\bfirst (?:\w+ )?(?:must|has to|have to)\b[^,.;:!?]*)"
)
_SETS = r"only (?:if|after|once|when|with)|unless|not (?:until|before)|provided|in (?:exchange|return) for|on condition|as long as|if"
_HARD: Final = re.compile(rf"(?i)^(?:{_SETS})\b")


def terms(scene: Scene) -> tuple[str, ...]:
    """Return the conditions of a statement, each a stretch of its content or sentence."""
    told = scene.told
    if told.conditions:
        return told.conditions
    found = [hit[0].strip() for hit in _MORE.finditer(told.content) if _HARD.match(hit[0])]
    return tuple(found) or tuple(hit[0].strip() for hit in _FIRST.finditer(told.content))


def within(scene: Scene, at: int) -> bool:
    """Tell whether a word of the content stands inside a condition: "if the islands are handed over, we will resign"."""
    words = scene.words
    for condition in terms(scene):
        start = scene.told.content.find(condition)
        if start >= 0 and start <= words[at].start < start + len(condition):
            return True
    return False
