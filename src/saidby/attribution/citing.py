"""Whom an outlet cites in a sentence of its own: "B reported X. It cited two officials." The origin of X is then the two officials.

Within a sentence ("B reported X, citing two officials") the chain is drawn in ``saidby.attribution.chains``.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from saidby.attribution.acts import act_of
from saidby.attribution.chains import ANSWERS, Draft, Link, place_of
from saidby.attribution.kinds import kind_of
from saidby.attribution.mend import REPORT
from saidby.attribution.scene import Scene
from saidby.types import Act, Span, Spans

Who = Callable[[Spans], str | None]
"""Tells the source that some words mention, by an id; ``None`` where nobody is named."""

_CITES = re.compile(
    r"(?i)\b(?:(?:has|had|have|only|also|itself|mainly|largely|solely|reportedly) )*"
    r"(?P<cue>cite[sd]?|quote[sd]?|(?:is|was|were|are|been) (?:largely |partly |solely |mainly )?(?:based|sourced) (?:on|to|from)|"
    r"relie[sd] (?:largely |mainly |solely )?on|attributed (?:it|this|that|the \w+|its \w+) to|credited (?:it|this|the \w+) to)\s+"
)
_REPORT = rf"(?:(?:[Tt]he|[Ii]ts?|[Tt]heir|[Tt]his|[Tt]hat) (?:\w+ )?(?:{REPORT.pattern[4:]}|investigation|scoop|piece))"
_SUBJECT = re.compile(rf"(?:^|[,;:]\s+|\b(?:[Aa]nd|[Bb]ut|[Ww]hile) )(?P<subject>{_REPORT}|[^,;:“”]*?)\s*$")
_SOURCES = frozenset({"unnamed", "named", "collective", "document"})
_WHO = re.compile(
    r"(?:(?<=[A-Z])\.(?=[A-Z]|\s[a-z])|[^.;:?!()“”\"\n—–])+?"
    r"(?=[;:?!()\n—–]|\.(?![A-Z]|\s[a-z])|,? (?:that|as|in saying|to the effect|to say|who said|which said|and said|but)\b|$)"
)
_CLAUSE = re.compile(r"(?:that|as (?:saying|having)|in saying|to say|(?:who|which|and) said)\b")
_TELLS: frozenset[Act | None] = frozenset({"assert", "announce", "accuse"})
"""Acts of an outlet that tells news."""
REACH = 2
"""A report that is only mentioned has the origin that the outlet names within so many sentences."""


def citations(made: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Read the sentences in which an outlet names its sources without saying more: the outlet, and whom it cites, without content."""
    taken = [span for draft in made for link in draft.links if len(draft.links) > 1 for span in link.anchor]
    found = [new for sentence in scene.sentences for new in _in_sentence(sentence, scene) if not _known(new, taken)]
    cues = [link.cue for draft in found for link in draft.links]
    rest = [draft for draft in made if not any(cue and link.cue and cue.meets(link.cue) for cue in cues for link in draft.links)]
    return [*rest, *found]


_RELAYED = re.compile(
    r"(?i)(?P<first>quot(?:ed|es)|cit(?:ed|es)|citing|quoting) (?P<outlet>[^,;:“”\"\n]{2,80}?),? "
    r"(?:which|that) (?:(?:had|has|itself|in turn) )*"
    r"(?P<second>cit(?:ed|es)|quot(?:ed|es)|was citing|was quoting) (?P<who>(?:[^.,;:“”\"\n]|“[^“”]{1,60}”|\"[^\"\n]{1,60}\"){3,120}?)"
    r"(?: as (?:saying|having said)(?: (?:so|as much|this|that|it))?)?(?=[.,;]|$)"
)
""""B quoted a C report which cited A (as saying so)"."""


def _at_second_hand(sentence: Span, scene: Scene) -> list[Draft]:
    """Read in a sentence whom an outlet cites through another: B, C, A, without content."""
    found = _RELAYED.search(scene.text, sentence.start, sentence.end)
    subject = _SUBJECT.search(scene.text[sentence.start : found.start()]) if found else None
    if not found or not subject or not subject["subject"]:
        return []
    first = Span(sentence.start + subject.start("subject"), sentence.start + subject.end("subject"))
    second, who = Span(*found.span("outlet")), Span(*found.span("who"))
    if not (_publishes(first, scene) and scene.outlet((second,)) and kind_of(scene.words(who), scene.outlets) in _SOURCES):
        return []
    cues = Span(*found.span("first")), Span(*found.span("second"))
    links = Link((first,), None, rule="citing"), Link((second,), cues[0], rule="citing"), Link((who,), cues[1])
    return [Draft((), links, SURE)]


def _known(draft: Draft, taken: Spans | list[Span]) -> bool:
    return any(span.meets(other) for span in draft.links[-1].anchor for other in taken)


def _in_sentence(sentence: Span, scene: Scene) -> list[Draft]:
    if other := _at_second_hand(sentence, scene):
        return other
    matches = _CITES.finditer(scene.text, sentence.start, sentence.end)
    return [draft for found in matches if (draft := _citation(found, sentence, scene))]


def _citation(found: re.Match[str], sentence: Span, scene: Scene) -> Draft | None:
    subject = _SUBJECT.search(scene.text[sentence.start : found.start()])
    cited = _WHO.match(scene.text, found.end(), sentence.end)
    if not subject or not subject["subject"] or not cited or _CLAUSE.match(scene.text[cited.end() :].lstrip(" ,")):
        return None
    outlet = Span(sentence.start + subject.start("subject"), sentence.start + subject.end("subject"))
    who = Span(*cited.span())
    if not _publishes(outlet, scene) or kind_of(who.of(scene.text), scene.outlets) not in _SOURCES:
        return None
    return Draft((), (Link((outlet,), None, rule="citing"), Link((who,), Span(*found.span("cue")))), SURE)


SURE = 0.9
"""How sure it is that an outlet that "cited two officials" has them for its source."""


def _publishes(subject: Span, scene: Scene) -> bool:
    return scene.outlet((subject,)) or re.fullmatch(_REPORT, subject.of(scene.text)) is not None


def cited_later(made: Sequence[Draft], scene: Scene, who: Who) -> list[Draft]:
    """Give what an outlet reported the origin that it names in a later sentence, with that sentence's words as evidence."""
    citing = [draft for draft in made if len(draft.links) > 1 and draft.links[-1].anchor and _cites(draft, scene)]
    return [_with_origin(draft, citing, scene, who) for draft in made]


def _cites(draft: Draft, scene: Scene) -> bool:
    """Tell whether an outlet names its source in a draft; whom it is told something by is one only as long as he has no name."""
    outlet, origin = draft.links[-2:]
    if not _is_outlet(outlet, scene):
        return False
    told = kind_of(" ".join(scene.words(span) for span in origin.anchor), scene.outlets) == "unnamed"
    return outlet.rule != "told" or (told and origin.cue is not None and act_of(scene.words(origin.cue)) not in ANSWERS)


def _is_outlet(link: Link, scene: Scene) -> bool:
    return scene.outlet(link.named) or (bool(link.anchor) and _publishes(Span(link.anchor[0].start, link.anchor[-1].end), scene))


def _with_origin(draft: Draft, citing: Sequence[Draft], scene: Scene, who: Who) -> Draft:
    last = draft.links[-1]
    if not draft.content or not last.cue or not _is_outlet(last, scene) or act_of(scene.words(last.cue)) not in _TELLS:
        return draft
    source = next((other for other in citing if _names_origin_of(other, draft, scene, who)), None)
    if source is None:
        return draft
    origin = source.links[-1]
    spans = [*source.links[-2].anchor, *origin.anchor]
    evidence = Span(min(span.start for span in spans), max(span.end for span in spans))
    return replace(draft, links=(*draft.links, Link((), None, of=origin.anchor, evidence=evidence, rule="cited later")))


def _names_origin_of(citing: Draft, draft: Draft, scene: Scene, who: Who) -> bool:
    """Tell whether a citation behind a report is its: of the same outlet, and saying nothing else or told right behind a mere mention."""
    outlet, cue = citing.links[-2].anchor, draft.links[-1].cue
    if cue is None or place_of(citing) <= place_of(draft) or who(outlet) != who(draft.links[-1].anchor):
        return False
    return not citing.content or (REPORT.fullmatch(scene.words(cue)) is not None and _apart(draft, citing, scene) <= REACH)


def _apart(one: Draft, other: Draft, scene: Scene) -> int:
    return scene.number(place_of(other)) - scene.number(place_of(one))
