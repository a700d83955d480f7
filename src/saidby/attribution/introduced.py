"""Whose word it is, in words like "according to": "per the minutes", "judging by a letter", "in the view of clerks", "as the log shows".

Such words stand at the beginning of a clause, at its end, or between commas within it; all else of the clause is what is told.
"""

import re
from collections.abc import Iterator
from typing import Final

from saidby.attribution.clean import cleaned
from saidby.attribution.find import Attribution
from saidby.attribution.kinds import head_of
from saidby.attribution.nouns import section_of
from saidby.attribution.scene import Scene
from saidby.attribution.speakers import is_speaker
from saidby.types import Span, Spans

_BY_WORDS: Final = (
    r"[Pp]er|[Aa]s per|(?:[Tt]o )?[Jj]udge by|[Jj]udging (?:by|from)|[Gg]oing by|[Tt]o go by|[Ii]f (?:one|we|you) (?:goes?|judges?) by|"
    r"[Ii]n the (?:words|view|opinion|eyes|telling|estimation|reckoning|judg(?:e)?ment|phrase|account|version|description) of|"
    r"[Oo]n the (?:word|account|evidence|say-so|authority) of|[Bb]y the (?:account|reckoning|admission|estimate|lights|telling) of"
)
_OF_OWN: Final = (
    r"[Bb]y (?P<{n}>(?:his|her|their|its)(?: own)?|[A-Z][\w’' -]{{1,40}}?[’']s(?: own)?|the [\w’' -]{{2,40}}?[’']s?(?: own)?) "
    r"(?P<{c}>account|admission|reckoning|estimate|telling|lights|confession)"
)
_WHO: Final = r"(?:(?!\b(?:and then|but|because)\b)[^,.;:?!“”\"\n()–—]){2,90}?"
_APPOSED: Final = r"(?:, (?:who|which|whose|an?|the)\b [^,.;:?!“”\"\n]{3,70}(?=,))?"
_LEADING: Final = re.compile(rf"(?P<cue>{_BY_WORDS}) (?P<who>{_WHO}{_APPOSED}), (?P<said>[^\n]+)")
_TAIL: Final = re.compile(rf", (?P<cue>{_BY_WORDS}) (?P<who>{_WHO})(?=[.;](?:\s|$)|, (?:who|which)\b|$)")
_RECORDS: Final = re.compile(
    rf"As (?P<who>{_WHO}) (?P<cue>(?:records?|recorded|shows?|showed|notes?|noted|puts? it|states?|stated|tells? it|told it|"
    r"has it|have it|had it|reports?|reported|explains?|explained|says?|said)), (?P<said>[^\n]+)"
)
_OWN: Final = re.compile(rf"(?:(?<![^\n])|(?<=[.!?”] )|, |\b(?:is|was|were|are),? ){_OF_OWN.format(n='who', c='cue')}, (?P<said>[^.;\n]+)")
_START: Final = re.compile(r"[;:] |(?:^|, )(?:and|but|while|whereas) ")
_WRITTEN: Final = frozenset({"document"})
_PER_UNIT: Final = re.compile(
    r"(?i)(?:per )?(?:cent|capita|annum|day|week|month|year|hour|person|head|unit|se|diem|mile|share|gallon|household)\b"
)
SURE: Final = 0.85
"""How sure such words are to name whose word it is."""


def introduced(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Add what such words attribute, where nothing that was found has them."""
    new = (at for sentence in scene.sentences for at in _in_sentence(sentence, scene))
    cues = [at.cue for at in found]
    return [*found, *(at for at in new if not any(at.cue.meets(cue) for cue in cues))]


def _in_sentence(sentence: Span, scene: Scene) -> Iterator[Attribution]:
    for pattern in (_LEADING, _RECORDS):
        found = pattern.match(scene.text, sentence.start, sentence.end)
        if found and _is_source(found["who"]):
            yield _told(found, cleaned(scene.text, (Span(found.start("said"), _end(found, sentence, scene)),)))
    for found in _TAIL.finditer(scene.text, sentence.start, sentence.end):
        if _is_source(found["who"]):
            yield _told(found, cleaned(scene.text, (Span(_begin(found, sentence, scene), found.start()),)))
    for found in _OWN.finditer(scene.text, sentence.start, sentence.end):
        yield _told(found, cleaned(scene.text, (Span(*found.span("said")),)))


def _told(found: re.Match[str], content: Spans) -> Attribution:
    return Attribution(Span(*found.span("cue")), (Span(*found.span("who")),), content, SURE)


def _is_source(who: str) -> bool:
    """Tell whether some words name a speaker or something written."""
    head = head_of(who)
    return not _PER_UNIT.match(who) and (is_speaker(who) or section_of(head.rpartition(" ")[2]) in _WRITTEN)


def _begin(found: re.Match[str], sentence: Span, scene: Scene) -> int:
    """Where the clause begins that such words end."""
    return max((part.end() for part in _START.finditer(scene.text, sentence.start, found.start())), default=sentence.start)


def _end(found: re.Match[str], sentence: Span, scene: Scene) -> int:
    """Where the clause ends that such words begin."""
    stop = scene.text.find("; ", found.start("said"), sentence.end)
    return stop if stop >= 0 else sentence.end


def just_reported(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read what somebody answers that another had told before ("A confirmed what B had reported, that X"): X is B's."""
    new = [_before(match) for sentence in scene.sentences for match in _WHAT.finditer(scene.text, sentence.start, sentence.end)]
    return [*found, *(at for at in new if not any(at.cue.meets(other.cue) for other in found))]


def _before(match: re.Match[str]) -> Attribution:
    return Attribution(Span(*match.span("cue")), (Span(*match.span("who")),), (Span(*match.span("said")),), SURE)


_WHAT: Final = re.compile(
    rf"\bwhat (?P<who>{_WHO}) (?P<cue>(?:(?:has|have|had|first|already|earlier) )*(?:reported|carried|written|wrote|said|claimed|printed|"
    r"alleged|published|told|broadcast|aired|maintained|warned|predicted))"
    r"(?: (?:on|last|the|a|an|this|earlier|only|some|two|three|hours|days|weeks|"
    r"months)(?: [\w-]+){0,4})?, (?P<said>that [^.;\n]+?)(?=[.;]|$)"
)


def fronted(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read what is not told where it stands in front of the refusal ("Who lent it the guild will not say")."""
    new = [at for sentence in scene.sentences for at in _refused(sentence, scene)]
    kept = [at for at in found if not any(at.cue.meets(other.cue) for other in new)]
    return [*kept, *new]


def _refused(sentence: Span, scene: Scene) -> Iterator[Attribution]:
    for match in _FRONTED.finditer(scene.text, sentence.start, sentence.end):
        if _PRONOUN.fullmatch(match["who"]) or is_speaker(match["who"]):
            yield Attribution(Span(*match.span("cue")), (Span(*match.span("who")),), (Span(*match.span("said")),), SURE)


_PRONOUN: Final = re.compile(r"it|he|she|they|we")
_NOT: Final = r"(?:(?:will|would|could|can|did|does|do|may) not|cannot|(?:wo|would|could|ca|did|does|do)n[’']t)"
_FRONTED: Final = re.compile(
    r"(?:(?<![^\n])|(?<=[.!?;:,”] )|(?<=\band )|(?<=\bbut ))(?P<said>(?:[Ww]hom?|[Ww]hat|[Ww]hy|[Ww]hether|[Hh]ow|"
    r"[Ww]here|[Ww]hen|[Ww]hich)\b"
    r"[^.;:?!“”\"\n]{3,120}?),? (?P<who>it|he|she|they|we|(?:the|an?|its|his|her|their|[A-Z])[\w’'. -]{1,50}?) "
    rf"(?P<cue>{_NOT} (?:say|tell|confirm|verify|establish|disclose|explain|recall|know|reveal|specify)|"
    r"(?:is|was|are|were)(?: not|n[’']t) (?:saying|telling)|(?:is|was|are|were) (?:unable|not able|unwilling) to "
    r"(?:say|tell|confirm|verify|establish|explain|recall)|(?:declined|declines|refused|refuses) to (?:say|tell|confirm|disclose|explain)|"
    r"(?:has|have|had) yet to (?:say|explain))(?=[.;,]|$)"
)
