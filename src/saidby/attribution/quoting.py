"""Who was quoted, and by whom: "B quoted A as saying X", "A was quoted by B as saying X", "A was quoted as saying by B"."""

import re
from dataclasses import replace

from saidby.attribution.clean import cleaned
from saidby.attribution.find import Attribution
from saidby.attribution.outlets import phrase
from saidby.attribution.scene import Scene
from saidby.types import Span, Spans

_INITIAL = r"(?<=[\s.][A-Z])\.|(?<=\s(?:Mr|Ms|Dr|Lt|St))\.|(?<=\s(?:Mrs|Gen|Sen|Rep|Gov|Col|Rev))\."
"""A full stop that ends no sentence."""
_AS_SAYING = re.compile(
    r"(?i)(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bis )(?<!\bare )\b(?P<outer>quot(?:ed|es|ing)|cit(?:ed|es|ing)) (?!by )"
    rf"(?P<source>(?:[^.;:“”\"]|{_INITIAL}){{1,120}}?) "
    r"(?P<cue>as (?:saying|telling|having said|warning|denying|confirming|stating|claiming|adding|writing)|"
    r"to (?:say|claim|report|allege|suggest|state|assert|argue)(?= (?!so\b)))\b"
)
_PASSIVE = re.compile(
    r"(?i)\b(?:was|were|is|are|has been|have been|had been)(?: \w+ly| also| later)? (?P<outer>quoted|cited)"
    rf"(?: by (?P<outlet>(?:[^.;:“”\"]|{_INITIAL}){{1,80}}?))?,? "
    r"(?P<cue>as (?:saying|telling|having said|warning|denying|confirming|stating|claiming|adding))\b"
    r"(?: by (?P<after>[^.,;:“”\"]{1,80}))?"
)
AS_SAYING = re.compile(
    r"(?i)as (?:saying|telling|having said|warning|denying|confirming|stating|claiming|adding|writing)|"
    r"to (?:say|claim|report|allege|suggest|state|assert|argue)"
)
"""The cue of one who is quoted by another."""
_TELLS = re.compile(r"(?i)telling$")
"""Behind it stands who was told, and no content."""
_SUBJECT = re.compile(r"[^.,;:?!“”\"«»\n—–]+$")


def passively(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read "A was quoted by B as saying X", or "as saying by B", as B relaying A, once, whatever the network took for cue and source."""
    ready: list[Attribution] = []
    for at in found:
        match = _around(_PASSIVE, at.cue, scene)
        parts = _was_quoted(at, match, scene) if match else [at]
        ready += [part for part in parts if match is None or all(part.cue != other.cue for other in ready)]
    return ready


def _around(pattern: re.Pattern[str], cue: Span, scene: Scene) -> re.Match[str] | None:
    """The match of a pattern, in the sentence of a cue, that the cue begins or ends in."""
    sentence = scene.sentence(cue)
    matches = pattern.finditer(scene.text, sentence.start, sentence.end)
    return next((m for m in matches if m.start() <= cue.start <= m.end() or m.start() <= cue.end <= m.end()), None)


def _was_quoted(at: Attribution, match: re.Match[str], scene: Scene) -> list[Attribution]:
    subject = _subject(at, match, scene)
    if subject is None or not (match["outlet"] or match["after"]):
        return [at]
    content = cleaned(scene.text, _without(at.content, (subject, Span(*match.span()))))
    said = Attribution(Span(*match.span("cue")), (subject,), content, at.sure)
    by = next((Span(*match.span(group)) for group in ("outlet", "after") if match[group]), None)
    return [said, Attribution(Span(*match.span("outer")), (phrase(scene.text, by.start, by.end),), (), at.sure)] if by else [said]


def _subject(at: Attribution, match: re.Match[str], scene: Scene) -> Span | None:
    """Who was quoted: the source that was found if it stands before, else the words before the verb."""
    if at.source and at.source[-1].end <= match.start():
        return at.source[0]
    found = _SUBJECT.search(scene.text, scene.sentence(at.cue).start, match.start())
    words = cleaned(scene.text, (Span(*found.span()),)) if found else ()
    return words[0] if words else None


def _without(spans: Spans, cuts: Spans) -> Spans:
    """The spans less some stretches."""
    for cut in cuts:
        spans = tuple(part for span in spans for part in _outside(span, cut))
    return spans


def as_saying(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read "B quoted A as saying X" as B relaying A, whichever of the two cues was found; the words between are no content."""
    parts = [part for at in found for part in _quoted_as_saying(at, scene)]
    full = {part.cue for part in parts if part.content}
    return [part for part in parts if part.content or part.cue not in full]


def _quoted_as_saying(at: Attribution, scene: Scene) -> list[Attribution]:
    match = _around(_AS_SAYING, at.cue, scene)
    if match is None:
        return [at]
    inner = Span(*match.span("source"))
    outer, cue = Span(*match.span("outer")), Span(*match.span("cue"))
    told = Span(match.start(), phrase(scene.text, match.end(), scene.sentence(at.cue).end).end) if _TELLS.search(match["cue"]) else cue
    content = cleaned(scene.text, _without(at.content, (Span(*match.span()), told)))
    who = tuple(span for span in at.source if not span.meets(inner)) or _which(outer, scene)
    said = Attribution(cue, (inner,), content, at.sure)
    return [said, Attribution(outer, who, (), at.sure)] if who else [said]


_CITED_SAID = (
    r"(?:(?:also|has|had|have|does|did) )*(?P<outer>cit(?:ed|es?|ing)|quot(?:ed|es?|ing)) (?P<source>[^.,;:“”\"\n]{3,100}?)[”\"]?,? "
    r"who (?:(?:has|have|had|also|reportedly) )*"
    r"(?P<cue>said|says?|saying|claim(?:ed|s)?|alleged|warned|confirmed|describ(?:ed|es)|told (?:it|the \w+))(?: that)? (?=\S)"
)
_WHO_SAID = re.compile(_CITED_SAID)
_OUTLET_CITED = re.compile(
    r"(?P<outlet>(?:[Aa]n?|[Tt]he)? ?[A-Z](?:[^,.;:“”\"\n]|\.(?=\S)){1,60}?|[Ii]t|[Tt]he (?:report|story|article|paper|outlet)),? "
    + _CITED_SAID
)
""""B cited A who said X"."""


def who_said(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Read "B cited two clerks who said X" as B relaying the clerks, also within what another tells of it."""
    parts = [(at, _of_those_cited(at, found, scene)) for at in found]
    return [part for at, new in parts for part in new or [at]]


def _of_those_cited(at: Attribution, found: list[Attribution], scene: Scene) -> list[Attribution]:
    """The outlet, those it cites, and ``at`` if that is another's; nothing where ``at`` tells of none."""
    own = _CITES.fullmatch(scene.words(at.cue)) is not None
    for span in at.content:
        match = _WHO_SAID.match(scene.text, at.cue.start, span.end) if own else _OUTLET_CITED.search(scene.text, span.start, span.end)
        outlet = at.source if own or match is None else (Span(*match.span("outlet")),)
        if match and scene.outlet(outlet):
            relay, cited = Attribution(Span(*match.span("outer")), outlet, (), at.sure), _cited(match, span.end, at.sure, scene)
            known = any(other.cue.meets(cited.cue) for other in found)
            return [*([] if own else [at]), replace(relay, cue=at.cue if own else relay.cue), *([] if known else [cited])]
    return []


def _cited(match: re.Match[str], end: int, sure: float, scene: Scene) -> Attribution:
    """What those say whom the outlet cites; it goes on to ``end``."""
    content = cleaned(scene.text, (Span(match.end("cue") + 1, end),))
    return Attribution(Span(*match.span("cue")), (Span(*match.span("source")),), content, sure)


_CITES = re.compile(r"(?i)(?:(?:has|had|have|also|does|did) )*(?:cit(?:ed|es?)|quot(?:ed|es?))")


def which_says(found: list[Attribution], scene: Scene) -> list[Attribution]:
    """Give a cue without source the outlet, or the outlet's report, that "which" before it means ("a B report which claims X")."""
    return [at if at.source or not _tells(at, scene) else replace(at, source=_which(at.cue, scene)) for at in found]


def _tells(at: Attribution, scene: Scene) -> bool:
    """Tell whether a content says something, and is not a mere noun ("which first reported the story")."""
    return sum(len(scene.words(span).split()) for span in at.content) > _NOUN_ALONE


_NOUN_ALONE = 2
"""Words of a noun with its article."""


def _which(cue: Span, scene: Scene) -> Spans:
    """The outlet that "which" or "who" right before a cue means ("a report by B, which cited A to say X")."""
    found = _RELATIVE.search(scene.text, scene.sentence(cue).start, cue.start)
    outlet = Span(*found.span("outlet")) if found else None
    return (outlet,) if outlet and scene.outlet((outlet,)) else ()


_RELATIVE = re.compile(
    r"(?P<outlet>(?:(?:[Aa]n?|[Tt]he|[Aa]nother) (?:[a-z]+ )?)?[A-Z][\w’'&.-]*(?: (?:[A-Z0-9][\w’'&.-]*|of|and|the))*"
    r"(?: report| story| article)?),? (?:which|that) (?:(?:has|had|also) )*\Z"
)


def _outside(span: Span, cut: Span) -> Spans:
    """The parts of a span before and behind another."""
    parts = (Span(span.start, min(span.end, cut.start)), Span(max(span.start, cut.end), span.end))
    return tuple(part for part in parts if part.start < part.end)
