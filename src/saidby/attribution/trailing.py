"""A reporting clause behind its content, with any verb: "X, whispers a stagehand", "X, an adjuster cautioned", "“X,” is how she put it".

The form tells: a clause with a verb of its own, a comma, then nothing but a speaker and a finite verb to the end of the clause. So no list
of verbs is needed where the network, which knows those that are common, has found nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from saidby.attribution.clean import cleaned
from saidby.attribution.find import Attribution
from saidby.attribution.lexicon import word_in
from saidby.attribution.scene import Scene
from saidby.attribution.speakers import is_speaker
from saidby.types import Span, Spans

_NO_VERB: Final = (
    r"(?!(?:as|plus|minus|versus|unless|besides|across|perhaps|always|sometimes|afterwards|whereas|thus|towards|is|was|"
    r"has|does|this|its|his|"
    r"is|including|hundreds|thousands|dozens|millions|need|indeed|called|named|dubbed|nicknamed|titled|entitled|aged|based|followed|"
    r"headed|flanked|joined|known|owned(?= by)|red|hundred|speed|seed|feed|years|months|weeks|days|hours|minutes|times|ones|others|yes)\b)"
)
_VERB: Final = (
    rf"(?:(?:also|then|once|now|even|only|later) )?{_NO_VERB}(?:[a-z]{{2,}}(?:(?<![siu])s|ed)|ran|wrote|read|"
    rf"went|swore|sang|wept|quoth|had it)"
)
_PAST: Final = rf"(?:(?:also|then|once|later|\w+ly) )?{_NO_VERB}(?:[a-z]{{2,}}ed|wrote|swore|sang)"
_WHO: Final = r"(?:(?!\b(?:and|but|that|which|who|as|when|while|if|because|to|than)\b)[^,.;:?!“”\"\n()–—]){2,90}?"
_WHEN: Final = r"(?: (?:on \w+day|in an? [\w ]{3,30}|later|yesterday|today|tonight|last \w+|this \w+))?"
_INVERTED: Final = re.compile(
    rf"(?P<comma>[,?!] ){'(?P<cue>' + _VERB + ')'} (?P<who>{_WHO}){_WHEN}(?=[.;](?:\s|$)|, (?!and\b|but\b|or\b)|$)"
)
_PLAIN: Final = re.compile(
    rf"(?P<comma>, )(?P<who>{_WHO}) (?P<cue>{_PAST}){_WHEN}"
    r"(?=[.;](?:\s|$)|$|, (?:not|never) \w+ing\b|, (?:speaking|citing|who|whose|asking|without|on condition|anonymous)\b)"
)
_TOLD: Final = re.compile(
    rf"(?P<comma>, )(?P<who>{_WHO}) (?P<cue>(?:(?:has|have|had|also|later) )*(?:told|assured|informed|warned|reminded)) "
    r"(?!(?:of|about|that|by|not|to|in|on|at)\b)[^,.;:?!“”\"\n()–—]{2,80}(?=[.;](?:\s|$)|$|, (?!and\b|but\b|or\b))"
)
""""X, its chairman has told shareholders"."""
_HOW: Final = re.compile(
    rf"(?P<said>(?:“[^“”\n]+”|\"[^\"\n]+\"|[‘'][^‘’\n]+[’'])),? (?:is|was) (?:how|the way(?: that)?) (?P<who>{_WHO}) "
    r"(?:(?:later|once|has|had) )?(?P<cue>put|puts|summed up|sums up|summarised|summarized|described|describes|phrased|expressed|"
    r"explained|characterised|characterized|recalled|remembered|saw|sees)\b"
)
_CLAIM: Final = re.compile(
    rf"(?P<comma>, )(?:an?|the) (?:[a-z]+ )?(?:claim|charge|allegation|accusation|figure|report|suggestion|view|version|account|assertion|"
    rf"contention|rumour|rumor|verdict|finding|conclusion|story|number|estimate) (?:that |which )?(?P<who>{_WHO}) "
    r"(?P<cue>(?:(?:has|have|had|later|also|promptly|flatly|strongly|vehemently|repeatedly|long|since|\w+ly) )*"
    r"(?:contest(?:s|ed)?|den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?|refut(?:e|es|ed)|deni(?:es|ed)|"
    r"challeng(?:e|es|ed)|confirm(?:s|ed)?|rebut(?:s|ted)?|question(?:s|ed)?|calls? (?:false|nonsense|absurd)))(?=[.;,]|$)"
)
"""What a noun sums up and another answers ("X, a charge the guild denies")."""
_START: Final = re.compile(r"[;:—–] |(?<=[.!?”]) (?=[A-Z“])")
_BOUND: Final = re.compile(
    r"(?i)(?:when|after|before|while|if|since|because|although|though|once|until|unless|as|with|without|by|in|on|at|"
    r"during|despite|for|from|"
    r"under|over|to|of|asked|pressed|speaking|following|given|\w+ing)\b"
)
"""What begins a phrase that hangs on the clause behind it ("When the rain came, the crowd scattered")."""
_FINITE: Final = re.compile(
    r"(?i)\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|let|no|nothing|nobody)\b|n[’']t\b|"
    r"[’'](?:s|re|ll|ve) (?=\w)|"
    r"\b(?!(?:of|in|on|at|by|for|from|with|to|and|or|as|than|over|into|under|behind|all|both|about|through|near|after|before|but)\b)[a-z]+ "
    r"(?:the|an?|his|her|its|their|no|it|them|us|me|him|nothing)\b|\b[a-z]{2,}ed\b|\b(?:went|came|took|made|got|gets|ran|"
    r"fell|rose|won|lost)\b|\b[a-z]{3,}s\Z"
)
"""What tells that some words are a clause."""
_WRITTEN: Final = re.compile(r"(?:reads?|goes|went|runs?|ran|states?|stated|warns?|begins|concludes?|concluded|says)$")
_THING: Final = re.compile(r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) |.*[’']s ")
_PAPER: Final = re.compile(
    r"(?i)(?:the (?:paper|newspaper|magazine|station|broadcaster|website|site|agency|report|study|letter|notice)|he|she|it|they)$"
)
FEWEST: Final = 3
"""Words of a clause."""
SURE: Final = 0.8
"""How sure a clause of this form is to report."""


def trailing(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Add what reporting clauses say of the words before them, where nothing that was found has their cue or takes them for its own."""
    new = (at for sentence in scene.sentences for at in _in_sentence(_with_question(sentence, scene), scene))
    return [*found, *(at for at in new if _free(at, found))]


def _with_question(sentence: Span, scene: Scene) -> Span:
    """A sentence with the question or call before it, where it goes on in a small letter ("Is it dry? wonders the cook.")."""
    number = scene.number(sentence.start)
    goes_on = number > 0 and scene.text[sentence.start].islower()
    before = scene.sentences[number - 1] if goes_on else sentence
    return Span(before.start, sentence.end) if scene.text[before.end - 1 : before.end] in ("?", "!") else sentence


def _in_sentence(sentence: Span, scene: Scene) -> Iterator[Attribution]:
    for pattern in (_INVERTED, _PLAIN, _TOLD, _CLAIM):
        for match in pattern.finditer(scene.text, sentence.start, sentence.end):
            if (content := _clause(match, sentence, scene)) and _speaks(match):
                yield _attribution(match, _with_rest(match, content, sentence, scene))


def put_so(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Add whose words a quotation is of which a clause says how they were put; nobody else's content reaches over them."""
    matches = (match for sentence in scene.sentences for match in _HOW.finditer(scene.text, sentence.start, sentence.end))
    new = [_attribution(match, (Span(*match.span("said")),)) for match in matches if _puts(match)]
    fresh = [at for at in new if not any(at.cue.meets(other.cue) for other in found)]
    return [*(_behind(at, fresh, scene) for at in found), *fresh]


def _puts(match: re.Match[str]) -> bool:
    return is_speaker(match["who"]) or _PAPER.match(match["who"]) is not None


def _behind(at: Attribution, put: Sequence[Attribution], scene: Scene) -> Attribution:
    """An attribution without the sentences that tell how something was put."""
    ends = [scene.sentence(other.cue).end for other in put if any(span.holds(other.cue) for span in at.content)]
    last = max(ends, default=0)
    if not last or at.cue.start < last:
        return at
    return replace(at, content=cleaned(scene.text, tuple(Span(max(s.start, last), s.end) for s in at.content if s.end > last)))


def _attribution(match: re.Match[str], content: Spans) -> Attribution:
    return Attribution(Span(*match.span("cue")), (Span(*match.span("who")),), content, SURE)


def _clause(match: re.Match[str], sentence: Span, scene: Scene) -> Spans:
    """The clause before the comma, if it is one that can stand alone."""
    starts = [part.end() for part in _START.finditer(scene.text, sentence.start, match.start())]
    start = max(starts, default=sentence.start)
    mark = match["comma"].strip(", ")
    words = scene.text[start : match.start()]
    alone = match.re not in (_PLAIN, _TOLD) or not _BOUND.match(words)
    if len(words.split()) < FEWEST or not alone or not _FINITE.search(words) or words.count("“") != words.count("”"):
        return ()
    if not mark and not _whole(words):
        return ()
    return tuple(Span(span.start, match.start() + 1) if mark else span for span in cleaned(scene.text, (Span(start, match.start()),)))


def _whole(words: str) -> bool:
    """Tell whether each comma parts clauses, and none a name from what describes it ("Rhee, one of her aides, recalled the visit")."""
    first, comma, _ = words.partition(",")
    return not comma or (
        (_BOUND.match(first) or _FINITE.search(first)) is not None and _FINITE.search(words.rpartition(",")[2]) is not None
    )


def _speaks(match: re.Match[str]) -> bool:
    """Tell whether the subject can speak, or is written and its verb says how it goes on ("ran a note on the door")."""
    who, cue = match["who"], match["cue"]
    written = match.re is _INVERTED and _WRITTEN.search(cue) is not None and _THING.match(who) is not None
    if match.re is _CLAIM:
        return is_speaker(who) or _PAPER.match(who) is not None
    known = word_in(cue) is not None or cue.endswith("ed") or match.re is _INVERTED
    return known and (written or is_speaker(who) or (match.re is _PLAIN and _PAPER.match(who) is not None))


def _with_rest(match: re.Match[str], content: Spans, sentence: Span, scene: Scene) -> Spans:
    """The content with a condition that follows the clause ("X, goes the offer, as long as Y")."""
    rest = _CONDITION.match(scene.text, match.end(), sentence.end)
    return (*content, *cleaned(scene.text, (Span(rest.start("rest"), rest.end()),))) if rest else content


_CONDITION: Final = re.compile(r", (?P<rest>(?:as long as|so long as|provided|if|unless|until|because|but only) [^.;:“”\"\n]+)")


def _free(at: Attribution, found: Sequence[Attribution]) -> bool:
    """Tell whether nobody else speaks in the clause, and none has its words for his own."""
    clause = Span(min(at.cue.start, at.source[0].start), max(at.cue.end, at.source[0].end))
    return not any(span.meets(clause) for other in found for span in (other.cue, *other.source, *other.content))
