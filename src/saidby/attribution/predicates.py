"""Headlines whose predicate is partly quoted ("Mayor ‘in no hurry’ to demolish baths", "Union calls offer ‘an insult’").

The quotation marks alone tell that the subject said it. They as often hold a term, a nickname, or what others say of the subject
("Hospital ‘failed’ dying man"), so the words must be such as only he can say of himself, or the body must have them from him.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from saidby.attribution.acts import act_of
from saidby.attribution.chains import Draft, Link
from saidby.attribution.clean import cleaned
from saidby.attribution.find import NETWORK, Attribution
from saidby.attribution.headlines import POSSIBLE, QUOTED
from saidby.attribution.kinds import PRONOUN
from saidby.attribution.nouns import section_of
from saidby.attribution.own_words import is_choice, is_own, speaks_of_himself, takes_object, tells_how
from saidby.attribution.scene import Scene
from saidby.types import Span, Spans

SURE = 0.9
"""How sure it is that such a headline attributes."""
MOST = 7
"""Words of a subject."""
_QUOTE = re.compile(
    r"(?<![\w’'])(?:“(?P<double>[^“”\n]{2,160})”|\"(?P<straight>[^\"\n]{2,160})\"|"
    r"‘(?P<single>(?:[^‘’\n]|(?<=\w)’(?=\w)){2,160})’(?!\w)|'(?P<plain>(?:[^'\n]|(?<=\w)'(?=\w)){2,160})'(?!\w))"
)
_CUT = re.compile(r"(?:[:;–—|?!]| -|,) |,? (?:as|but|while|after|amid|despite|when) ")
"""Where one clause of a headline ends and another may begin."""
_BE = r"(?:is|are|’s|'s|’re|'re|remains?|stays?|feels?|still|now|also)"
_MODAL = r"(?:will|won[’']t|would|wouldn[’']t|cannot|can[’']t|not|never)"
_VERB = re.compile(rf"(?i)(?: {_BE})*(?: {_MODAL}(?: [\w’'-]+){{0,6}}?)?\Z")
"""What may stand unquoted between subject and quotation, and is said as well ("will not be ‘bullied’")."""
_SAYS = re.compile(
    r"(?i) (?:(?P<straight>slams?|blasts?|condemns?|hails?|mocks?|derides?|ridicules?|rubbish(?:es)?|dismiss(?:es)?|lambasts?|denounces?|"
    r"decr(?:y|ies)|praises?|describes?|declares?)|calls?(?! (?:off|for|on|up|in|out)\b)|brands?|labels?|dubs?|terms?|deems?|likens?|"
    r"compares?|considers?|thinks?|finds?)(?P<object>(?: [\w’'-]+){1,6}?)?\Z"
)
"""A verb that says what to think of something, and the thing, without which some of them say nothing."""
_REASON = re.compile(r"(?i)\W*(?:for|after|over|by|from|at|in|on|to)\b")
"""Behind such a verb the quotation says why, how or where, and not what it is called."""
_DOES = re.compile(r"(?i) (?P<verb>[a-z]+)(?: [\w’'-]+){0,5}?\Z")
_FOLLOWS = re.compile(
    r"(?i)[.,!?]?(?:$| (?:to|that|for|over|at|about|by|with|in|on|of|as|after|if|when|until|because|despite|amid|from|than|before|"
    r"following|and|but|without|against|unless|while|since|under|during|not|ahead|whether)\b)"
)
"""What stands behind a quotation that is no mere attribute of a noun."""
_PREDICATE = re.compile(
    r"(?i)\W*(?:not|never|no|too|so|in|on|at|to|under|against|for|open|ready|will|would|won|can|could|cannot|is|are|was|were|"
    r"has|have|had|does|do|did|doesn|didn|wants?|must|should|may|might|felt|knew|\w+(?:ed|able|ful|ing)|"
    r"\w+s (?:him|her|it|them|us|me|the|his|its|their|to|no))\b"
)
"""How a predicate begins; a name or a term has a noun first."""
_NOT_SPEAKERS = frozenset(
    re.findall(
        r"\w+",
        "man men woman women boy girl child children kids baby teen teenager teenagers teens person couple victim suspect defendant "
        "accused convict prisoner inmate captive hostage patient patients driver motorist cyclist passenger arsonist gunman fugitive "
        "criminal hitman hermit public crowd percent majority minority half third quarter boys girls prisoners inmates victims "
        "house hotel mill mine farm shop site plant airport port railway restaurant pub hospital school prison city county state nation "
        "country village town market theatre theater museum zoo stadium ward abbey tank shelter carrier label studio centre center resort "
        "casino mall quarry refinery shipyard canal cinema garden gallery hostel hospice boatyard track court courts hotels mills mines "
        "farms shops schools hospitals cities towns villages nations countries unit mission office fund trust service venture platform "
        "republic kingdom empire fleet journal pharmacy",
    )
)
"""Nouns for people and places of which a headline tells, and which seldom speak in one."""
_NO_SUBJECT = re.compile(
    r"(?i)(?:^|\s)(?:over|on|to|with|as|after|by|that|who|which|is|are|was|were|be|and|or|if|when|why|how|what|against|into|about|like|"
    r"his|her|their|its|than|from|not|no)(?=\s)"
)
"""Words of a clause that no office and no name has in it."""
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "dame", "lord", "lady", "prof", "gen", "sen", "rep", "gov", "ex", "former", "the"})
_OF = re.compile(r" (?:of|for|at|in) ")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LONG = 8
"""Letters of quoted words that the body has by no accident."""


@dataclass(frozen=True)
class _Clause:
    """A clause of a headline with a quotation in it.

    Attributes:
        between: what stands unquoted between its subject and the quotation.
        quote: where the quotation stands, and ``quoted`` the words in its marks.
        behind: what stands behind the quotation.
        cue: the verb that says what to think of something, if there is one.
    """

    whole: Span
    subject: Span
    between: str
    quote: Span
    quoted: str
    behind: str
    cue: Span | None = None


def with_quoted_predicates(made: Sequence[Draft], headlines: Spans, scene: Scene) -> list[Draft]:
    """Add what the subjects of headlines say by the quotation marks alone, where a headline has no cue for it."""
    kept = list(made)
    for clause in (clause for headline in headlines for clause in _clauses(headline, scene)):
        body = [draft for draft in kept if not any(headline.meets(_place(draft)) for headline in headlines)]
        left = [less for draft in kept if (less := _less(draft, clause, body, scene))]
        if _is_said(clause, body, scene) and not any(_meets(draft, clause.whole) for draft in left):
            kept = [*left, *_drafted(clause, scene)]
    return kept


def _drafted(clause: _Clause, scene: Scene) -> list[Draft]:
    begin = clause.cue.end if clause.cue else clause.subject.end
    content = cleaned(scene.text, (Span(begin, clause.whole.end),))
    at = Attribution(clause.cue or Span(begin, begin), (clause.subject,), content, SURE, rule=QUOTED)
    return [Draft(content, (Link((clause.subject,), clause.cue),), SURE, at=at)] if content else []


# --- What was read there before ---


def _place(draft: Draft) -> Span:
    """The words by which a draft is placed: the cue of its origin, or its first words."""
    return draft.links[-1].cue or next(iter((*draft.links[-1].anchor, *draft.content)))


def _meets(draft: Draft, clause: Span) -> bool:
    """Tell whether a draft is of the words of a clause, as cue, source or content."""
    spans = [*draft.content, *(span for link in draft.links for span in (*link.anchor, *((link.cue,) if link.cue else ())))]
    return any(span.meets(clause) for span in spans)


def _less(draft: Draft, clause: _Clause, body: Sequence[Draft], scene: Scene) -> Draft | None:
    """Give up of what was read there what a clause takes over.

    What stands before a colon is what a headline is about and no source; words in the marks are no cue ("Parents ‘furious’ over
    road"), nor is a verb with its object ("calls offer"); what is said before a semicolon or comma ends there.
    """
    cue = draft.links[-1].cue
    if cue is None or draft.at is None or draft.at.rule not in (NETWORK, POSSIBLE) or not _meets(draft, clause.whole):
        return draft
    too_long = clause.cue is not None and cue.start == clause.cue.start and cue.end > clause.cue.end
    if too_long or cue.meets(clause.quote) or (cue.end <= clause.whole.start and _is_topic(draft, body, scene)):
        return None
    return _ending(draft, clause.whole.start, scene) if cue.end <= clause.whole.start else draft


def _ending(draft: Draft, end: int, scene: Scene) -> Draft:
    """A draft whose content ends at a semicolon or comma before ``end``, if one stands there."""
    if not scene.text[:end].rstrip().endswith((";", ",")):
        return draft
    return replace(draft, content=cleaned(scene.text, tuple(Span(s.start, min(s.end, end)) for s in draft.content if s.start < end)))


def _is_topic(draft: Draft, body: Sequence[Draft], scene: Scene) -> bool:
    """Tell whether a draft takes for a source what a headline is about ("Corvan Mills: minister leaves sale ‘to owners’").

    The network or a mere possibility found it, and nobody of such a name speaks in the body.
    """
    origin = draft.links[-1]
    if origin.cue is None or scene.words(origin.cue).strip() not in (":", "–", "—", "-"):
        return False
    words = frozenset(word for span in origin.anchor for word in _telling(scene.words(span)))
    return not any(words & _telling(scene.words(span)) for one in body for link in one.links for span in link.anchor)


# --- Clauses ---


def _clauses(headline: Span, scene: Scene) -> Iterator[_Clause]:
    """Yield the clauses of a headline in which a subject that speaks is followed by a quotation."""
    words = scene.text[: headline.end]
    quotes = [found.span() for found in _QUOTE.finditer(words, headline.start)]
    for whole in _cut(words, headline, quotes):
        found = _QUOTE.search(words, whole.start, whole.end)
        if found and (clause := _clause(whole, found)) and _speaks(clause.subject, scene):
            yield clause


def _cut(words: str, headline: Span, quotes: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Yield where the clauses stand; no cut is made inside quotation marks."""
    start = headline.start
    for cut in _CUT.finditer(words, headline.start):
        if not any(a < cut.start() < b for a, b in quotes) and start < cut.start():
            yield Span(start, cut.start())
            start = cut.end()
    if start < headline.end:
        yield Span(start, headline.end)


def _clause(whole: Span, found: re.Match[str]) -> _Clause | None:
    before = found.string[whole.start : found.start()].rstrip()
    if said := _SAYS.search(before):
        ready = (said["straight"] or said["object"]) and not _REASON.match(found.string, found.start() + 1)
        verb = Span(whole.start + said.start() + 1, whole.start + said.start() + 1 + len(said[0].split()[0]))
        return _of(whole, verb.start - 1, found, verb) if ready else None
    verbs = [match.start() for match in (_deed(before), _VERB.search(before)) if match]
    return _of(whole, whole.start + min(verbs), found) if verbs else None


def _of(whole: Span, subject_ends: int, found: re.Match[str], cue: Span | None = None) -> _Clause:
    quoted = next(group for group in found.groups() if group)
    between = found.string[subject_ends : found.start()].rstrip()
    behind = found.string[found.end() : whole.end]
    return _Clause(whole, Span(whole.start, subject_ends), between, Span(*found.span()), quoted, behind, cue)


def _deed(before: str) -> re.Match[str] | None:
    """Match what somebody does by choice, from the verb on (" leaves sale")."""
    matches = (_DOES.search(before, blank.start()) for blank in re.finditer(" ", before))
    return next((found for found in matches if found and is_choice(found["verb"])), None)


# --- Subjects ---


def _speaks(subject: Span, scene: Scene) -> bool:
    """Tell whether some words name somebody who says things: by an office or a body at their end, or by a name."""
    words = scene.words(subject)
    if not words.strip() or len(words.split()) > MOST or _NO_SUBJECT.search(words) or not re.fullmatch(r"[\w’'.&/ -]+", words):
        return False
    others = [word.lower() for word in words.split()[:-1]]
    if any(section_of(word) is None and (is_choice(word) or act_of(word)) for word in others):
        return False
    return _is_role(_head(words)) or _is_name(subject, scene)


def _head(words: str) -> str:
    """The last word of a noun phrase, what "of" or "for" brings aside ("head of Ferrow Bank")."""
    return _OF.split(words)[0].split()[-1]


def _is_role(head: str) -> bool:
    return head.lower() not in _NOT_SPEAKERS and section_of(head) not in (None, "document")


def _is_name(subject: Span, scene: Scene) -> bool:
    """Tell whether the words are the name of a person or body, with an office before it at most."""
    name = scene.names.at(Span(subject.end - 1, subject.end))
    if name is None or name.span.end != subject.end or name.kind not in ("person", "organisation"):
        return False
    before = [word.strip(".") for word in scene.text[subject.start : max(name.span.start, subject.start)].split()]
    return all(word.lower() in _TITLES or section_of(word) for word in before)


# --- What is said ---


def _is_said(clause: _Clause, body: Sequence[Draft], scene: Scene) -> bool:
    """Tell whether a clause is a statement of its subject: a verb says so, the words are such, or the body has them from him."""
    if clause.cue:
        return True
    known = _in_body(clause, body, scene)
    if known is False:
        return False
    if (deed := _deed(clause.between)) and deed.start() == 0:
        return tells_how(clause.between, clause.quoted)
    predicate = f"{clause.between} {clause.quoted}".strip()
    if not (_FOLLOWS.match(clause.behind) or takes_object(clause.quoted)):
        return False
    return is_own(predicate) or speaks_of_himself(clause.quoted) or (known is True and _PREDICATE.match(predicate) is not None)


def _in_body(clause: _Clause, body: Sequence[Draft], scene: Scene) -> bool | None:
    """Tell whether the body has the quoted words from the subject (``True``), from others (``False``), or leaves it open."""
    wanted = _plain(clause.quoted)
    if len(wanted) < _LONG:
        return None
    holders = [draft for draft in body if any(wanted in _plain(scene.words(span)) for span in draft.content)]
    same = {_same(clause.subject, draft.links[-1], scene) for draft in holders}
    return True if True in same else None if None in same or not same else False


def _plain(words: str) -> str:
    return " ".join(word.lower().replace("’", "'") for word in _WORD.findall(words))


def _same(subject: Span, speaker: Link, scene: Scene) -> bool | None:
    """Tell whether the words for a speaker in the body can be for the subject of a headline; ``None`` where they do not tell."""
    said = " ".join(scene.words(span) for span in speaker.anchor)
    words = _WORD.findall(said)
    if not words or PRONOUN.fullmatch(said):
        return None
    if _telling(scene.words(subject)) & _telling(said):
        return True
    head, last = re.escape(_head(scene.words(subject))), re.escape(words[-1])
    beside = rf"(?i)\b{head}\b,? (?:[\w’'-]+ ){{0,4}}?{last}\b|\b{last}, [^.\n]{{0,50}}?\b{head}\b"
    if re.search(beside, scene.text):
        return True
    return None if head.isupper() else False


def _telling(words: str) -> frozenset[str]:
    """The words that tell whom some words name, without a plural's or possessive's ending."""
    return frozenset(re.sub(r"(?:[’']s|s)$", "", word.lower()) for word in _WORD.findall(words) if len(word) > 2 and word.lower() != "the")
