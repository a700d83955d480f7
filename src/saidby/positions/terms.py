"""On what it depends: the statement's conditions, and those that other words set ("must first", "as soon as", "it depends on")."""

import re
from typing import Final

from saidby.positions.scene import Scene

_SETS: Final = (
    r"(?:but )?only (?:if|after|once|when|with|on|in (?:exchange|return))|unless|except if|not (?:until|before|unless|without)|"
    r"never without|"
    r"provided|providing|in (?:exchange|return) for|on (?:the )?(?:one )?condition|(?:as|so) long as|as soon as|if(?! (?:need|"
    r"necessary|possible|anything|not|any|ever|and how)\b)|assuming|(?<!at )once|subject to|"
    r"the (?:day|moment|minute|hour|year)(?= [\w’]+ )|against (?:guarantees|assurances|payment)|until (?=[^.,;]+ (?:is|are|has|have|"
    r"was|were|had|pays?|agrees?|signs?|gets?|gives?|shows?|comes?|goes|stops?|ends?|leaves?)\b)|only (?=an? )|pending|"
    r"contingent on|conditional on|"
    r"first (?=(?:the|a|an|we|they|he|she|it|must|has|have|show|give|pay|let|sign|clean|fix|build|bring)\b)"
)
_CLAUSE: Final = re.compile(rf"(?i)\b(?:{_SETS})\b[^.;:!?”\"]+")
_DEPENDS: Final = re.compile(r"(?i)\b(?:depend(?:s|ed|ing)?|hing(?:es|ed|ing)|turn(?:s|ed)) (?:up)?on (?P<what>[^.;:!?”\"]+)")
_FIRST: Final = re.compile(
    r"(?i)\b(?:[\w’'-]+ ){1,5}?(?:must|has to|have to|had to|would (?:have|need) to|needs? to|should|would) (?:\w+ ){0,6}?first\b|"
    r"\bfirst,? [^.;:!?,]+,? (?:and )?then\b"
)
_AHEAD: Final = re.compile(
    r"(?i)\b(?:will|would|could|can|may|might|shall|ready|willing|prepared|agree\w*|accept\w*|support\w*|back\w*|[’']d|[’']ll)\b"
)
_TIME: Final = re.compile(r"(?i)\b(?P<what>(?:after|when|until|before) [^.;:!?,”\"]+)")
_MONTH: Final = re.compile(
    r"(?i)(?:after|when|until|before|while) (?:\w+ )?(?:\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec|"
    r"spring|summer|autumn|winter|next|last|the (?:end|summer|winter|spring|autumn|weekend|year|month|week)|long|then|now|midnight|noon|"
    r"christmas|easter|talks|meeting)"
)
_SPEAKING: Final = re.compile(
    r"(?i)(?:before|after|when) (?:say|decid|answer|speak|announc|mak|tak|vot|tell|ask|he|she|they|it (?:was|is))\w*"
)
_WHETHER: Final = re.compile(
    r"(?i)\b(?:ask|know|knew|see|saw|say|said|told|tell|decid|wonder|check|even|as|unclear|sure|question|doubt|determin)\w*(?: \w+)? $"
)
_CONDITIONS: Final = re.compile(
    r"(?i)\b(?:(?:set|sets|setting|nam\w+|attach\w*|impos\w+|lay|lays|laid|list\w*|spell\w* out|put|repeat\w*|with|under|on|new|two|"
    r"three|four|several|its|"
    r"their|his|her)(?: \w+)? )(?:pre)?conditions?\b(?! of (?:war|life|work|the (?:building|patient)))"
)
_DROPPED: Final = re.compile(
    r"(?i)\b(?:without|no|drop\w*|waiv\w*|abandon\w*|unconditional\w*|reject\w*|refus\w*)\b[^.]{0,30}\bconditions?\b"
)
_FORETELLS: Final = re.compile(
    r"(?i)\W*(?:that )?(?:if|should|unless|once) [^,;.]+, (?:then )?(?:it|this|that|there|the (?:result|outcome|consequences?)) "
    r"(?:will|would|could|may|might|can)\b"
)
_LISTS: Final = re.compile(r"(?i)\b(?:conditions|terms|demands|requirements)\b[^.:;]{0,40}:")
_LONGEST: Final = 300


def terms(scene: Scene) -> tuple[str, ...]:
    """Return the conditions of a statement, each a stretch of its content."""
    found = tuple(dict.fromkeys(one.strip(" ,")[:_LONGEST] for one in _found(scene.told.content)))
    return scene.told.conditions or found or named(scene)


def _found(content: str) -> list[str]:
    hard = [hit[0] for hit in _CLAUSE.finditer(content) if not _WHETHER.search(content[: hit.start()])]
    hard += [hit["what"] for hit in _DEPENDS.finditer(content)] + [hit[0] for hit in _FIRST.finditer(content)]
    return hard or [
        hit["what"] for hit in _TIME.finditer(content) if _AHEAD.search(content[: hit.start()]) and not _MONTH.match(hit["what"])
    ]


def lasting(conditions: tuple[str, ...]) -> bool:
    """Tell whether conditions only say how long something lasts ("as long as the inquiry is under way"): a refusal stays one."""
    return all(re.match(r"(?i)(?:as|so) long as|while|during", one) for one in conditions)


def named(scene: Scene) -> tuple[str, ...]:
    """Return the words that say that there are conditions, though not which: "names a condition for the accord"."""
    found = _CONDITIONS.search(f"{scene.told.origin.cue or ''} {scene.told.content}")
    return (found[0],) if found and not _DROPPED.search(scene.told.content) else ()


def listed(scene: Scene) -> bool:
    """Tell whether conditions are named as such and listed: "two conditions: Orvia must close its base, and pay"."""
    return _LISTS.search(scene.told.content) is not None


def only_foretells(scene: Scene) -> bool:
    """Tell whether it says what would come of something: "if the base stays, it will lead to quarrels"."""
    return _FORETELLS.match(scene.told.content) is not None


def within(scene: Scene, at: int) -> bool:
    """Tell whether a word of the content stands inside a condition: "if the islands are handed over, we will resign"."""
    return any(start <= scene.words[at].start < start + len(one) for one in terms(scene) if (start := scene.told.content.find(one)) >= 0)
