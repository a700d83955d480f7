"""What stands before a reporting clause is said in whole: of "X will not keep the lease under which Y runs it, A told B", not Y alone.

A reporting clause behind its content is a comment clause, which hangs on the whole of the sentence before it and never on a clause within
(Quirk et al., *A Comprehensive Grammar of the English Language*, 1985, 14.29). The network at times takes the nearest clause.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from saidby.attribution.find import Attribution
from saidby.attribution.scene import Scene
from saidby.types import Span

_COMMA: Final = re.compile(r",\s*")
_START: Final = re.compile(r"[;:—–―] |\s-{1,2} ")
_TOPIC: Final = re.compile(r"(?:As (?:for|to|regards)|Regarding|Concerning|About|Of|On) ")
"""What only names what is spoken of: "As for the price, she had doubts"."""
_MARK: Final = re.compile(r"[“”\"«»„()]")
_JOINED: Final = re.compile(r"(?i)(?:\b(?:and|but|or|yet|so|as|then|after|when|while|that|said|says?|told)|,)\s*$")
"""What stands between what others say or do and what is said."""
_FEWEST: Final = 2
"""Words that a content leaves out at least."""


def whole_before(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Begin what a reporting clause behind it tells where its sentence does, if nothing parts the two."""
    return [_whole(at, found, scene) for at in found]


def _whole(at: Attribution, found: Sequence[Attribution], scene: Scene) -> Attribution:
    if not at.source or not at.content or at.content[-1].end > min(at.cue.start, at.source[0].start):
        return at
    sentence, clause = scene.sentence(at.cue), min(at.cue.start, at.source[0].start)
    first, last = at.content[0], at.content[-1]
    if first.start <= sentence.start or not _COMMA.fullmatch(scene.text, last.end, clause) or _MARK.search(scene.text, first.start, clause):
        return at
    start = max((part.end() for part in _START.finditer(scene.text, sentence.start, first.start)), default=sentence.start)
    gap = Span(start, first.start)
    words = scene.words(gap)
    if len(words.split()) < _FEWEST or _JOINED.search(words) or _TOPIC.match(words) or _MARK.search(words):
        return at
    if any(span.meets(gap) for other in found if other is not at for span in (other.cue, *other.source, *other.content)):
        return at
    return replace(at, content=(Span(start, last.end),))
