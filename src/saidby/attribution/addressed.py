"""Where an outlet may stand that words were addressed to, whatever the verb: "quipped to B", "in B’s evening broadcast", "when B called".

The verb of speech need not be one that is told things; what tells is the preposition and that an outlet stands behind it, outside of what
is said and of who says it.
"""

import re
from collections.abc import Iterator

from saidby.attribution.find import Attribution
from saidby.attribution.scene import Scene
from saidby.types import Span

_NO_TELLING = re.compile(
    r"(?i)\b(?:respond|repl(?:y|ied|ies)|react|refer|point|object|listen|subscrib|apolog|accord|compar|attribut|credit|cit|quot|ow(?:e|"
    r"ing)|"
    r"agree|belong|appeal|sold|selling|contribut|call|unavailable|ask)\w*"
)
"""Cues of one who turns to an outlet’s report, or to the outlet as such, and tells it nothing for print."""
_TO = re.compile(r"(?P<before>[\w’'-]+),? (?:to|for) (?:(?:reporters|journalists|correspondents) (?:from|of|for) )?(?:both )?")
_NO_OBJECT = re.compile(
    r"(?i)(?:response|reply|reaction|reference|regard|respect|contrary|thanks|according|due|owing|listening|compared|attached|access|link|"
    r"letters?|works?|worked|working|wrote|writes|writing|write|editor|visit|support|lawyer|attorney|spokes\w+|gratitude|belong\w*|going|"
    r"up|as|close|next|similar|opposed|prior|sold|sale|rival|known|objection|objections|apology|damages)"
)
"""Words before "to" and "for" that make them no telling."""
_CLAUSE = re.compile(r"[,;:()“”\"\n]|\b(?:that|who|which|whose|when|while|after|before|because|and|but|or|where|whether|if)\b")
_REPLIED = re.compile(
    r"(?:the )?[A-ZÀ-Þ][\w.&-]*(?: [A-ZÀ-Þ][\w.&-]*)*"
    r"(?:’s|'s|(?<=s)[’']) (?:[a-z-]+ ){0,2}(?:report|stor(?:y|ies)|claims?|allegations?|articles?|coverage|piece|account|scoop|exclusive|"
    r"office|offices|headquarters|owners?|website|lawyers?|demands?)\b"
)
"""Behind an outlet: what was turned to is its report, not the outlet."""
_TALKS = (
    r"(?:calls?|chats?|talks?|conversations?|interviews?|exchanges?|emails?|e-mails?|letters?|notes?|texts?|messages?|remarks|comments|"
    r"statements?|words|replies|answers|testimony|confession|briefing|appearance|voice message|voicemail|postcard|telegram|"
    r"(?:talk|speak|chatt|confid|writ|open|phon|ring|call)ing)"
)
_FRONTED = re.compile(
    rf"(?i)(?:\b(?:in|during|over|through|by|via|from) (?:[\w’'-]+ ){{0,4}}?\b{_TALKS}|\b(?:talk|speak|chatt|confid|writ|phon|ring|"
    rf"call)ing) "
    r"(?:[a-z’'-]+ ){0,4}?(?:to|with|for|by|on|in) "
)
"""What stands at the front of a sentence or between commas ("In a call from jail to B, he denied …")."""
_PASSED = re.compile(
    r"(?i)\b(?:when|as|after|before|while) (?=(?:the )?[^,;:“”\"]{2,40}? (?:visited|called|rang|phoned|reached|asked|met|spoke to|"
    r"caught up|"
    r"knocked|came|approached|contacted|pressed|interviewed|tracked)\b)"
)
"""Before an outlet that came to hear it ("when B visited")."""
_IN_PROGRAMME = re.compile(
    r"(?i)\b(?:in|on|during)(?: (?:air|stage|the air|camera|screen|tonight))?(?: (?:at|on|for|with))? (?=(?:the )?[A-ZÀ-Þ])"
)
_PROGRAMME = re.compile(
    r"(?:[’']s?)? (?:[\w-]+ ){0,2}(?:broadcast|programme|program|bulletin|show|podcast|edition|newscast|breakfast|phone-in|debate|airwaves|"
    r"columns|column|pages|interview)\b"
)
_NAME = re.compile(r"(?:the )?[A-ZÀ-Þ][\w.&-]*(?: [A-ZÀ-Þ0-9][\w.&-]*)*")
_ON_AIR = re.compile(r"(?i)\b(?:on (?:the )?air|on camera|on screen)\b")


def addressed(at: Attribution, sentence: Span, scene: Scene) -> Iterator[int]:
    """Yield the places in a sentence, outside of content and source, where an outlet that was told may be named.

    Args:
        at: what was said.
        sentence: where to look.
        scene: the text.
    """
    yield from _behind_cue(at, sentence, scene)
    for found in _FRONTED.finditer(scene.text, sentence.start, sentence.end):
        if _is_fronted(found.start(), sentence, at, scene):
            yield found.end()
    yield from (found.end() for found in _PASSED.finditer(scene.text, sentence.start, sentence.end))
    yield from _broadcast(sentence, scene)


def _behind_cue(at: Attribution, sentence: Span, scene: Scene) -> Iterator[int]:
    """“Quipped to B”, "described the blast to B", "revealed a hole in the account to B": in the clause of the cue."""
    if _NO_TELLING.search(scene.words(at.cue)):
        return
    for found in _TO.finditer(scene.text, at.cue.end - 1 - len(scene.words(at.cue).split()[-1]), sentence.end):
        own = found.start("before") >= at.cue.start and found.end("before") <= at.cue.end
        near = own or not _CLAUSE.search(_outside(at, Span(at.cue.end, found.end("before")), scene))
        if (
            found.end("before") >= at.cue.end
            and near
            and not _NO_OBJECT.fullmatch(found["before"])
            and not is_of_report(found.end(), scene)
        ):
            yield found.end()


def _outside(at: Attribution, span: Span, scene: Scene) -> str:
    """The words of a stretch without what is said and who says it."""
    held = [one for one in (*at.content, *at.source) if one.meets(span)]
    return "".join(scene.text[k] for k in range(span.start, span.end) if not any(one.start <= k < one.end for one in held))


def is_of_report(start: int, scene: Scene) -> bool:
    """Tell whether it is an outlet’s report, not the outlet, that stands at a place."""
    return scene.text.endswith(" to ", 0, start) and _REPLIED.match(scene.text, start) is not None


def _is_fronted(start: int, sentence: Span, at: Attribution, scene: Scene) -> bool:
    """Tell whether a phrase stands at the front of its sentence, or of what lies between the source and the cue."""
    before = scene.text[sentence.start : start].rstrip()
    return not before.strip("“\"‘' ") or (before.endswith(",") and any(span.end <= start < at.cue.start for span in at.source))


def _broadcast(sentence: Span, scene: Scene) -> Iterator[int]:
    """“On air at B”, "in B’s evening broadcast", "on B’s breakfast show"."""
    for found in _IN_PROGRAMME.finditer(scene.text, sentence.start, sentence.end):
        name = _NAME.match(scene.text, found.end())
        if name and (_ON_AIR.search(found[0]) or _PROGRAMME.match(scene.text, name.end())):
            yield found.end()
