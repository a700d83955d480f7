"""Reported speech that goes on without a cue, as in "The talks had failed, he said. The army would stay where it was".

What tells it is the tense, shifted back as it is behind a cue in the past ("would", "could"), or that the sentence says what should be
done, which a news text hardly does in its own voice (Quirk et al., *A Comprehensive Grammar of the English Language*, 1985, 14.28 to 14.35,
on backshift and on free indirect speech). It has to follow at once, in the same paragraph, on a sentence that ends with what its speaker
said.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from saidby.attribution.acts import act_of
from saidby.attribution.chains import Draft, Link, in_order
from saidby.attribution.scene import Scene
from saidby.types import Span

GOES_ON: Final = "goes on"
"""The rule of the links of such a statement."""
LEAST: Final = 4
"""Words of a sentence that says something."""
_SPOKE: Final = re.compile(r"(?i)\b(?:said|told|added|wrote|thought|felt|made|put|held|knew|heard|swore|spoke|went on|[a-z]{3,}ed)\b")
"""A cue in the past."""
_NO_CLAUSE: Final = (
    r"(?!(?:who|which|that|when|if|because|while|although|though|whether|after|before|as|than|is|are|was|were|has|have|had)\b)"
)
_WORD: Final = rf"{_NO_CLAUSE}[\w’'&.-]+"
_LEADS: Final = (
    r"(?:(?:But|And|Yet|So|Nor|Instead|Otherwise|Then|Still|Until then|Meanwhile|Also|Besides|In return|For now)\b,? )?"
    r"(?:(?:With|Without|If|Unless|Until|In|On|After|Before|Under|By|At|For|From|Once|Only)\b[^,;:“”\"]{2,80}, )?"
)
_SUBJECT: Final = rf"(?P<subject>(?:{_WORD} ){{1,9}}?)"
_SHIFTED: Final = r"(?:would|could|might)"
_DUE: Final = r"(?:must|should|ought|need not|needs to|need to|has to|have to|had to|was to|were to)"
_SAYS: Final = re.compile(rf"(?P<lead>{_LEADS}){_SUBJECT}(?:(?P<shifted>{_SHIFTED})|(?P<due>{_DUE}))\b")
_TURNED: Final = re.compile(r"(?:Nor|Neither|Not only|Never|Only then) (?:would|could|should|must|might) ")
_MATTER: Final = re.compile(
    r"(?i)\b(?:bill|law|measure|plan|deal|accord|agreement|pact|treaty|proposal|scheme|merger|takeover|move|project|rule|reform|motion|"
    r"amendment|budget|tax|sale|purchase|transaction|vote|decision|ruling|election|poll|hearing|trial|match|game|"
    r"this|that|which|there|one|you|we|i)\b"
)
"""What an article tells of itself: what a plan would do."""
_SILENT: Final = frozenset({"decline", "no_reply", "not_confirm", "ask"})
"""Acts of one who says nothing that could go on."""
_SPEAKS: Final = re.compile(
    r"(?i)\b(?:would|could|might|will|can) (?:not |only |neither )?(?:say|confirm|comment|discuss|tell|elaborate|be drawn)\b"
)
"""A sentence that tells of speaking has a cue of its own, though it was not found."""
_OCCASION: Final = re.compile(
    r"[\s.,!?”\"’']*(?: ?(?:on|in|at|to|during|after|before|by|from|outside|over|through|last|this|late|early|earlier|later|yesterday|"
    r"today|tonight|here|there|[A-Z][a-z]+day)\b[^.,;:?!“”\"]{0,80}[\s.]*)?"
)
"""Where and when it was said, behind the cue; more than that is another matter."""
_MARK: Final = re.compile(r"[“”\"«»„]")


def going_on(made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Return drafts for the sentences without a cue that go on with what the speaker of the sentence before them says.

    Args:
        made: the drafts that were found, with whole chains.
        scene: the sentences of the text.
    """
    found: list[Draft] = []
    for paragraph in scene.paragraphs:
        here = [sentence for sentence in scene.sentences if paragraph.holds(sentence)]
        within = [draft for draft in made if _place(draft) is not None and paragraph.holds(_place(draft) or paragraph)]
        found += _in_paragraph(here, within, scene)
    return in_order(found)


def _in_paragraph(sentences: Sequence[Span], made: Sequence[Draft], scene: Scene) -> Iterator[Draft]:
    speaking: Draft | None = None
    for sentence in sentences:
        own = [draft for draft in made if any(span.meets(sentence) for span in _spans(draft))]
        if own:
            speaking = _last(own, sentence, scene)
        elif speaking and _goes_on(sentence, scene):
            yield _carried(sentence, speaking, scene)
        else:
            speaking = None


def _last(made: Sequence[Draft], sentence: Span, scene: Scene) -> Draft | None:
    """Return what the sentence ends with, if its speaker can be told and spoke in the past."""
    ends = max(made, key=lambda draft: (max(span.end for span in _spans(draft)), -len(draft.links)))
    behind = scene.text[max(span.end for span in _spans(ends)) : sentence.end]
    origin = ends.links[-1]
    spoke = origin.cue is not None and _SPOKE.search(scene.words(origin.cue)) and act_of(scene.words(origin.cue)) not in _SILENT
    return ends if spoke and origin.named and ends.content and _OCCASION.fullmatch(behind) else None


def _goes_on(sentence: Span, scene: Scene) -> bool:
    words = scene.words(sentence)
    if len(words.split()) < LEAST or words.endswith("?") or _MARK.search(words) or _SPEAKS.search(words):
        return False
    if _TURNED.match(words):
        return True
    found = _SAYS.match(words)
    return found is not None and not (found["shifted"] and _MATTER.search(found["subject"]))


def _carried(sentence: Span, speaking: Draft, scene: Scene) -> Draft:
    origin = speaking.links[-1]
    evidence = origin.cue
    links = tuple(Link((), None, of=link.named, evidence=evidence, rule=GOES_ON) for link in speaking.links)
    end = sentence.end - len(scene.words(sentence)) + len(scene.words(sentence).rstrip(" ."))
    return Draft((Span(sentence.start, end),), links, speaking.sure)


def _place(draft: Draft) -> Span | None:
    return next(iter(_spans(draft)), None)


def _spans(draft: Draft) -> list[Span]:
    return [*draft.content, *(span for link in draft.links for span in (*link.anchor, *([link.cue] if link.cue else ())))]
