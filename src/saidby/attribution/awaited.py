"""Reports that somebody waits for, and that have said nothing yet: "Reports of the audit are expected to be published in May".

Such reports are what the sentence is about. They are no source, and what they are about is nothing that anybody said.
"""

import re
from dataclasses import replace

from saidby.attribution.clean import cleaned
from saidby.attribution.find import Attribution
from saidby.attribution.nouns import section_of
from saidby.attribution.scene import Scene
from saidby.types import Span

_REPORTS = re.compile(
    r"(?i)(?:(?:the|these|those|some|two|three|several|further|more|new|final|full|annual) )*reports?(?: (?:of|on|about|into))?"
)
_OF = re.compile(r"(?i)(?:of|on|about|into) ")
_EXPECTED = r"(?:expected|due|set|likely|scheduled|slated|planned|supposed|awaited|anticipated|to)"
_HANDLED = (
    r"(?:being |been )?(?:published|released|issued|printed|filed|submitted|handed|delivered|sent|presented|prepared|drafted|written|"
    r"compiled|drawn up|commissioned|ordered|requested|delayed|postponed|shelved|withheld|circulated|tabled|available|ready|finished|"
    r"completed)"
)
"""What is done with papers. What is received or investigated may be what somebody told."""
_BE = r"(?:is|are|was|were|will be|has been|have been|had been|would be|must be|should be|can be|is being|are being|were being)"
_WHEN = r"(?:in|by|on|at|before|after|within|next|this|later|soon|shortly|today|tomorrow)"
_AWAITED = re.compile(
    rf"(?i)[^.;:!?“”\"\n]{{0,120}}?\b(?:{_BE} (?:[a-z]+ly |now |still |also |not |all )*(?:{_EXPECTED}|{_HANDLED})\b|"
    rf"(?:expected|due|awaited|published|released|to be {_HANDLED})(?: {_WHEN}\b|$))"
)
"""What follows the reports; in a headline without "are"."""
_AT_ONCE = re.compile(rf"(?i)(?:to be {_HANDLED}|expected|due|awaited)\b")
"""How what is taken for a content begins where "reports" is the noun right before ("Pier reports to be published in May")."""
_EXPECTS = re.compile(
    r"(?i)(?P<cue>(?:is|are|was|were) (?:(?:\w+ly|now|still|also|not) )*(?:expected|due|set|likely|scheduled|slated|supposed))"
    r"(?P<to> to\b.*)?"
)


def without_awaited(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Drop what reports are taken to say that are only spoken of, and make none of them the source of what is expected of it."""
    return [_of_nobody(at, scene) for at in found if not _is_spoken_of(at, scene)]


def _is_spoken_of(at: Attribution, scene: Scene) -> bool:
    """Tell whether a cue is the noun "reports" before what is done with them, and its content what they are about and no clause."""
    if at.source or not at.content or _REPORTS.fullmatch(scene.words(at.cue)) is None:
        return False
    between = scene.text[at.cue.end : at.content[0].start]
    about = (
        _OF.match(scene.words(at.content[0]))
        or _OF.fullmatch(between.lstrip())
        or scene.words(at.cue).lower().endswith((" of", " on", " about", " into"))
    )
    end = scene.sentence(at.cue).end
    if _AT_ONCE.match(scene.words(at.content[0])):
        return True
    return bool(about) and _AWAITED.match(scene.text, at.cue.end, end) is not None


def _of_nobody(at: Attribution, scene: Scene) -> Attribution:
    """Take the document that is expected to do something out of the source, into the content ("The report is expected to blame B")."""
    cue = _EXPECTS.fullmatch(scene.words(at.cue))
    if cue is None or len(at.source) != 1 or not _is_document(scene.words(at.source[0])) or at.source[0].end >= at.cue.start:
        return at
    said = Span(at.cue.start + cue.end("cue"), max(at.cue.end, at.cue.start + cue.end("cue")))
    behind = (Span(said.start, at.content[-1].end),) if at.content and at.content[-1].end > said.start else ((said,) if cue["to"] else ())
    before = Span(at.cue.start, at.cue.start + cue.end("cue"))
    return replace(at, cue=before, source=(), content=cleaned(scene.text, (at.source[0], *behind)))


def _is_document(words: str) -> bool:
    """Tell whether some words are no name and name a document ("the two reports on the pier")."""
    noun = re.split(r" (?:of|on|about|into|by|from|for|in) ", words)[0].split()
    head = noun[-1]
    return (head.islower() or len(noun) == 1) and section_of(head) == "document"
