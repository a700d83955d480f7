"""What the speaker does with the words: from the cue in its construction; ``None`` where that is not known.

Four small readings in order, each of which knows or is silent: the construction that the cue is part of, the noun that a light verb
carries ("issued a warning"), the cue's own word, and what a plain "said" answers.
"""

import re
from dataclasses import dataclass
from typing import Final

from saidby.attribution.answering import answer_in, answers_allegation, calls_it_false, done_behind
from saidby.attribution.constructions import construction
from saidby.attribution.kinds import PRONOUN, head_of, kind_of
from saidby.attribution.lexicon import Word, word_in
from saidby.attribution.outlets import Outlets
from saidby.attribution.scene import Scene
from saidby.types import Act, Mode, Span, Spans

_DOUBLE = re.compile(r"[“”\"„«»]")
REACH: Final = 90
"""Characters on each side of a cue in which its construction is looked for."""

_UNDONE: Final = re.compile(
    r"(?i)\b(?:not(?! only| just| merely)|\w+n[’']t|never|no longer|cannot|without|stop\w* short of|no)(?: \w+ly| yet| ever| even|"
    r" been| be| explicit| such| too| very| so){0,3} \Z"
)
_LOST_WHEN_NEGATED: frozenset[Act] = frozenset(
    {"promise", "announce", "demand", "propose", "warn", "accuse", "praise", "ask", "confirm", "stand_by", "criticise", "fear"}
)
"""What is not done is no act of its kind: who "did not offer" has not proposed. What else he did, the cue does not tell."""
SPEECH: frozenset[Act] = frozenset(
    {"assert", "confirm", "deny", "not_confirm", "decline", "no_reply", "stand_by", "promise", "announce", "warn", "accuse"}
)
"""Acts that are done with words and hardly otherwise; one can want, praise or oppose in silence."""
BELIEF: frozenset[Act] = frozenset({"believe", "want", "fear", "predict"})

_LIGHT: Final = re.compile(
    r"(?i)\b(?:ma(?:de|kes?|king)|issu(?:ed|es?|ing)|g[ai]v(?:es?|ing|en)|express(?:ed|es|ing)?|voic(?:ed|es?|ing)|rais(?:ed|es?|"
    r"ing)|level(?:led|ed|s)|"
    r"lodg(?:ed|es)|fil(?:ed|es)|offer(?:s|ed|ing)?|extend(?:s|ed)|sen(?:t|ds)|sound(?:s|ed)|repeat(?:s|ed)|renew(?:s|ed)|"
    r"reiterat(?:ed|es)|"
    r"ha(?:s|d|ve|ving)(?= (?:no|an?|any|some|serious|grave|great|deep|high|little|many|doubts?|fears?|hopes?|concerns?|worries|"
    r"confidence|questions?)\b)|deliver(?:s|ed)|launch(?:es|ed)|mount(?:s|ed)|put out|came out with|join(?:s|ed)|"
    r"(?:appear|seem|continu|beg[au]n|begin|went on|go on|us|mov|proceed|rush|hasten)(?:s|ed|es)? to|quick to)\b"
)
"""Verbs that leave the act to their noun."""
_NONE: Final = re.compile(r"(?i) (?:no|any|few) ")
_OBJECT_END: Final = re.compile(r"(?i)[.,;:“”\"()\n–—]| (?:that|to|of|over|about|on|at|for|against|in|from|by|with|and|but)\b")
_DOCUMENT: Final = re.compile(
    r"(?i)\b(?:stud(?:y|ies)|report|survey|poll|paper|memo(?:randum)?|letter|filing|documents?|review|analysis|data|figures|research|"
    r"audit|census|"
    r"records?|evidence|e-?mails?|findings?|inquiry|images?|footage|investigation)\b"
)
_FOUND_OUT: Final = re.compile(r"(?i)suggest|reveal|disclos|conclu|see|show|indicat|project|estimat")
_OWN: Final = re.compile(r"(?i)(?:we|I|this (?:news)?paper|the (?:news)?paper|this (?:site|website|magazine|publication))\b")
_AHEAD: Final = re.compile(r"(?i)\b(?:will|would|could|may|might|going to|by (?:20\d\d|the end)|next|this year)\b")
_AMBIGUOUS: Final = re.compile(
    r"(?i)(?:see|saw|feel|felt|charg|project|order|support|back|attack|object|counter|sure|plan|aim|question|view)"
)


@dataclass(frozen=True)
class Reading:
    """An act, the words that show it, why in words, and how sure the rule is (0 to 1)."""

    act: Act | None
    span: Span
    why: str
    sure: float


def act_in(scene: Scene, cue: Span, content: Spans = (), source: Spans = (), inner: Spans = ()) -> Reading:
    """Read the act from a cue, with the words round it that the cue may have cut off, its content and its source.

    ``inner`` is the contents of statements nested in the content: what another says there is his own act.
    """
    window = _window(scene, cue, content)
    whole = construction(scene.text, cue, window)
    if whole:
        return Reading(whole.act, whole.span, whole.why, 0.95)
    carried = _carried(scene.text, cue, window)
    if carried:
        return carried
    word = word_in(scene.text, cue.start, cue.end)
    return _in_context(scene, word, content, source, not inner) if word else _unknown(scene, cue, content)


def act_of(cue: str) -> Act | None:
    """Read the act from the words of the cue alone, without what stands round them."""
    all_of_it = Span(0, len(cue))
    whole = construction(cue, all_of_it, all_of_it)
    if whole:
        return whole.act
    word = word_in(cue)
    return None if word is None or _is_undone(cue, word) else word.act


def _window(scene: Scene, cue: Span, content: Spans) -> Span:
    """The words round the cue, in its sentence; what was said before it is none of its construction."""
    sentence = scene.sentence(cue)
    before = max((span.end for span in content if span.end <= cue.start), default=sentence.start)
    return Span(max(sentence.start, before, cue.start - REACH), max(cue.end, min(sentence.end, cue.end + REACH)))


def _carried(text: str, cue: Span, window: Span) -> Reading | None:
    """The act of the noun that a light verb carries: "made a promise", "expressed concern", "has no fear"."""
    light = _LIGHT.search(text, cue.start, window.end)
    if light is None or light.start() >= cue.end:
        return None
    end = _OBJECT_END.search(text, light.end(), window.end)
    word = word_in(text, light.end(), end.start() if end else window.end)
    if word is None or word.act == "assert":
        return None
    if _is_undone(text, word) or (word.act in _LOST_WHEN_NEGATED and _NONE.match(text, light.end(), word.end)):
        return Reading(None, Span(light.start(), word.end), "what is not done is no act", 0.5)
    return Reading(word.act, Span(light.start(), word.end), "the noun that the verb carries", 0.9)


def _in_context(scene: Scene, word: Word, content: Spans, source: Spans, alone: bool) -> Reading:
    """The act of a word, as its content, its source and a negation before it let it stand."""
    span = Span(word.start, word.end)
    cue, said = scene.words(span), _joined(scene, content)
    if _is_undone(scene.text, word):
        return Reading(None, span, "what is not done is no act", 0.5)
    if word.act == "assert":
        return _plain(scene, span, content, alone)
    if cue.lower().startswith("question") and "?" in said:
        return Reading("ask", span, "a question is quoted", 0.8)
    if _is_found_out(cue, said, _joined(scene, source), scene.outlets) or _is_known_to_outlet(cue, scene, source):
        return Reading("assert", span, "a document or an outlet says what is so", 0.8)
    return Reading(word.act, span, "the word of the cue", 0.7 if _AMBIGUOUS.match(cue) else 0.9)


def _unknown(scene: Scene, cue: Span, content: Spans) -> Reading:
    """Of a cue that is not known: words in quotation marks or behind "that" were said all the same."""
    if content and (mode_of(scene.text, content) != "indirect" or scene.words(content[0]).startswith("that ")):
        return Reading("assert", cue, "the cue is not known, but words are told", 0.5)
    return Reading(None, cue, "the cue is not known", 0.0)


def _plain(scene: Scene, span: Span, content: Spans, alone: bool) -> Reading:
    """Plain speech: to assert, unless what is said answers a report or a question."""
    answer = answer_in(_joined(scene, content), alone) if content else None
    if answer:
        return Reading(answer[0], content[0], answer[1], 0.6)
    if content and (told := _to_report(scene, span, content)):
        return told
    return Reading("assert", span, "a word of plain speech", 0.95)


_AGO: Final = 400
"""Characters before a sentence in which an allegation is near enough to be answered."""


def _to_report(scene: Scene, span: Span, content: Spans) -> Reading | None:
    """What plain speech does to a report that the words round it tell of."""
    if calls_it_false(scene.text[span.start : content[-1].end][:200]):
        return Reading("deny", span, "calls a report false", 0.6)
    sentence = scene.sentence(span)
    behind = max(content[-1].end, span.end)
    if act := done_behind(scene.text[behind : sentence.end]):
        return Reading(act, Span(behind, sentence.end), "does so to a report", 0.7)
    if answers_allegation(_joined(scene, content), scene.text[max(0, sentence.start - _AGO) : sentence.start]):
        return Reading("deny", content[0], "says that it never did what was alleged", 0.5)
    return None


def _is_undone(text: str, word: Word) -> bool:
    return word.act in _LOST_WHEN_NEGATED and _UNDONE.search(text[max(0, word.start - 40) : word.start]) is not None


def _is_found_out(cue: str, said: str, source: str, outlets: Outlets) -> bool:
    """Tell whether a document says what is so ("the study suggests that"), or a number is estimated that is not to come."""
    if cue.lower().startswith("estimat"):
        return not _AHEAD.search(said)
    if not _FOUND_OUT.match(cue) or _AHEAD.search(cue):
        return False
    return bool(_DOCUMENT.search(source)) or (cue.lower().startswith("suggest") and _is_thing(source, outlets))


def _is_thing(source: str, outlets: Outlets) -> bool:
    """Tell whether a source is neither person nor body: what a win or a sign suggests is no proposal."""
    head = head_of(source).rsplit(maxsplit=1)[-1] if source.strip() else ""
    return head.islower() and not PRONOUN.fullmatch(head) and kind_of(source, outlets) in (None, "document")


def _is_known_to_outlet(cue: str, scene: Scene, source: Spans) -> bool:
    """Tell whether an outlet "understands" something: its way to say so without naming who told it."""
    return cue.lower().startswith("underst") and (scene.outlet(source) or _OWN.match(_joined(scene, source)) is not None or not source)


def _joined(scene: Scene, spans: Spans) -> str:
    return " ".join(map(scene.words, spans))


def mode_of(text: str, content: Spans) -> Mode | None:
    """Say whether the content is quoted, reported, or part of each; ``None`` without content."""
    if not content:
        return None
    words = " ".join(span.of(text) for span in content)
    if not _DOUBLE.search(words) and not (words[:1] in "‘'" and words[-1:] in "’'"):
        return "indirect"
    outside = re.sub(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?|^[^“]*”", "", words)
    return "mixed" if re.search(r"\w", re.sub(r"^‘.*’$", "", outside)) and not re.match(r"^[‘'].*[’']$", words) else "direct"
